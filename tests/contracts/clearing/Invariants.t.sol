// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {console} from "hardhat/console.sol";
import {IClearingHouse} from "../../../contracts/clearing/IClearingHouse.sol";
import {Tally} from "../shared/Tally.sol";
import {ClearingHandler} from "./ClearingHandler.sol";

/// @title CheckedClearing: what must hold between brands after every action, compared with what was remembered.
contract CheckedClearing is ClearingHandler {
    /// @notice I11: positions sum to 0, and each is what the obligations of its cycle say. I12: each obligation is in
    /// exactly one cycle, or in none while it is disputed or once it is dismissed.
    function checkPositions() external view {
        uint32 last = house.openCycle();
        int64[BRANDS + 1][] memory nets = new int64[BRANDS + 1][](last + 1);
        int64[BRANDS + 1][] memory owed = new int64[BRANDS + 1][](last + 1);
        for (uint256 i = 0; i < items.length; ++i) {
            Item memory item = items[i];
            (IClearingHouse.DisputeState state,) = house.disputeOf(uint64(i + 1));
            require(state == item.state, "an obligation is disputed otherwise than remembered");
            if (item.cycle == 0) continue;

            require(house.obligation(uint64(i + 1)).cycle == item.cycle, "an obligation is in another cycle");
            nets[item.cycle][item.debtor] -= item.amountFen;
            nets[item.cycle][item.creditor] += item.amountFen;
            owed[item.cycle][item.debtor] += item.amountFen;
        }
        require(house.obligationCount() == items.length, "an obligation nobody recorded");

        for (uint32 cycle = 1; cycle <= last; ++cycle) {
            int64 sum = 0;
            for (uint32 brandId = 1; brandId <= BRANDS; ++brandId) {
                IClearingHouse.Position memory position = house.positionOf(cycle, brandId);
                require(position.netFen == nets[cycle][brandId], "a position is not its obligations");
                require(position.owedFen == owed[cycle][brandId], "a gross is not its obligations");
                sum += position.netFen;
            }
            require(sum == 0, "the positions do not sum to 0");
        }
    }

    /// @notice I12: of every closed cycle gross, net and paid reconcile to the fen, and creditors can be paid what they
    /// are due from what is there.
    function checkSettlement() external view {
        for (uint32 cycle = 1; cycle < house.openCycle(); ++cycle) {
            IClearingHouse.CycleRecord memory record = house.cycleOf(cycle);
            if (record.stage == IClearingHouse.Stage.ENDED) continue;

            int64 gross = 0;
            (uint64 debits, uint64 credits, uint64 paid, uint64 received, uint64 lost, uint64 due) = (0, 0, 0, 0, 0, 0);
            for (uint32 brandId = 1; brandId <= BRANDS; ++brandId) {
                IClearingHouse.Position memory position = house.positionOf(cycle, brandId);
                gross += position.owedFen;
                if (position.netFen < 0) {
                    debits += uint64(-position.netFen);
                    paid += position.settledFen;
                    require(position.lossFen == 0, "a debtor lost something");
                } else {
                    credits += uint64(position.netFen);
                    received += position.settledFen;
                    lost += position.lossFen;
                    due += dueOf(cycle, brandId);
                }
            }
            require(gross == record.grossFen, "gross");
            require(debits == record.movedFen && credits == record.movedFen, "moved");
            uint64 missing = record.unpaidFen + record.shortfallFen - record.recoveredFen;
            require(paid + missing == record.movedFen, "paid and missing are not what was owed");
            require(paid == received + record.cashFen + record.bankFen, "what was paid is not received or here");
            if (record.stage == IClearingHouse.Stage.FUNDED) {
                require(lost == record.shortfallFen, "the losses are not the shortfall");
                uint64 here = record.cashFen + record.bankFen;
                require(due <= here && here < due + BRANDS, "creditors are due more, or less, than is there");
                require(missing != 0 || due == here, "a fen is stuck");
            }
        }
    }

    /// @notice D-C4: what counts towards a brand's exposure is what it owes and what is reserved, no more and no less.
    /// I4: the cash here is the collateral and what was paid in and not collected.
    function checkExposure() external view {
        uint64[BRANDS + 1] memory reserved;
        for (uint256 i = 0; i < holds.length; ++i) {
            reserved[holds[i].debtor] += holds[i].leftFen;
        }
        for (uint256 i = 0; i < items.length; ++i) {
            Item memory item = items[i];
            if (item.state != IClearingHouse.DisputeState.DISPUTED) continue;
            if (item.amountFen < 0) reserved[item.creditor] += uint64(-item.amountFen);
            else reserved[item.debtor] += uint64(item.amountFen);
        }

        uint256 cash = 0;
        uint32 last = house.openCycle();
        for (uint32 brandId = 1; brandId <= BRANDS; ++brandId) {
            (uint64 debit, uint16 defaults) = (0, 0);
            for (uint32 cycle = 1; cycle <= last; ++cycle) {
                IClearingHouse.Position memory position = house.positionOf(cycle, brandId);
                if (position.netFen < 0) debit += uint64(-position.netFen) - position.settledFen;
                if (position.inDefault) ++defaults;
            }
            IClearingHouse.Standing memory standing = house.standingOf(brandId);
            require(standing.debitFen == debit, "what a brand owes is not its debits");
            require(standing.reservedFen == reserved[brandId], "what is reserved is not holds and disputes");
            require(standing.defaults == defaults, "defaults are miscounted");
            cash += standing.collateralFen;
        }
        for (uint32 cycle = 1; cycle <= last; ++cycle) {
            cash += house.cycleOf(cycle).cashFen;
        }
        require(ledger.balanceOf(address(house), CASH_ID) == cash, "the cash here is not what the records say");
    }
}

/// @title ClearingInvariantsTest: whatever desks, brands, bank, arbiter and strangers do, the sums hold.
contract ClearingInvariantsTest is Tally {
    uint256 private constant HANDLERS = 17;

    CheckedClearing private _handler;

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function setUp() public {
        _handler = new CheckedClearing();
        _handler.begin();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(_handler), _selectors());
    }

    /// @dev One invariant, so that every call of the campaign counts for all of them.
    function invariant_clearing() external view {
        _checkAll();
    }

    /// @dev The campaign means something only if every handler gets through often enough.
    function test_EveryHandlerSucceedsAtLeastOnceInFive() external {
        bytes4[] memory selectors = _selectors();
        for (uint256 i = 0; i < 1_200; ++i) {
            uint256 seed = uint256(keccak256(abi.encode(i)));
            bytes memory args = abi.encode(seed, seed >> 32, seed >> 64 & type(uint64).max);
            bytes4 selector = selectors[(seed >> 128) % selectors.length];
            if (selector == ClearingHandler.rule.selector) args = abi.encode(seed, seed >> 32 & 1);
            (bool success,) = address(_handler).call(abi.encodePacked(selector, args));
            require(success, "a handler reverted");
            if (i % 100 == 0) _checkAll();
        }
        _checkAll();

        string[HANDLERS] memory names = _names();
        for (uint256 i = 0; i < HANDLERS; ++i) {
            uint256 calls = _handler.calls(ClearingHandler.Action(i));
            uint256 successes = _handler.successes(ClearingHandler.Action(i));
            console.log("%s: %d of %d calls succeeded", names[i], successes, calls);
            require(successes * 5 >= calls && calls > 4, "a handler hardly ever succeeds");
        }
    }

    /// @dev What a run did, for a long campaign's table.
    function afterInvariant() external {
        string[HANDLERS] memory names = _names();
        for (uint256 i = 0; i < HANDLERS; ++i) {
            ClearingHandler.Action action = ClearingHandler.Action(i);
            tell(names[i], _handler.calls(action), _handler.successes(action));
        }
    }

    function _checkAll() private view {
        _handler.checkPositions();
        _handler.checkSettlement();
        _handler.checkExposure();
        require(_handler.breaches() == 0, "something happened that nobody had a right to, or failed that nothing may");
    }

    function _names() private pure returns (string[HANDLERS] memory names) {
        (names[0], names[1], names[2], names[3]) = ("reserve", "captureDebt", "giveUp", "takeBack");
        (names[4], names[5], names[6], names[7]) = ("close", "dispute", "rule", "conclude");
        (names[8], names[9], names[10]) = ("settle", "attest", "collect");
        (names[11], names[12], names[13]) = ("post", "withdraw", "setCap");
        (names[14], names[15], names[16]) = ("callDefault", "share", "cure");
    }

    function _selectors() private pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](24);
        selectors[0] = ClearingHandler.wait.selector;
        selectors[1] = ClearingHandler.reserve.selector;
        selectors[2] = ClearingHandler.capture.selector;
        selectors[3] = ClearingHandler.giveUp.selector;
        selectors[4] = ClearingHandler.takeBack.selector;
        selectors[5] = ClearingHandler.close.selector;
        selectors[6] = ClearingHandler.dispute.selector;
        selectors[7] = ClearingHandler.rule.selector;
        selectors[8] = ClearingHandler.conclude.selector;
        selectors[9] = ClearingHandler.settle.selector;
        selectors[10] = ClearingHandler.attest.selector;
        selectors[11] = ClearingHandler.collect.selector;
        selectors[12] = ClearingHandler.post.selector;
        selectors[13] = ClearingHandler.withdraw.selector;
        selectors[14] = ClearingHandler.setCap.selector;
        selectors[15] = ClearingHandler.callDefault.selector;
        selectors[16] = ClearingHandler.share.selector;
        selectors[17] = ClearingHandler.cure.selector;
        selectors[18] = ClearingHandler.stray.selector;
        // Debts arise, and cycles are closed, more often than all the rest.
        selectors[19] = ClearingHandler.reserve.selector;
        selectors[20] = ClearingHandler.capture.selector;
        selectors[21] = ClearingHandler.capture.selector;
        selectors[22] = ClearingHandler.close.selector;
        selectors[23] = ClearingHandler.callDefault.selector;
    }
}
