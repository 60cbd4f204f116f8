// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";

/// @title BusyToken: the events of an ERC-1155 whose holders never rest, for measuring indexers. For tests only.
/// @dev It stores nothing: a development chain hashes all of its state in every block, and would be measured instead.
/// Its events still add up: nobody gives what an earlier event of the same transaction has not given to him.
contract BusyToken {
    uint256 private constant HOLDERS = 7_500;
    uint256 private constant IDS = 10;
    uint256 private constant BATCH = 4;
    uint256 private constant MINTED = 1_000;

    struct Heap {
        address holder;
        uint256 id;
        uint256 left;
    }

    /// @notice Mints and moves `singles` times one id and `batches` times four ids, between holders drawn from `seed`.
    function live(uint256 seed, uint256 singles, uint256 batches) external {
        Heap memory heap;
        for (uint256 i = 0; i < singles + batches; ++i) {
            uint256 chance = uint256(keccak256(abi.encode(seed, i)));
            if (i == singles) {
                heap.left = 0;
            }
            bool mint = heap.left == 0;
            address to = _holder(chance % HOLDERS);
            if (mint) {
                (heap.holder, heap.id, heap.left) = (to, (chance >> 64) % IDS, MINTED);
            }
            uint256 amount = mint ? MINTED : 1 + ((chance >> 128) % heap.left);
            _tell(mint ? address(0) : heap.holder, to, heap.id, amount, i < singles ? 1 : BATCH);
            heap.left -= mint ? 0 : amount;
        }
    }

    function _tell(address from, address to, uint256 id, uint256 amount, uint256 count) private {
        if (count == 1) {
            emit IERC1155.TransferSingle(msg.sender, from, to, 1 + id, amount);
            return;
        }
        uint256[] memory ids = new uint256[](count);
        uint256[] memory amounts = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            (ids[i], amounts[i]) = (1 + ((id + i) % IDS), amount);
        }
        emit IERC1155.TransferBatch(msg.sender, from, to, ids, amounts);
    }

    function _holder(uint256 number) private pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encode("holder", number)))));
    }
}
