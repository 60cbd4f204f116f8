// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title ConversionDesk: members turn points of one programme into another's at a rate both brands agreed on.
/// @notice The member's intent names the version of the rate, so no later version can touch what was signed; the
/// rate book says whether that version is convertible. The source points are burned; the target points, rounded down,
/// come into being mature, with the expiry of points issued now.
/// Between two brands both programmes must permit it, and the source's brand, relieved of its promise, owes the
/// target's brand, which takes it on, what the target points are worth. That worth is rounded down once per pair of
/// programmes: each conversion posts what all conversions so far are worth less what was posted before.
/// A brand decides how many of its points may come into being at a rate, within what the rate says.
interface IConversionDesk {
    /// @notice The target's brand lets `amount` more points come into being at a rate; `allowed` in all.
    event ConversionAllowed(uint32 indexed rateId, uint32 indexed targetProgrammeId, uint64 amount, uint64 allowed);

    /// @notice A member converted points.
    /// @param conversionId the hash of the member's intent
    /// @param targetAssetId the id of the points the member got
    event PointsConverted(
        bytes32 indexed conversionId,
        address indexed account,
        uint32 indexed rateId,
        uint32 sourceProgrammeId,
        uint32 targetProgrammeId,
        uint64 sourcePoints,
        uint64 targetPoints,
        uint256 targetAssetId
    );

    /// @notice Thrown when points would be converted without an intent: only a member's own can do that.
    error ConversionDesk_IntentMissing();

    /// @notice Thrown when the caller is not the brand whose points would come into being (0 if it is no brand).
    error ConversionDesk_NotTheTargetBrand(uint32 programmeId, uint32 issuer, uint32 caller);

    /// @notice Thrown when a brand would allow more points at a rate than the rate says.
    error ConversionDesk_AllowanceAboveRate(uint32 rateId, uint256 allowed, uint64 most);

    /// @notice Thrown when the member's quote has ended. In unix seconds.
    error ConversionDesk_DeadlinePassed(uint40 deadline, uint40 time);

    /// @notice Thrown when the rate gives fewer points than the member asked for, or none.
    error ConversionDesk_ReceivesTooLittle(uint256 targetPoints, uint64 least);

    /// @notice Thrown when more points would come into being at a rate than its brand allowed.
    error ConversionDesk_TargetAboveAllowance(uint32 rateId, uint256 requested, uint64 left);

    /// @notice Thrown when one conversion would be worth more than every reader can store, in fen.
    error ConversionDesk_DebtAboveMaximum(uint256 owedFen, uint256 most);

    /// @notice Lets points of the calling brand come into being at a rate. Only by an intent of the brand whose points
    /// they are; repeatable up to what the rate says.
    /// @param targetPoints how many more, 1 to 2^53 - 1
    function allowConversion(uint32 rateId, uint64 targetPoints) external;

    /// @notice Converts points of the calling member. Only by the member's intent.
    /// @param rateId the version of the rate that the member was quoted
    /// @param assetIds 1 to 8 ids of the source programme's points, strictly ascending
    /// @param amounts of each id
    /// @param minReceive the fewest target points the member accepts
    /// @param deadline the last second of the quote, in unix seconds
    function convert(
        uint32 rateId,
        uint256[] calldata assetIds,
        uint64[] calldata amounts,
        uint64 minReceive,
        uint40 deadline
    ) external;

    /// @notice How many points may come into being at a rate in all, and how many did.
    function allowanceOf(uint32 rateId) external view returns (uint64 allowed, uint64 converted);

    /// @notice The target points of all conversions between two programmes: what the debts between them rest on.
    function convertedBetween(uint32 sourceProgrammeId, uint32 targetProgrammeId)
        external
        view
        returns (uint128 targetPoints);
}
