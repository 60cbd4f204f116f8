// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title RateBook: at which rates points of one programme become points of another, agreed by both brands.
/// @notice A rate is a version of one direction and never changes. `points of source × numerator / denominator`,
/// rounded down for each conversion, are the points of the target. It is proposed by the source's brand and accepted
/// by the target's; where both are one brand, at once. A rate that is worse for members than the one in force or
/// announced (fewer points, an earlier end, or fewer points in all) begins 30 days after its acceptance at the
/// earliest. One that differs from the last by more than a fifth also needs the quorum of brands.
/// A rate stays convertible for 15 minutes after its successor began, so that a quote holds.
interface IRateBook {
    /// @notice How far a rate has come.
    enum RateState {
        NONE,
        PROPOSED,
        ACCEPTED,
        WITHDRAWN,
        REPLACED
    }

    /// @notice One version of a direction.
    /// @param source the programme whose points are converted
    /// @param target the programme whose points come into being
    /// @param numerator points of the target for `denominator` points of the source; 1 to 10^9
    /// @param denominator 1 to 10^9
    /// @param startsAt the first second in which it is convertible, in unix seconds
    /// @param endsAt the first second in which it is not any more, its successor considered
    /// @param targetPointsMost how many points of the target may come into being under it; 1 to 2^53 - 1
    /// @param state how far it has come
    struct Rate {
        uint32 source;
        uint32 target;
        uint32 numerator;
        uint32 denominator;
        uint40 startsAt;
        uint40 endsAt;
        uint64 targetPointsMost;
        RateState state;
    }

    /// @notice The source's brand proposed a rate. `startsAt` before its acceptance means at its acceptance.
    event RateProposed(
        uint32 indexed rateId,
        uint32 indexed source,
        uint32 indexed target,
        uint32 numerator,
        uint32 denominator,
        uint40 startsAt,
        uint40 endsAt,
        uint64 targetPointsMost
    );

    /// @notice A rate was agreed. It follows `predecessor` (0 if none), which is convertible until `predecessorEndsAt`,
    /// and takes the place of `replaced` (0 if none), which had not begun and never will.
    event RateAccepted(
        uint32 indexed rateId, uint40 startsAt, uint32 predecessor, uint40 predecessorEndsAt, uint32 replaced
    );

    /// @notice A proposal was taken back.
    event RateWithdrawn(uint32 indexed rateId);

    /// @notice Nothing is converted in this direction before `until` (unix seconds). Redemption goes on.
    event RatePaused(
        uint32 indexed source, uint32 indexed target, uint32 indexed brandId, uint40 until, bytes32 reasonHash
    );

    /// @notice A pause ended early.
    event RateResumed(uint32 indexed source, uint32 indexed target, uint32 indexed brandId);

    /// @notice Thrown when the caller is not the brand that issues the programme (0 if it is no brand).
    error RateBook_NotTheIssuer(uint32 programmeId, uint32 issuer, uint32 caller);

    /// @notice Thrown when points would be converted into points of the same programme.
    error RateBook_SameProgramme(uint32 programmeId);

    /// @notice Thrown when one side of a rate lies outside its bounds.
    error RateBook_RatioOutOfRange(uint256 value, uint256 least, uint256 most);

    /// @notice Thrown when a rate would end before it began. In unix seconds.
    error RateBook_PeriodEmpty(uint40 startsAt, uint40 endsAt);

    /// @notice Thrown for a rate that was never proposed.
    error RateBook_RateUnknown(uint32 rateId);

    /// @notice Thrown when a rate is accepted or withdrawn that is no open proposal.
    error RateBook_NotProposed(uint32 rateId, RateState state);

    /// @notice Thrown when a proposal is accepted too late. In unix seconds.
    error RateBook_ProposalLapsed(uint32 rateId, uint40 lapsedAt);

    /// @notice Thrown when a worse rate would begin without notice. In unix seconds.
    error RateBook_NoticeTooShort(uint40 startsAt, uint40 earliest);

    /// @notice Thrown when a rate differs from the last by more than a fifth and the brands have not agreed.
    error RateBook_QuorumMissing(uint32 rateId, bytes32 motion);

    /// @notice Thrown when points would be converted at a rate that was not agreed.
    error RateBook_NotAccepted(uint32 rateId, RateState state);

    /// @notice Thrown when points would be converted at a rate before it begins. In unix seconds.
    error RateBook_NotStarted(uint32 rateId, uint40 startsAt, uint40 time);

    /// @notice Thrown when points would be converted at a rate after its end. In unix seconds.
    error RateBook_Ended(uint32 rateId, uint40 endsAt, uint40 time);

    /// @notice Thrown when points would be converted during a pause. In unix seconds.
    error RateBook_Paused(uint32 rateId, uint40 until);

    /// @notice Thrown when points would be converted while a brand of the rate is suspended or winding down.
    error RateBook_BrandInactive(uint32 rateId, uint32 brandId);

    /// @notice Thrown when the caller issues neither programme of a direction (0 if it is no brand).
    error RateBook_NotABrandOf(uint32 source, uint32 target, uint32 caller);

    /// @notice Thrown when a pause would end at once, or last too long. In unix seconds.
    error RateBook_PauseOutOfRange(uint40 until, uint40 earliest, uint40 latest);

    /// @notice Thrown when a direction is paused again too soon. In unix seconds.
    error RateBook_PausedRecently(uint40 time, uint40 earliest);

    /// @notice Thrown when a pause comes without its reason.
    error RateBook_ReasonMissing();

    /// @notice Thrown when a direction is resumed that is not paused.
    error RateBook_NotPaused(uint32 source, uint32 target);

    /// @notice Proposes a rate. Only for the brand of the source; if it is the target's as well, and no quorum is
    /// needed, the rate is accepted at once. A proposal lapses after 30 days.
    /// @param numerator points of the target for `denominator` points of the source; 1 to 10^9
    /// @param denominator 1 to 10^9
    /// @param startsAt unix seconds; before the acceptance means at the acceptance
    /// @param endsAt unix seconds, exclusive
    /// @param targetPointsMost how many points of the target may come into being under it; 1 to 2^53 - 1
    function proposeRate(
        uint32 source,
        uint32 target,
        uint32 numerator,
        uint32 denominator,
        uint40 startsAt,
        uint40 endsAt,
        uint64 targetPointsMost
    ) external returns (uint32 rateId);

    /// @notice Agrees to a proposal. Only for the brand of the target.
    function acceptRate(uint32 rateId) external;

    /// @notice Takes a proposal back. Only for the brand of the source.
    function withdrawRate(uint32 rateId) external;

    /// @notice Pauses the conversion of one direction, whatever the rate. Only for either brand of it.
    /// @param until the first second in which conversion goes on; at most 72 hours ahead, and not again before 7 days
    /// after that
    /// @param reasonHash of the reason's words; never 0
    function pauseRate(uint32 source, uint32 target, uint40 until, bytes32 reasonHash) external;

    /// @notice Ends a pause. Only for either brand of the direction; the 7 days run on.
    function resumeRate(uint32 source, uint32 target) external;

    /// @notice A rate, whatever its state.
    function rateOf(uint32 rateId) external view returns (Rate memory rate);

    /// @notice A rate at which points can be converted now; refuses any other. Does not ask for the programmes'
    /// policy.
    function requireConvertible(uint32 rateId) external view returns (Rate memory rate);

    /// @notice The points of the target for points of the source, rounded down, whatever the rate's state.
    function quoteDown(uint32 rateId, uint64 points) external view returns (uint256 targetPoints);

    /// @notice The rates of a direction: the last that began, the next that was agreed (0 if none), and until when
    /// conversion is paused (0 or past if it is not).
    function directionOf(uint32 source, uint32 target)
        external
        view
        returns (uint32 current, uint32 next, uint40 pausedUntil);

    /// @notice The motion by which the brands agree to a rate that differs from the last by more than a fifth.
    function motionOf(uint32 rateId) external view returns (bytes32 motion);

    /// @notice How many rates were proposed; ids run from 1 to this.
    function rateCount() external view returns (uint32 count);
}
