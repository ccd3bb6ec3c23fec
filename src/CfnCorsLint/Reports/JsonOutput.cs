using System.Globalization;
using CfnCorsLint.Reports.Layout;
using Newtonsoft.Json;

namespace CfnCorsLint.Reports;

/// <summary>Writes JSON piece by piece, by Newtonsoft.Json; the only file of the reports that names it.</summary>
internal sealed class JsonOutput : IDisposable
{
    private readonly JsonTextWriter _writer;

    /// <param name="isIndented">False for everything on one line.</param>
    public JsonOutput(TextWriter output, bool isIndented)
    {
        _writer = new JsonTextWriter(new JsonEscapes(output))
        {
            CloseOutput = false,
            Culture = CultureInfo.InvariantCulture,
            Formatting = isIndented ? Formatting.Indented : Formatting.None,
            Indentation = 2,
        };
    }

    public void Dispose() => _writer.Close();

    public void BeginObject() => _writer.WriteStartObject();

    public void BeginObject(string name)
    {
        _writer.WritePropertyName(name);
        _writer.WriteStartObject();
    }

    /// <summary>An object as a property.</summary>
    /// <param name="write">Its properties.</param>
    public void Object(string name, Action write)
    {
        BeginObject(name);
        write();
        EndObject();
    }

    public void EndObject() => _writer.WriteEndObject();

    public void Text(string name, string? value)
    {
        _writer.WritePropertyName(name);
        _writer.WriteValue(value);
    }

    /// <summary>A property that is left out when there is no value.</summary>
    public void TextIfAny(string name, string? value)
    {
        if (value is not null)
        {
            Text(name, value);
        }
    }

    public void Number(string name, long value)
    {
        _writer.WritePropertyName(name);
        _writer.WriteValue(value);
    }

    public void NumberIfAny(string name, int? value)
    {
        if (value is { } number)
        {
            Number(name, number);
        }
    }

    public void Flag(string name, bool value)
    {
        _writer.WritePropertyName(name);
        _writer.WriteValue(value);
    }

    public void Null(string name)
    {
        _writer.WritePropertyName(name);
        _writer.WriteNull();
    }

    public void Texts(string name, IEnumerable<string> values) =>
        List(name, values, _writer.WriteValue);

    /// <summary>A list of objects.</summary>
    /// <param name="write">The properties of one item.</param>
    public void Objects<T>(string name, IEnumerable<T> items, Action<T> write) =>
        List(
            name,
            items,
            item =>
            {
                BeginObject();
                write(item);
                EndObject();
            }
        );

    /// <summary>Everything as one list of objects.</summary>
    /// <param name="write">The properties of one item.</param>
    public void Objects<T>(IEnumerable<T> items, Action<T> write) =>
        List(
            items,
            item =>
            {
                BeginObject();
                write(item);
                EndObject();
            }
        );

    private void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _writer.WritePropertyName(name);
        List(items, write);
    }

    private void List<T>(IEnumerable<T> items, Action<T> write)
    {
        _writer.WriteStartArray();
        foreach (T item in items)
        {
            write(item);
        }

        _writer.WriteEndArray();
    }
}
