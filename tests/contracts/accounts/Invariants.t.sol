// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {console} from "hardhat/console.sol";
import {Tally} from "../shared/Tally.sol";
import {AccountHandler} from "./AccountHandler.sol";

/// @title CheckedAccounts: what must hold of every account after every action.
contract CheckedAccounts is AccountHandler {
    /// @notice I15: exactly the key that the model knows speaks for each account, and recoveries stand as foretold.
    function checkAll() external view {
        require(breaches == 0, "a call did not end as foretold");
        for (uint256 m = 0; m < MEMBERS; ++m) {
            Model storage model = _models[m];
            address account = _member(m);
            bytes memory signer = model.erased ? bytes("") : _signerOf(model.key);
            require(keccak256(accounts.signerOf(account)) == keccak256(signer), "another signer");
            require(accounts.epochOf(account) == model.epoch, "another epoch");
            require(accounts.mayReceive(account) == !model.erased, "another state");
            require(accounts.homeBrandOf(account) == 1, "another home");
            require(accounts.recoveryOf(account).readyAt == model.readyAt, "another end of the recovery");
            require(accounts.recoveryOf(account).round == model.round, "another round");
            require(accounts.recoveryOf(account).cancels == model.cancels && model.cancels <= 2, "other cancels");
        }
    }
}

/// @title AccountInvariantsTest: whatever members, guardians and thieves do, the right key speaks, and no other.
contract AccountInvariantsTest is Tally {
    CheckedAccounts private _accounts;

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function setUp() public {
        _accounts = new CheckedAccounts();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_accounts);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(_accounts), _selectors());
    }

    /// @dev One invariant, so that every call of the campaign counts for all of them.
    function invariant_all() external view {
        _accounts.checkAll();
    }

    /// @dev The campaign means something only if every handler gets through often enough.
    function test_EveryHandlerSucceedsAtLeastOnceInFive() external {
        bytes4[] memory selectors = _selectors();
        for (uint256 i = 0; i < 900; ++i) {
            uint256 seed = uint256(keccak256(abi.encode(i)));
            bytes memory args = abi.encode(seed, seed >> 32, seed >> 64, seed >> 96);
            (bool success,) = address(_accounts).call(abi.encodePacked(selectors[i % selectors.length], args));
            require(success, "a handler reverted");
            if (i % 20 == 0) _accounts.checkAll();
        }
        _accounts.checkAll();

        string[8] memory names = _names();
        for (uint256 i = 0; i < names.length; ++i) {
            uint256 calls = _accounts.calls(AccountHandler.Action(i));
            uint256 successes = _accounts.successes(AccountHandler.Action(i));
            console.log("%s: %d of %d calls succeeded", names[i], successes, calls);
            require(successes * 5 >= calls && calls > 20, "a handler hardly ever succeeds");
        }
    }

    /// @dev What a run did, for a long campaign's table.
    function afterInvariant() external {
        string[8] memory names = _names();
        for (uint256 i = 0; i < names.length; ++i) {
            AccountHandler.Action action = AccountHandler.Action(i);
            tell(names[i], _accounts.calls(action), _accounts.successes(action));
        }
    }

    function _names() private pure returns (string[8] memory) {
        return [
            "spend",
            "rotate",
            "rotateInBatch",
            "setSecondKey",
            "approveRecovery",
            "cancelRecovery",
            "completeRecovery",
            "administer"
        ];
    }

    function _selectors() private pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](11);
        selectors[0] = AccountHandler.spend.selector;
        selectors[1] = AccountHandler.rotate.selector;
        selectors[2] = AccountHandler.rotateInBatch.selector;
        selectors[3] = AccountHandler.setSecondKey.selector;
        selectors[4] = AccountHandler.approve.selector;
        selectors[5] = AccountHandler.cancel.selector;
        selectors[6] = AccountHandler.complete.selector;
        selectors[7] = AccountHandler.administer.selector;
        // Recoveries must be started more often than they end.
        selectors[8] = AccountHandler.approve.selector;
        selectors[9] = AccountHandler.approve.selector;
        selectors[10] = AccountHandler.spend.selector;
    }
}
