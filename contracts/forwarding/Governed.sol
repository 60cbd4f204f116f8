// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Forwarded} from "./Forwarded.sol";
import {IForwarder} from "./IForwarder.sol";

/// @title Governed: what is `restricted` is done by who holds the role, be it by a plain call or by an intent.
/// @dev The council calls plainly. An operator of a development deployment signs intents (docs/decisions/0020).
abstract contract Governed is AccessManaged, Forwarded {
    constructor(address authority, IForwarder forwarder) AccessManaged(authority) Forwarded(forwarder) {}

    /// @dev `restricted` asks this, and for the selector, which comes first in the calldata either way. What a role may
    /// do only after a delay is never done by an intent: it was scheduled without the account that is appended here.
    function _msgSender() internal view override returns (address) {
        return msg.sender == address(_forwarder) ? _executingAccount() : msg.sender;
    }
}
