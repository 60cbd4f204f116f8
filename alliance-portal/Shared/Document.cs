namespace Exchange.Portal.Shared;

/// <summary>A GraphQL document that lies beside its page, with the fragments it spreads.</summary>
internal sealed record Document(string Text)
{
    public static readonly string[] Activity = ["Activity"];
    public static readonly string[] Trail = ["Trail"];
    public static readonly string[] ActivityAndTrail = ["Activity", "Trail"];

    /// <summary>The document named like the page, and the shared fragments it needs.</summary>
    public static Document Of<TPage>(params string[] fragments) => Read(typeof(TPage).FullName!, fragments);

    public static Document Of<TBeside>(string name, params string[] fragments) =>
        Read($"{typeof(TBeside).Namespace}.{name}", fragments);

    private static Document Read(string name, string[] fragments) => new(string.Concat(
        fragments.Select(f => $"{typeof(Document).Namespace}.{f}").Prepend(name).Select(Resource)));

    private static string Resource(string name)
    {
        using var stream = typeof(Document).Assembly.GetManifestResourceStream(name + ".graphql")
            ?? throw new InvalidOperationException($"No document {name}.graphql is embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
