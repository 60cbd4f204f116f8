// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {Policy} from "../shared/Policy.sol";
import {AccountRecovery} from "./AccountRecovery.sol";
import {AccountState} from "./AccountState.sol";
import {AccountWord} from "./AccountWord.sol";
import {IAccountRegistry} from "./IAccountRegistry.sol";
import {SignerSlot} from "./SignerSlot.sol";
import {WaitingAccounts} from "./WaitingAccounts.sol";

/// @title AccountRegistry: an account keeps its address for ever, has one signer at a time, and spends within limits.
contract AccountRegistry is WaitingAccounts, AccountRecovery {
    using AccountWord for uint256;
    using Policy for uint256;

    /// @dev Where a policy word keeps hours and limits; nothing else lies between them.
    uint256 private constant RESTRAINTS_MASK = (2 ** 112 - 1) << 32;

    bytes32 private constant OPENING_TYPEHASH = keccak256("AccountOpening(address account,uint32 homeBrand)");

    address private immutable _earningDesk;

    constructor(
        address authority,
        IForwarder forwarder,
        IBrandRegistry brands,
        ILedger ledger,
        address earningDesk
    ) AccountState(authority, forwarder, brands, ledger) {
        _earningDesk = earningDesk;
    }

    /// @inheritdoc IAccountRegistry
    function openAccount(bytes calldata signer, bytes32 salt, bytes calldata proof)
        external
        returns (address account)
    {
        // Check: a brand asks, the account is not open, and its signer agrees to be opened by this brand.
        uint32 brandId = _requireBrand();
        account = accountAddress(signer, salt);
        uint256 word = _words[account];
        require(word.homeBrand() == 0, AccountRegistry_AlreadyOpen(account, word.homeBrand()));
        require(!word.has(AccountWord.SIGNER_STORED), AccountRegistry_SignerReplaced(account, word.epoch()));
        require(
            _isSigned(signer, openingDigestOf(account, brandId), proof), AccountRegistry_ProofInvalid(account, brandId)
        );

        // Effect: the account is open for good.
        word = word.opened(brandId, block.timestamp);
        if (signer.length != EOA_LENGTH) {
            word = word.raised(AccountWord.SIGNER_STORED);
            _signers[account] = SignerSlot.write(signer);
        }
        _words[account] = word;

        emit AccountOpened(account, brandId, signer);
    }

    /// @inheritdoc IAccountRegistry
    function rotateSigner(bytes calldata newSigner, bytes calldata proof) external {
        // Check: the new signer agrees. That the old one does is what the intent proves.
        address account = _executingAccount();
        _requireNewSigner(account, newSigner, proof);

        // Effect: the old key is dead from the next intent on, be it in this very transaction.
        _changeSigner(account, _words[account], newSigner);
    }

    /// @inheritdoc IAccountRegistry
    function eraseAccount(bytes32 commitment) external {
        // Check: a member asks, while nothing is under way that erasure would cut short.
        address account = _executingAccount();
        uint256 word = _requireOpen(account);
        _requireActive(account, word);

        // Effect: nobody can sign for the account any more, nor can anything be given to it.
        _words[account] = word.raised(AccountWord.ERASED).lowered(AccountWord.SIGNER_STORED);
        delete _signers[account];

        emit MemberErased(account, commitment);
    }

    /// @inheritdoc IAccountRegistry
    function freeze(address account, bytes32 caseId) external restricted {
        _setFrozen(account, caseId, true);
        emit AccountFrozen(account, caseId);
    }

    /// @inheritdoc IAccountRegistry
    function unfreeze(address account, bytes32 caseId) external restricted {
        _setFrozen(account, caseId, false);
        emit AccountUnfrozen(account, caseId);
    }

    /// @inheritdoc IAccountRegistry
    function noteOutgoing(address account, uint64 valueFen, uint256 policyWord) external {
        // Check: nothing stands against the account. Who was never opened acts for a brand or the PSP: no limits.
        require(msg.sender == address(_ledger), AccountRegistry_NotTheLedger(msg.sender));
        uint256 word = _words[account];
        _requireActive(account, word);
        if (word.homeBrand() == 0 || policyWord & RESTRAINTS_MASK == 0) return;

        // Check: account and key are old enough.
        _requireCooled(word, policyWord);

        // Check and effect: what leaves is counted, unless nothing limits it.
        uint256 dailyLimit = policyWord.dailyLimitFen();
        uint256 monthlyLimit = policyWord.monthlyLimitFen();
        if (dailyLimit | monthlyLimit == 0) return;
        (uint256 next, uint256 dayFen, uint256 monthFen) = word.spending(block.timestamp, valueFen);
        require(dailyLimit == 0 || dayFen <= dailyLimit, AccountRegistry_DailyLimitExceeded(dayFen, dailyLimit));
        require(
            monthlyLimit == 0 || monthFen <= monthlyLimit, AccountRegistry_MonthlyLimitExceeded(monthFen, monthlyLimit)
        );
        _words[account] = next;
    }

    /// @inheritdoc IAccountRegistry
    function setIndebted(address account, bool indebted) external {
        require(msg.sender == _earningDesk, AccountRegistry_NotTheEarningDesk(msg.sender));
        uint256 word = _words[account];
        _words[account] = indebted ? word.raised(AccountWord.INDEBTED) : word.lowered(AccountWord.INDEBTED);
    }

    /// @inheritdoc IAccountRegistry
    function requireActive(address account) external view {
        _requireActive(account, _words[account]);
    }

    /// @inheritdoc IAccountRegistry
    function requireReceivers(address[] calldata accounts) external view returns (bool anyIndebted) {
        // One pass for a batch of 500: the words are joined, and looked at once.
        uint256 wrong = 0;
        uint256 joined = 0;
        uint256 erased = uint256(AccountWord.ERASED) << 112;
        assembly ("memory-safe") {
            mstore(0x20, _words.slot)
            let end := add(accounts.offset, shl(5, accounts.length))
            for { let at := accounts.offset } lt(at, end) { at := add(at, 0x20) } {
                mstore(0x00, calldataload(at))
                let word := sload(keccak256(0x00, 0x40))
                wrong := or(wrong, or(iszero(shr(224, word)), and(word, erased)))
                joined := or(joined, word)
            }
        }
        if (wrong != 0) _refuseReceivers(accounts);
        return joined.has(AccountWord.INDEBTED);
    }

    /// @inheritdoc IAccountRegistry
    function mayReceive(address account) external view returns (bool) {
        return _mayReceive(_words[account]);
    }

    /// @inheritdoc IAccountRegistry
    function isIndebted(address account) external view returns (bool indebted) {
        return _words[account].has(AccountWord.INDEBTED);
    }

    /// @inheritdoc IAccountRegistry
    function epochOf(address account) external view returns (uint32 epoch) {
        return _words[account].epoch();
    }

    /// @inheritdoc IAccountRegistry
    function wordOf(address account) external view returns (uint256 word) {
        return _words[account];
    }

    /// @inheritdoc IAccountRegistry
    function speakerOf(address account) external view returns (address key, bytes memory signer) {
        uint256 word = _words[account];
        if (word.has(AccountWord.SIGNER_STORED)) return SignerSlot.read(_signers[account]);

        bool own = word.homeBrand() == 0 ? account.code.length == 0 : _isOpen(word);
        return (own ? account : address(0), "");
    }

    /// @inheritdoc IAccountRegistry
    function signerOf(address account) external view returns (bytes memory signer) {
        return _signerOf(account, _words[account]);
    }

    /// @inheritdoc IAccountRegistry
    function isOpen(address account) external view returns (bool open) {
        return _isOpen(_words[account]);
    }

    /// @inheritdoc IAccountRegistry
    function homeBrandOf(address account) external view returns (uint32 brandId) {
        brandId = _words[account].homeBrand();
        require(brandId != 0, AccountRegistry_NotOpen(account));
    }

    /// @inheritdoc IAccountRegistry
    function openingDigestOf(address account, uint32 homeBrand) public view returns (bytes32 digest) {
        return _hashTypedDataV4(keccak256(abi.encode(OPENING_TYPEHASH, account, homeBrand)));
    }

    /// @inheritdoc IAccountRegistry
    function accountAddress(bytes calldata signer, bytes32 salt) public view returns (address account) {
        _requireSignerLength(signer.length);
        if (signer.length > EOA_LENGTH) {
            // Truncation is the rule: the last 20 bytes, as for any address.
            return address(uint160(uint256(keccak256(abi.encode(address(this), block.chainid, signer, salt)))));
        }

        account = address(bytes20(signer));
        require(salt == 0, AccountRegistry_SaltNotPermitted(salt));
        require(account.code.length == 0, AccountRegistry_AccountHasCode(account));
    }

    function _requireCooled(uint256 word, uint256 policyWord) private view {
        unchecked {
            // Safe: 2^40 seconds and 2^16 hours are far below 2^256.
            uint256 from = word.openedAt() + uint256(policyWord.newAccountHours()) * 1 hours;
            require(from <= block.timestamp, AccountRegistry_AccountTooNew(uint40(block.timestamp), from));
            from = word.keySince() + uint256(policyWord.newKeyHours()) * 1 hours;
            require(from <= block.timestamp, AccountRegistry_KeyTooNew(uint40(block.timestamp), from));
        }
    }

    function _setFrozen(address account, bytes32 caseId, bool frozen) private {
        require(caseId != 0, AccountRegistry_CaseMissing());
        uint256 word = _words[account];
        require(word.has(AccountWord.FROZEN) != frozen, AccountRegistry_FreezeUnchanged(account, frozen));
        _words[account] = frozen ? word.raised(AccountWord.FROZEN) : word.lowered(AccountWord.FROZEN);
    }

    /// @dev Names the first account of the list that may not receive.
    function _refuseReceivers(address[] calldata accounts) private view {
        for (uint256 i = 0; i < accounts.length; ++i) {
            require(_mayReceive(_words[accounts[i]]), AccountRegistry_NotOpen(accounts[i]));
        }
    }

    /// @dev Also a waiting account: what it receives waits for its claim.
    function _mayReceive(uint256 word) private pure returns (bool) {
        return word.homeBrand() != 0 && !word.has(AccountWord.ERASED);
    }
}
