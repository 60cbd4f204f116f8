using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Exchange.Portal.Shared;

/// <summary>Asks the API one GraphQL document at a time, and turns every way it can go into an Answer.</summary>
internal sealed class ApiClient(HttpClient http, ILogger<ApiClient> log)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<Answer<T>> AskAsync<T>(
        Document document, object? variables, string accessToken, Locale locale, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = JsonContent.Create(new { query = document.Text, variables }, options: Json),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        request.Headers.AcceptLanguage.ParseAdd(locale.Tag);

        try
        {
            using var response = await http.SendAsync(request, stop);
            return response.StatusCode switch
            {
                HttpStatusCode.Unauthorized => new Answer<T>.SignInEnded(),
                >= HttpStatusCode.InternalServerError => Unreachable<T>($"HTTP {(int)response.StatusCode}"),
                _ => Read<T>(await response.Content.ReadFromJsonAsync<Envelope<T>>(Json, stop)),
            };
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException)
        {
            return Unreachable<T>(fault.Message);
        }
        catch (OperationCanceledException fault) when (!stop.IsCancellationRequested)
        {
            // The client's own time limit, not the visitor leaving.
            return Unreachable<T>(fault.Message);
        }
    }

    /// <summary>Whether the API says it is ready to answer.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken stop)
    {
        try
        {
            using var response = await http.GetAsync("health/ready", stop);
            return response.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            log.ApiUnreachable(fault.Message);
            return false;
        }
    }

    private Answer<T> Read<T>(Envelope<T>? envelope)
    {
        if (envelope?.Errors is [var error, ..])
        {
            string code = error.Extensions?.Code ?? "UNKNOWN";
            log.ApiRefused(code, error.Message);
            return code == "AUTH_NOT_AUTHENTICATED"
                ? new Answer<T>.SignInEnded()
                : new Answer<T>.Refused(code, error.Message);
        }

        return envelope is { Data: { } data }
            ? new Answer<T>.Arrived(data)
            : Unreachable<T>("an answer without data");
    }

    private Answer<T>.Unreachable Unreachable<T>(string reason)
    {
        log.ApiUnreachable(reason);
        return new Answer<T>.Unreachable();
    }

    private sealed record Envelope<T>(T? Data, IReadOnlyList<Error>? Errors);

    private sealed record Error(string Message, ErrorExtensions? Extensions);

    private sealed record ErrorExtensions(string? Code);
}
