// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {Governed} from "../forwarding/Governed.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {MonthEnd} from "../shared/MonthEnd.sol";
import {Text} from "../shared/Text.sol";
import {IBrandRegistry} from "./IBrandRegistry.sol";
import {PolicyBook} from "./PolicyBook.sol";

/// @title BrandRegistry: keeps slugs, keys and codes unique, and terms within what the other contracts rely on.
contract BrandRegistry is IBrandRegistry, PolicyBook {
    uint256 private constant SLUG_LENGTH_MAX = 32;
    uint256 private constant NAME_LENGTH_MAX = 96;
    uint256 private constant CODE_LENGTH_MAX = 16;

    /// @dev Winding down closes all programmes of a brand in one transaction.
    uint256 private constant PROGRAMMES_PER_BRAND_MAX = 16;

    struct Brand {
        address key;
        uint40 addedAt;
        bool suspended;
        bool windingDown;
    }

    /// @dev One slot tells both whose a key is and whether it may speak.
    struct Key {
        uint32 brandId;
        bool suspended;
    }

    struct Programme {
        uint32 issuer;
        Terms terms;
    }

    uint32 private _lastBrandId;
    uint32 private _lastProgrammeId;
    mapping(uint32 brandId => Brand) private _brands;
    mapping(address key => Key) private _keys;
    mapping(bytes32 slugHash => uint32 brandId) private _brandOfSlug;
    mapping(uint32 programmeId => Programme) private _programmes;
    mapping(uint32 brandId => uint32[] programmeIds) private _programmesOf;
    mapping(bytes32 codeHash => uint32 programmeId) private _programmeOfCode;

    constructor(address authority, IForwarder forwarder) Governed(authority, forwarder) {}

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
        require(_keys[key].brandId == 0, BrandRegistry_KeyTaken(key, _keys[key].brandId));
        bytes32 slugHash = keccak256(bytes(slug));
        require(_brandOfSlug[slugHash] == 0, BrandRegistry_SlugTaken(slug, _brandOfSlug[slugHash]));

        // Effect: the next id is taken, and the key speaks for it.
        brandId = ++_lastBrandId;
        _brands[brandId] = Brand(key, uint40(block.timestamp), false, false); // Safe cast until the year 36,000.
        _keys[key] = Key(brandId, false);
        _brandOfSlug[slugHash] = brandId;

        emit BrandAdded(brandId, key, slug, nameEn, nameZh);
    }

    /// @inheritdoc IBrandRegistry
    function suspendBrand(uint32 brandId, bytes32 caseId) external restricted {
        // Check: there is a case, and the brand can still speak.
        Brand storage brand = _requireBrand(brandId);
        require(caseId != 0, BrandRegistry_CaseMissing());
        require(!brand.suspended, BrandRegistry_AlreadySuspended(brandId));

        // Effect: its key is nobody's.
        brand.suspended = true;
        _keys[brand.key].suspended = true;

        emit BrandSuspended(brandId, caseId);
    }

    /// @inheritdoc IBrandRegistry
    function reinstateBrand(uint32 brandId, bytes32 caseId) external restricted {
        // Check: there is a case, and the brand cannot speak.
        Brand storage brand = _requireBrand(brandId);
        require(caseId != 0, BrandRegistry_CaseMissing());
        require(brand.suspended, BrandRegistry_NotSuspended(brandId));

        // Effect: its key speaks for it again.
        brand.suspended = false;
        _keys[brand.key].suspended = false;

        emit BrandReinstated(brandId, caseId);
    }

    /// @inheritdoc IBrandRegistry
    function windDown(uint32 brandId, bytes32 caseId) external restricted {
        // Check: there is a case, and the end has not begun.
        Brand storage brand = _requireBrand(brandId);
        require(caseId != 0, BrandRegistry_CaseMissing());
        require(!brand.windingDown, BrandRegistry_WindingDown(brandId));

        // Effect: none of its at most 16 programmes permits anything; its key still serves what is owed.
        brand.windingDown = true;
        uint32[] storage programmes = _programmesOf[brandId];
        for (uint256 i = 0; i < programmes.length; ++i) {
            _closePolicy(programmes[i]);
        }

        emit BrandWindingDown(brandId, caseId);
    }

    /// @inheritdoc IBrandRegistry
    function createProgramme(string calldata code, string calldata nameEn, string calldata nameZh, Terms calldata terms)
        external
        returns (uint32 programmeId)
    {
        // Check: the caller is a brand, the words are fit to be read, the terms within bounds, and the code is free.
        uint32 issuer = brandOfKey(_executingAccount());
        require(issuer != 0, BrandRegistry_NotABrand(_executingAccount()));
        require(!_brands[issuer].windingDown, BrandRegistry_WindingDown(issuer));
        uint256 count = _programmesOf[issuer].length;
        require(
            count < PROGRAMMES_PER_BRAND_MAX,
            BrandRegistry_TooManyProgrammes(issuer, count + 1, PROGRAMMES_PER_BRAND_MAX)
        );
        Text.requireCode(code, CODE_LENGTH_MAX);
        Text.requireName(nameEn, NAME_LENGTH_MAX);
        Text.requireName(nameZh, NAME_LENGTH_MAX);
        _requireValid(terms);
        bytes32 codeHash = keccak256(bytes(code));
        require(_programmeOfCode[codeHash] == 0, BrandRegistry_CodeTaken(code, _programmeOfCode[codeHash]));

        // Effect: the next id is taken, and the programme has its first policy.
        programmeId = ++_lastProgrammeId;
        _programmes[programmeId] = Programme(issuer, terms);
        _programmesOf[issuer].push(programmeId);
        _programmeOfCode[codeHash] = programmeId;

        emit ProgrammeCreated(programmeId, issuer, code, nameEn, nameZh, terms);
        _openPolicy(programmeId, issuer, terms.settlementValue, terms.partnerRedemption);
    }

    /// @inheritdoc IBrandRegistry
    function brandOfKey(address key) public view returns (uint32 brandId) {
        Key memory held = _keys[key];
        return held.suspended ? 0 : held.brandId;
    }

    /// @inheritdoc IBrandRegistry
    function mayIssue(uint32 programmeId, address key) external view returns (bool permitted) {
        uint32 issuer = brandOfProgramme(programmeId);
        return brandOfKey(key) == issuer && !_brands[issuer].windingDown;
    }

    /// @inheritdoc IBrandRegistry
    function keyOf(uint32 brandId) external view returns (address key) {
        return _requireBrand(brandId).key;
    }

    /// @inheritdoc IBrandRegistry
    function statusOf(uint32 brandId) external view returns (BrandStatus memory status) {
        Brand storage brand = _requireBrand(brandId);
        return BrandStatus(brand.addedAt, brand.suspended, brand.windingDown);
    }

    /// @inheritdoc IBrandRegistry
    function isWindingDown(uint32 brandId) external view returns (bool windingDown) {
        return _requireBrand(brandId).windingDown;
    }

    /// @inheritdoc IBrandRegistry
    function brandCount() external view returns (uint32 count) {
        return _lastBrandId;
    }

    /// @inheritdoc IBrandRegistry
    function programmesOf(uint32 brandId) external view returns (uint32[] memory programmeIds) {
        _requireBrand(brandId);
        return _programmesOf[brandId];
    }

    /// @inheritdoc IBrandRegistry
    function brandOfProgramme(uint32 programmeId) public view returns (uint32 brandId) {
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

    function _requireBrand(uint32 brandId) private view returns (Brand storage brand) {
        brand = _brands[brandId];
        require(brand.key != address(0), BrandRegistry_BrandUnknown(brandId));
    }

    /// @inheritdoc PolicyBook
    function _requireIssuer(uint32 programmeId) internal view override {
        uint32 issuer = brandOfProgramme(programmeId);
        uint32 caller = brandOfKey(_executingAccount());
        require(issuer == caller, BrandRegistry_NotTheIssuer(programmeId, issuer, caller));
    }

    /// @inheritdoc PolicyBook
    function _requireRunning(uint32 programmeId) internal view override {
        uint32 issuer = brandOfProgramme(programmeId);
        require(!_brands[issuer].windingDown, BrandRegistry_WindingDown(issuer));
    }

    /// @inheritdoc PolicyBook
    function _refuseProgramme(uint32 programmeId) internal pure override {
        revert BrandRegistry_ProgrammeUnknown(programmeId);
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
}
