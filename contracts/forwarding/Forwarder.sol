// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC7913SignatureVerifier} from "@openzeppelin/contracts/interfaces/IERC7913.sol";
import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IAccountRegistry} from "../accounts/IAccountRegistry.sol";
import {IBrandQuorum} from "../brands/IBrandQuorum.sol";
import {IForwarder} from "./IForwarder.sol";
import {Targets} from "./Targets.sol";

/// @title Forwarder: an intent's hash has at most one effect, whoever submits it, however often, in whatever encoding.
/// @dev Replay is stopped by the account's nonce and never by the bytes of a signature, of which there are many.
contract Forwarder is IForwarder, Targets, EIP712 {
    uint256 private constant BATCH_MAX = 100;
    uint256 private constant BUNDLE_MAX = 8;
    uint256 private constant REASON_BYTES_MAX = 1_024;

    /// @dev A transaction has at most 16,777,216 gas (EIP-7825). Without this bound one intent could sink any batch.
    uint32 private constant INTENT_GAS_MAX = 15_900_000;

    /// @dev A verifier of somebody's own choice gets this and no more; P-256 in plain Solidity takes 300,000.
    uint256 private constant SIGNATURE_GAS_MAX = 600_000;

    /// @dev An assertion of a passkey takes 500 or so. Copying a longer one costs the submitter, and thus a batch.
    uint256 private constant SIGNATURE_BYTES_MAX = 16_384;

    /// @dev Kept back from every call: the call's own price, and what it takes to report a refusal afterwards.
    uint256 private constant GAS_RESERVE = 25_000;

    bytes32 private constant INTENT_TYPEHASH =
        keccak256("Intent(address account,address target,bytes data,uint48 nonce,uint40 deadline,uint32 gas)");

    bytes32 private constant BUNDLE_TYPEHASH = keccak256("Bundle(bytes32[] intents)");

    IAccountRegistry private immutable _accounts;

    /// @dev One bit per nonce, 256 to a word: neighbouring nonces share a slot.
    mapping(address account => mapping(uint40 word => uint256 bits)) private _usedNonces;
    mapping(address relayer => bool) private _relayers;

    address private transient _executingAccount;
    bytes32 private transient _executingIntent;

    constructor(address authority, IAccountRegistry accounts, IBrandQuorum quorum)
        AccessManaged(authority)
        Targets(quorum)
        EIP712("Exchange", "1")
    {
        _accounts = accounts;
    }

    /// @inheritdoc IForwarder
    function execute(Intent calldata intent, bytes calldata signature) external {
        _requireIdle();
        (bool settled, bytes memory reason) = _settle(digestOf(intent), intent, signature);
        if (!settled) _revertWith(reason);
    }

    /// @inheritdoc IForwarder
    function executeBatch(SignedIntent[] calldata intents) external {
        _requireIdle();
        uint256 count = intents.length;
        require(0 < count && count <= BATCH_MAX, Forwarder_BatchLengthOutOfRange(count, 1, BATCH_MAX));
        for (uint256 i = 0; i < count; ++i) {
            Intent calldata intent = intents[i].intent;
            bytes32 intentHash = digestOf(intent);
            (bool settled, bytes memory reason) = _settle(intentHash, intent, intents[i].signature);
            if (!settled) emit IntentSkipped(intentHash, intent.account, reason);
        }
    }

    /// @inheritdoc IForwarder
    function executeBundle(Intent[] calldata intents, bytes[] calldata signatures) external {
        _requireIdle();
        uint256 count = intents.length;
        require(2 <= count && count <= BUNDLE_MAX, Forwarder_BundleLengthOutOfRange(count, 2, BUNDLE_MAX));
        require(signatures.length == count, Forwarder_SignaturesMissing(signatures.length, count));
        bytes32[] memory intentHashes = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            intentHashes[i] = digestOf(intents[i]);
        }
        bytes32 digest = _bundleDigestOf(intentHashes);

        // Each is judged when its turn comes: the one before it may have replaced its signer.
        for (uint256 i = 0; i < count; ++i) {
            bytes memory reason = _invalidity(intentHashes[i], intents[i], digest, signatures[i]);
            if (reason.length != 0) _revertWith(reason);
            bool success;
            (success, reason) = _run(intentHashes[i], intents[i]);
            if (!success) _revertWith(reason);
        }
    }

    /// @inheritdoc IForwarder
    function admitRelayer(address relayer) external restricted {
        _relayers[relayer] = true;
        emit RelayerAdmitted(relayer);
    }

    /// @inheritdoc IForwarder
    function executingAccount() external view returns (address account) {
        return _executingAccount;
    }

    /// @inheritdoc IForwarder
    function executingIntent() external view returns (bytes32 intentHash) {
        return _executingIntent;
    }

    /// @inheritdoc IForwarder
    function isNonceUsed(address account, uint48 nonce) public view returns (bool used) {
        (uint40 word, uint256 bit) = _positionOf(nonce);
        return _usedNonces[account][word] & bit != 0;
    }

    /// @inheritdoc IForwarder
    function isRelayer(address relayer) external view returns (bool admitted) {
        return _relayers[relayer];
    }

    /// @inheritdoc IForwarder
    function digestOf(Intent calldata intent) public view returns (bytes32 intentHash) {
        return _hashTypedDataV4(
            keccak256(
                abi.encode(
                    INTENT_TYPEHASH,
                    intent.account,
                    intent.target,
                    _hashOf(intent.data),
                    intent.nonce,
                    intent.deadline,
                    intent.gas
                )
            )
        );
    }

    /// @inheritdoc IForwarder
    function bundleDigestOf(bytes32[] calldata intentHashes) external view returns (bytes32 digest) {
        return _bundleDigestOf(intentHashes);
    }

    /// @inheritdoc IForwarder
    function isSignedBy(address account, bytes32 digest, bytes calldata signature) external view returns (bool) {
        return _isSigned(account, digest, signature);
    }

    /// @dev True if the intent was executed, or refused with its nonce used. Else nothing changed, and why.
    function _settle(bytes32 intentHash, Intent calldata intent, bytes calldata signature)
        private
        returns (bool settled, bytes memory reason)
    {
        reason = _invalidity(intentHash, intent, intentHash, signature);
        if (reason.length != 0) return (false, reason);

        (settled, reason) = _run(intentHash, intent);
        if (settled) return (true, "");

        if (_relayers[msg.sender]) {
            emit IntentRefused(intentHash, intent.account, intent.nonce, intent.target, reason);
            return (true, "");
        }
        // A stranger cannot use up a nonce by choosing a moment at which the target refuses.
        (uint40 word, uint256 bit) = _positionOf(intent.nonce);
        _usedNonces[intent.account][word] &= ~bit;
    }

    /// @dev Uses the nonce of a valid intent and calls its target.
    function _run(bytes32 intentHash, Intent calldata intent) private returns (bool success, bytes memory reason) {
        // Effect: the nonce is used before the target runs.
        address account = intent.account;
        (uint40 word, uint256 bit) = _positionOf(intent.nonce);
        _usedNonces[account][word] |= bit;

        // Interaction: while the target runs, its account and intent are known to all modules.
        _executingAccount = account;
        _executingIntent = intentHash;
        (success, reason) = _call(intent);
        _executingAccount = address(0);
        _executingIntent = 0;

        if (success) emit IntentExecuted(intentHash, account, intent.nonce, intent.target);
    }

    /// @dev The encoded error that makes an intent invalid, or nothing. The nonce comes first: whoever submits an
    /// intent a second time must learn that it was executed, whatever has changed since.
    function _invalidity(bytes32 intentHash, Intent calldata intent, bytes32 digest, bytes calldata signature)
        private
        view
        returns (bytes memory reason)
    {
        if (isNonceUsed(intent.account, intent.nonce)) {
            return abi.encodeWithSelector(Forwarder_AlreadyExecuted.selector, intent.account, intent.nonce);
        }
        if (block.timestamp > intent.deadline) {
            return abi.encodeWithSelector(Forwarder_DeadlinePassed.selector, intent.deadline, block.timestamp);
        }
        reason = _objectionTo(intent.target, intent.data);
        if (reason.length != 0) return reason;
        // Shorter data would let the appended account be read as the selector.
        if (intent.data.length < 4) {
            return abi.encodeWithSelector(Forwarder_DataTooShort.selector, intent.data.length, 4);
        }
        if (intent.gas > INTENT_GAS_MAX) {
            return abi.encodeWithSelector(Forwarder_GasAboveMaximum.selector, intent.gas, INTENT_GAS_MAX);
        }
        if (!_isSigned(intent.account, digest, signature)) {
            return abi.encodeWithSelector(Forwarder_SignatureInvalid.selector, intent.account, intentHash);
        }
        return "";
    }

    /// @dev Asked anew for each intent: one may have replaced the signer of the next.
    function _isSigned(address account, bytes32 digest, bytes calldata signature) private view returns (bool) {
        (address key, bytes memory signer) = _accounts.speakerOf(account);
        if (signer.length == 0) return _isSignedByEoa(key, digest, signature);
        return signature.length <= SIGNATURE_BYTES_MAX && _isVerified(signer, digest, signature);
    }

    /// @dev A foreign verifier gets bounded gas, and of its answer one word is read: it can fail, but not sink a batch.
    function _isVerified(bytes memory signer, bytes32 digest, bytes calldata signature)
        private
        view
        returns (bool valid)
    {
        address verifier = address(bytes20(signer));
        bytes4 yes = IERC7913SignatureVerifier.verify.selector;
        bytes memory data = abi.encodeWithSelector(yes, Bytes.slice(signer, 20), digest, signature);
        uint256 gasMost = SIGNATURE_GAS_MAX;
        _requireGas(gasMost);

        assembly ("memory-safe") {
            let success := staticcall(gasMost, verifier, add(data, 0x20), mload(data), 0, 0x20)
            valid := and(success, and(gt(returndatasize(), 0x1f), eq(mload(0), yes)))
        }
    }

    /// @dev Only 65 bytes with a low s pass. The key is 0 for an account that has none, which must never pass.
    function _isSignedByEoa(address key, bytes32 digest, bytes calldata signature) private pure returns (bool) {
        (address signer, ECDSA.RecoverError failure,) = ECDSA.tryRecoverCalldata(digest, signature);
        return failure == ECDSA.RecoverError.NoError && signer == key;
    }

    /// @dev Calls the target with exactly the signed gas and copies at most `REASON_BYTES_MAX` of what it reverts with.
    function _call(Intent calldata intent) private returns (bool success, bytes memory reason) {
        bytes memory data = abi.encodePacked(intent.data, intent.account);
        address target = intent.target;
        uint256 gasSigned = intent.gas;
        _requireGas(gasSigned);

        assembly ("memory-safe") {
            success := call(gasSigned, target, 0, add(data, 0x20), mload(data), 0, 0)
            if iszero(success) {
                let length := returndatasize()
                if gt(length, REASON_BYTES_MAX) { length := REASON_BYTES_MAX }
                reason := mload(0x40)
                mstore(reason, length)
                returndatacopy(add(reason, 0x20), 0, length)
                mstore(0x40, add(reason, and(add(length, 0x3f), not(0x1f))))
            }
        }
    }

    /// @dev A call passes on at most 63/64 of the gas. Less than promised would make the target fail at the
    /// submitter's will and use up the nonce, so the whole transaction reverts instead.
    function _requireGas(uint256 required) private view {
        uint256 left = gasleft();
        uint256 available = left <= GAS_RESERVE ? 0 : (left - GAS_RESERVE) * 63 / 64;
        require(available >= required, Forwarder_GasTooLow(available, required));
    }

    /// @dev Beyond the end of what is in use, which stays where it is: the call needs the same room again.
    function _hashOf(bytes calldata data) private pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            calldatacopy(free, data.offset, data.length)
            hash := keccak256(free, data.length)
        }
    }

    function _bundleDigestOf(bytes32[] memory intentHashes) private view returns (bytes32) {
        bytes32 list = keccak256(abi.encodePacked(intentHashes));
        return _hashTypedDataV4(keccak256(abi.encode(BUNDLE_TYPEHASH, list)));
    }

    function _requireIdle() private view {
        require(_executingIntent == 0, Forwarder_IntentInProgress(_executingIntent));
    }

    function _positionOf(uint48 nonce) private pure returns (uint40 word, uint256 bit) {
        return (uint40(nonce >> 8), 1 << (nonce & 0xff)); // Safe: 48 bits less 8 are 40.
    }

    function _revertWith(bytes memory reason) private pure {
        assembly ("memory-safe") {
            revert(add(reason, 0x20), mload(reason))
        }
    }
}
