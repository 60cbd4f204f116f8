// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IEarningDesk} from "./IEarningDesk.sol";

/// @title CampaignDesk: with one transaction a brand promises points to any number of members, who claim them.
/// @notice What is promised is charged to the brand's caps at once, and is no part of the supply until it is claimed.
/// All points of a campaign have one id, fixed when it is committed: whoever claims late gets points as old as others'.
/// A leaf is `keccak256(bytes.concat(keccak256(abi.encode(campaignId, index, account, amount, salt))))`, all as 32-byte
/// words; pairs are hashed in ascending order; a node without a partner moves up unchanged.
interface ICampaignDesk {
    /// @notice What a brand promised. All zeros if it never did.
    /// @param programmeId whose points
    /// @param leafCount how many claims there are
    /// @param claimableUntil from when on nothing can be claimed, in unix seconds
    /// @param reason why the points come into being
    /// @param ended whether what was not claimed is no longer promised
    /// @param total points promised
    /// @param claimed points claimed so far
    /// @param root the Merkle root of all claims
    /// @param assetId the id of the points
    struct Campaign {
        uint32 programmeId;
        uint32 leafCount;
        uint40 claimableUntil;
        IEarningDesk.Reason reason;
        bool ended;
        uint64 total;
        uint64 claimed;
        bytes32 root;
        uint256 assetId;
    }

    /// @notice A brand promised `total` points to the accounts behind the leaves of `root`.
    event CampaignCommitted(
        bytes32 indexed campaignId,
        uint32 indexed programmeId,
        bytes32 indexed reference_,
        uint256 assetId,
        bytes32 root,
        uint32 leafCount,
        uint64 total,
        uint8 reason,
        uint40 claimableUntil
    );

    /// @notice A member claimed what a campaign promised. The points came into being just now; `claimed` counts all.
    event CampaignClaimed(
        bytes32 indexed campaignId,
        uint32 indexed programmeId,
        address indexed account,
        uint32 index,
        uint256 assetId,
        uint64 amount,
        uint64 claimed
    );

    /// @notice A campaign is over: `unclaimed` points are no longer promised, and never came into being.
    event CampaignEnded(bytes32 indexed campaignId, uint32 indexed programmeId, uint64 unclaimed);

    /// @notice Thrown when the caller is not the brand that issues the programme (0 if it is no brand).
    error CampaignDesk_NotTheIssuer(uint32 programmeId, uint32 issuer, uint32 caller);

    /// @notice Thrown when a campaign comes without a reference.
    error CampaignDesk_ReferenceMissing();

    /// @notice Thrown when the brand has already committed a campaign under this reference.
    error CampaignDesk_ReferenceAlreadyUsed(bytes32 reference_);

    /// @notice Thrown when a campaign comes without a root, or without leaves.
    error CampaignDesk_LeavesMissing(bytes32 root, uint32 leafCount);

    /// @notice Thrown when claims would end in the past, or after the points expire. Times in unix seconds.
    error CampaignDesk_EndOutOfRange(uint40 claimableUntil, uint40 earliest, uint40 latest);

    /// @notice Thrown for a campaign that nobody committed.
    error CampaignDesk_CampaignUnknown(bytes32 campaignId);

    /// @notice Thrown when points are claimed from the end of the claims on. Times in unix seconds.
    error CampaignDesk_ClaimsEnded(uint40 claimableUntil, uint40 time);

    /// @notice Thrown when a campaign is ended while its points can be claimed, or a second time.
    error CampaignDesk_NotToBeEnded(bytes32 campaignId, uint40 claimableUntil, bool ended);

    /// @notice Thrown when a claim names a position that the campaign does not have.
    error CampaignDesk_IndexOutOfRange(uint32 index, uint32 leafCount);

    /// @notice Thrown when the points of this position were claimed before.
    error CampaignDesk_AlreadyClaimed(bytes32 campaignId, uint32 index);

    /// @notice Thrown when the campaign does not promise this to the calling account.
    error CampaignDesk_ClaimNotProven(bytes32 campaignId, uint32 index, address account);

    /// @notice Thrown when claims would exceed what was promised: the leaves sum up to more than the total.
    error CampaignDesk_TotalExceeded(uint64 claimed, uint64 total);

    /// @notice Thrown when whoever claims has no open account.
    error CampaignDesk_AccountNotOpen(address account);

    /// @notice Promises points of the calling brand's programme. Their expiry and maturity count from now.
    /// @param root the Merkle root of all claims; never 0. The leaves need the campaign's id: see `campaignIdOf`
    /// @param leafCount how many claims there are, from 1 on
    /// @param total the sum of all claims, 1 to 2^53 - 1, charged to the caps of the programme and the reason at once
    /// @param reason any but NONE and REFERRAL
    /// @param claimableUntil when claims end (exclusive), in unix seconds; no later than the points expire
    /// @param reference_ never used before by this brand for a campaign; never 0
    function commitCampaign(
        uint32 programmeId,
        bytes32 root,
        uint32 leafCount,
        uint64 total,
        IEarningDesk.Reason reason,
        uint40 claimableUntil,
        bytes32 reference_
    ) external returns (bytes32 campaignId);

    /// @notice Claims what a campaign promises to the calling member, once.
    /// @param index the position of the leaf
    /// @param amount points, as in the leaf
    /// @param salt as in the leaf
    /// @param proof the siblings from the leaf upwards
    function claim(bytes32 campaignId, uint32 index, uint64 amount, bytes32 salt, bytes32[] calldata proof) external;

    /// @notice Ends the promise of what nobody claimed in time. Anyone may push it.
    function endCampaign(bytes32 campaignId) external;

    /// @notice The id of the campaign that a brand commits, or has committed, under a reference.
    function campaignIdOf(uint32 brandId, bytes32 reference_) external view returns (bytes32 campaignId);

    /// @notice A campaign as it stands; all zeros for an id that nobody committed.
    function campaignOf(bytes32 campaignId) external view returns (Campaign memory campaign);

    /// @notice Whether the points of a position were claimed.
    function isClaimed(bytes32 campaignId, uint32 index) external view returns (bool claimed);

    /// @notice Points of a programme that are promised and not yet claimed: outside its supply. A campaign counts until
    /// it is ended, which anyone may do once nothing can be claimed any more.
    function promisedOf(uint32 programmeId) external view returns (uint64 points);
}
