// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {Governed} from "../forwarding/Governed.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {AccountWord} from "./AccountWord.sol";
import {IAccountRegistry} from "./IAccountRegistry.sol";
import {SignerSlot} from "./SignerSlot.sol";

/// @title AccountState: one word per account, one signer at most, and what counts as a signer's proof.
abstract contract AccountState is IAccountRegistry, EIP712, Governed {
    using AccountWord for uint256;

    uint256 internal constant EOA_LENGTH = 20;
    uint256 internal constant SIGNER_LENGTH_MAX = 256;
    bytes32 private constant ROTATION_TYPEHASH =
        keccak256("SignerRotation(address account,bytes32 signerHash,uint32 epoch)");

    IBrandRegistry internal immutable _brands;
    ILedger internal immutable _ledger;

    mapping(address account => uint256 word) internal _words;

    /// @dev Only where `SIGNER_STORED` says so: else an account is its own signer, or has none.
    mapping(address account => uint256 slot) internal _signers;

    constructor(address authority, IForwarder forwarder, IBrandRegistry brands, ILedger ledger)
        Governed(authority, forwarder)
        EIP712("Exchange Accounts", "1")
    {
        _brands = brands;
        _ledger = ledger;
    }

    /// @inheritdoc IAccountRegistry
    function rotationDigestOf(address account, bytes calldata newSigner) public view returns (bytes32 digest) {
        uint256 next = uint256(_words[account].epoch()) + 1;
        return _hashTypedDataV4(keccak256(abi.encode(ROTATION_TYPEHASH, account, keccak256(newSigner), next)));
    }

    /// @dev The brand whose intent is executing.
    function _requireBrand() internal view returns (uint32 brandId) {
        address caller = _executingAccount();
        brandId = _brands.brandOfKey(caller);
        require(brandId != 0, AccountRegistry_NotABrand(caller));
    }

    /// @dev The word of an account that a member opened and did not erase.
    function _requireOpen(address account) internal view returns (uint256 word) {
        word = _words[account];
        require(_isOpen(word), AccountRegistry_NotOpen(account));
    }

    function _isOpen(uint256 word) internal pure returns (bool) {
        return word.homeBrand() != 0 && !word.has(AccountWord.WAITING | AccountWord.ERASED);
    }

    function _requireActive(address account, uint256 word) internal pure {
        if (word.has(AccountWord.FROZEN | AccountWord.RECOVERING | AccountWord.ERASED)) {
            require(!word.has(AccountWord.FROZEN), AccountRegistry_AccountFrozen(account));
            require(!word.has(AccountWord.RECOVERING), AccountRegistry_AccountRecovering(account));
            revert AccountRegistry_AccountErased(account);
        }
    }

    /// @dev A new signer is bounded, and itself agrees to speak for the account in its next epoch.
    function _requireNewSigner(address account, bytes calldata newSigner, bytes calldata proof) internal view {
        _requireSignerLength(newSigner.length);
        require(
            _isSigned(newSigner, rotationDigestOf(account, newSigner), proof),
            AccountRegistry_SignerUnproven(account, newSigner)
        );
    }

    function _requireSignerLength(uint256 length) internal pure {
        require(
            EOA_LENGTH <= length && length <= SIGNER_LENGTH_MAX,
            AccountRegistry_SignerLengthOutOfRange(length, EOA_LENGTH, SIGNER_LENGTH_MAX)
        );
    }

    /// @dev From here on no other key speaks for the account, the one of its own address included.
    function _changeSigner(address account, uint256 word, bytes calldata newSigner) internal {
        word = word.rekeyed(block.timestamp).raised(AccountWord.SIGNER_STORED);
        _words[account] = word;
        _signers[account] = SignerSlot.write(newSigner);
        emit SignerRotated(account, word.epoch(), newSigner);
    }

    function _signerOf(address account, uint256 word) internal view returns (bytes memory signer) {
        address key = account;
        if (word.has(AccountWord.SIGNER_STORED)) (key, signer) = SignerSlot.read(_signers[account]);
        else if (!_isOpen(word)) return "";
        if (signer.length == 0) signer = abi.encodePacked(key);
    }

    /// @dev 20 bytes are an EOA, whatever code its address has; more are an ERC-7913 signer; less are nobody.
    function _isSigned(bytes memory signer, bytes32 digest, bytes calldata proof) internal view returns (bool) {
        if (signer.length > EOA_LENGTH) return SignatureChecker.isValidSignatureNow(signer, digest, proof);
        if (signer.length < EOA_LENGTH) return false;

        (address recovered, ECDSA.RecoverError failure,) = ECDSA.tryRecoverCalldata(digest, proof);
        return failure == ECDSA.RecoverError.NoError && recovered == address(bytes20(signer));
    }
}
