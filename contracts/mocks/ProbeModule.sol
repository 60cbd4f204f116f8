// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ILedger} from "../ledger/ILedger.sol";

/// @title ProbeModule: a module that asks a ledger for whatever it is told, within its rights or not. For tests only.
contract ProbeModule {
    function mint(ILedger ledger, address to, uint256 assetId, uint64 amount) external {
        ledger.mint(to, assetId, amount);
    }

    function mintBatch(ILedger ledger, address[] calldata to, uint256 assetId, uint64[] calldata amounts) external {
        ledger.mintBatch(to, assetId, amounts);
    }

    function move(ILedger ledger, address from, address to, uint256 assetId, uint64 amount) external {
        ledger.move(from, to, assetId, amount);
    }

    function burn(ILedger ledger, address from, uint256 assetId, uint64 amount) external {
        ledger.burn(from, assetId, amount);
    }

    function burnRefundable(ILedger ledger, address from, uint256 assetId, uint64 amount) external {
        ledger.burnRefundable(from, assetId, amount);
    }

    function clawBack(ILedger ledger, address from, uint256 assetId, uint64 amount) external {
        ledger.clawBack(from, assetId, amount);
    }

    function allowMint(ILedger ledger, uint8 class, uint32 programmeId, uint64 amount) external {
        ledger.allowMint(class, programmeId, amount);
    }

    /// @dev Several movements while one intent executes.
    function moveTwice(ILedger ledger, address from, address to, uint256 assetId, uint64 amount) external {
        ledger.move(from, to, assetId, amount);
        ledger.move(from, to, assetId, amount);
    }
}
