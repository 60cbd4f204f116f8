// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IUnitAuction} from "./IUnitAuction.sol";

/// @title SealedAuction: an auction whose bids nobody can read until all are made.
/// @notice While bidding lasts, members commit to a bid by its hash and stake a bond of points; then, until the end,
/// they reveal it. The reveal gives the bond back and takes the full bid in the same transaction, so the points of the
/// bond may be part of the bid. A revealed bid that is not among the best, or below the reserve, goes back at once,
/// and so does one that a later reveal displaces. A bid whose reveal is refused, because its account cannot pay, may
/// not move value, or committed to what is no bid, counts as unrevealed. Who does not reveal forfeits the bond and
/// nothing else: anyone may have it burned within `SETTLEMENT_SECONDS` of the end; after that, and in a cancelled
/// auction, it goes back. Of equal scores the earlier commitment wins.
/// If the policy ceases to permit the bid between commitment and reveal, the reveal gives the bond back and takes
/// nothing.
/// What winners get and pay, and how everything comes back, is said in `IUnitAuction`; its `endsAt` ends the reveals.
interface ISealedAuction is IUnitAuction {
    /// @notice What is hashed while the auction is sealed, and then revealed.
    /// @param assetIds 1 to 8 ids of the programme's points, as for the bond
    /// @param amounts points of each id
    /// @param fen cash; 0 for none, else the programme must permit a cash leg
    /// @param salt 32 random bytes, without which the hash could be guessed
    struct SealedBid {
        uint256[] assetIds;
        uint64[] amounts;
        uint64 fen;
        bytes32 salt;
    }

    /// @notice What an account committed to.
    /// @param hash as `commitmentOf` tells it; 0 once the bid was revealed, or the bond is gone
    /// @param number the order of commitment, from 1; 0 if the account never committed
    struct Commitment {
        bytes32 hash;
        uint32 number;
    }

    /// @notice What only sealed auctions have: the bond in points, and when commitments end and reveals begin, in
    /// unix seconds.
    event SealedTermsFixed(uint64 indexed auctionId, uint64 bondPoints, uint40 commitEndsAt);

    /// @notice An account committed to a bid; `amounts` of `assetIds`, its bond, are held.
    event BidCommitted(
        uint64 indexed auctionId,
        address indexed account,
        uint32 number,
        bytes32 commitment,
        uint256[] assetIds,
        uint64[] amounts
    );

    /// @notice An account revealed its bid, and its bond went back. If `stands`, the bid is now held; else it went
    /// back too.
    event BidRevealed(
        uint64 indexed auctionId,
        address indexed account,
        uint32 number,
        uint64 score,
        uint64 fen,
        uint256[] assetIds,
        uint64[] amounts,
        bool stands
    );

    /// @notice An account revealed a bid that the policy no longer permits. Its bond went back, and nothing was taken.
    event BidNotPermitted(uint64 indexed auctionId, address indexed account, uint64 fen);

    /// @notice The bond of an account that did not reveal was burned: `amounts` of `assetIds`.
    event BondForfeited(uint64 indexed auctionId, address indexed account, uint256[] assetIds, uint64[] amounts);

    /// @notice A bond at stake in an auction that can no longer be settled, or was cancelled, went back.
    event BondReturned(uint64 indexed auctionId, address indexed account);

    /// @notice Thrown when the bond is not exactly what the auction asks for.
    error SealedAuction_BondWrong(uint64 points, uint64 bondPoints);

    /// @notice Thrown when the account has committed before.
    error SealedAuction_AlreadyCommitted(uint64 auctionId, address account);

    /// @notice Thrown for a commitment of 0: that is no hash of a bid.
    error SealedAuction_CommitmentMissing();

    /// @notice Thrown when a bid is revealed while others may still commit. In unix seconds.
    error SealedAuction_StillSealed(uint40 commitEndsAt, uint40 time);

    /// @notice Thrown when the account has nothing to reveal and no bond at stake.
    error SealedAuction_NoCommitment(uint64 auctionId, address account);

    /// @notice Thrown when what is revealed is not what was committed to.
    error SealedAuction_CommitmentDiffers(bytes32 committed, bytes32 revealed);

    /// @notice Opens an auction of the calling brand, at once, and lets this contract mint its vouchers.
    /// @param bondPoints points of the programme that each commitment stakes
    /// @param commitEndsAt in unix seconds, 1 hour to 60 days ahead
    /// @param revealEndsAt in unix seconds, 24 hours to 14 days after that
    function openAuction(Lot calldata lot, uint64 bondPoints, uint40 commitEndsAt, uint40 revealEndsAt)
        external
        returns (uint64 auctionId);

    /// @notice Commits the calling member to a bid, once.
    /// @param commitment as `commitmentOf` tells it
    /// @param assetIds 1 to 8 ids of the programme's points, strictly ascending, mature, and standing until at least a
    /// day after the end of the reveals
    /// @param amounts points of each id, in all exactly the bond
    function commitBid(uint64 auctionId, bytes32 commitment, uint256[] calldata assetIds, uint64[] calldata amounts)
        external;

    /// @notice Reveals the bid of the calling member, takes it, and gives the bond back.
    /// @param bid exactly what was committed to
    function revealBid(uint64 auctionId, SealedBid calldata bid) external;

    /// @notice Burns the bond of an account that did not reveal, within `SETTLEMENT_SECONDS` of the end. Anyone may
    /// call it.
    function forfeitBond(uint64 auctionId, address account) external;

    /// @notice Gives a bond at stake back: in a cancelled auction, or `SETTLEMENT_SECONDS` after the end. Anyone may
    /// call it.
    function withdrawBond(uint64 auctionId, address account) external;

    /// @notice `keccak256(abi.encode(bid, account, auctionId))`. Compute it at home: who asks a node tells it the bid.
    function commitmentOf(SealedBid calldata bid, address account, uint64 auctionId)
        external
        pure
        returns (bytes32 commitment);

    /// @notice The bond in points, and when commitments end, in unix seconds. Both 0 if there is no such auction.
    function sealedTermsOf(uint64 auctionId) external view returns (uint64 bondPoints, uint40 commitEndsAt);

    /// @notice What an account committed to.
    function commitmentBy(uint64 auctionId, address account) external view returns (Commitment memory commitment);
}
