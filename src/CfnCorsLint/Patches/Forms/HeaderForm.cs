using CfnCorsLint.Apis.Http;
using CfnCorsLint.Apis.Model;
using CfnCorsLint.Patches.Drafts;
using CfnCorsLint.Patches.Values;
using CfnCorsLint.Patches.Writing;
using CfnCorsLint.Syntax;

namespace CfnCorsLint.Patches.Forms;

/// <summary>Gives answers a header, whether they have it with another value or not at all.</summary>
internal static class HeaderForm
{
    /// <summary>Maps the header on an integration response, or corrects its mapping, and declares it.</summary>
    public static FixDraft Map(
        FixDraft draft,
        Repair repair,
        Method method,
        IntegrationResponse response,
        string header,
        Fragment value
    )
    {
        if (response.Find(header) is not { } present)
        {
            return ResponseForm.Map(draft, repair, method, response, (header, value));
        }

        draft = Correct(draft, present, header, value);
        return ResponseForm.StatusOf(response) is { } status
            ? ResponseForm.Declare(draft, repair, method, status, [header])
            : draft;
    }

    /// <summary>Writes another value for a mapping, or adds a name where the mapping is <c>Vary</c>.</summary>
    public static FixDraft Correct(
        FixDraft draft,
        HeaderMapping present,
        string header,
        Fragment value
    )
    {
        if (present.Key.Parent is not MappingNode mappings)
        {
            return draft;
        }

        if (header != HeaderNames.Vary)
        {
            return draft.SetEntry(mappings, present.Key.Value, value);
        }

        return MappedValues.Inner(present) is not { } inner ? draft.Refuse(Refusal.NoScalar)
            : HeaderList.Items(inner).Contains("Origin", StringComparer.OrdinalIgnoreCase) ? draft
            : draft.SetEntry(
                mappings,
                present.Key.Value,
                Literals.OfMapping(ListText.Append(inner, ["Origin"]))
            );
    }
}
