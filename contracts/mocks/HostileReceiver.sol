// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title HostileReceiver: reverts whenever it is called. A ledger that calls receivers would be blocked. For tests only.
contract HostileReceiver {
    fallback() external {
        revert("never");
    }
}
