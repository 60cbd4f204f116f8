// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ERC2771Context} from "@openzeppelin/contracts/metatx/ERC2771Context.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {IAccountRegistry} from "./IAccountRegistry.sol";

/// @title AccountRegistry: an account is opened once, by a brand and its signer together, and keeps its address.
contract AccountRegistry is IAccountRegistry, ERC2771Context, EIP712 {
    uint256 private constant EOA_LENGTH = 20;
    uint256 private constant SIGNER_LENGTH_MAX = 256;
    bytes32 private constant OPENING_TYPEHASH = keccak256("AccountOpening(address account,uint32 homeBrand)");

    IBrandRegistry private immutable _brands;

    mapping(address account => uint32 brandId) private _homeBrands;

    /// @dev Only ERC-7913 signers: an EOA's is the account itself.
    mapping(address account => bytes signer) private _signers;

    constructor(address forwarder, IBrandRegistry brands)
        ERC2771Context(forwarder)
        EIP712("Exchange Accounts", "1")
    {
        _brands = brands;
    }

    /// @inheritdoc IAccountRegistry
    function openAccount(bytes calldata signer, bytes32 salt, bytes calldata proof)
        external
        returns (address account)
    {
        // Check: a brand asks, the account is not open, and its signer agrees to be opened by this brand.
        uint32 homeBrand = _brands.brandOfKey(_msgSender());
        require(homeBrand != 0, AccountRegistry_NotABrand(_msgSender()));
        account = accountAddress(signer, salt);
        require(_homeBrands[account] == 0, AccountRegistry_AlreadyOpen(account, _homeBrands[account]));
        require(_isProven(account, homeBrand, signer, proof), AccountRegistry_ProofInvalid(account, homeBrand));

        // Effect: the account is open for good.
        _homeBrands[account] = homeBrand;
        if (signer.length != EOA_LENGTH) {
            _signers[account] = signer;
        }

        emit AccountOpened(account, homeBrand, signer);
    }

    /// @inheritdoc IAccountRegistry
    function signerOf(address account) external view returns (bytes memory signer) {
        if (_homeBrands[account] == 0) return "";
        signer = _signers[account];
        if (signer.length == 0) return abi.encodePacked(account);
    }

    /// @inheritdoc IAccountRegistry
    function isOpen(address account) external view returns (bool open) {
        return _homeBrands[account] != 0;
    }

    /// @inheritdoc IAccountRegistry
    function homeBrandOf(address account) external view returns (uint32 brandId) {
        brandId = _homeBrands[account];
        require(brandId != 0, AccountRegistry_NotOpen(account));
    }

    /// @inheritdoc IAccountRegistry
    function openingDigestOf(address account, uint32 homeBrand) public view returns (bytes32 digest) {
        return _hashTypedDataV4(keccak256(abi.encode(OPENING_TYPEHASH, account, homeBrand)));
    }

    /// @inheritdoc IAccountRegistry
    function accountAddress(bytes calldata signer, bytes32 salt) public view returns (address account) {
        require(
            EOA_LENGTH <= signer.length && signer.length <= SIGNER_LENGTH_MAX,
            AccountRegistry_SignerLengthOutOfRange(signer.length, EOA_LENGTH, SIGNER_LENGTH_MAX)
        );
        if (signer.length > EOA_LENGTH) {
            // Truncation is the rule: the last 20 bytes, as for any address.
            return address(uint160(uint256(keccak256(abi.encode(address(this), block.chainid, signer, salt)))));
        }

        account = address(bytes20(signer));
        require(salt == 0, AccountRegistry_SaltNotPermitted(salt));
        require(account.code.length == 0, AccountRegistry_AccountHasCode(account));
    }

    function _isProven(address account, uint32 homeBrand, bytes calldata signer, bytes calldata proof)
        private
        view
        returns (bool)
    {
        bytes32 digest = openingDigestOf(account, homeBrand);
        if (signer.length > EOA_LENGTH) return SignatureChecker.isValidSignatureNow(signer, digest, proof);

        (address recovered, ECDSA.RecoverError failure,) = ECDSA.tryRecoverCalldata(digest, proof);
        return failure == ECDSA.RecoverError.NoError && recovered == account;
    }
}
