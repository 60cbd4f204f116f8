// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IUnitAuction} from "./IUnitAuction.sol";

/// @title EnglishAuction: an open auction, in which every bid is the most its bidder will pay, binding and fully held.
/// @notice A bid is a maximum (proxy) bid: winners pay the lowest winning score and get the rest back, so nobody needs
/// to follow the auction to pay no more than the price. While units are left, a bid needs the reserve score; then it
/// displaces the worst bid and must outweigh it by 5 %, rounded up, and by at least 1,000 (one fen). The displaced bid
/// goes back in the same transaction. An account has one standing bid; bidding again raises it, by the same increment
/// over its own score, and moves the difference only. A standing bid cannot be taken back.
/// A bid less than `SOFT_CLOSE_SECONDS` before the end moves the end to that long after the bid, at most
/// `EXTENSIONS_MAX` times.
/// What winners get and pay, and how everything comes back, is said in `IUnitAuction`.
interface IEnglishAuction is IUnitAuction {
    /// @notice An account's bid stands: `amounts` of `assetIds`, and `fen`, are held. It replaces any standing bid of
    /// this account. Of equal scores the smaller number wins.
    event BidPlaced(
        uint64 indexed auctionId,
        address indexed account,
        uint32 number,
        uint64 score,
        uint64 fen,
        uint256[] assetIds,
        uint64[] amounts
    );

    /// @notice A late bid moved the end. In unix seconds; `extensions` counts them.
    event AuctionExtended(uint64 indexed auctionId, uint40 endsAt, uint8 extensions);

    /// @notice Thrown when a bid weighs less than it must to stand.
    error EnglishAuction_ScoreTooLow(uint64 score, uint256 least);

    /// @notice Opens an auction of the calling brand, at once, and lets this contract mint its vouchers.
    /// @param endsAt in unix seconds, 1 hour to 60 days ahead
    function openAuction(Lot calldata lot, uint40 endsAt) external returns (uint64 auctionId);

    /// @notice Bids, or raises the standing bid of the calling member: the whole bid is named, and held from now on.
    /// @param assetIds 1 to 8 ids of the programme's points, strictly ascending, mature, and standing until at least a
    /// day after the latest end
    /// @param amounts points of each id
    /// @param fen cash; 0 for none, else the programme must permit a cash leg
    function placeBid(uint64 auctionId, uint256[] calldata assetIds, uint64[] calldata amounts, uint64 fen) external;

    /// @notice The least score with which this account could stand now.
    function leastScoreOf(uint64 auctionId, address account) external view returns (uint256 score);
}
