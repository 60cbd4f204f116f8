using System.Text.RegularExpressions;
using Exchange.Bindings.Generator;

namespace Exchange.Bindings.Tests;

/// <summary>The committed files are what the generator writes today: nobody edited or forgot them.</summary>
public sealed partial class GeneratedFilesTests
{
    [Fact]
    public void The_committed_bindings_are_fresh()
    {
        var repository = Repository.Find(AppContext.BaseDirectory);

        Assert.Empty(repository.FindStale(
            BindingsSource.Write(repository.ReadContracts(), repository.ReadTypedData())));
    }

    [Fact]
    public void What_the_contracts_have_signed_is_generated_and_nothing_else()
    {
        string root = Repository.Find(AppContext.BaseDirectory).Root;
        IEnumerable<string> hashed = Directory
            .EnumerateFiles(Path.Combine(root, "contracts"), "*.sol", SearchOption.AllDirectories)
            .SelectMany(file => HashedType().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value);
        IEnumerable<string> generated = Repository.Find(AppContext.BaseDirectory).ReadTypedData()
            .SelectMany(input => input.Types)
            .Select(type => type.Type);

        Assert.Equal(hashed.Order(StringComparer.Ordinal), generated.Order(StringComparer.Ordinal));
    }

    // bytes32 private constant INTENT_TYPEHASH = keccak256("Intent(address account,…)");
    [GeneratedRegex("""_TYPEHASH =\s+keccak256\(\s*"([^"]+)"\s*\)""")]
    private static partial Regex HashedType();
}
