using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exchange.Host.Up;

/// <summary>One who may ask the API for a token, in the demo alliance.</summary>
public sealed record DemoClient(
    string ClientId,
    string Secret,
    string Role,
    string? Brand,
    string? Account,
    string DisplayNameEn,
    string DisplayNameZh);

/// <summary>The demo alliance's clients, in the file that the API and the portal read. Development only.</summary>
public sealed class DemoClients(SourceTree tree, Keys keys)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The client of the payment provider.</summary>
    public const string Psp = "psp";

    public string File => Path.Combine(tree.Data, "demo", "clients.json");

    /// <summary>Where Exchange.Demo keeps the demo members' keys, which no service ever reads.</summary>
    public string MembersFile => Path.Combine(tree.Data, "demo", "members.json");

    /// <summary>Writes the file; members' accounts are the addresses of the keys that Exchange.Demo made.</summary>
    public void Write(IReadOnlyDictionary<string, string> members)
    {
        DemoClient[] clients =
        [
            Client("operator", "operator", null, null, "Operator", "联盟运营方"),
            Client("lanmu", "brand", "lanmu", null, "Lanmu Mart", "蓝木超市"),
            Client("qinghe", "brand", "qinghe", null, "Qinghe Beauty", "青禾美妆"),
            Client("lin", "member", null, members.GetValueOrDefault("lin"), "Lin Wei", "林巍"),
            Client("chen", "member", null, members.GetValueOrDefault("chen"), "Chen Yu", "陈屿"),
            Client(Psp, "psp", null, null, "Harbour Pay (sandbox)", "港湾支付（沙盒）"),
            Client("deloran", "auditor", null, null, "Deloran & Co.", "德洛兰会计师事务所"),
        ];
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        SecretFile.Write(File, JsonSerializer.Serialize(clients, Json));
    }

    public static IReadOnlyList<DemoClient> Read(string file) =>
        System.IO.File.Exists(file)
            ? JsonSerializer.Deserialize<DemoClient[]>(System.IO.File.ReadAllText(file), Json) ?? []
            : [];

    private DemoClient Client(string id, string role, string? brand, string? account, string en, string zh) =>
        new(id, keys.Secret($"client-{id}"), role, brand, account, en, zh);
}
