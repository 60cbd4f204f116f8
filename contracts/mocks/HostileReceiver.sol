// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title HostileReceiver: reverts whenever it is called, and so blocks whoever calls receivers. For tests only.
contract HostileReceiver {
    fallback() external {
        revert("never");
    }
}
