using System.Numerics;
using Exchange.Api.Data;
using Exchange.Api.Operations;
using Exchange.Bindings;
using Exchange.Ethereum.JsonRpc;

namespace Exchange.Api.Brands;

/// <summary>What a programme's policy permits now. The contract is asked: a notice ends without any event.</summary>
internal sealed class Policies(EthClient node, Deployment deployment)
{
    // contracts/shared/Policy.sol: what the profile permits and what the programme permits are two bytes of the word.
    private const int ProfilePermitsShift = 168;
    private const int ProgrammePermitsShift = 160;
    private const int Gift = 1;
    private const int PartnerRedemption = 32;

    public async Task<bool> PermitPartnerRedemptionAsync(Programme programme, CancellationToken stop)
    {
        var word = await WordAsync(programme, stop);
        return Permits(word, ProfilePermitsShift, PartnerRedemption)
            && Permits(word, ProgrammePermitsShift, PartnerRedemption);
    }

    /// <summary>Refuses gifts of points that the programme's profile, or else its brand, does not permit.</summary>
    public async Task RequireGiftsAsync(Programme programme, CancellationToken stop)
    {
        var word = await WordAsync(programme, stop);
        if (!Permits(word, ProfilePermitsShift, Gift))
        {
            throw RefusedException.Of("P2P_TRANSFER_NOT_PERMITTED", ("programme", programme.Code));
        }

        if (!Permits(word, ProgrammePermitsShift, Gift))
        {
            throw RefusedException.Of("GIFT_NOT_PERMITTED", ("programme", programme.Code));
        }
    }

    private async Task<BigInteger> WordAsync(Programme programme, CancellationToken stop)
    {
        var call = new BrandRegistry.PolicyOfCall(programme.ProgrammeId);
        var answer = await node.CallAsync(deployment["BrandRegistry"], call.Encode(), BlockTag.Latest, stop);
        return BrandRegistry.PolicyOfCall.DecodeResult(answer);
    }

    private static bool Permits(BigInteger word, int shift, int operation) => ((word >> shift) & operation) != 0;
}
