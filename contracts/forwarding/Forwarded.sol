// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IForwarder} from "./IForwarder.sol";

/// @title Forwarded: only an executing intent speaks for an address.
/// @dev A plain call proves that a key signed the transaction, but that key may have been rotated away: nobody is
/// served who comes without an intent. The council is the exception: what it may do is `restricted`, called plainly.
abstract contract Forwarded {
    /// @notice Thrown when someone calls without an intent: sign one and bring it to the forwarder.
    error Forwarded_IntentMissing(address caller);

    IForwarder internal immutable _forwarder;

    constructor(IForwarder forwarder) {
        _forwarder = forwarder;
    }

    /// @dev The account whose intent is executing: the forwarder appends it to the calldata (ERC-2771). It refuses data
    /// that is shorter than a selector, so there are always 20 bytes behind one.
    function _executingAccount() internal view returns (address account) {
        require(msg.sender == address(_forwarder), Forwarded_IntentMissing(msg.sender));
        return address(bytes20(msg.data[msg.data.length - 20:]));
    }
}
