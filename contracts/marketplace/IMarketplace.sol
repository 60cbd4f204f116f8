// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IFeeSchedule} from "./IFeeSchedule.sol";

/// @title Marketplace: members exchange points of one programme for points of others, with or without cash.
/// @notice An offer gives one asset, held here in escrow, for up to four legs: amounts of programmes, cash first.
/// Whoever fills a part pays that part of every leg, in the same transaction. At every moment, for every id, this
/// contract holds exactly what its open offers have not yet given; points sent here are refused.
/// Points keep their age: the filler names the ids that pay, and gets the very id that the maker escrowed.
/// Everything is checked when an offer is posted and again whenever it is filled: whether the policy of every
/// programme permits a swap (and a cash leg, if there is any cash), the price band, the account of the maker. What may
/// leave the filler's account is for the ledger to say. Ending an offer checks nothing but whose it is.
/// Amounts run from 1 to 2^53 - 1, times are in unix seconds, an offer's end is exclusive.
interface IMarketplace is IFeeSchedule {
    /// @notice NONE: unknown. OPEN: something is left in escrow. FILLED: all was taken. WITHDRAWN, RETURNED: the rest
    /// went back to the maker. An offer leaves OPEN once and for all; that time ends an offer is not a state of it.
    enum State {
        NONE,
        OPEN,
        FILLED,
        WITHDRAWN,
        RETURNED
    }

    /// @notice One thing an offer wants for the whole of it.
    /// @param programmeId whose points; 0 means cash, in fen
    /// @param amount for the whole offer
    /// @param minExpiresAt points that expire earlier do not pay; 0 for cash
    struct Leg {
        uint32 programmeId;
        uint64 amount;
        uint40 minExpiresAt;
    }

    /// @notice What a maker signs.
    /// @param assetId what is given: cash, points or vouchers
    /// @param amount how much of it
    /// @param legs 1 to 4, by strictly ascending programme
    /// @param lotSize what is taken must be a multiple of it, or all that remains; 1 to `amount`
    /// @param minimumFill no less may be taken, but for all that remains; 1 to `amount`
    /// @param counterparty the only account that may take it; 0 means anyone
    /// @param expiresAt when the offer ends: at most 180 days ahead, and no later than the asset's expiry
    /// @param maxFeeBps it cannot be filled while the fee is higher, in 1/10,000
    struct OfferTerms {
        uint256 assetId;
        uint64 amount;
        Leg[] legs;
        uint64 lotSize;
        uint64 minimumFill;
        address counterparty;
        uint40 expiresAt;
        uint16 maxFeeBps;
    }

    /// @notice All that is known of an offer; what is left in escrow is `amount - filled` while it is OPEN.
    /// @param maker who posted it
    /// @param epoch of the maker's account when it was posted: under another epoch it can only be returned
    /// @param filled how much was taken so far
    struct Offer {
        address maker;
        uint32 epoch;
        State state;
        uint256 assetId;
        uint64 amount;
        uint64 filled;
        uint64 lotSize;
        uint64 minimumFill;
        address counterparty;
        uint40 expiresAt;
        uint16 maxFeeBps;
        Leg[] legs;
    }

    /// @notice Ids of one programme, or the id of cash, with which a filler pays.
    /// @param assetIds 1 to 8, strictly ascending; they pay in this order, and such as expire too soon for a leg are
    /// passed over for it
    /// @param amounts the most that each may pay; exactly what is due is taken
    struct Payment {
        uint256[] assetIds;
        uint64[] amounts;
    }

    /// @notice An offer entered the book; what it gives is held in escrow from this block on.
    event OfferPosted(
        uint64 indexed offerId, address indexed maker, uint256 indexed assetId, uint32 epoch, OfferTerms terms
    );

    /// @notice A part of an offer, or all that remained of it, was taken.
    /// Of every amount that paid, `feeBps` in 1/10,000, rounded down, went to the fee account, the rest to the maker.
    /// In a match the filler is the maker who gets what the offer gives, less the same fee, and the one id that pays
    /// comes from the escrow of the offer before.
    /// @param filler who got it
    /// @param amount how much was taken
    /// @param filledTotal how much was taken so far
    /// @param paid per leg, what was paid
    /// @param assetIds the ids that paid, leg by leg
    /// @param amounts how much each paid
    event OfferFilled(
        uint64 indexed offerId,
        address indexed maker,
        address indexed filler,
        uint64 amount,
        uint64 filledTotal,
        uint16 feeBps,
        uint64[] paid,
        uint256[] assetIds,
        uint64[] amounts
    );

    /// @notice `fillBest` passed over an offer. `reason` is the ABI-encoded error that `fillOffer` would revert with.
    event OfferSkipped(uint64 indexed offerId, address indexed filler, bytes reason);

    /// @notice The maker took back what was left.
    event OfferWithdrawn(uint64 indexed offerId, address indexed maker, uint64 amount);

    /// @notice What was left went back to the maker, for the offer could never be filled again.
    event OfferReturned(uint64 indexed offerId, address indexed maker, uint64 amount);

    /// @notice The maker's offers up to this id can be filled no more, only withdrawn or returned.
    event OffersCancelled(address indexed maker, uint64 upToOfferId);

    /// @notice Thrown when an offer would give something else than cash, points or vouchers.
    error Marketplace_AssetNotTradable(uint256 assetId);

    /// @notice Thrown when an offer wants nothing, or too many things.
    error Marketplace_LegsOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Thrown when the programmes of the legs do not strictly ascend.
    error Marketplace_LegsNotAscending(uint256 position, uint32 previous, uint32 programmeId);

    /// @notice Thrown when an offer would give cash for cash.
    error Marketplace_CashForCash();

    /// @notice Thrown when a cash leg asks for an expiry: cash has none.
    error Marketplace_CashNeverExpires(uint40 minExpiresAt);

    /// @notice Thrown when lots are larger than the offer, or empty.
    error Marketplace_LotOutOfRange(uint64 lotSize, uint64 least, uint64 most);

    /// @notice Thrown when the least that may be taken is more than the offer, or nothing.
    error Marketplace_MinimumFillOutOfRange(uint64 minimumFill, uint64 least, uint64 most);

    /// @notice Thrown when an offer would end at once or stand too long. In unix seconds.
    error Marketplace_ExpiryOutOfRange(uint40 expiresAt, uint40 earliest, uint40 latest);

    /// @notice Thrown when an offer would end later than what it gives. In unix seconds.
    error Marketplace_OfferOutlivesLot(uint40 expiresAt, uint40 assetExpiresAt);

    /// @notice Thrown when an account would trade with itself.
    error Marketplace_SelfTrade(address account);

    /// @notice Thrown when the fee is above what the maker, or the filler, agreed to. In 1/10,000.
    error Marketplace_FeeAboveCap(uint16 feeBps, uint16 most);

    /// @notice Thrown when what is wanted is worth too much more or less than what is given, by settlement values in
    /// 1/1,000 fen. The programme is the one with the narrowest band, in 1/10,000 of what is given.
    error Marketplace_PriceOutOfBand(uint32 programmeId, uint256 given, uint256 wanted, uint16 bandBps);

    /// @notice Thrown for an offer id that was never given.
    error Marketplace_OfferUnknown(uint64 offerId);

    /// @notice Thrown when nothing is left in escrow: the offer was filled, withdrawn or returned.
    error Marketplace_OfferClosed(uint64 offerId, State state);

    /// @notice Thrown when an offer would be filled from its end on. In unix seconds.
    error Marketplace_OfferEnded(uint64 offerId, uint40 expiresAt, uint40 time);

    /// @notice Thrown when the maker cancelled all offers up to this id.
    error Marketplace_OfferCancelled(uint64 offerId, uint64 cancelledUpTo);

    /// @notice Thrown when the maker's account changed its signer since the offer was posted.
    error Marketplace_EpochChanged(uint64 offerId, uint32 posted, uint32 current);

    /// @notice Thrown when the offer is directed to somebody else.
    error Marketplace_NotTheCounterparty(address counterparty, address filler);

    /// @notice Thrown when what would be taken is neither a permitted part nor all that remains.
    error Marketplace_FillOutOfRange(uint64 amount, uint64 minimumFill, uint64 lotSize, uint64 remaining);

    /// @notice Thrown when a filler brings no payment, or too many.
    error Marketplace_PaymentsOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Thrown when a payment names no id, or too many, or not one amount for each.
    error Marketplace_PaymentLengthOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Thrown when the ids of a payment do not strictly ascend.
    error Marketplace_PaymentNotAscending(uint256 position, uint256 previous, uint256 assetId);

    /// @notice Thrown when the ids of a payment are not all of one class and one programme.
    error Marketplace_PaymentMixed(uint256 first, uint256 last);

    /// @notice Thrown when the ids that may pay a leg do not suffice.
    error Marketplace_PaymentTooLow(uint32 programmeId, uint64 due, uint64 payable_);

    /// @notice Thrown when no offers are named, or too many.
    error Marketplace_OffersOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Thrown when the offers of one call do not all give the same.
    error Marketplace_AssetsDiffer(uint256 first, uint256 assetId);

    /// @notice Thrown when the offers together gave less than the filler asked for.
    error Marketplace_ReceivedTooLittle(uint64 received, uint64 least);

    /// @notice Thrown when someone ends an offer of another maker.
    error Marketplace_NotTheMaker(address maker, address caller);

    /// @notice Thrown when an offer would be returned that can still be filled. In unix seconds.
    error Marketplace_OfferStands(uint64 offerId, uint40 expiresAt, uint40 time);

    /// @notice Thrown when anyone but the matcher would exchange offers for each other.
    error Marketplace_NotTheMatcher(address matcher, address caller);

    /// @notice Thrown when offers would be matched after brands retired this contract: it only gives back.
    error Marketplace_Retired();

    /// @notice Thrown when an offer with several legs would be matched: one other offer can pay but one.
    error Marketplace_LegsNotMatchable(uint64 offerId, uint256 legs);

    /// @notice Thrown when the offer before gives something that this one does not want, or that expires too soon.
    error Marketplace_AssetNotWanted(uint64 offerId, uint32 programmeId, uint40 minExpiresAt, uint256 assetId);

    /// @notice Thrown when a match would give a maker less than the offer's price.
    error Marketplace_MatchBelowPrice(uint64 offerId, uint64 due, uint64 received);

    /// @notice Posts an offer of the calling account and moves what it gives here.
    /// @return offerId ids begin at 1 and are never reused
    function postOffer(OfferTerms calldata terms) external returns (uint64 offerId);

    /// @notice Takes a part of an offer, or all that remains, and pays its maker that part of every leg: of each leg
    /// the cumulative price of what was taken so far, rounded up, less what was paid before.
    /// @param amount how much to take
    /// @param payments 1 to 8, one per programme that pays; the sum of its amounts bounds what it costs
    /// @param maxFeeBps refused while the fee, which the maker bears, is higher; in 1/10,000
    function fillOffer(uint64 offerId, uint64 amount, Payment[] calldata payments, uint16 maxFeeBps) external;

    /// @notice Takes from several offers that give the same, in the order given, until `amountWanted` is reached.
    /// An offer that cannot be filled now (`requireFillable`), or not in the part still wanted, is passed over and
    /// `OfferSkipped` tells why; anything else refuses the whole. Once nothing is wanted the rest is not looked at.
    /// @param offerIds 1 to 8, giving cash, points of one programme, or one voucher
    /// @param amountWanted the most to take in all
    /// @param payments as in `fillOffer`, shared by all offers: their amounts bound what all of them cost
    /// @param minReceive the least to take in all, else nothing happens
    /// @return received how much was taken
    function fillBest(
        uint64[] calldata offerIds,
        uint64 amountWanted,
        Payment[] calldata payments,
        uint64 minReceive,
        uint16 maxFeeBps
    ) external returns (uint64 received);

    /// @notice Exchanges offers for each other: each gives its amount to the maker of the next, the last to the first.
    /// Every maker gets no less than the offer's price. Only for the matcher.
    /// @param offerIds 2 or 3, each with one leg
    /// @param amounts what each gives
    function exchangeOffers(uint64[] calldata offerIds, uint64[] calldata amounts) external;

    /// @notice Gives the maker back what is left, at any time. Only the maker.
    function withdrawOffer(uint64 offerId) external;

    /// @notice Withdraws many offers of the calling account; such as were closed before are passed over.
    /// @param offerIds 1 to 32
    function withdrawAll(uint64[] calldata offerIds) external;

    /// @notice Lets none of the calling account's offers so far be filled any more.
    function cancelAllOffers() external;

    /// @notice Gives the maker back what is left of an offer that ended, was cancelled, or is of an older epoch.
    /// Anyone may call it, without an intent.
    function returnOffer(uint64 offerId) external;

    /// @notice Reverts with the reason why an offer cannot be filled now, whoever would fill it; else does nothing.
    function requireFillable(uint64 offerId) external view;

    /// @notice All that is known of an offer.
    function offer(uint64 offerId) external view returns (Offer memory offer_);

    /// @notice What taking `amount` of an offer would cost at this moment, leg by leg.
    function duesOf(uint64 offerId, uint64 amount) external view returns (uint64[] memory dues);

    /// @notice How many offers were ever posted, which is the highest id.
    function offerCount() external view returns (uint64 count);

    /// @notice The highest id among the maker's cancelled offers; 0 if none was cancelled by `cancelAllOffers`.
    function cancelledUpTo(address maker) external view returns (uint64 offerId);
}
