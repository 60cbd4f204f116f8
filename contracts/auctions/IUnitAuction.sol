// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title UnitAuction: units of one benefit go to the best bids of points and cash, all at one price.
/// @notice What both kinds of auction share, from the end of bidding on. A bid is points of the brand's own programme,
/// and cash where the programme permits a cash leg. Its *score*, in 1/1,000 fen, is points × the programme's
/// settlement value, fixed at opening, + fen × 1,000. The best bids win, as many as there are units; of equal scores
/// the one placed (or committed) first. The price is the lowest winning score, also where bids are fewer than units:
/// each winner pays the same fraction, price / own score, of its points and of its cash, each rounded up to a whole
/// unit and so never above the bid. Points paid are burned, cash paid goes to the brand, the rest comes back, and the
/// winner gets a voucher.
///
/// Closing and settling are open to anyone and need no intent. What nobody settles within `SETTLEMENT_SECONDS` of the
/// end (because nobody called, or because the ledger would not burn or mint any more) goes back whole to its bidder,
/// and so does everything in a cancelled auction. Vouchers outlive that time, so that no winner pays for an
/// expired one. An auction of a suspended brand can be cancelled by anyone until it is closed.
///
/// A bid binds: neither a new signer of its account nor a freeze takes it back, or every bid could be escaped so.
///
/// Amounts run from 1 to 2^53 - 1, and so do scores. Auction ids begin at 1 in each contract. From the events alone
/// follow the winners and what each paid.
interface IUnitAuction {
    /// @notice What is sold, and from which score on.
    /// @param programmeId of the calling brand
    /// @param units how many, 1 to 64
    /// @param voucherExpiresAt of the vouchers, in unix seconds; at least `SETTLEMENT_SECONDS` after the latest end
    /// @param item of the vouchers, at least 1: which benefit of the programme they stand for
    /// @param reserveScore the least score a bid may have
    struct Lot {
        uint32 programmeId;
        uint8 units;
        uint40 voucherExpiresAt;
        uint152 item;
        uint64 reserveScore;
    }

    /// @notice All that is known of an auction but its bids.
    /// @param seller the key of the brand that sells; 0 if there is no such auction
    /// @param programmeId whose points are bid, and whose vouchers are won
    /// @param endsAt no bid from here on, in unix seconds; a sealed auction's reveals end here
    /// @param units for sale
    /// @param extensions how often late bids moved the end
    /// @param closed whether winners and price are fixed
    /// @param reserveScore the least score a bid may have
    /// @param clearingScore the price, once closed; 0 if nobody bid
    /// @param pointValue in 1/1,000 fen per point, fixed at opening
    /// @param latestEndsAt where `endsAt` can move to at most, in unix seconds
    /// @param bids how many were placed, or committed
    /// @param winners how many won, once closed
    /// @param nextSeat seats below this one are settled; seats are numbered from 0
    /// @param cancelled whether everything goes back
    /// @param voucherId the id of the vouchers
    struct Auction {
        address seller;
        uint32 programmeId;
        uint40 endsAt;
        uint8 units;
        uint8 extensions;
        bool closed;
        uint64 reserveScore;
        uint64 clearingScore;
        uint32 pointValue;
        uint40 latestEndsAt;
        uint32 bids;
        uint8 winners;
        uint8 nextSeat;
        bool cancelled;
        uint256 voucherId;
    }

    /// @notice A brand opened an auction. `seller` is its key and cannot bid.
    event AuctionOpened(
        uint64 indexed auctionId,
        uint32 indexed brandId,
        uint32 indexed programmeId,
        address seller,
        uint8 units,
        uint256 voucherId,
        uint32 pointValue,
        uint64 reserveScore,
        uint40 endsAt,
        uint40 latestEndsAt
    );

    /// @notice A better bid took the place of this one, the worst of a full auction; all it held went back.
    event BidDisplaced(uint64 indexed auctionId, address indexed account, uint64 score);

    /// @notice Winners and price are fixed: the standing bids, and the lowest score among them. Both 0 if there is
    /// none.
    event AuctionClosed(uint64 indexed auctionId, uint64 clearingScore, uint8 winners);

    /// @notice A winner got its voucher and paid: `points` were burned, namely `amounts` of `assetIds`, and `fen` went
    /// to the seller. The rest of the bid went back.
    event WinnerSettled(
        uint64 indexed auctionId,
        address indexed account,
        uint256 voucherId,
        uint64 points,
        uint64 fen,
        uint256[] assetIds,
        uint64[] amounts
    );

    /// @notice A bid that can no longer win or be settled went back whole.
    event BidReturned(uint64 indexed auctionId, address indexed account, uint64 points, uint64 fen);

    /// @notice The auction will have no winner; everything in it can be fetched back.
    event AuctionCancelled(uint64 indexed auctionId);

    /// @notice Thrown for an auction id that was never given.
    error UnitAuction_AuctionUnknown(uint64 auctionId);

    /// @notice Thrown when the auction is closed or cancelled already.
    error UnitAuction_NotOpen(uint64 auctionId);

    /// @notice Thrown when the caller is not the brand whose programme it is (0 if it is no brand, or suspended).
    error UnitAuction_NotTheIssuer(uint32 programmeId, uint32 issuer, uint32 caller);

    /// @notice Thrown when nothing would be sold, or more than one auction can sell.
    error UnitAuction_UnitsOutOfRange(uint8 units, uint8 least, uint8 most);

    /// @notice Thrown when an auction, or a part of it, would end too soon or last too long. In unix seconds.
    error UnitAuction_EndOutOfRange(uint40 endsAt, uint40 earliest, uint40 latest);

    /// @notice Thrown when the vouchers would expire before every winner can be settled. In unix seconds.
    error UnitAuction_VoucherEndsTooEarly(uint40 voucherExpiresAt, uint40 earliest);

    /// @notice Thrown when the seller bids in its own auction.
    error UnitAuction_SellerCannotBid(address seller);

    /// @notice Thrown when someone bids who has no open account: a voucher must reach a member.
    error UnitAuction_AccountNotOpen(address account);

    /// @notice Thrown when a bid comes too late. In unix seconds.
    error UnitAuction_Ended(uint40 endsAt, uint40 time);

    /// @notice Thrown when an auction would be closed that still runs. In unix seconds.
    error UnitAuction_NotEnded(uint40 endsAt, uint40 time);

    /// @notice Thrown when it is too late to close or settle: bids go back instead. In unix seconds.
    error UnitAuction_SettlementOver(uint40 settlementEndsAt, uint40 time);

    /// @notice Thrown when winners would be settled of an auction that is not closed.
    error UnitAuction_NotClosed(uint64 auctionId);

    /// @notice Thrown when nothing of this account stands in the auction.
    error UnitAuction_NothingHeld(uint64 auctionId, address account);

    /// @notice Thrown when a call would settle no winner, or more than fit: `most` is what is left, or what fits.
    error UnitAuction_CountOutOfRange(uint256 count, uint256 least, uint256 most);

    /// @notice Thrown when a bid is asked back that may still win or be settled. In unix seconds.
    error UnitAuction_NotReturnable(uint40 returnableAt, uint40 time);

    /// @notice Thrown when anyone but the seller cancels, while its brand is not suspended.
    error UnitAuction_NotTheSeller(address seller, address caller);

    /// @notice Thrown when the seller cancels after somebody bid: bids bind both sides.
    error UnitAuction_BidsPlaced(uint64 auctionId, uint32 bids);

    /// @notice Fixes winners and price. Anyone may call it from the end on, for `SETTLEMENT_SECONDS`.
    function closeAuction(uint64 auctionId) external;

    /// @notice Settles one winner of a closed auction, for `SETTLEMENT_SECONDS` after the end. Anyone may call it.
    function settleWinner(uint64 auctionId, address account) external;

    /// @notice Settles the next winners in the order of their seats. Anyone may call it, as `settleWinner`.
    /// @param count how many seats to go through, 1 to 16; seats settled before are passed over
    function settleWinners(uint64 auctionId, uint256 count) external;

    /// @notice Gives a bid back whole: in a cancelled auction, or `SETTLEMENT_SECONDS` after the end. Anyone may call
    /// it.
    function withdrawBid(uint64 auctionId, address account) external;

    /// @notice Ends an auction without winners: by the seller's intent before the first bid, or by anyone while the
    /// seller's brand is suspended and the auction is not closed. What was bid is fetched back by `withdrawBid`.
    function cancelAuction(uint64 auctionId) external;

    /// @notice All that is known of an auction but its bids.
    function auctionOf(uint64 auctionId) external view returns (Auction memory auction);

    /// @notice What is held for a standing bid. Empty if the account has none, or it is settled.
    function bidOf(uint64 auctionId, address account)
        external
        view
        returns (uint256[] memory assetIds, uint64[] memory amounts, uint64 fen, uint64 score);

    /// @notice The standing bids, the worst first and the others in no order; winners once the auction is closed.
    /// An account that was settled, or fetched its bid back, is 0.
    function standingBids(uint64 auctionId) external view returns (address[] memory accounts, uint64[] memory scores);
}
