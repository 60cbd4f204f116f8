// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IAccountRegistry} from "../accounts/IAccountRegistry.sol";
import {IBrandQuorum} from "../brands/IBrandQuorum.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {Forwarded} from "../forwarding/Forwarded.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {Policy} from "../shared/Policy.sol";
import {Rounding} from "../shared/Rounding.sol";
import {ILedger} from "./ILedger.sol";

/// @title Ledger: for every id the balances sum to the supply, and only an executing intent reaches an account.
contract Ledger is ILedger, ERC1155, Forwarded {
    using AssetId for uint256;

    uint256 private constant PAGE_MAX = 200;
    uint256 private constant SWEEP_MAX = 100;
    uint256 private constant CLAIM_MAX = 32;
    uint40 private constant ADMISSION_SECONDS = 30 days;
    uint8 private constant MAY_MINT = 1;
    uint8 private constant MAY_CLAW_BACK = 2;

    struct Rights {
        uint8 classes;
        uint8 powers;
        bool known;
        bool retired;
    }

    struct Supply {
        uint64 amount;
        bool listed;
    }

    IBrandRegistry private immutable _brands;
    IAccountRegistry private immutable _accounts;
    IBrandQuorum private immutable _quorum;
    address private immutable _psp;

    mapping(address module => Rights) private _rights;
    mapping(uint256 assetId => Supply) private _supplies;
    mapping(address module => mapping(uint256 classAndProgramme => uint64 amount)) private _allowances;

    /// @dev Every id ever minted, once, under its programme.
    mapping(uint32 programmeId => uint256[] ids) private _ids;

    constructor(
        IForwarder forwarder,
        IBrandRegistry brands,
        IAccountRegistry accounts,
        IBrandQuorum quorum,
        address psp,
        ModuleRights[] memory modules
    ) ERC1155("") Forwarded(forwarder) {
        _brands = brands;
        _accounts = accounts;
        _quorum = quorum;
        _psp = psp;
        for (uint256 i = 0; i < modules.length; ++i) {
            _admit(modules[i]);
        }
    }

    /// @inheritdoc ILedger
    function mint(address to, uint256 assetId, uint64 amount) external {
        // Check and effect: a module mints what a brand wants, or within what a brand let it mint.
        Amount.requireValid(amount);
        _requireReceiver(to);
        _useMintRight(assetId, amount);

        // Effect: supply and balance grow by the same.
        _raiseSupply(assetId, amount);
        _change(address(0), to, assetId, amount);
    }

    /// @inheritdoc ILedger
    function mintBatch(address[] calldata to, uint256 assetId, uint64[] calldata amounts) external {
        // Check: the lists belong together.
        require(to.length == amounts.length, Ledger_LengthOutOfRange(amounts.length, to.length, to.length));

        // Effect: supply and balances grow by the same. One pair of lists serves all entries.
        (uint256[] memory ids, uint256[] memory values) = (new uint256[](1), new uint256[](1));
        ids[0] = assetId;
        uint256 total = 0;
        uint256 most = Amount.MAX;
        bool wrong = false;
        uint256 count = to.length;
        for (uint256 i = 0; i != count;) {
            address holder;
            // A batch of 500 has about 1,000 gas per entry for all this (docs/decisions/0010): no bounds checks, and
            // one look at what is wrong. What could overflow is wrong.
            assembly ("memory-safe") {
                let position := shl(5, i)
                let amount := calldataload(add(amounts.offset, position))
                holder := calldataload(add(to.offset, position))
                // One less wraps 0 around to the largest number: both bounds in one comparison.
                wrong := or(wrong, or(shr(160, holder), or(iszero(holder), iszero(lt(sub(amount, 1), most)))))
                mstore(add(values, 0x20), amount)
                total := add(total, amount)
                i := add(i, 1)
            }
            _update(address(0), holder, ids, values);
        }
        if (wrong) _refuseEntry(to, amounts);
        _useMintRight(assetId, total);
        _raiseSupply(assetId, total);
    }

    /// @inheritdoc ILedger
    function move(address from, address to, uint256 assetId, uint64 amount) external {
        // Check: a module moves its own, for ever, or what the executing account may part with.
        uint8 class = assetId.class();
        Rights memory rights = _rights[msg.sender];
        require(rights.classes >> class & 1 == 1, Ledger_ModuleNotAdmitted(msg.sender, class));
        Amount.requireValid(amount);
        _requireReceiver(to);
        if (from != msg.sender) {
            require(!rights.retired, Ledger_ModuleNotAdmitted(msg.sender, class));
            _requireExecuting(from);
            _noteOutgoing(from, assetId, amount);
        }

        // Effect: one balance falls by what the other grows.
        _change(from, to, assetId, amount);
    }

    /// @inheritdoc ILedger
    function burn(address from, uint256 assetId, uint64 amount) external {
        _burnFor(from, assetId, amount);
    }

    /// @inheritdoc ILedger
    function burnRefundable(address from, uint256 assetId, uint64 amount) external {
        _burnFor(from, assetId, amount);

        // Effect: it may be minted again. An issuer that had 2^53 points burned at home must not be able to stop other
        // brands' captures: at the bound the allowance stays where it is.
        uint256 key = _keyOf(assetId.class(), assetId.programme());
        uint256 raised = uint256(_allowances[msg.sender][key]) + amount;
        _allowances[msg.sender][key] = raised < Amount.MAX ? uint64(raised) : Amount.MAX; // Safe cast: below MAX.
    }

    /// @inheritdoc ILedger
    function clawBack(address from, uint256 assetId, uint64 amount) external {
        // Check: the issuer takes back points that are still points, from a person and never from escrow.
        _requirePower(AssetId.POINTS, MAY_CLAW_BACK);
        require(assetId.class() == AssetId.POINTS, Ledger_ModuleNotAdmitted(msg.sender, assetId.class()));
        require(!_rights[from].known, Ledger_AccountIsModule(from));
        Amount.requireValid(amount);
        _requireNotExpired(assetId);
        (uint32 issuer, uint32 executing) = _issuerAndExecuting(assetId.programme());
        require(issuer == executing, Ledger_MintOutOfReach(assetId.programme(), issuer, executing));

        // Effect: balance and supply fall by the same.
        _end(from, assetId, amount);
    }

    /// @inheritdoc ILedger
    function allowMint(uint8 class, uint32 programmeId, uint64 amount) external {
        // Check: a module that may mint this class is let do so by the issuer, who signed it.
        _requirePower(class, MAY_MINT);
        Amount.requireValid(amount);
        if (!_mayIssue(programmeId)) _refuseMint(programmeId);

        // Effect: the allowance grows.
        uint64 allowance = _raiseAllowance(class, programmeId, amount);
        emit MintAllowed(msg.sender, class, programmeId, allowance);
    }

    /// @inheritdoc ILedger
    function fold(address account, uint256 assetId) external {
        // Check: matured points of a person.
        require(!_rights[account].known, Ledger_AccountIsModule(account));
        _requireMature(assetId);
        _requireNotExpired(assetId);
        uint256 amount = balanceOf(account, assetId);
        Amount.requireValid(amount);

        // Effect: the same points under the id of mature ones, canonical as every id that someone holds.
        uint256 matured = assetId.matured();
        require(matured != assetId, AssetId.AssetId_NotCanonical(assetId)); // Mature already.
        _end(account, assetId, amount);
        _raiseSupply(matured, amount);
        _change(address(0), account, matured, amount);
        emit PointsFolded(account, assetId, matured, uint64(amount)); // Safe cast: checked to be valid.
    }

    /// @inheritdoc ILedger
    function sweepExpired(uint256 assetId, address[] calldata accounts) external {
        // Check: the id has expired, and the list is bounded.
        uint40 expiresAt = assetId.expiresAt();
        require(
            expiresAt != 0 && expiresAt <= block.timestamp,
            Ledger_NotExpired(assetId, expiresAt, uint48(block.timestamp))
        );
        uint256 count = accounts.length;
        require(0 < count && count <= SWEEP_MAX, Ledger_LengthOutOfRange(count, 1, SWEEP_MAX));

        // Effect: nothing of it is left in these accounts.
        for (uint256 i = 0; i < count; ++i) {
            address account = accounts[i];
            require(!_rights[account].known, Ledger_AccountIsModule(account));
            uint64 amount = uint64(balanceOf(account, assetId)); // Safe cast: no balance exceeds the supply.
            if (amount == 0) continue;

            _end(account, assetId, amount);
            if (assetId.class() == AssetId.POINTS) emit PointsExpired(assetId, account, amount);
            else emit VoucherExpired(assetId, account, amount);
        }
    }

    /// @inheritdoc ILedger
    function claimWaiting(address waiting, address account, uint256[] calldata assetIds) external {
        // Check: the registry knows that both are one person.
        require(msg.sender == address(_accounts), Ledger_NotTheAccountRegistry(msg.sender, address(_accounts)));
        uint256 count = assetIds.length;
        require(0 < count && count <= CLAIM_MAX, Ledger_LengthOutOfRange(count, 1, CLAIM_MAX));

        // Effect: all of these ids move, as old as they are.
        for (uint256 i = 0; i < count; ++i) {
            uint256 amount = balanceOf(waiting, assetIds[i]);
            if (amount != 0) _change(waiting, account, assetIds[i], amount);
        }
    }

    /// @inheritdoc ILedger
    function admitModule(ModuleRights calldata rights) external {
        bytes32 motion = admissionOf(rights);
        _requireQuorum(motion, ADMISSION_SECONDS);
        require(rights.module.code.length != 0, Ledger_ModuleNotAdmissible(rights.module));
        _admit(rights);
    }

    /// @inheritdoc ILedger
    function retireModule(address module) external {
        Rights storage rights = _rights[module];
        require(rights.known && !rights.retired, Ledger_ModuleNotAdmitted(module, 0));
        _requireQuorum(retirementOf(module), 0);
        rights.retired = true;
        emit ModuleRetired(module);
    }

    /// @inheritdoc IERC1155
    function safeTransferFrom(address from, address to, uint256 assetId, uint256 amount, bytes memory)
        public
        override(ERC1155, IERC1155)
    {
        _requireHolder(from);
        _gift(from, to, assetId, amount);
    }

    /// @inheritdoc IERC1155
    function safeBatchTransferFrom(
        address from,
        address to,
        uint256[] memory assetIds,
        uint256[] memory amounts,
        bytes memory
    ) public override(ERC1155, IERC1155) {
        _requireHolder(from);
        uint256 count = assetIds.length;
        require(0 < count && count <= CLAIM_MAX, Ledger_LengthOutOfRange(count, 1, CLAIM_MAX));
        require(amounts.length == count, Ledger_LengthOutOfRange(amounts.length, count, count));
        for (uint256 i = 0; i < count; ++i) {
            _gift(from, to, assetIds[i], amounts[i]);
        }
    }

    /// @inheritdoc IERC1155
    function setApprovalForAll(address operator, bool) public pure override(ERC1155, IERC1155) {
        revert Ledger_ApprovalNotPermitted(operator);
    }

    /// @inheritdoc ILedger
    function classesOf(address module) external view returns (uint8 classes) {
        return _rights[module].retired ? 0 : _rights[module].classes;
    }

    /// @inheritdoc ILedger
    function isModule(address account) external view returns (bool) {
        return _rights[account].known;
    }

    /// @inheritdoc ILedger
    function mintAllowanceOf(address module, uint8 class, uint32 programmeId) external view returns (uint64) {
        return _allowances[module][_keyOf(class, programmeId)];
    }

    /// @inheritdoc ILedger
    function admissionOf(ModuleRights calldata rights) public view returns (bytes32 motion) {
        return keccak256(abi.encode(address(this), "admitModule", rights));
    }

    /// @inheritdoc ILedger
    function retirementOf(address module) public view returns (bytes32 motion) {
        return keccak256(abi.encode(address(this), "retireModule", module));
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

    /// @dev A contract is admitted once: a motion that was carried out must not bring a retired module back.
    function _admit(ModuleRights memory rights) private {
        require(rights.module != address(0), Ledger_ModuleNotAdmissible(rights.module));
        require(!_rights[rights.module].known, Ledger_ModuleNotAdmissible(rights.module));
        _rights[rights.module] = Rights(rights.classes, rights.powers, true, false);
        emit ModuleAdmitted(rights.module, rights.classes, rights.powers);
    }

    function _requireQuorum(bytes32 motion, uint40 waitSeconds) private view {
        uint40 reachedAt = _quorum.reachedAt(motion);
        uint40 effectiveAt = reachedAt + waitSeconds;
        require(
            reachedAt != 0 && effectiveAt <= block.timestamp,
            Ledger_QuorumNotReached(motion, reachedAt, effectiveAt)
        );
    }

    function _requirePower(uint8 class, uint8 power) private view {
        uint8 powers = _requireModule(class).powers;
        require(powers & power != 0, Ledger_PowerNotGiven(msg.sender, power, powers));
    }

    function _requireModule(uint8 class) private view returns (Rights memory rights) {
        rights = _rights[msg.sender];
        require(!rights.retired && rights.classes >> class & 1 == 1, Ledger_ModuleNotAdmitted(msg.sender, class));
    }

    /// @dev Mints because the issuer's intent is executing, or else uses up what a brand let the module mint.
    function _useMintRight(uint256 assetId, uint256 amount) private {
        uint8 class = assetId.class();
        _requirePower(class, MAY_MINT);
        assetId.requireCanonical();
        _requireNotExpired(assetId);
        if (class == AssetId.CASH) {
            address account = _forwarder.executingAccount();
            require(account == _psp, Ledger_NotThePsp(account, _psp));
            return;
        }

        uint32 programmeId = assetId.programme();
        if (_mayIssue(programmeId)) return;

        uint256 key = _keyOf(class, programmeId);
        uint64 allowance = _allowances[msg.sender][key];
        if (allowance == 0) _refuseMint(programmeId);
        // Safe casts: a batch of amounts below 2^53 that passes is at most the allowance; the refusal shows 64 bits.
        require(amount <= allowance, Ledger_MintAboveAllowance(programmeId, uint64(amount), allowance));
        _allowances[msg.sender][key] = allowance - uint64(amount);
    }

    /// @dev The issuer's intent is executing, and the issuer is neither suspended nor winding down.
    function _mayIssue(uint32 programmeId) private view returns (bool) {
        return _brands.mayIssue(programmeId, _forwarder.executingAccount());
    }

    function _refuseMint(uint32 programmeId) private view {
        (uint32 issuer, uint32 executing) = _issuerAndExecuting(programmeId);
        revert Ledger_MintOutOfReach(programmeId, issuer, executing);
    }

    function _issuerAndExecuting(uint32 programmeId) private view returns (uint32 issuer, uint32 executing) {
        issuer = _brands.brandOfProgramme(programmeId);
        executing = _brands.brandOfKey(_forwarder.executingAccount());
    }

    /// @dev A module ends its own, or what the executing account may part with.
    function _burnFor(address from, uint256 assetId, uint256 amount) private {
        _requireModule(assetId.class());
        Amount.requireValid(amount);
        if (from != msg.sender) {
            _requireExecuting(from);
            _noteOutgoing(from, assetId, amount);
        }
        _end(from, assetId, amount);
    }

    /// @dev A holder's gift: the programme, the account and the receiver all permit it.
    function _gift(address from, address to, uint256 assetId, uint256 amount) private {
        uint8 class = assetId.class();
        require(class == AssetId.POINTS || class == AssetId.VOUCHER, Ledger_ClassNotTransferable(class));
        Amount.requireValid(amount);
        require(_accounts.mayReceive(to), Ledger_ReceiverNotOpen(to));
        uint256 policy = _noteOutgoing(from, assetId, amount);
        Policy.requirePermitted(policy, Policy.GIFT, assetId.programme());
        _change(from, to, assetId, amount);
    }

    function _requireHolder(address from) private view {
        address executing = _executingAccount();
        require(from == executing, Ledger_BalanceOutOfReach(from, msg.sender, executing));
    }

    /// @dev Between intents nobody is executing; OpenZeppelin would take moves from the address 0 for issuance.
    function _requireExecuting(address from) private view {
        address executing = _forwarder.executingAccount();
        require(
            from == executing && executing != address(0), Ledger_BalanceOutOfReach(from, msg.sender, executing)
        );
    }

    /// @dev What leaves an account is mature and unexpired, and counts against the account's limits at its value.
    function _noteOutgoing(address account, uint256 assetId, uint256 amount) private returns (uint256 policy) {
        _requireMature(assetId);
        _requireNotExpired(assetId);
        uint8 class = assetId.class();
        policy = _brands.policyOf(assetId.programme());
        bool valued = class == AssetId.POINTS || class == AssetId.CASH;
        // Safe cast: 2^53 points of at most 1,000 fen each are below 2^63 fen.
        uint64 valueFen = valued ? uint64(Rounding.valueFenUp(amount, Policy.settlementValue(policy))) : 0;
        _accounts.noteOutgoing(account, valueFen, policy);
    }

    /// @dev Names the first entry that is wrong. All that was done for the others is undone with it.
    function _refuseEntry(address[] calldata to, uint64[] calldata amounts) private pure {
        for (uint256 i = 0; i < to.length; ++i) {
            _requireReceiver(to[i]);
            Amount.requireValid(amounts[i]);
        }
    }

    function _requireReceiver(address to) private pure {
        require(to != address(0), ERC1155InvalidReceiver(to));
    }

    function _requireMature(uint256 assetId) private view {
        require(
            assetId.maturesAt() <= block.timestamp,
            Ledger_PointsNotMature(assetId, assetId.maturesAt(), uint48(block.timestamp))
        );
    }

    function _requireNotExpired(uint256 assetId) private view {
        uint40 expiresAt = assetId.expiresAt();
        require(
            expiresAt == 0 || block.timestamp < expiresAt,
            Ledger_PointsExpired(assetId, expiresAt, uint48(block.timestamp))
        );
    }

    function _raiseAllowance(uint8 class, uint32 programmeId, uint64 amount) private returns (uint64 allowance) {
        uint256 key = _keyOf(class, programmeId);
        uint256 raised = uint256(_allowances[msg.sender][key]) + amount;
        require(raised <= Amount.MAX, Ledger_SupplyAboveMaximum(key, raised, Amount.MAX));
        allowance = uint64(raised); // Safe: MAX is below 2^64.
        _allowances[msg.sender][key] = allowance;
    }

    function _keyOf(uint8 class, uint32 programmeId) private pure returns (uint256) {
        return uint256(class) << 32 | programmeId;
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

    /// @dev Balance and supply fall by the same. The balance is checked first and never exceeds the supply.
    function _end(address from, uint256 assetId, uint256 amount) private {
        _change(from, address(0), assetId, amount);
        _supplies[assetId].amount -= uint64(amount); // Safe cast: no balance exceeds 2^53 - 1.
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
