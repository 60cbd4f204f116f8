// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title AssetId: what an id of the ledger says about itself, so that neither expiry nor maturity needs a read.
/// @notice From the top bit: `class:8 | programme:32 | expiresAt:40 | maturesOn:24 | item:152`.
/// `expiresAt` is in unix seconds and exclusive, 0 = never; `maturesOn` is a UTC day since 1970, 0 = mature.
library AssetId {
    uint8 internal constant CASH = 1;
    uint8 internal constant POINTS = 2;
    uint8 internal constant VOUCHER = 3;
    uint8 internal constant BADGE = 4;

    /// @dev There is one cash: integer fen, without programme, expiry or item.
    uint256 internal constant CASH_ID = uint256(CASH) << 248;

    /// @notice Thrown for an id that no asset can have: unknown class, cash with a programme, points without programme
    /// or expiry or with an item, a voucher or badge without programme or item.
    error AssetId_NotCanonical(uint256 assetId);

    function points(uint32 programmeId, uint40 expiresAt_, uint24 maturesOn_) internal pure returns (uint256) {
        return uint256(POINTS) << 248 | uint256(programmeId) << 216 | uint256(expiresAt_) << 176
            | uint256(maturesOn_) << 152;
    }

    function voucher(uint32 programmeId, uint40 expiresAt_, uint152 item_) internal pure returns (uint256) {
        return uint256(VOUCHER) << 248 | uint256(programmeId) << 216 | uint256(expiresAt_) << 176 | item_;
    }

    function badge(uint32 programmeId, uint152 item_) internal pure returns (uint256) {
        return uint256(BADGE) << 248 | uint256(programmeId) << 216 | item_;
    }

    function class(uint256 assetId) internal pure returns (uint8) {
        return uint8(assetId >> 248);
    }

    function programme(uint256 assetId) internal pure returns (uint32) {
        return uint32(assetId >> 216); // Truncation drops the class above.
    }

    function expiresAt(uint256 assetId) internal pure returns (uint40) {
        return uint40(assetId >> 176); // Truncation drops class and programme above.
    }

    function maturesOn(uint256 assetId) internal pure returns (uint24) {
        return uint24(assetId >> 152); // Truncation drops everything above.
    }

    function item(uint256 assetId) internal pure returns (uint152) {
        return uint152(assetId); // Truncation drops everything above.
    }

    /// @dev The second from which on an asset may leave an account.
    function maturesAt(uint256 assetId) internal pure returns (uint48) {
        return uint48(maturesOn(assetId)) * 1 days; // Safe: 2^24 days are fewer than 2^41 seconds.
    }

    /// @dev The same asset once it is mature: what `fold` turns an id into.
    function matured(uint256 assetId) internal pure returns (uint256) {
        return assetId & ~(uint256(type(uint24).max) << 152);
    }

    /// @dev One asset has one id: two ids that mean the same points could hide supply from a sum.
    function requireCanonical(uint256 assetId) internal pure {
        require(_isCanonical(assetId), AssetId_NotCanonical(assetId));
    }

    function _isCanonical(uint256 assetId) private pure returns (bool) {
        uint8 class_ = class(assetId);
        if (class_ == CASH) return assetId == CASH_ID;
        if (class_ == POINTS) return programme(assetId) != 0 && expiresAt(assetId) != 0 && item(assetId) == 0;
        if (programme(assetId) == 0 || item(assetId) == 0 || maturesOn(assetId) != 0) return false;
        return class_ == VOUCHER ? expiresAt(assetId) != 0 : class_ == BADGE && expiresAt(assetId) == 0;
    }
}
