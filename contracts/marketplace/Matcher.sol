// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {Forwarded} from "../forwarding/Forwarded.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {AssetId} from "../shared/AssetId.sol";
import {IMarketplace} from "./IMarketplace.sol";
import {IMatcher} from "./IMatcher.sol";

/// @title Matcher: exchanges offers at the prices of the older ones; it holds nothing and remembers nothing.
contract Matcher is IMatcher, Forwarded {
    IMarketplace private immutable _marketplace;

    constructor(IForwarder forwarder, IMarketplace marketplace) Forwarded(forwarder) {
        _marketplace = marketplace;
    }

    /// @inheritdoc IMatcher
    function matchOffers(uint64 offerA, uint64 offerB, uint64 amount) external {
        address caller = _executingAccount();
        uint64[] memory ids = new uint64[](2);
        (ids[0], ids[1]) = offerA < offerB ? (offerA, offerB) : (offerB, offerA);
        uint64[] memory amounts = _amountsOf(ids, 1, amount);

        emit OffersMatched(ids[0], ids[1], amounts[0], amounts[1], caller);
        _marketplace.exchangeOffers(ids, amounts);
    }

    /// @inheritdoc IMatcher
    function matchRing(uint64[3] calldata offerIds, uint64 amount) external {
        address caller = _executingAccount();
        uint64[] memory ids = new uint64[](3);
        uint256 youngest = 0;
        for (uint256 i = 0; i < 3; ++i) {
            ids[i] = offerIds[i];
            if (ids[youngest] < ids[i]) youngest = i;
            // What an offer wants, the one before it gives: without cash on one side there is none on the other.
            bool cash = AssetId.class(_marketplace.offer(ids[i]).assetId) == AssetId.CASH;
            require(!cash, Matcher_CashInRing(ids[i]));
        }
        uint64[] memory amounts = _amountsOf(ids, youngest, amount);

        emit RingMatched(offerIds, [amounts[0], amounts[1], amounts[2]], caller);
        _marketplace.exchangeOffers(ids, amounts);
    }

    /// @dev What each offer gives if the maker of the youngest gets `amount`. The offer before the youngest gives it;
    /// what that one is due the offer before it gives, and so on round to the youngest, whose own price the
    /// marketplace checks.
    function _amountsOf(uint64[] memory ids, uint256 youngest, uint64 amount)
        private
        view
        returns (uint64[] memory amounts)
    {
        uint256 count = ids.length;
        amounts = new uint64[](count);
        uint256 giver = (youngest + count - 1) % count;
        amounts[giver] = amount;
        while (giver != youngest) {
            uint256 before = (giver + count - 1) % count;
            amounts[before] = _marketplace.duesOf(ids[giver], amounts[giver])[0];
            giver = before;
        }
    }
}
