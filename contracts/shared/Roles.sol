// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title Roles: the numbers of the AccessManager's roles. The Council alone holds them; brands and members hold none.
/// @notice No role can mint, move or burn: the ledger asks no role for anything.
library Roles {
    /// @dev What cannot wait, at once: adds and suspends brands, freezes accounts, pauses targets, admits relayers.
    uint64 internal constant OPERATOR = 1;

    /// @dev What members and brands must see coming, only a day after it was announced: default profiles, new targets,
    /// the end of a brand.
    uint64 internal constant STEWARD = 2;
}
