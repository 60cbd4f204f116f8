// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {AccountRegistry} from "../../../contracts/accounts/AccountRegistry.sol";
import {BrandRegistry} from "../../../contracts/brands/BrandRegistry.sol";
import {IBrandQuorum} from "../../../contracts/brands/IBrandQuorum.sol";
import {Forwarder} from "../../../contracts/forwarding/Forwarder.sol";
import {IForwarder} from "../../../contracts/forwarding/IForwarder.sol";
import {ILedger} from "../../../contracts/ledger/ILedger.sol";
import {Policy} from "../../../contracts/shared/Policy.sol";
import {vm} from "../shared/Vm.sol";

/// @title Purse: lets value leave whichever account's intent calls it, as the ledger would, which it is taken for.
contract Purse {
    AccountRegistry private _accounts;
    uint256 private _policy;

    function open(AccountRegistry accounts, uint256 policy) external {
        (_accounts, _policy) = (accounts, policy);
    }

    function spend(uint64 valueFen) external {
        address account = address(bytes20(msg.data[msg.data.length - 20:]));
        _accounts.noteOutgoing(account, valueFen, _policy);
    }
}

/// @title AccountWorld: members' accounts, their keys and guardians, and a clock that likes the edges of delays.
abstract contract AccountWorld {
    uint256 internal constant MEMBERS = 5;
    uint256 internal constant BRAND_KEY = 1_001;
    uint40 internal constant ACCOUNT_HOURS = 24;
    uint40 internal constant KEY_HOURS = 12;
    uint40 internal constant DAILY = 1_000;
    uint40 internal constant MONTHLY = 5_000;

    bytes32 private constant ROTATION = keccak256("SignerRotation(address account,bytes32 signerHash,uint32 epoch)");
    bytes32 private constant SECOND_KEY = keccak256("SecondKey(address account,bytes32 signerHash)");
    bytes32 private constant APPROVAL =
        keccak256("RecoveryApproval(address account,bytes32 signerHash,uint32 round)");

    AccountRegistry internal accounts;
    Forwarder internal forwarder;
    Purse internal purse;
    uint256 internal _time = 1_772_323_200; // 1 March 2026.
    uint256 private _nonce;

    constructor() {
        vm.warp(_time);
        uint256 nonce = vm.getNonce(address(this));
        IForwarder forwarderAt = IForwarder(vm.computeCreateAddress(address(this), nonce + 4));
        AccessManager manager = new AccessManager(address(this));
        BrandRegistry brands = new BrandRegistry(address(manager), forwarderAt);
        purse = new Purse();
        accounts =
            new AccountRegistry(address(manager), forwarderAt, brands, ILedger(address(purse)), address(0));
        forwarder = new Forwarder(address(manager), accounts, IBrandQuorum(address(0)));
        purse.open(accounts, Policy.ofProfile(1, 63, uint16(ACCOUNT_HOURS), uint16(KEY_HOURS), DAILY, MONTHLY));
        brands.addBrand("lanmu", "Lanmu", "Lanmu", vm.addr(BRAND_KEY));
        forwarder.listTarget(address(accounts), new bytes4[](0));
        forwarder.listTarget(address(purse), new bytes4[](0));
        for (uint256 m = 0; m < MEMBERS; ++m) {
            bytes memory signer = abi.encodePacked(_member(m));
            bytes memory proof = _sign(2_000 + m, accounts.openingDigestOf(_member(m), 1));
            bytes memory data = abi.encodeCall(accounts.openAccount, (signer, 0, proof));
            require(_intend(vm.addr(BRAND_KEY), BRAND_KEY, address(accounts), data), "an account did not open");
        }
    }

    /// @dev The address of a member, which is that of the first key.
    function _member(uint256 m) internal pure returns (address) {
        return vm.addr(2_000 + m % MEMBERS);
    }

    /// @dev Signs with any key and submits as a stranger would, so that a refusal reverts.
    function _intend(address account, uint256 key, address target, bytes memory data) internal returns (bool) {
        IForwarder.Intent memory intent = _intentOf(account, target, data);
        try forwarder.execute(intent, _sign(key, forwarder.digestOf(intent))) {
            return true;
        } catch {
            return false;
        }
    }

    function _intentOf(address account, address target, bytes memory data)
        internal
        returns (IForwarder.Intent memory)
    {
        return IForwarder.Intent(account, target, data, uint48(++_nonce), type(uint40).max, 1_000_000);
    }

    function _rotationProof(address account, uint256 newKey) internal view returns (bytes memory) {
        uint256 epoch = accounts.epochOf(account) + 1;
        return _sign(newKey, _digest(keccak256(abi.encode(ROTATION, account, _hashOf(newKey), epoch))));
    }

    function _secondKeyProof(address account, uint256 key) internal view returns (bytes memory) {
        return _sign(key, _digest(keccak256(abi.encode(SECOND_KEY, account, _hashOf(key)))));
    }

    function _approvalOf(address account, uint256 second, uint256 newKey, uint32 round)
        internal
        view
        returns (bytes memory)
    {
        return _sign(second, _digest(keccak256(abi.encode(APPROVAL, account, _hashOf(newKey), round))));
    }

    function _signerOf(uint256 key) internal pure returns (bytes memory) {
        return abi.encodePacked(vm.addr(key));
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function _hashOf(uint256 key) private pure returns (bytes32) {
        return keccak256(_signerOf(key));
    }

    function _digest(bytes32 structHash) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Exchange Accounts"),
                keccak256("1"),
                block.chainid,
                address(accounts)
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }
}
