using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings.Tests;

/// <summary>Revert data becomes a reason with its numbers and a text, or nothing at all.</summary>
public sealed class ContractErrorTests
{
    [Fact]
    public void A_custom_error_carries_its_contract_its_reason_and_its_numbers()
    {
        byte[] data = AbiError.Parse("RedemptionDesk_CaptureAboveAuthorisation(uint64,uint64)").Encode(501, 500);

        ContractError? error = Contracts.DecodeError(data);

        Assert.NotNull(error);
        Assert.Equal("RedemptionDesk", error.Contract);
        Assert.Equal("CaptureAboveAuthorisation", error.Reason);
        Assert.Equal([("requested", "501"), ("remaining", "500")], error.Arguments);
        Assert.Equal("RedemptionDesk_CaptureAboveAuthorisation(requested: 501, remaining: 500)", error.ToString());
        Assert.NotEmpty(error.Text);
        Assert.Equal(
            new RedemptionDesk.CaptureAboveAuthorisationError(501, 500),
            RedemptionDesk.CaptureAboveAuthorisationError.Decode(data));
    }

    [Fact]
    public void A_trailing_underscore_in_Solidity_is_no_part_of_the_name()
    {
        ContractError? error = Contracts.DecodeError(
            AbiError.Parse("EarningDesk_ReferenceAlreadyUsed(bytes32)").Encode(Hash.Zero));

        Assert.Equal("reference", Assert.Single(error!.Arguments).Name);
    }

    [Fact]
    public void A_text_and_a_panic_are_errors_of_every_contract()
    {
        Assert.Equal("no more", Contracts.DecodeError(AbiError.Error.Encode("no more"))?.Text);
        Assert.Equal("A division by zero.", Contracts.DecodeError(AbiError.Panic.Encode(0x12))?.Text);
        Assert.Equal("Panic 153.", Contracts.DecodeError(AbiError.Panic.Encode(0x99))?.Text);
    }

    [Fact]
    public void An_error_without_words_is_shown_with_its_values() =>
        Assert.Equal(
            "AccessManagedUnauthorized(caller: 0x0000000000000000000000000000000000000000)",
            Contracts.DecodeError(AbiError.Parse("AccessManagedUnauthorized(address)").Encode(Address.Zero))?.Text);

    [Theory]
    [InlineData("0x")]
    [InlineData("0x08c379")]
    [InlineData("0x08c379a0")]
    [InlineData("0xdeadbeef")]
    public void What_is_no_error_of_ours_is_nothing(string data) =>
        Assert.Null(Contracts.DecodeError(Hex.Decode(data)));
}
