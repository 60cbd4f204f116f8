using Exchange.Api.Operations;
using Exchange.Ethereum.Primitives;

namespace Exchange.Api.Forwarding;

/// <summary>What a wish comes to: the call to be signed, and what it does in the caller's language.</summary>
/// <param name="PayFen">What is to be paid at the provider for it to take effect; null: nothing.</param>
internal sealed record ReadWish(IntendedCall Call, string Summary, long? PayFen = null);

/// <summary>
/// One wish of one slice: refuses at once what the contract would refuse, else gives the call and says what it does,
/// both from the same values.
/// </summary>
internal interface IWish<TInput>
{
    Task<ReadWish> ReadAsync(Address account, TInput input, CancellationToken stop);
}

/// <summary>Gives the member of a request's wish to the class that reads it; null when it is another's.</summary>
internal delegate Task<ReadWish>? WishReader(
    IServiceProvider scope, PrepareIntentInput input, Address account, CancellationToken stop);

/// <summary>Every wish that a slice has registered; each member of the input belongs to one of them.</summary>
internal sealed class Wishes(IEnumerable<WishReader> readers, IServiceProvider scope)
{
    public Task<ReadWish> ReadAsync(Address account, PrepareIntentInput input, CancellationToken stop) =>
        readers.Select(read => read(scope, input, account, stop)).FirstOrDefault(read => read is not null)
        ?? throw new InvalidOperationException("No slice has registered this wish.");
}

/// <summary>Registers the wishes of a slice.</summary>
internal static class WishRegistration
{
    /// <summary>Has <typeparamref name="TWish"/> read this member of the input.</summary>
    public static void AddWish<TWish, TInput>(
        this IServiceCollection services, Func<PrepareIntentInput, TInput?> member)
        where TWish : class, IWish<TInput>
    {
        services.AddScoped<TWish>();
        services.AddSingleton<WishReader>((scope, input, account, stop) => member(input) is { } given
            ? scope.GetRequiredService<TWish>().ReadAsync(account, given, stop)
            : null);
    }
}
