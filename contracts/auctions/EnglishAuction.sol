// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IAccountRegistry} from "../accounts/IAccountRegistry.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {Policy} from "../shared/Policy.sol";
import {BidEscrow} from "./BidEscrow.sol";
import {IEnglishAuction} from "./IEnglishAuction.sol";
import {UnitAuction} from "./UnitAuction.sol";

/// @title EnglishAuction: every standing bid is held whole, and only a better one can displace it.
contract EnglishAuction is IEnglishAuction, UnitAuction {
    /// @notice A bid within so many seconds of the end moves the end so far away again.
    uint40 public constant SOFT_CLOSE_SECONDS = 5 minutes;
    /// @notice How often bids can move the end.
    uint8 public constant EXTENSIONS_MAX = 12;

    constructor(IForwarder forwarder, IBrandRegistry brands, IAccountRegistry accounts, ILedger ledger)
        UnitAuction(forwarder, brands, accounts, ledger)
    {}

    /// @inheritdoc IEnglishAuction
    function openAuction(Lot calldata lot, uint40 endsAt) external nonReentrant returns (uint64 auctionId) {
        // Check: the brand may sell, and there is time to bid.
        uint256 policy = _requireSellable(lot.programmeId);
        uint40 now_ = uint40(block.timestamp);
        _requireEnd(endsAt, now_ + BIDDING_SECONDS_MIN, now_ + BIDDING_SECONDS_MAX);

        // Effect and interaction: it is open.
        return _open(lot, policy, endsAt, endsAt + EXTENSIONS_MAX * SOFT_CLOSE_SECONDS);
    }

    /// @inheritdoc IEnglishAuction
    function placeBid(uint64 auctionId, uint256[] calldata assetIds, uint64[] calldata amounts, uint64 fen)
        external
        nonReentrant
    {
        // Check: the auction runs, and the policy permits such a bid.
        Auction storage auction = _requireBiddable(auctionId, _auctions[auctionId].endsAt);
        uint32 programmeId = auction.programmeId;
        uint256 policy = _brands.policyOf(programmeId);
        Policy.requirePermitted(policy, Policy.AUCTION, programmeId);
        if (fen > 0) Policy.requirePermitted(policy, Policy.CASH_LEG, programmeId);

        _place(auctionId, auction, _checked(auction, assetIds, amounts, fen));
    }

    /// @inheritdoc IEnglishAuction
    function leastScoreOf(uint64 auctionId, address account) external view returns (uint256 score) {
        return _leastScore(auctionId, account);
    }

    function _place(uint64 auctionId, Auction storage auction, BidEscrow.Funds memory funds) private {
        // Check: the bid weighs enough to stand.
        address account = _executingAccount();
        uint64 score = _scoreOf(auction, funds);
        uint256 least = _leastScore(auctionId, account);
        require(least <= score, EnglishAuction_ScoreTooLow(score, least));

        // Effect: the bid has its seat.
        uint32 number = ++auction.bids;
        emit BidPlaced(auctionId, account, number, score, funds.fen, funds.assetIds, funds.amounts);
        _extend(auctionId, auction);
        (address displaced, BidEscrow.Funds memory released) = _seat(auctionId, account, score, number, funds);

        // Interaction: the bid is held, or its difference to the one it replaces; a displaced bid goes back.
        BidEscrow.Funds memory nothing;
        BidEscrow.shift(_ledger, account, displaced == address(0) ? released : nothing, funds);
        if (displaced != address(0)) BidEscrow.giveBack(_ledger, displaced, released);
    }

    /// @dev Gives others time to answer a late bid.
    function _extend(uint64 auctionId, Auction storage auction) private {
        uint40 endsAt = uint40(block.timestamp) + SOFT_CLOSE_SECONDS;
        if (endsAt <= auction.endsAt || auction.extensions == EXTENSIONS_MAX) return;

        auction.endsAt = endsAt;
        emit AuctionExtended(auctionId, endsAt, ++auction.extensions);
    }
}
