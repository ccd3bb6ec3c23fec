using System.Collections.Immutable;
using CfnCorsLint.Findings;
using CfnCorsLint.Reports.Layout;
using CfnCorsLint.Symptoms;
using CfnCorsLint.Templates.Values;
using CfnCorsLint.Views;
using CfnCorsLint.Views.Dialogues;
using CfnCorsLint.Views.Words;

namespace CfnCorsLint.Reports;

/// <summary>Writes a simulated call as a dialogue of page, browser and gateway that a person can follow.</summary>
public sealed class DialogueWriter
{
    private readonly Palette _palette;
    private readonly ReportStyle _style;
    private readonly TextWriter _output;

    public DialogueWriter(ReportStyle style, TextWriter output)
    {
        _style = style;
        _palette = Palette.Of(style);
        _output = output;
    }

    /// <summary>Tells the errors by which nothing is deployed.</summary>
    public void Write(ImmutableArray<Finding> stops)
    {
        foreach (Finding stop in stops)
        {
            Tell(stop);
        }
    }

    /// <summary>Tells one of the calls in full, and names the others.</summary>
    public void Write(AlikeCalls calls)
    {
        Write(calls.First);
        if (calls.Others.IsEmpty)
        {
            return;
        }

        Line("");
        Line($"{ReportWords.Counted(calls.Others.Length, "more call")} for the same cause:");
        ImmutableArray<string> names = [.. calls.Others.Select(NameOf)];
        int width = names.Max(DisplayWidth.Of);
        foreach ((string name, SimulatedCall played) in names.Zip(calls.Others))
        {
            string place = AlikeCalls.PlaceOf(played) is { } line ? Paint(line) : "";
            Line($"  {name}{new string(' ', width - DisplayWidth.Of(name))}  {place}".TrimEnd());
        }

        string Paint(string line) => _palette.Paint(TextRole.Faint, line);

        string NameOf(SimulatedCall played)
        {
            string origin = played.Simulation.Request.Origin;
            string from = origin == calls.First.Simulation.Request.Origin ? "" : $" from {origin}";
            string way = played.Simulation.Way is { } through ? $" through '{through.Id}'" : "";
            return Printable.Of(
                $"{played.Simulation.Request.Method} {played.Simulation.Path}{way}{from}"
            );
        }
    }

    public void Write(SimulatedCall played)
    {
        var dialogue = Dialogue.Of(played);
        Line(_palette.Paint(TextRole.Bold, Printable.AtStart(dialogue.Title)));
        Line("");
        Line(Printable.AtStart(dialogue.Opening));
        foreach (string assumed in dialogue.Assumed)
        {
            Line(Printable.AtStart(assumed));
        }

        foreach (DialogueTurn turn in dialogue.Turns)
        {
            Tell(turn);
        }

        if (dialogue.NeverSent is { } neverSent)
        {
            Line(Printable.AtStart(neverSent));
        }

        Line("");
        End(dialogue);
    }

    private void Tell(DialogueTurn turn)
    {
        Line("");
        Line($"  {_palette.Paint(TextRole.Frame, "→")} {Printable.Of(turn.Request)}");
        foreach (string header in turn.Sent)
        {
            Line($"    {Printable.AtStart(header)}");
        }

        foreach (string frontStep in turn.FrontSteps)
        {
            Line($"  {_palette.Paint(TextRole.Frame, "·")} {Printable.AtStart(frontStep)}");
        }

        Line($"  {_palette.Paint(TextRole.Frame, "←")} {Printable.Of(turn.Status)}");
        foreach (string header in turn.Answered)
        {
            Line($"    {Printable.AtStart(header)}");
        }

        if (turn.Unknown is { } unknown)
        {
            Line(_palette.Paint(TextRole.Faint, $"    {Printable.AtStart(unknown)}"));
        }

        Line($"  {MarkOf(turn.Passes)} {Printable.Of(turn.Verdict)}");
        foreach (DialogueNote note in turn.Notes)
        {
            Tell(note, "    ");
        }
    }

    private void Tell(DialogueNote note, string indent)
    {
        Line($"{indent}{Printable.AtStart(note.Text)}");
        if (note.Source is { } source)
        {
            Line(_palette.Paint(TextRole.Faint, $"{indent}  {Printable.AtStart(source)}"));
        }
    }

    private void End(Dialogue dialogue)
    {
        Line($"{MarkOf(dialogue.Passes)} {Printable.Of(dialogue.End)}");
        if (dialogue.Source is { } source)
        {
            Line($"  {Printable.AtStart(source)}");
        }

        if (dialogue.Place is { } place)
        {
            var frame = new CodeFrame(_style, CodeFrame.DigitsOf(place.Source, place.Span));
            TextRole textRole = TableCell.Of(dialogue.Passes, "").TextRole;
            frame.Write(_output, place.Source, place.Span, "decides it", textRole);
        }

        foreach (Finding cause in dialogue.Causes)
        {
            Tell(cause);
        }

        Tell(dialogue.Console);
        foreach (DialogueNote note in dialogue.Elsewhere)
        {
            Tell(note, "  ");
        }
    }

    /// <summary>Writes the lines of browser consoles, by which people notice a refusal.</summary>
    private void Tell(ImmutableArray<ConsoleLine> console)
    {
        if (console.IsEmpty)
        {
            return;
        }

        Line("  The console says:");
        foreach (ConsoleLine browser in console)
        {
            Line(
                $"    {_palette.Paint(TextRole.Bold, browser.ShortName)}: {Printable.Of(browser.Lines[0])}"
            );
            foreach (string more in browser.Lines.Skip(1))
            {
                Line($"      {Printable.AtStart(more)}");
            }
        }
    }

    private void Tell(Finding cause)
    {
        string head = _palette.Head(cause);
        string place = ReportWords.PlaceOf(cause.Location);
        Line($"  {head} {place}: {Printable.Of(cause.Message)}");
        if (cause.Fix is { } fix)
        {
            string trust = ReportWords.Of(fix.Trust).Replace('-', ' ');
            Line($"    fix ({trust}): {Printable.Of(fix.Title)}");
        }
    }

    private string MarkOf(Truth passes)
    {
        TableCell cell = TableCell.Of(passes, "");
        return _palette.Paint(cell.TextRole, cell.Text);
    }

    /// <summary>A line, which goes on below itself, a little further to the right, where it is too long.</summary>
    private void Line(string text)
    {
        int indent = text.Length - text.AsSpan().TrimStart(' ').Length;
        foreach (string line in WrappedText.Of(text, _style.Width, indent + 2))
        {
            _output.WriteLine(line);
        }
    }
}
