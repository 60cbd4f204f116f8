// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IERC7913SignatureVerifier} from "@openzeppelin/contracts/interfaces/IERC7913.sol";

/// @title ProbeVerifier: an ERC-7913 verifier that behaves as the first byte of the signature says. For tests only.
contract ProbeVerifier is IERC7913SignatureVerifier {
    function verify(bytes calldata, bytes32, bytes calldata signature) external view returns (bytes4) {
        bytes1 behaviour = signature.length == 0 ? bytes1("n") : signature[0];
        if (behaviour == "y") return IERC7913SignatureVerifier.verify.selector;
        if (behaviour == "n") return bytes4(0xffffffff);
        if (behaviour == "r") revert("refused");
        if (behaviour == "l" || behaviour == "m") {
            // Yes, and 64 KB or a megabyte behind it.
            bytes4 yes = IERC7913SignatureVerifier.verify.selector;
            uint256 length = behaviour == "l" ? 65_536 : 1_048_576;
            assembly {
                mstore(0, yes)
                return(0, length)
            }
        }
        while (gasleft() > 0) {} // Whatever it is given.
        return 0;
    }
}
