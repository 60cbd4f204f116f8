// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title FeeSchedule: what the alliance keeps of what a maker receives, known a week before it rises.
interface IFeeSchedule {
    /// @notice The fee is `feeBps` (1/10,000) from `effectiveAt` (unix seconds) on, and goes to `feeAccount` at once.
    event FeeSet(uint16 feeBps, address indexed feeAccount, uint40 effectiveAt);

    /// @notice Thrown for a fee above one in a hundred. In 1/10,000.
    error Marketplace_FeeOutOfRange(uint16 feeBps, uint16 most);

    /// @notice Thrown when fees would go nowhere, or to a contract, whose balances must mean something else.
    error Marketplace_FeeAccountUnfit(address feeAccount);

    /// @notice Sets the fee: a lower one at once, a higher one in 7 days; what was to come is replaced. Only for
    /// operators of the alliance.
    /// @param feeBps in 1/10,000, up to 100
    /// @param feeAccount who gets it
    function setFee(uint16 feeBps, address feeAccount) external;

    /// @notice The fee now, where it goes, and what it will be from `nextFrom` (unix seconds) on.
    function fee() external view returns (uint16 feeBps, address feeAccount, uint16 nextFeeBps, uint40 nextFrom);
}
