namespace Exchange.Indexer.Auctions;

/// <summary>The two kinds of auction, each a contract that counts its own ids.</summary>
internal static class AuctionKind
{
    public const string English = "ENGLISH";
    public const string Sealed = "SEALED";
}
