// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";

/// @title Ledger: who holds how much of every asset. It has no admin, and its code can never change.
/// @notice Modules move assets, and only these: a module's own balance, the balance of the account whose intent the
/// forwarder is executing, and, to mint, points of a programme of the brand whose intent is executing.
/// Points leave an account only from their maturity until their expiry; a module may always move its own balance.
/// Ids are those of `AssetId`; amounts run from 1 to 2^53 - 1, and so does the supply of an id.
/// A module's moves call no receiver. Every change of a balance is an ERC-1155 `TransferSingle`.
interface ILedger is IERC1155 {
    /// @notice A module and the asset classes it may touch.
    /// @param module the contract
    /// @param classes one bit per class: `1 << class`
    struct ModuleRights {
        address module;
        uint8 classes;
    }

    /// @notice A module may from now on touch assets of these classes, one bit per class: `1 << class`.
    event ModuleAdmitted(address indexed module, uint8 classes);

    /// @notice Thrown when someone who is not a module of this asset class calls a module's function.
    error Ledger_ModuleNotAdmitted(address caller, uint8 class);

    /// @notice Thrown when a module reaches for a balance that is neither its own nor that of the account whose intent
    /// is executing (0 if none is).
    error Ledger_BalanceOutOfReach(address account, address module, address executingAccount);

    /// @notice Thrown when points would be minted of a programme that is not of the brand whose intent is executing
    /// (0 if the intent is not a brand's).
    error Ledger_MintOutOfReach(uint32 programmeId, uint32 issuer, uint32 executingBrand);

    /// @notice Thrown when points would leave an account before they mature. Times in unix seconds.
    error Ledger_PointsNotMature(uint256 assetId, uint48 maturesAt, uint48 time);

    /// @notice Thrown when points would leave an account, or come into being, from their expiry on. In unix seconds.
    error Ledger_PointsExpired(uint256 assetId, uint48 expiresAt, uint48 time);

    /// @notice Thrown when the supply of an id would exceed what every reader can store.
    error Ledger_SupplyAboveMaximum(uint256 assetId, uint256 supply, uint256 most);

    /// @notice Thrown when a holder transfers: the programme does not permit transfers between members.
    error Ledger_P2pTransferNotPermitted(uint32 programme);

    /// @notice Thrown when a holder approves someone: consent is a signed intent for one movement, never an approval.
    error Ledger_ApprovalNotPermitted(address operator);

    /// @notice Thrown when a page asks for more than it may, or a batch brings lists of different lengths.
    error Ledger_LengthOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Brings points of the executing brand's programme into being. Only for modules.
    function mint(address to, uint256 assetId, uint64 amount) external;

    /// @notice Mints one id to many accounts, entry by entry. Only for modules; `to` and `amounts` are equally long.
    function mintBatch(address[] calldata to, uint256 assetId, uint64[] calldata amounts) external;

    /// @notice Moves from the calling module, or from the account whose intent is executing. Only for modules.
    function move(address from, address to, uint256 assetId, uint64 amount) external;

    /// @notice Ends points of the calling module, or of the account whose intent is executing. Only for modules.
    function burn(address from, uint256 assetId, uint64 amount) external;

    /// @notice The classes a contract may touch, one bit per class; 0 if it is no module.
    function classesOf(address module) external view returns (uint8 classes);

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
