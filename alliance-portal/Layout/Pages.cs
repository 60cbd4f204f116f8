using Exchange.Portal.Identity;
using Exchange.Portal.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Exchange.Portal.Layout;

/// <summary>Renders pages, and everything that is the same for all of them.</summary>
internal sealed class Pages(
    IHttpContextAccessor accessor, DemoClients clients, Session session, IAntiforgery antiforgery, Assets assets)
{
    /// <summary>How long a first view waits for figures before it is sent without them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>A page without figures of the API.</summary>
    public IResult Show<TPage>()
        where TPage : IComponent =>
        Render<TPage>(new Dictionary<string, object?> { ["Frame"] = Frame() }, StatusCodes.Status200OK);

    /// <summary>The page that says what went wrong with a request.</summary>
    public IResult ShowProblem(int status) =>
        Render<ProblemPage>(new Dictionary<string, object?> { ["Frame"] = Frame(), ["Status"] = status }, status);

    /// <summary>A page of the answer; a first view is sent in its waiting state when the answer takes long.</summary>
    public async Task<IResult> ShowAsync<TPage, T>(
        Func<CancellationToken, Task<Answer<T>>> ask, CancellationToken stop)
        where TPage : IComponent
    {
        var answer = await WithPatienceAsync(ask, stop);
        if (answer is Answer<T>.SignInEnded && Http.User.Identity?.IsAuthenticated == true)
        {
            await session.EndAsync();
            await SignIn.GoToStart(Http, "/?ended");
            return Results.Empty;
        }

        return Render<TPage>(
            new Dictionary<string, object?> { ["Frame"] = Frame(), ["Answer"] = answer },
            answer switch
            {
                Answer<T>.Unreachable => StatusCodes.Status503ServiceUnavailable,
                Answer<T>.Refused => StatusCodes.Status502BadGateway,
                _ => StatusCodes.Status200OK,
            });
    }

    private async Task<Answer<T>> WithPatienceAsync<T>(
        Func<CancellationToken, Task<Answer<T>>> ask, CancellationToken stop)
    {
        if (Http.IsPartial())
        {
            return await ask(stop);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            return await ask(patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Answer<T>.Waiting();
        }
    }

    private Frame Frame() => new(
        Http.Locale(),
        Http.ChosenTheme(),
        Http.Request.Path,
        Http.Request.Path + Http.Request.QueryString,
        session.Person,
        clients.Cast,
        antiforgery.GetAndStoreTokens(Http).RequestToken!,
        Http.IsPartial(),
        assets.Urls);

    private RazorComponentResult<TPage> Render<TPage>(Dictionary<string, object?> parameters, int status)
        where TPage : IComponent
    {
        Http.Response.Headers[HeaderNames.CacheControl] = "no-store";
        Http.Response.Headers[HeaderNames.Vary] = "HX-Request, Accept-Language, Cookie";
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
    }
}
