// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title BrandQuorum: what more than two thirds of the seated brands agree on, by their keys.
/// @notice A motion is any 32 bytes that the contract which asks for it defines; it never changes its meaning.
/// Brands added within 30 days of the deployment are seated as founders; every later seat is itself a motion, so that
/// the operators cannot pack the quorum. Only brands 1 to 255 can be seated. Suspending a brand silences its key and
/// leaves its seat counted, so that the operators cannot thin the quorum out either.
interface IBrandQuorum {
    /// @notice A seated brand agreed to a motion. `approvals` of `seats` brands agree now.
    event MotionApproved(bytes32 indexed motion, uint32 indexed brandId, uint32 approvals, uint32 seats);

    /// @notice A brand took back its approval of a motion that was not reached.
    event ApprovalWithdrawn(bytes32 indexed motion, uint32 indexed brandId);

    /// @notice More than two thirds of the seated brands agree: the motion stands for good.
    event MotionReached(bytes32 indexed motion, uint32 approvals, uint32 seats);

    /// @notice A brand was seated by a motion. Founders are seated by being added in time.
    event BrandSeated(uint32 indexed brandId);

    /// @notice A brand lost its seat by a motion.
    event BrandUnseated(uint32 indexed brandId);

    /// @notice Thrown when the caller is not the key of a seated brand that can speak (brand 0: of none).
    error BrandQuorum_NotSeated(address caller, uint32 brandId);

    /// @notice Thrown for a motion of 0.
    error BrandQuorum_MotionMissing();

    /// @notice Thrown when the brand agreed already.
    error BrandQuorum_AlreadyApproved(bytes32 motion, uint32 brandId);

    /// @notice Thrown when the brand takes back what it never gave.
    error BrandQuorum_NotApproved(bytes32 motion, uint32 brandId);

    /// @notice Thrown when the motion stands already. In unix seconds.
    error BrandQuorum_AlreadyReached(bytes32 motion, uint40 reachedAt);

    /// @notice Thrown when too few brands agreed to a motion.
    error BrandQuorum_NotReached(bytes32 motion);

    /// @notice Thrown when a brand would be seated that is so already.
    error BrandQuorum_AlreadySeated(uint32 brandId);

    /// @notice Thrown when a brand would be unseated that has no seat.
    error BrandQuorum_HasNoSeat(uint32 brandId);

    /// @notice Thrown for a brand beyond the last seat there is.
    error BrandQuorum_SeatOutOfRange(uint32 brandId, uint32 most);

    /// @notice Agrees to a motion, for the calling brand.
    function approve(bytes32 motion) external;

    /// @notice Takes back the calling brand's approval of a motion that was not reached.
    function withdrawApproval(bytes32 motion) external;

    /// @notice Gives a brand a seat, once `motionOf` it is reached. Anyone may call this.
    function seatBrand(uint32 brandId) external;

    /// @notice Takes a brand's seat away, once `motionOf` it is reached. Anyone may call this.
    function unseatBrand(uint32 brandId) external;

    /// @notice When a motion was reached, in unix seconds; 0 if it was not.
    function reachedAt(bytes32 motion) external view returns (uint40 time);

    /// @notice How many seated brands agree to a motion now, of how many.
    function tallyOf(bytes32 motion) external view returns (uint32 approvals, uint32 seats);

    /// @notice Whether a brand has a seat.
    function isSeated(uint32 brandId) external view returns (bool seated);

    /// @notice The motion that the next change of a brand's seat needs: seating it if it has none, else unseating it.
    function motionOf(uint32 brandId) external view returns (bytes32 motion);

    /// @notice Brands added before this time are founders, in unix seconds.
    function foundingEndsAt() external view returns (uint40 time);
}
