// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {NettingMath} from "../../../contracts/clearing/NettingMath.sol";

/// @notice A position is what it is owed less what it owes, and one of them is 0.
contract APositionIsCreditLessDebit {
    function proof(int64 netFen) external pure {
        require(-2 ** 62 < netFen && netFen < 2 ** 62);
        uint64 credit = NettingMath.creditOf(netFen);
        uint64 debit = NettingMath.debitOf(netFen);

        assert(int256(uint256(credit)) - int256(uint256(debit)) == netFen);
        assert(credit == 0 || debit == 0);
    }
}

/// @notice When the positions of three brands sum to 0, what some are owed is exactly what the others owe.
contract CreditsAreDebits {
    function proof(int64 a, int64 b) external pure {
        require(-2 ** 61 < a && a < 2 ** 61 && -2 ** 61 < b && b < 2 ** 61);
        int64 c = -a - b;
        uint256 credits = uint256(NettingMath.creditOf(a)) + NettingMath.creditOf(b) + NettingMath.creditOf(c);
        uint256 debits = uint256(NettingMath.debitOf(a)) + NettingMath.debitOf(b) + NettingMath.debitOf(c);

        assert(credits == debits);
    }
}

/// @notice An obligation moves between two positions and leaves their sum as it was.
contract AnObligationKeepsTheSum {
    function proof(int64 debtor, int64 creditor, int64 amount) external pure {
        require(-2 ** 61 < debtor && debtor < 2 ** 61 && -2 ** 61 < creditor && creditor < 2 ** 61);
        require(-2 ** 53 < amount && amount < 2 ** 53);

        assert((debtor - amount) + (creditor + amount) == debtor + creditor);
    }
}

/// @notice A share is never more than the number shared or its exact part, and less than one below that.
/// @custom:bounded the part is 3,333 of 10,000
contract AShareIsWithinTheNumber {
    function proof(uint64 number) external pure {
        require(number < 2 ** 53);
        uint64 share = NettingMath.shareDown(number, 3_333, 10_000);

        assert(uint256(share) * 10_000 <= uint256(number) * 3_333);
        assert(uint256(number) * 3_333 < (uint256(share) + 1) * 10_000);
        assert(share <= number);
    }
}

/// @notice The losses of three creditors sum to the loss: no fen appears or disappears.
/// @custom:bounded 3,333 are lost of 10,000
contract LossesSumToTheLoss {
    function proof(uint64 first, uint64 second) external pure {
        require(first <= 10_000 && second <= 10_000 - first);
        uint64 third = 10_000 - first - second;

        uint256 sum = uint256(NettingMath.lossOf(0, first, 3_333, 10_000))
            + NettingMath.lossOf(first, second, 3_333, 10_000)
            + NettingMath.lossOf(first + second, third, 3_333, 10_000);
        assert(sum == 3_333);
    }
}

/// @notice No creditor loses more than its credit.
/// @custom:bounded 3,333 are lost of 10,000
contract ALossIsWithinTheCredit {
    function proof(uint64 before, uint64 credit) external pure {
        require(before <= 10_000 && credit <= 10_000 - before);

        assert(NettingMath.lossOf(before, credit, 3_333, 10_000) <= credit);
    }
}
