using Exchange.Portal.Shared;

namespace Exchange.Portal.Identity;

/// <summary>Asks the API as the demo's auditor, so that the start page can tell what happened to anyone.</summary>
/// <remarks>Without demo clients there is nobody to ask as, and the start page has no story.</remarks>
internal sealed class Showroom(DemoClients clients, TokenClient tokens, ApiClient api, ShowroomToken kept)
{
    public async Task<Answer<T>> AskAsync<T>(
        Document document, object? variables, Locale locale, CancellationToken stop)
    {
        if (clients.People.FirstOrDefault(p => p.Role == Roles.Auditor) is not { } auditor)
        {
            return new Answer<T>.SignInEnded();
        }

        var outcome = await kept.GetAsync(
            () => tokens.RequestAsync(auditor.ClientId, clients.SecretOf(auditor.ClientId) ?? "", stop));
        if (outcome is not TokenOutcome.Granted(var token))
        {
            return outcome is TokenOutcome.Refused ? new Answer<T>.SignInEnded() : new Answer<T>.Unreachable();
        }

        var answer = await api.AskAsync<T>(document, variables, token.Access, locale, stop);
        if (answer is Answer<T>.SignInEnded)
        {
            // The API has forgotten this token (a reset database, new keys): the next visit asks for another.
            kept.Forget();
        }

        return answer;
    }
}

/// <summary>The one token the start page reads with, shared by all visitors until it ends.</summary>
internal sealed class ShowroomToken(TimeProvider time)
{
    private volatile Token? _token;

    public async Task<TokenOutcome> GetAsync(Func<Task<TokenOutcome>> request)
    {
        if (_token is { } token && token.IsGoodAt(time.GetUtcNow()))
        {
            return new TokenOutcome.Granted(token);
        }

        var outcome = await request();
        _token = (outcome as TokenOutcome.Granted)?.Token;
        return outcome;
    }

    public void Forget() => _token = null;
}
