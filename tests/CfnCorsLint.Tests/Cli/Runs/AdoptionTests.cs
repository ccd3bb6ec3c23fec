using CfnCorsLint.Rules.Model;

namespace CfnCorsLint.Tests.Cli.Runs;

/// <summary>A team takes the tool up with ten templates that have mistakes, and works them off.</summary>
public sealed class AdoptionTests
{
    private static readonly string s_slashed = Templates.WithError.Replace(
        "'*'",
        "'https://a.example/'",
        StringComparison.Ordinal
    );

    /// <summary>Templates whose one mistake <c>fix</c> repairs.</summary>
    private static readonly string[] s_repairable = ["cart", "login", "orders", "search", "users"];

    /// <summary>Templates whose one mistake a person has to repair.</summary>
    private static readonly string[] s_others = ["billing", "export", "mail"];

    private static readonly string[] s_clean = ["network", "storage"];

    [Fact]
    public void What_is_known_stays_silent_what_is_new_does_not_and_what_is_repaired_goes()
    {
        using TempFolder folder = WithTenTemplates();
        var team = new Transcript(folder);

        // The first day.
        team.Run(
            "check",
            1,
            "3 errors, 5 warnings in 8 of 10 files · 5 fixable with `cfncors fix`"
        );
        team.Run("baseline", 0, ".cfncors-baseline.json: 8 findings");
        team.Run("check", 0, "No findings in 10 files · 8 known from the baseline");
        team.Run("check --strict", 0, "No findings in 10 files · 8 known from the baseline");
        team.Run(
            "check --no-baseline",
            1,
            "3 errors, 5 warnings in 8 of 10 files · 5 fixable with `cfncors fix`"
        );

        // Somebody makes a new mistake, in a template with an old one.
        folder.Write("stacks/new.yaml", s_slashed);
        folder.Write("stacks/mail.yaml", $"# moved down\n{Templates.WithError}");
        team.Run(
            "check --fail-on warning",
            1,
            "1 warning in 1 of 11 files · 1 fixable with `cfncors fix` · 8 known from the baseline"
        );
        Assert.Contains("--> stacks/new.yaml:", team.Said, StringComparison.Ordinal);
        team.Run(
            "fix",
            0,
            "Nothing left in 11 files · 1 fixed · 8 known from the baseline left alone: fix --no-baseline repairs 5 of them"
        );
        Assert.All(
            s_repairable,
            name => Assert.Equal(s_slashed, folder.Read($"stacks/{name}.yaml"))
        );
        team.Run(
            "fix --diff",
            0,
            "No findings in 11 files · 8 known from the baseline left alone: fix --no-baseline repairs 5 of them"
        );

        // One template is worked off.
        string before = folder.Read(".cfncors-baseline.json");
        team.Run(
            "fix stacks/cart.yaml",
            0,
            "No findings in 1 file · 1 known from the baseline left alone: fix --no-baseline repairs it"
        );
        team.Run("fix --no-baseline stacks/cart.yaml", 0, "Nothing left in 1 file · 1 fixed");
        team.Run(
            "check",
            0,
            "No findings in 11 files · 7 known from the baseline · 1 of the baseline no longer occurs (`cfncors baseline --prune` drops it)"
        );
        team.Run(
            "check --strict",
            1,
            "Nothing else in 11 files · 7 known from the baseline · 1 of the baseline no longer occurs (`cfncors baseline --prune` drops it)"
        );
        team.Run(
            "check --strict stacks/login.yaml",
            0,
            "No findings in 1 file · 1 known from the baseline"
        );
        Assert.Equal(before, folder.Read(".cfncors-baseline.json"));
        team.Run("baseline stacks/cart.yaml", 0, ".cfncors-baseline.json: 7 findings, 1 dropped");
        Assert.Equal(
            before.Split('\n').Where(line => !line.Contains("cart.yaml", StringComparison.Ordinal)),
            folder.Read(".cfncors-baseline.json").Split('\n')
        );
        team.Run("check --strict", 0, "No findings in 11 files · 7 known from the baseline");

        // All others that can be repaired, in one go; the baseline is written anew as a whole.
        team.Run("fix --no-baseline", 1, "3 errors left in 3 of 11 files · 4 fixed");
        team.Run(
            "check --strict",
            1,
            "Nothing else in 11 files · 3 known from the baseline · 4 of the baseline no longer occur (`cfncors baseline --prune` drops them)"
        );
        team.Run("baseline", 0, ".cfncors-baseline.json: 3 findings, 4 dropped");

        // The rest by hand; a template goes.
        folder.Write("stacks/billing.yaml", Templates.WithoutApi);
        folder.Write("stacks/export.yaml", Templates.WithoutApi);
        File.Delete(folder.PathTo("stacks/mail.yaml"));
        team.Run(
            "check",
            0,
            "No findings in 10 files · 3 of the baseline no longer occur (`cfncors baseline --prune` drops them)"
        );
        team.Run("baseline stacks", 0, ".cfncors-baseline.json: 0 findings, 3 dropped");
        team.Run("check --strict", 0, "No findings in 10 files");

        // What was repaired and comes back is new.
        folder.Write("stacks/cart.yaml", s_slashed);
        team.Run(
            "check --fail-on warning",
            1,
            "1 warning in 1 of 10 files · 1 fixable with `cfncors fix`"
        );
    }

    private static TempFolder WithTenTemplates()
    {
        var folder = new TempFolder();
        folder.Write(".cfncors.yaml", "");
        Write(s_repairable, s_slashed);
        Write(s_others, Templates.WithError);
        Write(s_clean, Templates.WithoutApi);
        return folder;

        void Write(string[] names, string template) =>
            Array.ForEach(names, name => folder.Write($"stacks/{name}.yaml", template));
    }

    /// <summary>Commands run one after the other in one folder.</summary>
    private sealed class Transcript(TempFolder folder)
    {
        /// <summary>What the last command printed.</summary>
        public string Said { get; private set; } = "";

        public void Run(string line, int code, string lastLine)
        {
            var ran = Ran.In(folder, line.Split(' '));
            // The report of a difference goes to stderr.
            string[] lines = (ran.Out.Length > 0 ? ran.Out : ran.Error).Split(
                '\n',
                StringSplitOptions.RemoveEmptyEntries
            );
            Said = ran.Out;

            Assert.Equal(
                (line, code, lastLine),
                (
                    line,
                    ran.Code,
                    lines.LastOrDefault(line =>
                        line.Contains(" file", StringComparison.Ordinal)
                        || line.Contains(" finding", StringComparison.Ordinal)
                    ) ?? ""
                )
            );
        }
    }
}
