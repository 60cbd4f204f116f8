// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IBrandRegistry} from "../../../contracts/brands/IBrandRegistry.sol";
import {IEarningDesk} from "../../../contracts/earning/IEarningDesk.sol";
import {vm} from "../shared/Vm.sol";
import {HostileActions} from "./HostileActions.sol";

/// @title ProtocolHandler: three brands, eight members and a payment provider, all of whom have something to lose.
/// @dev Programmes run under SANDBOX: everything is permitted, without cooling and limits. The third restrains members.
abstract contract ProtocolHandler is HostileActions {
    constructor() {
        vm.warp(_time);
        deployProtocol(_psp(), uint40(_time + 33 days));
        _learnPeople();
        _learnModules();
        _learnSelectors();
        forwarder.admitRelayer(address(_relayer));
        brands.createProfile("SANDBOX", 63, 0, 0, 0, 0, "basis");
        brands.setDefaultProfile(2);
        brands.createProfile("RESTRAINED", 63, ACCOUNT_HOURS, KEY_HOURS, DAILY_FEN, MONTHLY_FEN, "basis");
        marketplace.setFee(50, TREASURY);
        _addBrands();
        for (uint256 i = 0; i < MEMBERS; ++i) {
            _openMember(i, 2_000 + i);
        }
        _fund();
        _agreeRates();
        _proposeModule();
        _passTo(_time + 31 days);
    }

    /// @notice I1: of every id the balances of all who ever held it sum to its supply, which is what was minted less
    /// what was burned and what expired; and the ledger's balances are those that its events tell.
    function checkSupply() external view {
        (uint256 ids, uint256 accounts_) = (_ids.length, _touched.length);
        address[] memory accounts = new address[](ids * accounts_);
        uint256[] memory list = new uint256[](ids * accounts_);
        for (uint256 i = 0; i < ids; ++i) {
            for (uint256 k = 0; k < accounts_; ++k) {
                (accounts[i * accounts_ + k], list[i * accounts_ + k]) = (_touched[k], _ids[i]);
            }
        }
        uint256[] memory balances = ledger.balanceOfBatch(accounts, list);
        for (uint256 i = 0; i < ids; ++i) {
            uint256 id = _ids[i];
            uint256 sum = 0;
            for (uint256 k = 0; k < accounts_; ++k) {
                uint256 balance = balances[i * accounts_ + k];
                require(balance == _held[id][_touched[k]], "I1: a balance changed without an event");
                sum += balance;
            }
            require(sum == ledger.totalSupply(id), "I1: balances do not sum to the supply");
            require(sum + _burned[id] + _expired[id] == _minted[id], "I1: supply is not minted - burned - expired");
        }
        uint256 listed = 1; // Cash.
        for (uint32 programmeId = 1; programmeId <= BRANDS; ++programmeId) {
            (,, uint256 total) = ledger.supplyOf(programmeId, 0, 0);
            listed += total;
        }
        require(listed == ids, "I1: an id is listed twice or not at all");
    }

    /// @notice I3, I4: a desk that keeps nothing holds nothing.
    function checkEmptyDesks() external view {
        for (uint256 i = 0; i < _ids.length; ++i) {
            uint256 held = _held[_ids[i]][address(earning)] + _held[_ids[i]][address(campaigns)]
                + _held[_ids[i]][address(conversions)] + _held[_ids[i]][address(forwarder)]
                + _held[_ids[i]][address(matcher)] + _held[_ids[i]][address(ledger)];
            require(held == 0, "I3: a desk that keeps nothing holds something");
        }
    }

    function _learnPeople() private {
        for (uint256 i = 0; i < BRANDS; ++i) {
            _brandKeys[i] = vm.addr(1_000 + i);
            _keyOf[_brandKeys[i]] = 1_000 + i;
        }
        _keyOf[_psp()] = PSP_KEY;
    }

    function _learnModules() private {
        address[12] memory targets = _targets();
        for (uint256 i = 0; i < targets.length; ++i) {
            _isModule[targets[i]] = ledger.isModule(targets[i]);
        }
    }

    function _addBrands() private {
        string[BRANDS] memory slugs = ["lanmu", "qinghe", "nest"];
        string[BRANDS] memory codes = ["LANMU", "QINGHE", "NEST"];
        uint16[BRANDS] memory months = [uint16(2), 12, 23];
        for (uint256 i = 0; i < BRANDS; ++i) {
            uint32 programmeId = uint32(1 + i);
            brands.addBrand(slugs[i], slugs[i], slugs[i], _brand(i));
            IBrandRegistry.Terms memory terms = IBrandRegistry.Terms(
                _valueOf(programmeId), uint16(200 * i), months[i], i == 2 ? 3 : 0, 28_800, true, "terms"
            );
            bytes memory data = abi.encodeCall(brands.createProgramme, (codes[i], codes[i], codes[i], terms));
            _mustAct(_brand(i), address(brands), data);
            uint16 profileId = programmeId == RESTRAINED ? 3 : 2;
            if (profileId == 3) brands.adoptProfile(programmeId, 3, "basis");
            data = abi.encodeCall(brands.setPolicy, (programmeId, profileId, 63, 5_000, "basis"));
            _mustAct(_brand(i), address(brands), data);
            _setRule(programmeId, IEarningDesk.Reason.PURCHASE, 2, 0);
            _setRule(programmeId, IEarningDesk.Reason.REFERRAL, 500, 1_000_000);
        }
    }

    function _setRule(uint32 programmeId, IEarningDesk.Reason reason, uint32 rate, uint64 capPerAccount) private {
        bytes memory data =
            abi.encodeCall(earning.setEarnRule, (programmeId, reason, rate, capPerAccount, 0, 0));
        _mustAct(_brand(programmeId - 1), address(earning), data);
    }

    function _fund() private {
        for (uint256 i = 0; i < MEMBERS + BRANDS; ++i) {
            address account = i < MEMBERS ? _member(i) : _brand(i - MEMBERS);
            bytes memory data = abi.encodeCall(cashDesk.deposit, (account, 3_000_000, _reference(i)));
            require(_act(0, _psp(), address(cashDesk), data, _to(account)), "nobody was funded");
            for (uint32 programmeId = 1; i < MEMBERS && programmeId <= BRANDS; ++programmeId) {
                data = abi.encodeCall(
                    earning.issue, (programmeId, account, 50_000, IEarningDesk.Reason.WELCOME, _reference(programmeId))
                );
                require(_act(0, _brand(programmeId - 1), address(earning), data, _to(account)), "nothing was issued");
            }
        }
    }

    function _agreeRates() private {
        for (uint32 i = 1; i <= 2; ++i) {
            uint40 endsAt = uint40(_time + 3_650 days);
            bytes memory data =
                abi.encodeCall(rates.proposeRate, (i, i + 1, 2, 3, uint40(_time), endsAt, uint64(MAX)));
            _mustAct(_brand(i - 1), address(rates), data);
            _mustAct(_brand(i), address(rates), abi.encodeCall(rates.acceptRate, (i)));
            data = abi.encodeCall(conversions.allowConversion, (i, uint64(2 ** 50)));
            _mustAct(_brand(i), address(conversions), data);
        }
    }

    function _mustAct(address account, address target, bytes memory data) internal {
        require(_act(0, account, target, data, _nothing()), "the world did not come to be");
    }
}
