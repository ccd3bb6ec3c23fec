using System.Xml;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports.Pages;

/// <summary>Writes HTML that is well-formed XML as well; text is always text.</summary>
internal sealed class HtmlOutput : IDisposable
{
    private readonly XmlWriter _writer;

    public HtmlOutput(TextWriter output)
    {
        output.Write("<!DOCTYPE html>");
        _writer = XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                OmitXmlDeclaration = true,
                NewLineHandling = NewLineHandling.None,
                CloseOutput = false,
            }
        );
    }

    /// <summary>An element on a line of its own, until its <see cref="End"/>.</summary>
    /// <param name="attributes">Names and values.</param>
    public HtmlOutput Begin(
        string name,
        params ReadOnlySpan<(string Name, string Value)> attributes
    )
    {
        _writer.WriteRaw("\n");
        return Inline(name, attributes);
    }

    /// <summary>An element within a line, until its <see cref="End"/>.</summary>
    public HtmlOutput Inline(
        string name,
        params ReadOnlySpan<(string Name, string Value)> attributes
    )
    {
        _writer.WriteStartElement(name);
        foreach ((string attribute, string value) in attributes)
        {
            _writer.WriteAttributeString(attribute, Text.Of(value));
        }

        return this;
    }

    /// <summary>Never the short form: HTML takes that for an element that goes on.</summary>
    public void End() => _writer.WriteFullEndElement();

    /// <summary>An element that has no content by its nature.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(name, attributes);
        _writer.WriteEndElement();
    }

    /// <summary>An element on a line of its own with a text.</summary>
    public void Block(
        string name,
        string text,
        params ReadOnlySpan<(string Name, string Value)> attributes
    ) => Begin(name, attributes).Say(text).End();

    /// <summary>An element within a line with a text.</summary>
    public void Span(
        string name,
        string text,
        params ReadOnlySpan<(string Name, string Value)> attributes
    ) => Inline(name, attributes).Say(text).End();

    /// <summary>A command to be typed, whose options are not broken at their hyphens where a line ends.</summary>
    public void Command(string text)
    {
        Inline("code");
        string space = "";
        foreach (string word in text.Split(' '))
        {
            Say(space);
            if (word.StartsWith('-'))
            {
                Span("span", word, ("class", "option"));
            }
            else
            {
                Say(word);
            }

            space = " ";
        }

        End();
    }

    public HtmlOutput Say(string text)
    {
        _writer.WriteString(Text.Of(text));
        return this;
    }

    /// <summary>Writes a style sheet as it is, so that it must hold no <c>&lt;</c> and no <c>&amp;</c>.</summary>
    public void Style(string sheet)
    {
        Begin("style");
        _writer.WriteRaw(sheet);
        End();
    }

    public void Dispose() => _writer.Dispose();

    /// <summary>Escapes characters that a reader would not see: direction marks would turn the page around as they turn a terminal.</summary>
    private static class Text
    {
        public static string Of(string text) =>
            text.Contains('\n', StringComparison.Ordinal)
                ? string.Join('\n', text.Split('\n').Select(Printable.Of))
                : Printable.Of(text);
    }
}
