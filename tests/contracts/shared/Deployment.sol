// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {AccountRegistry} from "../../../contracts/accounts/AccountRegistry.sol";
import {BrandRegistry} from "../../../contracts/brands/BrandRegistry.sol";
import {IBrandQuorum} from "../../../contracts/brands/IBrandQuorum.sol";
import {IBrandRegistry} from "../../../contracts/brands/IBrandRegistry.sol";
import {ClearingHouse} from "../../../contracts/clearing/ClearingHouse.sol";
import {EarningDesk} from "../../../contracts/earning/EarningDesk.sol";
import {Forwarder} from "../../../contracts/forwarding/Forwarder.sol";
import {ILedger} from "../../../contracts/ledger/ILedger.sol";
import {Ledger} from "../../../contracts/ledger/Ledger.sol";
import {RedemptionDesk} from "../../../contracts/redemption/RedemptionDesk.sol";
import {vm} from "./Vm.sol";

/// @title Deployment: the whole protocol, put together as contracts/tasks/deploy.js does; its deployer stays admin.
abstract contract Deployment {
    AccessManager internal manager;
    BrandRegistry internal brands;
    AccountRegistry internal accounts;
    Forwarder internal forwarder;
    Ledger internal ledger;
    ClearingHouse internal clearing;
    EarningDesk internal earning;
    RedemptionDesk internal redemption;

    function deployProtocol() internal {
        uint256 nonce = vm.getNonce(address(this));
        address[8] memory predicted;
        for (uint256 i = 0; i < 8; ++i) {
            predicted[i] = vm.computeCreateAddress(address(this), nonce + i);
        }
        manager = new AccessManager(address(this));
        brands = new BrandRegistry(address(manager), predicted[3]);
        accounts = new AccountRegistry(
            address(manager), predicted[3], brands, ILedger(predicted[4]), predicted[6]
        );
        forwarder = new Forwarder(address(manager), accounts, IBrandQuorum(address(0)));
        ILedger.ModuleRights[] memory modules = new ILedger.ModuleRights[](2);
        modules[0] = ILedger.ModuleRights(predicted[6], 4, 3);
        modules[1] = ILedger.ModuleRights(predicted[7], 4, 1);
        ledger = new Ledger(forwarder, brands, accounts, IBrandQuorum(address(0)), address(0), modules);
        address[] memory desks = new address[](1);
        desks[0] = predicted[7];
        clearing = new ClearingHouse(
            address(manager), forwarder, brands, ledger, desks, address(this), type(uint40).max
        );
        earning = new EarningDesk(predicted[3], brands, accounts, ledger);
        redemption = new RedemptionDesk(forwarder, brands, accounts, ledger, clearing);

        bytes4[] memory exits = new bytes4[](0);
        forwarder.listTarget(address(brands), exits);
        forwarder.listTarget(address(accounts), exits);
        forwarder.listTarget(address(earning), exits);
        forwarder.listTarget(address(redemption), exits);
    }
}
