// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IAccountRegistry} from "../accounts/IAccountRegistry.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {Forwarded} from "../forwarding/Forwarded.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {Policy} from "../shared/Policy.sol";
import {AuctionMath} from "./AuctionMath.sol";
import {BidEscrow} from "./BidEscrow.sol";
import {BidHeap} from "./BidHeap.sol";
import {IUnitAuction} from "./IUnitAuction.sol";

/// @title UnitAuction: holds exactly the standing bids, and lets each out once: paid, displaced or given back.
/// @dev A bid sits on a *seat*, below the number of units. A newcomer in a full auction takes the seat of the bid it
/// displaces, so that the storage of a bid is used again and seats stay dense.
abstract contract UnitAuction is IUnitAuction, Forwarded, ReentrancyGuardTransient {
    using BidEscrow for BidEscrow.Bid;
    using BidHeap for BidHeap.Heap;

    /// @notice From the end on, how long winners can be settled, in seconds; then everything goes back.
    uint40 public constant SETTLEMENT_SECONDS = 30 days;

    uint40 private constant MARGIN_SECONDS = 1 days;
    uint40 internal constant BIDDING_SECONDS_MIN = 1 hours;
    uint40 internal constant BIDDING_SECONDS_MAX = 60 days;

    /// @dev So many winners, each paying with eight ids, fit a transaction twice over.
    uint256 private constant SETTLED_AT_ONCE_MAX = 16;

    IBrandRegistry internal immutable _brands;
    IAccountRegistry internal immutable _accounts;
    ILedger internal immutable _ledger;

    uint64 private _lastAuctionId;
    mapping(uint64 auctionId => Auction) internal _auctions;
    mapping(uint64 auctionId => BidHeap.Heap) private _heaps;
    mapping(uint64 auctionId => mapping(uint256 seat => BidEscrow.Bid)) private _bids;

    /// @dev One more than the seat of the account's standing bid; 0 if it has none.
    mapping(uint64 auctionId => mapping(address account => uint256)) private _seatsFromOne;

    constructor(IForwarder forwarder, IBrandRegistry brands, IAccountRegistry accounts, ILedger ledger)
        Forwarded(forwarder)
    {
        _brands = brands;
        _accounts = accounts;
        _ledger = ledger;
    }

    /// @inheritdoc IUnitAuction
    function closeAuction(uint64 auctionId) external nonReentrant {
        // Check: bidding is over, and winners can still be settled.
        Auction storage auction = _requireOpen(auctionId);
        require(auction.endsAt <= block.timestamp, UnitAuction_NotEnded(auction.endsAt, uint40(block.timestamp)));
        _requireSettlement(auction);

        // Effect: the standing bids have won, at the worst of their scores.
        BidHeap.Heap storage heap = _heaps[auctionId];
        auction.closed = true;
        auction.winners = uint8(heap.count()); // Safe: at most 64.
        auction.clearingScore = BidHeap.scoreOf(heap.root());
        emit AuctionClosed(auctionId, auction.clearingScore, auction.winners);
    }

    /// @inheritdoc IUnitAuction
    function settleWinner(uint64 auctionId, address account) external nonReentrant {
        Auction storage auction = _requireClosed(auctionId);
        _settle(auctionId, auction, _requireSeat(auctionId, account));
    }

    /// @inheritdoc IUnitAuction
    function settleWinners(uint64 auctionId, uint256 count) external nonReentrant {
        // Check: there are as many seats left, and they fit.
        Auction storage auction = _requireClosed(auctionId);
        uint256 first = auction.nextSeat;
        uint256 left = auction.winners - first; // Safe: set below, never beyond the winners.
        uint256 most = Math.min(left, SETTLED_AT_ONCE_MAX);
        require(0 < count && count <= most, UnitAuction_CountOutOfRange(count, 1, most));

        // Effect and interaction, seat by seat.
        auction.nextSeat = uint8(first + count); // Safe: at most 64.
        for (uint256 seat = first; seat < first + count; ++seat) {
            if (_bids[auctionId][seat].account != address(0)) _settle(auctionId, auction, seat);
        }
    }

    /// @inheritdoc IUnitAuction
    function withdrawBid(uint64 auctionId, address account) external nonReentrant {
        // Check: the bid cannot win any more, or was not settled in time.
        Auction storage auction = _requireReturnable(auctionId);
        uint256 seat = _requireSeat(auctionId, account);

        // Effect: the seat is empty.
        BidEscrow.Funds memory held = _vacate(auctionId, auction.programmeId, seat);
        emit BidReturned(auctionId, account, held.points, held.fen);

        // Interaction: all of it goes back.
        BidEscrow.giveBack(_ledger, account, held);
    }

    /// @inheritdoc IUnitAuction
    function cancelAuction(uint64 auctionId) external {
        // Check: nobody has bid, or the brand is suspended, so that nobody need pay it for what it may not honour.
        Auction storage auction = _requireOpen(auctionId);
        if (_brands.brandOfKey(auction.seller) != 0) {
            address caller = _executingAccount();
            require(caller == auction.seller, UnitAuction_NotTheSeller(auction.seller, caller));
            require(auction.bids == 0, UnitAuction_BidsPlaced(auctionId, auction.bids));
        }

        // Effect: there will be no winner.
        auction.cancelled = true;
        emit AuctionCancelled(auctionId);
    }

    /// @inheritdoc IUnitAuction
    function auctionOf(uint64 auctionId) external view returns (Auction memory auction) {
        return _auctions[auctionId];
    }

    /// @inheritdoc IUnitAuction
    function bidOf(uint64 auctionId, address account)
        external
        view
        returns (uint256[] memory assetIds, uint64[] memory amounts, uint64 fen, uint64 score)
    {
        uint256 seatFromOne = _seatsFromOne[auctionId][account];
        if (seatFromOne == 0) return (assetIds, amounts, fen, score);

        Auction storage auction = _auctions[auctionId];
        BidEscrow.Funds memory held = _bids[auctionId][seatFromOne - 1].load(auction.programmeId);
        return (held.assetIds, held.amounts, held.fen, _scoreOf(auction, held));
    }

    /// @inheritdoc IUnitAuction
    function standingBids(uint64 auctionId) external view returns (address[] memory accounts, uint64[] memory scores) {
        BidHeap.Heap storage heap = _heaps[auctionId];
        uint256 count = heap.count();
        accounts = new address[](count);
        scores = new uint64[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint128 entry = heap.entryAt(i + 1);
            accounts[i] = _bids[auctionId][BidHeap.seatOf(entry)].account;
            scores[i] = BidHeap.scoreOf(entry);
        }
    }

    /// @dev The policy of a programme, if the caller is its brand and it permits auctions.
    function _requireSellable(uint32 programmeId) internal view returns (uint256 policy) {
        policy = _brands.policyOf(programmeId);
        uint32 brandId = _brands.brandOfKey(_executingAccount());
        uint32 issuer = Policy.brandId(policy);
        require(brandId == issuer && issuer != 0, UnitAuction_NotTheIssuer(programmeId, issuer, brandId));
        Policy.requirePermitted(policy, Policy.AUCTION, programmeId);
    }

    function _requireEnd(uint40 end, uint40 earliest, uint40 latest) internal pure {
        require(earliest <= end && end <= latest, UnitAuction_EndOutOfRange(end, earliest, latest));
    }

    /// @dev Opens an auction; seller and ends were checked. The ledger lets this contract mint the units.
    function _open(Lot calldata lot, uint256 policy, uint40 endsAt, uint40 latestEndsAt)
        internal
        returns (uint64 auctionId)
    {
        // Check: the lot is within bounds, and its vouchers outlive the settlement.
        uint8 most = uint8(BidHeap.CAPACITY);
        require(0 < lot.units && lot.units <= most, UnitAuction_UnitsOutOfRange(lot.units, 1, most));
        Amount.requireValid(lot.reserveScore);
        uint40 earliest = latestEndsAt + SETTLEMENT_SECONDS;
        require(
            earliest <= lot.voucherExpiresAt, UnitAuction_VoucherEndsTooEarly(lot.voucherExpiresAt, earliest)
        );

        // Effect: the auction is open on the terms of this moment.
        auctionId = ++_lastAuctionId;
        Auction storage auction = _auctions[auctionId];
        auction.seller = _executingAccount();
        auction.programmeId = lot.programmeId;
        auction.endsAt = endsAt;
        auction.units = lot.units;
        auction.reserveScore = lot.reserveScore;
        auction.pointValue = Policy.settlementValue(policy);
        auction.latestEndsAt = latestEndsAt;
        auction.voucherId = AssetId.voucher(lot.programmeId, lot.voucherExpiresAt, lot.item);
        AssetId.requireCanonical(auction.voucherId);
        _emitOpened(auctionId, Policy.brandId(policy));

        // Interaction: the issuer's intent is executing, so it may let this contract mint.
        _ledger.allowMint(AssetId.VOUCHER, lot.programmeId, lot.units);
    }

    /// @dev The auction, if the caller may bid in it before `until`.
    function _requireBiddable(uint64 auctionId, uint40 until) internal view returns (Auction storage auction) {
        auction = _requireOpen(auctionId);
        require(block.timestamp < until, UnitAuction_Ended(until, uint40(block.timestamp)));
        address account = _executingAccount();
        require(account != auction.seller, UnitAuction_SellerCannotBid(account));
        require(_accounts.isOpen(account), UnitAuction_AccountNotOpen(account));
    }

    function _requireOpen(uint64 auctionId) internal view returns (Auction storage auction) {
        auction = _requireKnown(auctionId);
        require(!auction.closed && !auction.cancelled, UnitAuction_NotOpen(auctionId));
    }

    function _requireUncancelled(uint64 auctionId) internal view returns (Auction storage auction) {
        auction = _requireKnown(auctionId);
        require(!auction.cancelled, UnitAuction_NotOpen(auctionId));
    }

    /// @dev The auction, if nothing in it can be won or settled any more.
    function _requireReturnable(uint64 auctionId) internal view returns (Auction storage auction) {
        auction = _requireKnown(auctionId);
        uint40 returnableAt = auction.endsAt + SETTLEMENT_SECONDS;
        require(
            auction.cancelled || returnableAt <= block.timestamp,
            UnitAuction_NotReturnable(returnableAt, uint40(block.timestamp))
        );
    }

    /// @dev From the end of settlement on bids go back; before it they do not, so the two never race.
    function _requireSettlement(Auction storage auction) internal view {
        uint40 settlementEndsAt = auction.endsAt + SETTLEMENT_SECONDS;
        require(
            block.timestamp < settlementEndsAt, UnitAuction_SettlementOver(settlementEndsAt, uint40(block.timestamp))
        );
    }

    /// @dev Points of a bid or a bond outlive the latest possible end; what comes back can be used for a while.
    function _checked(Auction storage auction, uint256[] calldata assetIds, uint64[] calldata amounts, uint64 fen)
        internal
        view
        returns (BidEscrow.Funds memory)
    {
        uint40 earliest = auction.latestEndsAt + MARGIN_SECONDS;
        return BidEscrow.checked(auction.programmeId, earliest, assetIds, amounts, fen);
    }

    /// @dev The least score with which this account can stand now.
    function _leastScore(uint64 auctionId, address account) internal view returns (uint256) {
        Auction storage auction = _auctions[auctionId];
        uint256 seatFromOne = _seatsFromOne[auctionId][account];
        if (seatFromOne != 0) {
            return AuctionMath.nextUp(_scoreOf(auction, _bids[auctionId][seatFromOne - 1].load(auction.programmeId)));
        }

        BidHeap.Heap storage heap = _heaps[auctionId];
        if (heap.count() < auction.units) return auction.reserveScore;
        return AuctionMath.nextUp(BidHeap.scoreOf(heap.root()));
    }

    /// @dev Whether a bid would be among the best: the reserve is met, and a seat is free or the worst bid is worse.
    function _isAmongBest(uint64 auctionId, uint64 score, uint256 number) internal view returns (bool) {
        Auction storage auction = _auctions[auctionId];
        if (score < auction.reserveScore) return false;

        BidHeap.Heap storage heap = _heaps[auctionId];
        return heap.count() < auction.units || heap.root() < BidHeap.entry(score, number, 0);
    }

    /// @dev Gives a bid that is among the best its seat: the account's own, a free one, or that of the worst.
    /// @return displaced who lost its seat, or 0
    /// @return released what was held on that seat: of the displaced, or of the account itself
    function _seat(uint64 auctionId, address account, uint64 score, uint256 number, BidEscrow.Funds memory funds)
        internal
        returns (address displaced, BidEscrow.Funds memory released)
    {
        BidHeap.Heap storage heap = _heaps[auctionId];
        Auction storage auction = _auctions[auctionId];
        uint256 seat = heap.count();
        uint256 seatFromOne = _seatsFromOne[auctionId][account];
        if (seatFromOne != 0) {
            seat = seatFromOne - 1;
            released = _bids[auctionId][seat].load(auction.programmeId);
            heap.raise(BidHeap.entry(score, number, seat));
        } else if (seat < auction.units) {
            heap.insert(BidHeap.entry(score, number, seat));
        } else {
            uint128 worst = heap.root();
            seat = BidHeap.seatOf(worst);
            displaced = _bids[auctionId][seat].account;
            emit BidDisplaced(auctionId, displaced, BidHeap.scoreOf(worst));
            released = _vacate(auctionId, auction.programmeId, seat);
            heap.replaceRoot(BidHeap.entry(score, number, seat));
        }
        _seatsFromOne[auctionId][account] = seat + 1;
        _bids[auctionId][seat].store(account, funds);
    }

    /// @dev Refuses a score that not every reader could store.
    function _scoreOf(Auction storage auction, BidEscrow.Funds memory funds) internal view returns (uint64) {
        uint256 score = AuctionMath.scoreOf(funds.points, auction.pointValue, funds.fen);
        Amount.requireValid(score);
        return uint64(score); // Safe: checked right above.
    }

    function _settle(uint64 auctionId, Auction storage auction, uint256 seat) private {
        // Effect: the seat is empty, and what its bid pays is fixed.
        address account = _bids[auctionId][seat].account;
        BidEscrow.Funds memory held = _vacate(auctionId, auction.programmeId, seat);
        BidEscrow.Funds memory paid = BidEscrow.portionUp(held, auction.clearingScore, _scoreOf(auction, held));
        uint256 voucherId = auction.voucherId;
        emit WinnerSettled(auctionId, account, voucherId, paid.points, paid.fen, paid.assetIds, paid.amounts);

        // Interaction: points burn, cash goes to the seller, the rest comes back, and the voucher is the winner's.
        BidEscrow.settle(_ledger, account, auction.seller, held, paid);
        _ledger.mint(account, voucherId, 1);
    }

    /// @dev Empties a seat and tells what was held on it.
    function _vacate(uint64 auctionId, uint32 programmeId, uint256 seat) private returns (BidEscrow.Funds memory held) {
        BidEscrow.Bid storage bid = _bids[auctionId][seat];
        held = bid.load(programmeId);
        delete _seatsFromOne[auctionId][bid.account];
        (bid.account, bid.fen, bid.partCount) = (address(0), 0, 0);
    }

    function _requireKnown(uint64 auctionId) private view returns (Auction storage auction) {
        auction = _auctions[auctionId];
        require(auction.seller != address(0), UnitAuction_AuctionUnknown(auctionId));
    }

    function _requireClosed(uint64 auctionId) private view returns (Auction storage auction) {
        auction = _requireKnown(auctionId);
        require(auction.closed, UnitAuction_NotClosed(auctionId));
        _requireSettlement(auction);
    }

    function _requireSeat(uint64 auctionId, address account) private view returns (uint256) {
        uint256 seatFromOne = _seatsFromOne[auctionId][account];
        require(seatFromOne != 0, UnitAuction_NothingHeld(auctionId, account));
        return seatFromOne - 1;
    }

    function _emitOpened(uint64 auctionId, uint32 brandId) private {
        Auction memory auction = _auctions[auctionId];
        emit AuctionOpened(
            auctionId,
            brandId,
            auction.programmeId,
            auction.seller,
            auction.units,
            auction.voucherId,
            auction.pointValue,
            auction.reserveScore,
            auction.endsAt,
            auction.latestEndsAt
        );
    }
}
