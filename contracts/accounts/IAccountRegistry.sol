// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title AccountRegistry: which accounts are open, and whose signature speaks for each.
/// @notice A signer is either the 20 bytes of an EOA, which is then the account itself, or an ERC-7913 signer
/// (a verifier's address, then its key), whose account is an address that nobody else can hold.
interface IAccountRegistry {
    /// @notice An account was opened by its home brand, with the consent of its signer.
    event AccountOpened(address indexed account, uint32 indexed homeBrand, bytes signer);

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

    /// @notice Thrown when the signer did not sign this opening by this brand.
    error AccountRegistry_ProofInvalid(address account, uint32 homeBrand);

    /// @notice Thrown when an account is asked for that is not open.
    error AccountRegistry_NotOpen(address account);

    /// @notice Opens an account whose home is the calling brand.
    /// @param signer 20 bytes for an EOA, 21 to 256 for an ERC-7913 signer
    /// @param salt 0 for an EOA; lets one ERC-7913 signer have several accounts
    /// @param proof the signer's signature of the EIP-712 struct `AccountOpening(address account,uint32 homeBrand)`
    /// under the domain "Exchange Accounts", version "1", of this contract
    function openAccount(bytes calldata signer, bytes32 salt, bytes calldata proof) external returns (address account);

    /// @notice The signer of an open account; empty if the account is not open.
    function signerOf(address account) external view returns (bytes memory signer);

    /// @notice Whether points may be issued to this account.
    function isOpen(address account) external view returns (bool open);

    /// @notice The brand that opened the account.
    function homeBrandOf(address account) external view returns (uint32 brandId);

    /// @notice The account that belongs to a signer: the EOA itself, or the last 20 bytes of
    /// `keccak256(abi.encode(registry, chainid, signer, salt))`.
    function accountAddress(bytes calldata signer, bytes32 salt) external view returns (address account);

    /// @notice The EIP-712 digest that the signer of an account signs to have it opened by a brand.
    function openingDigestOf(address account, uint32 homeBrand) external view returns (bytes32 digest);
}
