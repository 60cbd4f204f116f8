// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ILedger} from "../ledger/ILedger.sol";
import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";

/// @title PaidPoints: the list of ids with which a member pays is short, of one programme, and names no id twice.
library PaidPoints {
    uint256 internal constant IDS_MAX = 8;

    /// @notice Thrown when a member pays with no id, or with more than eight.
    error PaidPoints_LengthOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Thrown when there is not one amount for each id.
    error PaidPoints_LengthsDiffer(uint256 ids, uint256 amounts);

    /// @notice Thrown when the ids do not strictly ascend.
    error PaidPoints_NotAscending(uint256 position, uint256 previous, uint256 assetId);

    /// @notice Thrown when an id is not points of the programme that is to be paid in.
    error PaidPoints_Foreign(uint256 assetId, uint32 programmeId);

    /// @dev The sum of a list that holds what this library promises; each amount and the sum are storable.
    function requireValid(uint32 programmeId, uint256[] calldata assetIds, uint64[] calldata amounts)
        internal
        pure
        returns (uint64 total)
    {
        uint256 count = assetIds.length;
        require(0 < count && count <= IDS_MAX, PaidPoints_LengthOutOfRange(count, 1, IDS_MAX));
        require(amounts.length == count, PaidPoints_LengthsDiffer(count, amounts.length));

        uint256 previous = 0;
        for (uint256 i = 0; i < count; ++i) {
            uint256 assetId = assetIds[i];
            require(previous < assetId, PaidPoints_NotAscending(i, previous, assetId));
            require(
                AssetId.class(assetId) == AssetId.POINTS && AssetId.programme(assetId) == programmeId,
                PaidPoints_Foreign(assetId, programmeId)
            );
            Amount.requireValid(amounts[i]);
            previous = assetId;
            total += amounts[i]; // 8 amounts below 2^53 stay below 2^56.
        }
        Amount.requireValid(total);
    }

    /// @dev Ends what the member pays. The ledger lets it go only if the executing intent is the member's.
    function burn(ILedger ledger, address account, uint256[] calldata assetIds, uint64[] calldata amounts) internal {
        for (uint256 i = 0; i < assetIds.length; ++i) {
            ledger.burn(account, assetIds[i], amounts[i]);
        }
    }
}
