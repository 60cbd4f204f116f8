using Exchange.GraphQL.Types;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>Nothing of the API is open because somebody forgot to say for whom it is.</summary>
public sealed class PolicyTests
{
    [Fact]
    public void A_root_field_without_a_policy_stops_the_start()
    {
        var refusal = Assert.Throws<SchemaException>(() => SchemaWith(typeof(Forgotten)));

        Assert.StartsWith("Forgotten.Door: ", Assert.Single(refusal.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void As_it_is_it_starts() => Assert.NotNull(SchemaWith());

    private static Schema SchemaWith(params Type[] types)
    {
        var services = new ServiceCollection();
        services.AddExchange(new ConfigurationManager()).AddTypes(types);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<Schema>();
    }

    [QueryType]
    private static class Forgotten
    {
        public static bool Door() => true;
    }
}
