// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title Policy: everything a movement of points must be checked against, in one word and so in one read.
/// @notice From the top bit: `brandId:32 | settlementValue:32 | profileId:16 | profilePermits:8 | programmePermits:8 |
/// priceBandBps:16 | newAccountHours:16 | newKeyHours:16 | dailyLimitFen:40 | monthlyLimitFen:40 | pendingFromHour:32`.
/// An operation is permitted if both the profile (the law's part) and the programme (the brand's part) permit it.
/// Hours and limits of 0 mean none. The settlement value is in 1/1,000 fen, the price band in 1/10,000 to both sides.
library Policy {
    /// @dev Operations, one bit each. CONVERSION and PARTNER_REDEMPTION mean across brands: at home both are free.
    uint8 internal constant GIFT = 1;
    uint8 internal constant SWAP = 2;
    uint8 internal constant CASH_LEG = 4;
    uint8 internal constant AUCTION = 8;
    uint8 internal constant CONVERSION = 16;
    uint8 internal constant PARTNER_REDEMPTION = 32;
    uint8 internal constant EVERYTHING = 63;

    /// @dev Anything beyond these is permitted only with the hash of the document that says why it is lawful.
    uint8 internal constant WITHOUT_LEGAL_BASIS = AUCTION | PARTNER_REDEMPTION;

    uint256 private constant PROGRAMME_PERMITS_MASK = uint256(0xff) << 160;
    uint256 private constant PENDING_FROM_HOUR_MASK = 0xffffffff;

    /// @notice Thrown when the programme's profile lets members pass points to each other in no way (D-J1).
    error Policy_P2pTransferNotPermitted(uint32 programmeId, uint16 profileId);

    /// @notice Thrown when the programme's points may not be given away.
    error Policy_GiftNotPermitted(uint32 programmeId, uint16 profileId);

    /// @notice Thrown when the programme's points may not be swapped for other points.
    error Policy_SwapNotPermitted(uint32 programmeId, uint16 profileId);

    /// @notice Thrown when the programme's points may not change hands for cash, in whole or in part.
    error Policy_CashLegNotPermitted(uint32 programmeId, uint16 profileId);

    /// @notice Thrown when the programme's points may not be bid in auctions.
    error Policy_AuctionNotPermitted(uint32 programmeId, uint16 profileId);

    /// @notice Thrown when the programme's points may not be converted into another brand's.
    error Policy_ConversionNotPermitted(uint32 programmeId, uint16 profileId);

    /// @notice Thrown when the programme's points may not be redeemed at other brands.
    error Policy_PartnerRedemptionNotPermitted(uint32 programmeId, uint16 profileId);

    /// @dev The part of the word that comes from a profile.
    function ofProfile(
        uint16 profileId_,
        uint8 permits,
        uint16 newAccountHours_,
        uint16 newKeyHours_,
        uint40 dailyLimitFen_,
        uint40 monthlyLimitFen_
    ) internal pure returns (uint256) {
        return uint256(profileId_) << 176 | uint256(permits) << 168 | uint256(newAccountHours_) << 128
            | uint256(newKeyHours_) << 112 | uint256(dailyLimitFen_) << 72 | uint256(monthlyLimitFen_) << 32;
    }

    /// @dev The part of the word that a programme keeps for ever.
    function ofProgramme(uint32 brandId_, uint32 settlementValue_) internal pure returns (uint256) {
        return uint256(brandId_) << 224 | uint256(settlementValue_) << 192;
    }

    /// @dev The part of the word that a programme's brand chooses.
    function ofChoice(uint8 permits, uint16 priceBandBps_) internal pure returns (uint256) {
        return uint256(permits) << 160 | uint256(priceBandBps_) << 144;
    }

    /// @dev The same word, permitting nothing, with nothing pending.
    function closed(uint256 word) internal pure returns (uint256) {
        return word & ~PROGRAMME_PERMITS_MASK & ~PENDING_FROM_HOUR_MASK;
    }

    /// @dev Refuses an operation (one bit) that profile or programme do not permit, and names the rule.
    function requirePermitted(uint256 word, uint8 operation, uint32 programmeId) internal pure {
        if (profilePermits(word) & programmePermits(word) & operation == 0) _refuse(word, operation, programmeId);
    }

    function brandId(uint256 word) internal pure returns (uint32) {
        return uint32(word >> 224);
    }

    function settlementValue(uint256 word) internal pure returns (uint32) {
        return uint32(word >> 192); // Here and below: truncation drops what lies above.
    }

    function profileId(uint256 word) internal pure returns (uint16) {
        return uint16(word >> 176);
    }

    function profilePermits(uint256 word) internal pure returns (uint8) {
        return uint8(word >> 168);
    }

    function programmePermits(uint256 word) internal pure returns (uint8) {
        return uint8(word >> 160);
    }

    function priceBandBps(uint256 word) internal pure returns (uint16) {
        return uint16(word >> 144);
    }

    function newAccountHours(uint256 word) internal pure returns (uint16) {
        return uint16(word >> 128);
    }

    function newKeyHours(uint256 word) internal pure returns (uint16) {
        return uint16(word >> 112);
    }

    function dailyLimitFen(uint256 word) internal pure returns (uint40) {
        return uint40(word >> 72);
    }

    function monthlyLimitFen(uint256 word) internal pure returns (uint40) {
        return uint40(word >> 32);
    }

    /// @dev The hour since 1970 from which on another word holds; 0 if none is pending.
    function pendingFromHour(uint256 word) internal pure returns (uint32) {
        return uint32(word);
    }

    function _refuse(uint256 word, uint8 operation, uint32 programmeId) private pure {
        uint16 profile = profileId(word);
        bool p2p = operation == GIFT || operation == SWAP;
        if (p2p && profilePermits(word) & operation == 0) revert Policy_P2pTransferNotPermitted(programmeId, profile);
        if (operation == GIFT) revert Policy_GiftNotPermitted(programmeId, profile);
        if (operation == SWAP) revert Policy_SwapNotPermitted(programmeId, profile);
        if (operation == CASH_LEG) revert Policy_CashLegNotPermitted(programmeId, profile);
        if (operation == AUCTION) revert Policy_AuctionNotPermitted(programmeId, profile);
        if (operation == CONVERSION) revert Policy_ConversionNotPermitted(programmeId, profile);
        revert Policy_PartnerRedemptionNotPermitted(programmeId, profile);
    }
}
