// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {console} from "hardhat/console.sol";
import {IRedemptionDesk} from "../../../contracts/redemption/IRedemptionDesk.sol";
import {Rounding} from "../../../contracts/shared/Rounding.sol";
import {Tally} from "../shared/Tally.sol";
import {Handler} from "./Handler.sol";

/// @title CheckedHandler: what must hold after every action, compared with what was remembered.
contract CheckedHandler is Handler {
    /// @notice I1: the balances of every id sum to its supply, which is what was minted less what was burned, and the
    /// ledger lists exactly the ids that were ever minted.
    function checkSupply() external view {
        uint256 listed = 0;
        for (uint32 programmeId = 1; programmeId <= BRANDS; ++programmeId) {
            (,, uint256 total) = ledger.supplyOf(programmeId, 0, 0);
            listed += total;
        }
        require(listed == ids.length, "an id is listed twice or not at all");

        for (uint256 i = 0; i < ids.length; ++i) {
            uint256 sum = ledger.balanceOf(address(redemption), ids[i]);
            for (uint256 k = 0; k < MEMBERS; ++k) {
                sum += ledger.balanceOf(_member(k), ids[i]);
            }
            require(sum == ledger.totalSupply(ids[i]), "balances are not the supply");
            require(sum == minted[ids[i]] - burned[ids[i]], "supply is not minted less burned");
        }
    }

    /// @notice I10: captured + returned + held = authorised, and the desk holds exactly the open holds, id by id.
    function checkHolds() external view {
        uint256[] memory held = new uint256[](ids.length);
        for (uint256 i = 0; i < redemptions.length; ++i) {
            IRedemptionDesk.Redemption memory r = redemption.redemption(redemptions[i]);
            require(r.captured == capturedOf[redemptions[i]], "captured otherwise than remembered");
            uint256 open = r.state == IRedemptionDesk.State.OPEN ? r.authorised - r.captured : 0;
            require(r.captured + returnedOf[redemptions[i]] + open == r.authorised, "authorised is not accounted for");
            bool closed = r.state == IRedemptionDesk.State.CLOSED;
            require(closed == (r.captured == r.authorised), "closed too early or late");
            _addHeld(held, r, redemption.partsOf(redemptions[i]));
        }
        for (uint256 i = 0; i < ids.length; ++i) {
            uint256 balance = ledger.balanceOf(address(redemption), ids[i]);
            require(balance == held[i], "the desk's balance is not the open holds");
        }
    }

    /// @notice What a brand owes follows from what was captured, and the positions of all brands sum to 0.
    function checkObligations() external view {
        int256[BRANDS + 1] memory nets;
        for (uint256 i = 0; i < redemptions.length; ++i) {
            IRedemptionDesk.Redemption memory r = redemption.redemption(redemptions[i]);
            uint256 owed = r.brandId == r.issuer
                ? 0
                : Rounding.owedFenDown(r.captured, r.settlementValue, r.partnerFeeBps);
            require(owedFenOf[redemptions[i]] == int256(owed), "the obligations are not what the captures owe");
            nets[r.issuer] -= int256(owed);
            nets[r.brandId] += int256(owed);
        }
        int256 sum = 0;
        for (uint32 brandId = 1; brandId <= BRANDS; ++brandId) {
            require(clearing.netOf(1, brandId) == nets[brandId], "a position is not its obligations");
            sum += clearing.netOf(1, brandId);
        }
        require(sum == 0, "the positions do not sum to 0");
    }

    /// @dev What is held of a redemption lies in the last parts: captures take the first.
    function _addHeld(uint256[] memory held, IRedemptionDesk.Redemption memory r, IRedemptionDesk.Part[] memory parts)
        private
        view
    {
        if (r.state != IRedemptionDesk.State.OPEN) return;

        uint256 skipped = r.captured;
        for (uint256 i = 0; i < parts.length; ++i) {
            uint256 taken = skipped < parts[i].amount ? skipped : parts[i].amount;
            skipped -= taken;
            uint256 assetId = uint256(2) << 248 | uint256(r.programmeId) << 216 | uint256(parts[i].expiresAt) << 176
                | uint256(parts[i].maturesOn) << 152;
            for (uint256 k = 0; k < ids.length; ++k) {
                if (ids[k] == assetId) held[k] += parts[i].amount - taken;
            }
        }
    }
}

/// @title InvariantsTest: whatever members, brands and strangers do, in whatever order, the sums hold.
contract InvariantsTest is Tally {
    CheckedHandler private _handler;

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function setUp() public {
        _handler = new CheckedHandler();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(_handler), _selectors());
    }

    /// @dev One invariant, so that every call of the campaign counts for all of them.
    function invariant_all() external view {
        _checkAll();
    }

    /// @dev The campaign means something only if every handler gets through often enough.
    function test_EveryHandlerSucceedsAtLeastOnceInFive() external {
        bytes4[] memory selectors = _selectors();
        for (uint256 i = 0; i < 880; ++i) {
            uint256 seed = uint256(keccak256(abi.encode(i)));
            bytes memory args = abi.encode(seed, seed >> 32, seed >> 64, seed >> 96, seed >> 128);
            (bool success,) = address(_handler).call(abi.encodePacked(selectors[i % selectors.length], args));
            require(success, "a handler reverted");
            if (i % 50 == 0) _checkAll();
        }
        _checkAll();

        string[6] memory names = _names();
        for (uint256 i = 0; i < names.length; ++i) {
            uint256 calls = _handler.calls(Handler.Action(i));
            uint256 successes = _handler.successes(Handler.Action(i));
            console.log("%s: %d of %d calls succeeded", names[i], successes, calls);
            require(successes * 5 >= calls && calls > 40, "a handler hardly ever succeeds");
        }
        require(_handler.calls(Handler.Action.FORGE) > 50, "nothing was forged");
        console.log("forged: 0 of %d succeeded", _handler.calls(Handler.Action.FORGE));
    }

    /// @dev What a run did, for a long campaign's table.
    function afterInvariant() external {
        string[6] memory names = _names();
        for (uint256 i = 0; i < names.length; ++i) {
            tell(names[i], _handler.calls(Handler.Action(i)), _handler.successes(Handler.Action(i)));
        }
    }

    function _names() private pure returns (string[6] memory) {
        return ["issue", "issueBatch", "authorise", "capture", "voidAuthorisation", "release"];
    }

    function _checkAll() private view {
        _handler.checkSupply();
        _handler.checkHolds();
        _handler.checkObligations();
        require(_handler.breaches() == 0, "something happened that nobody had a right to");
    }

    function _selectors() private pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](11);
        selectors[0] = Handler.issue.selector;
        selectors[1] = Handler.issueBatch.selector;
        selectors[2] = Handler.authorise.selector;
        selectors[3] = Handler.capture.selector;
        selectors[4] = Handler.voidAuthorisation.selector;
        selectors[5] = Handler.release.selector;
        selectors[6] = Handler.pass.selector;
        selectors[7] = Handler.forge.selector;
        selectors[8] = Handler.stray.selector;
        // More holds begin than brands and time end at once.
        selectors[9] = Handler.authorise.selector;
        selectors[10] = Handler.authorise.selector;
    }
}
