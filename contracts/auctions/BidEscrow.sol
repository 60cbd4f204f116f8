// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {AuctionMath} from "./AuctionMath.sol";

/// @title BidEscrow: a bid is held whole, and what was held is paid or given back to the unit.
/// @notice What goes back to its owner asks nothing of anyone: the module moves its own balance, no receiver is called.
library BidEscrow {
    using AssetId for uint256;

    uint256 internal constant PARTS_MAX = 8;

    /// @dev Points of one id. Two share a slot.
    struct Part {
        uint40 expiresAt;
        uint24 maturesOn;
        uint64 amount;
    }

    /// @dev What is held for an account: `partCount` parts by ascending id, and cash. Parts behind them mean nothing.
    struct Bid {
        address account;
        uint64 fen;
        uint8 partCount;
        Part[PARTS_MAX] parts;
    }

    /// @dev Points by strictly ascending id, their sum, and cash.
    struct Funds {
        uint256[] assetIds;
        uint64[] amounts;
        uint64 points;
        uint64 fen;
    }

    /// @notice Thrown when points come as no id, or as more than eight.
    error BidEscrow_PartsOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Thrown when there are not as many amounts as ids.
    error BidEscrow_LengthsDiffer(uint256 assetIds, uint256 amounts);

    /// @notice Thrown when the ids do not strictly ascend.
    error BidEscrow_PartsNotAscending(uint256 position, uint256 previous, uint256 assetId);

    /// @notice Thrown when an id is not one of points of the auction's programme.
    error BidEscrow_NotPointsOfProgramme(uint256 assetId, uint32 programmeId);

    /// @notice Thrown when points might expire before they can be used again. In unix seconds.
    error BidEscrow_PointsEndTooEarly(uint256 assetId, uint40 expiresAt, uint40 earliest);

    /// @dev Reads what a bidder names: 1 to 8 ids of the programme that stand until `earliest`, and cash or none.
    function checked(
        uint32 programmeId,
        uint40 earliest,
        uint256[] calldata assetIds,
        uint64[] calldata amounts,
        uint64 fen
    ) internal pure returns (Funds memory funds) {
        uint256 length = assetIds.length;
        require(0 < length && length <= PARTS_MAX, BidEscrow_PartsOutOfRange(length, 1, PARTS_MAX));
        require(length == amounts.length, BidEscrow_LengthsDiffer(length, amounts.length));

        uint256 previous = 0;
        for (uint256 i = 0; i < length; ++i) {
            uint256 assetId = assetIds[i];
            require(previous < assetId, BidEscrow_PartsNotAscending(i, previous, assetId));
            uint40 expiresAt = assetId.expiresAt();
            require(
                assetId == AssetId.points(programmeId, expiresAt, assetId.maturesOn()),
                BidEscrow_NotPointsOfProgramme(assetId, programmeId)
            );
            require(earliest <= expiresAt, BidEscrow_PointsEndTooEarly(assetId, expiresAt, earliest));
            Amount.requireValid(amounts[i]);
            funds.points += amounts[i]; // 8 amounts below 2^53 stay below 2^56.
            previous = assetId;
        }
        Amount.requireValid(funds.points);
        if (fen > 0) Amount.requireValid(fen);
        (funds.assetIds, funds.amounts, funds.fen) = (assetIds, amounts, fen);
    }

    /// @dev Records what is held for an account, over whatever the record said before.
    function store(Bid storage bid, address account, Funds memory funds) internal {
        uint256 length = funds.assetIds.length;
        (bid.account, bid.fen, bid.partCount) = (account, funds.fen, uint8(length)); // Safe: at most 8.
        for (uint256 i = 0; i < length; ++i) {
            uint256 assetId = funds.assetIds[i];
            bid.parts[i] = Part(assetId.expiresAt(), assetId.maturesOn(), funds.amounts[i]);
        }
    }

    /// @dev What the record says is held.
    function load(Bid storage bid, uint32 programmeId) internal view returns (Funds memory funds) {
        uint256 length = bid.partCount;
        funds.assetIds = new uint256[](length);
        funds.amounts = new uint64[](length);
        for (uint256 i = 0; i < length; ++i) {
            Part memory part = bid.parts[i];
            funds.assetIds[i] = AssetId.points(programmeId, part.expiresAt, part.maturesOn);
            funds.amounts[i] = part.amount;
            funds.points += part.amount;
        }
        funds.fen = bid.fen;
    }

    /// @dev Takes what is wanted beyond what is held, and gives back what is held beyond what is wanted: a raised bid
    /// moves, and counts as leaving the account, by the difference only.
    function shift(ILedger ledger, address account, Funds memory held, Funds memory wanted) internal {
        (uint256 i, uint256 j) = (0, 0);
        while (i < held.assetIds.length || j < wanted.assetIds.length) {
            uint256 heldId = i < held.assetIds.length ? held.assetIds[i] : type(uint256).max;
            uint256 wantedId = j < wanted.assetIds.length ? wanted.assetIds[j] : type(uint256).max;
            uint256 assetId = Math.min(heldId, wantedId);
            uint64 before = assetId == heldId ? held.amounts[i++] : 0;
            uint64 wantedNow = assetId == wantedId ? wanted.amounts[j++] : 0;
            _moveDifference(ledger, account, assetId, before, wantedNow);
        }
        _moveDifference(ledger, account, AssetId.CASH_ID, held.fen, wanted.fen);
    }

    /// @dev Returns all that is held to its owner.
    function giveBack(ILedger ledger, address account, Funds memory held) internal {
        Funds memory nothing;
        shift(ledger, account, held, nothing);
    }

    /// @dev The same fraction of points and cash, each rounded up once. Points that expire sooner pay first.
    /// A bid has points and a clearing score is above 0, so that at least one point of the first id is paid.
    function portionUp(Funds memory funds, uint256 clearing, uint256 own) internal pure returns (Funds memory paid) {
        // Safe casts: a leg never exceeds what was bid.
        paid.points = uint64(AuctionMath.legUp(funds.points, clearing, own));
        paid.fen = uint64(AuctionMath.legUp(funds.fen, clearing, own));

        (uint256 length, uint64 covered) = (0, 0);
        while (covered < paid.points) covered += funds.amounts[length++];
        paid.assetIds = new uint256[](length);
        paid.amounts = new uint64[](length);
        for (uint256 i = 0; i < length; ++i) {
            (paid.assetIds[i], paid.amounts[i]) = (funds.assetIds[i], funds.amounts[i]);
        }
        paid.amounts[length - 1] -= covered - paid.points;
    }

    /// @dev Burns the points paid, hands the cash paid to the seller, and gives the rest back.
    function settle(ILedger ledger, address account, address seller, Funds memory held, Funds memory paid) internal {
        for (uint256 i = 0; i < paid.assetIds.length; ++i) {
            held.amounts[i] -= paid.amounts[i]; // What is paid begins with the same ids.
            ledger.burn(address(this), paid.assetIds[i], paid.amounts[i]);
        }
        if (paid.fen > 0) ledger.move(address(this), seller, AssetId.CASH_ID, paid.fen);
        held.fen -= paid.fen;
        giveBack(ledger, account, held);
    }

    function _moveDifference(ILedger ledger, address account, uint256 assetId, uint64 before, uint64 wanted) private {
        if (before < wanted) ledger.move(account, address(this), assetId, wanted - before);
        if (wanted < before) ledger.move(address(this), account, assetId, before - wanted);
    }
}
