using System.Security.Cryptography;
using System.Text;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Api.Webhooks;

/// <summary>The secrets of webhooks: one in force, and for a day after a change the one before it as well.</summary>
internal sealed class Secrets(Sealing sealing, TimeProvider clock)
{
    private const int Bytes = 32;
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    /// <summary>A new one. Its prefix lets those who search for leaked secrets know one when they see it.</summary>
    public static string New() => $"exw_{Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(Bytes))}";

    public byte[] Close(Guid webhook, string secret) => sealing.Close(NameOf(webhook), Encoding.UTF8.GetBytes(secret));

    /// <summary>Those that sign now, the present one first.</summary>
    public IReadOnlyList<string> InForce(Webhook webhook) =>
    [
        .. new[] { webhook.SealedSecret, HasTwo(webhook) ? webhook.SealedPrevious : null }
            .OfType<byte[]>()
            .Select(closed => Encoding.UTF8.GetString(sealing.Open(NameOf(webhook.WebhookId), closed))),
    ];

    public bool HasTwo(Webhook webhook) => webhook.PreviousUntil > clock.GetUtcNow();

    /// <summary>Puts a new one in force; the last one stays so for a day, older ones end.</summary>
    public string Rotate(Webhook webhook)
    {
        var secret = New();
        webhook.SealedPrevious = webhook.SealedSecret;
        webhook.PreviousUntil = clock.GetUtcNow() + Overlap;
        webhook.SealedSecret = Close(webhook.WebhookId, secret);
        return secret;
    }

    private static string NameOf(Guid webhook) => $"webhook:{webhook}";
}
