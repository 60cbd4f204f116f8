using Exchange.Portal.Shared;
using Xunit;

namespace Exchange.Portal.Tests;

public sealed class LocaleTests
{
    [Theory]
    [InlineData(2450, "¥24.50")]
    [InlineData(98, "¥0.98")]
    [InlineData(-2450, "−¥24.50")]
    [InlineData(9007199254740991, "¥90,071,992,547,409.91")]
    [InlineData(0, "¥0.00")]
    public void Fen_are_written_as_yuan_in_both_languages(long fen, string written)
    {
        Assert.Equal(written, Locale.English.Yuan(fen));
        Assert.Equal(written, Locale.Chinese.Yuan(fen));
    }

    [Theory]
    [InlineData(1, "1 point", "1 积分")]
    [InlineData(0, "0 points", "0 积分")]
    [InlineData(2400, "2,400 points", "2,400 积分")]
    public void Points_are_counted_by_the_rules_of_each_language(long amount, string english, string chinese)
    {
        Assert.Equal(english, Locale.English.Points(amount));
        Assert.Equal(chinese, Locale.Chinese.Points(amount));
    }

    [Theory]
    [InlineData("Lanmu", "1 Lanmu point", "2 Lanmu points")]
    [InlineData("Lanmu points", "1 Lanmu point", "2 Lanmu points")]
    [InlineData("LANMU", "1 LANMU point", "2 LANMU points")]
    public void A_programme_is_named_once_whether_or_not_its_name_says_points(string name, string one, string two)
    {
        Assert.Equal(one, Locale.English.Points(1, name));
        Assert.Equal(two, Locale.English.Points(2, name));
    }

    [Theory]
    [InlineData("蓝木", "2 蓝木积分")]
    [InlineData("蓝木积分", "2 蓝木积分")]
    public void A_Chinese_programme_is_named_once_too(string name, string written) =>
        Assert.Equal(written, Locale.Chinese.Points(2, name));

    [Theory]
    [InlineData("2028-11-30T16:00:00Z", 2028, 11, 30)] // midnight that ends 30 November in the programme's zone
    [InlineData("2028-11-30T16:00:00.0000001Z", 2028, 12, 1)]
    [InlineData("2028-02-29T16:00:00Z", 2028, 2, 29)] // a leap day
    [InlineData("2026-12-31T16:00:00Z", 2026, 12, 31)]
    [InlineData("2028-12-01T00:00:00+08:00", 2028, 11, 30)]
    public void Points_that_end_at_an_instant_are_good_until_the_day_before_it(
        string expiresAt, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Locale.LastDayOf(Story.At(expiresAt)));

    [Fact]
    public void A_day_is_written_as_each_language_writes_it()
    {
        var day = new DateOnly(2028, 11, 30);

        Assert.Equal("30 Nov 2028", Locale.English.Day(day));
        Assert.Equal("2028年11月30日", Locale.Chinese.Day(day));
        Assert.Equal("Thursday 30 November", Locale.English.Weekday(day));
        Assert.Equal("11月30日 星期四", Locale.Chinese.Weekday(day));
    }

    [Fact]
    public void Times_are_on_the_alliances_clock() =>
        Assert.Equal("22 Nov 10:00", Locale.English.Moment(Story.Now));

    [Theory]
    [InlineData("zh-Hans-CN", "zh-CN")]
    [InlineData("zh", "zh-CN")]
    [InlineData("en-US", "en")]
    [InlineData("fr", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_the_two_languages_are_spoken(string? asked, string? spoken) =>
        Assert.Equal(spoken, Locale.Of(asked)?.Tag);

    [Theory]
    [InlineData(1000, "1")]
    [InlineData(1500, "1.5")]
    [InlineData(1, "0.001")]
    public void A_points_value_is_written_in_fen_without_trailing_zeros(long milliFen, string written) =>
        Assert.Equal(written, Rates.Fen(milliFen));
}
