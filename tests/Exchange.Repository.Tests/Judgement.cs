using System.Text.RegularExpressions;

namespace Exchange.Repository.Tests;

/// <summary>
/// The rules that read one text; each returns what it found wrong, so that a test can also show it a sinner.
/// </summary>
internal static partial class Judgement
{
    public const int LineLengthMax = 120;
    public const int FunctionLinesMax = 70;

    /// <summary>Words in pieces, so that this file does not contain what it looks for.</summary>
    private static readonly string[] ForbiddenMarks = ["TO" + "DO", "FIX" + "ME", "#" + "region"];

    private static readonly string[] RegistryHosts =
    [
        "npmjs" + ".org", "npmjs" + ".com", "nuget" + ".org", "debian" + ".org", "yarnpkg" + ".com",
        "crates" + ".io", "pypi" + ".org", "golang" + ".org",
    ];

    private static readonly HashSet<string> VagueNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "common", "core", "util", "utils", "helper", "helpers", "infrastructure", "services", "managers", "misc",
    };

    public static IEnumerable<string> LongLines(string file, IEnumerable<string> lines) =>
        lines.Select((line, index) => (line, index))
            .Where(at => at.line.Length > LineLengthMax)
            .Select(at => $"{file}:{at.index + 1}: {at.line.Length} characters");

    public static IEnumerable<string> Marks(string file, IEnumerable<string> lines) =>
        lines.Select((line, index) => (line, index))
            .Where(at => ForbiddenMarks.Any(mark => at.line.Contains(mark, StringComparison.Ordinal)))
            .Select(at => $"{file}:{at.index + 1}: {at.line.Trim()}");

    public static IEnumerable<string> Hosts(string file, string text) =>
        RegistryHosts.Where(host => text.Contains(host, StringComparison.OrdinalIgnoreCase))
            .Select(host => $"{file} names {host}");

    public static IEnumerable<string> VaguePaths(string file) =>
        file.Split('/', '.').Where(VagueNames.Contains).Select(name => $"{file}: {name} says nothing");

    /// <summary>Types without a documentation comment above; a GraphQL description is a sentence too.</summary>
    public static IEnumerable<string> UndocumentedTypes(string file, IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (TopLevelType().Match(lines[i]) is not { Success: true } type)
            {
                continue;
            }

            var above = i - 1;
            while (above >= 0 && lines[above].Length > 0 && !lines[above].StartsWith("///", StringComparison.Ordinal)
                && !lines[above].StartsWith("[GraphQLDescription(", StringComparison.Ordinal))
            {
                above--;
            }

            if (above < 0 || lines[above].Length == 0)
            {
                yield return $"{file}:{i + 1}: {type.Groups["name"].Value} has no sentence on top";
            }
        }
    }

    [GeneratedRegex(
        @"^(public |internal |file |static |sealed |abstract |partial |readonly |ref )*"
        + @"(class|record struct|record|struct|interface|enum) (?<name>\w+)")]
    private static partial Regex TopLevelType();
}
