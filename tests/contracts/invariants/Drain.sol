// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IUnitAuction} from "../../../contracts/auctions/IUnitAuction.sol";
import {IClearingHouse} from "../../../contracts/clearing/IClearingHouse.sol";
import {IMarketplace} from "../../../contracts/marketplace/IMarketplace.sol";
import {ProtocolHandler} from "./ProtocolHandler.sol";

/// @title Drain: whatever was done before, everything that is held gets out, when everything is against it.
abstract contract Drain is ProtocolHandler {
    /// @notice I9: every module retired, every target paused, every brand suspended and every member frozen: each
    /// escrow goes back by a call of its owner, or of anyone once its time has come, and nothing is left behind.
    function drain() external {
        _turnAgainst();
        _drainOffers();
        _passTo(_time + 60 days);
        _drainOffersOfErased();
        _drainDesks();
        _drainAuctions(address(english), _english);
        _drainAuctions(address(sealedAuction), _sealed);
        _drainClearing();
        _drainWaiting();
        _drainModules();
        address[12] memory targets = _targets();
        for (uint256 i = 0; i < _ids.length; ++i) {
            for (uint256 k = 0; k < targets.length; ++k) {
                bool bound = _ids[i] == CASH_ID && targets[k] == address(clearing);
                uint256 most = bound ? _boundCash() : 0;
                require(ledger.balanceOf(targets[k], _ids[i]) <= most, "I9: something was left behind");
            }
        }
        delete _offers;
        delete _holds;
        delete _payouts;
        delete _codes;
        delete _commits;
    }

    /// @dev Collateral of brands in default, and floors of what was recovered: less than a fen per creditor and cycle.
    function _boundCash() private view returns (uint256 fen) {
        fen = BRANDS * clearing.openCycle();
        for (uint32 brandId = 1; brandId <= BRANDS; ++brandId) {
            IClearingHouse.Standing memory standing = clearing.standingOf(brandId);
            require(standing.defaults != 0 || standing.collateralFen == 0, "I9: collateral is bound without a default");
            fen += standing.collateralFen;
        }
    }

    function _turnAgainst() private {
        _retired = true;
        address[12] memory targets = _targets();
        for (uint32 b = 1; b <= BRANDS; ++b) {
            if (brands.statusOf(b).suspended) brands.reinstateBrand(b, "case");
        }
        for (uint256 i = 0; i < targets.length; ++i) {
            if (!_isModule[targets[i]]) continue;
            bytes32 motion = ledger.retirementOf(targets[i]);
            for (uint256 b = 0; b < BRANDS; ++b) {
                _mustAct(_brand(b), address(quorum), abi.encodeCall(quorum.approve, (motion)));
            }
            ledger.retireModule(targets[i]);
            try forwarder.pauseTarget(targets[i], uint40(_time + 72 hours), "reason") {} catch {}
        }
        for (uint32 b = 1; b <= BRANDS; ++b) {
            brands.suspendBrand(b, "case");
        }
        for (uint256 m = 0; m < MEMBERS; ++m) {
            if (!_frozen[_member(m)]) accounts.freeze(_member(m), "case");
            _frozen[_member(m)] = true;
        }
    }

    function _drainOffers() private {
        for (uint256 i = 0; i < _offers.length; ++i) {
            IMarketplace.Offer memory offer = marketplace.offer(_offers[i]);
            if (_erased[offer.maker]) continue;
            uint256 before = _held[offer.assetId][offer.maker];
            bytes memory data = abi.encodeCall(marketplace.withdrawOffer, (_offers[i]));
            bool success = _act(0, offer.maker, address(marketplace), data, _exitTo(offer.maker));
            bool back = _held[offer.assetId][offer.maker] == before + offer.amount - offer.filled;
            require(success && back, "I9: an offer did not go back");
        }
    }

    /// @dev Who is erased signs nothing, but an offer ends.
    function _drainOffersOfErased() private {
        for (uint256 i = 0; i < _offers.length; ++i) {
            address maker = marketplace.offer(_offers[i]).maker;
            if (!_erased[maker]) continue;
            bytes memory data = abi.encodeCall(marketplace.returnOffer, (_offers[i]));
            bool success = _push(0, address(marketplace), data, _exitTo(maker));
            require(success, "I9: an offer of an erased account did not go back");
        }
    }

    /// @dev Of what has a claimant, who needs nobody else any more.
    function _drainWaiting() private {
        for (uint256 i = 0; i < _waiting.length; ++i) {
            address claimant = _waiting[i].claimant;
            if (claimant == address(0) || _erased[claimant]) continue;
            bool success = _claim(_waiting[i], claimant, claimant, _keyOf[claimant]);
            require(success, "I9: what waited did not reach its claimant");
        }
    }

    function _drainModules() private {
        for (uint256 i = 0; i < _spares.length; ++i) {
            for (uint256 k = 0; k < _ids.length; ++k) {
                uint256 held = ledger.balanceOf(address(_spares[i]), _ids[k]);
                if (held == 0) continue;
                bool success = _giveBack(_spares[i], _ids[k], uint64(held), _member(0));
                require(success, "I9: a module kept something");
            }
        }
    }

    function _drainDesks() private {
        for (uint256 i = 0; i < _holds.length; ++i) {
            address owner = redemption.redemption(_holds[i]).account;
            bytes memory data = abi.encodeCall(redemption.release, (_holds[i]));
            require(_push(0, address(redemption), data, _exitTo(owner)), "I9: a hold did not go back");
        }
        for (uint256 i = 0; i < _payouts.length; ++i) {
            address owner = cashDesk.payout(_payouts[i]).account;
            bytes memory data = abi.encodeCall(cashDesk.returnPayout, (_payouts[i]));
            require(_push(0, address(cashDesk), data, _exitTo(owner)), "I9: a payout did not go back");
        }
        for (uint256 i = 0; i < _codes.length; ++i) {
            bytes32 codeHash = benefits.codeHashOf(_codes[i]);
            address owner = benefits.presentationOf(codeHash).account;
            bytes memory data = abi.encodeCall(benefits.withdrawVoucher, (codeHash));
            require(_push(0, address(benefits), data, _exitTo(owner)), "I9: a voucher did not go back");
        }
        for (uint256 i = 0; i < _commits.length; ++i) {
            address owner = _commits[i].account;
            bytes memory data = abi.encodeCall(sealedAuction.withdrawBond, (_commits[i].auctionId, owner));
            require(_push(0, address(sealedAuction), data, _exitTo(owner)), "I9: a bond did not go back");
        }
    }

    function _drainAuctions(address module, uint64[] storage live) private {
        for (uint256 i = 0; i < live.length; ++i) {
            (address[] memory bidders,) = IUnitAuction(module).standingBids(live[i]);
            for (uint256 k = 0; k < bidders.length; ++k) {
                if (bidders[k] == address(0)) continue;
                bytes memory data = abi.encodeCall(IUnitAuction.withdrawBid, (live[i], bidders[k]));
                require(_push(0, module, data, _exitTo(bidders[k])), "I9: a bid did not go back");
            }
        }
    }

    /// @dev Disputes end, cycles close, debtors default, creditors collect, and free collateral goes home.
    function _drainClearing() private {
        for (uint64 id = clearing.obligationCount(); id > 0; --id) {
            (IClearingHouse.DisputeState state,) = clearing.disputeOf(id);
            if (state == IClearingHouse.DisputeState.DISPUTED) clearing.concludeDispute(id);
        }
        _passTo(_time + 14 days);
        uint32 open = clearing.openCycle();
        for (uint32 cycle = 1; cycle < open; ++cycle) {
            (, uint256 participants) = clearing.participantsOf(cycle, 0, 0);
            if (participants != 0) _drainCycle(cycle);
        }
        for (uint32 brandId = 1; brandId <= BRANDS; ++brandId) {
            IClearingHouse.Standing memory standing = clearing.standingOf(brandId);
            require(standing.reservedFen == 0, "I9: something stays reserved though nothing is held");
            // What a brand in default posted afterwards stays with its debt until that is cured.
            if (standing.collateralFen <= standing.debitFen) continue;
            address account = _brand(brandId - 1);
            uint64 free = standing.collateralFen - standing.debitFen;
            bytes memory data = abi.encodeCall(clearing.withdrawCollateral, (free));
            bool success = _act(0, account, address(clearing), data, _exitTo(account));
            require(success, "I9: collateral did not go back");
        }
    }

    function _drainCycle(uint32 cycle) private {
        if (clearing.cycleOf(cycle).stage == IClearingHouse.Stage.ENDED) clearing.closeCycle(cycle, 1_000);
        for (uint32 brandId = 1; brandId <= BRANDS; ++brandId) {
            IClearingHouse.Position memory p = clearing.positionOf(cycle, brandId);
            bool owes = p.netFen < 0 && p.settledFen < uint64(-p.netFen) && !p.inDefault;
            (,, uint64 settlementEndsAt) = clearing.calendarOf(cycle);
            if (owes && settlementEndsAt <= _time) clearing.callDefault(cycle, brandId);
        }
        if (clearing.cycleOf(cycle).stage == IClearingHouse.Stage.SHARING) clearing.shareShortfall(cycle, 1_000);
        for (uint32 brandId = 1; brandId <= BRANDS; ++brandId) {
            IClearingHouse.Position memory p = clearing.positionOf(cycle, brandId);
            if (p.netFen <= 0 || clearing.cycleOf(cycle).cashFen == 0) continue;
            address account = _brand(brandId - 1);
            // Whoever received all that it is owed gets no more.
            _push(0, address(clearing), abi.encodeCall(clearing.collect, (cycle, brandId)), _exitTo(account));
        }
    }
}
