// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AuctionWorld} from "./AuctionWorld.sol";

/// @title AuctionModel: who stands with what, by plain lists that are looked through from end to end.
abstract contract AuctionModel is AuctionWorld {
    enum Action {
        OPEN,
        BID,
        COMMIT,
        REVEAL,
        CLOSE,
        SETTLE,
        SETTLE_NEXT,
        FORFEIT,
        RETURN,
        RETURN_BOND,
        CANCEL,
        STRAY
    }

    enum Stage {
        OPEN,
        CLOSED,
        CANCELLED
    }

    /// @dev What stands, or is at stake, of one member: its score is 0 if nothing stands.
    struct Entry {
        uint64 score;
        uint64 number;
        uint64[ASSETS] held;
        bool committed;
        bool atStake;
        bool paid;
        uint64[ASSETS] meant;
    }

    struct Sale {
        bool secret;
        Stage stage;
        uint64 auctionId;
        uint8 units;
        uint64 reserve;
        uint64 price;
        uint40 commitEndsAt;
        uint40 endsAt;
        uint8 extensions;
        uint64 bids;
        uint64 bond;
        uint8 nextSeat;
        uint8 winners;
    }

    Sale[] public sales;
    mapping(uint256 sale => mapping(uint256 member => Entry)) internal _entries;

    uint64[ASSETS] internal _burned;

    function _house(Sale memory sale) internal view returns (address) {
        return sale.secret ? address(sealedAuction) : address(english);
    }

    /// @dev The least score with which a member can stand in an open auction.
    function _least(uint256 s, uint256 member) internal view returns (uint256) {
        uint256 own = _entries[s][member].score;
        if (own != 0) return _next(own);
        return _standing(s) < sales[s].units ? sales[s].reserve : _next(_entries[s][_worst(s)].score);
    }

    function _next(uint256 score) private pure returns (uint256) {
        uint256 byShare = (score * 105 + 99) / 100;
        return byShare < score + 1_000 ? score + 1_000 : byShare;
    }

    function _standing(uint256 s) internal view returns (uint256 count) {
        for (uint256 i = 0; i < MEMBERS; ++i) {
            if (_entries[s][i].score != 0) ++count;
        }
    }

    /// @dev The member whose bid stands and is worst; MEMBERS if none stands.
    function _worst(uint256 s) internal view returns (uint256 worst) {
        worst = MEMBERS;
        for (uint256 i = 0; i < MEMBERS; ++i) {
            if (_entries[s][i].score != 0 && (worst == MEMBERS || _isWorse(_entries[s][i], _entries[s][worst]))) {
                worst = i;
            }
        }
    }

    function _isWorse(Entry storage one, Entry storage other) private view returns (bool) {
        return one.score < other.score || (one.score == other.score && one.number > other.number);
    }

    /// @dev The bid stands, and the worst falls if there are more than units.
    function _stand(uint256 s, uint256 member, uint64 score, uint64 number, uint64[ASSETS] memory sums) internal {
        Entry storage entry = _entries[s][member];
        (entry.score, entry.number, entry.held) = (score, number, sums);
        for (uint256 k = 0; k < ASSETS; ++k) {
            _owned[members[member]][k] -= sums[k];
        }
        if (_standing(s) > sales[s].units) {
            uint256 worst = _worst(s);
            _release(_entries[s][worst], worst);
        }
    }

    /// @dev All that is held of an entry is its member's again.
    function _release(Entry storage entry, uint256 member) internal {
        for (uint256 k = 0; k < ASSETS; ++k) {
            _owned[members[member]][k] += entry.held[k];
        }
        (entry.score, entry.atStake) = (0, false);
        delete entry.held;
    }

    function _burn(Entry storage entry) internal {
        for (uint256 k = 0; k < ASSETS; ++k) {
            _burned[k] += entry.held[k];
        }
        (entry.score, entry.atStake) = (0, false);
        delete entry.held;
    }

    /// @dev The same share of points and cash, rounded up; the vintage that expires first pays first.
    function _pay(uint256 s, uint256 member) internal {
        Entry storage entry = _entries[s][member];
        uint256 price = sales[s].price;
        uint64 points = _shareUp(entry.held[0] + entry.held[1], price, entry.score);
        uint64 fen = _shareUp(entry.held[2], price, entry.score);
        uint64 first = points < entry.held[0] ? points : entry.held[0];
        (entry.held[0], entry.held[1]) = (entry.held[0] - first, entry.held[1] - (points - first));
        entry.held[2] -= fen;
        (_burned[0], _burned[1]) = (_burned[0] + first, _burned[1] + points - first);
        _brandFen += fen;
        entry.paid = true;
        _release(entry, member);
    }

    function _shareUp(uint64 leg, uint256 price, uint256 own) private pure returns (uint64) {
        return uint64((uint256(leg) * price + own - 1) / own);
    }

    function _canHold(uint256 s, uint256 member, uint64[ASSETS] memory sums) internal view returns (bool) {
        for (uint256 k = 0; k < ASSETS; ++k) {
            if (_owned[members[member]][k] + _entries[s][member].held[k] < sums[k]) return false;
        }
        return true;
    }

    /// @dev Whether an action is due in an auction, whoever takes it.
    function _isTimely(Action action, uint256 s) internal view returns (bool) {
        Sale memory sale = sales[s];
        bool runs = sale.stage == Stage.OPEN;
        uint256 over = sale.endsAt + SETTLEMENT;
        if (action == Action.BID) return runs && _time < sale.endsAt;
        if (action == Action.COMMIT) return runs && _time < sale.commitEndsAt;
        if (action == Action.REVEAL) return runs && sale.commitEndsAt <= _time && _time < sale.endsAt;
        if (action == Action.CLOSE) return runs && sale.endsAt <= _time && _time < over;
        if (action == Action.FORFEIT) return sale.stage != Stage.CANCELLED && sale.endsAt <= _time && _time < over;
        if (action == Action.CANCEL) return runs && (suspended || sale.bids == 0);
        bool settles = action == Action.SETTLE || action == Action.SETTLE_NEXT;
        return settles ? sale.stage == Stage.CLOSED && _time < over : sale.stage == Stage.CANCELLED || over <= _time;
    }

    /// @dev Whether a member's entry is what an action asks for.
    function _isDue(Action action, Entry storage entry) internal view returns (bool) {
        if (action == Action.BID || action == Action.CLOSE || action == Action.CANCEL) return true;
        if (action == Action.COMMIT) return !entry.committed;
        if (action == Action.REVEAL || action == Action.FORFEIT || action == Action.RETURN_BOND) return entry.atStake;
        return entry.score != 0;
    }

    function _hasDue(Action action, uint256 s) internal view returns (bool) {
        for (uint256 i = 0; i < MEMBERS; ++i) {
            if (_isDue(action, _entries[s][i])) return true;
        }
        return false;
    }

    function _score(uint64[ASSETS] memory sums) internal pure returns (uint64) {
        return uint64((uint256(sums[0]) + sums[1]) * VALUE + uint256(sums[2]) * 1_000);
    }

    /// @dev Points and fen that weigh about `least`, or at times more than anyone has.
    function _weighing(uint256 least, uint256 seed) internal pure returns (uint64 points, uint64 fen) {
        if (seed % 32 == 0) return (2 ** 48, 0);

        uint256 turn = (seed >> 8) % 4;
        if ((seed >> 16) % 2 == 0) {
            points = uint64((least + VALUE - 1) / VALUE + (turn == 3 ? (seed >> 32) % 3_000 : 0));
            if (turn == 0 && points > 1) --points;
            return (points == 0 ? 1 : points, 0);
        }
        points = uint64(1 + (seed >> 32) % (least / VALUE + 1));
        uint256 lacking = points * VALUE < least ? least - points * VALUE : 0;
        fen = uint64((lacking + 999) / 1_000 + (turn == 3 ? (seed >> 24) % 500 : 0));
        if (turn == 0 && fen > 0) --fen;
    }
}
