using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>The types of one compiled assembly, each with the types of that assembly that it names anywhere.</summary>
/// <remarks>Constants and <c>nameof</c> leave no trace in compiled code. A nested type counts as the one around it.</remarks>
internal sealed partial class TypeUses
{
    private readonly MetadataReader _metadata;
    private readonly PEReader _file;
    private readonly SignatureTypes _signatures;
    private readonly SortedSet<string> _seen = new(StringComparer.Ordinal);

    private TypeUses(PEReader file)
    {
        _file = file;
        _metadata = file.GetMetadataReader();
        _signatures = new SignatureTypes(type => Visit(type));
    }

    /// <summary>Full names to full names.</summary>
    public static ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Of(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        return new TypeUses(file).Read();
    }

    private ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Read()
    {
        var uses = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedSet<string>>();
        foreach (TypeDefinitionHandle handle in _metadata.TypeDefinitions)
        {
            _seen.Clear();
            VisitDefinition(_metadata.GetTypeDefinition(handle));
            string name = OutermostName(handle);
            uses[name] = uses.GetValueOrDefault(name, []).Union(_seen).Remove(name);
        }

        return uses.ToImmutable();
    }

    private string OutermostName(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        return type.IsNested
            ? OutermostName(type.GetDeclaringType())
            : $"{_metadata.GetString(type.Namespace)}.{_metadata.GetString(type.Name)}";
    }

    private void VisitDefinition(TypeDefinition type)
    {
        Visit(type.BaseType);
        Visit(type.GetCustomAttributes());
        Visit(type.GetGenericParameters());
        foreach (InterfaceImplementationHandle handle in type.GetInterfaceImplementations())
        {
            Visit(_metadata.GetInterfaceImplementation(handle).Interface);
        }

        foreach (FieldDefinitionHandle handle in type.GetFields())
        {
            FieldDefinition field = _metadata.GetFieldDefinition(handle);
            field.DecodeSignature(_signatures, null);
            Visit(field.GetCustomAttributes());
        }

        foreach (PropertyDefinitionHandle handle in type.GetProperties())
        {
            Visit(_metadata.GetPropertyDefinition(handle).GetCustomAttributes());
        }

        foreach (MethodDefinitionHandle handle in type.GetMethods())
        {
            VisitMethod(_metadata.GetMethodDefinition(handle));
        }
    }

    private void VisitMethod(MethodDefinition method)
    {
        method.DecodeSignature(_signatures, null);
        Visit(method.GetCustomAttributes());
        Visit(method.GetGenericParameters());
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        MethodBodyBlock body = _file.GetMethodBody(method.RelativeVirtualAddress);
        Visit(body.LocalSignature);
        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            Visit(region.CatchType);
        }

        foreach (EntityHandle handle in IlTokens.In(body.GetILBytes() ?? []))
        {
            Visit(handle);
        }
    }

    private void Visit(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition when !handle.IsNil:
                _seen.Add(OutermostName((TypeDefinitionHandle)handle));
                break;
            case HandleKind.TypeSpecification:
                _metadata
                    .GetTypeSpecification((TypeSpecificationHandle)handle)
                    .DecodeSignature(_signatures, null);
                break;
            case HandleKind.MethodDefinition:
                Visit(
                    _metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()
                );
                break;
            case HandleKind.FieldDefinition:
                Visit(
                    _metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()
                );
                break;
            case HandleKind.MemberReference:
                Visit(_metadata.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                MethodSpecification method = _metadata.GetMethodSpecification(
                    (MethodSpecificationHandle)handle
                );
                method.DecodeSignature(_signatures, null);
                Visit(method.Method);
                break;
            case HandleKind.StandaloneSignature when !handle.IsNil:
                Visit(_metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle));
                break;
            default:
                break;
        }
    }

    private void Visit(StandaloneSignature signature)
    {
        if (signature.GetKind() == StandaloneSignatureKind.LocalVariables)
        {
            signature.DecodeLocalSignature(_signatures, null);
        }
        else
        {
            signature.DecodeMethodSignature(_signatures, null);
        }
    }

    private void Visit(GenericParameterHandleCollection parameters)
    {
        foreach (GenericParameterHandle parameter in parameters)
        {
            foreach (
                GenericParameterConstraintHandle constraint in _metadata
                    .GetGenericParameter(parameter)
                    .GetConstraints()
            )
            {
                Visit(_metadata.GetGenericParameterConstraint(constraint).Type);
            }
        }
    }

    /// <summary>A <c>typeof</c> in an attribute is stored as the type's name, spelt out.</summary>
    private void Visit(CustomAttributeHandleCollection attributes)
    {
        foreach (CustomAttributeHandle handle in attributes)
        {
            CustomAttribute attribute = _metadata.GetCustomAttribute(handle);
            Visit(attribute.Constructor);
            string value = Encoding.Latin1.GetString(_metadata.GetBlobBytes(attribute.Value));
            _seen.UnionWith(OwnName().Matches(value).Select(match => match.Value));
        }
    }

    [GeneratedRegex(@"\bCfnCorsLint\.[\w.]+")]
    private static partial Regex OwnName();
}
