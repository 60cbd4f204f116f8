// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {AccountRegistry} from "../../../contracts/accounts/AccountRegistry.sol";
import {IBrandQuorum} from "../../../contracts/brands/IBrandQuorum.sol";
import {IBrandRegistry} from "../../../contracts/brands/IBrandRegistry.sol";
import {Forwarder} from "../../../contracts/forwarding/Forwarder.sol";
import {IForwarder} from "../../../contracts/forwarding/IForwarder.sol";
import {ILedger} from "../../../contracts/ledger/ILedger.sol";
import {vm} from "../shared/Vm.sol";

/// @title IntentsTest: of whatever is made of a signed intent, only the intent itself is ever executed, and once.
/// @dev The table of mutations: each field of each type, at its bounds, beside the original and swapped with others,
/// each domain, and each part of the signature. The test is the relayer (an admitted one, so a refusal would use the
/// nonce and be seen) and the target at once.
contract IntentsTest {
    uint256 private constant ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
    uint256 private constant INTENT_MUTATIONS = 40;
    uint256 private constant SIGNATURE_MUTATIONS = 16;
    uint256 private constant DOMAIN_MUTATIONS = 8;
    bytes32 private constant INTENT_TYPEHASH =
        keccak256("Intent(address account,address target,bytes data,uint48 nonce,uint40 deadline,uint32 gas)");

    Forwarder private _forwarder;
    uint256 private _hits;

    function setUp() external {
        uint64 nonce = vm.getNonce(address(this));
        AccessManager manager = new AccessManager(address(this));
        AccountRegistry accounts = new AccountRegistry(
            address(manager),
            IForwarder(vm.computeCreateAddress(address(this), nonce + 2)),
            IBrandRegistry(address(0)),
            ILedger(address(0)),
            address(0)
        );
        _forwarder = new Forwarder(address(manager), accounts, IBrandQuorum(address(0)));
        _forwarder.listTarget(address(this), new bytes4[](0));
        _forwarder.listTarget(address(manager), new bytes4[](0));
        _forwarder.admitRelayer(address(this));
        vm.warp(1_800_000_000);
    }

    /// @dev Whatever an intent asks of this target, it counts.
    fallback() external {
        ++_hits;
    }

    function testFuzz_OnlyTheSignedIntentIsExecuted(uint256 seed) external {
        uint256 key = 1 + seed % (ORDER - 1);
        IForwarder.Intent memory intent = _intentOf(vm.addr(key), seed);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, _forwarder.digestOf(intent));
        bytes memory signature = abi.encodePacked(r, s, v);

        // Twice: before the intent was executed, and after.
        for (uint256 round = 0; round < 2; ++round) {
            for (uint256 i = 0; i < INTENT_MUTATIONS; ++i) {
                IForwarder.Intent memory forged = _mutated(intent, i, seed);
                if (_forwarder.digestOf(forged) != _forwarder.digestOf(intent)) _mustFail(forged, signature);
            }
            for (uint256 i = 0; i < SIGNATURE_MUTATIONS; ++i) {
                _mustFail(intent, _mutatedSignature(v, r, s, i, seed));
            }
            for (uint256 i = 0; i < DOMAIN_MUTATIONS; ++i) {
                (v, r, s) = vm.sign(key, _foreignDigest(intent, i));
                _mustFail(intent, abi.encodePacked(r, s, v));
            }
            (v, r, s) = vm.sign(1 + (key + 1) % (ORDER - 1), _forwarder.digestOf(intent));
            _mustFail(intent, abi.encodePacked(r, s, v));
            (v, r, s) = vm.sign(key, _forwarder.digestOf(intent));

            require(_hits == round, "a forgery was executed");
            require(_forwarder.isNonceUsed(intent.account, intent.nonce) == (round == 1), "a forgery used the nonce");
            if (round == 0) _forwarder.execute(intent, signature);
            require(_hits == 1, "the intent itself was not executed once");
        }
    }

    function testFuzz_NoSignatureOfOnePartSpeaksForABundle(uint256 seed) external {
        uint256 key = 1 + seed % (ORDER - 1);
        IForwarder.Intent[] memory intents = new IForwarder.Intent[](2);
        bytes32[] memory hashes = new bytes32[](2);
        bytes[] memory signatures = new bytes[](2);
        for (uint256 i = 0; i < 2; ++i) {
            intents[i] = _intentOf(vm.addr(key), seed);
            intents[i].nonce ^= uint48(i);
            hashes[i] = _forwarder.digestOf(intents[i]);
        }
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, _forwarder.bundleDigestOf(hashes));
        signatures[0] = abi.encodePacked(r, s, v);
        signatures[1] = signatures[0];

        for (uint256 i = 0; i < INTENT_MUTATIONS; ++i) {
            IForwarder.Intent memory whole = intents[i % 2];
            intents[i % 2] = _mutated(whole, i, seed);
            bool same = _forwarder.digestOf(intents[i % 2]) == hashes[i % 2];
            if (!same) _mustFailAll(intents, signatures);
            intents[i % 2] = whole;
        }
        (intents[0], intents[1]) = (intents[1], intents[0]);
        _mustFailAll(intents, signatures);
        (intents[0], intents[1]) = (intents[1], intents[0]);
        for (uint256 i = 0; i < 2; ++i) {
            _mustFail(intents[i], signatures[0]);
            (v, r, s) = vm.sign(key, hashes[i]);
            bytes memory whole = signatures[i];
            signatures[i] = abi.encodePacked(r, s, v);
            _mustFailAll(intents, signatures);
            signatures[i] = whole;
        }

        require(_hits == 0, "a forgery was executed");
        _forwarder.executeBundle(intents, signatures);
        require(_hits == 2, "the bundle itself was not executed once");
        _mustFailAll(intents, signatures);
    }

    function _mustFail(IForwarder.Intent memory intent, bytes memory signature) private {
        uint256 before = _hits;
        try _forwarder.execute(intent, signature) {
            revert("a forgery was accepted");
        } catch {
            require(_hits == before, "a forgery had an effect");
        }
    }

    function _mustFailAll(IForwarder.Intent[] memory intents, bytes[] memory signatures) private {
        uint256 before = _hits;
        try _forwarder.executeBundle(intents, signatures) {
            revert("a forged bundle was accepted");
        } catch {
            require(_hits == before, "a forged bundle had an effect");
        }
    }

    function _intentOf(address account, uint256 seed) private view returns (IForwarder.Intent memory intent) {
        intent.account = account;
        intent.target = address(this);
        intent.data = abi.encodePacked(bytes4(0x12345678), keccak256(abi.encode(seed, "data")), seed);
        intent.nonce = uint48(uint256(keccak256(abi.encode(seed, "nonce"))));
        intent.deadline = uint40(block.timestamp + seed % 1_000);
        intent.gas = uint32(60_000 + seed % 1_000);
    }

    /// @dev Mutation `i` of an intent, in a copy; some leave a fuzzed intent as it was.
    function _mutated(IForwarder.Intent memory whole, uint256 i, uint256 seed)
        private
        view
        returns (IForwarder.Intent memory intent)
    {
        intent = IForwarder.Intent(
            whole.account, whole.target, bytes.concat(whole.data), whole.nonce, whole.deadline, whole.gas
        );
        if (i < 8) intent.account = address(uint160(_bent(uint160(whole.account), i, seed)));
        else if (i < 16) intent.nonce = uint48(_bent(whole.nonce, i - 8, seed));
        else if (i < 24) intent.deadline = uint40(_bent(whole.deadline, i - 16, seed));
        else if (i < 32) intent.gas = uint32(_bent(whole.gas, i - 24, seed));
        else if (i == 32) intent.target = _forwarder.authority();
        else if (i == 33) intent.target = whole.account;
        else if (i == 34) intent.data = abi.encodePacked(whole.data, bytes1(0));
        else if (i == 35) intent.data = abi.encodePacked(bytes1(0), whole.data);
        else if (i == 36) intent.data = abi.encodePacked(bytes4(whole.data));
        else if (i == 37) intent.data = abi.encodePacked(whole.data, whole.account);
        else if (i == 38) intent.data[seed % whole.data.length] ^= bytes1(uint8(1 << seed % 8));
        else (intent.nonce, intent.deadline) = (uint48(whole.deadline), uint40(whole.nonce));
    }

    /// @dev 0, 1, everything, one more, one less, one bit turned, and two neighbours of another kind.
    function _bent(uint256 value, uint256 how, uint256 seed) private pure returns (uint256) {
        unchecked {
            if (how == 0) return 0;
            if (how == 1) return 1;
            if (how == 2) return type(uint256).max;
            if (how == 3) return value + 1;
            if (how == 4) return value - 1;
            if (how == 5) return value ^ 1 << seed % 32;
            if (how == 6) return value + 256;
            return value << 8;
        }
    }

    function _mutatedSignature(uint8 v, bytes32 r, bytes32 s, uint256 i, uint256 seed)
        private
        pure
        returns (bytes memory)
    {
        bytes32 bit = bytes32(1 << seed % 256);
        if (i == 0) return abi.encodePacked(r ^ bit, s, v);
        if (i == 1) return abi.encodePacked(r, s ^ bit, v);
        if (i == 2) return abi.encodePacked(r, bytes32(ORDER - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        if (i == 3) return abi.encodePacked(r, bytes32(ORDER - uint256(s)), v);
        if (i == 4) return abi.encodePacked(r, s, v == 27 ? uint8(28) : uint8(27));
        if (i == 5) return abi.encodePacked(r, s, v - 27);
        if (i == 6) return abi.encodePacked(r, s, v + 2);
        if (i == 7) return abi.encodePacked(r, s, uint8(26));
        if (i == 8) return abi.encodePacked(r, s);
        if (i == 9) return abi.encodePacked(r, s | bytes32(uint256(v - 27) << 255));
        if (i == 10) return abi.encodePacked(r, s, v, uint8(0));
        if (i == 11) return abi.encodePacked(s, r, v);
        if (i == 12) return abi.encodePacked(bytes32(0), s, v);
        if (i == 13) return abi.encodePacked(r, bytes32(0), v);
        if (i == 14) return new bytes(65);
        return "";
    }

    /// @dev The digest that another domain would have, or another struct with the same fields.
    function _foreignDigest(IForwarder.Intent memory intent, uint256 i) private view returns (bytes32) {
        bytes32 domainType =
            keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
        bytes32 typeHash = i == 6
            ? keccak256("Wish(address account,address target,bytes data,uint48 nonce,uint40 deadline,uint32 gas)")
            : INTENT_TYPEHASH;
        bytes32 domain = keccak256(
            abi.encode(
                domainType,
                i == 0 ? keccak256("Exchange Accounts") : keccak256("Exchange"),
                i == 1 ? keccak256("2") : keccak256("1"),
                i == 2 ? block.chainid + 1 : i == 3 ? 0 : block.chainid,
                i == 4 ? address(this) : i == 5 ? address(0) : address(_forwarder)
            )
        );
        bytes32 structHash = keccak256(
            abi.encode(
                typeHash,
                intent.account,
                intent.target,
                keccak256(intent.data),
                intent.nonce,
                intent.deadline,
                intent.gas
            )
        );
        // The last one leaves the domain out, as a chain-free path would.
        return i == 7 ? structHash : keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }
}
