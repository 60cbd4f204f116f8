// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title Text: words that reach readers are short, and well-formed UTF-8 without control characters.
/// @notice A database refuses other text, and an indexer that cannot store an event stops.
library Text {
    /// @notice Thrown for a text that is empty or longer than its bound, in bytes.
    error Text_LengthOutOfRange(string text, uint256 length, uint256 least, uint256 most);

    /// @notice Thrown for a byte that does not belong into such a text, with its position.
    error Text_ByteNotPermitted(string text, uint256 position);

    function requireLength(string memory text, uint256 most) internal pure {
        uint256 length = bytes(text).length;
        require(0 < length && length <= most, Text_LengthOutOfRange(text, length, 1, most));
    }

    /// @dev Lower-case letters, digits and inner hyphens: a word fit for a URL.
    function requireSlug(string memory text, uint256 most) internal pure {
        requireLength(text, most);
        bytes memory raw = bytes(text);
        for (uint256 i = 0; i < raw.length; ++i) {
            bool inner = 0 < i && i < raw.length - 1;
            bool hyphen = inner && raw[i] == "-";
            bool permitted = hyphen || _isBetween(raw[i], "0", "9") || _isBetween(raw[i], "a", "z");
            require(permitted, Text_ByteNotPermitted(text, i));
        }
    }

    /// @dev Capital letters and digits: a programme's short name.
    function requireCode(string memory text, uint256 most) internal pure {
        requireLength(text, most);
        bytes memory raw = bytes(text);
        for (uint256 i = 0; i < raw.length; ++i) {
            bool permitted = _isBetween(raw[i], "0", "9") || _isBetween(raw[i], "A", "Z");
            require(permitted, Text_ByteNotPermitted(text, i));
        }
    }

    /// @dev Capital letters, digits and inner hyphens: a profile's short name.
    function requireHyphenatedCode(string memory text, uint256 most) internal pure {
        requireLength(text, most);
        bytes memory raw = bytes(text);
        for (uint256 i = 0; i < raw.length; ++i) {
            bool inner = 0 < i && i < raw.length - 1;
            bool hyphen = inner && raw[i] == "-";
            bool permitted = hyphen || _isBetween(raw[i], "0", "9") || _isBetween(raw[i], "A", "Z");
            require(permitted, Text_ByteNotPermitted(text, i));
        }
    }

    /// @dev Well-formed UTF-8 (RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF) without C0 controls
    /// and DEL.
    function requireName(string memory text, uint256 most) internal pure {
        requireLength(text, most);
        bytes memory raw = bytes(text);
        uint256 i = 0;
        while (i < raw.length) {
            uint256 length = _sequenceLength(raw, i);
            require(length != 0, Text_ByteNotPermitted(text, i));
            i += length;
        }
    }

    /// @dev The length of the character that begins at `i`, or 0 if none does.
    function _sequenceLength(bytes memory raw, uint256 i) private pure returns (uint256) {
        uint8 first = uint8(raw[i]);
        if (first < 0x80) return first < 0x20 || first == 0x7F ? 0 : 1;
        if (first < 0xC2 || 0xF4 < first) return 0;

        uint256 length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (raw.length < i + length) return 0;
        for (uint256 k = 1; k < length; ++k) {
            if (uint8(raw[i + k]) & 0xC0 != 0x80) return 0;
        }

        // The second byte closes the gaps that the first leaves open (RFC 3629, section 4).
        uint8 second = uint8(raw[i + 1]);
        if (first == 0xE0 && second < 0xA0) return 0;
        if (first == 0xED && second > 0x9F) return 0;
        if (first == 0xF0 && second < 0x90) return 0;
        if (first == 0xF4 && second > 0x8F) return 0;
        return length;
    }

    function _isBetween(bytes1 character, bytes1 first, bytes1 last) private pure returns (bool) {
        return first <= character && character <= last;
    }
}
