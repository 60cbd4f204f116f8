using System.Numerics;
using System.Text;
using System.Text.Json;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;
using Exchange.Ethereum.Transactions;

namespace Exchange.Ethereum.OracleConsole.Fuzzing;

/// <summary>What comes over a wire or from a disk outside of blocks, each with what reads it.</summary>
internal static class WireSpecimens
{
    private const string Password = "correct horse";

    private static readonly byte[] Secret = [.. Enumerable.Repeat((byte)7, 32)];
    private static readonly LocalSigner Signer = new(Secret);

    // One round only: the cost of a guess is not what is tested.
    private static readonly string File = KeystoreV3.Encrypt(Secret, Password, new Pbkdf2Kdf(1));

    internal static Specimen Rlp(Random random) => new(
        ItemOf(random, 0).Encode(),
        mutant => AbiSpecimens.Require(RlpItem.Decode(mutant).Encode(), mutant));

    internal static Specimen Transaction(Random random)
    {
        byte[] data = new byte[random.Next(80)];
        Address? to = random.Next(4) == 0 ? null : Signer.Address;
        AccessListEntry[] list = [new(Signer.Address, [Keccak256.Hash(data), Hash.Zero])];
        Transaction transaction = random.Next(4) switch
        {
            0 => new LegacyTransaction { Nonce = 1, Gas = 21_000, GasPrice = 5, To = to, Data = data },
            1 => new LegacyTransaction { Nonce = 1, Gas = 1, ChainId = 137, GasPrice = 5, To = to, Data = data },
            2 => new Eip2930Transaction { Nonce = 0, Gas = 3, ChainId = 1, To = to, Data = data, AccessList = list },
            _ => new Eip1559Transaction { Nonce = 0, Gas = 3, ChainId = 1, To = to, Data = data, AccessList = list },
        };
        byte[] raw = random.Next(3) == 0 ? transaction.SigningPayload() : transaction.Sign(Signer).Raw;
        return new Specimen(raw, mutant =>
        {
            ParsedTransaction read = Transactions.Transaction.Parse(mutant);
            AbiSpecimens.Require(
                read.Signature is { } signature
                    ? read.Transaction.With(signature).Raw
                    : read.Transaction.SigningPayload(),
                mutant);
        });
    }

    internal static Specimen Signature(Random random)
    {
        Hash digest = Hash.From([.. Enumerable.Range(0, 32).Select(_ => (byte)random.Next(256))]);
        return new Specimen(Signer.Sign(digest).ToArray(), mutant =>
        {
            var signature = Crypto.Signature.From(mutant);
            Secp256k1.Recover(digest, signature);
            byte[] again = signature.ToArray();
            again[^1] = mutant[^1] < 27 ? (byte)signature.YParity : again[^1];
            AbiSpecimens.Require(again, mutant);
        });
    }

    internal static Specimen AddressText(Random random)
    {
        byte[] bytes = new byte[Address.Length];
        random.NextBytes(bytes);
        string text = Address.From(bytes).ToString();
        return new Specimen(Encoding.UTF8.GetBytes(text), mutant =>
        {
            string given = Encoding.UTF8.GetString(mutant);
            string again = Address.Parse(given).ToString();
            AbiSpecimens.Require(
                Encoding.UTF8.GetBytes(given.Any(char.IsAsciiLetterUpper) ? again : again.ToLowerInvariant()), mutant);
        });
    }

    internal static Specimen TypedDataJson(Random random)
    {
        TypedDataField[] person = [new("name", "string"), new("wallets", "address[]")];
        TypedDataField[] mail = [new("from", "Person"), new("to", "Person[2]"), new("n", "int128"), new("x", "bytes4")];
        var someone = new Dictionary<string, object?> { ["name"] = "é\0", ["wallets"] = new object[] { Address.Zero } };
        var data = new TypedData
        {
            Types = new Dictionary<string, IReadOnlyList<TypedDataField>> { ["Person"] = person, ["Mail"] = mail },
            PrimaryType = "Mail",
            Domain = new TypedDataDomain { Name = "Ether Mail", ChainId = random.Next(), Salt = Hash.Zero },
            Message = new Dictionary<string, object?>
            {
                ["from"] = someone,
                ["to"] = new object[] { someone, someone },
                ["n"] = (BigInteger)random.Next() * -1,
                ["x"] = new byte[4],
            },
        };
        return new Specimen(Encoding.UTF8.GetBytes(data.ToJson()), mutant =>
        {
            TypedData read = TypedData.FromJson(Encoding.UTF8.GetString(mutant));
            AbiSpecimens.Require(TypedData.FromJson(read.ToJson()).Digest().ToArray(), read.Digest().ToArray());
        }, IsJson: true);
    }

    internal static Specimen LogJson(Random random)
    {
        Hash hash = Keccak256.Hash(BitConverter.GetBytes(random.Next()));
        string one = $$"""
            {"address":"{{Signer.Address}}","topics":["{{hash}}","{{hash}}"],"data":"0x{{random.Next():x8}}",
            "blockNumber":"0x{{random.Next():x}}","blockHash":"{{hash}}","transactionHash":"{{hash}}",
            "transactionIndex":"0x0","logIndex":"0x{{random.Next(9)}}","removed":false,"blockTimestamp":"0x1"}
            """;
        string json = $"[{string.Join(',', Enumerable.Repeat(one, random.Next(4)))}]";
        return new Specimen(Encoding.UTF8.GetBytes(json), ReadAll, IsJson: true);
    }

    private static void ReadAll(byte[] json)
    {
        foreach (LogView log in new LogReader(json))
        {
            LogView again = log.ToLog();
            AbiSpecimens.Require(again.Data.ToArray(), log.Data.ToArray());
        }
    }

    internal static Specimen Keystore(Random random) => new(
        Encoding.UTF8.GetBytes(File),
        mutant => AbiSpecimens.Require(KeystoreV3.Decrypt(Encoding.UTF8.GetString(mutant), Password), Secret),
        IsJson: true);

    internal static Specimen Line(Random random)
    {
        string[] ops = [.. OpTable.Ops.Keys.Order().Where(op => op != "keystoreV3Decrypt")];
        string line = $$"""
            {"id":"1","op":"{{ops[random.Next(ops.Length)]}}","data":"0xc20180","types":["(uint8,string)[2][]"],
            "values":[[["1","é"],["2",""]],"0x00"],"value":[["0x"],"0x7f"],"signature":"0x00","errors":["E(uint8)"],
            "event":"E(uint8 indexed)","topics":["0x00"],"function":"f(bytes)","returns":["bool"],"message":"é"}
            """;
        return new Specimen(Encoding.UTF8.GetBytes(line), mutant =>
        {
            JsonElement answer = JsonDocument.Parse(Answering.Answer(mutant).ToArray()).RootElement;
            if (answer.TryGetProperty("error", out JsonElement error) && error.Member("kind").Text() == "defect")
            {
                throw new DefectException(error.Member("message").Text());
            }
        }, IsJson: true);
    }

    private static RlpItem ItemOf(Random random, int depth)
    {
        byte[] bytes = new byte[random.Next(4) switch { 0 => 0, 1 => 1, 2 => random.Next(60), _ => random.Next(300) }];
        random.NextBytes(bytes);
        return depth == 5 || random.Next(2) == 0
            ? RlpItem.Of(bytes)
            : RlpItem.List(Enumerable.Range(0, random.Next(5)).Select(_ => ItemOf(random, depth + 1)));
    }
}
