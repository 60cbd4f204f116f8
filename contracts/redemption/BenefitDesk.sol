// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IAccountRegistry} from "../accounts/IAccountRegistry.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {Forwarded} from "../forwarding/Forwarded.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {IBenefitDesk} from "./IBenefitDesk.sol";
import {PaidPoints} from "./PaidPoints.sol";

/// @title BenefitDesk: sells no piece beyond stock, window and limit, and lets every voucher be redeemed once.
contract BenefitDesk is IBenefitDesk, Forwarded, ReentrancyGuardTransient {
    uint40 private constant CODE_SECONDS_MAX = 24 hours;

    /// @dev Of one voucher: what the desk holds, and what brands burned.
    struct Tally {
        uint64 presented;
        uint64 redeemed;
    }

    /// @dev One redemption of a benefit on its way.
    struct Sale {
        address account;
        address brandKey;
        uint32 quantity;
        uint64 points;
        uint64 fen;
        uint256 voucherId;
    }

    IBrandRegistry private immutable _brands;
    IAccountRegistry private immutable _accounts;
    ILedger private immutable _ledger;

    uint64 private _lastBenefitId;
    mapping(uint64 benefitId => Benefit) private _benefits;
    mapping(uint64 benefitId => mapping(address account => uint32 pieces)) private _taken;
    mapping(bytes32 codeHash => Presentation) private _presentations;
    mapping(uint256 assetId => Tally) private _tallies;

    constructor(IForwarder forwarder, IBrandRegistry brands, IAccountRegistry accounts, ILedger ledger)
        Forwarded(forwarder)
    {
        _brands = brands;
        _accounts = accounts;
        _ledger = ledger;
    }

    /// @inheritdoc IBenefitDesk
    function createBenefit(uint32 programmeId, Terms calldata terms)
        external
        nonReentrant
        returns (uint64 benefitId)
    {
        // Check: the issuer offers something that can be bought, and vouchers that outlive the sale.
        uint32 issuer = _requireIssuer(programmeId);
        _requireValid(terms);

        // Effect: the next id is taken.
        benefitId = ++_lastBenefitId;
        Benefit storage benefit = _benefits[benefitId];
        benefit.programmeId = programmeId;
        benefit.terms = terms;
        emit BenefitCreated(benefitId, programmeId, issuer, terms);

        // Interaction: the stock may come into being. The ledger asks for the issuer's intent.
        _ledger.allowMint(AssetId.VOUCHER, programmeId, terms.stock);
    }

    /// @inheritdoc IBenefitDesk
    function closeBenefit(uint64 benefitId) external nonReentrant {
        // Check: the issuer ends a sale that has not ended so.
        Benefit storage benefit = _requireKnown(benefitId);
        uint32 issuer = _requireIssuer(benefit.programmeId);
        require(!benefit.closed, BenefitDesk_BenefitClosed(benefitId));

        // Effect: nothing more is sold.
        benefit.closed = true;
        emit BenefitClosed(benefitId, issuer, benefit.sold);
    }

    /// @inheritdoc IBenefitDesk
    function redeemBenefit(
        uint64 benefitId,
        uint256[] calldata assetIds,
        uint64[] calldata amounts,
        uint32 quantity,
        uint64 maxPoints,
        uint64 maxFen
    ) external nonReentrant {
        // Check: a member's intent is executing, the benefit is on sale, and the member signed for its price.
        Sale memory sale;
        sale.account = _requireMember();
        Benefit storage benefit = _requireOnSale(benefitId);
        sale.brandKey = _requireSpeakingKey(benefit.programmeId);
        (sale.points, sale.fen) = _priceOf(benefit, quantity, maxPoints, maxFen);
        _requirePaid(PaidPoints.requireValid(benefit.programmeId, assetIds, amounts), sale.points);

        // Effect: the pieces are taken, within stock and limit.
        sale.quantity = quantity;
        sale.voucherId = _voucherIdOf(benefitId, benefit);
        _take(benefit, benefitId, sale);

        // Interaction: the points end, the cash reaches the brand, the vouchers come into being.
        PaidPoints.burn(_ledger, sale.account, assetIds, amounts);
        if (sale.fen > 0) {
            _ledger.move(sale.account, sale.brandKey, AssetId.CASH_ID, sale.fen);
        }
        _ledger.mint(sale.account, sale.voucherId, quantity);
    }

    /// @inheritdoc IBenefitDesk
    function presentVoucher(uint256 assetId, uint32 amount, bytes32 codeHash, uint40 codeExpiresAt)
        external
        nonReentrant
    {
        // Check: a member's intent is executing, and brings vouchers under a fresh code that soon ends.
        address account = _requireMember();
        require(AssetId.class(assetId) == AssetId.VOUCHER, BenefitDesk_NotAVoucher(assetId));
        _requireCodeExpiryInRange(codeExpiresAt);
        require(_presentations[codeHash].state == State.NONE, BenefitDesk_CodeAlreadyUsed(codeHash));

        // Effect: the vouchers stand under the code.
        _presentations[codeHash] = Presentation(account, amount, codeExpiresAt, State.PRESENTED, assetId);
        _tallies[assetId].presented += amount;
        emit VoucherPresented(codeHash, account, assetId, amount, codeExpiresAt);

        // Interaction: they move here. The ledger lets them go only before they expire, and one at least.
        _ledger.move(account, address(this), assetId, amount);
    }

    /// @inheritdoc IBenefitDesk
    function redeemVoucher(bytes32 code) external nonReentrant {
        // Check: the issuer brings a code that stands.
        bytes32 codeHash = codeHashOf(code);
        Presentation storage presentation = _requirePresented(codeHash);
        uint256 assetId = presentation.assetId;
        uint32 issuer = _requireIssuer(AssetId.programme(assetId));
        uint40 codeExpiresAt = presentation.codeExpiresAt;
        require(block.timestamp < codeExpiresAt, BenefitDesk_CodeExpired(codeExpiresAt, uint40(block.timestamp)));

        // Effect: the code is spent.
        uint32 amount = presentation.amount;
        presentation.state = State.REDEEMED;
        Tally storage tally = _tallies[assetId];
        tally.presented -= amount;
        tally.redeemed += amount;
        emit VoucherRedeemed(codeHash, presentation.account, assetId, amount, issuer);

        // Interaction: the vouchers end.
        _ledger.burn(address(this), assetId, amount);
    }

    /// @inheritdoc IBenefitDesk
    function withdrawVoucher(bytes32 codeHash) external nonReentrant {
        // Check: the member wants them back, or the code has ended.
        Presentation storage presentation = _requirePresented(codeHash);
        address account = presentation.account;
        uint40 codeExpiresAt = presentation.codeExpiresAt;
        require(
            codeExpiresAt <= block.timestamp || _executingAccount() == account,
            BenefitDesk_CodeNotExpired(codeExpiresAt, uint40(block.timestamp))
        );

        // Effect: the code is spent.
        uint256 assetId = presentation.assetId;
        uint32 amount = presentation.amount;
        presentation.state = State.WITHDRAWN;
        _tallies[assetId].presented -= amount;
        emit VoucherWithdrawn(codeHash, account, assetId, amount);

        // Interaction: the vouchers go back.
        _ledger.move(address(this), account, assetId, amount);
    }

    /// @inheritdoc IBenefitDesk
    function benefitOf(uint64 benefitId) external view returns (Benefit memory benefit) {
        return _requireKnown(benefitId);
    }

    /// @inheritdoc IBenefitDesk
    function takenBy(uint64 benefitId, address account) external view returns (uint32 taken) {
        return _taken[benefitId][account];
    }

    /// @inheritdoc IBenefitDesk
    function voucherIdOf(uint64 benefitId) external view returns (uint256 assetId) {
        return _voucherIdOf(benefitId, _requireKnown(benefitId));
    }

    /// @inheritdoc IBenefitDesk
    function presentationOf(bytes32 codeHash) external view returns (Presentation memory presentation) {
        presentation = _presentations[codeHash];
        require(presentation.state != State.NONE, BenefitDesk_CodeUnknown(codeHash));
    }

    /// @inheritdoc IBenefitDesk
    function tallyOf(uint256 assetId) external view returns (uint64 presented, uint64 redeemed) {
        Tally memory tally = _tallies[assetId];
        return (tally.presented, tally.redeemed);
    }

    /// @inheritdoc IBenefitDesk
    function codeHashOf(bytes32 code) public pure returns (bytes32 codeHash) {
        return keccak256(abi.encode(code));
    }

    function _requireIssuer(uint32 programmeId) private view returns (uint32 issuer) {
        issuer = _brands.brandOfProgramme(programmeId);
        uint32 caller = _brands.brandOfKey(_executingAccount());
        require(issuer == caller, BenefitDesk_NotTheIssuer(programmeId, issuer, caller));
    }

    function _requireMember() private view returns (address account) {
        require(_forwarder.executingIntent() != 0, BenefitDesk_IntentMissing());
        account = _executingAccount();
        require(_accounts.mayReceive(account), BenefitDesk_AccountNotOpen(account));
    }

    function _requireKnown(uint64 benefitId) private view returns (Benefit storage benefit) {
        benefit = _benefits[benefitId];
        require(benefit.programmeId != 0, BenefitDesk_BenefitUnknown(benefitId));
    }

    function _requireOnSale(uint64 benefitId) private view returns (Benefit storage benefit) {
        benefit = _requireKnown(benefitId);
        require(!benefit.closed, BenefitDesk_BenefitClosed(benefitId));
        uint40 opensAt = benefit.terms.opensAt;
        uint40 closesAt = benefit.terms.closesAt;
        require(opensAt <= block.timestamp, BenefitDesk_SaleNotOpen(opensAt, uint40(block.timestamp)));
        require(block.timestamp < closesAt, BenefitDesk_SaleEnded(closesAt, uint40(block.timestamp)));
    }

    /// @dev The key of the brand that will redeem the voucher and gets the cash.
    function _requireSpeakingKey(uint32 programmeId) private view returns (address key) {
        uint32 issuer = _brands.brandOfProgramme(programmeId);
        key = _brands.keyOf(issuer);
        require(_brands.brandOfKey(key) == issuer, BenefitDesk_BrandSuspended(issuer));
    }

    function _requireValid(Terms calldata terms) private view {
        uint40 now_ = uint40(block.timestamp); // Safe cast until the year 36,000.
        _requireTerm("pricePoints", terms.pricePoints, 1, Amount.MAX);
        _requireTerm("priceFen", terms.priceFen, 0, Amount.MAX);
        _requireTerm("stock", terms.stock, 1, type(uint32).max);
        _requireTerm("perMember", terms.perMember, 1, terms.stock);
        _requireTerm("closesAt", terms.closesAt, now_ + 1, type(uint40).max);
        _requireTerm("opensAt", terms.opensAt, 0, terms.closesAt - 1);
        _requireTerm("voucherExpiresAt", terms.voucherExpiresAt, terms.closesAt, type(uint40).max);
        require(terms.termsHash != 0, BenefitDesk_TermsHashMissing());
    }

    function _requireTerm(string memory term, uint256 value, uint256 least, uint256 most) private pure {
        require(least <= value && value <= most, BenefitDesk_TermOutOfRange(term, value, least, most));
    }

    function _requireCodeExpiryInRange(uint40 codeExpiresAt) private view {
        uint40 earliest = uint40(block.timestamp) + 1; // Safe casts until the year 36,000.
        uint40 latest = uint40(block.timestamp) + CODE_SECONDS_MAX;
        require(
            earliest <= codeExpiresAt && codeExpiresAt <= latest,
            BenefitDesk_CodeExpiryOutOfRange(codeExpiresAt, earliest, latest)
        );
    }

    function _requirePaid(uint64 paid, uint64 price) private pure {
        require(paid == price, BenefitDesk_PriceNotMet(paid, price));
    }

    function _requirePresented(bytes32 codeHash) private view returns (Presentation storage presentation) {
        presentation = _presentations[codeHash];
        require(presentation.state != State.NONE, BenefitDesk_CodeUnknown(codeHash));
        require(presentation.state == State.PRESENTED, BenefitDesk_CodeSpent(codeHash));
    }

    /// @dev What `quantity` pieces cost, never more than the member signed for.
    function _priceOf(Benefit storage benefit, uint32 quantity, uint64 maxPoints, uint64 maxFen)
        private
        view
        returns (uint64 points, uint64 fen)
    {
        uint256 allPoints = uint256(benefit.terms.pricePoints) * quantity;
        uint256 allFen = uint256(benefit.terms.priceFen) * quantity;
        require(allPoints <= maxPoints, BenefitDesk_PointsAboveMaximum(allPoints, maxPoints));
        require(allFen <= maxFen, BenefitDesk_CashAboveMaximum(allFen, maxFen));
        return (uint64(allPoints), uint64(allFen)); // Safe casts: at most what was signed for.
    }

    function _take(Benefit storage benefit, uint64 benefitId, Sale memory sale) private {
        uint32 quantity = sale.quantity; // At least 1: nobody can pay a price of nothing.
        uint32 left = benefit.terms.stock - benefit.sold;
        require(quantity <= left, BenefitDesk_StockExceeded(quantity, left));
        uint32 taken = _taken[benefitId][sale.account];
        uint32 leftOfMember = benefit.terms.perMember - taken;
        require(quantity <= leftOfMember, BenefitDesk_MemberLimitExceeded(quantity, leftOfMember));

        benefit.sold += quantity;
        _taken[benefitId][sale.account] = taken + quantity;
        emit BenefitRedeemed(
            benefitId,
            sale.account,
            _forwarder.executingIntent(),
            quantity,
            sale.points,
            sale.fen,
            sale.voucherId
        );
    }

    function _voucherIdOf(uint64 benefitId, Benefit storage benefit) private view returns (uint256) {
        return AssetId.voucher(benefit.programmeId, benefit.terms.voucherExpiresAt, benefitId);
    }
}
