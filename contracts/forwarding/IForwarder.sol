// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ITargets} from "./ITargets.sol";

/// @title Forwarder: a signed intent is executed at most once, exactly as it was signed, on a listed target.
/// @notice Anyone may submit an intent; nobody can alter one. The target is called with the signed gas and learns the
/// account by the 20 bytes behind the calldata (ERC-2771). The forwarder holds no role and no balance.
/// The domain is "Exchange", version "1", with chain id and this contract. Nonces are unordered.
interface IForwarder is ITargets {
    /// @notice What an account signs: `Intent(address account,address target,bytes data,uint48 nonce,uint40
    /// deadline,uint32 gas)`.
    /// @param account who wants it
    /// @param target a listed contract
    /// @param data the call, from its selector on
    /// @param nonce any number this account has not used
    /// @param deadline the last second in which it is valid, in unix seconds
    /// @param gas what the target is given, up to `INTENT_GAS_MAX`
    struct Intent {
        address account;
        address target;
        bytes data;
        uint48 nonce;
        uint40 deadline;
        uint32 gas;
    }

    /// @notice An intent with its signature: 65 bytes with a low s for an EOA, else what the ERC-7913 verifier wants.
    struct SignedIntent {
        Intent intent;
        bytes signature;
    }

    /// @notice An intent was executed by its target.
    event IntentExecuted(bytes32 indexed intentHash, address indexed account, uint48 nonce, address target);

    /// @notice The target refused an intent that an admitted relayer brought; its nonce is used.
    /// `reason` is what the target reverted with, cut after 1,024 bytes; empty if the signed gas did not suffice.
    event IntentRefused(
        bytes32 indexed intentHash, address indexed account, uint48 nonce, address target, bytes reason
    );

    /// @notice An intent of a batch was left out and its nonce is not used. `reason` is the ABI-encoded error with
    /// which `execute` would have reverted.
    event IntentSkipped(bytes32 indexed intentHash, address indexed account, bytes reason);

    /// @notice A relayer was admitted: a refusal of an intent it brings uses the nonce.
    event RelayerAdmitted(address indexed relayer);

    /// @notice Thrown when the intent was executed or refused before, or another one of this account took its nonce.
    error Forwarder_AlreadyExecuted(address account, uint48 nonce);

    /// @notice Thrown when the intent is no longer valid. In unix seconds.
    error Forwarder_DeadlinePassed(uint40 deadline, uint40 time);

    /// @notice Thrown when the call has no selector, in bytes.
    error Forwarder_DataTooShort(uint256 length, uint256 least);

    /// @notice Thrown when the intent asks for more gas than a transaction can give.
    error Forwarder_GasAboveMaximum(uint32 gas, uint32 most);

    /// @notice Thrown when the account's signer did not sign this intent.
    error Forwarder_SignatureInvalid(address account, bytes32 intentHash);

    /// @notice Thrown when the transaction has too little gas left to give what was signed for. Submit it with more.
    error Forwarder_GasTooLow(uint256 available, uint256 required);

    /// @notice Thrown when a batch holds no intent or too many.
    error Forwarder_BatchLengthOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Thrown when a bundle holds too few intents or too many.
    error Forwarder_BundleLengthOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Thrown when a bundle does not bring one signature for each of its intents.
    error Forwarder_SignaturesMissing(uint256 length, uint256 required);

    /// @notice Thrown when a target calls back while an intent is executing.
    error Forwarder_IntentInProgress(bytes32 intentHash);

    /// @notice Executes one intent, or reverts with the reason why not. If an admitted relayer brings it and the
    /// target refuses, the nonce is used and `IntentRefused` tells why; from anyone else nothing is used.
    function execute(Intent calldata intent, bytes calldata signature) external;

    /// @notice Executes 1 to 100 intents one after the other. One that is invalid, or that the target refuses to
    /// someone who is no admitted relayer, is skipped and never sinks the others.
    function executeBatch(SignedIntent[] calldata intents) external;

    /// @notice Executes 2 to 8 intents one after the other, all or none. Each intent's account signs the whole bundle,
    /// `Bundle(bytes32[] intents)` over the intents' hashes, so that none of them can be executed without the others.
    /// Reverts with the reason of the first that is invalid or refused, and then uses no nonce, whoever brings it.
    /// @param signatures one for each intent, in the same order
    function executeBundle(Intent[] calldata intents, bytes[] calldata signatures) external;

    /// @notice Admits a relayer. Only for operators of the alliance.
    function admitRelayer(address relayer) external;

    /// @notice The account whose intent is executing, or 0 between intents.
    function executingAccount() external view returns (address account);

    /// @notice The hash of the intent that is executing, or 0 between intents.
    function executingIntent() external view returns (bytes32 intentHash);

    /// @notice The EIP-712 digest of an intent, which is its hash everywhere.
    function digestOf(Intent calldata intent) external view returns (bytes32 intentHash);

    /// @notice The EIP-712 digest of a bundle of intents, given by their hashes.
    function bundleDigestOf(bytes32[] calldata intentHashes) external view returns (bytes32 digest);

    /// @notice Whether a nonce of an account is used.
    function isNonceUsed(address account, uint48 nonce) external view returns (bool used);

    /// @notice Whether refusals of intents brought by this address use the nonce.
    function isRelayer(address relayer) external view returns (bool admitted);

    /// @notice Whether the one who speaks for `account` signed `digest`, now.
    function isSignedBy(address account, bytes32 digest, bytes calldata signature) external view returns (bool);
}
