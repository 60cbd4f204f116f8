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
    private const int PartnerRedemption = 32;

    public async Task<bool> PermitPartnerRedemptionAsync(Programme programme, CancellationToken stop)
    {
        var call = new BrandRegistry.PolicyOfCall(programme.ProgrammeId);
        var answer = await node.CallAsync(deployment["BrandRegistry"], call.Encode(), BlockTag.Latest, stop);
        var word = BrandRegistry.PolicyOfCall.DecodeResult(answer);
        return Permits(word, ProfilePermitsShift) && Permits(word, ProgrammePermitsShift);
    }

    private static bool Permits(BigInteger word, int shift) => ((word >> shift) & PartnerRedemption) != 0;
}
