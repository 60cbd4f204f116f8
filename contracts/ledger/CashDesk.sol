// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IAccountRegistry} from "../accounts/IAccountRegistry.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {Forwarded} from "../forwarding/Forwarded.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {ICashDesk} from "./ICashDesk.sol";
import {ILedger} from "./ILedger.sol";

/// @title CashDesk: holds exactly the cash of open payouts, and every reference of the PSP counts once.
contract CashDesk is ICashDesk, Forwarded, ReentrancyGuardTransient {
    uint40 private constant PAYOUT_SECONDS = 7 days;

    IBrandRegistry private immutable _brands;
    IAccountRegistry private immutable _accounts;
    ILedger private immutable _ledger;
    address private immutable _psp;

    mapping(bytes32 reference_ => bool) private _usedReferences;
    mapping(bytes32 payoutId => Payout) private _payouts;

    constructor(IForwarder forwarder, IBrandRegistry brands, IAccountRegistry accounts, ILedger ledger, address psp)
        Forwarded(forwarder)
    {
        _brands = brands;
        _accounts = accounts;
        _ledger = ledger;
        _psp = psp;
    }

    /// @inheritdoc ICashDesk
    function deposit(address account, uint64 amountFen, bytes32 reference_) external nonReentrant {
        // Check: the PSP attests it once, for someone who can use it.
        _requirePsp();
        _useReference(reference_);
        require(
            _accounts.mayReceive(account) || _brands.brandOfKey(account) != 0, CashDesk_AccountNotOpen(account)
        );

        // Effect and interaction: the cash comes into being.
        emit CashDeposited(account, reference_, amountFen);
        _ledger.mint(account, AssetId.CASH_ID, amountFen);
    }

    /// @inheritdoc ICashDesk
    function requestPayout(uint64 amountFen, bytes32 destination) external nonReentrant returns (bytes32 payoutId) {
        // Check: the holder's intent is executing, and names it.
        payoutId = _forwarder.executingIntent();
        require(payoutId != 0, CashDesk_IntentMissing());
        require(destination != 0, CashDesk_ReferenceMissing());
        Amount.requireValid(amountFen);

        // Effect: the payout is open. A hash is executed once, so it is new.
        address account = _executingAccount();
        _payouts[payoutId] = Payout(account, amountFen, uint40(block.timestamp), State.OPEN);
        emit PayoutRequested(payoutId, account, amountFen, destination);

        // Interaction: the cash moves here.
        _ledger.move(account, address(this), AssetId.CASH_ID, amountFen);
    }

    /// @inheritdoc ICashDesk
    function completePayout(bytes32 payoutId, bytes32 reference_) external nonReentrant {
        // Check: the PSP attests once that it paid what is held.
        _requirePsp();
        _useReference(reference_);
        Payout storage payout_ = _requireOpen(payoutId);

        // Effect and interaction: the cash ends.
        payout_.state = State.PAID;
        emit PayoutCompleted(payoutId, payout_.account, payout_.amountFen, reference_);
        _ledger.burn(address(this), AssetId.CASH_ID, payout_.amountFen);
    }

    /// @inheritdoc ICashDesk
    function returnPayout(bytes32 payoutId) external nonReentrant {
        // Check: the PSP will not pay, or had its time.
        Payout storage payout_ = _requireOpen(payoutId);
        uint40 returnableAt = payout_.requestedAt + PAYOUT_SECONDS;
        bool byPsp = msg.sender == address(_forwarder) && _executingAccount() == _psp;
        require(
            byPsp || returnableAt <= block.timestamp,
            CashDesk_PayoutInProgress(returnableAt, uint40(block.timestamp))
        );

        // Effect and interaction: the cash goes back.
        payout_.state = State.RETURNED;
        emit PayoutReturned(payoutId, payout_.account, payout_.amountFen);
        _ledger.move(address(this), payout_.account, AssetId.CASH_ID, payout_.amountFen);
    }

    /// @inheritdoc ICashDesk
    function payout(bytes32 payoutId) external view returns (Payout memory payout_) {
        payout_ = _payouts[payoutId];
        require(payout_.state != State.NONE, CashDesk_PayoutUnknown(payoutId));
    }

    /// @inheritdoc ICashDesk
    function isReferenceUsed(bytes32 reference_) external view returns (bool) {
        return _usedReferences[reference_];
    }

    function _requirePsp() private view {
        address account = _executingAccount();
        require(account == _psp, CashDesk_NotThePsp(account, _psp));
    }

    function _useReference(bytes32 reference_) private {
        require(reference_ != 0, CashDesk_ReferenceMissing());
        require(!_usedReferences[reference_], CashDesk_ReferenceAlreadyUsed(reference_));
        _usedReferences[reference_] = true;
    }

    function _requireOpen(bytes32 payoutId) private view returns (Payout storage payout_) {
        payout_ = _payouts[payoutId];
        require(payout_.state != State.NONE, CashDesk_PayoutUnknown(payoutId));
        require(payout_.state == State.OPEN, CashDesk_PayoutClosed(payoutId, uint8(payout_.state)));
    }
}
