using System.Collections.Immutable;
using CfnCorsLint.Cli.Runs;
using CfnCorsLint.Symptoms.Live;
using CfnCorsLint.Views.Dialogues;

namespace CfnCorsLint.Cli.Probing;

/// <summary>Holds a call that was sent to a live API, with what nobody had said of it.</summary>
/// <param name="Headers">Those that the page sets.</param>
/// <param name="IsTold">Whether the user named the headers.</param>
internal sealed record AskedCall(
    LiveCall Live,
    Assumptions Assumed,
    PageHeaders Headers,
    bool IsTold
)
{
    /// <summary>Names of the headers that the call carries.</summary>
    public ImmutableArray<string> Sent =>
        Live.Answer is null ? [] : [.. Headers.Values.Select(header => header.Key)];

    /// <summary>What is to be known of it, a sentence each.</summary>
    public ImmutableArray<string> Notes =>
        [
            .. IsTold ? [] : Demanded,
            .. Assumed.Sentences(Live.Request.Method),
            .. Unasked,
            .. MadeUp,
        ];

    private IEnumerable<string> Demanded
    {
        get
        {
            string[] names =
            [
                .. Live.Request.Headers.Where(name => !Assumed.Headers.Contains(name)),
            ];
            return names.Length == 0
                ? []
                :
                [
                    $"It is asked as a page asks that sends {string.Join(", ", names)}, as the template has it.",
                ];
        }
    }

    private IEnumerable<string> Unasked =>
        Live.IsUnasked
            ?
            [
                $"Nothing was asked: without headers of its own the page sends {Live.Request.Method} without asking first, and probe sends it only with --send.",
                .. Live.Request.Headers.Contains(PageCall.ContentType)
                    ? Array.Empty<string>()
                    : ["A page that sends JSON asks first: -H Content-Type asks as it does."],
            ]
            : [];

    private IEnumerable<string> MadeUp =>
        Live.Answer is null || Headers.MadeUp.IsEmpty
            ? []
            :
            [
                $"{string.Join(", ", Headers.MadeUp)} was sent with a value that is made up: -H '{Headers.MadeUp[0]}: …' sends yours, and shows it nowhere.",
            ];
}
