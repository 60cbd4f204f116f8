// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IAccountRegistry} from "../accounts/IAccountRegistry.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {Amount} from "../shared/Amount.sol";
import {IEarningDesk} from "./IEarningDesk.sol";

/// @title Grants: every grant has one leaf, and a batch of them one root, however many they are.
/// @notice Leaves are hashed twice, so that no inner node of the tree can pass for a leaf.
/// @dev 500 new holders leave about 2,000 gas per grant for all code (docs/decisions/0010), hence the loops and the two
/// calls in assembly: each passes over a batch once, and the calls send its lists from where they lie. Entries lie in
/// calldata as four words each: account, amount, reason, reference.
library Grants {
    uint256 private constant UNDIVIDED_MAX = 400;
    uint256 private constant LAST_PART = 20;

    function leafOf(
        uint256 index,
        address account,
        uint256 assetId,
        uint64 amount,
        IEarningDesk.Reason reason,
        bytes32 reference_
    ) internal pure returns (bytes32) {
        return _leaf(abi.encode(index, account, assetId, amount, reason, reference_));
    }

    /// @dev A purchase's leaf also tells the receipt and the rate, so that a return can reverse their rounding.
    function leafOf(IEarningDesk.Grant calldata grant) internal pure returns (bytes32) {
        if (grant.amountFen == 0) {
            return leafOf(
                grant.index, grant.account, grant.assetId, grant.amount, grant.reason, grant.reference_
            );
        }
        return purchaseLeafOf(
            grant.account, grant.assetId, grant.amount, grant.reference_, grant.amountFen, grant.pointsPerYuan
        );
    }

    function purchaseLeafOf(
        address account,
        uint256 assetId,
        uint64 amount,
        bytes32 reference_,
        uint64 amountFen,
        uint32 pointsPerYuan
    ) internal pure returns (bytes32) {
        return _leaf(
            abi.encode(
                0, account, assetId, amount, IEarningDesk.Reason.PURCHASE, reference_, amountFen, pointsPerYuan
            )
        );
    }

    /// @dev Lists of what the entries say, and the points of each reason. Not valid if an amount, a reason or a
    /// reference is out of bounds: then the caller finds the entry and names what is wrong. Accounts are for the
    /// registry, to which a word of more than 160 bits is an account that was never opened.
    function read(IEarningDesk.Entry[] calldata entries)
        internal
        pure
        returns (address[] memory to, uint64[] memory amounts, uint256[8] memory points, bool valid)
    {
        uint256 count = entries.length;
        uint256 most = Amount.MAX;
        assembly ("memory-safe") {
            // Four words for the heads of the two calls, then the lists side by side as `mintBatch` wants them.
            to := add(mload(0x40), 0x80)
            let apart := add(shl(5, count), 0x20)
            amounts := add(to, apart)
            mstore(0x40, add(amounts, apart))
            mstore(to, count)
            mstore(amounts, count)

            valid := 1
            let into := add(to, 0x20)
            for { let entry := entries.offset } lt(into, amounts) { entry := add(entry, 0x80) } {
                let amount := calldataload(add(entry, 0x20))
                let reason := calldataload(add(entry, 0x40))
                mstore(into, calldataload(entry))
                mstore(add(into, apart), amount)
                // One less wraps 0 around to the largest number: both bounds in one comparison.
                let bounded := and(lt(sub(amount, 1), most), lt(sub(reason, 1), 5))
                valid := and(valid, and(bounded, lt(0, calldataload(add(entry, 0x60)))))
                let sum := add(points, shl(5, and(reason, 7)))
                mstore(sum, add(mload(sum), amount))
                into := add(into, 0x20)
            }
        }
    }

    /// @dev `accounts.requireReceivers(to)`, for a list that `read` made.
    function requireReceivers(IAccountRegistry accounts, address[] memory to)
        internal
        view
        returns (bool anyIndebted)
    {
        bytes4 selector = IAccountRegistry.requireReceivers.selector;
        assembly ("memory-safe") {
            mstore(sub(to, 0x24), selector)
            mstore(sub(to, 0x20), 0x20)
            if iszero(staticcall(gas(), accounts, sub(to, 0x24), add(0x44, shl(5, mload(to))), 0x00, 0x20)) {
                returndatacopy(mload(0x40), 0, returndatasize())
                revert(mload(0x40), returndatasize())
            }
            anyIndebted := mload(0x00)
        }
    }

    /// @dev `ledger.mintBatch(to, assetId, amounts)`, for lists that `read` made, which are used up. A call passes on
    /// 63/64 of the gas: with a small one at the end, little is withheld from a batch that needs all there is.
    function mintBatch(ILedger ledger, address[] memory to, uint256 assetId) internal {
        uint256 count = to.length;
        uint256 last = count > UNDIVIDED_MAX ? LAST_PART : 0;
        _mintPart(ledger, to, assetId, 0, count - last);
        if (last != 0) _mintPart(ledger, to, assetId, count - last, last);
    }

    /// @dev Tells of every grant as `PointsIssued`, and gives the first level of nodes above their leaves. For entries
    /// that `read` found valid. Two grants in a round: their leaves never go to memory.
    function announce(uint32 programmeId, uint256 assetId, IEarningDesk.Entry[] calldata entries)
        internal
        returns (bytes32[] memory nodes)
    {
        uint256 count = entries.length;
        nodes = new bytes32[]((count + 1) / 2);
        bytes32 topic = IEarningDesk.PointsIssued.selector;
        assembly ("memory-safe") {
            // The leaf's six words: index, account, assetId, amount, reason, reference. Three of them are the event's.
            let words := mload(0x40)
            let told := add(words, 0x40)
            mstore(words, 0)
            mstore(told, assetId)
            let entry := entries.offset
            let end := add(entry, shl(7, count))
            for { let into := add(nodes, 0x20) } lt(entry, end) { into := add(into, 0x20) } {
                mstore(add(words, 0x20), calldataload(entry))
                calldatacopy(add(words, 0x60), add(entry, 0x20), 0x60)
                log4(told, 0x60, topic, programmeId, calldataload(entry), mload(add(words, 0xa0)))
                mstore(0x00, keccak256(words, 0xc0))
                let left := keccak256(0x00, 0x20)
                mstore(words, add(mload(words), 1))
                entry := add(entry, 0x80)
                if iszero(lt(entry, end)) {
                    mstore(into, left)
                    break
                }

                mstore(add(words, 0x20), calldataload(entry))
                calldatacopy(add(words, 0x60), add(entry, 0x20), 0x60)
                log4(told, 0x60, topic, programmeId, calldataload(entry), mload(add(words, 0xa0)))
                mstore(0x00, keccak256(words, 0xc0))
                let right := keccak256(0x00, 0x20)
                mstore(words, add(mload(words), 1))
                entry := add(entry, 0x80)
                let turned := shl(5, lt(right, left))
                mstore(turned, left)
                mstore(xor(turned, 0x20), right)
                mstore(into, keccak256(0x00, 0x40))
            }
        }
    }

    /// @dev Consumes `nodes`: each round writes the next level over the front of the last. Pairs are hashed in
    /// ascending order; a node without a partner moves up unchanged.
    function rootOf(bytes32[] memory nodes) internal pure returns (bytes32 root) {
        assembly ("memory-safe") {
            let first := add(nodes, 0x20)
            for { let length := mload(nodes) } gt(length, 1) { length := shr(1, add(length, 1)) } {
                let into := first
                let from := first
                for { let end := add(first, shl(6, shr(1, length))) } lt(from, end) { from := add(from, 0x40) } {
                    let left := mload(from)
                    let right := mload(add(from, 0x20))
                    // The smaller goes to word 0, the larger to word 1.
                    let turned := shl(5, lt(right, left))
                    mstore(turned, left)
                    mstore(xor(turned, 0x20), right)
                    mstore(into, keccak256(0x00, 0x40))
                    into := add(into, 0x20)
                }
                if and(length, 1) { mstore(into, mload(from)) }
            }
            root := mload(first)
        }
    }

    /// @dev Both lists keep their first `length` elements.
    function shorten(address[] memory to, uint64[] memory amounts, uint256 length) internal pure {
        assembly ("memory-safe") {
            mstore(to, length)
            mstore(amounts, length)
        }
    }

    /// @dev The heads of a call and the lengths of its lists are written over what lies before: heads or entries done.
    function _mintPart(ILedger ledger, address[] memory to, uint256 assetId, uint256 from, uint256 count) private {
        bytes4 selector = ILedger.mintBatch.selector;
        assembly ("memory-safe") {
            let apart := shl(5, add(mload(to), 1))
            let part := add(to, shl(5, from))
            let all := mload(to)
            mstore(sub(part, 0x64), selector)
            mstore(sub(part, 0x60), 0x60)
            mstore(sub(part, 0x40), assetId)
            mstore(sub(part, 0x20), add(0x60, apart))
            mstore(part, count)
            mstore(add(part, apart), count)
            if iszero(call(gas(), ledger, 0, sub(part, 0x64), add(add(0xa4, apart), shl(5, count)), 0x00, 0x00)) {
                returndatacopy(mload(0x40), 0, returndatasize())
                revert(mload(0x40), returndatasize())
            }
            // The length of all is needed by the next part, which knows the distance of the lists by it.
            mstore(to, all)
        }
    }

    function _leaf(bytes memory words) private pure returns (bytes32) {
        return keccak256(bytes.concat(keccak256(words)));
    }
}
