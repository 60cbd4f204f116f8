// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IBrandQuorum} from "../brands/IBrandQuorum.sol";
import {ITargets} from "./ITargets.sol";

/// @title Targets: a pause ends by itself, comes seldom, and never closes a way out.
abstract contract Targets is ITargets, AccessManaged {
    uint256 private constant EXITS_MAX = 32;
    uint256 private constant PAUSE_SECONDS_MAX = 72 hours;
    uint256 private constant PAUSE_INTERVAL_SECONDS = 7 days;

    /// @dev One slot, so that an intent learns of a pause with the read that tells it of the listing.
    struct Target {
        bool listed;
        uint40 pausedUntil;
    }

    IBrandQuorum private immutable _quorum;

    mapping(address target => Target) private _targets;
    mapping(address target => mapping(bytes4 selector => bool)) private _exits;

    constructor(IBrandQuorum quorum) {
        _quorum = quorum;
    }

    /// @inheritdoc ITargets
    function listTarget(address target, bytes4[] calldata exits) external restricted {
        require(target.code.length != 0, Forwarder_TargetWithoutCode(target));
        require(!_targets[target].listed, Forwarder_AlreadyListed(target));
        require(exits.length <= EXITS_MAX, Forwarder_ExitsOutOfRange(exits.length, EXITS_MAX));

        _targets[target].listed = true;
        emit TargetListed(target);
        for (uint256 i = 0; i < exits.length; ++i) {
            _exits[target][exits[i]] = true;
            emit ExitListed(target, exits[i]);
        }
    }

    /// @inheritdoc ITargets
    function pauseTarget(address target, uint40 until, bytes32 reasonHash) external restricted {
        // Check: it is short, has a reason, and the last one was long ago, unless the brands want another.
        require(_targets[target].listed, Forwarder_TargetNotListed(target));
        uint256 earliest = block.timestamp + 1;
        uint256 latest = block.timestamp + PAUSE_SECONDS_MAX;
        require(earliest <= until && until <= latest, Forwarder_PauseOutOfRange(until, earliest, latest));
        require(reasonHash != 0, Forwarder_ReasonMissing());
        uint256 last = _targets[target].pausedUntil;
        if (last != 0 && block.timestamp < last + PAUSE_INTERVAL_SECONDS) {
            bytes32 motion = pauseMotionOf(target);
            require(
                _quorum.reachedAt(motion) != 0,
                Forwarder_PausedTooSoon(target, last + PAUSE_INTERVAL_SECONDS, motion)
            );
        }

        // Effect: its new business is stopped.
        _targets[target].pausedUntil = until;
        emit TargetPaused(target, until, reasonHash);
    }

    /// @inheritdoc ITargets
    function resumeTarget(address target) external restricted {
        require(block.timestamp < _targets[target].pausedUntil, Forwarder_NotPaused(target));
        _targets[target].pausedUntil = uint40(block.timestamp); // Safe cast until the year 36,000.
        emit TargetResumed(target);
    }

    /// @inheritdoc ITargets
    function isTarget(address target) external view returns (bool listed) {
        return _targets[target].listed;
    }

    /// @inheritdoc ITargets
    function isExit(address target, bytes4 selector) external view returns (bool exit) {
        return _exits[target][selector];
    }

    /// @inheritdoc ITargets
    function pausedUntil(address target) external view returns (uint40 until) {
        return _targets[target].pausedUntil;
    }

    /// @inheritdoc ITargets
    function pauseMotionOf(address target) public view returns (bytes32 motion) {
        // The end of the last pause makes each motion good for one pause only.
        return keccak256(abi.encode(address(this), block.chainid, target, _targets[target].pausedUntil));
    }

    /// @dev The encoded error that stands against calling `target` with `data`, or nothing.
    function _objectionTo(address target, bytes calldata data) internal view returns (bytes memory) {
        Target memory known = _targets[target];
        if (!known.listed) return abi.encodeWithSelector(Forwarder_TargetNotListed.selector, target);
        if (block.timestamp >= known.pausedUntil || _exits[target][bytes4(data)]) return "";
        return abi.encodeWithSelector(Forwarder_TargetPaused.selector, target, known.pausedUntil);
    }
}
