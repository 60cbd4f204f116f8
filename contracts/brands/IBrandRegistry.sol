// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IPolicyBook} from "./IPolicyBook.sol";

/// @title BrandRegistry: the brands of the alliance, the key each acts with, and the terms of their programmes.
/// @notice Ids of brands and programmes begin at 1 and are never reused. Terms are fixed when a programme is created;
/// what may be done with its points is its policy. A brand's key is an address for ever.
interface IBrandRegistry is IPolicyBook {
    /// @notice What every point of a programme promises.
    /// @param settlementValue what one point is worth between brands, in 1/1,000 fen; 1 to 1,000,000
    /// @param partnerFeeBps what the issuer keeps when another brand redeems, in 1/10,000; up to 10,000
    /// @param validityMonths whole months after the month of issue until points expire; 1 to 120
    /// @param maturityDays days until points can be used; up to 365, and always less than the validity
    /// @param utcOffsetSeconds the time zone in which months end; -43,200 to 50,400
    /// @param partnerRedemption whether other brands may redeem the points to begin with; the policy may change it
    /// @param termsHash the hash of the written terms; never 0
    struct Terms {
        uint32 settlementValue;
        uint16 partnerFeeBps;
        uint16 validityMonths;
        uint16 maturityDays;
        int32 utcOffsetSeconds;
        bool partnerRedemption;
        bytes32 termsHash;
    }

    /// @notice A brand joined the alliance. From now on its intents are those signed by `key`.
    event BrandAdded(uint32 indexed brandId, address indexed key, string slug, string nameEn, string nameZh);

    /// @notice A brand created a programme; its points may be issued from this block on.
    event ProgrammeCreated(
        uint32 indexed programmeId, uint32 indexed brandId, string code, string nameEn, string nameZh, Terms terms
    );

    /// @notice A brand was suspended: from this block on its key speaks for no brand. Its points are not touched.
    event BrandSuspended(uint32 indexed brandId, bytes32 indexed caseId);

    /// @notice A suspended brand's key speaks for it again.
    event BrandReinstated(uint32 indexed brandId, bytes32 indexed caseId);

    /// @notice A brand began to wind down: from this block on none of its programmes permits any operation, for ever.
    /// Their points may still be redeemed at home, refunded and returned; none are issued any more.
    event BrandWindingDown(uint32 indexed brandId, bytes32 indexed caseId);

    /// @notice Where a brand stands.
    /// @param addedAt when it joined, in unix seconds
    /// @param suspended whether its key speaks for no brand for now
    /// @param windingDown whether it leaves the alliance
    struct BrandStatus {
        uint40 addedAt;
        bool suspended;
        bool windingDown;
    }

    /// @notice Thrown when the caller is not the key of any brand, or of a suspended one.
    error BrandRegistry_NotABrand(address caller);

    /// @notice Thrown when the caller is not the brand that issues the programme (0 if it is no brand).
    error BrandRegistry_NotTheIssuer(uint32 programmeId, uint32 issuer, uint32 caller);

    /// @notice Thrown when a brand is suspended that is so already.
    error BrandRegistry_AlreadySuspended(uint32 brandId);

    /// @notice Thrown when a brand is reinstated that is not suspended.
    error BrandRegistry_NotSuspended(uint32 brandId);

    /// @notice Thrown when a brand that is winding down would go on as before.
    error BrandRegistry_WindingDown(uint32 brandId);

    /// @notice Thrown when an action against a brand, or its end, comes without the case it belongs to.
    error BrandRegistry_CaseMissing();

    /// @notice Thrown when a brand would have more programmes than can be wound down in one transaction.
    error BrandRegistry_TooManyProgrammes(uint32 brandId, uint256 count, uint256 most);

    /// @notice Thrown for a brand id that was never given.
    error BrandRegistry_BrandUnknown(uint32 brandId);

    /// @notice Thrown for a programme id that was never given.
    error BrandRegistry_ProgrammeUnknown(uint32 programmeId);

    /// @notice Thrown when a brand would have no key.
    error BrandRegistry_KeyMissing();

    /// @notice Thrown when another brand already acts with this key.
    error BrandRegistry_KeyTaken(address key, uint32 brandId);

    /// @notice Thrown when another brand already has this slug.
    error BrandRegistry_SlugTaken(string slug, uint32 brandId);

    /// @notice Thrown when another programme already has this code.
    error BrandRegistry_CodeTaken(string code, uint32 programmeId);

    /// @notice Thrown when a term of a programme lies outside its bounds.
    error BrandRegistry_TermOutOfRange(string term, int256 value, int256 least, int256 most);

    /// @notice Thrown when a programme comes without the hash of its written terms.
    error BrandRegistry_TermsHashMissing();

    /// @notice Admits a brand. Only for operators of the alliance.
    /// @param slug unique, 1 to 32 characters: a-z, 0-9 and inner hyphens
    /// @param nameEn the English name, 1 to 96 bytes of UTF-8
    /// @param nameZh the Chinese name, 1 to 96 bytes of UTF-8
    /// @param key the address whose signature is the brand's; unique
    function addBrand(string calldata slug, string calldata nameEn, string calldata nameZh, address key)
        external
        returns (uint32 brandId);

    /// @notice Silences a brand's key. Only for operators of the alliance.
    /// @param caseId the case in which this was decided; never 0
    function suspendBrand(uint32 brandId, bytes32 caseId) external;

    /// @notice Lets a suspended brand's key speak again. Only for operators of the alliance.
    /// @param caseId the case in which this was decided; never 0
    function reinstateBrand(uint32 brandId, bytes32 caseId) external;

    /// @notice Begins the end of a brand, for good. Only for operators of the alliance.
    /// @param caseId the case in which this was decided; never 0
    function windDown(uint32 brandId, bytes32 caseId) external;

    /// @notice Creates a programme of the calling brand, under the default profile; up to 16 per brand.
    /// @param code unique in the alliance, 1 to 16 characters: A-Z and 0-9
    /// @param nameEn the English name, 1 to 96 bytes of UTF-8
    /// @param nameZh the Chinese name, 1 to 96 bytes of UTF-8
    function createProgramme(string calldata code, string calldata nameEn, string calldata nameZh, Terms calldata terms)
        external
        returns (uint32 programmeId);

    /// @notice The brand that acts with `key`, or 0 if none does or the brand is suspended.
    function brandOfKey(address key) external view returns (uint32 brandId);

    /// @notice Whether `key` may bring points of a programme into being: it is the issuer's, and the issuer is neither
    /// suspended nor winding down.
    function mayIssue(uint32 programmeId, address key) external view returns (bool permitted);

    /// @notice Where a brand stands.
    function statusOf(uint32 brandId) external view returns (BrandStatus memory status);

    /// @notice Whether a brand leaves the alliance.
    function isWindingDown(uint32 brandId) external view returns (bool windingDown);

    /// @notice How many brands there are; ids run from 1 to this.
    function brandCount() external view returns (uint32 count);

    /// @notice The programmes of a brand, in the order of their creation; up to 16.
    function programmesOf(uint32 brandId) external view returns (uint32[] memory programmeIds);

    /// @notice The key of a brand.
    function keyOf(uint32 brandId) external view returns (address key);

    /// @notice The brand that issues a programme's points.
    function brandOfProgramme(uint32 programmeId) external view returns (uint32 brandId);

    /// @notice The terms of a programme.
    function termsOf(uint32 programmeId) external view returns (Terms memory terms);

    /// @notice When points issued at `issuedAt` expire: the end (exclusive) of the month that lies `validityMonths`
    /// after the month of `issuedAt`, both in the programme's time zone. In unix seconds.
    function expiryOf(uint32 programmeId, uint40 issuedAt) external view returns (uint40 expiresAt);
}
