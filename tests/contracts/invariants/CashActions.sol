// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ICashDesk} from "../../../contracts/ledger/ICashDesk.sol";
import {AssetId} from "../../../contracts/shared/AssetId.sol";
import {VoucherActions} from "./VoucherActions.sol";

/// @title CashActions: cash comes and goes by the PSP; holders give, and anyone folds and sweeps.
abstract contract CashActions is VoucherActions {
    bytes32[] internal _payouts;

    function deposit(uint256 who, uint256 amount, uint256 how) external step {
        address account = who % 4 == 0 ? _brand(who >> 2) : _member(who);
        uint64 amount_ = uint64(how % 8 == 0 ? 0 : 1 + amount % 1_000_000);
        address caller = how % 8 == 1 ? _brand(how >> 3) : _psp();
        bytes memory data = abi.encodeCall(cashDesk.deposit, (account, amount_, _reference(who)));
        _act("deposit", caller, address(cashDesk), data, _to(account));
    }

    function requestPayout(uint256 who, uint256 amount) external step {
        address account = who % 4 == 0 ? _brand(who >> 2) : _member(who);
        if (_held[CASH_ID][account] == 0 || _payouts.length == 8) return;

        uint64 amount_ = _amount(amount, _held[CASH_ID][account]);
        bytes memory data = abi.encodeCall(cashDesk.requestPayout, (amount_, "bank"));
        if (_act("requestPayout", account, address(cashDesk), data, _spending(CASH_ID, amount_))) {
            _payouts.push(_lastHash);
        }
    }

    function completePayout(uint256 which, uint256 who) external step {
        if (_payouts.length == 0) return;

        bytes32 id = _payouts[which % _payouts.length];
        address caller = who % 8 == 0 ? _member(who) : _psp();
        bytes memory data = abi.encodeCall(cashDesk.completePayout, (id, _reference(which)));
        if (!_act("completePayout", caller, address(cashDesk), data, _nothing())) return;
        _must(caller == _psp(), "I16: somebody else completed a payout");
        data = abi.encodeCall(cashDesk.completePayout, (id, _reference(who)));
        _mustNotRepeat(_psp(), address(cashDesk), data);
        _dropPayout(which % _payouts.length);
    }

    function returnPayout(uint256 which, uint256 who, uint256 when) external step {
        if (_payouts.length == 0) return;

        bytes32 id = _payouts[which % _payouts.length];
        ICashDesk.Payout memory payout = cashDesk.payout(id);
        if (when % 4 == 0) _passTo(payout.requestedAt + 7 days - when / 4 % 2);
        bytes memory data = abi.encodeCall(cashDesk.returnPayout, (id));
        bool byPsp = who % 2 == 0;
        bool success = byPsp
            ? _act("returnPayout", _psp(), address(cashDesk), data, _exitTo(payout.account))
            : _push("returnPayout", address(cashDesk), data, _exitTo(payout.account));
        _must(byPsp || success == (payout.requestedAt + 7 days <= _time), "I9: cash did not go back when it should");
        if (!success) return;
        _mustNotRepeat(_psp(), address(cashDesk), data);
        _dropPayout(which % _payouts.length);
    }

    /// @notice A gift to a member; now and then of cash, or to a module, which nothing may reach (I4).
    function gift(uint256 who, uint256 to, uint256 which, uint256 amount) external step {
        uint256 assetId = which % 16 == 0 ? CASH_ID : _spendable(_member(who), which, AssetId.POINTS);
        if (assetId == 0) return;

        address receiver = to % 16 == 0 ? address(marketplace) : to % 16 == 1 ? address(redemption) : _member(to);
        uint64 amount_ = _amount(amount, _held[assetId][_member(who)]);
        bytes memory data =
            abi.encodeCall(ledger.safeTransferFrom, (_member(who), receiver, assetId, amount_, ""));
        Rules memory rules = _spending(assetId, amount_);
        rules.receivers = _to(receiver).receivers;
        if (!_act("gift", _member(who), address(ledger), data, rules)) return;
        _must(!_isModule[receiver] && assetId != CASH_ID, "I4: a gift reached a module, or was of cash");
    }

    function fold(uint256 which, uint256 who) external step {
        uint256 count = _ids.length;
        for (uint256 i = 0; i < count; ++i) {
            uint256 assetId = _ids[(which % count + i) % count];
            if (AssetId.maturesOn(assetId) == 0 || !_isMature(assetId) || _hasExpired(assetId)) continue;
            for (uint256 m = 0; m < MEMBERS; ++m) {
                if (_held[assetId][_member(who % MEMBERS + m)] == 0) continue;
                Rules memory rules;
                (rules.cause, rules.subject) = (Cause.FOLD, _member(who % MEMBERS + m));
                uint256 matured = AssetId.matured(assetId);
                uint256 before = _held[assetId][rules.subject] + _held[matured][rules.subject];
                bytes memory data = abi.encodeCall(ledger.fold, (rules.subject, assetId));
                if (!_push("fold", address(ledger), data, rules)) return;
                _must(_held[matured][rules.subject] == before, "I1: folding changed how much there is");
                return;
            }
        }
    }

    /// @notice I2: sweeping only reduces supply, does nothing twice, and refuses escrow.
    function sweep(uint256 which, uint256 how) external step {
        uint256 count = _ids.length;
        for (uint256 i = 0; i < count; ++i) {
            uint256 assetId = _ids[(which % count + i) % count];
            if (!_hasExpired(assetId) || ledger.totalSupply(assetId) == 0) continue;

            address[] memory accounts = new address[](MEMBERS + 1);
            for (uint256 m = 0; m < MEMBERS; ++m) {
                accounts[m] = _member(m);
            }
            bool escrow = how % 4 == 0;
            accounts[MEMBERS] = escrow ? address(redemption) : _member(how);
            Rules memory rules;
            rules.cause = Cause.SWEEP;
            uint256 supply = ledger.totalSupply(assetId);
            bytes memory data = abi.encodeCall(ledger.sweepExpired, (assetId, accounts));
            bool success = _push("sweep", address(ledger), data, rules);
            _must(success != escrow, "I2: a sweep reached escrow, or failed");
            if (!success) return;
            uint256 left = ledger.totalSupply(assetId);
            _must(left <= supply, "I2: a sweep made something");
            _push("sweep", address(ledger), data, rules);
            _must(ledger.totalSupply(assetId) == left, "I2: a second sweep did something");
            return;
        }
    }

    /// @notice I4: the cash desk holds exactly its open payouts.
    function checkPayouts() external view {
        uint256 expected = 0;
        for (uint256 i = 0; i < _payouts.length; ++i) {
            ICashDesk.Payout memory payout = cashDesk.payout(_payouts[i]);
            require(payout.state == ICashDesk.State.OPEN, "I4: a payout ended by itself");
            expected += payout.amountFen;
        }
        require(_held[CASH_ID][address(cashDesk)] == expected, "I4: the desk does not hold the open payouts");
    }

    /// @dev The provider makes up what somebody lacks.
    function _provide(address account, uint256 fen) internal {
        if (_held[CASH_ID][account] >= fen) return;
        uint64 missing = uint64(fen - _held[CASH_ID][account]);
        bytes memory data = abi.encodeCall(cashDesk.deposit, (account, missing, _reference(fen)));
        _act("deposit", _psp(), address(cashDesk), data, _to(account));
    }

    function _dropPayout(uint256 place) private {
        _payouts[place] = _payouts[_payouts.length - 1];
        _payouts.pop();
    }
}
