// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {ILedger} from "./ILedger.sol";

/// @title Ledger: for every id the balances sum to the supply, and only an executing intent reaches an account.
contract Ledger is ILedger, ERC1155 {
    using AssetId for uint256;

    uint256 private constant PAGE_MAX = 200;

    struct Supply {
        uint64 amount;
        bool listed;
    }

    IForwarder private immutable _forwarder;
    IBrandRegistry private immutable _brands;

    mapping(address module => uint8 classes) private _classes;
    mapping(uint256 assetId => Supply) private _supplies;

    /// @dev Every id ever minted, once, under its programme.
    mapping(uint32 programmeId => uint256[] ids) private _ids;

    constructor(IForwarder forwarder, IBrandRegistry brands, ModuleRights[] memory modules) ERC1155("") {
        _forwarder = forwarder;
        _brands = brands;
        for (uint256 i = 0; i < modules.length; ++i) {
            _classes[modules[i].module] = modules[i].classes;
            emit ModuleAdmitted(modules[i].module, modules[i].classes);
        }
    }

    /// @inheritdoc ILedger
    function mint(address to, uint256 assetId, uint64 amount) external {
        // Check: a module mints points of the executing brand that can still be used.
        _requireMintable(assetId);
        _requireReceiver(to);
        Amount.requireValid(amount);

        // Effect: supply and balance grow by the same.
        _raiseSupply(assetId, amount);
        _change(address(0), to, assetId, amount);
    }

    /// @inheritdoc ILedger
    function mintBatch(address[] calldata to, uint256 assetId, uint64[] calldata amounts) external {
        // Check: a module mints points of the executing brand that can still be used.
        _requireMintable(assetId);
        require(to.length == amounts.length, Ledger_LengthOutOfRange(amounts.length, to.length, to.length));

        // Effect: supply and balances grow by the same. One pair of lists serves all entries.
        (uint256[] memory ids, uint256[] memory values) = (new uint256[](1), new uint256[](1));
        ids[0] = assetId;
        uint256 total = 0;
        for (uint256 i = 0; i < to.length; ++i) {
            _requireReceiver(to[i]);
            values[0] = amounts[i];
            Amount.requireValid(values[0]);
            total += values[0];
            _update(address(0), to[i], ids, values);
        }
        _raiseSupply(assetId, total);
    }

    /// @inheritdoc ILedger
    function move(address from, address to, uint256 assetId, uint64 amount) external {
        // Check: a module moves its own, or what the executing account may part with.
        _requireMovable(from, assetId);
        _requireReceiver(to);
        Amount.requireValid(amount);

        // Effect: one balance falls by what the other grows.
        _change(from, to, assetId, amount);
    }

    /// @inheritdoc ILedger
    function burn(address from, uint256 assetId, uint64 amount) external {
        // Check: a module ends its own, or what the executing account may part with.
        _requireMovable(from, assetId);
        Amount.requireValid(amount);

        // Effect: balance and supply fall by the same. The balance is checked first and never exceeds the supply.
        _change(from, address(0), assetId, amount);
        _supplies[assetId].amount -= amount;
    }

    /// @inheritdoc IERC1155
    function safeTransferFrom(address, address, uint256 assetId, uint256, bytes memory)
        public
        pure
        override(ERC1155, IERC1155)
    {
        revert Ledger_P2pTransferNotPermitted(assetId.programme());
    }

    /// @inheritdoc IERC1155
    function safeBatchTransferFrom(address, address, uint256[] memory ids, uint256[] memory, bytes memory)
        public
        pure
        override(ERC1155, IERC1155)
    {
        revert Ledger_P2pTransferNotPermitted(ids.length == 0 ? 0 : ids[0].programme());
    }

    /// @inheritdoc IERC1155
    function setApprovalForAll(address operator, bool) public pure override(ERC1155, IERC1155) {
        revert Ledger_ApprovalNotPermitted(operator);
    }

    /// @inheritdoc ILedger
    function classesOf(address module) external view returns (uint8 classes) {
        return _classes[module];
    }

    /// @inheritdoc ILedger
    function totalSupply(uint256 assetId) external view returns (uint64 supply) {
        return _supplies[assetId].amount;
    }

    /// @inheritdoc ILedger
    function supplyOf(uint32 programmeId, uint256 from, uint256 count)
        external
        view
        returns (uint256[] memory ids, uint64[] memory supplies, uint256 total)
    {
        require(count <= PAGE_MAX, Ledger_LengthOutOfRange(count, 0, PAGE_MAX));
        uint256[] storage all = _ids[programmeId];
        total = all.length;

        uint256 left = from < total ? total - from : 0;
        uint256 length = left < count ? left : count;
        ids = new uint256[](length);
        supplies = new uint64[](length);
        for (uint256 i = 0; i < length; ++i) {
            ids[i] = all[from + i];
            supplies[i] = _supplies[ids[i]].amount;
        }
    }

    function _requireModule(uint256 assetId) private view {
        uint8 class = assetId.class();
        require(_classes[msg.sender] >> class & 1 == 1, Ledger_ModuleNotAdmitted(msg.sender, class));
    }

    function _requireMintable(uint256 assetId) private view {
        _requireModule(assetId);
        assetId.requireCanonical();
        _requireNotExpired(assetId);

        uint32 issuer = _brands.brandOfProgramme(assetId.programme());
        uint32 executing = _brands.brandOfKey(_forwarder.executingAccount());
        require(issuer == executing, Ledger_MintOutOfReach(assetId.programme(), issuer, executing));
    }

    /// @dev A module's own balance is always within its reach: escrow can be returned, also after expiry.
    function _requireMovable(address from, uint256 assetId) private view {
        _requireModule(assetId);
        if (from == msg.sender) return;

        address executing = _forwarder.executingAccount();
        // Between intents nobody is executing; OpenZeppelin would take moves from the address 0 for issuance.
        require(
            from == executing && executing != address(0), Ledger_BalanceOutOfReach(from, msg.sender, executing)
        );
        require(
            assetId.maturesAt() <= block.timestamp,
            Ledger_PointsNotMature(assetId, assetId.maturesAt(), uint48(block.timestamp))
        );
        _requireNotExpired(assetId);
    }

    function _requireReceiver(address to) private pure {
        require(to != address(0), ERC1155InvalidReceiver(to));
    }

    function _requireNotExpired(uint256 assetId) private view {
        uint40 expiresAt = assetId.expiresAt();
        require(
            expiresAt == 0 || block.timestamp < expiresAt,
            Ledger_PointsExpired(assetId, expiresAt, uint48(block.timestamp))
        );
    }

    function _raiseSupply(uint256 assetId, uint256 amount) private {
        Supply storage supply = _supplies[assetId];
        uint256 raised = supply.amount + amount;
        require(raised <= Amount.MAX, Ledger_SupplyAboveMaximum(assetId, raised, Amount.MAX));
        supply.amount = uint64(raised); // Safe: MAX is below 2^64.

        if (!supply.listed) {
            supply.listed = true;
            _ids[assetId.programme()].push(assetId);
        }
    }

    /// @dev `_update` is the one place where OpenZeppelin changes balances without calling a receiver.
    function _change(address from, address to, uint256 assetId, uint256 amount) private {
        uint256[] memory ids = new uint256[](1);
        uint256[] memory amounts = new uint256[](1);
        ids[0] = assetId;
        amounts[0] = amount;
        _update(from, to, ids, amounts);
    }
}
