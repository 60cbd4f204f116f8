// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title BenefitDesk: what brands offer for points and cash, sold as vouchers that are redeemed once.
/// @notice A brand sells a benefit for points of its own programme and, where it asks for them, fen of cash. The points
/// are burned, the cash moves to the brand's key, and the member gets vouchers: `AssetId.voucher` of the programme, the
/// voucher's expiry and the benefit's id. The terms of a benefit never change.
/// To use vouchers, a member presents them: they move here under the hash of a one-time code, and the brand that
/// learns the code burns them. Any voucher of the ledger can be presented, also one that was won or bought, and an
/// auction may sell more of a benefit's vouchers: it names the benefit's id as their item.
/// At every moment the desk holds exactly what is presented. Of every voucher, issued = redeemed + live + expired:
/// live is the ledger's supply, redeemed and expired are ends that the desk and the ledger tell apart.
interface IBenefitDesk {
    /// @notice NONE: unknown. PRESENTED: vouchers are held. REDEEMED: burned. WITHDRAWN: they went back.
    enum State {
        NONE,
        PRESENTED,
        REDEEMED,
        WITHDRAWN
    }

    /// @notice What a brand offers.
    /// @param pricePoints of one piece, 1 to 2^53 - 1
    /// @param priceFen of one piece, 0 to 2^53 - 1
    /// @param stock pieces in all, at least 1
    /// @param perMember pieces one account may take, 1 to `stock`
    /// @param opensAt the first second of the sale, in unix seconds
    /// @param closesAt the end (exclusive) of the sale, in the future and after `opensAt`, in unix seconds
    /// @param voucherExpiresAt the end (exclusive) of the voucher, not before `closesAt`, in unix seconds
    /// @param agent whether the goods are a partner's, so that only the fee is revenue, and not the brand's own
    /// @param termsHash the hash of the written terms; never 0
    struct Terms {
        uint64 pricePoints;
        uint64 priceFen;
        uint32 stock;
        uint32 perMember;
        uint40 opensAt;
        uint40 closesAt;
        uint40 voucherExpiresAt;
        bool agent;
        bytes32 termsHash;
    }

    /// @notice All that is known of a benefit.
    /// @param programmeId whose points pay, and whose brand offers it
    /// @param sold pieces so far
    /// @param closed whether the brand ended the sale
    /// @param terms as they were when it was created
    struct Benefit {
        uint32 programmeId;
        uint32 sold;
        bool closed;
        Terms terms;
    }

    /// @notice Vouchers under a one-time code.
    /// @param account who presented them
    /// @param amount vouchers
    /// @param codeExpiresAt from here on the code is worth nothing and anyone may give them back, in unix seconds
    /// @param state see `State`
    /// @param assetId of the vouchers
    struct Presentation {
        address account;
        uint32 amount;
        uint40 codeExpiresAt;
        State state;
        uint256 assetId;
    }

    /// @notice A brand offers a benefit; up to `terms.stock` vouchers may come into being for it.
    event BenefitCreated(uint64 indexed benefitId, uint32 indexed programmeId, uint32 indexed brandId, Terms terms);

    /// @notice The brand ended the sale after `sold` pieces; vouchers stay valid.
    event BenefitClosed(uint64 indexed benefitId, uint32 indexed brandId, uint32 sold);

    /// @notice A member took `quantity` pieces for `points`, burned, and `fen`, paid to the brand.
    /// @param redemptionId the hash of the member's intent
    /// @param voucherId the id of the vouchers the member got
    event BenefitRedeemed(
        uint64 indexed benefitId,
        address indexed account,
        bytes32 indexed redemptionId,
        uint32 quantity,
        uint64 points,
        uint64 fen,
        uint256 voucherId
    );

    /// @notice Vouchers are held under a one-time code until it is redeemed, withdrawn or past its end.
    event VoucherPresented(
        bytes32 indexed codeHash,
        address indexed account,
        uint256 indexed assetId,
        uint32 amount,
        uint40 codeExpiresAt
    );

    /// @notice The brand gave what the vouchers promise; they are burned.
    event VoucherRedeemed(
        bytes32 indexed codeHash,
        address indexed account,
        uint256 indexed assetId,
        uint32 amount,
        uint32 brandId
    );

    /// @notice Presented vouchers went back to the member.
    event VoucherWithdrawn(
        bytes32 indexed codeHash, address indexed account, uint256 indexed assetId, uint32 amount
    );

    /// @notice Thrown when the caller is not the brand of the programme (0 if it is no brand).
    error BenefitDesk_NotTheIssuer(uint32 programmeId, uint32 issuer, uint32 caller);

    /// @notice Thrown when a term of a benefit lies outside its bounds.
    error BenefitDesk_TermOutOfRange(string term, uint256 value, uint256 least, uint256 most);

    /// @notice Thrown when a benefit comes without the hash of its written terms.
    error BenefitDesk_TermsHashMissing();

    /// @notice Thrown for a benefit that was never created.
    error BenefitDesk_BenefitUnknown(uint64 benefitId);

    /// @notice Thrown when the brand has ended the sale.
    error BenefitDesk_BenefitClosed(uint64 benefitId);

    /// @notice Thrown when points or vouchers would move without an intent: only a member's own can do that.
    error BenefitDesk_IntentMissing();

    /// @notice Thrown when a voucher would go to an address that is no open account.
    error BenefitDesk_AccountNotOpen(address account);

    /// @notice Thrown when the brand's key does not speak for it now: nobody could redeem the voucher.
    error BenefitDesk_BrandSuspended(uint32 brandId);

    /// @notice Thrown before the sale opens. In unix seconds.
    error BenefitDesk_SaleNotOpen(uint40 opensAt, uint40 time);

    /// @notice Thrown from the end of the sale on. In unix seconds.
    error BenefitDesk_SaleEnded(uint40 closesAt, uint40 time);

    /// @notice Thrown when more pieces are wanted than are left.
    error BenefitDesk_StockExceeded(uint32 requested, uint32 left);

    /// @notice Thrown when one account would take more pieces than the benefit allows it.
    error BenefitDesk_MemberLimitExceeded(uint32 requested, uint32 left);

    /// @notice Thrown when the pieces cost more points than the member signed for.
    error BenefitDesk_PointsAboveMaximum(uint256 points, uint64 most);

    /// @notice Thrown when the pieces cost more cash than the member signed for, in fen.
    error BenefitDesk_CashAboveMaximum(uint256 fen, uint64 most);

    /// @notice Thrown when the listed points are not exactly the price.
    error BenefitDesk_PriceNotMet(uint64 paid, uint64 price);

    /// @notice Thrown when something else than a voucher is presented.
    error BenefitDesk_NotAVoucher(uint256 assetId);

    /// @notice Thrown when a code would end at once or stand too long. In unix seconds.
    error BenefitDesk_CodeExpiryOutOfRange(uint40 codeExpiresAt, uint40 earliest, uint40 latest);

    /// @notice Thrown when vouchers were presented under this code before, whatever became of them.
    error BenefitDesk_CodeAlreadyUsed(bytes32 codeHash);

    /// @notice Thrown for a code under which nothing was ever presented.
    error BenefitDesk_CodeUnknown(bytes32 codeHash);

    /// @notice Thrown when the vouchers of a code were redeemed or withdrawn.
    error BenefitDesk_CodeSpent(bytes32 codeHash);

    /// @notice Thrown when a code is redeemed from its end on. In unix seconds.
    error BenefitDesk_CodeExpired(uint40 codeExpiresAt, uint40 time);

    /// @notice Thrown when anyone but the member withdraws vouchers whose code still stands. In unix seconds.
    error BenefitDesk_CodeNotExpired(uint40 codeExpiresAt, uint40 time);

    /// @notice Offers a benefit of the calling brand. Only by an intent: it lets the stock come into being.
    function createBenefit(uint32 programmeId, Terms calldata terms) external returns (uint64 benefitId);

    /// @notice Ends the sale of a benefit; the calling brand's decision, for good. Vouchers stay valid.
    function closeBenefit(uint64 benefitId) external;

    /// @notice Takes pieces of a benefit for the calling member. Only by the member's intent.
    /// @param assetIds 1 to 8 ids of the programme's points, strictly ascending
    /// @param amounts of each id; together exactly quantity x price
    /// @param quantity pieces, at least 1
    /// @param maxPoints what the member is ready to pay in all, in points
    /// @param maxFen what the member is ready to pay in all, in fen
    function redeemBenefit(
        uint64 benefitId,
        uint256[] calldata assetIds,
        uint64[] calldata amounts,
        uint32 quantity,
        uint64 maxPoints,
        uint64 maxFen
    ) external;

    /// @notice Holds vouchers of the calling member under a one-time code. Only by the member's intent. Vouchers that
    /// expire while their code stands may still be redeemed with it.
    /// @param amount vouchers, at least 1; all of them are redeemed together
    /// @param codeHash `codeHashOf` a code that nobody could guess; never used before
    /// @param codeExpiresAt in unix seconds, after now and at most 24 hours ahead
    function presentVoucher(uint256 assetId, uint32 amount, bytes32 codeHash, uint40 codeExpiresAt) external;

    /// @notice Burns the vouchers under a code, once; only the brand of their programme, before the code's end.
    function redeemVoucher(bytes32 code) external;

    /// @notice Gives presented vouchers back: to the member at any time, by anyone from the code's end on.
    function withdrawVoucher(bytes32 codeHash) external;

    /// @notice All that is known of a benefit.
    function benefitOf(uint64 benefitId) external view returns (Benefit memory benefit);

    /// @notice How many pieces an account has taken of a benefit.
    function takenBy(uint64 benefitId, address account) external view returns (uint32 taken);

    /// @notice The id of a benefit's vouchers.
    function voucherIdOf(uint64 benefitId) external view returns (uint256 assetId);

    /// @notice What was presented under a code.
    function presentationOf(bytes32 codeHash) external view returns (Presentation memory presentation);

    /// @notice What the desk holds of a voucher, and how many of it were redeemed.
    function tallyOf(uint256 assetId) external view returns (uint64 presented, uint64 redeemed);

    /// @notice The hash under which vouchers are presented: `keccak256(abi.encode(code))`.
    function codeHashOf(bytes32 code) external pure returns (bytes32 codeHash);
}
