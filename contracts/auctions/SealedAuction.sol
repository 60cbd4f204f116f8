// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IAccountRegistry} from "../accounts/IAccountRegistry.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {Amount} from "../shared/Amount.sol";
import {Policy} from "../shared/Policy.sol";
import {BidEscrow} from "./BidEscrow.sol";
import {ISealedAuction} from "./ISealedAuction.sol";
import {UnitAuction} from "./UnitAuction.sol";

/// @title SealedAuction: holds every bond until its bid is revealed or forfeited, and of the revealed bids the best.
contract SealedAuction is ISealedAuction, UnitAuction {
    using BidEscrow for BidEscrow.Bid;

    /// @notice The shortest time there is to reveal bids, in seconds.
    uint40 public constant REVEAL_SECONDS_MIN = 24 hours;
    /// @notice The longest time there is to reveal bids, in seconds.
    uint40 public constant REVEAL_SECONDS_MAX = 14 days;

    struct SealedTerms {
        uint64 bondPoints;
        uint40 commitEndsAt;
    }

    mapping(uint64 auctionId => SealedTerms) private _terms;
    mapping(uint64 auctionId => mapping(address account => Commitment)) private _commitments;

    /// @dev At stake exactly while the commitment's hash is not 0.
    mapping(uint64 auctionId => mapping(address account => BidEscrow.Bid)) private _bonds;

    constructor(IForwarder forwarder, IBrandRegistry brands, IAccountRegistry accounts, ILedger ledger)
        UnitAuction(forwarder, brands, accounts, ledger)
    {}

    /// @inheritdoc ISealedAuction
    function openAuction(Lot calldata lot, uint64 bondPoints, uint40 commitEndsAt, uint40 revealEndsAt)
        external
        nonReentrant
        returns (uint64 auctionId)
    {
        // Check: the brand may sell, there is a bond, time to commit, and time to reveal.
        uint256 policy = _requireSellable(lot.programmeId);
        Amount.requireValid(bondPoints);
        uint40 now_ = uint40(block.timestamp);
        _requireEnd(commitEndsAt, now_ + BIDDING_SECONDS_MIN, now_ + BIDDING_SECONDS_MAX);
        _requireEnd(revealEndsAt, commitEndsAt + REVEAL_SECONDS_MIN, commitEndsAt + REVEAL_SECONDS_MAX);

        // Effect and interaction: it is open.
        auctionId = _open(lot, policy, revealEndsAt, revealEndsAt);
        _terms[auctionId] = SealedTerms(bondPoints, commitEndsAt);
        emit SealedTermsFixed(auctionId, bondPoints, commitEndsAt);
    }

    /// @inheritdoc ISealedAuction
    function commitBid(uint64 auctionId, bytes32 commitment, uint256[] calldata assetIds, uint64[] calldata amounts)
        external
        nonReentrant
    {
        // Check: commitments are taken, the policy permits auctions, and the account stakes its only bond.
        Auction storage auction = _requireBiddable(auctionId, _terms[auctionId].commitEndsAt);
        uint32 programmeId = auction.programmeId;
        Policy.requirePermitted(_brands.policyOf(programmeId), Policy.AUCTION, programmeId);
        require(commitment != 0, SealedAuction_CommitmentMissing());
        bool first = _commitments[auctionId][_executingAccount()].number == 0;
        require(first, SealedAuction_AlreadyCommitted(auctionId, _executingAccount()));
        BidEscrow.Funds memory bond = _checked(auction, assetIds, amounts, 0);
        uint64 bondPoints = _terms[auctionId].bondPoints;
        require(bond.points == bondPoints, SealedAuction_BondWrong(bond.points, bondPoints));

        _stake(auctionId, ++auction.bids, commitment, bond);
    }

    /// @inheritdoc ISealedAuction
    function revealBid(uint64 auctionId, SealedBid calldata bid) external nonReentrant {
        // Check: it is the time to reveal, and this is what was committed to.
        Auction storage auction = _requireRevealing(auctionId);
        bytes32 revealed = commitmentOf(bid, _executingAccount(), auctionId);
        bytes32 committed = _requireCommitment(auctionId, _executingAccount());
        require(committed == revealed, SealedAuction_CommitmentDiffers(committed, revealed));

        _reveal(auctionId, auction, _checked(auction, bid.assetIds, bid.amounts, bid.fen));
    }

    /// @inheritdoc ISealedAuction
    function forfeitBond(uint64 auctionId, address account) external nonReentrant {
        // Check: reveals are over, the auction can still be settled, and the bond is at stake.
        Auction storage auction = _requireUncancelled(auctionId);
        require(auction.endsAt <= block.timestamp, UnitAuction_NotEnded(auction.endsAt, uint40(block.timestamp)));
        _requireSettlement(auction);
        _requireCommitment(auctionId, account);

        // Effect: it is at stake no more.
        BidEscrow.Funds memory bond = _releaseBond(auctionId, auction, account);
        emit BondForfeited(auctionId, account, bond.assetIds, bond.amounts);

        // Interaction: it is burned.
        for (uint256 i = 0; i < bond.assetIds.length; ++i) {
            _ledger.burn(address(this), bond.assetIds[i], bond.amounts[i]);
        }
    }

    /// @inheritdoc ISealedAuction
    function withdrawBond(uint64 auctionId, address account) external nonReentrant {
        // Check: the bond cannot be forfeited any more.
        Auction storage auction = _requireReturnable(auctionId);
        _requireCommitment(auctionId, account);

        // Effect: it is at stake no more.
        BidEscrow.Funds memory bond = _releaseBond(auctionId, auction, account);
        emit BondReturned(auctionId, account);

        // Interaction: it goes back.
        BidEscrow.giveBack(_ledger, account, bond);
    }

    /// @inheritdoc ISealedAuction
    function sealedTermsOf(uint64 auctionId) external view returns (uint64 bondPoints, uint40 commitEndsAt) {
        SealedTerms memory terms = _terms[auctionId];
        return (terms.bondPoints, terms.commitEndsAt);
    }

    /// @inheritdoc ISealedAuction
    function commitmentBy(uint64 auctionId, address account) external view returns (Commitment memory commitment) {
        return _commitments[auctionId][account];
    }

    /// @inheritdoc ISealedAuction
    function commitmentOf(SealedBid calldata bid, address account, uint64 auctionId)
        public
        pure
        returns (bytes32 commitment)
    {
        return keccak256(abi.encode(bid, account, auctionId));
    }

    function _stake(uint64 auctionId, uint32 number, bytes32 commitment, BidEscrow.Funds memory bond) private {
        // Effect: the commitment has its number, and the bond is at stake.
        address account = _executingAccount();
        _commitments[auctionId][account] = Commitment(commitment, number);
        _bonds[auctionId][account].store(account, bond);
        emit BidCommitted(auctionId, account, number, commitment, bond.assetIds, bond.amounts);

        // Interaction: the bond moves here.
        BidEscrow.Funds memory nothing;
        BidEscrow.shift(_ledger, account, nothing, bond);
    }

    function _reveal(uint64 auctionId, Auction storage auction, BidEscrow.Funds memory funds) private {
        // Effect and interaction: the bond goes back first, as its points may be part of the bid.
        address account = _executingAccount();
        BidEscrow.giveBack(_ledger, account, _releaseBond(auctionId, auction, account));
        if (_isPermitted(auction.programmeId, funds.fen)) {
            _take(auctionId, auction, account, funds);
        } else {
            emit BidNotPermitted(auctionId, account, funds.fen);
        }
    }

    /// @dev Takes a revealed bid in full. If it is not among the best it goes back at once: who could not have paid
    /// must not get away with it by losing.
    function _take(uint64 auctionId, Auction storage auction, address account, BidEscrow.Funds memory funds) private {
        // Effect: the bid has a seat, if it is among the best.
        uint64 score = _scoreOf(auction, funds);
        uint32 number = _commitments[auctionId][account].number;
        bool stands = _isAmongBest(auctionId, score, number);
        emit BidRevealed(auctionId, account, number, score, funds.fen, funds.assetIds, funds.amounts, stands);
        address displaced;
        BidEscrow.Funds memory released;
        if (stands) (displaced, released) = _seat(auctionId, account, score, number, funds);

        // Interaction: the bid moves here, and the losing one, if any, goes back.
        BidEscrow.Funds memory nothing;
        BidEscrow.shift(_ledger, account, nothing, funds);
        if (!stands) BidEscrow.giveBack(_ledger, account, funds);
        if (displaced != address(0)) BidEscrow.giveBack(_ledger, displaced, released);
    }

    function _releaseBond(uint64 auctionId, Auction storage auction, address account)
        private
        returns (BidEscrow.Funds memory bond)
    {
        _commitments[auctionId][account].hash = 0;
        return _bonds[auctionId][account].load(auction.programmeId);
    }

    function _requireRevealing(uint64 auctionId) private view returns (Auction storage auction) {
        auction = _requireOpen(auctionId);
        uint40 time = uint40(block.timestamp);
        uint40 commitEndsAt = _terms[auctionId].commitEndsAt;
        require(commitEndsAt <= time, SealedAuction_StillSealed(commitEndsAt, time));
        require(time < auction.endsAt, UnitAuction_Ended(auction.endsAt, time));
    }

    function _requireCommitment(uint64 auctionId, address account) private view returns (bytes32 hash) {
        hash = _commitments[auctionId][account].hash;
        require(hash != 0, SealedAuction_NoCommitment(auctionId, account));
    }

    /// @dev Asked, not required: a bid that was permitted when it was committed must not cost its bond.
    function _isPermitted(uint32 programmeId, uint64 fen) private view returns (bool) {
        uint256 policy = _brands.policyOf(programmeId);
        uint8 needed = fen > 0 ? Policy.AUCTION | Policy.CASH_LEG : Policy.AUCTION;
        return Policy.profilePermits(policy) & Policy.programmePermits(policy) & needed == needed;
    }
}
