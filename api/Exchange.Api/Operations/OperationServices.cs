using Exchange.Ethereum.JsonRpc;

namespace Exchange.Api.Operations;

/// <summary>What every mutation goes through on its way to the chain.</summary>
internal static class OperationServices
{
    public static void AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => Deployment.Read(configuration.Required("Exchange:Deployment")));
        services.AddSingleton(_ => new EthClient(
            new HttpClient { Timeout = TimeSpan.FromSeconds(5) }, new Uri(configuration.Required("Exchange:Rpc"))));
        services.AddSingleton(_ => SigningPage.At(configuration.Required("Exchange:SigningOrigin")));
        services.AddScoped<MemberSignatures>();
        services.AddScoped<IdempotencyKey>();
        services.AddSingleton<KeyedMutations>();
        services.AddSingleton<OutboxDepth>();
        services.AddScoped<Acceptor>();
        services.AddScoped<Waiting>();
        services.AddScoped<QueryRefusals>();
        services.AddSingleton<Rehearsal>();
    }
}
