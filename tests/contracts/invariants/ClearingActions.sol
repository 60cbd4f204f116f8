// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IClearingHouse} from "../../../contracts/clearing/IClearingHouse.sol";
import {AuctionActions} from "./AuctionActions.sol";

/// @title ClearingActions: what captures, refunds and conversions left behind is disputed, netted, paid or defaulted.
abstract contract ClearingActions is AuctionActions {
    uint256 internal constant LOOK_BACK = 6;

    function closeCycle(uint256 when) external step {
        if (when % 4 == 0) {
            (uint64 endsAt,,) = clearing.calendarOf(clearing.openCycle());
            _passTo(endsAt - when / 4 % 2);
        }
        uint32 cycle = _find(0, when);
        if (cycle == 0) {
            if (when % 8 != 0) return;
            cycle = clearing.openCycle();
        }
        bool due = cycle < clearing.openCycle();
        bytes memory data = abi.encodeCall(clearing.closeCycle, (cycle, 1 + when % 4));
        bool success = _push("closeCycle", address(clearing), data, _nothing());
        _must(success == due, "I12: a cycle closed when it should not");
    }

    /// @notice I12: a debt is paid once.
    function settlePosition(uint256 brand, uint256 when) external step {
        (uint32 cycle, uint32 brandId) = _debtor(brand);
        if (cycle == 0) {
            if (when % 4 == 0) _bringDue(when);
            (cycle, brandId) = _debtor(brand);
            if (cycle == 0) return;
        }
        if (when % 4 != 1) _passToSettlement(cycle);
        IClearingHouse.Position memory before = clearing.positionOf(cycle, brandId);
        uint64 owed = uint64(-before.netFen) - before.settledFen;
        if (before.inDefault) return;
        bytes memory data = abi.encodeCall(clearing.settlePosition, (cycle));
        address account = _brand(brandId - 1);
        if (brand % 4 == 0) _provide(account, owed);
        Rules memory rules = _spending(CASH_ID, owed);
        if (!_act("settlePosition", account, address(clearing), data, rules)) return;

        _must(clearing.positionOf(cycle, brandId).settledFen == uint64(-before.netFen), "I12: paid another amount");
        _must(!_act(bytes32(0), account, address(clearing), data, rules), "I12: settled twice");
    }

    /// @notice A cure pays what is left, and puts back the collateral that was taken.
    function cureDefault(uint256 brand) external step {
        uint32 brandId = uint32(1 + brand % BRANDS);
        if (clearing.standingOf(brandId).defaults == 0) return;
        uint32 cycle = 1;
        while (!clearing.positionOf(cycle, brandId).inDefault) ++cycle;

        uint16 before = clearing.standingOf(brandId).defaults;
        // What is left, and the collateral that was taken, are the whole net at most.
        if (brand % 8 != 0) _provide(_brand(brand), uint64(-clearing.positionOf(cycle, brandId).netFen));
        bytes memory data = abi.encodeCall(clearing.cureDefault, (cycle));
        Rules memory rules = _spending(CASH_ID, uint64(MAX));
        if (!_act("cureDefault", _brand(brand), address(clearing), data, rules)) return;
        IClearingHouse.Position memory p = clearing.positionOf(cycle, brandId);
        _must(p.settledFen == uint64(-p.netFen) && !p.inDefault, "I12: a cure paid another amount");
        _must(clearing.standingOf(brandId).defaults + 1 == before, "I12: a cure ended another default");
    }

    function attestSettlement(uint256 brand, uint256 amount, uint256 who) external step {
        (uint32 cycle, uint32 brandId) = _debtor(brand);
        if (cycle == 0) return;
        IClearingHouse.Position memory before = clearing.positionOf(cycle, brandId);
        uint64 amount_ = _amount(amount, uint64(-before.netFen) - before.settledFen);
        address caller = who % 8 == 0 ? _brand(who >> 3) : _psp();
        bytes memory data =
            abi.encodeCall(clearing.attestSettlement, (cycle, brandId, amount_, _reference(amount)));
        if (!_act("attestSettlement", caller, address(clearing), data, _nothing())) return;
        _must(caller == _psp(), "I16: somebody else attested a payment");
        _must(clearing.positionOf(cycle, brandId).settledFen <= uint64(-before.netFen), "I12: paid more than owed");
    }

    function collect(uint256 which) external step {
        uint32 open = clearing.openCycle();
        for (uint32 cycle = open > LOOK_BACK ? open - uint32(LOOK_BACK) : 1; cycle < open; ++cycle) {
            IClearingHouse.CycleRecord memory record = clearing.cycleOf(cycle);
            if (record.stage != IClearingHouse.Stage.FUNDED || record.cashFen == 0) continue;
            for (uint32 i = 0; i < BRANDS; ++i) {
                uint32 brandId = uint32(1 + (which % 1_024 + i) % BRANDS);
                IClearingHouse.Position memory p = clearing.positionOf(cycle, brandId);
                if (p.netFen <= 0 || p.settledFen == uint64(p.netFen)) continue;
                bytes memory data = abi.encodeCall(clearing.collect, (cycle, brandId));
                _push("collect", address(clearing), data, _exitTo(_brand(brandId - 1)));
                p = clearing.positionOf(cycle, brandId);
                _must(p.settledFen <= uint64(p.netFen), "I12: received more than owed");
                return;
            }
        }
    }

    function callDefault(uint256 brand, uint256 when) external step {
        (uint32 cycle, uint32 brandId) = _debtor(brand);
        if (cycle == 0) {
            if (when % 8 == 0) _bringDue(when);
            (cycle, brandId) = _debtor(brand);
            if (cycle == 0) return;
        }
        (,, uint64 settlementEndsAt) = clearing.calendarOf(cycle);
        if (when % 4 == 0) _passTo(settlementEndsAt - when / 4 % 2);
        if (_time < settlementEndsAt && when % 4 != 1) return;
        if (when % 2 == 1 && when % 4 != 1) return;
        if (clearing.positionOf(cycle, brandId).inDefault && when % 8 != 0) return;
        bytes memory data = abi.encodeCall(clearing.callDefault, (cycle, brandId));
        bool success = _push("callDefault", address(clearing), data, _nothing());
        _must(!success || settlementEndsAt <= _time, "I12: a default was called too early");
    }

    function shareShortfall(uint256 count) external step {
        uint32 cycle = _find(1, count);
        if (cycle == 0) return;
        bytes memory data = abi.encodeCall(clearing.shareShortfall, (cycle, count % 8 == 0 ? 0 : 1 + count % 3));
        _push("shareShortfall", address(clearing), data, _nothing());
    }

    function postCollateral(uint256 brand, uint256 amount) external step {
        uint64 amount_ = _amount(amount, _held[CASH_ID][_brand(brand)] / 4);
        bytes memory data = abi.encodeCall(clearing.postCollateral, (amount_));
        _act("postCollateral", _brand(brand), address(clearing), data, _spending(CASH_ID, amount_));
    }

    /// @notice I9: what exposure leaves free goes back to who posted it, suspended or not.
    function withdrawCollateral(uint256 brand, uint256 amount) external step {
        uint32 brandId = uint32(1 + brand % BRANDS);
        IClearingHouse.Standing memory standing = clearing.standingOf(brandId);
        if (standing.collateralFen == 0) return;
        uint64 exposure = standing.debitFen + standing.reservedFen;
        uint64 free = exposure < standing.collateralFen ? standing.collateralFen - exposure : 0;
        uint64 amount_ = _amount(amount, free);
        bytes memory data = abi.encodeCall(clearing.withdrawCollateral, (amount_));
        bool success =
            _act("withdrawCollateral", _brand(brand), address(clearing), data, _exitTo(_brand(brand)));
        _must(success == (0 < amount_ && amount_ <= free), "I9: collateral did not go back when it should");
    }

    function dispute(uint256 which, uint256 who, uint256 ruling) external step {
        uint64 count = clearing.obligationCount();
        if (count == 0) return;

        uint64 id = count - uint64(which % (count < 6 ? count : 6));
        IClearingHouse.Obligation memory o = clearing.obligation(id);
        (IClearingHouse.DisputeState state, uint40 dueAt) = clearing.disputeOf(id);
        if (state == IClearingHouse.DisputeState.NONE) {
            (, uint64 disputesEndAt,) = clearing.calendarOf(o.cycle);
            if (disputesEndAt <= _time && who % 8 != 1) return;
            address caller = _brand(who % 8 == 0 ? who >> 3 : who % 2 == 0 ? o.debtor - 1 : o.creditor - 1);
            bytes memory data = abi.encodeCall(clearing.dispute, (id, 1, "evidence"));
            _act("dispute", caller, address(clearing), data, _nothing());
        } else if (state == IClearingHouse.DisputeState.DISPUTED && ruling % 2 == 0) {
            Count storage told = _count("rule");
            ++told.calls;
            try clearing.resolveDispute(id, ruling % 4 == 0, "ruling") {
                ++told.successes;
                _must(_time < dueAt, "I12: ruled too late");
            } catch {}
        } else if (state == IClearingHouse.DisputeState.DISPUTED) {
            if (ruling % 16 < 4) _passTo(dueAt - ruling / 8 % 2);
            bytes memory data = abi.encodeCall(clearing.concludeDispute, (id));
            bool success = _push("concludeDispute", address(clearing), data, _nothing());
            _must(success == (dueAt <= _time), "I12: a dispute did not end when it should");
        }
    }

    /// @notice I11, I12: every obligation stands in one cycle or none, each net is the sum of its own, nets sum to 0,
    /// and what is paid of a closed cycle reconciles with what is owed; I4: the cash here is collateral and payments.
    function checkClearing() external view {
        uint32 open = clearing.openCycle();
        int256[] memory nets = new int256[](uint256(open + 1) * (BRANDS + 1));
        uint256[] memory disputed = new uint256[](BRANDS + 1);
        uint64 count = clearing.obligationCount();
        for (uint64 id = 1; id <= count; ++id) {
            IClearingHouse.Obligation memory o = clearing.obligation(id);
            (IClearingHouse.DisputeState state,) = clearing.disputeOf(id);
            bool suspended = state == IClearingHouse.DisputeState.DISPUTED
                || state == IClearingHouse.DisputeState.DISMISSED;
            if (state == IClearingHouse.DisputeState.DISPUTED) {
                disputed[o.amountFen > 0 ? o.debtor : o.creditor] +=
                    uint64(o.amountFen > 0 ? o.amountFen : -o.amountFen);
            }
            if (suspended) continue;
            nets[uint256(o.cycle) * (BRANDS + 1) + o.debtor] -= o.amountFen;
            nets[uint256(o.cycle) * (BRANDS + 1) + o.creditor] += o.amountFen;
        }
        uint256 cash = 0;
        for (uint32 cycle = 1; cycle <= open; ++cycle) {
            cash += clearing.cycleOf(cycle).cashFen;
            _checkCycle(cycle, nets);
        }
        for (uint32 brandId = 1; brandId <= BRANDS; ++brandId) {
            IClearingHouse.Standing memory standing = clearing.standingOf(brandId);
            cash += standing.collateralFen;
            uint256 reserved = disputed[brandId] + _reservedFor(brandId);
            require(standing.reservedFen == reserved, "I10: what is reserved is not what is held or disputed");
            require(standing.debitFen == _unpaidBy(brandId), "I12: a standing is not what is left to pay");
        }
        require(_held[CASH_ID][address(clearing)] == cash, "I4: the cash held is not collateral and payments");
    }

    function _checkCycle(uint32 cycle, int256[] memory nets) private view {
        IClearingHouse.CycleRecord memory record = clearing.cycleOf(cycle);
        (int256 sum, uint256 credits, uint256 paid, uint256 received, uint256 unpaid) = (0, 0, 0, 0, 0);
        uint256 owed = 0;
        for (uint32 brandId = 1; brandId <= BRANDS; ++brandId) {
            IClearingHouse.Position memory p = clearing.positionOf(cycle, brandId);
            require(p.netFen == nets[uint256(cycle) * (BRANDS + 1) + brandId], "I11: a net is not its obligations");
            sum += p.netFen;
            if (p.netFen > 0) (credits, received) = (credits + uint64(p.netFen), received + p.settledFen);
            else (paid, unpaid) = (paid + p.settledFen, unpaid + (p.inDefault ? 0 : uint64(-p.netFen) - p.settledFen));
            if (p.netFen < 0) owed += uint64(-p.netFen) - p.settledFen;
        }
        require(sum == 0, "I11: the nets do not sum to 0");
        if (record.stage < IClearingHouse.Stage.DISPUTABLE) return;
        require(record.movedFen == credits, "I12: what moves is not what is owed");
        require(record.unpaidFen == unpaid, "I12: what is unpaid is not what is left of the debts");
        require(paid == received + record.cashFen + record.bankFen, "I12: paid and received do not reconcile");
        bool whole = owed + record.recoveredFen == unpaid + record.shortfallFen;
        require(whole, "I12: the shortfall is not what defaults left");
    }

    function _unpaidBy(uint32 brandId) private view returns (uint256 fen) {
        for (uint32 cycle = 1; cycle <= clearing.openCycle(); ++cycle) {
            IClearingHouse.Position memory p = clearing.positionOf(cycle, brandId);
            if (p.netFen < 0) fen += uint64(-p.netFen) - p.settledFen;
        }
    }

    /// @dev Lets the first cycle with obligations that is not closed end, and closes it, disputes and all.
    function _bringDue(uint256 seed) private {
        uint32 open = clearing.openCycle();
        for (uint32 cycle = open > LOOK_BACK ? open - uint32(LOOK_BACK) : 1; cycle <= open; ++cycle) {
            (, uint256 total) = clearing.participantsOf(cycle, 0, 0);
            if (total == 0 || clearing.cycleOf(cycle).stage > IClearingHouse.Stage.ENDED) continue;
            (, uint64 disputesEndAt,) = clearing.calendarOf(cycle);
            _passTo(disputesEndAt + seed % 2 days);
            bytes memory data = abi.encodeCall(clearing.closeCycle, (cycle, BRANDS));
            _push("closeCycle", address(clearing), data, _nothing());
            return;
        }
    }

    /// @dev 0: a cycle that ended and is not closed; 1: one whose shortfall is to be shared. 0 if there is none.
    function _find(uint256 kind, uint256 seed) internal view returns (uint32) {
        uint32 open = clearing.openCycle();
        uint32 first = open > LOOK_BACK ? open - uint32(LOOK_BACK) : 1;
        for (uint32 i = 0; first + i < open; ++i) {
            uint32 cycle = first + uint32((seed % 1_024 + i) % (open - first));
            IClearingHouse.Stage stage = clearing.cycleOf(cycle).stage;
            if (kind == 0 && stage == IClearingHouse.Stage.ENDED) return cycle;
            if (kind == 1 && stage == IClearingHouse.Stage.SHARING) return cycle;
        }
        return 0;
    }

    /// @dev A brand with something left to pay in a closed cycle.
    function _debtor(uint256 seed) internal view returns (uint32, uint32) {
        uint32 open = clearing.openCycle();
        for (uint32 cycle = open > LOOK_BACK ? open - uint32(LOOK_BACK) : 1; cycle < open; ++cycle) {
            if (clearing.cycleOf(cycle).stage < IClearingHouse.Stage.DISPUTABLE) continue;
            for (uint256 i = 0; i < BRANDS; ++i) {
                uint32 brandId = uint32(1 + (seed % BRANDS + i) % BRANDS);
                IClearingHouse.Position memory p = clearing.positionOf(cycle, brandId);
                if (p.netFen < 0 && p.settledFen < uint64(-p.netFen)) return (cycle, brandId);
            }
        }
        return (0, 0);
    }

    function _passToSettlement(uint32 cycle) private {
        (, uint64 disputesEndAt,) = clearing.calendarOf(cycle);
        _passTo(disputesEndAt);
    }
}
