using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CfnCorsLint.Symptoms.Readings;

namespace CfnCorsLint.Symptoms.Pasted;

/// <summary>Reads the HTTP answers in what was pasted: those of <c>curl -i</c> and <c>curl -v</c>, and the headers that the tools of browsers show.</summary>
internal sealed partial class PastedAnswers
{
    /// <summary>A body is read so far.</summary>
    private const int LongestBody = 20_000;

    private readonly List<PastedAnswer> _all = [];
    private readonly StringBuilder _body = new();
    private PastedRequest _request = new();
    private List<KeyValuePair<string, string>>? _headers;
    private int _status;
    private int _start;
    private int _end;
    private bool _isInterim;
    private bool _isInBody;
    private bool _isOfRequest;

    /// <summary>The answers, in their order.</summary>
    public static ImmutableArray<PastedAnswer> Read(string text)
    {
        var answers = new PastedAnswers();
        int read = 0;
        int searched = 0;
        var pairs = new PastedPairs();
        foreach ((int start, int end) in PastedText.LinesOf(text))
        {
            if (start < read)
            {
                continue;
            }

            (PastedRequest? asked, int behind) =
                start < searched ? (null, start) : CurlCommand.Read(text, start, end);
            if (asked is not null)
            {
                answers.Close();
                answers._request = asked;
                read = behind;
            }
            else
            {
                searched = Math.Max(searched, behind);
                if (pairs.Take(text[start..end].Trim()) is { } line)
                {
                    answers.Take(line, start, end);
                }
            }
        }

        answers.Close();
        return [.. answers._all];
    }

    private void Take(string line, int start, int end)
    {
        string said = line is ['<' or '>', ' ', ..] ? line[2..].Trim() : line;
        if (StatusLine().Match(said) is { Success: true } answered)
        {
            Open(answered, start);
        }
        else if (PastedRequest.OfLine(said) is { } request)
        {
            Close();
            _request = request with { Host = _request.Host ?? HostOf(_request.Url) };
            _isOfRequest = true;
        }
        else if (line is "<" or ">" or "" || line.StartsWith("* ", StringComparison.Ordinal))
        {
            TakeEmpty(line, end);
        }
        else if (!_isInBody && HeaderLine().Match(said) is { Success: true } header)
        {
            TakeHeader(header.Groups["name"].Value, header.Groups["value"].Value, end);
        }
        else if (_headers is not null)
        {
            TakeOther(line, end);
        }
    }

    private void Open(Match answered, int start)
    {
        Close();
        _headers = [];
        _status = int.Parse(answered.Groups["status"].ValueSpan, CultureInfo.InvariantCulture);
        _isInterim = _status < 200 || answered.Groups["tunnel"].Success;
        _start = start;
        _isOfRequest = false;
    }

    private void TakeEmpty(string line, int end)
    {
        _isOfRequest &= line.StartsWith("* ", StringComparison.Ordinal);
        if (_headers is { Count: > 0 } && line is "" or "<")
        {
            _isInBody = true;
            _end = end;
        }
    }

    private void TakeHeader(string name, string value, int end)
    {
        if (_headers is null || _isOfRequest || PastedRequest.IsItsOwn(name))
        {
            _request = _request.With(name, value);
        }
        else
        {
            _headers.Add(KeyValuePair.Create(name, value));
            _end = end;
        }
    }

    /// <summary>A line of a body, or a title between the headers that a browser shows.</summary>
    private void TakeOther(string line, int end)
    {
        if (!_isInBody && line is "Request Headers" or "Response Headers")
        {
            _isOfRequest = line == "Request Headers";
            return;
        }

        _isInBody = true;
        if (_body.Length < LongestBody)
        {
            _body.Append(line, 0, Math.Min(line.Length, LongestBody)).Append('\n');
        }

        _end = end;
    }

    private void Close()
    {
        if (_headers is { Count: > 0 } headers && !_isInterim)
        {
            var answer = new LiveAnswer(
                SymptomStep.Either,
                _status,
                [.. headers],
                _body.ToString().Trim(),
                _request.Host ?? HostOf(_request.Url) ?? ""
            )
            {
                AskedBy = _request.Origin,
            };
            _all.Add(new PastedAnswer(answer with { To = StepOf(answer) }, _request, _start, _end));
        }

        if (_headers is not null && !_isInterim)
        {
            _request = new PastedRequest();
        }

        _headers = null;
        _body.Clear();
        _isInBody = false;
        _isOfRequest = false;
    }

    /// <summary>What is answered: the request tells, else what only one of both has.</summary>
    private SymptomStep StepOf(LiveAnswer answer) =>
        _request.Method is not null
            ? _request.IsPreflight
                ? SymptomStep.Preflight
                : SymptomStep.Call
            : answer.Has("access-control-allow-methods") || answer.Has("access-control-max-age")
                ? SymptomStep.Preflight
                : answer.Status < 300
                && (answer.Body.Length > 0 || answer.Find("content-length") is not (null or "0"))
                    ? SymptomStep.Call
                    : SymptomStep.Either;

    private static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.Host : null;

    /// <summary>The first line of an answer; that of a proxy to <c>CONNECT</c> says that the answer is yet to come, as <c>100 Continue</c> does.</summary>
    [GeneratedRegex(
        @"^(HTTP/[0-9](\.[0-9])?|Status Code:)\s+(?<status>[1-5][0-9]{2})\b(?<tunnel>\s+[Cc]onnection [Ee]stablished)?"
    )]
    private static partial Regex StatusLine();

    [GeneratedRegex(
        @"^(?<name>[A-Za-z][A-Za-z0-9-]*|Request URL|Request Method|Remote Address|Referrer Policy):\s*(?<value>.*)$"
    )]
    private static partial Regex HeaderLine();
}
