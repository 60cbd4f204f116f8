using System.Numerics;
using System.Text;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Transactions;

namespace Exchange.TestBed;

/// <summary>What brands and members do, signed as intents and brought to the Forwarder without our services.</summary>
/// <remarks>
/// The bringer is nobody's relayer unless told otherwise, so that it never takes a nonce of the relayer under test;
/// what an admitted relayer would have refused with a used nonce then reverts, and throws here.
/// </remarks>
public sealed class AllianceOnChain : IDisposable
{
    // Below what one transaction may hold (EIP-7825), so that the signed gas always fits.
    private const long TransactionGas = 16_000_000;
    private const long IntentGas = 3_000_000;
    private const long BatchIntentGas = 15_000_000;
    private const int ReceiptTries = 500;

    private readonly HttpClient http = new();
    private readonly TestChain chain;
    private readonly TestKey bringer;
    private long nonces = Random.Shared.NextInt64(1L << 40);

    public AllianceOnChain(TestChain chain, TestKey? bringer = null)
    {
        this.chain = chain;
        this.bringer = bringer ?? TestKey.Named("bringer");
        Node = new EthClient(http, chain.Url);
    }

    public EthClient Node { get; }

    public long ChainId => chain.Deployment.ChainId;

    /// <summary>Terms of a programme: points worth a fen each, 2 % less at partners, mature at once.</summary>
    public static BrandRegistry.Terms Terms { get; } = new(
        SettlementValue: 1_000,
        PartnerFeeBps: 200,
        ValidityMonths: 24,
        MaturityDays: 0,
        UtcOffsetSeconds: 8 * 3_600,
        PartnerRedemption: true,
        TermsHash: Named("terms"));

    /// <summary>32 bytes made from a name: a reference, a salt, a hash of terms.</summary>
    public static Hash Named(string name) => Keccak256.Hash(Encoding.UTF8.GetBytes(name));

    /// <summary>The first event of its kind in a receipt.</summary>
    public static TEvent Find<TEvent>(TransactionReceipt receipt)
        where TEvent : IEvent<TEvent> =>
        TEvent.Decode(receipt.Logs.First(log => log.Topics[0] == TEvent.Topic));

    /// <summary>Where a contract of the deployment stands.</summary>
    public Address AddressOf(string contract) => Address.Parse(chain.Deployment[contract]);

    /// <summary>Lets the operator add a brand, and answers its id.</summary>
    public async Task<long> AddBrandAsync(TestKey brand, string nameZh = "品牌")
    {
        var receipt = await DoAsync(
            TestKey.Operator, new BrandRegistry.AddBrandCall(brand.Name, brand.Name, nameZh, brand.Address));
        return Find<BrandRegistry.BrandAdded>(receipt).BrandId;
    }

    /// <summary>Lets a brand create a programme, and answers its id.</summary>
    public async Task<long> CreateProgrammeAsync(TestKey brand, string code, BrandRegistry.Terms? terms = null)
    {
        var receipt = await DoAsync(
            brand, new BrandRegistry.CreateProgrammeCall(code, code, "积分", terms ?? Terms));
        return Find<BrandRegistry.ProgrammeCreated>(receipt).ProgrammeId;
    }

    /// <summary>Lets a brand open the account of a member who agreed by signature.</summary>
    public Task OpenAccountAsync(TestKey brand, long brandId, TestKey member)
    {
        var agreed = AccountRegistryTypedData.AccountOpening(
            chain.Deployment.ChainId, AddressOf("AccountRegistry"), member.Address, brandId);
        var proof = member.Signer.Sign(agreed.Digest()).ToArray();
        return DoAsync(brand, new AccountRegistry.OpenAccountCall(member.Address.ToArray(), Hash.Zero, proof));
    }

    /// <summary>Lets a brand issue points; answers the id of the asset they are.</summary>
    public async Task<BigInteger> IssueAsync(
        TestKey brand,
        long programmeId,
        TestKey member,
        long amount,
        string reference,
        EarningDesk.Reason reason = EarningDesk.Reason.Purchase)
    {
        var receipt = await DoAsync(
            brand, new EarningDesk.IssueCall(programmeId, member.Address, amount, reason, Named(reference)));
        return Find<EarningDesk.PointsIssued>(receipt).AssetId;
    }

    /// <summary>Lets a member authorise a brand to take points of one asset; answers the redemption's id.</summary>
    public async Task<Hash> AuthoriseAsync(
        TestKey member, long brandId, long programmeId, BigInteger assetId, long amount, DateTimeOffset holdExpiresAt)
    {
        var signed = Sign(
            member,
            new RedemptionDesk.AuthoriseCall(
                brandId, programmeId, [Asset.PartOf(assetId, amount)], holdExpiresAt.ToUnixTimeSeconds()));
        await BringAsync(signed);
        return DigestOf(signed.Intent);
    }

    /// <summary>Lets everything be done with a programme's points, at any price within half and double.</summary>
    public async Task PermitEverythingAsync(TestKey brand, long programmeId)
    {
        var policy = await AskAsync<BrandRegistry.PolicyOfCall, BigInteger>(new(programmeId));
        var profile = (long)((policy >> 176) & 0xffff);
        await DoAsync(brand, new BrandRegistry.SetPolicyCall(programmeId, profile, 63, 10_000, Named("legal basis")));
    }

    /// <summary>Lets the payment provider attest cash for an account.</summary>
    public Task DepositAsync(TestKey account, long fen, string reference) =>
        DoAsync(TestKey.Psp, new CashDesk.DepositCall(account.Address, fen, Named(reference)));

    /// <summary>Asks a view of the contract whose binding the call belongs to.</summary>
    public async Task<TResult> AskAsync<TCall, TResult>(TCall call)
        where TCall : ICall<TCall, TResult>
    {
        var contract = AddressOf(typeof(TCall).DeclaringType!.Name);
        return TCall.DecodeResult(
            await Node.CallAsync(contract, call.Encode(), BlockTag.Latest, CancellationToken.None));
    }

    /// <summary>Has anybody call a contract without an intent, and waits until it is done.</summary>
    /// <exception cref="InvalidOperationException">The contract refused it.</exception>
    public async Task<TransactionReceipt> CallAsync(ICall call)
    {
        var receipt = await ReceiptAsync(await SendAsync(AddressOf(call.GetType().DeclaringType!.Name), call));
        return receipt.Succeeded
            ? receipt
            : throw new InvalidOperationException($"{call} was refused in transaction {receipt.TransactionHash}");
    }

    /// <summary>Has an account do something: signs, brings it, and waits until it is done.</summary>
    /// <exception cref="InvalidOperationException">The contract refused it.</exception>
    public Task<TransactionReceipt> DoAsync(TestKey account, ICall call) => BringAsync(Sign(account, call));

    /// <summary>Signs a call as an intent. Its target is the contract whose binding the call belongs to.</summary>
    public Forwarder.SignedIntent Sign(TestKey account, ICall call) => Sign(account.Address, account, call);

    /// <summary>The same for an account whose signer is not, or no longer, the key of its own address.</summary>
    public Forwarder.SignedIntent Sign(Address account, TestKey key, ICall call)
    {
        Forwarder.Intent intent = new(
            account,
            AddressOf(call.GetType().DeclaringType!.Name),
            call.Encode(),
            Interlocked.Increment(ref nonces),
            // Longer than any story lets pass on its chain.
            DateTimeOffset.UtcNow.AddYears(10).ToUnixTimeSeconds(),
            call is EarningDesk.IssueBatchCall ? BatchIntentGas : IntentGas);
        return new Forwarder.SignedIntent(intent, key.Signer.Sign(DigestOf(intent)).ToArray());
    }

    /// <summary>What an intent is known by, before and on the chain.</summary>
    public Hash DigestOf(Forwarder.Intent intent) =>
        ForwarderTypedData.Intent(chain.Deployment.ChainId, AddressOf("Forwarder"), intent).Digest();

    /// <summary>Brings one intent, and waits until it is executed.</summary>
    public async Task<TransactionReceipt> BringAsync(Forwarder.SignedIntent order)
    {
        var call = new Forwarder.ExecuteCall(order.Intent, order.Signature);
        var receipt = await ReceiptAsync(await SendAsync(AddressOf("Forwarder"), call));
        var executed = receipt.Logs.Any(log => log.Topics[0] == Forwarder.IntentExecuted.Topic);
        return executed ? receipt : throw await RefusalAsync(call, receipt);
    }

    /// <summary>Brings several in one transaction and does not look at what became of each.</summary>
    public async Task<TransactionReceipt> BringAllAsync(params Forwarder.SignedIntent[] orders) =>
        await ReceiptAsync(await SendAsync(AddressOf("Forwarder"), new Forwarder.ExecuteBatchCall(orders)));

    /// <summary>Sends a transaction of the bringer's own and does not wait for its block.</summary>
    public async Task<Hash> SendAsync(Address to, ICall call)
    {
        Eip1559Transaction transaction = new()
        {
            ChainId = chain.Deployment.ChainId,
            Nonce = await Node.GetTransactionCountAsync(bringer.Address, BlockTag.Pending, CancellationToken.None),
            Gas = TransactionGas,
            To = to,
            Data = call.Encode(),
        };
        return await Node.SendRawTransactionAsync(transaction.Sign(bringer.Signer).Raw, CancellationToken.None);
    }

    /// <summary>Waits for a transaction's block.</summary>
    public async Task<TransactionReceipt> ReceiptAsync(Hash transaction)
    {
        for (var tries = 0; tries < ReceiptTries; tries++)
        {
            if (await Node.GetTransactionReceiptAsync(transaction, CancellationToken.None) is { } receipt)
            {
                return receipt;
            }

            await Task.Delay(10);
        }

        throw new TimeoutException($"transaction {transaction} is in no block: does this chain mine on demand?");
    }

    public void Dispose() => http.Dispose();

    private async Task<InvalidOperationException> RefusalAsync(Forwarder.ExecuteCall call, TransactionReceipt receipt)
    {
        if (receipt.Logs.FirstOrDefault(log => log.Topics[0] == Forwarder.IntentRefused.Topic) is { } log)
        {
            var reason = Forwarder.IntentRefused.Decode(log).Reason;
            return new InvalidOperationException(
                $"refused: {Contracts.DecodeError(reason)?.ToString() ?? Hex.Encode(reason)}");
        }

        try
        {
            await Node.CallAsync(
                AddressOf("Forwarder"), call.Encode(), receipt.BlockNumber, CancellationToken.None, bringer.Address);
        }
        catch (RpcException refused) when (refused.RevertData is { } data)
        {
            var error = Contracts.DecodeError(data);
            return new InvalidOperationException($"refused: {error?.ToString() ?? Hex.Encode(data)}");
        }

        return new InvalidOperationException($"transaction {receipt.TransactionHash} executed no intent");
    }
}
