// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title BidHeap: the best bids of an auction, up to 64, with the worst of them on top.
/// @notice An entry is, from the top bit, `score:64 | ~number:56 | seat:8`, and the greater entry is the better bid:
/// of equal scores the one with the smaller number wins. No two entries are equal, as no two bids share a number.
/// @dev A binary heap from place 1 on. The children 2i and 2i + 1 of place i share one slot, so a level costs one read
/// and one write; place 0 keeps the count, in the slot of the root.
library BidHeap {
    uint256 internal constant CAPACITY = 64;

    struct Heap {
        uint256[CAPACITY / 2 + 1] pairs;
    }

    /// @dev Callers keep scores below 2^64, numbers below 2^56 and seats below 2^8.
    function entry(uint256 score, uint256 number, uint256 seat) internal pure returns (uint128) {
        return uint128(score << 64 | (type(uint56).max - number) << 8 | seat); // Safe: the fields fill 128 bits.
    }

    function scoreOf(uint128 entry_) internal pure returns (uint64) {
        return uint64(entry_ >> 64);
    }

    function seatOf(uint128 entry_) internal pure returns (uint8) {
        return uint8(entry_); // Truncation drops score and number.
    }

    function count(Heap storage heap) internal view returns (uint256) {
        return entryAt(heap, 0);
    }

    /// @dev The worst entry, or 0 while there is none.
    function root(Heap storage heap) internal view returns (uint128) {
        return entryAt(heap, 1);
    }

    /// @dev The entry at a place from 1 to `count`, in no order but the heap's.
    function entryAt(Heap storage heap, uint256 place) internal view returns (uint128) {
        return _half(heap.pairs[place >> 1], place);
    }

    /// @dev Adds an entry. The caller knows that there are fewer than `CAPACITY`.
    function insert(Heap storage heap, uint128 added) internal {
        uint256 place = count(heap) + 1;
        _write(heap, 0, uint128(place)); // Safe: at most `CAPACITY`.
        while (place > 1) {
            uint128 parent = entryAt(heap, place >> 1);
            if (parent < added) break;
            _write(heap, place, parent);
            place >>= 1;
        }
        _write(heap, place, added);
    }

    /// @dev Puts a better entry in the place of the worst.
    function replaceRoot(Heap storage heap, uint128 better) internal {
        _siftDown(heap, 1, better);
    }

    /// @dev Puts a better entry in the place of the one with the same seat, which the caller knows to be there.
    function raise(Heap storage heap, uint128 better) internal {
        uint256 place = 1;
        while (seatOf(entryAt(heap, place)) != seatOf(better)) ++place;
        _siftDown(heap, place, better);
    }

    /// @dev Lets `sinking` take `place` or, while a child is worse, lets that child rise.
    function _siftDown(Heap storage heap, uint256 place, uint128 sinking) private {
        uint256 last = count(heap);
        while (2 * place <= last) {
            uint256 children = heap.pairs[place];
            uint256 worse = 2 * place;
            uint128 rising = _half(children, worse);
            if (worse < last && _half(children, worse + 1) < rising) rising = _half(children, ++worse);
            if (sinking < rising) break;
            _write(heap, place, rising);
            place = worse;
        }
        _write(heap, place, sinking);
    }

    /// @dev Even places lie in the upper half of their slot, odd ones in the lower.
    function _half(uint256 pair, uint256 place) private pure returns (uint128) {
        return uint128(place & 1 == 0 ? pair >> 128 : pair); // Truncation drops the upper half.
    }

    function _write(Heap storage heap, uint256 place, uint128 entry_) private {
        uint256 pair = heap.pairs[place >> 1];
        heap.pairs[place >> 1] = place & 1 == 0
            ? uint256(entry_) << 128 | uint128(pair)
            : pair >> 128 << 128 | entry_;
    }
}
