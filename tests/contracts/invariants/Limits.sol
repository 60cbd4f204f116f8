// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AssetId} from "../../../contracts/shared/AssetId.sol";
import {Known} from "./Known.sol";

/// @title Limits: what left each account of the one programme that limits it, counted a second time.
abstract contract Limits is Known {
    /// @dev The programme whose profile restrains members; the others run under SANDBOX.
    uint32 internal constant RESTRAINED = 3;
    uint40 internal constant DAILY_FEN = 150_000;
    uint40 internal constant MONTHLY_FEN = 1_000_000;
    uint16 internal constant ACCOUNT_HOURS = 24;
    uint16 internal constant KEY_HOURS = 1;

    /// @dev In a UTC day since 1970, and in the thirty days of its window.
    struct Spent {
        uint256 day;
        uint256 dayFen;
        uint256 monthFen;
    }

    /// @dev Of members; brands and the provider have neither.
    mapping(address account => uint256 time) internal _openedAt;
    mapping(address account => uint256 time) internal _keySince;
    mapping(address account => Spent) private _spentBy;

    /// @notice I13: the registry counts what left, by whatever way it left, swaps and bids included.
    function checkLimits() external view {
        for (uint256 m = 0; m < MEMBERS; ++m) {
            uint256 word = accounts.wordOf(_member(m));
            Spent memory spent = _spentBy[_member(m)];
            bool same = uint24(word >> 88) == spent.day && (word >> 44) % 2 ** 44 == spent.dayFen;
            require(same && word % 2 ** 44 == spent.monthFen, "I13: what left an account is not counted");
        }
    }

    /// @dev Counts what leaves a member's account, and tells whether it may.
    function _isWithinLimits(address account, uint256 assetId, uint256 value) internal returns (bool) {
        if (_openedAt[account] == 0 || _programmeOf(assetId) != RESTRAINED) return true;

        Spent storage spent = _spentBy[account];
        uint256 today = _time / 1 days;
        if (spent.day / 30 != today / 30) spent.monthFen = 0;
        if (spent.day != today) spent.dayFen = 0;
        uint256 fen = AssetId.class(assetId) == AssetId.POINTS ? (value * _valueOf(RESTRAINED) + 999) / 1_000 : 0;
        spent.day = today;
        spent.dayFen += fen;
        spent.monthFen += fen;
        bool old = _openedAt[account] + uint256(ACCOUNT_HOURS) * 1 hours <= _time
            && _keySince[account] + uint256(KEY_HOURS) * 1 hours <= _time;
        return old && spent.dayFen <= DAILY_FEN && spent.monthFen <= MONTHLY_FEN;
    }

    /// @dev Settlement values in 1/1,000 fen; programme 0 is cash.
    function _valueOf(uint256 programmeId) internal pure returns (uint32) {
        return [uint32(1_000), 1_000, 1_500, 2_333][programmeId];
    }
}
