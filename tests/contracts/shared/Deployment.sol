// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {AccountRegistry} from "../../../contracts/accounts/AccountRegistry.sol";
import {EnglishAuction} from "../../../contracts/auctions/EnglishAuction.sol";
import {SealedAuction} from "../../../contracts/auctions/SealedAuction.sol";
import {BrandQuorum} from "../../../contracts/brands/BrandQuorum.sol";
import {BrandRegistry} from "../../../contracts/brands/BrandRegistry.sol";
import {IBrandQuorum} from "../../../contracts/brands/IBrandQuorum.sol";
import {RateBook} from "../../../contracts/brands/RateBook.sol";
import {ClearingHouse} from "../../../contracts/clearing/ClearingHouse.sol";
import {CampaignDesk} from "../../../contracts/earning/CampaignDesk.sol";
import {EarningDesk} from "../../../contracts/earning/EarningDesk.sol";
import {Forwarder} from "../../../contracts/forwarding/Forwarder.sol";
import {IForwarder} from "../../../contracts/forwarding/IForwarder.sol";
import {CashDesk} from "../../../contracts/ledger/CashDesk.sol";
import {ILedger} from "../../../contracts/ledger/ILedger.sol";
import {Ledger} from "../../../contracts/ledger/Ledger.sol";
import {Marketplace} from "../../../contracts/marketplace/Marketplace.sol";
import {Matcher} from "../../../contracts/marketplace/Matcher.sol";
import {BenefitDesk} from "../../../contracts/redemption/BenefitDesk.sol";
import {ConversionDesk} from "../../../contracts/redemption/ConversionDesk.sol";
import {RedemptionDesk} from "../../../contracts/redemption/RedemptionDesk.sol";
import {vm} from "./Vm.sol";

/// @title Deployment: the whole protocol, put together as contracts/tasks/deploy.js does; its deployer stays admin.
/// @dev New programmes run under profile 1, CN-DEFAULT, until the test chooses another.
abstract contract Deployment {
    /// @dev Places in the order of deployment.
    uint256 private constant FORWARDER = 3;
    uint256 private constant LEDGER = 4;
    uint256 private constant CLEARING = 5;
    uint256 private constant EARNING = 6;
    uint256 private constant REDEMPTION = 7;
    uint256 private constant QUORUM = 8;
    uint256 private constant CASH_DESK = 10;
    uint256 private constant CAMPAIGNS = 11;
    uint256 private constant BENEFITS = 12;
    uint256 private constant CONVERSIONS = 13;
    uint256 private constant MARKETPLACE = 14;
    uint256 private constant MATCHER = 15;
    uint256 private constant ENGLISH = 16;
    uint256 private constant SEALED = 17;
    uint256 private constant COUNT = 18;

    AccessManager internal manager;
    BrandRegistry internal brands;
    AccountRegistry internal accounts;
    Forwarder internal forwarder;
    Ledger internal ledger;
    ClearingHouse internal clearing;
    EarningDesk internal earning;
    RedemptionDesk internal redemption;
    BrandQuorum internal quorum;
    RateBook internal rates;
    CashDesk internal cashDesk;
    CampaignDesk internal campaigns;
    BenefitDesk internal benefits;
    ConversionDesk internal conversions;
    Marketplace internal marketplace;
    Matcher internal matcher;
    EnglishAuction internal english;
    SealedAuction internal sealedAuction;

    function deployProtocol(address psp, uint40 firstCycleEndsAt) internal {
        uint256 nonce = vm.getNonce(address(this));
        address[COUNT] memory places;
        for (uint256 i = 0; i < COUNT; ++i) {
            places[i] = vm.computeCreateAddress(address(this), nonce + i);
        }
        _deployCore(places, psp, firstCycleEndsAt);
        _deployDesks(psp);
        _deployTrade(places);
        _listTargets();
    }

    function _deployCore(address[COUNT] memory places, address psp, uint40 firstCycleEndsAt) private {
        manager = new AccessManager(address(this));
        brands = new BrandRegistry(address(manager), IForwarder(places[FORWARDER]));
        ILedger later = ILedger(places[LEDGER]);
        accounts = new AccountRegistry(
            address(manager), IForwarder(places[FORWARDER]), brands, later, places[EARNING]
        );
        forwarder = new Forwarder(address(manager), accounts, IBrandQuorum(places[QUORUM]));
        ledger = new Ledger(forwarder, brands, accounts, IBrandQuorum(places[QUORUM]), psp, _rights(places));
        address[] memory desks = new address[](2);
        (desks[0], desks[1]) = (places[REDEMPTION], places[CONVERSIONS]);
        clearing =
            new ClearingHouse(address(manager), forwarder, brands, ledger, desks, psp, firstCycleEndsAt);
        earning = new EarningDesk(forwarder, brands, accounts, ledger);
        redemption = new RedemptionDesk(forwarder, brands, accounts, ledger, clearing);
        quorum = new BrandQuorum(forwarder, brands);
        rates = new RateBook(forwarder, brands, quorum);
    }

    function _deployDesks(address psp) private {
        cashDesk = new CashDesk(forwarder, brands, accounts, ledger, psp);
        campaigns = new CampaignDesk(forwarder, brands, accounts, ledger, earning);
        benefits = new BenefitDesk(forwarder, brands, accounts, ledger);
        conversions = new ConversionDesk(forwarder, brands, ledger, clearing, rates);
    }

    function _deployTrade(address[COUNT] memory places) private {
        marketplace =
            new Marketplace(address(manager), forwarder, brands, accounts, ledger, places[MATCHER]);
        matcher = new Matcher(forwarder, marketplace);
        english = new EnglishAuction(forwarder, brands, accounts, ledger);
        sealedAuction = new SealedAuction(forwarder, brands, accounts, ledger);
    }

    /// @dev Classes: cash 2, points 4, vouchers 8, badges 16. Powers: mint 1, claw back 2.
    function _rights(address[COUNT] memory places) private pure returns (ILedger.ModuleRights[] memory rights) {
        rights = new ILedger.ModuleRights[](10);
        rights[0] = ILedger.ModuleRights(places[EARNING], 20, 3);
        rights[1] = ILedger.ModuleRights(places[CAMPAIGNS], 4, 1);
        rights[2] = ILedger.ModuleRights(places[REDEMPTION], 4, 1);
        rights[3] = ILedger.ModuleRights(places[BENEFITS], 14, 1);
        rights[4] = ILedger.ModuleRights(places[CONVERSIONS], 4, 1);
        rights[5] = ILedger.ModuleRights(places[CASH_DESK], 2, 1);
        rights[6] = ILedger.ModuleRights(places[MARKETPLACE], 14, 0);
        rights[7] = ILedger.ModuleRights(places[ENGLISH], 14, 1);
        rights[8] = ILedger.ModuleRights(places[SEALED], 14, 1);
        rights[9] = ILedger.ModuleRights(places[CLEARING], 2, 0);
    }

    /// @dev Exits are those of contracts/tasks/deploy.js: what a pause never stops.
    function _listTargets() private {
        address[6] memory targets = [
            address(brands),
            address(ledger),
            address(earning),
            address(campaigns),
            address(conversions),
            address(matcher)
        ];
        for (uint256 i = 0; i < 6; ++i) {
            forwarder.listTarget(targets[i], new bytes4[](0));
        }
        _listBooks();
        _listAccounts();
        _listDesks();
        _listAuctions();
    }

    function _listBooks() private {
        _list(
            address(rates),
            abi.encodePacked(rates.pauseRate.selector, rates.resumeRate.selector, rates.withdrawRate.selector)
        );
        _list(
            address(quorum),
            abi.encodePacked(
                quorum.approve.selector,
                quorum.withdrawApproval.selector,
                quorum.seatBrand.selector,
                quorum.unseatBrand.selector
            )
        );
        _list(
            address(marketplace),
            abi.encodePacked(
                marketplace.withdrawOffer.selector,
                marketplace.withdrawAll.selector,
                marketplace.cancelAllOffers.selector,
                marketplace.returnOffer.selector
            )
        );
    }

    function _listAccounts() private {
        _list(
            address(accounts),
            abi.encodePacked(
                accounts.rotateSigner.selector,
                accounts.setSecondKey.selector,
                accounts.setKeylessRecovery.selector,
                accounts.eraseAccount.selector,
                accounts.claimWaiting.selector,
                accounts.requestRecovery.selector,
                accounts.requestRecoveryBySecondKey.selector,
                accounts.cancelRecovery.selector,
                accounts.completeRecovery.selector
            )
        );
    }

    function _listDesks() private {
        _list(
            address(cashDesk),
            abi.encodePacked(cashDesk.completePayout.selector, cashDesk.returnPayout.selector)
        );
        _list(
            address(clearing),
            abi.encodePacked(
                clearing.dispute.selector,
                clearing.settlePosition.selector,
                clearing.attestSettlement.selector,
                clearing.withdrawCollateral.selector,
                clearing.cureDefault.selector
            )
        );
        _list(
            address(redemption),
            abi.encodePacked(
                redemption.capture.selector,
                redemption.voidAuthorisation.selector,
                redemption.release.selector,
                redemption.refund.selector
            )
        );
        _list(
            address(benefits),
            abi.encodePacked(
                benefits.closeBenefit.selector, benefits.redeemVoucher.selector, benefits.withdrawVoucher.selector
            )
        );
    }

    function _listAuctions() private {
        _list(
            address(english),
            abi.encodePacked(
                english.closeAuction.selector,
                english.settleWinner.selector,
                english.settleWinners.selector,
                english.withdrawBid.selector,
                english.cancelAuction.selector
            )
        );
        _list(
            address(sealedAuction),
            abi.encodePacked(
                sealedAuction.revealBid.selector,
                sealedAuction.closeAuction.selector,
                sealedAuction.settleWinner.selector,
                sealedAuction.settleWinners.selector,
                sealedAuction.withdrawBid.selector,
                sealedAuction.withdrawBond.selector,
                sealedAuction.forfeitBond.selector,
                sealedAuction.cancelAuction.selector
            )
        );
    }

    /// @dev Selectors side by side, four bytes each.
    function _list(address target, bytes memory exits) private {
        bytes4[] memory listed = new bytes4[](exits.length / 4);
        for (uint256 i = 0; i < listed.length; ++i) {
            listed[i] = bytes4(bytes.concat(exits[4 * i], exits[4 * i + 1], exits[4 * i + 2], exits[4 * i + 3]));
        }
        forwarder.listTarget(target, listed);
    }
}
