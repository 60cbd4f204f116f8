using Exchange.Api.Brands;
using Exchange.Api.Data;
using Exchange.Api.Forwarding;
using Exchange.Api.Ledger;
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

/// <summary>Turns "let this brand take so many points" into the call, in the order in which captures take.</summary>
internal sealed class AuthoriseRedemptionWish(
    ReadModel chain, AllianceDirectory alliance, Policies policies, Spending spending, Language language)
    : IWish<AuthoriseRedemptionInput>
{
    private const long AuthoriseGas = 900_000;
    private const int TtlSecondsMin = 60;
    private const int TtlSecondsMax = 2_592_000;

    public async Task<ReadWish> ReadAsync(
        Address account, AuthoriseRedemptionInput wish, CancellationToken stop)
    {
        var (programme, brand) = await PartiesAsync(wish, stop);
        var now = await chain.Checkpoints.Select(c => c.At).SingleAsync(stop);
        var parts = await spending.TakeAsync(account, programme, wish.Amount, now, stop);
        var until = now.AddSeconds(wish.TtlSeconds);
        var call = new Bindings.RedemptionDesk.AuthoriseCall(
            brand.BrandId, programme.ProgrammeId,
            [.. parts.Select(p => new Bindings.RedemptionDesk.Part(
                p.Of.ExpiresAt.ToUnixTimeSeconds(), EpochDay(p.Of.MaturesOn), p.Amount))],
            until.ToUnixTimeSeconds());
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
