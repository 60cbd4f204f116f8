// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ISealedAuction} from "../../../contracts/auctions/ISealedAuction.sol";
import {IUnitAuction} from "../../../contracts/auctions/IUnitAuction.sol";
import {BookActions} from "./BookActions.sol";

/// @title AuctionActions: brands auction vouchers, openly and sealed; members bid, win, lose and get back.
abstract contract AuctionActions is BookActions {
    uint256 private constant AUCTIONS_MAX = 4;
    uint40 private constant SETTLEMENT = 30 days;

    /// @dev A sealed bid of one id and perhaps cash, and the bond staked for it.
    struct Commit {
        uint64 auctionId;
        address account;
        uint256 bondId;
        uint256 bidId;
        uint64 points;
        uint64 fen;
    }

    uint64 private constant BOND = 100;

    uint64 private _lastEnglish;
    uint64 private _lastSealed;
    uint64[] internal _english;
    uint64[] internal _sealed;
    Commit[] internal _commits;

    function openAuction(uint256 programme, uint256 units, uint256 reserve, uint256 until) external step {
        _openOne(programme, units, reserve, until);
    }

    function _openOne(uint256 programme, uint256 units, uint256 reserve, uint256 until) private {
        bool sealed_ = until % 2 == 0;
        uint64[] storage live = sealed_ ? _sealed : _english;
        if (live.length == AUCTIONS_MAX && !_dropOver(live, sealed_)) return;

        uint40 endsAt = uint40(_time + 1 hours + until % 4 days);
        uint40 revealEndsAt = endsAt + 24 hours + uint40(until % 10 days);
        IUnitAuction.Lot memory lot;
        lot.programmeId = uint32(1 + programme % BRANDS);
        lot.units = uint8(units % 16 == 0 ? 0 : 1 + units % 4);
        lot.voucherExpiresAt = revealEndsAt + SETTLEMENT + uint40(until % 3 days);
        lot.item = uint152(2 ** 64 + steps);
        lot.reserveScore = reserve % 3 == 0 ? 1 : uint64(1 + reserve % 1_000_000);
        address caller = units % 16 == 1 ? _member(units) : _brand(programme);
        if (!sealed_) {
            bytes memory open = abi.encodeCall(english.openAuction, (lot, endsAt));
            if (_act("openAuction", caller, address(english), open, _nothing())) _english.push(++_lastEnglish);
            return;
        }
        bytes memory data = abi.encodeCall(sealedAuction.openAuction, (lot, BOND, endsAt, revealEndsAt));
        if (_act("openAuction", caller, address(sealedAuction), data, _nothing())) _sealed.push(++_lastSealed);
    }

    /// @notice I8: a bid is in time, and weighs as much as the auction asks of it.
    function placeBid(uint256 which, uint256 who, uint256 extra, uint256 fen) external step {
        if (_english.length == 0) _openOne(which, who, extra, fen | 1);
        if (_english.length == 0) return;

        uint64 auctionId = _english[which % _english.length];
        for (uint256 i = 0; i < _english.length && which % 16 != 0; ++i) {
            auctionId = _english[(which % 1_024 + i) % _english.length];
            IUnitAuction.Auction memory one = english.auctionOf(auctionId);
            if (_time < one.endsAt && !one.closed && !one.cancelled) break;
            if (i + 1 < _english.length) continue;
            _openOne(which, who, extra, fen | 1); // There is one to bid in next time.
            return;
        }
        IUnitAuction.Auction memory auction = english.auctionOf(auctionId);
        address member = _member(who);
        uint256 assetId = _points(member, auction.programmeId, uint256(auction.latestEndsAt) + 1 days);
        if (assetId == 0) return;
        if (extra % 16 == 0) _passTo(auction.endsAt - extra / 16 % 2);

        uint256 least = english.leastScoreOf(auctionId, member);
        uint64 fen_ = uint64(fen % 3 == 0 ? 1 + (fen >> 8) % 500 : 0);
        uint256 score = extra % 8 == 1 ? least - 1 : least + extra % 5_000;
        uint256 wanted = score > uint256(fen_) * 1_000 ? (score - uint256(fen_) * 1_000) / auction.pointValue : 0;
        if (extra % 8 != 1 || wanted == 0) ++wanted;
        if (wanted > MAX) return;
        Rules memory rules;
        (rules.ids, rules.amounts) = (new uint256[](2), new uint64[](2));
        (rules.ids[0], rules.amounts[0]) = (assetId, uint64(wanted));
        (rules.ids[1], rules.amounts[1]) = (CASH_ID, fen_);
        (rules.receivers,) = english.standingBids(auctionId);
        bytes memory data = abi.encodeCall(
            english.placeBid, (auctionId, _one(assetId), _one64(uint64(wanted)), fen_)
        );
        if (!_act("placeBid", member, address(english), data, rules)) return;
        (,,, uint64 now_) = english.bidOf(auctionId, member);
        _must(now_ >= least && _time < auction.endsAt, "I8: a bid too low or too late");
        _must(!auction.closed && !auction.cancelled, "I8: a bid in an auction that is over");
    }

    function commitBid(uint256 which, uint256 who, uint256 amount, uint256 fen) external step {
        if (_commits.length >= 16) return;
        if (_sealed.length == 0) _openOne(which, who, amount, fen & ~uint256(1));
        if (_sealed.length == 0) return;

        uint64 auctionId = _sealed[which % _sealed.length];
        for (uint256 i = 0; i < _sealed.length && which % 16 != 0; ++i) {
            auctionId = _sealed[(which % 1_024 + i) % _sealed.length];
            (, uint40 commitEndsAt) = sealedAuction.sealedTermsOf(auctionId);
            bool free = sealedAuction.commitmentBy(auctionId, _member(who)).number == 0;
            if (free && _time < commitEndsAt && !sealedAuction.auctionOf(auctionId).cancelled) break;
            if (i + 1 < _sealed.length) continue;
            _openOne(which, who, amount, fen & ~uint256(1));
            return;
        }
        IUnitAuction.Auction memory auction = sealedAuction.auctionOf(auctionId);
        address member = _member(who);
        uint256 assetId = _points(member, auction.programmeId, uint256(auction.latestEndsAt) + 1 days);
        if (assetId == 0) return;

        uint256 held = _held[assetId][member];
        Commit memory commit = Commit(
            auctionId, member, assetId, assetId, uint64(1 + amount % held / 4), uint64(fen % 3 == 0 ? 1 + fen % 500 : 0)
        );
        bytes32 commitment = sealedAuction.commitmentOf(_bidOf(commit), member, auctionId);
        uint64 bond = BOND + (fen % 8 == 1 ? 1 : 0);
        bytes memory data = abi.encodeCall(
            sealedAuction.commitBid, (auctionId, commitment, _one(assetId), _one64(bond))
        );
        if (!_act("commitBid", member, address(sealedAuction), data, _spending(assetId, bond))) return;
        _must(bond == BOND, "I7: another bond than asked was taken");
        _commits.push(commit);
    }

    function revealBid(uint256 which, uint256 how) external step {
        if (_commits.length == 0) return;

        uint256 place = which % _commits.length;
        for (uint256 i = 0; i < _commits.length && how % 16 != 0; ++i) {
            place = (which % 1_024 + i) % _commits.length;
            IUnitAuction.Auction memory one = sealedAuction.auctionOf(_commits[place].auctionId);
            if (_time < one.endsAt && !one.cancelled) break;
            if (i + 1 == _commits.length) return;
        }
        Commit memory commit = _commits[place];
        (, uint40 commitEndsAt) = sealedAuction.sealedTermsOf(commit.auctionId);
        if (how % 4 != 3) _passTo(commitEndsAt - (how % 8 == 0 ? 1 : 0));
        ISealedAuction.SealedBid memory bid = _bidOf(commit);
        if (how % 16 == 1) ++bid.fen;
        Rules memory rules;
        (rules.ids, rules.amounts) = (new uint256[](2), new uint64[](2));
        (rules.ids[0], rules.amounts[0]) = (commit.bidId, commit.points);
        (rules.ids[1], rules.amounts[1]) = (CASH_ID, commit.fen);
        (rules.receivers,) = sealedAuction.standingBids(commit.auctionId);
        bytes memory data = abi.encodeCall(sealedAuction.revealBid, (commit.auctionId, bid));
        if (!_act("revealBid", commit.account, address(sealedAuction), data, rules)) return;

        uint40 endsAt = sealedAuction.auctionOf(commit.auctionId).endsAt;
        bool right = commitEndsAt <= _time && _time < endsAt && bid.fen == commit.fen;
        _must(right, "I8: revealed otherwise than committed");
        _mustNotRepeat(commit.account, address(sealedAuction), data);
        _dropCommit(place);
    }

    /// @notice A bond is burned only after the end and within settlement; after it, it goes back (I9).
    function endBond(uint256 which, uint256 how) external step {
        if (_commits.length == 0) return;

        uint256 place = which % _commits.length;
        Commit memory commit = _commits[place];
        IUnitAuction.Auction memory auction = sealedAuction.auctionOf(commit.auctionId);
        uint40 back = auction.endsAt + SETTLEMENT;
        if (how % 4 == 0) _passTo(auction.endsAt - how / 4 % 2);
        if (how % 16 == 1) _passTo(back - how / 16 % 2);
        bool forfeit = _time < back && how % 4 != 3;
        bytes memory data = forfeit
            ? abi.encodeCall(sealedAuction.forfeitBond, (commit.auctionId, commit.account))
            : abi.encodeCall(sealedAuction.withdrawBond, (commit.auctionId, commit.account));
        uint256 burned = _burned[commit.bondId];
        bool success = _push("endBond", address(sealedAuction), data, _exitTo(commit.account));
        bool due = forfeit
            ? auction.endsAt <= _time && !auction.cancelled
            : auction.cancelled || back <= _time;
        _must(success == due, "I9: a bond did not end when it should");
        _must(_burned[commit.bondId] == burned + (success && forfeit ? BOND : 0), "I7: a bond ended otherwise");
        if (!success) return;
        _mustNotRepeat(address(0), address(sealedAuction), data);
        _dropCommit(place);
    }

    function closeAuction(uint256 which, uint256 how) external step {
        (address module, uint64 auctionId, bool any) = _pick(which);
        if (!any) return;

        IUnitAuction.Auction memory auction = IUnitAuction(module).auctionOf(auctionId);
        if (how % 4 == 0) _passTo(auction.endsAt - how / 4 % 2);
        bool due = auction.endsAt <= _time && _time < auction.endsAt + SETTLEMENT && !auction.closed
            && !auction.cancelled;
        if (auction.closed || auction.cancelled || auction.endsAt > _time) {
            if (how % 4 != 0) return; // Mostly what can be closed.
        }
        bytes memory data = abi.encodeCall(IUnitAuction.closeAuction, (auctionId));
        _must(_push("closeAuction", module, data, _nothing()) == due, "I8: an auction closed when it should not");
    }

    /// @notice I8: a winner is settled once, and pays no more than it bid.
    function settleWinner(uint256 which, uint256 who) external step {
        (address module, uint64 auctionId, bool any) = _pick(which);
        if (!any) return;
        (address[] memory bidders,) = IUnitAuction(module).standingBids(auctionId);
        if (bidders.length == 0) return;
        address account = bidders[who % bidders.length];
        IUnitAuction.Auction memory auction = IUnitAuction(module).auctionOf(auctionId);
        if (account == address(0) && who % 8 != 0) return;
        if (!auction.closed && !auction.cancelled && who % 2 == 0) {
            _passTo(auction.endsAt);
            _push("closeAuction", module, abi.encodeCall(IUnitAuction.closeAuction, (auctionId)), _nothing());
            auction = IUnitAuction(module).auctionOf(auctionId);
        }
        if (!auction.closed && who % 8 != 1) return;

        Rules memory rules = _exitTo(account);
        rules.mints = true;
        rules.subject = auction.seller;
        bytes memory data = abi.encodeCall(IUnitAuction.settleWinner, (auctionId, account));
        bool success = _push("settleWinner", module, data, rules);
        bool due = auction.closed && account != address(0) && _time < auction.endsAt + SETTLEMENT;
        // A suspended issuer's or retired module's winners wait and get their bids back.
        _must(!success || due, "I8: settled what had not won");
        if (success) _must(!_push(bytes32(0), module, data, rules), "I8: settled twice");
    }

    /// @notice I9: a bid that can win no more goes back to its owner, by anyone's call.
    function withdrawBid(uint256 which, uint256 who, uint256 how) external step {
        (address module, uint64 auctionId, bool any) = _pick(which);
        if (!any) return;
        (address[] memory bidders,) = IUnitAuction(module).standingBids(auctionId);
        if (bidders.length == 0) return;
        address account = bidders[who % bidders.length];
        if (account == address(0)) return;

        IUnitAuction.Auction memory auction = IUnitAuction(module).auctionOf(auctionId);
        bool due = auction.cancelled || auction.endsAt + SETTLEMENT <= _time;
        if (!due && how % 8 < 5) return;
        if (!due && how % 8 < 6) _passTo(auction.endsAt + SETTLEMENT - how / 8 % 2);
        due = auction.cancelled || auction.endsAt + SETTLEMENT <= _time;
        bytes memory data = abi.encodeCall(IUnitAuction.withdrawBid, (auctionId, account));
        bool success = _push("withdrawBid", module, data, _exitTo(account));
        _must(success == due, "I9: a bid did not go back when it should");
        if (success) _mustNotRepeat(account, module, data);
    }

    function cancelAuction(uint256 which, uint256 who) external step {
        (address module, uint64 auctionId, bool any) = _pick(which);
        if (!any) return;

        IUnitAuction.Auction memory auction = IUnitAuction(module).auctionOf(auctionId);
        bool over = auction.bids != 0 || auction.closed || auction.cancelled;
        if (over && who % 4 != 0) return;
        address caller = who % 8 == 1 ? _member(who) : auction.seller;
        bytes memory data = abi.encodeCall(IUnitAuction.cancelAuction, (auctionId));
        bool suspended = brands.brandOfKey(auction.seller) == 0;
        if (!_act("cancelAuction", caller, module, data, _nothing())) return;
        _must(suspended || (auction.bids == 0 && caller == auction.seller), "I8: an auction with bids was cancelled");
    }

    /// @notice I7: points and cash at the auctions are the standing bids and the bonds at stake, id by id.
    function checkBids() external view {
        uint256[] memory expected = new uint256[](_ids.length);
        _addBids(address(english), _english, expected);
        for (uint256 i = 0; i < _ids.length; ++i) {
            require(_held[_ids[i]][address(english)] == expected[i], "I7: the escrow is not the standing bids");
        }
        expected = new uint256[](_ids.length);
        _addBids(address(sealedAuction), _sealed, expected);
        for (uint256 i = 0; i < _commits.length; ++i) {
            expected[_positionOf[_commits[i].bondId] - 1] += BOND;
        }
        for (uint256 i = 0; i < _ids.length; ++i) {
            require(_held[_ids[i]][address(sealedAuction)] == expected[i], "I7: the escrow is not bids and bonds");
        }
    }

    function _addBids(address module, uint64[] storage live, uint256[] memory expected) private view {
        for (uint256 i = 0; i < live.length; ++i) {
            (address[] memory bidders,) = IUnitAuction(module).standingBids(live[i]);
            for (uint256 k = 0; k < bidders.length; ++k) {
                (uint256[] memory ids, uint64[] memory amounts, uint64 fen,) =
                    IUnitAuction(module).bidOf(live[i], bidders[k]);
                for (uint256 j = 0; j < ids.length; ++j) {
                    expected[_positionOf[ids[j]] - 1] += amounts[j];
                }
                if (fen > 0) expected[_positionOf[CASH_ID] - 1] += fen;
            }
        }
    }

    function _bidOf(Commit memory commit) private pure returns (ISealedAuction.SealedBid memory) {
        return ISealedAuction.SealedBid(_one(commit.bidId), _one64(commit.points), commit.fen, "salt");
    }

    function _pick(uint256 which) private view returns (address module, uint64 auctionId, bool any) {
        uint64[] storage live = which % 2 == 0 ? _sealed : _english;
        module = which % 2 == 0 ? address(sealedAuction) : address(english);
        any = live.length != 0;
        if (any) auctionId = live[(which >> 1) % live.length];
    }

    function _dropCommit(uint256 place) internal {
        _commits[place] = _commits[_commits.length - 1];
        _commits.pop();
    }

    /// @dev Forgets one auction that holds nothing any more.
    function _dropOver(uint64[] storage live, bool sealed_) private returns (bool dropped) {
        IUnitAuction module = sealed_ ? IUnitAuction(sealedAuction) : IUnitAuction(english);
        for (uint256 i = 0; i < live.length; ++i) {
            IUnitAuction.Auction memory auction = module.auctionOf(live[i]);
            if (!auction.closed && !auction.cancelled && _time < auction.endsAt + SETTLEMENT) continue;
            (address[] memory bidders,) = module.standingBids(live[i]);
            bool empty = true;
            for (uint256 k = 0; k < bidders.length; ++k) {
                empty = empty && bidders[k] == address(0);
            }
            for (uint256 k = 0; sealed_ && k < _commits.length; ++k) {
                empty = empty && _commits[k].auctionId != live[i];
            }
            if (!empty) continue;
            live[i] = live[live.length - 1];
            live.pop();
            return true;
        }
        return false;
    }
}
