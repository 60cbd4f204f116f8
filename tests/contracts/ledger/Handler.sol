// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IAccountRegistry} from "../../../contracts/accounts/IAccountRegistry.sol";
import {IBrandRegistry} from "../../../contracts/brands/IBrandRegistry.sol";
import {IEarningDesk} from "../../../contracts/earning/IEarningDesk.sol";
import {IForwarder} from "../../../contracts/forwarding/IForwarder.sol";
import {IRedemptionDesk} from "../../../contracts/redemption/IRedemptionDesk.sol";
import {Deployment} from "../shared/Deployment.sol";
import {vm} from "../shared/Vm.sol";

/// @title Handler: does what members, brands and strangers may try, in any order, and remembers what must follow.
/// @dev Amounts are uniform half of the time, else 0, 1, or around what is left: bugs hide at the edges.
contract Handler is Deployment {
    uint256 internal constant MAX = 2 ** 53 - 1;
    uint256 internal constant BRANDS = 3;
    uint256 internal constant MEMBERS = 4;

    enum Action {
        ISSUE,
        ISSUE_BATCH,
        AUTHORISE,
        CAPTURE,
        VOID,
        RELEASE,
        FORGE,
        STRAY
    }

    mapping(Action => uint256) public calls;
    mapping(Action => uint256) public successes;

    /// @dev What forging, replaying and straying achieved; must stay 0.
    uint256 public breaches;

    uint256[] public ids;
    mapping(uint256 assetId => bool) private _known;
    mapping(uint256 assetId => uint256) public minted;
    mapping(uint256 assetId => uint256) public burned;
    bytes32[] public redemptions;
    mapping(bytes32 redemptionId => uint256) public capturedOf;
    mapping(bytes32 redemptionId => uint256) public returnedOf;
    mapping(bytes32 redemptionId => int256) public owedFenOf;

    uint256 private _nonce;
    uint256 private _time = 1_772_323_200; // 1 March 2026.
    IForwarder.Intent private _last;
    bytes private _lastSignature;

    constructor() {
        deployProtocol(address(this), type(uint40).max);
        vm.warp(_time);
        string[BRANDS] memory slugs = ["lanmu", "qinghe", "nest"];
        string[BRANDS] memory codes = ["LANMU", "QINGHE", "NEST"];
        uint32[BRANDS] memory values = [uint32(1_000), 1_500, 2_333];
        for (uint256 i = 0; i < BRANDS; ++i) {
            brands.addBrand(slugs[i], slugs[i], slugs[i], _brand(i));
            IBrandRegistry.Terms memory terms =
                IBrandRegistry.Terms(values[i], uint16(200 * i), uint16(1 + 11 * i), 0, 28_800, i != 2, "terms");
            bytes memory data = abi.encodeCall(brands.createProgramme, (codes[i], codes[i], codes[i], terms));
            _mustAct(_brandKey(i), address(brands), data);
        }
        for (uint256 i = 0; i < MEMBERS; ++i) {
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(_memberKey(i), accounts.openingDigestOf(_member(i), 1));
            bytes memory proof = abi.encodePacked(r, s, v);
            bytes memory signer = abi.encodePacked(_member(i));
            _mustAct(_brandKey(0), address(accounts), abi.encodeCall(accounts.openAccount, (signer, 0, proof)));
        }
    }

    function issue(uint256 who, uint256 programme, uint256 to, uint256 amount) external {
        // Now and then a brand reaches for another's programme, and a member for any.
        uint32 programmeId = uint32(1 + programme % BRANDS);
        uint256 key = who % 8 == 0 ? _memberKey(who) : who % 8 == 1 ? _brandKey(who / 8) : _brandKey(programme);
        uint64 amount_ = _amount(amount, 10_000);
        uint256 assetId = earning.assetIdOf(programmeId, uint40(_time));
        bytes memory data = abi.encodeCall(
            earning.issue, (programmeId, _member(to), amount_, IEarningDesk.Reason.PURCHASE, _reference(who))
        );
        if (!_act(Action.ISSUE, key, address(earning), data)) return;

        if (vm.addr(key) != _brand(programme) || amount_ == 0) ++breaches;
        _mint(assetId, amount_);
    }

    function issueBatch(uint256 programme, uint256 to, uint256 amount, uint256 count) external {
        uint32 programmeId = uint32(1 + programme % BRANDS);
        uint256 assetId = earning.assetIdOf(programmeId, uint40(_time));
        IEarningDesk.Entry[] memory entries = new IEarningDesk.Entry[](count % 4);
        uint256 total = 0;
        for (uint256 i = 0; i < entries.length; ++i) {
            uint64 amount_ = _amount(amount >> i, 10_000);
            total += amount_;
            address member = _member(to % MEMBERS + i);
            entries[i] = IEarningDesk.Entry(member, amount_, IEarningDesk.Reason.WELCOME, _reference(i + 1));
        }
        bytes memory data = abi.encodeCall(earning.issueBatch, (programmeId, _reference(amount), entries));
        if (_act(Action.ISSUE_BATCH, _brandKey(programme), address(earning), data)) _mint(assetId, total);
    }

    function authorise(uint256 who, uint256 brand, uint256 which, uint256 amount, uint256 hold) external {
        if (ids.length == 0) return;

        // One or two ids of one programme; mostly such as the member can spend.
        uint256 assetId = which % 8 == 0 ? ids[which % ids.length] : _spendable(_member(who), which);
        uint32 programmeId = uint32(assetId >> 216);
        uint256 second = _nextOf(programmeId, assetId);
        IRedemptionDesk.Part[] memory parts = new IRedemptionDesk.Part[](second != 0 && amount % 2 == 0 ? 2 : 1);
        parts[0] = _part(assetId, _amount(amount, ledger.balanceOf(_member(who), assetId)));
        if (parts.length == 2) {
            parts[1] = _part(second, _amount(amount >> 3, ledger.balanceOf(_member(who), second)));
        }
        uint40 holdExpiresAt = uint40(_time + (hold % 16 == 0 ? 0 : 1 + hold % 31 days));
        bytes memory data =
            abi.encodeCall(redemption.authorise, (uint32(1 + brand % BRANDS), programmeId, parts, holdExpiresAt));
        if (!_act(Action.AUTHORISE, _memberKey(who), address(redemption), data)) return;

        for (uint256 i = 0; i < parts.length; ++i) {
            if (parts[i].expiresAt <= _time) ++breaches; // I2: nothing expired is redeemed.
        }
        redemptions.push(forwarder.digestOf(_last));
    }

    function capture(uint256 which, uint256 who, uint256 amount) external {
        if (redemptions.length == 0) return;

        bytes32 redemptionId = which % 8 == 0 ? redemptions[which % redemptions.length] : _open(which);
        IRedemptionDesk.Redemption memory before = redemption.redemption(redemptionId);
        uint256 key = who % 8 == 0 ? _brandKey(who / 8) : _brandKey(before.brandId - 1);
        uint64 amount_ = _amount(amount, before.authorised - before.captured);
        uint64 count = clearing.obligationCount();
        uint256[] memory supplies = _supplies();
        bytes memory data = abi.encodeCall(redemption.capture, (redemptionId, amount_));
        if (!_act(Action.CAPTURE, key, address(redemption), data)) return;

        bool wrong = before.holdExpiresAt <= _time || before.state != IRedemptionDesk.State.OPEN
            || vm.addr(key) != brands.keyOf(before.brandId);
        if (wrong) ++breaches; // I10: no capture after void or the end of the hold.
        capturedOf[redemptionId] += amount_;
        for (uint256 i = 0; i < ids.length; ++i) {
            burned[ids[i]] += supplies[i] - ledger.totalSupply(ids[i]);
        }
        if (clearing.obligationCount() > count) {
            owedFenOf[redemptionId] += clearing.obligation(count + 1).amountFen;
        }
    }

    function voidAuthorisation(uint256 which, uint256 who) external {
        if (redemptions.length == 0) return;

        bytes32 redemptionId = which % 8 == 0 ? redemptions[which % redemptions.length] : _open(which);
        IRedemptionDesk.Redemption memory before = redemption.redemption(redemptionId);
        uint256 key = who % 8 == 0 ? _memberKey(who) : _brandKey(before.brandId - 1);
        bytes memory data = abi.encodeCall(redemption.voidAuthorisation, (redemptionId));
        if (_act(Action.VOID, key, address(redemption), data)) {
            returnedOf[redemptionId] += before.authorised - before.captured;
        }
    }

    function release(uint256 which, uint256 when) external {
        if (redemptions.length == 0) return;

        // Mostly time goes to the very end of a hold, or to the second before it.
        bytes32 redemptionId = which % 8 == 0 ? redemptions[which % redemptions.length] : _open(which);
        IRedemptionDesk.Redemption memory before = redemption.redemption(redemptionId);
        if (when % 8 != 0) _passTo(before.holdExpiresAt - (when / 8 % 4 == 0 ? 1 : 0));
        ++calls[Action.RELEASE];
        try redemption.release(redemptionId) {
            ++successes[Action.RELEASE];
            if (_time < before.holdExpiresAt) ++breaches;
            returnedOf[redemptionId] += before.authorised - before.captured;
        } catch {}
    }

    /// @dev Time passes by seconds, or to an expiry: a second before, on it, or after.
    function pass(uint256 by) external {
        if (by % 4 == 0 && ids.length != 0) {
            _passTo(uint40(ids[by / 4 % ids.length] >> 176) + by / 16 % 3 - 1);
        } else {
            _passTo(_time + by % 2 days);
        }
    }

    /// @dev The last intent again, with one thing changed or nothing: it must never have an effect (I14).
    function forge(uint256 what, uint256 value) external {
        if (_last.account == address(0)) return;

        IForwarder.Intent memory intent = _last;
        bytes memory signature = _lastSignature;
        what %= 9;
        if (what == 1) intent.account = _member(value);
        if (what == 2) intent.target = address(earning) == intent.target ? address(redemption) : address(earning);
        if (what == 3) intent.data = abi.encodePacked(intent.data, uint8(value));
        if (what == 4) intent.nonce += uint48(1 + value % 1_000);
        if (what == 5) intent.deadline -= uint40(1 + value % 1_000);
        if (what == 6) intent.gas -= uint32(1 + value % 1_000);
        if (what == 7) signature[value % 65] = bytes1(uint8(signature[value % 65]) ^ uint8(1 + value % 255));
        if (what == 8) signature = _twinOf(signature);
        bool same = keccak256(abi.encode(intent, signature)) == keccak256(abi.encode(_last, _lastSignature));
        if (same && what != 0) return;

        ++calls[Action.FORGE];
        try forwarder.execute(intent, signature) {
            // A refused intent of a stranger may be tried again as it is; anything else is a breach.
            ++breaches;
        } catch {}
    }

    /// @dev A holder moves points past the protocol, or someone else does in the holder's name.
    function stray(uint256 who, uint256 which, uint256 how) external {
        if (ids.length == 0) return;

        ++calls[Action.STRAY];
        uint256 assetId = ids[which % ids.length];
        (address from, address to) = (_member(who), _member(who % MEMBERS + 1));
        bytes memory data = how % 5 == 0
            ? abi.encodeCall(ledger.safeTransferFrom, (from, to, assetId, 1, ""))
            : how % 5 == 1
                ? abi.encodeCall(ledger.setApprovalForAll, (to, true))
                : how % 5 == 2
                    ? abi.encodeCall(ledger.move, (from, to, assetId, 1))
                    : how % 5 == 3
                        ? abi.encodeCall(ledger.mint, (to, assetId, 1))
                        : abi.encodeCall(ledger.burn, (from, assetId, 1));
        (bool success,) = address(ledger).call(data);
        if (success) ++breaches;
    }

    function idCount() external view returns (uint256) {
        return ids.length;
    }

    function redemptionCount() external view returns (uint256) {
        return redemptions.length;
    }

    /// @dev Signs and submits as a stranger would, so that a refusal reverts.
    function _act(Action action, uint256 key, address target, bytes memory data) private returns (bool success) {
        ++calls[action];
        IForwarder.Intent memory intent =
            IForwarder.Intent(vm.addr(key), target, data, uint48(++_nonce), uint40(_time + 2_000), 3_000_000);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, forwarder.digestOf(intent));
        bytes memory signature = abi.encodePacked(r, s, v);
        try forwarder.execute(intent, signature) {
            ++successes[action];
            (_last, _lastSignature) = (intent, signature);
            return true;
        } catch {
            return false;
        }
    }

    function _mustAct(uint256 key, address target, bytes memory data) private {
        IForwarder.Intent memory intent =
            IForwarder.Intent(vm.addr(key), target, data, uint48(++_nonce), type(uint40).max, 3_000_000);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, forwarder.digestOf(intent));
        forwarder.execute(intent, abi.encodePacked(r, s, v));
    }

    function _mint(uint256 assetId, uint256 amount) private {
        minted[assetId] += amount;
        if (_known[assetId]) return;
        _known[assetId] = true;
        ids.push(assetId);
    }

    /// @dev Uniform up to `left`, or one of 0, 1, left - 1, left, left + 1, 2^53 - 1.
    function _amount(uint256 seed, uint256 left) private pure returns (uint64) {
        uint256 edge = seed % 16;
        if (edge == 0) return 0;
        if (edge == 1) return 1;
        if (edge == 2) return uint64(left == 0 ? 0 : left - 1);
        if (edge == 3 || edge == 4) return uint64(left);
        if (edge == 5) return uint64(left + 1);
        if (edge == 6) return uint64(MAX);
        return uint64(left == 0 ? 0 : 1 + (seed >> 8) % left);
    }

    function _part(uint256 assetId, uint64 amount) private pure returns (IRedemptionDesk.Part memory) {
        return IRedemptionDesk.Part(uint40(assetId >> 176), uint24(assetId >> 152), amount);
    }

    /// @dev The first redemption from a random one on that is open and whose hold stands; else any.
    function _open(uint256 which) private view returns (bytes32 redemptionId) {
        for (uint256 i = 0; i < redemptions.length; ++i) {
            redemptionId = redemptions[(which % redemptions.length + i) % redemptions.length];
            IRedemptionDesk.Redemption memory r = redemption.redemption(redemptionId);
            if (r.state == IRedemptionDesk.State.OPEN && _time < r.holdExpiresAt) return redemptionId;
        }
    }

    /// @dev The first id from a random one on that the member holds and that has not expired; else any.
    function _spendable(address member, uint256 which) private view returns (uint256 assetId) {
        for (uint256 i = 0; i < ids.length; ++i) {
            assetId = ids[(which % ids.length + i) % ids.length];
            if (ledger.balanceOf(member, assetId) != 0 && _time < uint40(assetId >> 176)) return assetId;
        }
    }

    /// @dev The lowest id of the programme above `assetId`, or 0.
    function _nextOf(uint32 programmeId, uint256 assetId) private view returns (uint256 next) {
        for (uint256 i = 0; i < ids.length; ++i) {
            if (uint32(ids[i] >> 216) != programmeId || ids[i] <= assetId) continue;
            if (next == 0 || ids[i] < next) next = ids[i];
        }
    }

    function _supplies() private view returns (uint256[] memory supplies) {
        supplies = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            supplies[i] = ledger.totalSupply(ids[i]);
        }
    }

    function _passTo(uint256 time) private {
        if (time <= _time) return;
        _time = time;
        vm.warp(time);
    }

    function _reference(uint256 seed) private view returns (bytes32) {
        return keccak256(abi.encode(seed, _nonce));
    }

    function _twinOf(bytes memory signature) private pure returns (bytes memory twin) {
        twin = abi.encodePacked(signature);
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        assembly {
            mstore(add(twin, 0x40), sub(order, mload(add(twin, 0x40))))
        }
        twin[64] = bytes1(55 - uint8(twin[64])); // 27 becomes 28, 28 becomes 27.
    }

    function _brandKey(uint256 seed) private pure returns (uint256) {
        return 1_000 + seed % BRANDS;
    }

    function _memberKey(uint256 seed) private pure returns (uint256) {
        return 2_000 + seed % MEMBERS;
    }

    function _brand(uint256 seed) internal pure returns (address) {
        return vm.addr(_brandKey(seed));
    }

    function _member(uint256 seed) internal pure returns (address) {
        return vm.addr(_memberKey(seed));
    }
}
