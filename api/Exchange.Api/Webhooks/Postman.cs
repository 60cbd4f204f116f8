using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Exchange.Api.Webhooks;

/// <summary>What came of a try: the status that was answered, or why there is none.</summary>
internal sealed record PostResult(int? Status, string? Error)
{
    /// <summary>Only 2xx is "I have it".</summary>
    public bool IsTaken => Status is >= 200 and < 300;
}

/// <summary>
/// Carries letters to addresses that strangers named: one connection each, to an address just looked at, no redirect,
/// no proxy, no cookie, and of the answer nothing but its status.
/// </summary>
internal sealed class Postman : IDisposable
{
    private const int HeadersKilobytesMax = 16;
    private readonly HttpClient _http;
    private readonly TimeProvider _clock;

    public Postman(WebhookAddresses addresses, TimeProvider clock)
    {
        _clock = clock;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.Zero,
            MaxResponseHeadersLength = HeadersKilobytesMax,
            ConnectCallback = addresses.ConnectAsync,
        })
        {
            Timeout = AnswerPatience,
        };
    }

    /// <summary>Who has not answered by then has not taken it.</summary>
    public static TimeSpan AnswerPatience { get; } = TimeSpan.FromSeconds(10);

    public async Task<PostResult> SendAsync(
        Uri url, Letter letter, IReadOnlyList<string> secrets, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new ByteArrayContent(letter.Body)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            },
        };
        request.Headers.Add("Exchange-Event", letter.Kind);
        request.Headers.Add("Exchange-Delivery", letter.Delivery.ToString());
        request.Headers.Add("Exchange-Signature", letter.Sign(secrets, _clock.GetUtcNow()));
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return new PostResult((int)answer.StatusCode, null);
        }
        catch (Exception fault) when (WhyNot(fault) is { } reason && !stop.IsCancellationRequested)
        {
            return new PostResult(null, reason);
        }
    }

    public void Dispose() => _http.Dispose();

    // In words of ours: what the other side sent is not repeated to anybody.
    private static string? WhyNot(Exception? fault) => fault switch
    {
        null => null,
        AddressNotPublicException => "ADDRESS_NOT_PUBLIC",
        OperationCanceledException => "NO_ANSWER_IN_TIME",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => "HOST_NOT_FOUND",
        SocketException or IOException => "NOT_CONNECTED",
        System.Security.Authentication.AuthenticationException => "TLS_REFUSED",
        HttpRequestException => WhyNot(fault.InnerException) ?? "ANSWER_MALFORMED",
        _ => null,
    };
}
