namespace Exchange.Api.Data;

/// <summary>The caller's language, from <c>Accept-Language</c>: Chinese where asked for, English otherwise.</summary>
internal sealed class Language(IHttpContextAccessor http)
{
    public bool IsChinese { get; } =
        http.HttpContext?.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString())
            .FirstOrDefault(l => l.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
                || l.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            ?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ?? false;

    public string Pick(string english, string chinese) => IsChinese ? chinese : english;
}
