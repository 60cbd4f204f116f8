using System.Text;
using System.Text.Json;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bench.Api;

/// <summary>
/// One thing that pages ask: of the API as a document with variables, of the floor by an address that means the same.
/// Both answer the same JSON.
/// </summary>
/// <param name="Name">What issue 7 calls it.</param>
/// <param name="RatioMin">What share of the floor's rate the API must reach.</param>
/// <param name="RoundTripsMax">How often it may wait for the database.</param>
/// <param name="Asked">Who and what it is asked about, in turn.</param>
/// <param name="Small">The same question with a short answer.</param>
/// <param name="Large">The same question with a long one.</param>
internal sealed record Question(
    string Name, string What, double RatioMin, int RoundTripsMax, string Document, IReadOnlyList<Asking> Asked,
    Asking Small, Asking Large)
{
    private const string Account =
        """
        query ($a: Address!) { account(address: $a) { address homeBrand { slug name } balances { available held pending
        expiresAt valueFen asset { assetId name ... on PointsVintage { programme { code name } } } } } }
        """;

    private const string Transfers =
        """
        query ($a: Address!, $first: Int!) { account(address: $a) { activity(first: $first) { nodes { at kind amount
        programme { code name } brand { slug name } counterparty { slug name } } pageInfo { hasNextPage } } } }
        """;

    private const string Book =
        """
        query ($give: String!, $want: String!, $depth: Int!) { orderBook(give: $give, want: $want, depth: $depth) {
        atBlock asks { ...Level } bids { ...Level } lastTrades { at amount feeBps price { decimal } } } }
        fragment Level on OrderBookLevel { amount offers price { wanted given decimal } }
        """;

    private const int PageMax = 50;
    private const int DepthMax = 20;
    private const int AskedMax = 1_000;

    public static IReadOnlyList<Question> All(Scale scale, IReadOnlyList<Address> busy)
    {
        Asking AccountOf(Address account) => new(new { a = account.ToString() }, $"/account?a={account}");
        Asking PageOf(Address account, int first) =>
            new(new { a = account.ToString(), first }, $"/transfers?a={account}&first={first}");
        Asking BookOf(int programme, int depth) => new(
            new { give = DataSet.CodeOf(programme), want = "CASH", depth },
            $"/book?give={DataSet.CodeOf(programme)}&depth={depth}");
        Address[] accounts = [.. Enumerable.Range(1, AskedMax).Select(DataSet.AccountOf)];
        return
        [
            new Question(
                "A", "an account with balances and programmes", 0.60, 2, Account, [.. accounts.Select(AccountOf)],
                AccountOf(accounts[0]), AccountOf(DataSet.Rich)),
            new Question(
                "B", "a page of 50 transfers with programme and counterparties", 0.70, 3, Transfers,
                [.. busy.Select(account => PageOf(account, PageMax))], PageOf(busy[0], 5), PageOf(busy[0], PageMax)),
            new Question(
                "C", "an order book of 2 x 20 levels and 20 trades", 0.80, 1, Book,
                [.. Enumerable.Range(1, scale.Programmes).Select(programme => BookOf(programme, DepthMax))],
                BookOf(1, 2), BookOf(1, DepthMax)),
        ];
    }

    public byte[] RequestOf(Asking asking, Uri api, string token)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(new { query = Document, variables = asking.Variables });
        string head =
            $"POST /graphql HTTP/1.1\r\nHost: {api.Authority}\r\nAuthorization: Bearer {token}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}

/// <summary>What one request asks about, as both sides are told it.</summary>
internal sealed record Asking(object Variables, string Path)
{
    public byte[] RequestOf(Uri floor) =>
        Encoding.ASCII.GetBytes($"GET {Path} HTTP/1.1\r\nHost: {floor.Authority}\r\n\r\n");
}
