// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title WaitingAccounts: points for people whom only a brand knows, until they open an account and claim them.
/// @notice A waiting account is the last 20 bytes of `keccak256(abi.encode(registry, chainid, brandId, commitment))`,
/// where the commitment is an HMAC. It has no signer, so nothing ever leaves it but by its claim. What it holds counts
/// in supply and liability, and expires, like anything else.
interface IWaitingAccounts {
    /// @notice A brand may from now on give to a person by the commitment it knows them under.
    event WaitingAccountOpened(address indexed waiting, uint32 indexed brandId, bytes32 commitment);

    /// @notice The person behind a waiting account has an account: brand and member both said so. It stays so.
    event WaitingAccountClaimed(address indexed waiting, address indexed account);

    /// @notice Thrown when an account is claimed that is not a waiting one.
    error AccountRegistry_NotWaiting(address account);

    /// @notice Thrown when someone claims who is neither the brand that opened the waiting account nor, once it is
    /// claimed, the account it was claimed for.
    error AccountRegistry_ClaimNotPermitted(address waiting, address caller);

    /// @notice Thrown when a waiting account was claimed for another account before.
    error AccountRegistry_ClaimedByAnother(address waiting, address claimant);

    /// @notice Thrown when the account's signer did not sign the claim.
    error AccountRegistry_ClaimUnproven(address waiting, address account);

    /// @notice Thrown when a claim names no id, or too many at once.
    error AccountRegistry_ClaimLengthOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Opens a waiting account of the calling brand.
    /// @param commitment the HMAC under which the brand knows the person
    function openWaiting(bytes32 commitment) external returns (address waiting);

    /// @notice Moves all that a waiting account holds of 1 to 32 ids to the account of the person behind it, as old as
    /// it is. Call it again for further ids, or when more has come in. The first claim is the brand's and brings the
    /// account's consent; afterwards brand and account each may claim, for that account only.
    /// @param proof for the first claim: the account's signature of `WaitingClaim(address waiting,address account)`
    function claimWaiting(address waiting, address account, uint256[] calldata assetIds, bytes calldata proof)
        external;

    /// @notice The address of a waiting account, open or not.
    function waitingAddress(uint32 brandId, bytes32 commitment) external view returns (address waiting);

    /// @notice The account that a waiting account was claimed for; 0 before.
    function claimantOf(address waiting) external view returns (address account);
}
