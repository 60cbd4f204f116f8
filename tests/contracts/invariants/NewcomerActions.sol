// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IEarningDesk} from "../../../contracts/earning/IEarningDesk.sol";
import {vm} from "../shared/Vm.sol";
import {GuardianActions} from "./GuardianActions.sol";

/// @title NewcomerActions: members leave for good and others come, invited by somebody, or with points that waited.
abstract contract NewcomerActions is GuardianActions {
    bytes32 private constant CLAIM = keccak256("WaitingClaim(address waiting,address account)");
    uint256 private constant WAITING_MAX = 4;

    /// @dev An account that only a brand knows, until somebody claims it.
    struct Waiting {
        address place;
        uint256 brand;
        address claimant;
    }

    Waiting[] internal _waiting;
    mapping(address account => address referrer) private _referrerOf;
    mapping(address account => uint32 programmeId) private _invitedTo;
    mapping(address account => bool) private _rewarded;

    /// @notice I13, I15: an erased account gets nothing any more, and nobody speaks for it. Its place is taken.
    function eraseAccount(uint256 who, uint256 how) external step {
        address account = _member(who);
        bool closed = forwarder.pausedUntil(address(accounts)) > _time || brands.brandOfKey(_brand(who % MEMBERS)) == 0;
        if (how % 4 != 0 || closed || _gone.length == 4) return;

        bytes memory data = abi.encodeCall(accounts.eraseAccount, ("commitment"));
        if (!_act("eraseAccount", account, address(accounts), data, _nothing())) return;
        _must(!_frozen[account] && _recoveryReadyAt[account] == 0, "I15: erased what was frozen or recovering");
        (_erased[account], _removedKey[account]) = (true, _keyOf[account]);
        _gone.push(account);
        _openMember(who % MEMBERS, 3_000_000 + steps);
        for (uint32 programmeId = 1; programmeId <= BRANDS; ++programmeId) {
            data = abi.encodeCall(
                earning.issue, (programmeId, _member(who), 9_000, IEarningDesk.Reason.WELCOME, _reference(programmeId))
            );
            _act(0, _brand(programmeId - 1), address(earning), data, _to(_member(who)));
        }
    }

    /// @notice Somebody names who invited them, once and before they buy anything.
    function bindReferrer(uint256 who, uint256 whom, uint256 programme) external step {
        address account = _member(who);
        for (uint256 m = 0; m < MEMBERS && who % 8 != 0; ++m) {
            account = _member(who % MEMBERS + m);
            if (_referrerOf[account] == address(0) && _boughtAt[account] == 0) break;
            if (m + 1 == MEMBERS) return;
        }
        uint32 programmeId = uint32(1 + programme % BRANDS);
        bytes memory data = abi.encodeCall(earning.bindReferrer, (programmeId, _member(whom)));
        if (!_act("bindReferrer", account, address(earning), data, _nothing())) return;
        bool first = _referrerOf[account] == address(0) && _boughtAt[account] == 0;
        bool circle = account == _member(whom) || _referrerOf[_member(whom)] == account;
        _must(first && !circle, "I13: invited twice, too late or in a circle");
        (_referrerOf[account], _invitedTo[account]) = (_member(whom), programmeId);
    }

    /// @notice I13: an invitation is rewarded once, after the invited bought something and kept it.
    function rewardReferrer(uint256 who, uint256 how) external step {
        address invitee = _member(who);
        for (uint256 m = 0; m < MEMBERS && how % 16 != 0; ++m) {
            invitee = _member(who % MEMBERS + m);
            if (_referrerOf[invitee] != address(0) && !_rewarded[invitee]) break;
            if (m + 1 == MEMBERS) return;
        }
        uint32 programmeId = _invitedTo[invitee] == 0 ? 1 : _invitedTo[invitee];
        if (_boughtAt[invitee] == 0) _buyFrom(uint32(1 + how % BRANDS), invitee, 10_000);
        if (how % 4 == 0 && _boughtAt[invitee] != 0) _passTo(_boughtAt[invitee] - how / 4 % 2);
        uint256 due = _boughtAt[invitee];
        address referrer = _referrerOf[invitee];
        bytes memory data = abi.encodeCall(earning.issueReferralBonus, (programmeId, invitee, _reference(who)));
        address caller = _brand(programmeId - 1);
        if (!_act("rewardReferrer", caller, address(earning), data, _to(referrer))) return;
        bool right = referrer != address(0) && !_rewarded[invitee] && due != 0 && due <= _time;
        _must(right, "I13: an invitation was rewarded too early, or twice");
        _rewarded[invitee] = true;
        data = abi.encodeCall(earning.issueReferralBonus, (programmeId, invitee, _reference(how)));
        _must(!_act(0, caller, address(earning), data, _to(referrer)), "I13: an invitation was rewarded twice");
    }

    function openWaiting(uint256 brand, uint256 amount) external step {
        if (_waiting.length == WAITING_MAX) return;
        bytes32 commitment = _reference(brand);
        bytes memory data = abi.encodeCall(accounts.openWaiting, (commitment));
        if (!_act("openWaiting", _brand(brand), address(accounts), data, _nothing())) return;
        address place = accounts.waitingAddress(uint32(1 + brand % BRANDS), commitment);
        _waiting.push(Waiting(place, brand % BRANDS, address(0)));
        _giveTo(place, uint32(1 + brand % BRANDS), amount);
    }

    /// @notice What is meant for somebody whom only a brand knows, from a brand or from a member.
    function giveWaiting(uint256 which, uint256 who, uint256 amount) external step {
        if (_waiting.length == 0) return;
        address place = _waiting[which % _waiting.length].place;
        if (who % 2 == 0) {
            _giveTo(place, uint32(1 + who % BRANDS), amount);
            return;
        }
        uint256 assetId = _spendable(_member(who), which, 0);
        if (assetId == 0 || assetId == CASH_ID) return;
        uint64 amount_ = uint64(1 + amount % _held[assetId][_member(who)]);
        bytes memory data = abi.encodeCall(ledger.safeTransferFrom, (_member(who), place, assetId, amount_, ""));
        Rules memory rules = _spending(assetId, amount_);
        rules.receivers = _to(place).receivers;
        _act("giveWaiting", _member(who), address(ledger), data, rules);
    }

    /// @notice I9, I13: what waits goes to one account for ever, the one that its brand and its signer agreed upon.
    function claimWaiting(uint256 which, uint256 who, uint256 how) external step {
        if (_waiting.length == 0) return;
        Waiting storage waiting = _waiting[which % _waiting.length];
        address account = waiting.claimant != address(0) && how % 8 != 0 ? waiting.claimant : _member(who);
        address caller = how % 2 == 0 ? _brand(waiting.brand) : account;
        if (how % 16 == 2) caller = _member(how >> 4);
        bool first = waiting.claimant == address(0);
        if (first && how % 8 != 1) caller = _brand(waiting.brand);
        uint256 key = how % 8 == 3 ? _keyOf[_member(who % MEMBERS + 1)] : _keyOf[account];
        bool success = _claim(waiting, account, caller, key);
        if (!success) return;
        bool right = first
            ? caller == _brand(waiting.brand) && how % 8 != 3
            : account == waiting.claimant && (caller == account || caller == _brand(waiting.brand));
        _must(right && !_erased[account], "I13: what waited was claimed by somebody else");
        waiting.claimant = account;
    }

    /// @notice I13: a waiting account is its claimant's only, and nobody signs for it.
    function checkWaiting() external view {
        for (uint256 i = 0; i < _waiting.length; ++i) {
            bool same = accounts.claimantOf(_waiting[i].place) == _waiting[i].claimant;
            require(same, "I13: somebody else's claim stands");
            (address key, bytes memory signer) = accounts.speakerOf(_waiting[i].place);
            require(key == address(0) && signer.length == 0, "I15: a key speaks for a waiting account");
        }
    }

    function _openMember(uint256 m, uint256 key) internal {
        uint32 brandId = uint32(1 + m % BRANDS);
        address account = vm.addr(key);
        (_memberKeys[m], _keyOf[account], _openedAt[account]) = (account, key, _time);
        bytes memory proof = _sign(key, accounts.openingDigestOf(account, brandId));
        bytes memory data = abi.encodeCall(accounts.openAccount, (_signer(key), 0, proof));
        require(_act(0, _brand(m), address(accounts), data, _nothing()), "a member did not come to be");
    }

    /// @dev All that is there of up to 16 ids, some of them expired, some not mature: all go as they are.
    function _claim(Waiting storage waiting, address account, address caller, uint256 key) internal returns (bool) {
        uint256 count = _ids.length < 16 ? _ids.length : 16;
        uint256[] memory ids = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            ids[i] = _ids[_ids.length - 1 - i];
        }
        bytes memory proof = _sign(key, _accountsDigest(keccak256(abi.encode(CLAIM, waiting.place, account))));
        bytes memory data = abi.encodeCall(accounts.claimWaiting, (waiting.place, account, ids, proof));
        Rules memory rules = _to(account);
        (rules.cause, rules.subject) = (Cause.CLAIM, waiting.place);
        if (!_act("claimWaiting", caller, address(accounts), data, rules)) return false;
        for (uint256 i = 0; i < count; ++i) {
            _must(_held[ids[i]][waiting.place] == 0, "I9: something stayed in a waiting account");
        }
        return true;
    }

    function _giveTo(address account, uint32 programmeId, uint256 amount) private {
        bytes32 reference_ = _reference(amount);
        uint64 amount_ = uint64(1 + amount % 5_000);
        uint256 assetId = earning.assetIdOf(programmeId, uint40(_time));
        bytes memory data = abi.encodeCall(
            earning.issue, (programmeId, account, amount_, IEarningDesk.Reason.WELCOME, reference_)
        );
        if (!_act("giveWaiting", _brand(programmeId - 1), address(earning), data, _to(account))) return;
        _noteGrant(programmeId, account, assetId, amount_, reference_);
    }
}
