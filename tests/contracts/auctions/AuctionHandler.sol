// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ISealedAuction} from "../../../contracts/auctions/ISealedAuction.sol";
import {IUnitAuction} from "../../../contracts/auctions/IUnitAuction.sol";
import {vm} from "../shared/Vm.sol";
import {AuctionModel} from "./AuctionModel.sol";

/// @title AuctionHandler: bids, commits, reveals and pushes in any order, knows beforehand what must be refused, and
/// remembers who stands with what.
/// @dev There is always an auction of either kind: who uses this opens one of each first.
contract AuctionHandler is AuctionModel {
    uint256 private constant RECENT = 6;

    mapping(Action => uint256) public calls;
    mapping(Action => uint256) public successes;

    /// @dev What came out otherwise than the model says; must stay 0.
    uint256 public breaches;

    function wait(uint256 seed, uint256 which) external {
        uint256 next = _time + 1 + seed % 6 hours;
        if (seed % 3 != 0) {
            // To the second around what comes next in an auction.
            Sale memory sale = sales[_recent(which)];
            uint256 edge = sale.secret && _time < sale.commitEndsAt ? sale.commitEndsAt : sale.endsAt;
            if (edge + 1 < _time && seed / 9 % 3 == 0) edge += SETTLEMENT;
            edge = edge + seed / 3 % 3 - 1;
            if (_time < edge) next = edge;
        }
        _time = next;
        vm.warp(_time);
    }

    /// @dev Suspended seldom and never for long; cash is forbidden one time in four.
    function decide(uint256 seed) external {
        suspended = seed % 16 == 0;
        cashPermitted = seed / 16 % 4 != 0;
    }

    function open(uint256 seed, uint256 second) external {
        bool secret = seed / 4 % 2 == 0;
        uint40 first = uint40(_time + 1 hours + (second % 4 == 0 ? 0 : second % 2 days));
        // Few at a time, so that most of them get bids.
        if (sales.length > 2 && seed % 4 != 0) {
            Sale memory last = sales[sales.length - 2];
            if (last.stage == Stage.OPEN && _time < last.endsAt) return;
        }

        Sale memory sale;
        (sale.secret, sale.commitEndsAt, sale.endsAt) = (secret, first, secret ? first + 1 days : first);
        IUnitAuction.Lot memory lot = _lot(seed >> 16, secret ? sale.endsAt : first + 1 hours);
        (sale.units, sale.reserve, sale.bond) = (lot.units, lot.reserveScore, uint64(1 + second % 100));
        bytes memory data = secret
            ? abi.encodeCall(sealedAuction.openAuction, (lot, sale.bond, first, sale.endsAt))
            : abi.encodeCall(english.openAuction, (lot, first));
        if (!_expect(Action.OPEN, BRAND, _house(sale), data, !suspended)) return;

        for (uint256 i = 0; i < sales.length; ++i) {
            if (sales[i].secret == secret) ++sale.auctionId;
        }
        ++sale.auctionId;
        sales.push(sale);
    }

    function bid(uint256 which, uint256 who, uint256 amount) external {
        uint256 s = _find(Action.BID, which);
        if (s == sales.length) return;

        Sale storage sale = sales[s];
        uint256 member = who % MEMBERS;
        uint256 least = _least(s, member);
        (ISealedAuction.SealedBid memory drawn, uint64[ASSETS] memory sums) = _drawn(least, amount);
        uint64 score = _score(sums);
        bool permitted = _isTimely(Action.BID, s) && least <= score && (drawn.fen == 0 || cashPermitted)
            && _canHold(s, member, sums);
        bytes memory data =
            abi.encodeCall(english.placeBid, (sale.auctionId, drawn.assetIds, drawn.amounts, drawn.fen));
        if (!_expect(Action.BID, members[member], address(english), data, permitted)) return;

        if (_entries[s][member].score != 0) _release(_entries[s][member], member);
        _stand(s, member, score, ++sale.bids, sums);
        if (sale.endsAt < _time + 5 minutes && sale.extensions < 12) {
            (sale.endsAt, sale.extensions) = (uint40(_time + 5 minutes), sale.extensions + 1);
        }
    }

    function commit(uint256 which, uint256 who, uint256 amount) external {
        uint256 s = _find(Action.COMMIT, which);
        if (s == sales.length) return;

        Sale storage sale = sales[s];
        uint256 member = _whose(Action.COMMIT, s, who);
        Entry storage entry = _entries[s][member];
        (ISealedAuction.SealedBid memory drawn, uint64[ASSETS] memory sums) = _drawn(sale.reserve, amount);
        bytes32 hash = sealedAuction.commitmentOf(drawn, members[member], sale.auctionId);
        uint64 staked = amount % 8 == 0 ? sale.bond + 1 : sale.bond;
        bool permitted = _isTimely(Action.COMMIT, s) && !entry.committed && staked == sale.bond;
        if (!_commit(sale.auctionId, member, hash, staked, permitted)) return;

        (entry.committed, entry.atStake, entry.number, entry.meant) = (true, true, ++sale.bids, sums);
        entry.held[0] = staked;
        _owned[members[member]][0] -= staked;
    }

    function reveal(uint256 which, uint256 who) external {
        uint256 s = _find(Action.REVEAL, which);
        if (s == sales.length) return;

        Sale memory sale = sales[s];
        uint256 member = _whose(Action.REVEAL, s, who);
        Entry memory entry = _entries[s][member];
        bool counts = entry.meant[2] == 0 || cashPermitted;
        bool permitted = _isTimely(Action.REVEAL, s) && entry.atStake
            && (!counts || _canHold(s, member, entry.meant));
        (uint256[] memory ids, uint64[] memory amounts) = _listed(entry.meant);
        ISealedAuction.SealedBid memory shown = ISealedAuction.SealedBid(ids, amounts, entry.meant[2], "salt");
        bytes memory data = abi.encodeCall(sealedAuction.revealBid, (sale.auctionId, shown));
        if (!_expect(Action.REVEAL, members[member], address(sealedAuction), data, permitted)) return;

        _release(_entries[s][member], member);
        uint64 score = _score(entry.meant);
        if (counts && sale.reserve <= score) _stand(s, member, score, entry.number, entry.meant);
    }

    function close(uint256 which) external {
        uint256 s = _find(Action.CLOSE, which);
        if (s == sales.length) return;

        Sale storage sale = sales[s];
        bool permitted = _isTimely(Action.CLOSE, s);
        bytes memory data = abi.encodeCall(english.closeAuction, (sale.auctionId));
        if (!_expect(Action.CLOSE, address(0), _house(sale), data, permitted)) return;

        sale.stage = Stage.CLOSED;
        sale.winners = uint8(_standing(s));
        uint256 worst = _worst(s);
        if (worst != MEMBERS) sale.price = _entries[s][worst].score;
    }

    function settle(uint256 which, uint256 who) external {
        uint256 s = _find(Action.SETTLE, which);
        if (s == sales.length) return;

        Sale storage sale = sales[s];
        uint256 member = _whose(Action.SETTLE, s, who);
        bytes memory data = abi.encodeCall(english.settleWinner, (sale.auctionId, members[member]));
        bool permitted = _isTimely(Action.SETTLE, s) && _entries[s][member].score != 0;
        if (_expect(Action.SETTLE, address(0), _house(sale), data, permitted)) _pay(s, member);
    }

    function settleNext(uint256 which, uint256 count) external {
        uint256 s = _find(Action.SETTLE_NEXT, which);
        if (s == sales.length) return;

        Sale storage sale = sales[s];
        uint8 left = sale.winners - sale.nextSeat;
        uint8 steps = uint8(count % 8 == 0 ? 0 : count % 8 == 1 || left == 0 ? left + 1 : 1 + count / 8 % left);
        bool permitted = _isTimely(Action.SETTLE_NEXT, s) && 0 < steps && steps <= left;
        IUnitAuction house = IUnitAuction(_house(sale));
        bytes memory data = abi.encodeCall(house.settleWinners, (sale.auctionId, steps));
        if (!_expect(Action.SETTLE_NEXT, address(0), address(house), data, permitted)) return;

        sale.nextSeat += steps;
        // Which seats these were the model does not know: whoever holds nothing any more was settled.
        for (uint256 i = 0; i < MEMBERS; ++i) {
            (,,, uint64 score) = house.bidOf(sale.auctionId, members[i]);
            if (score == 0 && _entries[s][i].score != 0) _pay(s, i);
        }
    }

    function forfeit(uint256 which, uint256 who) external {
        uint256 s = _find(Action.FORFEIT, which);
        if (s == sales.length) return;

        Sale storage sale = sales[s];
        uint256 member = _whose(Action.REVEAL, s, who);
        bool permitted = _isTimely(Action.FORFEIT, s) && _entries[s][member].atStake;
        bytes memory data = abi.encodeCall(sealedAuction.forfeitBond, (sale.auctionId, members[member]));
        if (!_expect(Action.FORFEIT, address(0), address(sealedAuction), data, permitted)) return;

        _burn(_entries[s][member]);
    }

    function giveBack(uint256 which, uint256 who) external {
        uint256 s = _find(Action.RETURN, which);
        if (s == sales.length) return;

        Sale storage sale = sales[s];
        uint256 member = _whose(Action.SETTLE, s, who);
        Entry storage entry = _entries[s][member];
        bytes memory data = abi.encodeCall(english.withdrawBid, (sale.auctionId, members[member]));
        bool permitted = _isTimely(Action.RETURN, s) && entry.score != 0;
        if (_expect(Action.RETURN, address(0), _house(sale), data, permitted)) _release(entry, member);
    }

    function giveBondBack(uint256 which, uint256 who) external {
        uint256 s = _find(Action.RETURN_BOND, which);
        if (s == sales.length) return;

        Sale storage sale = sales[s];
        uint256 member = _whose(Action.REVEAL, s, who);
        Entry storage entry = _entries[s][member];
        bytes memory data = abi.encodeCall(sealedAuction.withdrawBond, (sale.auctionId, members[member]));
        bool permitted = _isTimely(Action.RETURN_BOND, s) && entry.atStake;
        if (_expect(Action.RETURN_BOND, address(0), address(sealedAuction), data, permitted)) _release(entry, member);
    }

    function cancel(uint256 which, uint256 who) external {
        uint256 s = _find(Action.CANCEL, which);
        if (s == sales.length) return;

        Sale storage sale = sales[s];
        address account = who % 2 == 0 ? BRAND : address(0);
        bool permitted = sale.stage == Stage.OPEN && (suspended || (account == BRAND && sale.bids == 0));
        bytes memory data = abi.encodeCall(english.cancelAuction, (sale.auctionId));
        if (_expect(Action.CANCEL, account, _house(sale), data, permitted)) sale.stage = Stage.CANCELLED;
    }

    /// @dev The seller bids, a stranger bids, a member acts without an intent or for another: never.
    function stray(uint256 which, uint256 who) external {
        Sale memory sale = sales[_recent(which)];
        (uint256[] memory ids, uint64[] memory amounts) = _listed([uint64(10_000), 0, 0]);
        bytes memory data = sale.secret
            ? abi.encodeCall(sealedAuction.commitBid, (sale.auctionId, "hash", ids, amounts))
            : abi.encodeCall(english.placeBid, (sale.auctionId, ids, amounts, 0));
        if (who % 3 == 0) _expect(Action.STRAY, BRAND, _house(sale), data, false);
        if (who % 3 == 1) _expect(Action.STRAY, address(0), _house(sale), data, false);
        if (who % 3 == 2) {
            ++calls[Action.STRAY];
            executingAccount = members[who % MEMBERS];
            (bool success,) = _house(sale).call(abi.encodePacked(data, members[(who + 1) % MEMBERS]));
            executingAccount = address(0);
            if (success) ++breaches;
        }
    }

    /// @dev Acts, and notes a breach when the outcome is not the model's.
    function _expect(Action action, address account, address target, bytes memory data, bool permitted)
        private
        returns (bool success)
    {
        ++calls[action];
        success = _act(account, target, data);
        if (success) ++successes[action];
        if (success != permitted) ++breaches;
    }

    function _commit(uint64 auctionId, uint256 member, bytes32 hash, uint64 staked, bool permitted)
        private
        returns (bool)
    {
        (uint256[] memory ids, uint64[] memory amounts) = _listed([staked, 0, 0]);
        bytes memory data = abi.encodeCall(sealedAuction.commitBid, (auctionId, hash, ids, amounts));
        return _expect(Action.COMMIT, members[member], address(sealedAuction), data, permitted);
    }

    /// @dev A bid that weighs about `least`, in points of one vintage or both, and cash.
    function _drawn(uint256 least, uint256 seed)
        private
        view
        returns (ISealedAuction.SealedBid memory drawn, uint64[ASSETS] memory sums)
    {
        (uint64 points, uint64 fen) = _weighing(least, seed);
        uint256 cut = seed >> 64;
        uint64 first = cut % 3 == 0 ? points : cut % 3 == 1 ? 0 : uint64((cut >> 8) % (uint256(points) + 1));
        sums = [first, points - first, fen];
        (uint256[] memory ids, uint64[] memory amounts) = _listed(sums);
        drawn = ISealedAuction.SealedBid(ids, amounts, fen, "salt");
    }

    /// @dev One of the last auctions.
    function _recent(uint256 which) private view returns (uint256) {
        uint256 recent = sales.length < RECENT ? sales.length : RECENT;
        return sales.length - 1 - which % recent;
    }

    /// @dev Of the last auctions one in which it is the time for an action, or, at times, any of its kind.
    /// None is the length.
    function _find(Action action, uint256 which) private view returns (uint256) {
        bool sealedOnly = action == Action.COMMIT || action == Action.REVEAL || action == Action.FORFEIT
            || action == Action.RETURN_BOND;
        for (uint256 i = 0; i < RECENT; ++i) {
            uint256 s = _recent(which / 8 + i);
            if (sealedOnly != sales[s].secret && (sealedOnly || action == Action.BID)) continue;
            if (which % 48 == 24 || (_isTimely(action, s) && _hasDue(action, s))) return s;
        }
        return sales.length;
    }

    /// @dev A member of whom this is to be done; one time in eight anyone.
    function _whose(Action action, uint256 s, uint256 who) private view returns (uint256 member) {
        member = who % MEMBERS;
        for (uint256 i = 0; i < MEMBERS && who % 8 != 0; ++i) {
            if (_isDue(action, _entries[s][member])) break;
            member = (member + 1) % MEMBERS;
        }
    }
}
