using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Ledger;

namespace Exchange.Api.Marketplace;

/// <summary>Says amounts, lists and times in the caller's language, as summaries put them.</summary>
internal sealed class MarketWords(Language language)
{
    /// <summary>The alliance's time: China has one.</summary>
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public string Of(IAsset asset, long amount) => asset is Cash ? Yuan(amount) : $"{amount:N0} {asset.Name}";

    public string Of(Programme? programme, long amount) => programme is null
        ? Yuan(amount)
        : $"{amount:N0} {language.Pick(programme.NameEn, programme.NameZh)}";

    public string All(IReadOnlyList<string> things) => things.Count == 1
        ? things[0]
        : string.Join(language.Pick(", ", "、"), things.Take(things.Count - 1))
            + language.Pick(" and ", "和") + things[^1];

    public string At(DateTimeOffset time)
    {
        var local = time.ToOffset(Offset);
        return language.Pick(
            local.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture),
            local.ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture));
    }

    private string Yuan(long fen)
    {
        var yuan = (fen / 100m).ToString("N2", CultureInfo.InvariantCulture);
        return language.Pick($"¥{yuan}", $"{yuan}元");
    }
}
