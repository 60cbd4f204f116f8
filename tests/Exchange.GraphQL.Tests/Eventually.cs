using Xunit;

namespace Exchange.GraphQL.Tests;

/// <summary>Waits for what happens soon but by another thread, and fails when it does not.</summary>
internal static class Eventually
{
    public static async Task Holds(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 3_000, "It did not come to pass within thirty seconds.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
