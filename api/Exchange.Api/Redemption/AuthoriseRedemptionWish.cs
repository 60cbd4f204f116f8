using Exchange.Api.Brands;
using Exchange.Api.Data;
using Exchange.Api.Forwarding;
using Exchange.Api.Operations;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Redemption;

[GraphQLDescription("Let a brand take up to so many points within the next ttlSeconds.")]
internal sealed record AuthoriseRedemptionInput(
    [property: GraphQLDescription("The programme's code.")] string Programme,
    [property: GraphQLDescription("The slug of the brand that may take them.")] string AtBrand,
    long Amount,
    [property: GraphQLDescription("60 to 2,592,000 (30 days).")] int TtlSeconds);

/// <summary>Turns "let this brand take so many points" into the call, choosing what expires first (D-X1).</summary>
internal sealed class AuthoriseRedemptionWish(
    ReadModel chain, AllianceDirectory alliance, Policies policies, Language language)
    : IWish<AuthoriseRedemptionInput>
{
    private const long AuthoriseGas = 900_000;
    private const int PartsMax = 8;
    private const int TtlSecondsMin = 60;
    private const int TtlSecondsMax = 2_592_000;

    public async Task<ReadWish> ReadAsync(
        Address account, AuthoriseRedemptionInput wish, CancellationToken stop)
    {
        var (programme, brand) = await PartiesAsync(wish, stop);
        var holder = await chain.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Address == account, stop)
            ?? throw RefusedException.Of("ACCOUNT_NOT_OPEN", ("account", account));
        var now = await chain.Checkpoints.Select(c => c.At).SingleAsync(stop);
        var parts = await PartsAsync(holder, programme, wish.Amount, now, stop);
        var until = now.AddSeconds(wish.TtlSeconds);
        var call = new Bindings.RedemptionDesk.AuthoriseCall(
            brand.BrandId, programme.ProgrammeId, parts, until.ToUnixTimeSeconds());
        return new ReadWish(
            new IntendedCall(OperationKind.AuthoriseRedemption, "RedemptionDesk", call.Encode(), AuthoriseGas),
            Summary(programme, brand, wish.Amount, until));
    }

    private async Task<(Programme Programme, Brand Brand)> PartiesAsync(
        AuthoriseRedemptionInput wish, CancellationToken stop)
    {
        var programme = await alliance.FindProgrammeAsync(wish.Programme, stop) ?? throw RefusedException.Of(
            "PROGRAMME_UNKNOWN", ("programme", wish.Programme));
        var brand = await alliance.FindBrandAsync(wish.AtBrand, stop) ?? throw RefusedException.Of(
            "BRAND_UNKNOWN", ("brand", wish.AtBrand));
        if (brand.BrandId != programme.BrandId
            && !await policies.PermitPartnerRedemptionAsync(programme, stop))
        {
            throw RefusedException.Of(
                "PARTNER_REDEMPTION_NOT_PERMITTED", ("programme", programme.Code), ("brand", brand.Slug));
        }

        return wish.TtlSeconds is >= TtlSecondsMin and <= TtlSecondsMax
            ? (programme, brand)
            : throw RefusedException.Of(
                "HOLD_OUT_OF_RANGE",
                ("ttlSeconds", wish.TtlSeconds), ("least", TtlSecondsMin), ("most", TtlSecondsMax));
    }

    /// <summary>
    /// First expiring, first out: ascending ids, so equal to the order in which captures will take them.
    /// </summary>
    private async Task<Bindings.RedemptionDesk.Part[]> PartsAsync(
        Account account, Programme programme, long amount, DateTimeOffset now, CancellationToken stop)
    {
        Amounts.Check(amount);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var usable = (await Holding.OfAsync(account, chain, now, stop))
            .Where(h => h.ProgrammeId == programme.ProgrammeId && h.Free > 0 && h.ExpiresAt > now
                && (h.MaturesOn is not { } day || day <= today))
            .OrderBy(h => h.AssetId)
            .ToList();
        List<Bindings.RedemptionDesk.Part> parts = [];
        var left = amount;
        foreach (var holding in usable.Take(PartsMax))
        {
            var take = Math.Min(left, holding.Free);
            if (take > 0)
            {
                parts.Add(new Bindings.RedemptionDesk.Part(
                    holding.ExpiresAt.ToUnixTimeSeconds(), EpochDay(holding.MaturesOn), take));
                left -= take;
            }
        }

        return left == 0
            ? [.. parts]
            : throw RefusedException.Of(
                "NOT_ENOUGH_POINTS",
                ("requested", amount), ("available", amount - left), ("programme", programme.Code));
    }

    private static int EpochDay(DateOnly? day) =>
        day is { } d ? d.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber : 0;

    private string Summary(Programme programme, Brand brand, long amount, DateTimeOffset until)
    {
        var local = until.ToOffset(TimeSpan.FromSeconds(programme.UtcOffsetSeconds));
        return language.Pick(
            $"{brand.NameEn} may take up to {amount:N0} {programme.NameEn} until {local:d MMMM yyyy, HH:mm}. "
            + "What it does not take comes back to you.",
            $"{local:yyyy年M月d日 HH:mm} 之前，{brand.NameZh}最多可收取您 {amount:N0} {programme.NameZh}，未收取的部分将退还给您。");
    }
}
