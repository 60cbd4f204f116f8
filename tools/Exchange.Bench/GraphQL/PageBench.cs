using System.Buffers;
using System.Security.Claims;
using System.Text.Json;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Execution.Cost;
using Exchange.GraphQL.Execution.PersistedOperations;
using Exchange.GraphQL.Execution.Planning;
using Exchange.GraphQL.Http;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Validation;

namespace Exchange.Bench.GraphQL;

/// <summary>Measures a page: what comes before its resolver, its writing, and all of it together.</summary>
internal static class PageBench
{
    private const int HotRounds = 15;
    private const int HotCalls = 4_000;

    private static readonly Arrival Arrival = new();
    private static readonly JsonElement Variables = JsonElement.Parse(Documents.PageVariables);
    private static readonly GraphQLRequest Request = new(Documents.Page, null, Variables);
    private static readonly ExecutionOptions Options = new();
    private static readonly RequestExecutor Executor = new(
        Catalogue.Schema,
        new ParserOptions(),
        new ValidationOptions(),
        Options,
        new CostOptions(),
        new PersistedDocuments(new PersistedOperationOptions(), storage: null),
        1 << 20);

    public static async Task RunAsync(EngineBench.Table table)
    {
        await CheckAsync();
        await table.AddAsync(
            "hot request up to its first resolver", MeasureArrival(), nanosecondsMax: 15_000, bytesMax: 4_096);

        Stopped byHand = Stopped.Measure(WriteByHand);
        await table.AddAsync("page by hand with Utf8JsonWriter", byHand);
        Stopped written = Stopped.Measure(Writing());
        await table.AddAsync(
            "page, written by its plan",
            written,
            byHand.Nanoseconds / written.Nanoseconds,
            ratioMin: 0.8,
            beside: "by hand");
        var output = new ArrayBufferWriter<byte>(32_768);
        Stopped executed = Stopped.Measure(() => Execute(output));
        await table.AddAsync(
            "page, from its text to its bytes", executed, byHand.Nanoseconds / executed.Nanoseconds, beside: "by hand");
    }

    /// <summary>What is timed must be right: both ways write the same bytes.</summary>
    private static Task CheckAsync()
    {
        var byHand = new ArrayBufferWriter<byte>();
        HandWritten.Write(byHand);
        var executed = new ArrayBufferWriter<byte>();
        Execute(executed);
        byte[] expected = [.. "{\"data\":"u8, .. byHand.WrittenSpan, .. "}"u8];
        return executed.WrittenSpan.SequenceEqual(expected)
            ? Task.CompletedTask
            : throw new InvalidOperationException("The engine writes another page than the one by hand.");
    }

    private static Stopped MeasureArrival()
    {
        var output = new ArrayBufferWriter<byte>(32_768);
        Stopped.Measure(() => Execute(output));
        var times = new double[HotRounds];
        var calls = new double[HotCalls];
        long bytes = 0;
        for (int round = 0; round < HotRounds; round++)
        {
            // One call at a time, so the median of them: the mean would be that of who else runs here.
            for (int call = 0; call < HotCalls; call++)
            {
                Execute(output);
                calls[call] = Arrival.Nanoseconds;
                bytes += Arrival.Bytes;
            }

            Array.Sort(calls);
            times[round] = calls[HotCalls / 2];
        }

        return Stopped.Of(times, (double)bytes / (HotRounds * HotCalls));
    }

    private static void WriteByHand()
    {
        using var buffer = new ResponseBuffer(32_768, Options.MaxResponseBytes);
        HandWritten.Write(buffer);
    }

    /// <summary>The writing alone: the resolver has given its page.</summary>
    private static Action Writing()
    {
        PreparedOperation operation =
            new PreparedDocument(Catalogue.Schema, Utf8GraphQLParser.Parse(Documents.Page)).Operation(null);
        IReadOnlyDictionary<string, object?> variables = VariableValues.Coerce(operation, Variables);
        SelectionPlan root = operation.Plan(variables).Root;
        RequestContext request = ContextFor(default);
        ResolvedObject resolved = Resolution.Open(root, null);
        var resolution = new SerialResolution(Catalogue.Schema, variables, request);
        resolution.EnqueueFields(resolved);
        resolution.Run().GetAwaiter().GetResult();
        return () =>
        {
            using var buffer = new ResponseBuffer(32_768, Options.MaxResponseBytes);
            using var writer = new DataWriter(request, buffer);
            writer.BeginObject();
            writer.WriteFields(root, root.Fields, null, resolved.Slots);
            writer.EndObject();
        };
    }

    private static void Execute(ArrayBufferWriter<byte> output)
    {
        output.ResetWrittenCount();
        Arrival.Depart();
        Task<ExecutionResult> execution = Executor.Execute(Request, Admit, ContextFor, default);
        if (!execution.IsCompletedSuccessfully)
        {
            throw new InvalidOperationException("A page without waiting is executed at once.");
        }

        using ExecutionResult result = execution.Result;
        if (result.Errors is [GraphQLError error, ..])
        {
            throw new InvalidOperationException(error.Message);
        }

        ResultWriter.Write(result, output);
    }

    private static void Admit(PreparedOperation operation)
    {
    }

    private static RequestContext ContextFor(CancellationToken stop) =>
        new(NoServices.Only, new ClaimsPrincipal(), stop)
        {
            Features = new Dictionary<Type, object> { [typeof(Arrival)] = Arrival },
        };

    /// <summary>A host without services.</summary>
    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Only { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
