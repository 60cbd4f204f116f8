// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IERC7913SignatureVerifier} from "@openzeppelin/contracts/interfaces/IERC7913.sol";
import {WebAuthn} from "@openzeppelin/contracts/utils/cryptography/WebAuthn.sol";

/// @title PasskeyVerifier: a passkey speaks only where it was made, and only when its holder was verified.
/// @notice An ERC-7913 verifier without state. A key is 96 bytes: x and y of its P-256 point and the SHA-256 of its
/// relying party's id (the site's domain). A signature is the ABI encoding of OpenZeppelin's `WebAuthnAuth`: a WebAuthn
/// assertion whose challenge is the digest, with user present and user verified, and with a low s.
/// @dev OpenZeppelin leaves the relying party to the authenticator. Checked here as well, so that no other site, be it
/// on the same device, can ever collect a signature that moves points.
contract PasskeyVerifier is IERC7913SignatureVerifier {
    uint256 private constant KEY_LENGTH = 96;
    bytes4 private constant INVALID = 0xffffffff;

    /// @notice The function's own selector if `signature` is the passkey's of `hash`, else 0xffffffff. Never reverts
    /// for what it is given.
    function verify(bytes calldata key, bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        (bool decoded, WebAuthn.WebAuthnAuth calldata auth) = WebAuthn.tryDecodeAuth(signature);
        if (key.length != KEY_LENGTH || !decoded) return INVALID;

        // Shorter data lacks flags or counter, and would not be long enough to hold the relying party.
        bytes calldata authenticatorData = auth.authenticatorData;
        if (authenticatorData.length < 37 || bytes32(authenticatorData) != bytes32(key[64:])) return INVALID;

        // OpenZeppelin reads memory at this index before it judges it: far out, that would burn all gas there is.
        if (auth.typeIndex >= bytes(auth.clientDataJSON).length) return INVALID;

        bool valid = WebAuthn.verify(abi.encodePacked(hash), auth, bytes32(key), bytes32(key[32:]), true);
        return valid ? IERC7913SignatureVerifier.verify.selector : INVALID;
    }
}
