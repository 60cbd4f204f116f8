// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title CashDesk: cash comes from the payment provider against an attested reference, and goes back through it.
/// @notice Cash is integer fen. Only the payment provider (PSP) brings it into being, once per reference, and ends it,
/// and only what a holder has put into this desk for a payout. What the PSP neither pays nor returns goes back.
interface ICashDesk {
    /// @notice NONE: unknown. OPEN: the cash is held here. PAID: the PSP paid it out. RETURNED: it went back.
    enum State {
        NONE,
        OPEN,
        PAID,
        RETURNED
    }

    /// @notice Cash that its holder wants paid out.
    /// @param account whose cash it is
    /// @param amountFen how much, in fen
    /// @param requestedAt in unix seconds
    /// @param state see `State`
    struct Payout {
        address account;
        uint64 amountFen;
        uint40 requestedAt;
        State state;
    }

    /// @notice The PSP received money for an account; as much cash came into being.
    event CashDeposited(address indexed account, bytes32 indexed reference_, uint64 amountFen);

    /// @notice A holder's cash is held for a payout. The id is the hash of the holder's intent; `destination` is the
    /// keyed hash under which the PSP knows the bank account.
    event PayoutRequested(
        bytes32 indexed payoutId, address indexed account, uint64 amountFen, bytes32 destination
    );

    /// @notice The PSP paid out; the cash ended.
    event PayoutCompleted(
        bytes32 indexed payoutId, address indexed account, uint64 amountFen, bytes32 indexed reference_
    );

    /// @notice The cash of a payout went back to its holder.
    event PayoutReturned(bytes32 indexed payoutId, address indexed account, uint64 amountFen);

    /// @notice Thrown when anyone but the payment provider attests something.
    error CashDesk_NotThePsp(address caller, address psp);

    /// @notice Thrown when a deposit names an address that is neither an open account nor a brand's key.
    error CashDesk_AccountNotOpen(address account);

    /// @notice Thrown when an attestation comes without a reference.
    error CashDesk_ReferenceMissing();

    /// @notice Thrown when a reference was attested before.
    error CashDesk_ReferenceAlreadyUsed(bytes32 reference_);

    /// @notice Thrown when cash is requested to be paid out outside an intent of its holder.
    error CashDesk_IntentMissing();

    /// @notice Thrown for a payout that was never requested.
    error CashDesk_PayoutUnknown(bytes32 payoutId);

    /// @notice Thrown when a payout was paid or returned before.
    error CashDesk_PayoutClosed(bytes32 payoutId, uint8 state);

    /// @notice Thrown when a payout would be returned while the PSP may still pay it. In unix seconds.
    error CashDesk_PayoutInProgress(uint40 returnableAt, uint40 time);

    /// @notice Brings cash into being for an account. Only for the PSP.
    /// @param amountFen fen, 1 to 2^53 - 1
    /// @param reference_ the PSP's own name of the payment, as a keyed hash; used once, never 0
    function deposit(address account, uint64 amountFen, bytes32 reference_) external;

    /// @notice Holds cash of the calling holder until the PSP has paid it out.
    /// @param amountFen fen, 1 to 2^53 - 1
    /// @param destination where to, as a keyed hash that the PSP knows
    function requestPayout(uint64 amountFen, bytes32 destination) external returns (bytes32 payoutId);

    /// @notice Ends the held cash because it was paid. Only for the PSP.
    /// @param reference_ the PSP's own name of the payment; used once, never 0
    function completePayout(bytes32 payoutId, bytes32 reference_) external;

    /// @notice Gives the held cash back: the PSP at any time, anyone from 7 days after the request on.
    function returnPayout(bytes32 payoutId) external;

    /// @notice A payout by its id.
    function payout(bytes32 payoutId) external view returns (Payout memory payout_);

    /// @notice Whether a reference was attested.
    function isReferenceUsed(bytes32 reference_) external view returns (bool);
}
