// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {AccountRegistry} from "../../../contracts/accounts/AccountRegistry.sol";
import {BrandRegistry} from "../../../contracts/brands/BrandRegistry.sol";
import {IBrandQuorum} from "../../../contracts/brands/IBrandQuorum.sol";
import {IBrandRegistry} from "../../../contracts/brands/IBrandRegistry.sol";
import {Forwarder} from "../../../contracts/forwarding/Forwarder.sol";
import {IForwarder} from "../../../contracts/forwarding/IForwarder.sol";
import {ILedger} from "../../../contracts/ledger/ILedger.sol";
import {Ledger} from "../../../contracts/ledger/Ledger.sol";
import {Marketplace} from "../../../contracts/marketplace/Marketplace.sol";
import {Matcher} from "../../../contracts/marketplace/Matcher.sol";
import {ProbeModule} from "../../../contracts/mocks/ProbeModule.sol";
import {vm} from "../shared/Vm.sol";

/// @title MarketBench: a marketplace on a real ledger, three programmes of three vintages, and members who own plenty.
/// @dev No more is minted later, so that whatever happens on the market, the sums stay what they are.
abstract contract MarketBench {
    uint256 internal constant MAX = 2 ** 53 - 1;
    uint256 internal constant MEMBERS = 4;
    uint256 internal constant PROGRAMMES = 3;
    uint256 internal constant VINTAGES = 3;
    uint256 internal constant IDS = 1 + PROGRAMMES * VINTAGES;
    uint64 internal constant FUNDS = 300_000;
    uint256 internal constant CASH = 1 << 248;
    address internal constant TREASURY = address(0xFEE);
    uint256 private constant PSP_KEY = 77;

    AccountRegistry internal accounts;
    BrandRegistry internal brands;
    Forwarder internal forwarder;
    Ledger internal ledger;
    Marketplace internal market;
    Matcher internal matcher;
    ProbeModule private _mint;

    /// @dev Ascending: cash, then programme by programme, each by expiry.
    uint256[IDS] internal _ids;
    uint256[MEMBERS] internal _keys;
    uint256 internal _time = 1_772_323_200; // 1 March 2026.
    uint256 private _nonce;

    constructor() {
        vm.warp(_time);
        _deploy();
        brands.createProfile("SANDBOX", 63, 0, 0, 0, 0, "law");
        brands.setDefaultProfile(2);
        string[PROGRAMMES] memory codes = ["LANMU", "QINGHE", "YUNXI"];
        string[PROGRAMMES] memory slugs = ["lanmu", "qinghe", "yunxi"];
        for (uint32 p = 1; p <= PROGRAMMES; ++p) {
            uint256 key = 1_000 + p;
            brands.addBrand(slugs[p - 1], slugs[p - 1], slugs[p - 1], vm.addr(key));
            IBrandRegistry.Terms memory terms =
                IBrandRegistry.Terms(_valueOf(p), 200, 12, 0, 28_800, true, "terms");
            string memory code = codes[p - 1];
            _mustAct(key, address(brands), abi.encodeCall(brands.createProgramme, (code, code, code, terms)));
            _mustAct(key, address(brands), abi.encodeCall(brands.setPolicy, (p, 2, 63, 5_000, "law")));
        }
        for (uint256 m = 0; m < MEMBERS; ++m) {
            _keys[m] = 2_000 + m;
        }
        _fund();
    }

    function _deploy() private {
        uint256 nonce = vm.getNonce(address(this));
        address[8] memory places;
        for (uint256 i = 0; i < places.length; ++i) {
            places[i] = vm.computeCreateAddress(address(this), nonce + i);
        }
        AccessManager manager = new AccessManager(address(this));
        IBrandQuorum quorum = IBrandQuorum(address(0));
        brands = new BrandRegistry(address(manager), IForwarder(places[3]));
        accounts =
            new AccountRegistry(address(manager), IForwarder(places[3]), brands, ILedger(places[4]), address(0));
        forwarder = new Forwarder(address(manager), accounts, quorum);
        ILedger.ModuleRights[] memory modules = new ILedger.ModuleRights[](2);
        modules[0] = ILedger.ModuleRights(places[5], 6, 1);
        modules[1] = ILedger.ModuleRights(places[6], 14, 0);
        ledger = new Ledger(forwarder, brands, accounts, quorum, vm.addr(PSP_KEY), modules);
        _mint = new ProbeModule();
        market = new Marketplace(address(manager), forwarder, brands, accounts, ledger, places[7]);
        matcher = new Matcher(forwarder, market);

        bytes4[] memory exits = new bytes4[](0);
        forwarder.listTarget(address(brands), exits);
        forwarder.listTarget(address(accounts), exits);
        forwarder.listTarget(address(_mint), exits);
        forwarder.listTarget(address(market), exits);
        forwarder.listTarget(address(matcher), exits);
    }

    /// @dev Everybody owns the same of everything.
    function _fund() private {
        uint40[VINTAGES] memory ends = [uint40(_time + 60 days), uint40(_time + 200 days), uint40(_time + 900 days)];
        for (uint256 i = 0; i < IDS; ++i) {
            uint256 p = (i + VINTAGES - 1) / VINTAGES;
            _ids[i] = i == 0 ? CASH : 2 << 248 | p << 216 | uint256(ends[(i - 1) % VINTAGES]) << 176;
            for (uint256 m = 0; m < MEMBERS; ++m) {
                bytes memory data = abi.encodeCall(_mint.mint, (ledger, _member(m), _ids[i], FUNDS));
                _mustAct(i == 0 ? PSP_KEY : 1_000 + p, address(_mint), data);
            }
        }
    }

    /// @dev Signs and submits as a stranger would, so that a refusal reverts.
    function _act(address account, uint256 key, address target, bytes memory data) internal returns (bool success) {
        IForwarder.Intent memory intent =
            IForwarder.Intent(account, target, data, uint48(++_nonce), type(uint40).max, 4_000_000);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, forwarder.digestOf(intent));
        try forwarder.execute(intent, abi.encodePacked(r, s, v)) {
            return true;
        } catch {
            return false;
        }
    }

    function _actAs(uint256 member, address target, bytes memory data) internal returns (bool success) {
        return _act(_member(member), _keys[member % MEMBERS], target, data);
    }

    function _mustAct(uint256 key, address target, bytes memory data) private {
        require(_act(vm.addr(key), key, target, data), "the bench could not be set up");
    }

    function _passTo(uint256 time) internal {
        if (time <= _time) return;
        _time = time;
        vm.warp(time);
    }

    function _member(uint256 member) internal pure returns (address) {
        return vm.addr(2_000 + member % MEMBERS);
    }

    /// @dev The member of an address; the treasury is none.
    function _numberOf(address account) internal pure returns (uint256 member) {
        while (_member(member) != account) ++member;
    }

    /// @dev Settlement values in 1/1,000 fen; programme 0 is cash.
    function _valueOf(uint256 programmeId) internal pure returns (uint32) {
        return [uint32(1_000), 1_000, 1_500, 5_000][programmeId];
    }

    function _expiryOf(uint256 assetId) internal pure returns (uint40) {
        return uint40(assetId >> 176);
    }

    /// @dev All that an account holds of a programme, whatever its vintage.
    function _held(address account, uint256 programmeId) internal view returns (uint256 sum) {
        for (uint256 i = 0; i < IDS; ++i) {
            if (uint32(_ids[i] >> 216) == programmeId) sum += ledger.balanceOf(account, _ids[i]);
        }
    }

    /// @dev Uniform up to `left`, or one of 0, 1, left - 1, left, left + 1, 2^53 - 1.
    function _amount(uint256 seed, uint256 left) internal pure returns (uint64) {
        uint256 edge = seed % 16;
        if (edge == 0) return 0;
        if (edge == 1) return 1;
        if (edge == 2) return uint64(left == 0 ? 0 : left - 1);
        if (edge == 3 || edge == 4) return uint64(left);
        if (edge == 5) return uint64(left + 1);
        if (edge == 6) return uint64(MAX);
        return uint64(left == 0 ? 0 : 1 + (seed >> 8) % left);
    }
}
