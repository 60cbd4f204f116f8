// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";

/// @title Ledger: who holds how much of every asset. It has no admin, and its code can never change.
/// @notice Modules move assets, and only these: a module's own balance, the balance of the account whose intent the
/// forwarder is executing, and, to mint, assets of a programme of the brand whose intent is executing or let them mint.
/// Assets leave an account only from their maturity until their expiry, and only as freeze, cooling and velocity of
/// the account permit; a module may always move its own balance, so escrow can always be returned.
/// Ids are those of `AssetId`; amounts run from 1 to 2^53 - 1, and so does the supply of an id.
/// No movement calls a receiver. Every change of a balance is an ERC-1155 `TransferSingle`.
/// Who may do what: a quorum of brands admits and retires modules; holders act through the forwarder; anyone folds
/// and sweeps. No function is reserved to the operator of the alliance.
interface ILedger is IERC1155 {
    /// @notice A module, the asset classes it may touch, and what else it may do.
    /// @param module the contract
    /// @param classes one bit per class: `1 << class`
    /// @param powers 1 = may mint, 2 = may claw back; 3 = both
    struct ModuleRights {
        address module;
        uint8 classes;
        uint8 powers;
    }

    /// @notice A module may from now on touch assets of these classes, one bit per class, with these powers.
    event ModuleAdmitted(address indexed module, uint8 classes, uint8 powers);

    /// @notice From now on a module may do nothing but move its own balance, for ever.
    event ModuleRetired(address indexed module);

    /// @notice A brand let a module mint, or a module's refundable burn did; `allowance` is what it may mint in all.
    event MintAllowed(address indexed module, uint8 class, uint32 indexed programmeId, uint64 allowance);

    /// @notice Points of an account ended because their time had come: breakage.
    event PointsExpired(uint256 indexed assetId, address indexed account, uint64 amount);

    /// @notice A voucher of an account ended because its time had come.
    event VoucherExpired(uint256 indexed assetId, address indexed account, uint64 amount);

    /// @notice Matured points of an account took the id of mature points; nothing else about them changed.
    event PointsFolded(address indexed account, uint256 indexed fromAssetId, uint256 indexed toAssetId, uint64 amount);

    /// @notice Thrown when someone who is not a module of this asset class calls a module's function.
    error Ledger_ModuleNotAdmitted(address caller, uint8 class);

    /// @notice Thrown when a module uses a power it was not given: 1 = mint, 2 = claw back.
    error Ledger_PowerNotGiven(address module, uint8 power, uint8 powers);

    /// @notice Thrown when a module reaches for a balance that is neither its own nor that of the account whose intent
    /// is executing (0 if none is).
    error Ledger_BalanceOutOfReach(address account, address module, address executingAccount);

    /// @notice Thrown when assets would be minted or clawed back of a programme that is not of the brand whose intent
    /// is executing (0 if the intent is not a brand's), or whose brand is winding down, and that no brand let the
    /// module mint.
    error Ledger_MintOutOfReach(uint32 programmeId, uint32 issuer, uint32 executingBrand);

    /// @notice Thrown when a module would mint more than a brand let it mint.
    error Ledger_MintAboveAllowance(uint32 programmeId, uint64 requested, uint64 allowance);

    /// @notice Thrown when cash would come into being otherwise than by an intent of the payment provider.
    error Ledger_NotThePsp(address executingAccount, address psp);

    /// @notice Thrown when points would leave an account before they mature. Times in unix seconds.
    error Ledger_PointsNotMature(uint256 assetId, uint48 maturesAt, uint48 time);

    /// @notice Thrown when an asset would leave an account, or come into being, from its expiry on. In unix seconds.
    error Ledger_PointsExpired(uint256 assetId, uint48 expiresAt, uint48 time);

    /// @notice Thrown when an asset would be swept that has not expired, or never does. In unix seconds.
    error Ledger_NotExpired(uint256 assetId, uint48 expiresAt, uint48 time);

    /// @notice Thrown when a fold or a sweep names a module: its escrow keeps the ids its records name.
    error Ledger_AccountIsModule(address account);

    /// @notice Thrown when the supply of an id, or an allowance, would exceed what every reader can store.
    error Ledger_SupplyAboveMaximum(uint256 assetId, uint256 supply, uint256 most);

    /// @notice Thrown when a holder would transfer an asset whose class never is: cash and badges.
    error Ledger_ClassNotTransferable(uint8 class);

    /// @notice Thrown when a holder would transfer to an address that no member has opened.
    error Ledger_ReceiverNotOpen(address receiver);

    /// @notice Thrown when a holder approves someone: consent is a signed intent for one movement, never an approval.
    error Ledger_ApprovalNotPermitted(address operator);

    /// @notice Thrown when a list is longer than it may be, or lists that belong together differ in length.
    error Ledger_LengthOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Thrown when brands have not agreed on a motion, or not long enough ago. In unix seconds; 0 = not agreed.
    error Ledger_QuorumNotReached(bytes32 motion, uint40 reachedAt, uint40 effectiveAt);

    /// @notice Thrown when a contract would be admitted that is or was a module, or that is not there.
    error Ledger_ModuleNotAdmissible(address module);

    /// @notice Thrown when anyone but the registry of accounts moves what waits for a member.
    error Ledger_NotTheAccountRegistry(address caller, address registry);

    /// @notice Brings assets into being: of the executing brand's programme, or within the module's allowance; cash
    /// only while an intent of the payment provider executes. Only for modules with the power to mint.
    function mint(address to, uint256 assetId, uint64 amount) external;

    /// @notice Mints one id to many accounts, entry by entry. Only for modules with the power to mint; `to` and
    /// `amounts` are equally long.
    function mintBatch(address[] calldata to, uint256 assetId, uint64[] calldata amounts) external;

    /// @notice Moves from the calling module, or from the account whose intent is executing. Only for modules.
    function move(address from, address to, uint256 assetId, uint64 amount) external;

    /// @notice Ends assets of the calling module, or of the account whose intent is executing. Only for modules.
    function burn(address from, uint256 assetId, uint64 amount) external;

    /// @notice Like `burn`, and the calling module may mint as much of the programme again: a refund needs no brand.
    /// What it may mint in all stays at most 2^53 - 1.
    function burnRefundable(address from, uint256 assetId, uint64 amount) external;

    /// @notice Ends points of the executing brand's programme in any account, mature or not, expired not.
    /// Only for modules with the power to claw back.
    function clawBack(address from, uint256 assetId, uint64 amount) external;

    /// @notice Lets the calling module mint `amount` of a class of the executing brand's programme, whenever it will.
    function allowMint(uint8 class, uint32 programmeId, uint64 amount) external;

    /// @notice Gives matured points of an account the id of mature points. Anyone may.
    /// @param assetId points whose `maturesOn` has come
    function fold(address account, uint256 assetId) external;

    /// @notice Ends an expired id in 1 to 100 accounts; those that hold none are passed over. Anyone may.
    function sweepExpired(uint256 assetId, address[] calldata accounts) external;

    /// @notice Moves all that a waiting account holds of 1 to 32 ids, expired or immature too, to the account of its
    /// person. Only for the registry of accounts.
    function claimWaiting(address waiting, address account, uint256[] calldata assetIds) external;

    /// @notice Admits a module 30 days after a quorum of brands agreed on `admissionOf` it. Anyone may, once.
    function admitModule(ModuleRights calldata rights) external;

    /// @notice Retires a module as soon as a quorum of brands agreed on `retirementOf` it. Anyone may.
    function retireModule(address module) external;

    /// @notice The classes a contract may touch, one bit per class; 0 if it is no module, or a retired one.
    function classesOf(address module) external view returns (uint8 classes);

    /// @notice Whether a contract is a module or was one: its balance is escrow, which nobody folds or sweeps.
    function isModule(address account) external view returns (bool);

    /// @notice How much a module may mint of a class of a programme without an executing intent of its brand.
    function mintAllowanceOf(address module, uint8 class, uint32 programmeId) external view returns (uint64 allowance);

    /// @notice The motion on which brands agree to admit a module with these rights.
    function admissionOf(ModuleRights calldata rights) external view returns (bytes32 motion);

    /// @notice The motion on which brands agree to retire a module.
    function retirementOf(address module) external view returns (bytes32 motion);

    /// @notice The sum of all balances of an id.
    function totalSupply(uint256 assetId) external view returns (uint64 supply);

    /// @notice The ids of a programme in the order they were first minted, from position `from`, with their supplies.
    /// @param count how many at most; up to 200
    /// @return ids the ids of this page
    /// @return supplies the supply of each
    /// @return total how many ids the programme has in all
    function supplyOf(uint32 programmeId, uint256 from, uint256 count)
        external
        view
        returns (uint256[] memory ids, uint64[] memory supplies, uint256 total);
}
