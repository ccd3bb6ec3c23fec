using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace CfnCorsLint.Tests.Architecture;

/// <summary>Finds the types, members and signatures that a method's compiled instructions name.</summary>
internal static class IlTokens
{
    private const byte TwoBytes = 0xFE;

    private static readonly FrozenDictionary<ushort, OpCode> s_codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(code => (ushort)code.Value);

    public static IEnumerable<EntityHandle> In(byte[] instructions) =>
        WithCodes(instructions).Select(token => token.Handle);

    /// <summary>Each with the instruction that names it.</summary>
    public static IEnumerable<(OpCode Code, EntityHandle Handle)> WithCodes(byte[] instructions)
    {
        for (int at = 0; at < instructions.Length; )
        {
            ushort value = instructions[at++];
            if (value == TwoBytes)
            {
                value = (ushort)((TwoBytes << 8) | instructions[at++]);
            }

            OpCode code = s_codes[value];
            if (
                code.OperandType
                is OperandType.InlineField
                    or OperandType.InlineMethod
                    or OperandType.InlineSig
                    or OperandType.InlineTok
                    or OperandType.InlineType
            )
            {
                yield return (code, MetadataTokens.EntityHandle(IntAt(instructions, at)));
            }

            at += SizeOf(code.OperandType, instructions, at);
        }
    }

    private static int SizeOf(OperandType operand, byte[] instructions, int at) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI => 1,
            OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * IntAt(instructions, at)),
            _ => 4,
        };

    private static int IntAt(byte[] instructions, int at) =>
        BinaryPrimitives.ReadInt32LittleEndian(instructions.AsSpan(at));
}
