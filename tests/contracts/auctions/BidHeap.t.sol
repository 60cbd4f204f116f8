// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {BidHeap} from "../../../contracts/auctions/BidHeap.sol";

/// @title BidHeapTest: after any bids and raises the heap holds what a sorted array would, its worst on top.
contract BidHeapTest {
    using BidHeap for BidHeap.Heap;

    uint256 private constant BIDS = 150;

    BidHeap.Heap private _heap;

    function testFuzz_TheHeapHoldsTheBestBidsOfASortedArray(uint256 seed, uint8 units) external {
        uint256 capacity = 1 + uint256(units) % BidHeap.CAPACITY;
        uint128[] memory model = new uint128[](capacity);
        uint256 count = 0;

        for (uint256 number = 1; number <= BIDS; ++number) {
            uint256 drawn = uint256(keccak256(abi.encode(seed, number)));
            // Few scores, so that many are equal; at times the greatest there is.
            uint256 score = drawn % 16 == 0 ? type(uint64).max : drawn % 40;
            if (drawn >> 128 & 3 == 0 && count > 0) {
                _raise(model, drawn >> 64 & 0xffff, number);
            } else if (count < capacity) {
                uint128 added = BidHeap.entry(score, number, count);
                _heap.insert(added);
                model[count++] = added;
            } else {
                uint128 better = BidHeap.entry(score, number, BidHeap.seatOf(model[0]));
                if (model[0] < better) {
                    _heap.replaceRoot(better);
                    model[0] = better;
                }
            }
            _sort(model, count);
            _requireEqual(model, count);
        }
    }

    function test_OfEqualScoresTheLaterBidIsWorse() external pure {
        require(BidHeap.entry(7, 2, 0) < BidHeap.entry(7, 1, 63), "the number decides, not the seat");
        require(BidHeap.entry(7, 1, 63) < BidHeap.entry(8, type(uint56).max, 0), "the score decides first");
    }

    function test_AnEntryTellsItsScoreAndSeatAtTheirBounds() external pure {
        uint128 entry = BidHeap.entry(type(uint64).max, 0, 255);
        require(entry == type(uint128).max, "all bits");
        entry = BidHeap.entry(5, type(uint56).max, 9);
        require(BidHeap.scoreOf(entry) == 5 && BidHeap.seatOf(entry) == 9, "score and seat");
    }

    function test_AnEmptyHeapHasNoRoot() external view {
        require(_heap.count() == 0 && _heap.root() == 0, "not empty");
    }

    /// @dev Raises one of the bids; the model is sorted, so its last entry is the best.
    function _raise(uint128[] memory model, uint256 drawn, uint256 number) private {
        uint256 count = _heap.count();
        uint256 position = drawn % count;
        uint64 score = BidHeap.scoreOf(model[position]);
        if (score == type(uint64).max) return;

        uint128 better = BidHeap.entry(score + 1 + drawn % 9, number, BidHeap.seatOf(model[position]));
        _heap.raise(better);
        model[position] = better;
    }

    function _sort(uint128[] memory model, uint256 count) private pure {
        for (uint256 i = 1; i < count; ++i) {
            for (uint256 k = i; k > 0 && model[k] < model[k - 1]; --k) {
                (model[k], model[k - 1]) = (model[k - 1], model[k]);
            }
        }
    }

    function _requireEqual(uint128[] memory model, uint256 count) private view {
        require(_heap.count() == count, "count");
        require(count == 0 || _heap.root() == model[0], "the root is not the worst");
        uint256 sum = 0;
        uint256 expected = 0;
        for (uint256 i = 0; i < count; ++i) {
            uint128 entry = _heap.entryAt(i + 1);
            require(i == 0 || _heap.entryAt((i + 1) >> 1) < entry, "a parent is better than its child");
            sum += uint256(keccak256(abi.encode(entry))) >> 8; // A sum of hashes is equal only for equal sets.
            expected += uint256(keccak256(abi.encode(model[i]))) >> 8;
        }
        require(sum == expected, "other entries");
    }
}
