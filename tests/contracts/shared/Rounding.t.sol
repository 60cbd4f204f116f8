// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {Rounding} from "../../../contracts/shared/Rounding.sol";

/// @title RoundingTest: the debt is the floor of the exact value, and cutting a capture shifts a fen at most.
contract RoundingTest {
    uint256 private constant MAX = 2 ** 53 - 1;

    function testFuzz_ACaptureOwesItsOwnFloorOrOneFenMore(uint64 before, uint64 more, uint32 value, uint16 fee)
        external
        pure
    {
        (uint256 before_, uint256 more_) = (before % MAX, more % MAX);
        (uint256 value_, uint256 fee_) = (1 + uint256(value) % 1_000_000, uint256(fee) % 10_001);
        uint256 posted = _owed(before_ + more_, value_, fee_) - _owed(before_, value_, fee_);
        uint256 alone = _owed(more_, value_, fee_);
        require(alone <= posted && posted <= alone + 1, "what is posted depends on the cut by more than a fen");
    }

    function testFuzz_TheDebtIsTheFloorOfTheExactValue(uint64 points, uint32 value, uint16 fee) external pure {
        (uint256 points_, uint256 value_) = (points % (MAX + 1), 1 + uint256(value) % 1_000_000);
        uint256 fee_ = uint256(fee) % 10_001;
        uint256 exact = points_ * value_ * (10_000 - fee_);
        uint256 owed = _owed(points_, value_, fee_) * 10_000_000;
        require(owed <= exact && exact - owed < 10_000_000, "not the floor");
    }

    function test_TheScenarioOwes2352And98Fen() external pure {
        require(_owed(2_400, 1_000, 200) == 2_352, "2,400 points");
        require(_owed(2_500, 1_000, 200) - _owed(2_400, 1_000, 200) == 98, "100 points more");
    }

    function _owed(uint256 points, uint256 value, uint256 fee) private pure returns (uint256) {
        return Rounding.owedFenDown(points, value, fee);
    }
}
