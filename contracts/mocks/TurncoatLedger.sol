// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

/// @title TurncoatLedger: stands where the ledger stood, and calls back whoever calls it. For tests only.
contract TurncoatLedger {
    /// @dev Words of zeros are arguments of every function we have.
    uint256 private constant ZEROS = 640;

    bytes4[] private _doors;

    function choose(bytes4[] calldata doors) external {
        _doors = doors;
    }

    /// @dev Reverts with what the first door answers that is not shut by the guard, or with the guard's own answer.
    fallback() external {
        bytes memory answer;
        for (uint256 i = 0; i < _doors.length; ++i) {
            bool open;
            (open, answer) = msg.sender.call(abi.encodePacked(_doors[i], new bytes(ZEROS)));
            if (open || bytes4(answer) != ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector) break;
        }
        assembly ("memory-safe") {
            revert(add(answer, 0x20), mload(answer))
        }
    }
}
