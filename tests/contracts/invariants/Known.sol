// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AssetId} from "../../../contracts/shared/AssetId.sol";
import {Deployment} from "../shared/Deployment.sol";
import {vm} from "../shared/Vm.sol";

/// @title Known: who takes part, what exists, and who must hold how much of it.
abstract contract Known is Deployment {
    uint256 internal constant MAX = 2 ** 53 - 1;
    uint256 internal constant BRANDS = 3;
    uint256 internal constant MEMBERS = 8;
    uint256 internal constant CASH_ID = 1 << 248;
    uint256 internal constant PSP_KEY = 3_000;
    address internal constant TREASURY = address(0x7EA5);

    /// @dev Why something may leave an account: its own intent, or one of the rules that need none.
    enum Cause {
        INTENT,
        SWEEP,
        FOLD,
        CLAW_BACK,
        CLAIM
    }

    /// @dev What an action may do at most. Intents of members name `ids` and `amounts`; whatever arrives, arrives at
    /// the executing account, at one of `receivers`, or as escrow of the module that moves it.
    struct Rules {
        Cause cause;
        address subject;
        bool exit;
        bool mints;
        uint256[] ids;
        uint64[] amounts;
        address[] receivers;
    }

    /// @dev Addresses are those of the first keys, for ever.
    address[BRANDS] internal _brandKeys;
    address[MEMBERS] internal _memberKeys;
    uint256 internal _time = 1_772_323_200; // 1 March 2026.

    uint256[] internal _ids;
    address[] internal _touched;
    mapping(uint256 assetId => uint256 position) internal _positionOf;
    mapping(uint256 assetId => mapping(address account => uint256)) internal _held;
    mapping(uint256 assetId => uint256) internal _minted;
    mapping(uint256 assetId => uint256) internal _burned;
    mapping(uint256 assetId => uint256) internal _expired;

    mapping(address account => uint256 key) internal _keyOf;
    mapping(address account => bool) internal _frozen;
    mapping(address account => uint256 time) internal _recoveryReadyAt;
    mapping(address account => bool) internal _isModule;
    /// @dev Members who left for good, and their last addresses.
    mapping(address account => bool) internal _erased;
    address[] internal _gone;

    // Rules.

    function _nothing() internal pure returns (Rules memory rules) {}

    function _exitTo(address receiver) internal pure returns (Rules memory rules) {
        rules.exit = true;
        rules.receivers = new address[](1);
        rules.receivers[0] = receiver;
    }

    function _to(address receiver) internal pure returns (Rules memory rules) {
        rules.receivers = new address[](1);
        rules.receivers[0] = receiver;
    }

    function _spending(uint256 assetId, uint64 amount) internal pure returns (Rules memory rules) {
        rules.ids = _one(assetId);
        rules.amounts = _one64(amount);
    }

    function _one(uint256 value) internal pure returns (uint256[] memory list) {
        list = new uint256[](1);
        list[0] = value;
    }

    function _one64(uint64 value) internal pure returns (uint64[] memory list) {
        list = new uint64[](1);
        list[0] = value;
    }

    // Amounts, times, ids and people.

    /// @dev Half of the time uniform up to `left`, else at an edge.
    function _amount(uint256 seed, uint256 left) internal pure returns (uint64) {
        if (seed % 2 == 0) return uint64(left == 0 ? 0 : 1 + (seed >> 8) % left);
        uint256[8] memory edges = [0, 1, 2, left == 0 ? 0 : left - 1, left, left, left + 1, MAX];
        uint256 edge = (seed >> 1) % 9;
        return edge == 8 ? type(uint64).max : uint64(edges[edge]);
    }

    function _passTo(uint256 time) internal {
        if (time <= _time) return;
        _time = time;
        vm.warp(time);
    }

    /// @dev The first id from a random one on that the account may part with; of a class, or of any if it is 0.
    /// Now and then also one that it may not part with: not any more, or not yet.
    function _spendable(address account, uint256 seed, uint8 class) internal view returns (uint256 assetId) {
        uint256 count = _ids.length;
        for (uint256 i = 0; i < count; ++i) {
            assetId = _ids[(seed % count + i) % count];
            uint8 its = AssetId.class(assetId);
            bool fits = class == 0 ? its != AssetId.BADGE : its == class;
            if (!fits || _held[assetId][account] == 0) continue;
            if ((seed >> 32) % 16 == 0 || (!_hasExpired(assetId) && _isMature(assetId))) return assetId;
        }
        return 0;
    }

    /// @dev Points of one programme that live until `from` at least.
    function _points(address account, uint32 programmeId, uint256 from) internal view returns (uint256 assetId) {
        for (uint256 i = _ids.length; i > 0; --i) {
            assetId = _ids[i - 1];
            bool fits = AssetId.class(assetId) == AssetId.POINTS && _programmeOf(assetId) == programmeId;
            if (fits && _held[assetId][account] != 0 && _isMature(assetId) && AssetId.expiresAt(assetId) > from) {
                return assetId;
            }
        }
        return 0;
    }

    function _hasExpired(uint256 assetId) internal view returns (bool) {
        uint256 expiresAt = AssetId.expiresAt(assetId);
        return expiresAt != 0 && expiresAt <= _time;
    }

    function _isMature(uint256 assetId) internal view returns (bool) {
        return AssetId.maturesAt(assetId) <= _time;
    }

    function _programmeOf(uint256 assetId) internal pure returns (uint32) {
        return AssetId.programme(assetId);
    }

    function _brand(uint256 seed) internal view returns (address) {
        return _brandKeys[seed % BRANDS];
    }

    function _member(uint256 seed) internal view returns (address) {
        return _memberKeys[seed % MEMBERS];
    }

    function _psp() internal pure returns (address) {
        return vm.addr(PSP_KEY);
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }
}
