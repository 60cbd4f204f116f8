// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @dev The cheat codes of telling: where to, and how.
interface TallyVm {
    function envOr(string calldata name, string calldata otherwise) external view returns (string memory value);
    function toString(uint256 value) external pure returns (string memory text);
    function writeLine(string calldata path, string calldata text) external;
}

/// @title Tally: tells `./exchange soak contracts` how often each handler was called and got through.
/// @dev A campaign forgets its state after every run, so `afterInvariant` tells what the run did, handler by handler.
abstract contract Tally {
    TallyVm private constant VM = TallyVm(address(uint160(uint256(keccak256("hevm cheat code")))));

    /// @dev The same, and the most gas that one of its calls took.
    function tell(string memory handler, uint256 calls, uint256 successes, uint256 gasMost) internal {
        string memory file = VM.envOr("SOAK_TALLY", "");
        if (bytes(file).length == 0) return;

        string memory counts = string.concat(VM.toString(calls), " ", VM.toString(successes));
        VM.writeLine(file, string.concat(handler, " ", counts, " ", VM.toString(gasMost)));
    }

    /// @dev Says nothing where nobody listens: SOAK_TALLY names the listener's file.
    function tell(string memory handler, uint256 calls, uint256 successes) internal {
        string memory file = VM.envOr("SOAK_TALLY", "");
        if (bytes(file).length == 0) return;

        VM.writeLine(file, string.concat(handler, " ", VM.toString(calls), " ", VM.toString(successes)));
    }
}
