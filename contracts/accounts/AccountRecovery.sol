// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AccountState} from "./AccountState.sol";
import {AccountWord} from "./AccountWord.sol";
import {IAccountRecovery} from "./IAccountRecovery.sol";

/// @title AccountRecovery: no single guardian, and no thief of a single key, takes an account or keeps it for good.
abstract contract AccountRecovery is AccountState {
    using AccountWord for uint256;

    uint40 private constant RECOVERY_SECONDS = 72 hours;
    uint40 private constant KEYLESS_RECOVERY_SECONDS = 30 days;
    uint8 private constant CANCELS_MAX = 2;
    bytes32 private constant SECOND_KEY_TYPEHASH = keccak256("SecondKey(address account,bytes32 signerHash)");
    bytes32 private constant APPROVAL_TYPEHASH =
        keccak256("RecoveryApproval(address account,bytes32 signerHash,uint32 round)");

    /// @dev `next` counts from `nextFrom` on; 0 = there is none.
    struct SecondKey {
        uint40 nextFrom;
        bytes signer;
        bytes next;
    }

    mapping(address account => Recovery) private _recoveries;
    mapping(address account => SecondKey) private _secondKeys;

    /// @dev One bit per guardian. Keyed by round and signer, so that nobody's approval replaces another's.
    mapping(address account => mapping(uint32 round => mapping(bytes32 signerHash => uint8))) private _approvals;

    /// @inheritdoc IAccountRecovery
    function setSecondKey(bytes calldata signer, bytes calldata proof) external {
        // Check: the key agrees and is nobody's who already has a say; nothing is under way that it could disturb.
        address account = _executingAccount();
        uint256 word = _requireOpen(account);
        require(!word.has(AccountWord.RECOVERING), AccountRegistry_AccountRecovering(account));
        _requireSignerLength(signer.length);
        bytes32 signerHash = keccak256(signer);
        require(
            signerHash != keccak256(_signerOf(account, word)) && !_isHomeBrand(word.homeBrand(), signerHash),
            AccountRegistry_GuardiansNotDistinct(account)
        );
        bytes32 digest = _hashTypedDataV4(keccak256(abi.encode(SECOND_KEY_TYPEHASH, account, signerHash)));
        require(_isSigned(signer, digest, proof), AccountRegistry_SignerUnproven(account, signer));

        // Effect: a first key counts at once, any other only after its predecessor had time to object.
        SecondKey storage key = _secondKeys[account];
        uint40 from = uint40(block.timestamp); // Safe cast until the year 36,000.
        if (key.signer.length == 0) {
            key.signer = signer;
        } else {
            if (_isNextDue(key)) key.signer = key.next;
            from += RECOVERY_SECONDS;
            key.next = signer;
            key.nextFrom = from;
        }

        emit SecondKeySet(account, signer, from);
    }

    /// @inheritdoc IAccountRecovery
    function setKeylessRecovery(bool permitted) external {
        address account = _executingAccount();
        uint256 word = _requireOpen(account);
        require(!word.has(AccountWord.RECOVERING), AccountRegistry_AccountRecovering(account));

        Recovery storage recovery = _recoveries[account];
        uint40 from = permitted ? 0 : uint40(block.timestamp) + RECOVERY_SECONDS;
        if (!permitted && recovery.keylessOffFrom != 0) from = recovery.keylessOffFrom;
        recovery.keylessOffFrom = from;

        emit KeylessRecoverySet(account, from);
    }

    /// @inheritdoc IAccountRecovery
    function requestRecovery(address account, bytes calldata newSigner, bytes calldata proof) external {
        uint32 homeBrand = _words[account].homeBrand();
        uint32 brandId = _requireBrand();
        require(brandId == homeBrand, AccountRegistry_NotTheHomeBrand(account, homeBrand, brandId));
        _approve(account, newSigner, proof, Guardian.HOME_BRAND);
    }

    /// @inheritdoc IAccountRecovery
    function requestRecoveryAsAlliance(address account, bytes calldata newSigner, bytes calldata proof)
        external
        restricted
    {
        bytes32 callerHash = keccak256(abi.encodePacked(_msgSender()));
        require(
            !_isHomeBrand(_requireOpen(account).homeBrand(), callerHash), AccountRegistry_GuardiansNotDistinct(account)
        );
        _approve(account, newSigner, proof, Guardian.ALLIANCE);
    }

    /// @inheritdoc IAccountRecovery
    function requestRecoveryBySecondKey(
        address account,
        bytes calldata newSigner,
        bytes calldata proof,
        bytes calldata approval
    ) external {
        bytes memory second = secondKeyOf(account);
        uint32 round = _recoveries[account].round;
        bytes32 structHash = keccak256(abi.encode(APPROVAL_TYPEHASH, account, keccak256(newSigner), round));
        require(
            _isSigned(second, _hashTypedDataV4(structHash), approval), AccountRegistry_ApprovalUnproven(account, round)
        );
        // Asked again: the brand may have taken over the member's key as its own since.
        require(
            !_isHomeBrand(_words[account].homeBrand(), keccak256(second)), AccountRegistry_GuardiansNotDistinct(account)
        );
        _approve(account, newSigner, proof, Guardian.SECOND_KEY);
    }

    /// @inheritdoc IAccountRecovery
    function cancelRecovery() external {
        // Check: there is something to cancel, and a cancel left.
        address account = _executingAccount();
        Recovery storage recovery = _recoveries[account];
        require(recovery.readyAt != 0, AccountRegistry_NotRecovering(account));
        uint8 cancels = recovery.cancels;
        require(cancels < CANCELS_MAX, AccountRegistry_CancelsUsedUp(cancels, CANCELS_MAX));

        // Effect: value may leave again, and every approval is void.
        recovery.cancels = ++cancels;
        emit RecoveryCancelled(account, recovery.round, cancels);
        _end(recovery);
        _words[account] = _words[account].lowered(AccountWord.RECOVERING);
    }

    /// @inheritdoc IAccountRecovery
    function completeRecovery(address account, bytes calldata newSigner) external {
        // Check: this signer was approved, and the signer had the time to object.
        Recovery storage recovery = _recoveries[account];
        uint40 readyAt = recovery.readyAt;
        require(
            readyAt != 0 && recovery.signerHash == keccak256(newSigner), AccountRegistry_NotRecovering(account)
        );
        require(readyAt <= block.timestamp, AccountRegistry_RecoveryTooEarly(uint40(block.timestamp), readyAt));

        // Effect: the new signer speaks, in a new epoch.
        recovery.cancels = 0;
        emit RecoveryCompleted(account, recovery.round);
        _end(recovery);
        _changeSigner(account, _words[account].lowered(AccountWord.RECOVERING), newSigner);
    }

    /// @inheritdoc IAccountRecovery
    function recoveryOf(address account) external view returns (Recovery memory recovery) {
        return _recoveries[account];
    }

    /// @inheritdoc IAccountRecovery
    function secondKeyOf(address account) public view returns (bytes memory signer) {
        SecondKey storage key = _secondKeys[account];
        return _isNextDue(key) ? key.next : key.signer;
    }

    function _approve(address account, bytes calldata newSigner, bytes calldata proof, Guardian guardian) private {
        // Check: the new signer agrees, no other recovery is under way, and this guardian is a new voice.
        uint256 word = _requireOpen(account);
        _requireNewSigner(account, newSigner, proof);
        bytes32 signerHash = keccak256(newSigner);
        Recovery storage recovery = _recoveries[account];
        uint40 readyAt = recovery.readyAt;
        uint32 round = recovery.round;
        require(
            readyAt == 0 || recovery.signerHash == signerHash, AccountRegistry_RecoveryInProgress(account, readyAt)
        );
        uint8 approvals = _approvals[account][round][signerHash];
        uint8 bit = uint8(1 << uint8(guardian)); // Safe: there are three guardians.
        require(approvals & bit == 0, AccountRegistry_AlreadyApproved(account, guardian));

        // Effect: one more approval; with the second the recovery starts, with the third it may end earlier.
        emit RecoveryApproved(account, round, guardian, newSigner);
        _approvals[account][round][signerHash] = approvals | bit;
        if (approvals != 0) {
            _words[account] = word.raised(AccountWord.RECOVERING);
            _start(account, newSigner, approvals | bit);
        }
    }

    function _start(address account, bytes calldata newSigner, uint8 approvals) private {
        Recovery storage recovery = _recoveries[account];
        bool keyless = approvals >> uint8(Guardian.SECOND_KEY) == 0;
        if (keyless) {
            uint40 off = recovery.keylessOffFrom;
            require(off == 0 || block.timestamp < off, AccountRegistry_KeylessRecoveryOff(account, off));
        } else {
            // The second key objects in time: what the signer set in motion against it stands no more.
            if (recovery.keylessOffFrom > block.timestamp) recovery.keylessOffFrom = 0;
            SecondKey storage key = _secondKeys[account];
            if (!_isNextDue(key)) key.nextFrom = 0;
        }

        // Safe cast until the year 36,000.
        uint40 readyAt = uint40(block.timestamp) + (keyless ? KEYLESS_RECOVERY_SECONDS : RECOVERY_SECONDS);
        if (recovery.readyAt != 0 && recovery.readyAt < readyAt) readyAt = recovery.readyAt;
        recovery.readyAt = readyAt;
        recovery.signerHash = keccak256(newSigner);
        emit RecoveryStarted(account, recovery.round, newSigner, readyAt);
    }

    /// @dev Approvals of this round count no more.
    function _end(Recovery storage recovery) private {
        recovery.readyAt = 0;
        recovery.signerHash = 0;
        ++recovery.round;
    }

    function _isNextDue(SecondKey storage key) private view returns (bool) {
        return key.nextFrom != 0 && key.nextFrom <= block.timestamp;
    }

    /// @dev Whether this is the brand's address, whose own key may sign, or the signer that it rotated to.
    function _isHomeBrand(uint32 homeBrand, bytes32 signerHash) private view returns (bool) {
        address key = _brands.keyOf(homeBrand);
        return signerHash == keccak256(abi.encodePacked(key))
            || signerHash == keccak256(_signerOf(key, _words[key]));
    }
}
