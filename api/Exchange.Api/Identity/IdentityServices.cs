using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Exchange.Api.Identity;

/// <summary>Who asks, and with which keys we answer.</summary>
internal static class IdentityServices
{
    public static void AddIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new KeyFolder(configuration.Required("Exchange:Keys")));
        services.AddSingleton(provider => new Sealing(provider.GetRequiredService<KeyFolder>().MasterKey));
        services.AddSingleton<HostedKeys>();
        services.AddSingleton<TokenKeys>();
        services.AddHostedService(provider => provider.GetRequiredService<TokenKeys>());
        services.AddMemoryCache();
        services.AddSingleton<ClientStanding>();
        services.AddSingleton(provider => new Tokens(
            provider.GetRequiredService<TokenKeys>(),
            (configuration["Exchange:Issuer"] ?? configuration.Required("ASPNETCORE_URLS").Split(';')[0]).TrimEnd('/'),
            TimeProvider.System));
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<Tokens, TokenKeys>(
            (options, tokens, keys) =>
            {
                options.MapInboundClaims = false;
                options.TokenValidationParameters = tokens.Validation;
                options.TokenHandlers.Clear();
                options.TokenHandlers.Add(new KnownTokens(keys, TimeProvider.System));
                options.Events = new JwtBearerEvents
                {
                    OnMessageReceived = RefuseThePadded,
                    OnTokenValidated = RefuseTheRevokedAsync,
                };
            });
        services.AddAuthorization(options => options.AddScopes());

        // Guarded fields only: the engine has refused everyone without a token before a resolver asks for its caller.
        services.AddScoped(provider =>
            Caller.From(provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User)
            ?? throw new InvalidOperationException("A field without [Authorize] asked for its caller."));
    }

    // One token has one text (RFC 7515 §2: base64url without padding); the library reads padded ones as well.
    private static Task RefuseThePadded(MessageReceivedContext context)
    {
        if (context.Request.Headers.Authorization.ToString().Contains('=', StringComparison.Ordinal))
        {
            context.Fail("The token is padded.");
        }

        return Task.CompletedTask;
    }

    private static async Task RefuseTheRevokedAsync(TokenValidatedContext context)
    {
        var clients = context.HttpContext.RequestServices.GetRequiredService<ClientStanding>();
        if (Caller.From(context.Principal) is not { } caller
            || !await clients.IsGoodAsync(caller.ClientId, context.HttpContext.RequestAborted))
        {
            context.Fail("The token says too little, or its client is revoked.");
        }
    }
}
