using System.Collections.Concurrent;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Api.Identity;

/// <summary>
/// Validates every token in full once; what was found stands until the token or its key is over. Only its signature and
/// its claims are remembered: neither changes.
/// </summary>
internal sealed class KnownTokens(TokenKeys keys, TimeProvider clock) : TokenHandler
{
    /// <summary>Beyond so many all are forgotten, and each is validated once more.</summary>
    private const int Max = 10_000;

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly ConcurrentDictionary<string, TokenValidationResult> _valid = [];

    public override async Task<TokenValidationResult> ValidateTokenAsync(
        string token, TokenValidationParameters validationParameters)
    {
        if (_valid.TryGetValue(token, out var known))
        {
            if (clock.GetUtcNow().UtcDateTime < known.SecurityToken.ValidTo && keys.IsValid(known.SecurityToken))
            {
                return known;
            }

            _valid.TryRemove(token, out _);
        }

        var result = await _handler.ValidateTokenAsync(token, validationParameters);
        if (result.IsValid)
        {
            if (_valid.Count >= Max)
            {
                _valid.Clear();
            }

            _valid[token] = result;
        }

        return result;
    }
}
