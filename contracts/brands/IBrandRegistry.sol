// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title BrandRegistry: the brands of the alliance, the key each acts with, and the terms of their programmes.
/// @notice Ids of brands and programmes begin at 1 and are never reused. Terms are fixed when a programme is created.
interface IBrandRegistry {
    /// @notice What every point of a programme promises.
    /// @param settlementValue what one point is worth between brands, in 1/1,000 fen; 1 to 1,000,000
    /// @param partnerFeeBps what the issuer keeps when another brand redeems, in 1/10,000; up to 10,000
    /// @param validityMonths whole months after the month of issue until points expire; 1 to 120
    /// @param maturityDays days until points can be used; up to 365, and always less than the validity
    /// @param utcOffsetSeconds the time zone in which months end; -43,200 to 50,400
    /// @param partnerRedemption whether other brands may redeem the points
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

    /// @notice Thrown when the caller is not the key of any brand.
    error BrandRegistry_NotABrand(address caller);

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

    /// @notice Creates a programme of the calling brand.
    /// @param code unique in the alliance, 1 to 16 characters: A-Z and 0-9
    /// @param nameEn the English name, 1 to 96 bytes of UTF-8
    /// @param nameZh the Chinese name, 1 to 96 bytes of UTF-8
    function createProgramme(string calldata code, string calldata nameEn, string calldata nameZh, Terms calldata terms)
        external
        returns (uint32 programmeId);

    /// @notice The brand that acts with `key`, or 0 if none does.
    function brandOfKey(address key) external view returns (uint32 brandId);

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
