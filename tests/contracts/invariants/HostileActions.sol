// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IForwarder} from "../../../contracts/forwarding/IForwarder.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {ILedger} from "../../../contracts/ledger/ILedger.sol";
import {ModuleActions} from "./ModuleActions.sol";
import {Outsider} from "./World.sol";

/// @title HostileActions: a relayer replays, alters and starves intents, and strangers call whatever there is.
abstract contract HostileActions is ModuleActions {
    uint256 public forgeries;
    uint256 public strays;

    bytes4[] private _staticSelectors;
    address[] private _staticTargets;

    /// @notice I14: one of the last intents again, with one thing changed or nothing, by the relayer or a stranger.
    function forge(uint256 which, uint256 what, uint256 value) external step {
        IForwarder.Intent memory intent = _sent[which % 8];
        if (intent.account == address(0)) return;
        bytes memory signature = _signatures[which % 8];
        bytes32 hash = forwarder.digestOf(intent);
        what %= 11;
        if (what == 1) intent.account = _member(value % MEMBERS + (intent.account == _member(value) ? 1 : 0));
        if (what == 2) intent.target = intent.target == address(earning) ? address(redemption) : address(earning);
        if (what == 3) intent.data = abi.encodePacked(intent.data, uint8(value));
        if (what == 4) intent.nonce += uint48(1_000_000 + value % 1_000);
        if (what == 5) intent.deadline += uint40(1 + value % 1_000);
        if (what == 6) intent.gas -= uint32(1 + value % 1_000);
        if (what == 7) signature[value % 65] = bytes1(uint8(signature[value % 65]) ^ uint8(1 + value % 255));
        if (what == 8) signature = _twinOf(signature);
        if (what == 9) signature = _sign(_keyOf[intent.account], keccak256(abi.encode(hash, block.chainid + 1)));
        // As it is, an intent that had no effect yet may still have one: that is no forgery.
        bool used = forwarder.isNonceUsed(intent.account, intent.nonce);
        if ((what == 0 || what == 10) && _executed[hash] == 0 && !used) return;

        ++forgeries;
        bytes memory data = abi.encodeCall(forwarder.execute, (intent, signature));
        if (what == 10) data = abi.encodePacked(data, value);
        Outsider submitter = value % 2 == 0 ? _relayer : _outsider;
        _must(!submitter.reach(address(forwarder), data), "I14: a forged or repeated intent was accepted");
        _must(used == forwarder.isNonceUsed(intent.account, intent.nonce), "I14: a forged intent used a nonce");
    }

    /// @notice I14: the same intent twice in one batch, and an altered one beside it.
    function batch(uint256 who, uint256 amount) external step {
        uint64 amount_ = uint64(1 + amount % 1_000);
        bytes memory data = abi.encodeCall(cashDesk.deposit, (_member(who), amount_, _reference(who)));
        IForwarder.Intent memory intent =
            IForwarder.Intent(_psp(), address(cashDesk), data, uint48(++_nonce), uint40(_time + 60), 1_000_000);
        bytes memory signature = _sign(_keyOf[_psp()], forwarder.digestOf(intent));
        IForwarder.SignedIntent[] memory both = new IForwarder.SignedIntent[](3);
        for (uint256 i = 0; i < 3; ++i) {
            both[i] = IForwarder.SignedIntent(intent, signature);
        }
        if (amount % 2 == 0) both[1].signature = _twinOf(signature);
        _executing = _psp();
        uint256 before = _held[CASH_ID][_member(who)];
        data = abi.encodeCall(forwarder.executeBatch, (both));
        _push("batch", address(forwarder), data, _to(_member(who)));
        _executing = address(0);
        _must(_held[CASH_ID][_member(who)] - before <= amount_, "I14: a batch executed an intent twice");
    }

    /// @notice I14: too little gas executes nothing and uses no nonce; the same intent works with enough.
    function starve(uint256 who, uint256 gas_) external step {
        bytes memory data = abi.encodeCall(cashDesk.deposit, (_member(who), 1, _reference(gas_)));
        IForwarder.Intent memory intent =
            IForwarder.Intent(_psp(), address(cashDesk), data, uint48(++_nonce), uint40(_time + 60), 1_000_000);
        data = abi.encodeCall(forwarder.execute, (intent, _sign(_keyOf[_psp()], forwarder.digestOf(intent))));
        uint256 before = ledger.balanceOf(_member(who), CASH_ID);
        try _relayer.reach{gas: 30_000 + gas_ % 1_000_000}(address(forwarder), data) returns (bool success) {
            _must(!success, "I14: an intent was executed with less gas than was signed");
        } catch {}
        _must(!forwarder.isNonceUsed(_psp(), intent.nonce), "I14: starving an intent used its nonce");
        _must(ledger.balanceOf(_member(who), CASH_ID) == before, "I14: a starved intent had an effect");
        _executing = _psp();
        _push("starve", address(forwarder), data, _to(_member(who)));
        _executing = address(0);
    }

    /// @notice I16: a stranger, and the forwarder's absence, get nowhere with any function that is not for anyone.
    function stray(uint256 which, uint256 a, uint256 b, uint256 c) external step {
        ++strays;
        uint256 count = _staticSelectors.length;
        if (which % 4 != 0) {
            bytes memory args = abi.encode(_word(a), _word(b), _word(c), _word(a >> 7), _word(b >> 7), _word(c >> 7));
            bytes memory data = abi.encodePacked(_staticSelectors[which / 4 % count], args, uint256(0), _member(a));
            _must(!_outsider.reach(_staticTargets[which / 4 % count], data), "I16: a stranger got through");
            return;
        }
        _must(!_outsider.reach(address(ledger), _ledgerCall(which / 4, a, b)), "I16: a stranger moved something");
    }

    /// @notice I16: nobody but the one who deployed holds a role, and no module gained a right.
    function checkRoles() external view {
        for (uint256 i = 0; i < MEMBERS + BRANDS + 3; ++i) {
            address account = i < MEMBERS ? _member(i) : i < MEMBERS + BRANDS ? _brand(i - MEMBERS) : _psp();
            if (i == MEMBERS + BRANDS + 1) account = address(_outsider);
            if (i == MEMBERS + BRANDS + 2) account = address(_relayer);
            for (uint64 role = 0; role < 3; ++role) {
                (bool holds,) = manager.hasRole(role, account);
                require(!holds, "I16: somebody gained a role");
            }
            require(ledger.classesOf(account) == 0, "I16: somebody became a module");
        }
        require(ledger.classesOf(address(marketplace)) == (_retired ? 0 : 14), "I16: a module's rights changed");
    }

    /// @dev What is for brands, members, operators, modules or the PSP alone.
    function _learnSelectors() internal {
        _learn(address(brands), [brands.suspendBrand.selector, brands.reinstateBrand.selector]);
        _learn(address(brands), [brands.windDown.selector, brands.setDefaultProfile.selector]);
        _learn(address(brands), [brands.adoptProfile.selector, brands.setPolicy.selector]);
        _learn(address(accounts), [accounts.freeze.selector, accounts.unfreeze.selector]);
        _learn(address(accounts), [accounts.noteOutgoing.selector, accounts.setIndebted.selector]);
        _learn(address(accounts), [accounts.eraseAccount.selector, accounts.cancelRecovery.selector]);
        _learn(address(forwarder), [forwarder.admitRelayer.selector, forwarder.pauseTarget.selector]);
        _learn(address(forwarder), [forwarder.resumeTarget.selector, forwarder.listTarget.selector]);
        _learn(address(clearing), [clearing.reserve.selector, clearing.unreserve.selector]);
        _learn(address(clearing), [clearing.recordObligation.selector, clearing.resolveDispute.selector]);
        _learn(address(clearing), [clearing.setNetDebitCap.selector, clearing.settlePosition.selector]);
        _learn(address(clearing), [clearing.postCollateral.selector, clearing.withdrawCollateral.selector]);
        _learn(address(clearing), [clearing.dispute.selector, clearing.attestSettlement.selector]);
        _learn(address(marketplace), [marketplace.setFee.selector, marketplace.withdrawOffer.selector]);
        _learn(address(marketplace), [marketplace.cancelAllOffers.selector, bytes4(0)]);
        _learn(address(redemption), [redemption.capture.selector, redemption.voidAuthorisation.selector]);
        _learn(address(redemption), [redemption.refund.selector, redemption.authorise.selector]);
        _learn(address(benefits), [benefits.closeBenefit.selector, benefits.redeemVoucher.selector]);
        _learn(address(benefits), [benefits.presentVoucher.selector, bytes4(0)]);
        _learn(address(cashDesk), [cashDesk.deposit.selector, cashDesk.requestPayout.selector]);
        _learn(address(cashDesk), [cashDesk.completePayout.selector, bytes4(0)]);
        _learn(address(earning), [earning.issue.selector, earning.recordPurchase.selector]);
        _learn(address(earning), [earning.awardBadge.selector, earning.setEarnRule.selector]);
        _learn(address(earning), [earning.issueReferralBonus.selector, earning.chargeBudget.selector]);
        _learn(address(campaigns), [campaigns.commitCampaign.selector, bytes4(0)]);
        _learn(address(conversions), [conversions.allowConversion.selector, bytes4(0)]);
        _learn(address(quorum), [quorum.approve.selector, quorum.withdrawApproval.selector]);
        _learn(address(quorum), [quorum.seatBrand.selector, quorum.unseatBrand.selector]);
        _learn(address(rates), [rates.acceptRate.selector, rates.withdrawRate.selector]);
        _learn(address(rates), [rates.proposeRate.selector, rates.pauseRate.selector]);
        _learn(address(matcher), [matcher.matchOffers.selector, bytes4(0)]);
        _learn(address(english), [english.openAuction.selector, bytes4(0)]);
        _learn(address(ledger), [ledger.retireModule.selector, ledger.admitModule.selector]);
        _learn(address(manager), [IAccessManager.grantRole.selector, IAccessManager.revokeRole.selector]);
        _learn(address(manager), [IAccessManager.setRoleAdmin.selector, IAccessManager.setGrantDelay.selector]);
        _learn(address(manager), [IAccessManager.setTargetClosed.selector, IAccessManager.updateAuthority.selector]);
        _learn(address(manager), [IAccessManager.setRoleGuardian.selector, bytes4(0)]);
    }

    function _learn(address target, bytes4[2] memory selectors) private {
        for (uint256 i = 0; i < 2; ++i) {
            if (selectors[i] == 0) continue;
            _staticTargets.push(target);
            _staticSelectors.push(selectors[i]);
        }
    }

    /// @dev Small numbers and addresses that mean something.
    function _word(uint256 seed) private view returns (uint256) {
        if (seed % 3 == 0) return uint160(_member(seed >> 2));
        if (seed % 3 == 1) return 1 + (seed >> 2) % 4;
        return uint160(_targets()[(seed >> 2) % 12]);
    }

    function _ledgerCall(uint256 which, uint256 a, uint256 b) private view returns (bytes memory) {
        uint256 id = _ids[b % _ids.length];
        (address from, address to) = (_touched[a % _touched.length], _member(b));
        which %= 9;
        if (which == 0) return abi.encodeCall(ledger.mint, (to, id, 1));
        if (which == 1) return abi.encodeCall(ledger.move, (from, to, id, 1));
        if (which == 2) return abi.encodeCall(ledger.burn, (from, id, 1));
        if (which == 3) return abi.encodeCall(ledger.clawBack, (from, id, 1));
        if (which == 4) return abi.encodeCall(ledger.safeTransferFrom, (from, to, id, 1, ""));
        if (which == 5) return abi.encodeCall(ledger.setApprovalForAll, (to, true));
        if (which == 6) return abi.encodeCall(ledger.claimWaiting, (from, to, _one(id)));
        if (which == 7) return abi.encodeCall(ledger.allowMint, (2, 1, 1));
        ILedger.ModuleRights memory rights = ILedger.ModuleRights(address(_outsider), 30, 3);
        return abi.encodeCall(ledger.admitModule, (rights));
    }

    function _twinOf(bytes memory signature) private pure returns (bytes memory twin) {
        twin = abi.encodePacked(signature);
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        assembly {
            mstore(add(twin, 0x40), sub(order, mload(add(twin, 0x40))))
        }
        twin[64] = bytes1(55 - uint8(twin[64])); // 27 becomes 28, 28 becomes 27.
    }
}
