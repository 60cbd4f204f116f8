// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ERC2771Context} from "@openzeppelin/contracts/metatx/ERC2771Context.sol";
import {Context} from "@openzeppelin/contracts/utils/Context.sol";
import {MonthEnd} from "../shared/MonthEnd.sol";
import {Text} from "../shared/Text.sol";
import {IBrandRegistry} from "./IBrandRegistry.sol";

/// @title BrandRegistry: keeps slugs, keys and codes unique, and terms within what the other contracts rely on.
contract BrandRegistry is IBrandRegistry, AccessManaged, ERC2771Context {
    uint256 private constant SLUG_LENGTH_MAX = 32;
    uint256 private constant NAME_LENGTH_MAX = 96;
    uint256 private constant CODE_LENGTH_MAX = 16;

    struct Programme {
        uint32 issuer;
        Terms terms;
    }

    uint32 private _lastBrandId;
    uint32 private _lastProgrammeId;
    mapping(uint32 brandId => address key) private _keys;
    mapping(address key => uint32 brandId) private _brandOfKey;
    mapping(bytes32 slugHash => uint32 brandId) private _brandOfSlug;
    mapping(uint32 programmeId => Programme) private _programmes;
    mapping(bytes32 codeHash => uint32 programmeId) private _programmeOfCode;

    constructor(address authority, address forwarder) AccessManaged(authority) ERC2771Context(forwarder) {}

    /// @inheritdoc IBrandRegistry
    function addBrand(string calldata slug, string calldata nameEn, string calldata nameZh, address key)
        external
        restricted
        returns (uint32 brandId)
    {
        // Check: the words are fit to be read, and slug and key are free.
        Text.requireSlug(slug, SLUG_LENGTH_MAX);
        Text.requireName(nameEn, NAME_LENGTH_MAX);
        Text.requireName(nameZh, NAME_LENGTH_MAX);
        require(key != address(0), BrandRegistry_KeyMissing());
        require(_brandOfKey[key] == 0, BrandRegistry_KeyTaken(key, _brandOfKey[key]));
        bytes32 slugHash = keccak256(bytes(slug));
        require(_brandOfSlug[slugHash] == 0, BrandRegistry_SlugTaken(slug, _brandOfSlug[slugHash]));

        // Effect: the next id is taken, and the key speaks for it.
        brandId = ++_lastBrandId;
        _keys[brandId] = key;
        _brandOfKey[key] = brandId;
        _brandOfSlug[slugHash] = brandId;

        emit BrandAdded(brandId, key, slug, nameEn, nameZh);
    }

    /// @inheritdoc IBrandRegistry
    function createProgramme(string calldata code, string calldata nameEn, string calldata nameZh, Terms calldata terms)
        external
        returns (uint32 programmeId)
    {
        // Check: the caller is a brand, the words are fit to be read, the terms within bounds, and the code is free.
        uint32 issuer = _brandOfKey[_msgSender()];
        require(issuer != 0, BrandRegistry_NotABrand(_msgSender()));
        Text.requireCode(code, CODE_LENGTH_MAX);
        Text.requireName(nameEn, NAME_LENGTH_MAX);
        Text.requireName(nameZh, NAME_LENGTH_MAX);
        _requireValid(terms);
        bytes32 codeHash = keccak256(bytes(code));
        require(_programmeOfCode[codeHash] == 0, BrandRegistry_CodeTaken(code, _programmeOfCode[codeHash]));

        // Effect: the next id is taken.
        programmeId = ++_lastProgrammeId;
        _programmes[programmeId] = Programme(issuer, terms);
        _programmeOfCode[codeHash] = programmeId;

        emit ProgrammeCreated(programmeId, issuer, code, nameEn, nameZh, terms);
    }

    /// @inheritdoc IBrandRegistry
    function brandOfKey(address key) external view returns (uint32 brandId) {
        return _brandOfKey[key];
    }

    /// @inheritdoc IBrandRegistry
    function keyOf(uint32 brandId) external view returns (address key) {
        key = _keys[brandId];
        require(key != address(0), BrandRegistry_BrandUnknown(brandId));
    }

    /// @inheritdoc IBrandRegistry
    function brandOfProgramme(uint32 programmeId) external view returns (uint32 brandId) {
        brandId = _programmes[programmeId].issuer;
        require(brandId != 0, BrandRegistry_ProgrammeUnknown(programmeId));
    }

    /// @inheritdoc IBrandRegistry
    function termsOf(uint32 programmeId) external view returns (Terms memory terms) {
        require(_programmes[programmeId].issuer != 0, BrandRegistry_ProgrammeUnknown(programmeId));
        return _programmes[programmeId].terms;
    }

    /// @inheritdoc IBrandRegistry
    function expiryOf(uint32 programmeId, uint40 issuedAt) external view returns (uint40 expiresAt) {
        Programme storage programme = _programmes[programmeId];
        require(programme.issuer != 0, BrandRegistry_ProgrammeUnknown(programmeId));
        return MonthEnd.endOfMonth(issuedAt, programme.terms.validityMonths, programme.terms.utcOffsetSeconds);
    }

    function _requireValid(Terms calldata terms) private pure {
        _requireTerm("settlementValue", int256(uint256(terms.settlementValue)), 1, 1_000_000);
        _requireTerm("partnerFeeBps", int256(uint256(terms.partnerFeeBps)), 0, 10_000);
        int256 months = int256(uint256(terms.validityMonths));
        _requireTerm("validityMonths", months, 1, 120);

        // No month is shorter than 28 days: points always mature before they expire, whatever day they are issued.
        int256 daysMost = months * 28 - 1 < 365 ? months * 28 - 1 : int256(365);
        _requireTerm("maturityDays", int256(uint256(terms.maturityDays)), 0, daysMost);

        _requireTerm("utcOffsetSeconds", terms.utcOffsetSeconds, -12 hours, 14 hours);
        require(terms.termsHash != 0, BrandRegistry_TermsHashMissing());
    }

    function _requireTerm(string memory term, int256 value, int256 least, int256 most) private pure {
        require(least <= value && value <= most, BrandRegistry_TermOutOfRange(term, value, least, most));
    }

    function _msgSender() internal view override(Context, ERC2771Context) returns (address) {
        return ERC2771Context._msgSender();
    }

    function _msgData() internal view override(Context, ERC2771Context) returns (bytes calldata) {
        return ERC2771Context._msgData();
    }

    function _contextSuffixLength() internal view override(Context, ERC2771Context) returns (uint256) {
        return ERC2771Context._contextSuffixLength();
    }
}
