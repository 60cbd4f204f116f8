// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title Targets: the contracts that intents may name, and what of them a pause stops.
/// @notice A listed target stays listed for ever: old escrows keep their way out. Its exits are fixed with the listing,
/// and a pause stops intents for everything else. Only intents are stopped: what anyone may call directly goes on.
interface ITargets {
    /// @notice Intents may from now on name this target.
    event TargetListed(address indexed target);

    /// @notice A pause of this target will never stop this function.
    event ExitListed(address indexed target, bytes4 selector);

    /// @notice Intents for this target are invalid before `until`, its exits excepted.
    /// @param until in unix seconds, exclusive
    /// @param reasonHash the hash of the written reason
    event TargetPaused(address indexed target, uint40 until, bytes32 reasonHash);

    /// @notice A pause was ended early.
    event TargetResumed(address indexed target);

    /// @notice Thrown when the intent names a contract that is not listed, and when one is paused or resumed.
    error Forwarder_TargetNotListed(address target);

    /// @notice Thrown when the intent is for a paused target and no exit. In unix seconds, exclusive.
    error Forwarder_TargetPaused(address target, uint40 until);

    /// @notice Thrown when a contract would be listed that is not there.
    error Forwarder_TargetWithoutCode(address target);

    /// @notice Thrown when a target would be listed twice: its exits cannot change.
    error Forwarder_AlreadyListed(address target);

    /// @notice Thrown when a target comes with too many exits.
    error Forwarder_ExitsOutOfRange(uint256 length, uint256 most);

    /// @notice Thrown when a pause would end at once, or later than in 72 hours. In unix seconds.
    error Forwarder_PauseOutOfRange(uint40 until, uint256 earliest, uint256 latest);

    /// @notice Thrown when a pause comes without the hash of its reason.
    error Forwarder_ReasonMissing();

    /// @notice Thrown when a target is paused again within 7 days of its last pause's end, without the brands' quorum
    /// for `motion`. In unix seconds.
    error Forwarder_PausedTooSoon(address target, uint256 from, bytes32 motion);

    /// @notice Thrown when a target would be resumed that is not paused.
    error Forwarder_NotPaused(address target);

    /// @notice Lets intents name a target. Once per target. Only for operators of the alliance.
    /// @param exits the functions that a pause never stops; up to 32
    function listTarget(address target, bytes4[] calldata exits) external;

    /// @notice Stops new business at a target for at most 72 hours; not again within 7 days of the pause's end, unless
    /// a quorum of brands agrees to `pauseMotionOf`. Only for operators of the alliance.
    /// @param until when it ends, in unix seconds, exclusive
    /// @param reasonHash the hash of the written reason; never 0
    function pauseTarget(address target, uint40 until, bytes32 reasonHash) external;

    /// @notice Ends a pause early. Only for operators of the alliance.
    function resumeTarget(address target) external;

    /// @notice Whether intents may name this target, paused or not.
    function isTarget(address target) external view returns (bool listed);

    /// @notice Whether a pause never stops this function of a target.
    function isExit(address target, bytes4 selector) external view returns (bool exit);

    /// @notice When the target's pause ends or its last one ended, in unix seconds, exclusive; 0 if there was none.
    function pausedUntil(address target) external view returns (uint40 until);

    /// @notice What a quorum of brands must agree to for the target's next pause to follow its last within 7 days.
    function pauseMotionOf(address target) external view returns (bytes32 motion);
}
