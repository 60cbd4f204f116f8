// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ERC2771Context} from "@openzeppelin/contracts/metatx/ERC2771Context.sol";

/// @title Forwarded: only an executing intent speaks for an address.
/// @dev A plain call proves that a key signed the transaction, but that key may have been rotated away. Whoever asks
/// `_msgSender()` for a member, a brand or the PSP would still serve it; whoever asks here does not.
abstract contract Forwarded is ERC2771Context {
    /// @notice Thrown when someone calls without an intent: sign one and bring it to the forwarder.
    error Forwarded_IntentMissing(address caller);

    /// @dev The account whose intent is executing.
    function _executingAccount() internal view returns (address account) {
        require(isTrustedForwarder(msg.sender), Forwarded_IntentMissing(msg.sender));
        return ERC2771Context._msgSender();
    }
}
