// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";

/// @title PlainToken: OpenZeppelin's ERC-1155 and nothing else, which ours is measured against. For tests only.
contract PlainToken is ERC1155("") {
    /// @dev The plainest batch there is: a loop in one transaction.
    function mintEach(address[] calldata to, uint256 id, uint256[] calldata amounts) external {
        for (uint256 i = 0; i < to.length; ++i) {
            _mint(to[i], id, amounts[i], "");
        }
    }
}
