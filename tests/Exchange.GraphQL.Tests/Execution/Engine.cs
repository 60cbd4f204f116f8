using System.Buffers;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Execution.Cost;
using Exchange.GraphQL.Execution.PersistedOperations;
using Exchange.GraphQL.Http;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Discovery;
using Exchange.GraphQL.Types.Pagination;
using Exchange.GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution;

/// <summary>Runs requests against the schema of some types, without HTTP and its masking of errors.</summary>
internal sealed class Engine(
    IEnumerable<Type> types,
    ExecutionOptions? options = null,
    Action<IServiceCollection>? addServices = null)
{
    private readonly ServiceProvider _services = Services(addServices);

    public Schema Schema => field ??= SchemaBuilder.Build(
        types,
        type => _services.GetRequiredService<IServiceProviderIsService>().IsService(type)
            ? ServiceLifetime.Scoped
            : null,
        new PagingOptions());

    private RequestExecutor Executor => field ??= new RequestExecutor(
        Schema,
        new ParserOptions(),
        ValidationOptions.Unbounded,
        options ?? new ExecutionOptions(),
        new CostOptions { EnforceCostLimits = false },
        new PersistedDocuments(new PersistedOperationOptions(), storage: null),
        documentCacheBytes: 1_000_000);

    /// <summary>The bytes of the response, as text.</summary>
    public async Task<string> AskText(string query, object? variables = null)
    {
        await using var scope = _services.CreateAsyncScope();
        var given = variables is null ? (JsonElement?)null : JsonSerializer.SerializeToElement(variables);
        using var result = await Executor.Execute(
            new GraphQLRequest(query, null, given),
            _ => { },
            token => new RequestContext(scope.ServiceProvider, new ClaimsPrincipal(), token),
            TestContext.Current.CancellationToken);
        var output = new ArrayBufferWriter<byte>();
        ResultWriter.Write(result, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The response, and with it the proof that it is JSON.</summary>
    public async Task<JsonNode> Ask(string query, object? variables = null) =>
        JsonNode.Parse(await AskText(query, variables))!;

    private static ServiceProvider Services(Action<IServiceCollection>? add)
    {
        var services = new ServiceCollection();
        add?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
