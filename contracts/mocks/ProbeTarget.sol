// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ERC2771Context} from "@openzeppelin/contracts/metatx/ERC2771Context.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";

/// @title ProbeTarget: a target that tells whom it believes to serve, and misbehaves on demand. For tests only.
contract ProbeTarget is ERC2771Context {
    IForwarder private immutable _forwarder;

    event ProbeCalled(address sender, bytes data, address executingAccount, bytes32 executingIntent, uint256 gasLeft);

    error ProbeTarget_Refused(uint256 value);

    constructor(IForwarder forwarder) ERC2771Context(address(forwarder)) {
        _forwarder = forwarder;
    }

    fallback() external {
        emit ProbeCalled(
            _msgSender(), _msgData(), _forwarder.executingAccount(), _forwarder.executingIntent(), gasleft()
        );
    }

    function refuse(uint256 value) external pure {
        revert ProbeTarget_Refused(value);
    }

    /// @dev Reverts with, or returns, `length` bytes of zeros.
    function answer(uint256 length, bool success) external pure {
        assembly {
            if success { return(0, length) }
            revert(0, length)
        }
    }

    function useGas(uint256 amount) external view {
        uint256 start = gasleft();
        while (start - gasleft() < amount) {}
    }

    function reenter(IForwarder.Intent calldata intent, bytes calldata signature) external {
        _forwarder.execute(intent, signature);
    }

    /// @dev One execution after the other, in one transaction.
    function executeInTurn(IForwarder.SignedIntent[] calldata intents) external {
        for (uint256 i = 0; i < intents.length; ++i) {
            _forwarder.execute(intents[i].intent, intents[i].signature);
        }
    }

    function reenterBatch(IForwarder.SignedIntent[] calldata intents) external {
        _forwarder.executeBatch(intents);
    }

    function reenterBundle(IForwarder.Intent[] calldata intents, bytes[] calldata signatures) external {
        _forwarder.executeBundle(intents, signatures);
    }
}
