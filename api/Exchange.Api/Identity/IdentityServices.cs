using Exchange.Api.Data;
using Exchange.Api.Operations;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Identity;

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
        services.AddSingleton<CallerStanding>();
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
        services.AddAuthorization(options =>
        {
            options.AddScopes();
            options.AddPolicy(nameof(Person), policy => policy.RequireClaim(ClaimNames.Session));
        });
        services.AddPeople(configuration);

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
        var standing = context.HttpContext.RequestServices.GetRequiredService<CallerStanding>();
        if (Caller.From(context.Principal) is not { } caller
            || !await standing.IsGoodAsync(caller, context.HttpContext.RequestAborted))
        {
            context.Fail("The token says too little, or its client is revoked, or its session ended.");
        }
    }

    /// <summary>
    /// People, whose passkeys ASP.NET Core Identity checks: ES256, made and used on the portal's own page by somebody
    /// whom the device knows.
    /// </summary>
    private static void AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        const int Es256 = -7;
        services.AddSingleton(provider => PortalPage.At(
            configuration.Required("Exchange:PortalOrigin"), provider.GetRequiredService<SigningPage>()));
        services.AddIdentityCore<Person>().AddUserStore<PersonStore>();
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<PortalPage>((options, portal) =>
        {
            options.ServerDomain = portal.RelyingPartyId;
            options.AuthenticatorTimeout = Ceremonies.Lifetime;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.AttestationConveyancePreference = "none";
            options.IsAllowedAlgorithm = algorithm => algorithm == Es256;
            options.ValidateOrigin = said => ValueTask.FromResult(
                said.Origin == portal.Origin && !said.CrossOrigin && said.TopOrigin is null);
        });
        services.AddScoped<People>();
        services.AddScoped<Ceremonies>();
        services.AddScoped<Sessions>();
        services.AddScoped<Appointments>();
        services.AddScoped<SignIns>();
        services.AddScoped<Passkeys>();
    }
}
