// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IERC7913SignatureVerifier} from "@openzeppelin/contracts/interfaces/IERC7913.sol";

/// @title ProbeVerifier: an ERC-7913 verifier whose key's first byte says how it behaves. For tests only.
contract ProbeVerifier is IERC7913SignatureVerifier {
    function verify(bytes calldata key, bytes32, bytes calldata) external view returns (bytes4) {
        bytes1 behaviour = key[0];
        if (behaviour == "y") return IERC7913SignatureVerifier.verify.selector;
        if (behaviour == "n") return bytes4(0xffffffff);
        if (behaviour == "r") revert("refused");
        if (behaviour == "l") {
            // Yes, and a megabyte behind it.
            bytes4 yes = IERC7913SignatureVerifier.verify.selector;
            assembly {
                mstore(0, yes)
                return(0, 1048576)
            }
        }
        while (gasleft() > 0) {} // Whatever it is given.
        return 0;
    }
}
