// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IAccountRegistry} from "../../../contracts/accounts/IAccountRegistry.sol";
import {EnglishAuction} from "../../../contracts/auctions/EnglishAuction.sol";
import {IUnitAuction} from "../../../contracts/auctions/IUnitAuction.sol";
import {SealedAuction} from "../../../contracts/auctions/SealedAuction.sol";
import {IBrandQuorum} from "../../../contracts/brands/IBrandQuorum.sol";
import {IBrandRegistry} from "../../../contracts/brands/IBrandRegistry.sol";
import {IForwarder} from "../../../contracts/forwarding/IForwarder.sol";
import {Ledger} from "../../../contracts/ledger/Ledger.sol";
import {ILedger} from "../../../contracts/ledger/ILedger.sol";
import {HostileReceiver} from "../../../contracts/mocks/HostileReceiver.sol";
import {Policy} from "../../../contracts/shared/Policy.sol";
import {vm} from "../shared/Vm.sol";

/// @title AuctionWorld: two auctions and a ledger of their own, and what each member must hold there.
/// @dev It is their forwarder, their accounts and their only brand, so that millions of calls fit a campaign.
contract AuctionWorld {
    uint256 internal constant MEMBERS = 6;
    uint256 internal constant ASSETS = 3;
    uint32 internal constant PROGRAMME = 1;
    uint256 internal constant VALUE = 1_500;
    uint64 internal constant PLENTY = 2 ** 50;
    uint40 internal constant SETTLEMENT = 30 days;
    address internal constant BRAND = address(0xB1);
    address internal constant STRANGER = address(0xBAD);

    EnglishAuction public english;
    SealedAuction public sealedAuction;
    Ledger public ledger;
    address[MEMBERS] public members;

    /// @dev Points of two vintages, and cash: what can be bid.
    uint256[ASSETS] public assets;

    /// @dev What each member must hold.
    mapping(address account => uint64[ASSETS]) internal _owned;
    uint64 internal _brandFen;

    address public executingAccount;
    bool public suspended;
    bool public cashPermitted = true;
    uint256 internal _time = 1_772_323_200; // 1 March 2026.

    /// @dev No constructor: the ledger asks this contract who is executing, and it must be there to answer.
    function begin() external {
        require(address(ledger) == address(0), "begun before");
        vm.warp(_time);
        uint64 nonce = vm.getNonce(address(this));
        ILedger.ModuleRights[] memory modules = new ILedger.ModuleRights[](3);
        modules[0] = ILedger.ModuleRights(address(this), 6, 1);
        modules[1] = ILedger.ModuleRights(vm.computeCreateAddress(address(this), nonce + 1), 14, 1);
        modules[2] = ILedger.ModuleRights(vm.computeCreateAddress(address(this), nonce + 2), 14, 1);
        IForwarder forwarder = IForwarder(address(this));
        IBrandRegistry brands = IBrandRegistry(address(this));
        IAccountRegistry accounts = IAccountRegistry(address(this));
        ledger = new Ledger(forwarder, brands, accounts, IBrandQuorum(address(0)), BRAND, modules);
        english = new EnglishAuction(forwarder, brands, accounts, ledger);
        sealedAuction = new SealedAuction(forwarder, brands, accounts, ledger);
        require(address(sealedAuction) == modules[2].module, "the auctions are elsewhere");

        uint256 base = uint256(2) << 248 | uint256(PROGRAMME) << 216;
        assets = [base | uint256(2 ** 39) << 176, base | uint256(2 ** 39 + 1) << 176, uint256(1) << 248];
        executingAccount = BRAND; // The brand is its own payment provider here.
        for (uint256 i = 0; i < MEMBERS; ++i) {
            // Every other member has code that refuses whatever it is sent.
            members[i] = i % 2 == 0 ? address(new HostileReceiver()) : address(uint160(0x1000 + i));
            for (uint256 k = 0; k < ASSETS; ++k) {
                ledger.mint(members[i], assets[k], PLENTY / 8);
                _owned[members[i]][k] = PLENTY / 8;
            }
        }
        executingAccount = address(0);
    }

    // What the ledger and the auctions ask of forwarder, accounts and brands.

    function noteOutgoing(address, uint64, uint256) external {}

    function isOpen(address account) external view returns (bool) {
        for (uint256 i = 0; i < MEMBERS; ++i) {
            if (members[i] == account) return true;
        }
        return false;
    }

    function brandOfKey(address key) public view returns (uint32) {
        return key == BRAND && !suspended ? 1 : 0;
    }

    function mayIssue(uint32, address key) external view returns (bool) {
        return brandOfKey(key) == 1;
    }

    function brandOfProgramme(uint32) external pure returns (uint32) {
        return 1;
    }

    function policyOf(uint32) external view returns (uint256) {
        uint8 permits = cashPermitted ? Policy.AUCTION | Policy.CASH_LEG : Policy.AUCTION;
        return Policy.ofProgramme(1, uint32(VALUE)) | Policy.ofProfile(1, 63, 0, 0, 0, 0) | Policy.ofChoice(permits, 0);
    }

    /// @dev An intent of `account`, executed; or, for the address 0, a plain call of a stranger.
    function _act(address account, address target, bytes memory data) internal returns (bool success) {
        executingAccount = account;
        address sender = account == address(0) ? STRANGER : account;
        (success,) = target.call(abi.encodePacked(data, sender));
        executingAccount = address(0);
    }

    function _lot(uint256 seed, uint40 latestEnd) internal pure returns (IUnitAuction.Lot memory lot) {
        lot.programmeId = PROGRAMME;
        lot.units = uint8(1 + seed % 4);
        lot.voucherExpiresAt = latestEnd + SETTLEMENT;
        lot.item = 1;
        lot.reserveScore = seed % 3 == 0 ? 1 : uint64(1 + (seed >> 8) % 3_000_000);
    }

    /// @dev The ids and amounts of the points among `sums`.
    function _listed(uint64[ASSETS] memory sums)
        internal
        view
        returns (uint256[] memory assetIds, uint64[] memory amounts)
    {
        uint256 count = (sums[0] > 0 ? 1 : 0) + (sums[1] > 0 ? 1 : 0);
        (assetIds, amounts) = (new uint256[](count), new uint64[](count));
        if (sums[0] > 0) (assetIds[0], amounts[0]) = (assets[0], sums[0]);
        if (sums[1] > 0) (assetIds[count - 1], amounts[count - 1]) = (assets[1], sums[1]);
    }
}
