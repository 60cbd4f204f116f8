// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title EarningDesk: brands issue points of their programmes to open accounts.
/// @notice A brand acts through the forwarder. One reference is used once per brand, for a single issue or for a batch,
/// so that a repeated request can never issue twice.
interface IEarningDesk {
    /// @notice Why points come into being.
    enum Reason {
        NONE,
        PURCHASE,
        REFERRAL,
        KNOWLEDGE,
        WELCOME,
        COMPENSATION
    }

    /// @notice One grant of a batch.
    /// @param account an open account
    /// @param amount points, 1 to 2^53 - 1
    /// @param reason any but NONE
    /// @param reference_ the brand's own name of the source, as a keyed hash; never 0
    struct Entry {
        address account;
        uint64 amount;
        Reason reason;
        bytes32 reference_;
    }

    /// @notice Points were issued to an account: one grant.
    event PointsIssued(
        uint32 indexed programmeId,
        address indexed account,
        bytes32 indexed reference_,
        uint256 assetId,
        uint64 amount,
        uint8 reason
    );

    /// @notice A reference was used for `count` grants of `total` points. `root` is the Merkle root of their leaves;
    /// a single issue is a batch of one.
    event BatchIssued(
        uint32 indexed programmeId, bytes32 indexed reference_, bytes32 root, uint32 count, uint64 total
    );

    /// @notice Thrown when the caller is not the brand that issues the programme (0 if it is no brand).
    error EarningDesk_NotTheIssuer(uint32 programmeId, uint32 issuer, uint32 caller);

    /// @notice Thrown when points would go to an account that is not open.
    error EarningDesk_AccountNotOpen(address account);

    /// @notice Thrown when the brand has already issued under this reference.
    error EarningDesk_ReferenceAlreadyUsed(bytes32 reference_);

    /// @notice Thrown when a grant or a batch comes without a reference.
    error EarningDesk_ReferenceMissing();

    /// @notice Thrown when a grant comes without a reason.
    error EarningDesk_ReasonMissing();

    /// @notice Thrown when a batch holds no entry, or more than fit into one transaction.
    error EarningDesk_BatchLengthOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Issues points of the calling brand's programme. They expire and mature by the programme's terms.
    /// @param amount points, 1 to 2^53 - 1
    /// @param reference_ never used before by this brand; never 0
    function issue(uint32 programmeId, address account, uint64 amount, Reason reason, bytes32 reference_) external;

    /// @notice Issues all entries or none.
    /// @param reference_ of the batch; never used before by this brand; never 0
    /// @param entries 1 to 400 grants
    function issueBatch(uint32 programmeId, bytes32 reference_, Entry[] calldata entries) external;

    /// @notice The id that points issued at `issuedAt` (unix seconds) get: expiry by the calendar, maturity by the day.
    function assetIdOf(uint32 programmeId, uint40 issuedAt) external view returns (uint256 assetId);

    /// @notice The Merkle root of what a brand issued under a reference, or 0 if nothing. Leaves are
    /// `keccak256(bytes.concat(keccak256(abi.encode(index, account, assetId, amount, reason, reference))))`, all as
    /// 32-byte words; pairs are hashed in ascending order; a node without a partner moves up unchanged.
    function rootOf(uint32 brandId, bytes32 reference_) external view returns (bytes32 root);
}
