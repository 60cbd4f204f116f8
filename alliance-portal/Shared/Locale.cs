using System.Globalization;

namespace Exchange.Portal.Shared;

/// <summary>One of the two languages every page speaks, and its way of writing amounts, dates and counts.</summary>
public sealed class Locale
{
    /// <summary>The alliance's own zone: days end at midnight here, wherever the server stands.</summary>
    public static readonly TimeSpan AllianceOffset = TimeSpan.FromHours(8);

    public static readonly Locale English = new("en", "en-GB", "d MMM yyyy", "d MMM", "MMM yyyy", "dddd d MMMM");
    public static readonly Locale Chinese = new("zh-CN", "zh-CN", "yyyy年M月d日", "M月d日", "yyyy年M月", "M月d日 dddd");

    private readonly CultureInfo _culture;
    private readonly string _day;
    private readonly string _dayOfYear;
    private readonly string _month;
    private readonly string _weekday;

    private Locale(string tag, string culture, string day, string dayOfYear, string month, string weekday)
    {
        Tag = tag;
        _culture = CultureInfo.GetCultureInfo(culture);
        _day = day;
        _dayOfYear = dayOfYear;
        _month = month;
        _weekday = weekday;
    }

    /// <summary>The BCP 47 tag: the page's <c>lang</c>, the cookie's value and the API's Accept-Language.</summary>
    public string Tag { get; }

    public bool IsChinese => ReferenceEquals(this, Chinese);

    public Locale Other => IsChinese ? English : Chinese;

    public T Pick<T>(T english, T chinese) => IsChinese ? chinese : english;

    /// <summary>The language a tag asks for, or null when we do not speak it.</summary>
    public static Locale? Of(string? tag) => tag switch
    {
        not null when tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) => Chinese,
        not null when tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) => English,
        _ => null,
    };

    public string Number(long value) => Signed(value, Math.Abs(value).ToString("N0", _culture));

    /// <summary>Integer fen as yuan: 2450 is ¥24.50 in both languages.</summary>
    public string Yuan(long fen) => Signed(fen, "¥" + (Math.Abs(fen) / 100m).ToString("N2", _culture));

    /// <summary>An amount of points as a sentence says it: "1 point", "2,400 Lanmu points", "2,400 蓝木积分".</summary>
    public string Points(long amount, string? programme = null)
    {
        string of = PointsOf(programme);
        string number = Number(amount);
        string text = $"{number} {of}";
        return !IsChinese && amount == 1 && text.EndsWith("points", StringComparison.Ordinal) ? text[..^1] : text;
    }

    /// <summary>What points of a programme are called: its name, and the word points unless the name has it.</summary>
    public string PointsOf(string? programme)
    {
        string word = Pick("points", "积分");
        return programme switch
        {
            null or "" => word,
            _ when programme.EndsWith(word, StringComparison.OrdinalIgnoreCase) => programme,
            _ => IsChinese ? programme + word : $"{programme} {word}",
        };
    }

    public string Day(DateOnly day) => day.ToString(_day, _culture);

    public string DayOfYear(DateOnly day) => day.ToString(_dayOfYear, _culture);

    public string Month(DateOnly day) => day.ToString(_month, _culture);

    public string Weekday(DateOnly day) => day.ToString(_weekday, _culture);

    /// <summary>The hour and minute on the alliance's clock.</summary>
    public string Hour(DateTimeOffset at) => At(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    public string Clock(DateTimeOffset at) => At(at).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public string Moment(DateTimeOffset at) => $"{DayOfYear(DayOf(at))} {Hour(at)}";

    /// <summary>The day an instant falls on, in the alliance's zone.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(At(at).DateTime);

    /// <summary>Points end at an exclusive instant: their last good day is that of the moment before.</summary>
    public static DateOnly LastDayOf(DateTimeOffset expiresAt) => DayOf(expiresAt.AddTicks(-1));

    private static DateTimeOffset At(DateTimeOffset at) => at.ToOffset(AllianceOffset);

    private static string Signed(long value, string text) => value < 0 ? "−" + text : text;
}
