// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AccountState} from "./AccountState.sol";
import {AccountWord} from "./AccountWord.sol";
import {IWaitingAccounts} from "./IWaitingAccounts.sol";

/// @title WaitingAccounts: what waits for a person goes to one account, which brand and member agreed upon.
abstract contract WaitingAccounts is AccountState {
    using AccountWord for uint256;

    uint256 private constant CLAIM_MAX = 32;
    bytes32 private constant CLAIM_TYPEHASH = keccak256("WaitingClaim(address waiting,address account)");

    mapping(address waiting => address account) private _claimants;

    /// @inheritdoc IWaitingAccounts
    function openWaiting(bytes32 commitment) external returns (address waiting) {
        // Check: a brand asks, for someone it did not ask for before.
        uint32 brandId = _requireBrand();
        waiting = waitingAddress(brandId, commitment);
        uint256 word = _words[waiting];
        require(word.homeBrand() == 0, AccountRegistry_AlreadyOpen(waiting, word.homeBrand()));

        // Effect: the account can receive, and nothing else.
        _words[waiting] = word.opened(brandId, block.timestamp).raised(AccountWord.WAITING);

        emit WaitingAccountOpened(waiting, brandId, commitment);
    }

    /// @inheritdoc IWaitingAccounts
    function claimWaiting(address waiting, address account, uint256[] calldata assetIds, bytes calldata proof)
        external
    {
        // Check: brand and account agree that it is theirs, now or at its first claim.
        address caller = _executingAccount();
        uint256 count = assetIds.length;
        require(0 < count && count <= CLAIM_MAX, AccountRegistry_ClaimLengthOutOfRange(count, 1, CLAIM_MAX));
        uint256 word = _words[waiting];
        require(word.has(AccountWord.WAITING), AccountRegistry_NotWaiting(waiting));
        _requireActive(waiting, word);
        address claimant = _claimants[waiting];
        require(
            caller == claimant || _brands.brandOfKey(caller) == word.homeBrand(),
            AccountRegistry_ClaimNotPermitted(waiting, caller)
        );
        word = _requireOpen(account);
        require(claimant == address(0) || claimant == account, AccountRegistry_ClaimedByAnother(waiting, claimant));

        // Effect: the first claim decides for ever whose it is.
        if (claimant == address(0)) {
            bytes32 digest = _hashTypedDataV4(keccak256(abi.encode(CLAIM_TYPEHASH, waiting, account)));
            require(
                _isSigned(_signerOf(account, word), digest, proof), AccountRegistry_ClaimUnproven(waiting, account)
            );
            _claimants[waiting] = account;
            emit WaitingAccountClaimed(waiting, account);
        }

        // Interaction: the ledger moves all there is of these ids.
        _ledger.claimWaiting(waiting, account, assetIds);
    }

    /// @inheritdoc IWaitingAccounts
    function claimantOf(address waiting) external view returns (address account) {
        return _claimants[waiting];
    }

    /// @inheritdoc IWaitingAccounts
    function waitingAddress(uint32 brandId, bytes32 commitment) public view returns (address waiting) {
        // Truncation is the rule: the last 20 bytes. No signer's account has a preimage as short as this one.
        bytes32 hash = keccak256(abi.encode(address(this), block.chainid, brandId, commitment));
        return address(uint160(uint256(hash)));
    }
}
