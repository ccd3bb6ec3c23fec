using System.Text;

namespace CfnCorsLint;

/// <summary>Tells from the name and the text of a file which format of another program it is written in, so that people read more than that it is no template.</summary>
public static class ForeignFormat
{
    /// <summary>How many bytes from the start of a file its mark has to stand in.</summary>
    private const int Head = 1024;

    /// <returns>Such as <c>a Terraform plan</c>; <see langword="null"/> when the format is not known.</returns>
    /// <remarks>Sources: https://developer.hashicorp.com/terraform/internals/json-format#plan-representation,
    /// https://developer.hashicorp.com/terraform/language/functions/templatefile</remarks>
    public static string? NameOf(string path, ReadOnlySpan<byte> text)
    {
        string head = Encoding.UTF8.GetString(text[..Math.Min(text.Length, Head)]);
        return
            head.Contains("\"format_version\"", StringComparison.Ordinal)
            && head.Contains("\"terraform_version\"", StringComparison.Ordinal)
            ? text.IndexOf("\"planned_values\""u8) >= 0
                ? "a Terraform plan"
                : "a Terraform state"
            : path.EndsWith(".tftpl", StringComparison.OrdinalIgnoreCase)
                ? "a template of Terraform, which Terraform has to render first"
                : path.EndsWith(".tf", StringComparison.OrdinalIgnoreCase)
                    ? "a Terraform file"
                    : null;
    }
}
