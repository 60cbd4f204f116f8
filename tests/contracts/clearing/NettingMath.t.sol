// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {NettingMath} from "../../../contracts/clearing/NettingMath.sol";

/// @title NettingMathTest: losses sum to what is lost whatever the credits, and what comes back is never more.
contract NettingMathTest {
    uint64 private constant MOST = 2 ** 43 - 1;

    function testFuzz_APositionIsEitherOwedOrOwes(int64 net) external pure {
        int64 netFen = net % int64(MOST + 1);
        (uint64 debit, uint64 credit) = (NettingMath.debitOf(netFen), NettingMath.creditOf(netFen));
        require(debit == 0 || credit == 0, "both");
        require(int64(credit) - int64(debit) == netFen, "not the position");
    }

    function testFuzz_LossesSumToWhatIsLost(uint64[8] calldata seeds, uint64 part) external pure {
        (uint64[8] memory credits, uint64 sum) = _creditsOf(seeds);
        uint64 loss = part % (sum + 1);
        uint64 before = 0;
        uint64 shared = 0;
        for (uint256 i = 0; i < 8; ++i) {
            uint64 one = NettingMath.lossOf(before, credits[i], loss, sum);
            require(one <= credits[i], "a creditor loses more than its credit");
            uint256 exact = uint256(credits[i]) * loss;
            require(uint256(one) * sum < exact + sum && exact < uint256(one + 1) * sum, "off by a fen or more");
            before += credits[i];
            shared += one;
        }
        require(shared == loss, "the losses are not the loss");
    }

    function testFuzz_WhatComesBackNeverShrinksAndIsWholeInTheEnd(uint64 loss, uint64 whole, uint64 first, uint64 next)
        external
        pure
    {
        whole = 1 + whole % MOST;
        loss = loss % (whole + 1);
        first = first % (whole + 1);
        next = first + next % (whole - first + 1);
        uint64 sooner = NettingMath.shareDown(loss, first, whole);
        uint64 later = NettingMath.shareDown(loss, next, whole);
        require(sooner <= later && later <= loss, "a share shrank, or outgrew its loss");
        require(NettingMath.shareDown(loss, whole, whole) == loss, "not whole in the end");
    }

    function testFuzz_WhatComesBackToAllIsNoMoreThanWasRecovered(uint64[8] calldata seeds, uint64 part, uint64 back)
        external
        pure
    {
        (uint64[8] memory credits, uint64 sum) = _creditsOf(seeds);
        uint64 loss = 1 + part % sum;
        uint64 recovered = back % (loss + 1);
        uint64 before = 0;
        uint64 paid = 0;
        for (uint256 i = 0; i < 8; ++i) {
            uint64 one = NettingMath.lossOf(before, credits[i], loss, sum);
            before += credits[i];
            paid += NettingMath.shareDown(one, recovered, loss);
        }
        require(paid <= recovered && recovered < paid + 8, "more than came back, or a fen too few for someone");
    }

    function test_TheDrillWithoutCollateralSharesByCredits() external pure {
        require(NettingMath.lossOf(0, 784, 1_704, 1_804) == 740, "Qinghe");
        require(NettingMath.lossOf(784, 1_020, 1_704, 1_804) == 964, "Yunxi");
    }

    /// @dev Large and small credits side by side, some of them none; their sum fits.
    function _creditsOf(uint64[8] calldata seeds) private pure returns (uint64[8] memory credits, uint64 sum) {
        for (uint256 i = 0; i < 8; ++i) {
            uint64 bound = i % 2 == 0 ? MOST : 4;
            credits[i] = seeds[i] % bound;
            sum += credits[i];
        }
        if (sum == 0) (credits[0], sum) = (1, 1);
    }
}
