// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title RedemptionDesk: points go out in two phases, held by the member's own intent, captured by the brand.
/// @notice At every moment captured + returned + held = authorised, and the desk holds exactly what is held.
/// A hold outlives the expiry of its points: they may still be captured, and always returned to the member.
/// What was captured may be refunded until a year after the hold: the same ids come back, the last captured first.
/// At another brand than the issuer's, the issuer owes at every moment what captured - refunded points are worth,
/// rounded down once; that debt is reserved from the authorisation on, so nothing but the hold's end stops a capture.
interface IRedemptionDesk {
    /// @notice NONE: unknown. OPEN: points are held. CLOSED: all captured. VOIDED, RELEASED: the rest went back.
    enum State {
        NONE,
        OPEN,
        CLOSED,
        VOIDED,
        RELEASED
    }

    /// @notice Points of one id that pay a redemption.
    /// @param expiresAt of the id, in unix seconds
    /// @param maturesOn of the id, in days since 1970
    /// @param amount points, 1 to 2^53 - 1
    struct Part {
        uint40 expiresAt;
        uint24 maturesOn;
        uint64 amount;
    }

    /// @notice All that is known of a redemption. Terms are those of the moment it was authorised.
    /// @param account the member whose points are held
    /// @param brandId the brand that redeems them
    /// @param programmeId the programme they belong to
    /// @param issuer the brand of that programme
    /// @param settlementValue in 1/1,000 fen per point
    /// @param partnerFeeBps in 1/10,000
    /// @param authorised points held at first
    /// @param captured points burned so far
    /// @param holdExpiresAt from here on anyone may release the rest, in unix seconds
    /// @param state see `State`
    struct Redemption {
        address account;
        uint32 brandId;
        uint32 programmeId;
        uint32 issuer;
        uint32 settlementValue;
        uint16 partnerFeeBps;
        uint64 authorised;
        uint64 captured;
        uint40 holdExpiresAt;
        State state;
    }

    /// @notice A member's points are held for a brand. The id is the hash of the member's intent.
    event RedemptionAuthorised(
        bytes32 indexed redemptionId,
        address indexed account,
        uint32 indexed brandId,
        uint32 programmeId,
        uint64 amount,
        uint40 holdExpiresAt,
        uint256[] assetIds,
        uint64[] amounts
    );

    /// @notice The brand took points for good; they are burned.
    event RedemptionCaptured(
        bytes32 indexed redemptionId,
        address indexed account,
        uint32 indexed brandId,
        uint32 programmeId,
        uint64 amount,
        uint64 capturedTotal
    );

    /// @notice The brand gave up the rest; `amount` points went back to the member.
    event RedemptionVoided(
        bytes32 indexed redemptionId, address indexed account, uint32 indexed brandId, uint64 amount
    );

    /// @notice The hold ended; `amount` points went back to the member.
    event RedemptionReleased(
        bytes32 indexed redemptionId, address indexed account, uint32 indexed brandId, uint64 amount
    );

    /// @notice The brand gave captured points back; `refundedTotal` of this redemption are back by now.
    event RedemptionRefunded(
        bytes32 indexed redemptionId,
        address indexed account,
        uint32 indexed brandId,
        uint32 programmeId,
        uint64 amount,
        uint64 refundedTotal
    );

    /// @notice Refunded points had expired meanwhile: they came back under an id with a new expiry.
    event PointsRedated(
        bytes32 indexed redemptionId, uint256 indexed fromAssetId, uint256 indexed toAssetId, uint64 amount
    );

    /// @notice Thrown when points would be held without an intent: only a member's own signed intent can do that.
    error RedemptionDesk_IntentMissing();

    /// @notice Thrown when a redemption is paid by no id, or by more than eight.
    error RedemptionDesk_PartsOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Thrown when the ids that pay do not strictly ascend.
    error RedemptionDesk_PartsNotAscending(uint256 position, uint256 previous, uint256 assetId);

    /// @notice Thrown when a hold would end at once or stand too long. In unix seconds.
    error RedemptionDesk_HoldOutOfRange(uint40 holdExpiresAt, uint40 earliest, uint40 latest);

    /// @notice Thrown when points would be held for a brand whose key does not speak for it now: it could not capture.
    error RedemptionDesk_BrandSuspended(uint32 brandId);

    /// @notice Thrown when the issuer would come to owe more than every reader can store, in fen.
    error RedemptionDesk_DebtAboveMaximum(uint256 owedFen, uint256 most);

    /// @notice Thrown for a redemption that was never authorised.
    error RedemptionDesk_AuthorisationUnknown(bytes32 redemptionId);

    /// @notice Thrown when the redemption has ended: nothing is held any more.
    error RedemptionDesk_AuthorisationClosed(bytes32 redemptionId);

    /// @notice Thrown when the caller is not the brand that redeems (0 if it is no brand).
    error RedemptionDesk_NotTheRedeemingBrand(uint32 expected, uint32 actual);

    /// @notice Thrown when the brand captures after the hold ended. In unix seconds.
    error RedemptionDesk_HoldExpired(uint40 holdExpiresAt, uint40 time);

    /// @notice Thrown when a hold is released that still stands. In unix seconds.
    error RedemptionDesk_HoldNotExpired(uint40 holdExpiresAt, uint40 time);

    /// @notice Thrown when more would be captured than is held.
    error RedemptionDesk_CaptureAboveAuthorisation(uint64 requested, uint64 remaining);

    /// @notice Thrown when more would be refunded than was captured and not refunded yet.
    error RedemptionDesk_RefundAboveCapture(uint64 requested, uint64 refundable);

    /// @notice Thrown when a refund comes later than a year after the hold. In unix seconds.
    error RedemptionDesk_RefundWindowEnded(uint40 endedAt, uint40 time);

    /// @notice Thrown when points would be refunded to an account that was erased: nobody could ever use them.
    error RedemptionDesk_AccountErased(address account);

    /// @notice Holds the calling member's points for a brand. `redemptionId` is the hash of the executing intent.
    /// At another brand than the issuer's the programme must permit it, and the debt is reserved in the clearing.
    /// @param brandId who may capture
    /// @param programmeId whose points pay
    /// @param parts 1 to 8, by ascending id; captured in this order
    /// @param holdExpiresAt in unix seconds, after now and at most 30 days ahead
    function authorise(uint32 brandId, uint32 programmeId, Part[] calldata parts, uint40 holdExpiresAt)
        external
        returns (bytes32 redemptionId);

    /// @notice Burns held points; the redeeming brand's decision, repeatable until the rest is 0 or the hold ends.
    /// At another brand than the issuer's it records what the issuer owes, in the same transaction.
    /// @param amount points, 1 to what is held
    function capture(bytes32 redemptionId, uint64 amount) external;

    /// @notice Gives the rest back to the member; the redeeming brand's decision, at any time.
    function voidAuthorisation(bytes32 redemptionId) external;

    /// @notice Gives the rest back to the member once the hold has ended. Anyone may call it, without an intent.
    function release(bytes32 redemptionId) external;

    /// @notice Gives captured points back to the member, the last captured first; the redeeming brand's decision, until
    /// 365 days after the end of the hold. Ids that have expired meanwhile come back re-dated: to the first month end,
    /// in the programme's time zone, that is at least 30 days away. It records what the issuer owes less; the refund of
    /// everything is the exact negative of all that was recorded. A return asks nothing of the account but that it is
    /// not erased: a frozen member gets the points as well.
    /// @param amount points, 1 to what was captured and not refunded yet
    function refund(bytes32 redemptionId, uint64 amount) external;

    /// @notice All that is known of a redemption.
    function redemption(bytes32 redemptionId) external view returns (Redemption memory redemption_);

    /// @notice Where the authorised points are: captured + returned + held = authorised, and refunded <= captured.
    /// @return captured burned so far, refunded ones included
    /// @return returned given back without being captured
    /// @return held still with the desk
    /// @return refunded captured and given back later
    function breakdownOf(bytes32 redemptionId)
        external
        view
        returns (uint64 captured, uint64 returned, uint64 held, uint64 refunded);

    /// @notice The ids that paid a redemption, with the amounts authorised.
    function partsOf(bytes32 redemptionId) external view returns (Part[] memory parts);
}
