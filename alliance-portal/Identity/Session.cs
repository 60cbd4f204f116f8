using System.Globalization;
using System.Security.Claims;
using Exchange.Portal.Layout;
using Exchange.Portal.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Exchange.Portal.Identity;

/// <summary>The visitor's sign-in: one encrypted cookie with the client's id and its access token.</summary>
/// <remarks>The token never reaches the browser in the clear, and is renewed here before it ends.</remarks>
internal sealed class Session(
    IHttpContextAccessor accessor, DemoClients clients, TokenClient tokens, ApiClient api, TimeProvider time)
{
    private const string AccessKey = "access";
    private const string ExpiryKey = "expires";

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    public Person? Person => clients.Find(Http.User.Identity?.Name);

    public async Task<TokenOutcome> BeginAsync(Person person, CancellationToken stop)
    {
        var outcome = await tokens.RequestAsync(person.ClientId, clients.SecretOf(person.ClientId) ?? "", stop);
        if (outcome is TokenOutcome.Granted(var token))
        {
            await KeepAsync(person, token);
        }

        return outcome;
    }

    public Task EndAsync() => Http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

    /// <summary>Asks the API in the visitor's name and language.</summary>
    public async Task<Answer<T>> AskAsync<T>(Document document, object? variables, CancellationToken stop)
    {
        switch (await TokenAsync(stop))
        {
            case TokenOutcome.Granted(var token):
                return await api.AskAsync<T>(document, variables, token.Access, Http.Locale(), stop);
            case TokenOutcome.Unreachable:
                return new Answer<T>.Unreachable();
            default:
                return new Answer<T>.SignInEnded();
        }
    }

    private async Task<TokenOutcome> TokenAsync(CancellationToken stop)
    {
        var ticket = await Http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (Person is not { } person || ticket.Properties?.GetTokenValue(AccessKey) is not { } access)
        {
            return new TokenOutcome.Refused();
        }

        var expiresAt = DateTimeOffset.Parse(
            ticket.Properties.GetTokenValue(ExpiryKey)!, CultureInfo.InvariantCulture);
        var token = new Token(access, expiresAt);
        return token.IsGoodAt(time.GetUtcNow())
            ? new TokenOutcome.Granted(token)
            : await BeginAsync(person, stop);
    }

    private Task KeepAsync(Person person, Token token)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, person.ClientId), new Claim(ClaimTypes.Role, person.Role)],
            CookieAuthenticationDefaults.AuthenticationScheme);
        var properties = new AuthenticationProperties { IsPersistent = false };
        properties.StoreTokens(
        [
            new AuthenticationToken { Name = AccessKey, Value = token.Access },
            new AuthenticationToken
            {
                Name = ExpiryKey,
                Value = token.ExpiresAt.ToString("O", CultureInfo.InvariantCulture),
            },
        ]);
        return Http.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity), properties);
    }
}
