using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.GraphQL.Execution.Subscriptions;
using Exchange.GraphQL.Http;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Subscriptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exchange.GraphQL.Tests.Sample;

/// <summary>
/// A real server on a free port of 127.0.0.1 that serves the sample's types; header X-Role signs a caller in.
/// </summary>
public sealed class SampleServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SampleServer(WebApplication app)
    {
        _app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public Schema Schema => _app.Services.GetRequiredService<Schema>();

    public Uri Url => new(Http.BaseAddress!, "/graphql");

    /// <summary>Sends to a topic of the server.</summary>
    internal ITopicEventSender Sender => _app.Services.GetRequiredService<ITopicEventSender>();

    /// <summary>The server's topics themselves.</summary>
    internal InMemoryTopics Topics => (InMemoryTopics)Sender;

    internal OpenSources Sources => _app.Services.GetRequiredService<OpenSources>();

    internal Library Library => _app.Services.GetRequiredService<Library>();

    public static async Task<SampleServer> Start(
        Action<GraphQLServerBuilder>? configure = null,
        string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddSingleton<Library>();
        builder.Services.AddSingleton<MeetingPoint>();
        builder.Services.AddScoped<TurnCounter>();
        builder.Services.AddSingleton<OpenSources>();
        // Other tests mark types that make no schema; those of the sample share its namespace.
        var sample = typeof(Library).Assembly.GetTypes().Where(type => type.Namespace == typeof(Library).Namespace);
        var graphQL = builder.Services.AddGraphQLServer().AddTypes([.. sample]).AddInMemorySubscriptions();
        // A machine that is busy with other tests is no silent client.
        graphQL.ModifyOptions(options => options.Sockets = options.Sockets with
        {
            ConnectionInitializationTimeout = TimeSpan.FromSeconds(30),
        });
        configure?.Invoke(graphQL);

        var app = builder.Build();
        app.Use((http, next) =>
        {
            if (http.Request.Headers["X-Role"] is [{ } role])
            {
                http.User = new ClaimsPrincipal(new ClaimsIdentity(
                    [new Claim(ClaimTypes.Role, role), new Claim(ClaimTypes.Name, role)], "test"));
            }

            return next(http);
        });
        app.MapGraphQL();
        await app.StartAsync();
        return new SampleServer(app);
    }

    internal T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Posts a request and gives the answer's JSON.</summary>
    public async Task<JsonNode> Ask(string query, object? variables = null, string? role = null)
    {
        using var response = await Post(JsonSerializer.Serialize(new { query, variables }), role);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    public async Task<HttpResponseMessage> Post(
        string body,
        string? role = null,
        string? accept = null,
        string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new StringContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (role is not null)
        {
            request.Headers.Add("X-Role", role);
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await Http.SendAsync(request);
    }

    /// <summary>Stops as a host does that is told to: whoever is connected has time to hear of it.</summary>
    public Task Stop() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
