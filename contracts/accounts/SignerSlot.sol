// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IAccountRegistry} from "./IAccountRegistry.sol";

/// @title SignerSlot: a signer of any length in one slot, read with every intent.
/// @dev An EOA's address lies in the slot itself. A longer signer lies in the code of a contract that can do nothing,
/// whose address is in the slot: five slots of a passkey would cost 10,500 gas to read, its code costs 2,600.
library SignerSlot {
    uint256 private constant EOA_LENGTH = 20;
    uint256 private constant IN_CODE = 1 << 160;

    /// @dev Copies what follows these 11 bytes into the new contract's code.
    bytes11 private constant COPIER = 0x600b5981380380925939f3;

    /// @dev What to store for a signer of 20 bytes or more.
    function write(bytes memory signer) internal returns (uint256 slot) {
        if (signer.length == EOA_LENGTH) return uint160(bytes20(signer));

        // The first byte is STOP: whoever calls this code does nothing.
        bytes memory creation = abi.encodePacked(COPIER, bytes1(0), signer);
        address holder;
        assembly ("memory-safe") {
            holder := create(0, add(creation, 0x20), mload(creation))
        }
        require(holder != address(0), IAccountRegistry.AccountRegistry_SignerNotStored());
        return IN_CODE | uint160(holder);
    }

    /// @dev The EOA of a slot, or else its longer signer.
    function read(uint256 slot) internal view returns (address key, bytes memory signer) {
        address stored = address(uint160(slot)); // Truncation drops the mark above.
        if (slot & IN_CODE == 0) return (stored, "");

        uint256 length = stored.code.length - 1; // Safe: the code begins with STOP.
        signer = new bytes(length);
        assembly ("memory-safe") {
            extcodecopy(stored, add(signer, 0x20), 1, length)
        }
    }
}
