using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Exchange.Api.Identity;

/// <summary>Who asks, and with which keys we answer.</summary>
internal static class IdentityServices
{
    public static void AddIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new KeyFolder(configuration.Required("Exchange:Keys")));
        services.AddSingleton(provider => new HostedKeys(provider.GetRequiredService<KeyFolder>().MasterKey));
        services.AddSingleton(provider => new Tokens(
            provider.GetRequiredService<KeyFolder>().LoadTokenKey(),
            (configuration["Exchange:Issuer"] ?? configuration.Required("ASPNETCORE_URLS").Split(';')[0]).TrimEnd('/'),
            TimeProvider.System));
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<Tokens>(
            (options, tokens) =>
            {
                options.MapInboundClaims = false;
                options.TokenValidationParameters = tokens.Validation;
                options.TokenHandlers.Clear();
                options.TokenHandlers.Add(new KnownTokens(TimeProvider.System));
            });
        services.AddAuthorization();

        // Guarded fields only: the engine has refused everyone without a token before a resolver asks for its caller.
        services.AddScoped(provider =>
            Caller.From(provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User)
            ?? throw new InvalidOperationException("A field without [Authorize] asked for its caller."));
    }
}
