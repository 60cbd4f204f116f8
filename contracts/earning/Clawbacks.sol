// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {Rounding} from "../shared/Rounding.sol";
import {Grants} from "./Grants.sol";
import {IEarningDesk} from "./IEarningDesk.sol";
import {Referrals} from "./Referrals.sol";

/// @title Clawbacks: what is taken back of a grant never exceeds it, and comes from its own account or from its future.
abstract contract Clawbacks is Referrals {
    uint256 private constant IDS_MAX = 16;

    /// @dev What was taken back of a grant; its slot is first written by the first clawback.
    struct Returned {
        uint64 points;
        uint64 amountFen;
    }

    mapping(bytes32 grantId => Returned) private _returned;
    mapping(uint32 programmeId => mapping(address account => uint64 points)) private _debts;

    /// @dev In how many programmes an account has debts: at 0 its flag is lowered.
    mapping(address account => uint32 count) private _indebtedProgrammes;

    /// @inheritdoc IEarningDesk
    function clawBack(uint32 programmeId, Grant calldata grant, uint64 amount, uint256[] calldata assetIds)
        external
        nonReentrant
    {
        // Check: the issuer proves a grant of which this much is left.
        Returned storage returned = _returned[_requireGrant(programmeId, grant)];
        require(grant.amountFen == 0, EarningDesk_GrantOfOtherKind(grant.batch, grant.amountFen));
        Amount.requireValid(amount);
        uint64 left = grant.amount - returned.points;
        require(amount <= left, EarningDesk_ClawbackAboveGrant(amount, left));

        // Effect and interaction: it is taken back.
        returned.points += amount;
        _take(programmeId, grant, amount, assetIds);
    }

    /// @inheritdoc IEarningDesk
    function returnPurchase(uint32 programmeId, Grant calldata grant, uint64 amountFen, uint256[] calldata assetIds)
        external
        nonReentrant
    {
        // Check: the issuer proves a purchase of which this much was not yet returned.
        bytes32 grantId = _requireGrant(programmeId, grant);
        Returned storage returned = _returned[grantId];
        require(grant.amountFen != 0, EarningDesk_GrantOfOtherKind(grant.batch, grant.amountFen));
        Amount.requireValid(amountFen);
        uint64 left = grant.amountFen - returned.amountFen;
        require(amountFen <= left, EarningDesk_ReturnAbovePurchase(amountFen, left));

        // Effect: what remains of the purchase has earned what it would have earned alone.
        left -= amountFen;
        uint256 earned = Rounding.earnedPointsDown(left, grant.pointsPerYuan);
        uint64 points = grant.amount - returned.points - uint64(earned); // Safe: less fen never earn more points.
        returned.points += points;
        returned.amountFen += amountFen;
        if (left == 0) _forgetPurchase(grant.account, grantId);
        emit PurchaseReturned(
            programmeId, grant.account, grant.reference_, amountFen, returned.amountFen, points
        );

        // Effect and interaction: the rest of its grant is taken back.
        if (points != 0) _take(programmeId, grant, points, assetIds);
    }

    /// @inheritdoc IEarningDesk
    function debtOf(uint32 programmeId, address account) external view returns (uint64 points) {
        return _debts[programmeId][account];
    }

    /// @inheritdoc IEarningDesk
    function clawedBackOf(uint32 brandId, bytes32 batch, uint32 index)
        external
        view
        returns (uint64 points, uint64 returnedFen)
    {
        Returned storage returned = _returned[_grantId(brandId, batch, index)];
        return (returned.points, returned.amountFen);
    }

    /// @dev Keeps back what an account owes; tells how much of the grant is left to be minted.
    function _offset(uint256 assetId, Entry memory entry) internal returns (uint64 left) {
        uint32 programmeId = AssetId.programme(assetId);
        uint64 debt = _debts[programmeId][entry.account];
        if (debt == 0) return entry.amount;

        uint64 paid = debt < entry.amount ? debt : entry.amount;
        debt -= paid;
        _debts[programmeId][entry.account] = debt;
        emit DebtOffset(
            programmeId, entry.account, entry.reference_, assetId, paid, uint8(entry.reason), debt
        );
        if (debt == 0 && --_indebtedProgrammes[entry.account] == 0) {
            _accounts.setIndebted(entry.account, false);
        }
        return entry.amount - paid;
    }

    /// @dev Proves that the calling brand once made this grant of points of this programme.
    function _requireGrant(uint32 programmeId, Grant calldata grant) private view returns (bytes32 grantId) {
        uint32 issuer = _requireIssuer(programmeId);
        bytes32 root = _roots[issuer][grant.batch];
        bool proven = root != 0 && MerkleProof.processProofCalldata(grant.proof, Grants.leafOf(grant)) == root;
        proven = proven && AssetId.class(grant.assetId) == AssetId.POINTS;
        proven = proven && AssetId.programme(grant.assetId) == programmeId;
        require(proven, EarningDesk_GrantNotProven(programmeId, grant.batch, grant.index));
        return _grantId(issuer, grant.batch, grant.index);
    }

    /// @dev Takes points id by id, each fully before the next, and records what they do not hold as a debt.
    function _take(uint32 programmeId, Grant calldata grant, uint64 amount, uint256[] calldata assetIds) private {
        // Check: the ids are points of this programme, in the order that spares the member most.
        _requireInOrder(programmeId, assetIds);

        // Effect: what is not there is owed.
        address holder = _holderOf(grant.account);
        (uint64[] memory parts, uint64 taken) = _split(holder, amount, assetIds);
        emit GrantClawedBack(
            programmeId,
            grant.account,
            grant.reference_,
            grant.batch,
            grant.index,
            uint8(grant.reason),
            amount,
            taken
        );
        if (taken < amount) _owe(programmeId, holder, grant.reference_, amount - taken);

        // Interaction: what is there ends.
        for (uint256 i = 0; i < parts.length; ++i) {
            if (parts[i] == 0) continue;
            emit PointsClawedBack(
                programmeId, holder, grant.reference_, assetIds[i], parts[i], uint8(grant.reason)
            );
            _ledger.clawBack(holder, assetIds[i], parts[i]);
        }
    }

    /// @dev Points that waited for a person have followed them into their account.
    function _holderOf(address account) private view returns (address holder) {
        holder = _accounts.claimantOf(account);
        if (holder == address(0)) holder = account;
    }

    function _split(address account, uint64 amount, uint256[] calldata assetIds)
        private
        view
        returns (uint64[] memory parts, uint64 taken)
    {
        parts = new uint64[](assetIds.length);
        for (uint256 i = 0; i < assetIds.length && taken < amount; ++i) {
            uint256 balance = _ledger.balanceOf(account, assetIds[i]);
            uint64 left = amount - taken;
            parts[i] = balance < left ? uint64(balance) : left; // Safe cast: less than another of its kind.
            taken += parts[i];
        }
    }

    function _owe(uint32 programmeId, address account, bytes32 reference_, uint64 amount) private {
        uint64 before = _debts[programmeId][account];
        uint64 debt = before + amount;
        Amount.requireValid(debt);
        _debts[programmeId][account] = debt;
        emit DebtRecorded(programmeId, account, reference_, amount, debt);
        if (before == 0 && ++_indebtedProgrammes[account] == 1) _accounts.setIndebted(account, true);
    }

    /// @dev Strictly falling ranks: no id twice, and points by their fields alone, so that each has one id.
    function _requireInOrder(uint32 programmeId, uint256[] calldata assetIds) private view {
        uint256 count = assetIds.length;
        require(count <= IDS_MAX, EarningDesk_IdsOutOfRange(count, 0, IDS_MAX));
        uint256 rank = type(uint256).max;
        for (uint256 i = 0; i < count; ++i) {
            uint256 id = assetIds[i];
            (uint40 expiresAt, uint24 maturesOn) = (AssetId.expiresAt(id), AssetId.maturesOn(id));
            require(
                id == AssetId.points(programmeId, expiresAt, maturesOn), EarningDesk_IdNotOfProgramme(programmeId, id)
            );

            uint256 previous = rank;
            rank = uint256(expiresAt) << 24 | maturesOn;
            if (block.timestamp < AssetId.maturesAt(id)) rank |= 1 << 64;
            require(rank < previous, EarningDesk_IdsOutOfOrder(i, assetIds[i == 0 ? 0 : i - 1], id));
        }
    }
}
