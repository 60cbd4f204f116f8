// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {console} from "hardhat/console.sol";
import {IMarketplace} from "../../../contracts/marketplace/IMarketplace.sol";
import {Tally} from "../shared/Tally.sol";
import {OfferHandler} from "./OfferHandler.sol";

/// @title CheckedMarket: what must hold after every action on the market, compared with what was remembered.
contract CheckedMarket is OfferHandler {
    /// @notice I3, I4: for every id the marketplace holds exactly what its open offers have not yet given.
    function checkEscrow() external view {
        uint256[IDS] memory expected;
        uint64 count = market.offerCount();
        for (uint64 offerId = 1; offerId <= count; ++offerId) {
            IMarketplace.Offer memory offer = market.offer(offerId);
            if (offer.state != IMarketplace.State.OPEN) continue;
            require(offer.filled < offer.amount, "an open offer has nothing left");
            for (uint256 i = 0; i < IDS; ++i) {
                if (_ids[i] == offer.assetId) expected[i] += offer.amount - offer.filled;
            }
        }
        for (uint256 i = 0; i < IDS; ++i) {
            require(ledger.balanceOf(address(market), _ids[i]) == expected[i], "the escrow is not the open offers");
        }
    }

    /// @notice I5, I6: filled + back + remaining = amount, states are as remembered, and what was paid is the price.
    function checkOffers() external view {
        uint64 count = market.offerCount();
        for (uint64 offerId = 1; offerId <= count; ++offerId) {
            IMarketplace.Offer memory offer = market.offer(offerId);
            Memory storage known = _known[offerId];
            require(offer.filled == known.filled, "filled otherwise than remembered");
            require(offer.state == known.state, "in another state than remembered");
            bool open = offer.state == IMarketplace.State.OPEN;
            require(open || offer.filled + known.back == offer.amount, "something was neither given nor given back");
            require((offer.state == IMarketplace.State.FILLED) == (offer.filled == offer.amount), "filled too early");
            if (known.matched) continue;
            for (uint256 i = 0; i < offer.legs.length; ++i) {
                uint256 exact = uint256(offer.legs[i].amount) * offer.filled;
                uint256 paid = known.paid[i] * offer.amount;
                require(exact <= paid && paid < exact + offer.amount, "the price of what was filled is another");
            }
        }
    }

    /// @notice I1: nothing on the market makes or ends any asset.
    function checkSums() external view {
        for (uint256 i = 0; i < IDS; ++i) {
            uint256 sum = ledger.balanceOf(address(market), _ids[i]) + ledger.balanceOf(TREASURY, _ids[i]);
            for (uint256 m = 0; m < MEMBERS; ++m) {
                sum += ledger.balanceOf(_member(m), _ids[i]);
            }
            require(sum == FUNDS * MEMBERS && sum == ledger.totalSupply(_ids[i]), "the sum has changed");
        }
    }
}

/// @title OfferInvariantsTest: whatever makers, fillers and strangers do, in whatever order, the market is square.
contract OfferInvariantsTest is Tally {
    CheckedMarket private _market;

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function setUp() public {
        _market = new CheckedMarket();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_market);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(_market), _selectors());
    }

    /// @dev One invariant, so that every call of the campaign counts for all of them.
    function invariant_all() external view {
        _checkAll();
    }

    /// @dev The campaign means something only if every handler gets through often enough.
    function test_EveryHandlerSucceedsAtLeastOnceInFive() external {
        bytes4[] memory selectors = _selectors();
        for (uint256 i = 0; i < 600; ++i) {
            uint256 seed = uint256(keccak256(abi.encode(i)));
            bytes memory args = abi.encode(seed, seed >> 32, seed >> 64, seed >> 96, seed >> 128);
            (bool success,) = address(_market).call(abi.encodePacked(selectors[i % selectors.length], args));
            require(success, "a handler reverted");
            if (i % 50 == 0) _checkAll();
        }
        _checkAll();

        string[7] memory names = _names();
        for (uint256 i = 0; i < names.length; ++i) {
            uint256 calls = _market.calls(OfferHandler.Action(i));
            uint256 successes = _market.successes(OfferHandler.Action(i));
            console.log("%s: %d of %d calls succeeded", names[i], successes, calls);
            require(successes * 5 >= calls && calls > 10, "a handler hardly ever succeeds");
        }
    }

    /// @dev What a run did, for a long campaign's table.
    function afterInvariant() external {
        string[7] memory names = _names();
        for (uint256 i = 0; i < names.length; ++i) {
            tell(names[i], _market.calls(OfferHandler.Action(i)), _market.successes(OfferHandler.Action(i)));
        }
    }

    function _names() private pure returns (string[7] memory) {
        return ["postOffer", "fillOffer", "fillBest", "matchOffers", "matchRing", "withdrawOffer", "returnOffer"];
    }

    function _checkAll() private view {
        _market.checkEscrow();
        _market.checkOffers();
        _market.checkSums();
        require(_market.breaches() == 0, "something happened that nobody had a right to");
    }

    function _selectors() private pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](12);
        selectors[0] = OfferHandler.postOffer.selector;
        selectors[1] = OfferHandler.fillOffer.selector;
        selectors[2] = OfferHandler.fillBest.selector;
        selectors[3] = OfferHandler.matchOffers.selector;
        selectors[4] = OfferHandler.matchRing.selector;
        selectors[5] = OfferHandler.withdrawOffer.selector;
        selectors[6] = OfferHandler.returnOffer.selector;
        selectors[7] = OfferHandler.disturb.selector;
        selectors[8] = OfferHandler.stray.selector;
        // More offers begin than makers, fillers and time end at once.
        selectors[9] = OfferHandler.postOffer.selector;
        selectors[10] = OfferHandler.postOffer.selector;
        selectors[11] = OfferHandler.fillOffer.selector;
    }
}
