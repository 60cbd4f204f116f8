using System.Diagnostics;
using System.Globalization;

namespace Exchange.Host;

/// <summary>Prints one line per step with the seconds it took, so that a waiting person sees what is slow.</summary>
public sealed class Progress(TextWriter output)
{
    private readonly long started = Stopwatch.GetTimestamp();

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(started);

    public async Task StepAsync(string name, Func<Task<string>> step)
    {
        var begun = Stopwatch.GetTimestamp();
        var remark = await step();
        Line(name, remark, Stopwatch.GetElapsedTime(begun));
    }

    public void Line(string name, string remark, TimeSpan took) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {name,-26} {remark,-52} {took.TotalSeconds,6:0.0} s"));

    public void Say(string text) => output.WriteLine(text);
}
