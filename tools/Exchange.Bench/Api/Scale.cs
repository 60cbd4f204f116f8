namespace Exchange.Bench.Api;

/// <summary>How large the exchange is whose tables are read, and for how long each question is asked.</summary>
internal sealed record Scale(
    int Programmes, int Accounts, int Balances, int Transfers, int Offers, int Trades, int Rounds, TimeSpan Round)
{
    /// <summary>What issue 7 asks for.</summary>
    public static Scale Whole { get; } =
        new(200, 100_000, 400_000, 1_000_000, 200_000, 500_000, 5, TimeSpan.FromSeconds(6));

    /// <summary>A twentieth of it for seconds, to see that the bench works. Its figures say nothing.</summary>
    public static Scale Trial { get; } =
        new(20, 5_000, 20_000, 50_000, 10_000, 25_000, 1, TimeSpan.FromSeconds(2));

    /// <summary>Each has two programmes.</summary>
    public int Brands => Programmes / 2;
}
