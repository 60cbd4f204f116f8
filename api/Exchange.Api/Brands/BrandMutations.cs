using System.Text.RegularExpressions;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;

namespace Exchange.Api.Brands;

[GraphQLDescription("What a programme promises. Fixed at creation.")]
internal sealed record ProgrammeTerms(
    [property: GraphQLDescription("1 to 1,000,000.")] int SettlementValueMilliFen,
    [property: GraphQLDescription("0 to 10,000.")] int PartnerFeeBps,
    [property: GraphQLDescription("1 to 120.")] int ValidityMonths,
    [property: GraphQLDescription("0 to 365.")] int MaturityDays,
    [property: GraphQLDescription("−43,200 to 50,400.")] int UtcOffsetSeconds,
    bool PartnerRedemption,
    [property: GraphQLDescription("The text of the terms; its hash stands on chain.")] string Text);

/// <summary>The alliance's operator adds brands; a brand creates its programmes.</summary>
[MutationType]
internal static partial class BrandMutations
{
    private const long AddBrandGas = 600_000;
    private const long CreateProgrammeGas = 600_000;

    [Authorize(Roles = [Roles.Operator])]
    [Error<RefusalError>]
    [GraphQLDescription("Adds a brand. Without a key of its own, the API makes one and keeps it for the brand.")]
    public static async Task<Operation> AddBrand(
        string slug, string nameEn, string nameZh, Address? key, Data.AppContext app, HostedKeys keys,
        AllianceDirectory alliance, Acceptor acceptor, Waiting waiting, Caller caller, CancellationToken stop)
    {
        if (!Slug().IsMatch(slug))
        {
            throw RefusedException.Of(
                "SLUG_INVALID", ("slug", slug));
        }

        if (await alliance.FindBrandAsync(slug, stop) is { } taken)
        {
            throw RefusedException.Of("SLUG_TAKEN", ("slug", slug), ("key", taken.Key));
        }

        var brandKey = key ?? await keys.EnsureAsync(app, HostedKeys.OwnerOfBrand(slug), privateKey: null, stop);
        var call = new Bindings.BrandRegistry.AddBrandCall(slug, nameEn, nameZh, brandKey);
        var operation = await acceptor.AcceptAsync(
            caller, HostedKeys.Operator,
            new IntendedCall(OperationKind.AddBrand, "BrandRegistry", call.Encode(), AddBrandGas), stop);
        return await waiting.AsPreferredAsync(operation, stop);
    }

    [Authorize(nameof(Scope.Programme), Roles = [Roles.Brand])]
    [Error<RefusalError>]
    [GraphQLDescription("Creates a programme of the caller's brand.")]
    public static async Task<Operation> CreateProgramme(
        string code, string nameEn, string nameZh, ProgrammeTerms terms, AllianceDirectory alliance, Acceptor acceptor,
        Waiting waiting, Caller caller, CancellationToken stop)
    {
        if (!Code().IsMatch(code))
        {
            throw RefusedException.Of(
                "CODE_INVALID", ("code", code));
        }

        if (await alliance.FindProgrammeAsync(code, stop) is not null)
        {
            throw RefusedException.Of("CODE_TAKEN", ("code", code));
        }

        var call = new Bindings.BrandRegistry.CreateProgrammeCall(
            code, nameEn, nameZh,
            new Bindings.BrandRegistry.Terms(
                terms.SettlementValueMilliFen, terms.PartnerFeeBps, terms.ValidityMonths, terms.MaturityDays,
                terms.UtcOffsetSeconds, terms.PartnerRedemption,
                Keccak256.Hash(System.Text.Encoding.UTF8.GetBytes(terms.Text))));
        var operation = await acceptor.AcceptAsync(
            caller, HostedKeys.OwnerOfBrand(caller.Brand!),
            new IntendedCall(OperationKind.CreateProgramme, "BrandRegistry", call.Encode(), CreateProgrammeGas), stop);
        return await waiting.AsPreferredAsync(operation, stop);
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{1,31}$")]
    private static partial Regex Slug();

    [GeneratedRegex("^[A-Z][A-Z0-9]{1,15}$")]
    private static partial Regex Code();
}
