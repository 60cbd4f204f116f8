// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {IRedemptionDesk} from "./IRedemptionDesk.sol";

/// @title HeldParts: up to eight ids that pay a redemption, spent in their order and refunded against it.
/// @notice What is captured of each part follows from the total captured; only what is refunded is kept by part.
library HeldParts {
    uint256 internal constant PARTS_MAX = 8;

    /// @dev One word. An amount of 0 ends the list.
    struct Held {
        uint40 expiresAt;
        uint24 maturesOn;
        uint64 amount;
        uint64 refunded;
    }

    /// @dev Stores 1 to 8 parts, each id once and in ascending order.
    function keep(Held[8] storage held, uint32 programmeId, IRedemptionDesk.Part[] calldata parts)
        internal
        returns (uint256[] memory ids, uint64[] memory amounts, uint64 total)
    {
        uint256 count = parts.length;
        require(
            0 < count && count <= PARTS_MAX,
            IRedemptionDesk.RedemptionDesk_PartsOutOfRange(count, 1, PARTS_MAX)
        );
        ids = new uint256[](count);
        amounts = new uint64[](count);

        uint256 previous = 0;
        for (uint256 i = 0; i < count; ++i) {
            IRedemptionDesk.Part calldata part = parts[i];
            Amount.requireValid(part.amount);
            ids[i] = AssetId.points(programmeId, part.expiresAt, part.maturesOn);
            require(previous < ids[i], IRedemptionDesk.RedemptionDesk_PartsNotAscending(i, previous, ids[i]));
            previous = ids[i];
            amounts[i] = part.amount;
            total += part.amount; // 8 amounts below 2^53 stay below 2^56.
            held[i] = Held(part.expiresAt, part.maturesOn, part.amount, 0);
        }
        Amount.requireValid(total);
    }

    /// @dev The id of the point at `position` among all authorised, and how many of it come from there on, `most` at
    /// most. The caller knows that as many were authorised.
    function partAt(Held[8] storage held, uint32 programmeId, uint64 position, uint64 most)
        internal
        view
        returns (uint256 assetId, uint64 amount)
    {
        for (uint256 i = 0;; ++i) {
            Held memory part = held[i];
            if (part.amount <= position) {
                position -= part.amount;
                continue;
            }

            uint64 left = part.amount - position;
            amount = left < most ? left : most;
            return (AssetId.points(programmeId, part.expiresAt, part.maturesOn), amount);
        }
    }

    /// @dev Counts points of the last captured part that is not wholly refunded as refunded, `most` at most, and tells
    /// which. The caller knows that there is one.
    function refundLast(Held[8] storage held, uint32 programmeId, uint64 authorised, uint64 captured, uint64 most)
        internal
        returns (uint256 assetId, uint64 amount)
    {
        uint64 begin = authorised; // Where a part begins among all authorised points.
        for (uint256 i = lengthOf(held);; --i) {
            Held memory part = held[i - 1];
            begin -= part.amount;
            if (captured <= begin) continue;

            uint64 capturedOfPart = captured - begin < part.amount ? captured - begin : part.amount;
            uint64 left = capturedOfPart - part.refunded;
            if (left == 0) continue;

            amount = left < most ? left : most;
            held[i - 1].refunded = part.refunded + amount;
            return (AssetId.points(programmeId, part.expiresAt, part.maturesOn), amount);
        }
    }

    function list(Held[8] storage held) internal view returns (IRedemptionDesk.Part[] memory parts) {
        parts = new IRedemptionDesk.Part[](lengthOf(held));
        for (uint256 i = 0; i < parts.length; ++i) {
            parts[i] = IRedemptionDesk.Part(held[i].expiresAt, held[i].maturesOn, held[i].amount);
        }
    }

    function lengthOf(Held[8] storage held) internal view returns (uint256 length) {
        while (length < PARTS_MAX && held[length].amount > 0) {
            ++length;
        }
    }
}
