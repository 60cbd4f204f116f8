namespace Exchange.Host.Up;

/// <summary>Asks services whether they are ready to serve; an answer other than "yes" is "not yet".</summary>
public static class Health
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<bool> IsReadyAsync(Uri service, CancellationToken stop)
    {
        try
        {
            using var response = await Http.GetAsync(new Uri(service, "/health/ready"), stop);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    public static async Task WaitAsync(string part, Uri service, CancellationToken stop)
    {
        var until = DateTime.UtcNow + Patience;
        while (!await IsReadyAsync(service, stop))
        {
            if (DateTime.UtcNow > until)
            {
                throw new HostException(
                    $"the {part} was not ready after {Patience.TotalSeconds} s: {service}health/ready says why, "
                    + $"and .data/logs/{part}.log");
            }

            await Task.Delay(Pause, stop);
        }
    }
}
