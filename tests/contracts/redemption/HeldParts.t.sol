// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {HeldParts} from "../../../contracts/redemption/HeldParts.sol";
import {IRedemptionDesk} from "../../../contracts/redemption/IRedemptionDesk.sol";

/// @title HeldPartsTest: however captures and refunds alternate, every part gives what it has, once, and no more.
contract HeldPartsTest {
    using HeldParts for HeldParts.Held[8];

    uint32 private constant PROGRAMME = 7;
    uint256 private constant STEPS = 12;

    HeldParts.Held[8] private _held;
    uint64[8] private _authorised;
    uint64[8] private _burned;
    uint64[8] private _restored;
    uint256[8] private _ids;

    function testFuzz_EveryPartIsBurnedInOrderAndRestoredAgainstIt(uint64[8] calldata amounts, uint256 seed)
        external
    {
        uint64 authorised = this.keep(_partsOf(amounts, 1 + seed % 8));
        (uint64 captured, uint64 refunded) = (0, 0);
        for (uint256 step = 0; step < STEPS; ++step) {
            seed = uint256(keccak256(abi.encode(seed)));
            if (seed % 2 == 0 && captured < authorised) {
                captured += _capture(captured, _amountUpTo(authorised - captured, seed >> 8));
            } else if (refunded < captured) {
                refunded += _refund(authorised, captured, _amountUpTo(captured - refunded, seed >> 8));
            }
            _requireSound(captured, refunded);
        }

        // What is left goes back in one step, and what was captured in another.
        if (refunded < captured) refunded += _refund(authorised, captured, captured - refunded);
        if (captured < authorised) captured += _capture(captured, authorised - captured);
        if (refunded < captured) refunded += _refund(authorised, captured, captured - refunded);
        _requireSound(captured, refunded);
        for (uint256 i = 0; i < 8; ++i) {
            require(_burned[i] == _authorised[i] && _restored[i] == _authorised[i], "a part is not whole");
        }
    }

    function keep(IRedemptionDesk.Part[] calldata parts) external returns (uint64 total) {
        uint64[] memory amounts;
        uint256[] memory ids;
        (ids, amounts, total) = _held.keep(PROGRAMME, parts);
        for (uint256 i = 0; i < ids.length; ++i) {
            (_ids[i], _authorised[i]) = (ids[i], amounts[i]);
        }
    }

    /// @dev Amounts at the edges as often as in between: 1, all, all but one.
    function _amountUpTo(uint64 most, uint256 seed) private pure returns (uint64) {
        uint256 kind = seed % 4;
        if (kind == 0) return 1;
        if (kind == 1) return most;
        if (kind == 2) return most > 1 ? most - 1 : 1;
        return uint64(1 + (seed >> 8) % most);
    }

    function _partsOf(uint64[8] calldata amounts, uint256 count)
        private
        pure
        returns (IRedemptionDesk.Part[] memory parts)
    {
        parts = new IRedemptionDesk.Part[](count);
        for (uint256 i = 0; i < count; ++i) {
            // Half of the parts are a few points, so that borders are met.
            uint64 amount = 1 + (i % 2 == 0 ? amounts[i] % 4 : amounts[i] % 2 ** 49);
            parts[i] = IRedemptionDesk.Part(uint40(1_000 + i / 2), uint24(i % 2), amount);
        }
    }

    function _capture(uint64 captured, uint64 amount) private returns (uint64) {
        uint64 taken = 0;
        for (uint256 i = 0; taken < amount; ++i) {
            (uint256 assetId, uint64 step) = _held.partAt(PROGRAMME, captured + taken, amount - taken);
            taken += _add(_burned, i, assetId, step);
        }
        require(taken == amount, "not what was asked for");
        return amount;
    }

    function _refund(uint64 authorised, uint64 captured, uint64 amount) private returns (uint64) {
        uint64 taken = 0;
        for (uint256 i = 0; taken < amount; ++i) {
            (uint256 assetId, uint64 step) = _held.refundLast(PROGRAMME, authorised, captured, amount - taken);
            taken += _add(_restored, i, assetId, step);
        }
        require(taken == amount, "not what was asked for");
        return amount;
    }

    function _add(uint64[8] storage sums, uint256 step, uint256 assetId, uint64 amount) private returns (uint64) {
        require(step < 8 && amount > 0, "a step too many");
        uint256 position = 0;
        while (_ids[position] != assetId) ++position;
        sums[position] += amount;
        return amount;
    }

    function _requireSound(uint64 captured, uint64 refunded) private view {
        (uint64 burned, uint64 restored) = (0, 0);
        for (uint256 i = 0; i < 8; ++i) {
            require(_restored[i] <= _burned[i] && _burned[i] <= _authorised[i], "more than there was");
            require(i == 0 || _burned[i] == 0 || _burned[i - 1] == _authorised[i - 1], "out of order");
            burned += _burned[i];
            restored += _restored[i];
        }
        require(burned == captured && restored == refunded, "lost or doubled");
    }
}
