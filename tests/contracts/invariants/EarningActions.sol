// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IEarningDesk} from "../../../contracts/earning/IEarningDesk.sol";
import {World} from "./World.sol";

/// @title EarningActions: brands issue, promise and take back.
abstract contract EarningActions is World {
    /// @dev A campaign of two leaves, for one member each.
    struct Promise {
        bytes32 id;
        uint32 programmeId;
        uint40 until;
        address[2] accounts;
        uint64[2] amounts;
        bytes32[2] leaves;
    }

    struct Granted {
        uint32 programmeId;
        IEarningDesk.Grant grant;
    }

    Promise[4] internal _promises;
    Granted[8] private _grants;
    uint256 private _granted;

    /// @dev When the first purchase of an account is past its return.
    mapping(address account => uint256 time) internal _boughtAt;

    /// @notice A brand issues to a member; now and then a member, or another brand, tries to.
    function issue(uint256 who, uint256 programme, uint256 to, uint256 amount) external step {
        uint32 programmeId = uint32(1 + programme % BRANDS);
        address caller = who % 16 == 0 ? _member(who) : _brand(programme % BRANDS + (who % 16 == 1 ? 1 : 0));
        uint64 amount_ = _amount(amount, 10_000);
        if (amount_ == MAX) amount_ = uint64(MAX + 1); // Half of all points in one hand make refunds unbounded.
        bytes32 reference_ = _reference(who);
        bytes memory data = abi.encodeCall(
            earning.issue, (programmeId, _member(to), amount_, IEarningDesk.Reason.WELCOME, reference_)
        );
        uint256 assetId = earning.assetIdOf(programmeId, uint40(_time));
        if (!_act("issue", caller, address(earning), data, _to(_member(to)))) return;

        _must(caller == _brand(programme), "I16: somebody else issued");
        _noteGrant(programmeId, _member(to), assetId, amount_, reference_);
    }

    function issueBatch(uint256 programme, uint256 to, uint256 amount, uint256 count) external step {
        IEarningDesk.Entry[] memory entries = new IEarningDesk.Entry[](1 + count % 4);
        Rules memory rules;
        rules.receivers = new address[](entries.length);
        for (uint256 i = 0; i < entries.length; ++i) {
            uint64 amount_ = uint64(1 + (amount >> i) % 10_000);
            if (count % 16 == 9 && i == 1) amount_ = 0;
            rules.receivers[i] = _member(to % MEMBERS + i);
            entries[i] = IEarningDesk.Entry(
                rules.receivers[i], amount_, IEarningDesk.Reason.KNOWLEDGE, _reference(i + 1)
            );
        }
        bytes memory data =
            abi.encodeCall(earning.issueBatch, (uint32(1 + programme % BRANDS), _reference(amount), entries));
        _act("issueBatch", _brand(programme), address(earning), data, rules);
    }

    function recordPurchase(uint256 programme, uint256 to, uint256 fen) external step {
        uint64 fen_ = uint64(fen % 8 == 0 ? fen % 100 : 100 + fen % 1_000_000);
        _buyFrom(uint32(1 + programme % BRANDS), _member(to), fen_);
    }

    /// @notice The granting brand takes back up to the grant, of its own points only, and never from anyone to whom the
    /// points went on (I13).
    function clawBack(uint256 which, uint256 amount, uint256 which2) external step {
        Granted storage granted = _grants[which % 8];
        if (granted.programmeId == 0) return;

        IEarningDesk.Grant memory grant = granted.grant;
        (uint64 taken,) = earning.clawedBackOf(granted.programmeId, grant.batch, 0);
        uint64 amount_ = _amount(amount, grant.amount - taken);
        uint256[] memory ids = _one(grant.assetId);
        if (which2 % 8 == 0) ids = new uint256[](0);
        Rules memory rules;
        // What waited for somebody followed them into their account.
        address claimant = accounts.claimantOf(grant.account);
        (rules.cause, rules.subject) = (Cause.CLAW_BACK, claimant == address(0) ? grant.account : claimant);
        uint256 before = _held[grant.assetId][rules.subject];
        if (which2 % 4 == 1) grant.account = _member(which2 >> 2);
        bytes memory data = abi.encodeCall(earning.clawBack, (granted.programmeId, grant, amount_, ids));
        if (!_act("clawBack", _brand(granted.programmeId - 1), address(earning), data, rules)) return;

        _must(taken + amount_ <= grant.amount, "I13: more was taken back than granted");
        _must(before - _held[grant.assetId][rules.subject] <= amount_, "I13: more was taken back than asked");
        _must(grant.account == granted.grant.account, "I13: taken back from another than was granted to");
        _must(_brand(granted.programmeId - 1) == _brandKeys[granted.programmeId - 1], "I13: not the granting brand");
    }

    function awardBadge(uint256 programme, uint256 to, uint256 item) external step {
        bytes memory data = abi.encodeCall(
            earning.awardBadge, (uint32(1 + programme % BRANDS), _member(to), uint152(item % 4), _reference(to))
        );
        _act("awardBadge", _brand(programme), address(earning), data, _to(_member(to)));
    }

    function commitCampaign(uint256 which, uint256 programme, uint256 amount, uint256 until) external step {
        Promise storage promise_ = _promises[which % 4];
        if (promise_.id != 0) {
            _endCampaign(promise_, until);
            return;
        }
        bytes32 reference_ = _reference(which);
        Promise memory made;
        made.programmeId = uint32(1 + programme % BRANDS);
        made.id = campaigns.campaignIdOf(made.programmeId, reference_);
        made.until = uint40(_time + 1 + until % 20 days);
        uint64 total = 0;
        for (uint256 i = 0; i < 2; ++i) {
            made.accounts[i] = _member(amount % MEMBERS + i);
            made.amounts[i] = uint64(1 + (amount >> 8 * i) % 5_000);
            made.leaves[i] = keccak256(
                bytes.concat(keccak256(abi.encode(made.id, i, made.accounts[i], made.amounts[i], bytes32(i))))
            );
            total += made.amounts[i];
        }
        // Sometimes less is promised than the leaves sum up to.
        if (amount % 4 == 0) total = made.amounts[1];
        bytes memory data = abi.encodeCall(
            campaigns.commitCampaign,
            (made.programmeId, _rootOf(made), 2, total, IEarningDesk.Reason.WELCOME, made.until, reference_)
        );
        if (!_act("commitCampaign", _brand(programme), address(campaigns), data, _nothing())) return;
        _promises[which % 4] = made;
    }

    function claimPromise(uint256 which, uint256 index, uint256 who) external step {
        Promise memory made = _promises[which % 4];
        if (made.id == 0) return;

        index %= 2;
        if (who % 8 != 1 && campaigns.isClaimed(made.id, uint32(index))) index = 1 - index;
        if (who % 8 != 1 && (campaigns.isClaimed(made.id, uint32(index)) || made.until <= _time)) return;
        address account = who % 8 == 0 ? _member(who >> 3) : made.accounts[index];
        bytes32[] memory proof = new bytes32[](1);
        proof[0] = made.leaves[1 - index];
        Rules memory rules;
        rules.mints = true;
        bool claimed = campaigns.isClaimed(made.id, uint32(index));
        bytes memory data = abi.encodeCall(
            campaigns.claim, (made.id, uint32(index), made.amounts[index], bytes32(index), proof)
        );
        if (!_act("claimPromise", account, address(campaigns), data, rules)) return;
        _must(!claimed && account == made.accounts[index] && _time < made.until, "I13: a promise was kept to another");
        _must(!_act(0, account, address(campaigns), data, rules), "I13: a promise was kept twice");
    }

    function _buyFrom(uint32 programmeId, address account, uint64 fen) internal {
        bytes memory data = abi.encodeCall(earning.recordPurchase, (programmeId, account, fen, _reference(fen)));
        if (!_act("recordPurchase", _brand(programmeId - 1), address(earning), data, _to(account))) return;
        // Of programme 3 only what is older than three days is earned for good.
        if (_boughtAt[account] == 0) _boughtAt[account] = _time + (programmeId == 3 ? 3 days : 0);
    }

    function _noteGrant(uint32 programmeId, address account, uint256 assetId, uint64 amount, bytes32 reference_)
        internal
    {
        Granted storage granted = _grants[_granted++ % 8];
        granted.programmeId = programmeId;
        granted.grant.batch = reference_;
        granted.grant.account = account;
        granted.grant.assetId = assetId;
        granted.grant.amount = amount;
        granted.grant.reason = IEarningDesk.Reason.WELCOME;
        granted.grant.reference_ = reference_;
    }

    function _endCampaign(Promise storage promise_, uint256 when) private {
        if (when % 4 != 0) return;
        if (when % 8 == 0) _passTo(promise_.until);
        bytes memory data = abi.encodeCall(campaigns.endCampaign, (promise_.id));
        if (_push("endCampaign", address(campaigns), data, _nothing())) delete promise_.id;
    }

    function _rootOf(Promise memory made) private pure returns (bytes32) {
        (bytes32 a, bytes32 b) = (made.leaves[0], made.leaves[1]);
        return a < b ? keccak256(abi.encode(a, b)) : keccak256(abi.encode(b, a));
    }
}
