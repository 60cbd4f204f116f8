using System.Globalization;
using Exchange.Api.Data;

namespace Exchange.Api.Webhooks;

/// <summary>A place in the order of all events: what comes after it is not told yet.</summary>
/// <remarks>As text it is three hexadecimal numbers, wide enough to sort like what they say.</remarks>
internal readonly record struct EventCursor(long Block, int Log, int Part) : IComparable<EventCursor>
{
    private const string First = "0";

    public static EventCursor Of(Activity activity) => new(activity.BlockNumber, activity.LogIndex, activity.Part);

    public static EventCursor Of(WebhookLane lane) => new(lane.BlockNumber, lane.LogIndex, lane.Part);

    public static EventCursor Of(WebhookDelivery delivery) =>
        new(delivery.BlockNumber, delivery.LogIndex, delivery.Part);

    /// <summary>Behind everything of this block.</summary>
    public static EventCursor EndOf(long block) => new(block, int.MaxValue, 0);

    /// <summary>Reads what <see cref="ToString"/> wrote, and <c>0</c>, which is before everything.</summary>
    public static EventCursor? Parse(string text)
    {
        if (text == First)
        {
            return new EventCursor(-1, 0, 0);
        }

        return text.Split('.') is [{ Length: 12 } block, { Length: 8 } log, { Length: 4 } part]
            && long.TryParse(block, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(log, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var piece)
            && index >= 0
            ? new EventCursor(number, index, piece)
            : null;
    }

    public int CompareTo(EventCursor other) => (Block, Log, Part).CompareTo((other.Block, other.Log, other.Part));

    public override string ToString() => Block < 0
        ? First
        : string.Create(CultureInfo.InvariantCulture, $"{Block:x12}.{Log:x8}.{Part:x4}");
}
