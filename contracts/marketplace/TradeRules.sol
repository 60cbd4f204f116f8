// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {Policy} from "../shared/Policy.sol";
import {IMarketplace} from "./IMarketplace.sol";
import {OfferMath} from "./OfferMath.sol";

/// @title TradeRules: no offer is in the book, or filled, that the policy of one of its programmes forbids.
abstract contract TradeRules is IMarketplace {
    using AssetId for uint256;
    using Policy for uint256;

    uint256 internal constant LEGS_MAX = 4;
    uint40 private constant OFFER_SECONDS_MAX = 180 days;

    /// @dev What a fen is worth, in 1/1,000 fen.
    uint256 private constant CASH_VALUE = 1_000;

    /// @dev The narrowest price band of the programmes of an offer.
    struct Band {
        uint16 bps;
        uint32 programmeId;
    }

    IBrandRegistry private immutable _brands;

    constructor(IBrandRegistry brands) {
        _brands = brands;
    }

    /// @dev What an offer gives, in which parts, to whom and until when.
    function _requireSound(OfferTerms calldata terms, address maker) internal view {
        uint8 class = terms.assetId.class();
        bool tradable = class == AssetId.CASH || class == AssetId.POINTS || class == AssetId.VOUCHER;
        require(tradable, Marketplace_AssetNotTradable(terms.assetId));
        uint64 amount = terms.amount;
        Amount.requireValid(amount);
        require(
            0 < terms.lotSize && terms.lotSize <= amount, Marketplace_LotOutOfRange(terms.lotSize, 1, amount)
        );
        require(
            0 < terms.minimumFill && terms.minimumFill <= amount,
            Marketplace_MinimumFillOutOfRange(terms.minimumFill, 1, amount)
        );
        require(terms.counterparty != maker, Marketplace_SelfTrade(maker));

        uint40 earliest = uint40(block.timestamp) + 1; // Safe casts until the year 36,000.
        uint40 latest = uint40(block.timestamp) + OFFER_SECONDS_MAX;
        require(
            earliest <= terms.expiresAt && terms.expiresAt <= latest,
            Marketplace_ExpiryOutOfRange(terms.expiresAt, earliest, latest)
        );
        uint40 assetExpiresAt = terms.assetId.expiresAt();
        require(
            assetExpiresAt == 0 || terms.expiresAt <= assetExpiresAt,
            Marketplace_OfferOutlivesLot(terms.expiresAt, assetExpiresAt)
        );
    }

    /// @dev What an offer wants: one leg per programme, cash first.
    function _requireLegs(OfferTerms calldata terms) internal pure {
        uint256 count = terms.legs.length;
        require(0 < count && count <= LEGS_MAX, Marketplace_LegsOutOfRange(count, 1, LEGS_MAX));
        for (uint256 i = 0; i < count; ++i) {
            Leg calldata leg = terms.legs[i];
            Amount.requireValid(leg.amount);
            if (i > 0) {
                uint32 previous = terms.legs[i - 1].programmeId;
                require(previous < leg.programmeId, Marketplace_LegsNotAscending(i, previous, leg.programmeId));
            }
            if (leg.programmeId == 0) {
                require(terms.assetId.class() != AssetId.CASH, Marketplace_CashForCash());
                require(leg.minExpiresAt == 0, Marketplace_CashNeverExpires(leg.minExpiresAt));
            }
        }
    }

    /// @dev The policy of every programme permits the offer, and its price lies within the band of every one.
    /// A voucher has no settlement value, so its price is free.
    function _requireTradable(uint256 assetId, uint256 amount, Leg[] memory legs) internal view {
        bool cash = assetId.class() == AssetId.CASH || legs[0].programmeId == 0;
        Band memory band = Band(type(uint16).max, 0);
        uint256 given = amount * _permittedValue(assetId.programme(), cash, band);
        uint256 wanted = 0;
        for (uint256 i = 0; i < legs.length; ++i) {
            wanted += legs[i].amount * _permittedValue(legs[i].programmeId, cash, band);
        }
        require(
            assetId.class() == AssetId.VOUCHER || OfferMath.isWithinBand(given, wanted, band.bps),
            Marketplace_PriceOutOfBand(band.programmeId, given, wanted, band.bps)
        );
    }

    /// @dev The settlement value of a programme whose policy permits the trade; narrows the band to the programme's.
    function _permittedValue(uint32 programmeId, bool cash, Band memory band) private view returns (uint256 value) {
        if (programmeId == 0) return CASH_VALUE;

        uint256 word = _brands.policyOf(programmeId);
        word.requirePermitted(Policy.SWAP, programmeId);
        if (cash) word.requirePermitted(Policy.CASH_LEG, programmeId);
        uint16 bps = word.priceBandBps();
        if (bps < band.bps) (band.bps, band.programmeId) = (bps, programmeId);
        return word.settlementValue();
    }
}
