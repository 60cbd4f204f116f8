// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";
import {IAccountRegistry} from "../accounts/IAccountRegistry.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {Forwarded} from "../forwarding/Forwarded.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {ICampaignDesk} from "./ICampaignDesk.sol";
import {IEarningDesk} from "./IEarningDesk.sol";

/// @title CampaignDesk: what members claim of a campaign never exceeds what its brand promised and was charged for.
contract CampaignDesk is ICampaignDesk, Forwarded, ReentrancyGuardTransient {
    using BitMaps for BitMaps.BitMap;

    IBrandRegistry private immutable _brands;
    IAccountRegistry private immutable _accounts;
    ILedger private immutable _ledger;
    IEarningDesk private immutable _earning;

    mapping(bytes32 campaignId => Campaign) private _campaigns;
    mapping(bytes32 campaignId => BitMaps.BitMap) private _claims;
    mapping(uint32 programmeId => uint64 points) private _promised;

    constructor(
        IForwarder forwarder,
        IBrandRegistry brands,
        IAccountRegistry accounts,
        ILedger ledger,
        IEarningDesk earning
    ) Forwarded(forwarder) {
        _brands = brands;
        _accounts = accounts;
        _ledger = ledger;
        _earning = earning;
    }

    /// @inheritdoc ICampaignDesk
    function commitCampaign(
        uint32 programmeId,
        bytes32 root,
        uint32 leafCount,
        uint64 total,
        IEarningDesk.Reason reason,
        uint40 claimableUntil,
        bytes32 reference_
    ) external nonReentrant returns (bytes32 campaignId) {
        // Check: the issuer promises a storable total under a fresh reference, and its caps allow it.
        campaignId = campaignIdOf(_requireIssuer(programmeId), reference_);
        require(reference_ != 0, CampaignDesk_ReferenceMissing());
        require(_campaigns[campaignId].root == 0, CampaignDesk_ReferenceAlreadyUsed(reference_));
        require(root != 0 && leafCount != 0, CampaignDesk_LeavesMissing(root, leafCount));
        uint256 assetId = _earning.chargeBudget(programmeId, reason, total);
        _requireEndInRange(claimableUntil, assetId);
        uint64 promised = _promised[programmeId] + total;
        Amount.requireValid(promised);

        // Effect: the points are promised.
        _promised[programmeId] = promised;
        _campaigns[campaignId] =
            Campaign(programmeId, leafCount, claimableUntil, reason, false, total, 0, root, assetId);
        emit CampaignCommitted(
            campaignId, programmeId, reference_, assetId, root, leafCount, total, uint8(reason), claimableUntil
        );

        // Interaction: members can bring them into being without the brand.
        _ledger.allowMint(AssetId.POINTS, programmeId, total);
    }

    /// @inheritdoc ICampaignDesk
    function claim(bytes32 campaignId, uint32 index, uint64 amount, bytes32 salt, bytes32[] calldata proof)
        external
        nonReentrant
    {
        // Check: in time, the calling member has this leaf, and nobody has claimed its position.
        address account = _executingAccount();
        Campaign storage campaign = _requireClaimable(campaignId, index);
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(campaignId, index, account, amount, salt))));
        bool proven = MerkleProof.verifyCalldata(proof, campaign.root, leaf);
        require(proven, CampaignDesk_ClaimNotProven(campaignId, index, account));
        require(_accounts.mayReceive(account), CampaignDesk_AccountNotOpen(account));

        // Effect: the position is used, and the promise kept.
        _claims[campaignId].set(index);
        uint256 assetId = _keepPromise(campaignId, campaign, index, account, amount);

        // Interaction: the points come into being.
        _ledger.mint(account, assetId, amount);
    }

    /// @inheritdoc ICampaignDesk
    function endCampaign(bytes32 campaignId) external {
        // Check: nothing can be claimed any more.
        Campaign storage campaign = _requireCampaign(campaignId);
        (uint40 claimableUntil, bool ended) = (campaign.claimableUntil, campaign.ended);
        require(
            claimableUntil <= block.timestamp && !ended, CampaignDesk_NotToBeEnded(campaignId, claimableUntil, ended)
        );

        // Effect: nothing is promised any more.
        uint64 unclaimed = campaign.total - campaign.claimed;
        campaign.ended = true;
        _promised[campaign.programmeId] -= unclaimed;

        emit CampaignEnded(campaignId, campaign.programmeId, unclaimed);
    }

    /// @inheritdoc ICampaignDesk
    function campaignOf(bytes32 campaignId) external view returns (Campaign memory campaign) {
        return _campaigns[campaignId];
    }

    /// @inheritdoc ICampaignDesk
    function isClaimed(bytes32 campaignId, uint32 index) external view returns (bool claimed) {
        return _claims[campaignId].get(index);
    }

    /// @inheritdoc ICampaignDesk
    function promisedOf(uint32 programmeId) external view returns (uint64 points) {
        return _promised[programmeId];
    }

    /// @inheritdoc ICampaignDesk
    function campaignIdOf(uint32 brandId, bytes32 reference_) public view returns (bytes32 campaignId) {
        return keccak256(abi.encode(block.chainid, address(this), brandId, reference_));
    }

    function _requireIssuer(uint32 programmeId) private view returns (uint32 issuer) {
        uint32 caller = _brands.brandOfKey(_executingAccount());
        issuer = _brands.brandOfProgramme(programmeId);
        require(issuer == caller, CampaignDesk_NotTheIssuer(programmeId, issuer, caller));
    }

    function _requireCampaign(bytes32 campaignId) private view returns (Campaign storage campaign) {
        campaign = _campaigns[campaignId];
        require(campaign.root != 0, CampaignDesk_CampaignUnknown(campaignId));
    }

    function _requireClaimable(bytes32 campaignId, uint32 index) private view returns (Campaign storage campaign) {
        campaign = _requireCampaign(campaignId);
        uint40 claimableUntil = campaign.claimableUntil;
        require(block.timestamp < claimableUntil, CampaignDesk_ClaimsEnded(claimableUntil, uint40(block.timestamp)));
        require(index < campaign.leafCount, CampaignDesk_IndexOutOfRange(index, campaign.leafCount));
        require(!_claims[campaignId].get(index), CampaignDesk_AlreadyClaimed(campaignId, index));
    }

    /// @dev Counts a claim, whatever the leaves sum up to, within the total.
    function _keepPromise(
        bytes32 campaignId,
        Campaign storage campaign,
        uint32 index,
        address account,
        uint64 amount
    ) private returns (uint256 assetId) {
        uint64 claimed = campaign.claimed + amount;
        require(claimed <= campaign.total, CampaignDesk_TotalExceeded(claimed, campaign.total));
        uint32 programmeId = campaign.programmeId;
        assetId = campaign.assetId;
        campaign.claimed = claimed;
        _promised[programmeId] -= amount;
        emit CampaignClaimed(campaignId, programmeId, account, index, assetId, amount, claimed);
    }

    function _requireEndInRange(uint40 claimableUntil, uint256 assetId) private view {
        uint40 earliest = uint40(block.timestamp) + 1; // Safe cast until the year 36,000.
        uint40 latest = AssetId.expiresAt(assetId);
        require(
            earliest <= claimableUntil && claimableUntil <= latest,
            CampaignDesk_EndOutOfRange(claimableUntil, earliest, latest)
        );
    }
}
