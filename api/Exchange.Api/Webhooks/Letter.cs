using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Api.Data;
using Exchange.Api.Operations;
using Exchange.GraphQL.Data.Nodes;

namespace Exchange.Api.Webhooks;

/// <summary>
/// What one delivery says: a body that is the same at every try, and a signature that says when it was tried.
/// </summary>
internal sealed record Letter(Guid Delivery, string Kind, byte[] Body)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Tells of an event.</summary>
    public static async Task<Letter> OfAsync(
        WebhookDelivery delivery, Activity activity, AllianceDirectory alliance, CancellationToken stop)
    {
        var programme = activity.ProgrammeId is { } id ? (await alliance.ProgrammeAsync(id, stop)).Code : null;
        var brand = activity.BrandId is { } acting ? (await alliance.BrandAsync(acting, stop)).Slug : null;
        var other = activity.CounterpartyBrandId is { } facing ? (await alliance.BrandAsync(facing, stop)).Slug : null;
        return new Letter(delivery.DeliveryId, delivery.Kind, JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Id = GlobalId.Encode(nameof(Activity), ActivityType.Id(activity)),
                Cursor = EventCursor.Of(activity).ToString(),
                delivery.Kind,
                activity.At,
                Programme = programme,
                Brand = brand,
                Counterparty = other,
                Account = activity.Account?.ToString(),
                activity.Amount,
                activity.AmountFen,
                Reason = activity.Reason is { } reason
                    ? ChainValues.Snake(reason.ToString()).ToUpperInvariant()
                    : null,
                RedemptionId = activity.RedemptionId?.ToString(),
                activity.ExpiresAt,
                TransactionHash = activity.TransactionHash.ToString(),
                activity.BlockNumber,
                Final = true,
            },
            Web));
    }

    /// <summary>Tells of nothing but that the address is reached.</summary>
    public static Letter OfPing(WebhookDelivery delivery) => new(
        delivery.DeliveryId, delivery.Kind, JsonSerializer.SerializeToUtf8Bytes(
            new { Id = delivery.DeliveryId, delivery.Kind, At = delivery.CreatedAt }, Web));

    /// <summary>The header <c>Exchange-Signature</c>: the time, and an HMAC of time and body by each secret.</summary>
    public string Sign(IEnumerable<string> secrets, DateTimeOffset now)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes(time + "."), .. Body];
        return string.Join(',', secrets
            .Select(secret => "v1=" + Convert.ToHexStringLower(
                HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)))
            .Prepend($"t={time}"));
    }
}
