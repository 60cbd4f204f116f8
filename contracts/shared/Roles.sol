// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title Roles: the numbers of the AccessManager's roles. Brands and members hold none.
library Roles {
    /// @dev May add brands, admit relayers and list targets. Cannot mint, move or burn.
    uint64 internal constant OPERATOR = 1;
}
