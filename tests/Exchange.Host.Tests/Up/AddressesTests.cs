using Exchange.Host.Up;
using Xunit;

namespace Exchange.Host.Tests.Up;

/// <summary>
/// A port is the usual one unless told otherwise, and one taken by somebody else is named with the way out.
/// </summary>
public sealed class AddressesTests
{
    [Fact]
    public void A_taken_port_is_refused_with_its_number_and_the_variable_that_moves_it()
    {
        var addresses = Addresses.FromEnvironment(_ => null);

        var refusal = Assert.Throws<HostException>(() => addresses.RequireFree(port => port == 5433));

        Assert.Contains("port 5433 for the database is taken", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("EXCHANGE_DATABASE_PORT", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("http")]
    public void What_is_no_port_is_refused(string value)
    {
        var refusal = Assert.Throws<HostException>(() => Addresses.FromEnvironment(_ => value));

        Assert.Contains(value, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_moves_one_part_and_no_other()
    {
        var addresses = Addresses.FromEnvironment(name => name == "EXCHANGE_API_PORT" ? "6081" : null);

        Assert.Equal(6081, addresses[Addresses.Api]);
        Assert.Equal(5080, addresses[Addresses.Portal]);
    }
}
