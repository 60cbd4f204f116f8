// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IAccountRecovery} from "./IAccountRecovery.sol";
import {IWaitingAccounts} from "./IWaitingAccounts.sol";

/// @title AccountRegistry: which accounts are open, whose signature speaks for each, and what may leave it.
/// @notice A signer is either the 20 bytes of an EOA or an ERC-7913 signer (a verifier's address, then its key).
/// An account keeps its address for ever; its signer can be replaced, and each replacement begins a new epoch.
/// An address that was never opened (a brand's key, the PSP's, an operator's) is its own signer until it rotates.
/// Members, brands and the PSP call through the forwarder only. Times are in unix seconds, values in whole fen.
/// Signatures are EIP-712 under the domain "Exchange Accounts", version "1", with chain id and this contract.
interface IAccountRegistry is IAccountRecovery, IWaitingAccounts {
    /// @notice An account was opened by its home brand, with the consent of its signer.
    event AccountOpened(address indexed account, uint32 indexed homeBrand, bytes signer);

    /// @notice A new signer speaks for the account, and no other key any more: not even that of its own address.
    /// Epochs count from 0 at opening; offers of an older epoch can only be returned.
    event SignerRotated(address indexed account, uint32 epoch, bytes signer);

    /// @notice A member's personal data is gone. Nobody signs for the account any more and nothing is given to it.
    /// @param commitment the HMAC under which the member was known, whose key is destroyed
    event MemberErased(address indexed account, bytes32 commitment);

    /// @notice Nothing leaves the account until it is unfrozen. Its balances stay what they are.
    event AccountFrozen(address indexed account, bytes32 indexed caseId);

    /// @notice The account is no longer frozen.
    event AccountUnfrozen(address indexed account, bytes32 indexed caseId);

    /// @notice Thrown when the caller is not the key of any brand.
    error AccountRegistry_NotABrand(address caller);

    /// @notice Thrown for a signer that is neither an EOA nor a bounded ERC-7913 signer, in bytes.
    error AccountRegistry_SignerLengthOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Thrown when an EOA comes with a salt: it has one account only.
    error AccountRegistry_SaltNotPermitted(bytes32 salt);

    /// @notice Thrown when the address of an EOA account has code.
    error AccountRegistry_AccountHasCode(address account);

    /// @notice Thrown when the account is open already.
    error AccountRegistry_AlreadyOpen(address account, uint32 homeBrand);

    /// @notice Thrown when an address would be opened whose own key was replaced before.
    error AccountRegistry_SignerReplaced(address account, uint32 epoch);

    /// @notice Thrown when the signer did not sign this opening by this brand.
    error AccountRegistry_ProofInvalid(address account, uint32 homeBrand);

    /// @notice Thrown when a new signer did not sign that it will speak for the account in its next epoch.
    error AccountRegistry_SignerUnproven(address account, bytes signer);

    /// @notice Thrown when the chain did not create the code that keeps a long signer.
    error AccountRegistry_SignerNotStored();

    /// @notice Thrown when an account is asked for that is not open, or was erased.
    error AccountRegistry_NotOpen(address account);

    /// @notice Thrown when the account is frozen under a case.
    error AccountRegistry_AccountFrozen(address account);

    /// @notice Thrown when the account's recovery is under way: complete or cancel it first.
    error AccountRegistry_AccountRecovering(address account);

    /// @notice Thrown when the account was erased.
    error AccountRegistry_AccountErased(address account);

    /// @notice Thrown when value would leave an account in its first hours. In unix seconds.
    error AccountRegistry_AccountTooNew(uint40 time, uint256 from);

    /// @notice Thrown when value would leave an account in the first hours after a change of its signer.
    error AccountRegistry_KeyTooNew(uint40 time, uint256 from);

    /// @notice Thrown when more would leave the account in a UTC day than its profile permits, this movement included.
    error AccountRegistry_DailyLimitExceeded(uint256 spentFen, uint256 limitFen);

    /// @notice Thrown when more would leave the account in a window of 30 days than its profile permits, this movement
    /// included. Windows are the UTC days 30n to 30n + 29 since 1970.
    error AccountRegistry_MonthlyLimitExceeded(uint256 spentFen, uint256 limitFen);

    /// @notice Thrown when someone other than the ledger notes an outgoing value.
    error AccountRegistry_NotTheLedger(address caller);

    /// @notice Thrown when someone other than the earning desk marks a debtor.
    error AccountRegistry_NotTheEarningDesk(address caller);

    /// @notice Thrown when a freeze does not name its case.
    error AccountRegistry_CaseMissing();

    /// @notice Thrown when a frozen account is frozen again, or one is unfrozen that is not frozen.
    error AccountRegistry_FreezeUnchanged(address account, bool frozen);

    /// @notice Opens an account whose home is the calling brand.
    /// @param signer 20 bytes for an EOA, 21 to 256 for an ERC-7913 signer
    /// @param salt 0 for an EOA; lets one ERC-7913 signer have several accounts
    /// @param proof the signer's signature of `AccountOpening(address account,uint32 homeBrand)`
    function openAccount(bytes calldata signer, bytes32 salt, bytes calldata proof) external returns (address account);

    /// @notice Replaces the signer of the account whose intent is executing, be it open or not. The old key is dead
    /// from the next intent on. Up to 2^24 - 1 times.
    /// @param newSigner 20 bytes for any EOA, 21 to 256 for an ERC-7913 signer
    /// @param proof its signature of `SignerRotation(address account,bytes32 signerHash,uint32 epoch)`, with the keccak
    /// of `newSigner` and the epoch that begins: the account's plus 1
    function rotateSigner(bytes calldata newSigner, bytes calldata proof) external;

    /// @notice Ends the account whose intent is executing, for good. It must be active; spend what it holds before.
    function eraseAccount(bytes32 commitment) external;

    /// @notice Keeps value from leaving an account, open or not. Only for the alliance's operators.
    /// @param caseId the case that says why; never 0
    function freeze(address account, bytes32 caseId) external;

    /// @notice Ends a freeze. Only for the alliance's operators.
    function unfreeze(address account, bytes32 caseId) external;

    /// @notice Refuses or counts value that leaves an account: it must be active and, if it is open, past the hours
    /// and within the limits of the policy word (see `Policy`). What was counted is never given back. Only for the
    /// ledger.
    function noteOutgoing(address account, uint64 valueFen, uint256 policyWord) external;

    /// @notice Marks an account as owing points, or no longer. Only for the earning desk.
    function setIndebted(address account, bool indebted) external;

    /// @notice Refuses an account that is frozen, recovering or erased.
    function requireActive(address account) external view;

    /// @notice Refuses a list with an account that may not receive; tells whether any of them owes points.
    function requireReceivers(address[] calldata accounts) external view returns (bool anyIndebted);

    /// @notice Whether the account is open or waiting, and not erased.
    function mayReceive(address account) external view returns (bool);

    /// @notice Whether the account owes points that its next earnings pay.
    function isIndebted(address account) external view returns (bool indebted);

    /// @notice How often the account's signer was replaced.
    function epochOf(address account) external view returns (uint32 epoch);

    /// @notice The account's slot, as `AccountWord` lays it out.
    function wordOf(address account) external view returns (uint256 word);

    /// @notice Whose signature an intent of `account` needs: an EOA's, or else an ERC-7913 signer's. Neither for an
    /// account that waits or was erased, and for a contract.
    function speakerOf(address account) external view returns (address key, bytes memory signer);

    /// @notice The signer of an open account, or of an address that rotated; empty for any other.
    function signerOf(address account) external view returns (bytes memory signer);

    /// @notice Whether a member opened this account and did not erase it.
    function isOpen(address account) external view returns (bool open);

    /// @notice The brand that opened the account.
    function homeBrandOf(address account) external view returns (uint32 brandId);

    /// @notice The account that belongs to a signer: the EOA itself, or the last 20 bytes of
    /// `keccak256(abi.encode(registry, chainid, signer, salt))`.
    function accountAddress(bytes calldata signer, bytes32 salt) external view returns (address account);

    /// @notice The EIP-712 digest that the signer of an account signs to have it opened by a brand.
    function openingDigestOf(address account, uint32 homeBrand) external view returns (bytes32 digest);

    /// @notice The EIP-712 digest that a new signer signs to speak for an account from its next epoch on.
    function rotationDigestOf(address account, bytes calldata newSigner) external view returns (bytes32 digest);
}
