using Exchange.Host.Processes;

namespace Exchange.Host.Up;

/// <summary>How one of our services is started: its built assembly, its address and what it is told.</summary>
public sealed record Service(
    string Part, string Project, string Folder, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>The services in the order in which they start; they end in the opposite one.</summary>
    public static IReadOnlyList<Service> All(
        SourceTree tree, Addresses at, Keys keys, DemoClients clients, string database)
    {
        Dictionary<string, string> chain = new()
        {
            ["Exchange__Rpc"] = at.Url(Addresses.Chain).ToString(),
            ["Exchange__Database"] = database,
            ["Exchange__Deployment"] = Path.Combine(tree.Data, "deployment.json"),
            ["Exchange__Finality"] = "instant",
        };
        return
        [
            new Service(Addresses.Indexer, "Exchange.Indexer", "indexer/Exchange.Indexer", chain),
            new Service(Addresses.Api, "Exchange.Api", "api/Exchange.Api", new Dictionary<string, string>(chain)
            {
                ["Exchange__Keys"] = keys.Folder,
                ["Exchange__DemoClients"] = clients.File,
                ["Exchange__PortalOrigin"] = at.PortalOrigin,
                ["Exchange__SigningOrigin"] = at.SigningOrigin,
                ["Exchange__PaymentPage"] = $"{at.Url(Addresses.Psp)}pay/",
                ["Exchange__WebhooksToLoopback"] = "true",
            }),
            new Service(
                Addresses.Relayer,
                "Exchange.Relayer",
                "api/Exchange.Relayer",
                new Dictionary<string, string>(chain) { ["Exchange__RelayerKey"] = keys.RelayerFile }),
            new Service(
                Addresses.Psp,
                "Exchange.SandboxPsp",
                "tools/Exchange.SandboxPsp",
                new Dictionary<string, string>
                {
                    ["Exchange__Api"] = at.Url(Addresses.Api).ToString(),
                    ["Exchange__ClientId"] = DemoClients.Psp,
                    ["Exchange__ClientSecretFile"] = keys.SecretFileOf($"client-{DemoClients.Psp}"),
                }),
            new Service(Addresses.Portal, "Exchange.Portal", "alliance-portal", new Dictionary<string, string>
            {
                ["Exchange__Api"] = at.Url(Addresses.Api).ToString(),
                ["Exchange__PortalClients"] = clients.File,
                ["Exchange__DataProtection"] = Path.Combine(tree.Data, "portal"),
            }),
        ];
    }

    public ChildCommand Command(SourceTree tree, Uri url) =>
        new(Part, ["dotnet", tree.Assembly(Project)], tree[Folder], Path.Combine(tree.Data, "logs", $"{Part}.log"))
        {
            Environment = new Dictionary<string, string>(Settings)
            {
                ["ASPNETCORE_URLS"] = url.ToString(),
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["DOTNET_ENVIRONMENT"] = "Development",
            },
        };
}
