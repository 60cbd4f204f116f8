// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {console} from "hardhat/console.sol";
import {Tally} from "../shared/Tally.sol";
import {Drain} from "./Drain.sol";

/// @title CheckedProtocol: all actions of all slices, and what must hold after each.
contract CheckedProtocol is Drain {}

/// @title ProtocolInvariantsTest: whatever members, brands, operators and strangers do, across all slices and in
/// whatever order, every asset is accounted for, and everybody gets out what is theirs.
contract ProtocolInvariantsTest is Tally {
    CheckedProtocol private _protocol;

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function setUp() public {
        _protocol = new CheckedProtocol();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_protocol);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(_protocol), _selectors());
    }

    /// @dev What handlers saw is looked at after every call; the sums over all accounts after every 25th.
    function invariant_all() external view {
        require(bytes(_protocol.breach()).length == 0, _protocol.breach());
        if (_protocol.steps() % 25 == 0) _checkAll();
    }

    /// @dev The campaign means something only if every handler gets through often enough; at its end all is drained.
    function test_EveryHandlerSucceedsAtLeastOnceInFive() external {
        bytes4[] memory selectors = _selectors();
        for (uint256 i = 0; i < 3_000; ++i) {
            uint256 seed = uint256(keccak256(abi.encode(i)));
            bytes memory args = abi.encode(seed, seed >> 40, seed >> 80, seed >> 120, seed >> 160);
            (bool success,) = address(_protocol).call(abi.encodePacked(selectors[i % selectors.length], args));
            require(success, "a handler reverted");
            if (i % 100 == 0) _checkAll();
        }
        _checkAll();
        _protocol.drain();
        _checkAll();

        bool rare;
        for (uint256 i = 0; i < _protocol.nameCount(); ++i) {
            bytes32 name = _protocol.names(i);
            (uint64 calls, uint64 successes, uint64 gasMost) = _protocol.countOf(name);
            console.log(_textOf(name), calls, successes, gasMost);
            rare = rare || (calls > 39 && successes * 5 < calls); // Fewer tell too little about a rate.
        }
        console.log("forged and strayed, all in vain:", _protocol.forgeries(), _protocol.strays());
        require(!rare, "a handler hardly ever succeeds");
        require(_protocol.forgeries() > 20 && _protocol.strays() > 20, "nothing hostile was tried");
    }

    /// @dev At the end of a run everything is checked and drained; then it is told what the run did.
    function afterInvariant() external {
        _checkAll();
        _protocol.drain();
        _checkAll();
        for (uint256 i = 0; i < _protocol.nameCount(); ++i) {
            bytes32 name = _protocol.names(i);
            (uint64 calls, uint64 successes, uint64 gasMost) = _protocol.countOf(name);
            tell(_textOf(name), calls, successes, gasMost);
        }
    }

    function _checkAll() private view {
        require(bytes(_protocol.breach()).length == 0, _protocol.breach());
        _protocol.checkSupply();
        _protocol.checkEmptyDesks();
        _protocol.checkHolds();
        _protocol.checkVouchers();
        _protocol.checkPayouts();
        _protocol.checkOffers();
        _protocol.checkBids();
        _protocol.checkClearing();
        _protocol.checkKeys();
        _protocol.checkRoles();
        _protocol.checkLimits();
        _protocol.checkSecondKeys();
        _protocol.checkWaiting();
    }

    function _textOf(bytes32 name) private pure returns (string memory text) {
        uint256 length = 0;
        while (length < 32 && name[length] != 0) ++length;
        bytes memory letters = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            letters[i] = name[i];
        }
        return string(letters);
    }

    function _selectors() private view returns (bytes4[] memory all) {
        bytes memory packed = bytes.concat(
            bytes.concat(_ofBrands(), _ofHolds(), _ofCash(), _ofOffers(), _ofAuctions(), _ofClearing()),
            bytes.concat(_ofAccounts(), _ofOperators(), _ofStrangers(), _oftener(), _oftenerStill())
        );
        all = new bytes4[](packed.length / 4);
        for (uint256 i = 0; i < all.length; ++i) {
            all[i] = bytes4(bytes.concat(packed[4 * i], packed[4 * i + 1], packed[4 * i + 2], packed[4 * i + 3]));
        }
    }

    function _ofBrands() private view returns (bytes memory) {
        return abi.encodePacked(
            _protocol.issue.selector,
            _protocol.issueBatch.selector,
            _protocol.recordPurchase.selector,
            _protocol.clawBack.selector,
            _protocol.awardBadge.selector,
            _protocol.commitCampaign.selector,
            _protocol.claimPromise.selector,
            _protocol.bindReferrer.selector,
            _protocol.rewardReferrer.selector,
            _protocol.createBenefit.selector
        );
    }

    function _ofHolds() private view returns (bytes memory) {
        return abi.encodePacked(
            _protocol.authorise.selector,
            _protocol.capture.selector,
            _protocol.giveUp.selector,
            _protocol.release.selector,
            _protocol.refund.selector,
            _protocol.convert.selector,
            _protocol.redeemBenefit.selector,
            _protocol.presentVoucher.selector,
            _protocol.redeemVoucher.selector,
            _protocol.withdrawVoucher.selector
        );
    }

    function _ofCash() private view returns (bytes memory) {
        return abi.encodePacked(
            _protocol.deposit.selector,
            _protocol.requestPayout.selector,
            _protocol.completePayout.selector,
            _protocol.returnPayout.selector,
            _protocol.gift.selector,
            _protocol.fold.selector,
            _protocol.sweep.selector,
            _protocol.bundle.selector
        );
    }

    function _ofOffers() private view returns (bytes memory) {
        return abi.encodePacked(
            _protocol.postOffer.selector,
            _protocol.fillOffer.selector,
            _protocol.fillBest.selector,
            _protocol.withdrawOffer.selector,
            _protocol.returnOffer.selector,
            _protocol.matchOffers.selector,
            _protocol.matchRing.selector,
            _protocol.setFee.selector
        );
    }

    function _ofAuctions() private view returns (bytes memory) {
        return abi.encodePacked(
            _protocol.openAuction.selector,
            _protocol.placeBid.selector,
            _protocol.commitBid.selector,
            _protocol.revealBid.selector,
            _protocol.endBond.selector,
            _protocol.closeAuction.selector,
            _protocol.settleWinner.selector,
            _protocol.withdrawBid.selector,
            _protocol.cancelAuction.selector
        );
    }

    function _ofClearing() private view returns (bytes memory) {
        return abi.encodePacked(
            _protocol.closeCycle.selector,
            _protocol.settlePosition.selector,
            _protocol.attestSettlement.selector,
            _protocol.collect.selector,
            _protocol.callDefault.selector,
            _protocol.shareShortfall.selector,
            _protocol.cureDefault.selector,
            _protocol.postCollateral.selector,
            _protocol.withdrawCollateral.selector,
            _protocol.dispute.selector
        );
    }

    function _ofAccounts() private view returns (bytes memory) {
        return abi.encodePacked(
            _protocol.rotateSigner.selector,
            _protocol.useRemovedKey.selector,
            _protocol.recover.selector,
            _protocol.setSecondKey.selector,
            _protocol.setKeylessRecovery.selector,
            _protocol.eraseAccount.selector,
            _protocol.openWaiting.selector,
            _protocol.giveWaiting.selector,
            _protocol.claimWaiting.selector
        );
    }

    function _ofOperators() private view returns (bytes memory) {
        return abi.encodePacked(
            _protocol.freeze.selector,
            _protocol.suspend.selector,
            _protocol.pause.selector,
            _protocol.pass.selector,
            _protocol.swapModule.selector,
            _protocol.giveToModule.selector,
            _protocol.takeFromModule.selector,
            _protocol.misuseModule.selector
        );
    }

    function _ofStrangers() private view returns (bytes memory) {
        return abi.encodePacked(
            _protocol.forge.selector,
            _protocol.batch.selector,
            _protocol.starve.selector,
            _protocol.stray.selector,
            _protocol.forge.selector,
            _protocol.stray.selector,
            _protocol.freeze.selector,
            _protocol.suspend.selector,
            _protocol.recover.selector
        );
    }

    /// @dev Offers, holds and bids begin, and are used, more often than all the rest; so do vouchers and debts.
    function _oftener() private view returns (bytes memory) {
        return abi.encodePacked(
            _protocol.postOffer.selector,
            _protocol.fillOffer.selector,
            _protocol.fillOffer.selector,
            _protocol.fillOffer.selector,
            _protocol.authorise.selector,
            _protocol.capture.selector,
            _protocol.placeBid.selector,
            _protocol.commitBid.selector,
            _protocol.issue.selector
        );
    }

    function _oftenerStill() private view returns (bytes memory) {
        return abi.encodePacked(
            _protocol.redeemBenefit.selector,
            _protocol.redeemBenefit.selector,
            _protocol.presentVoucher.selector,
            _protocol.presentVoucher.selector,
            _protocol.settlePosition.selector,
            _protocol.callDefault.selector,
            _protocol.callDefault.selector,
            _protocol.cureDefault.selector,
            _protocol.collect.selector,
            _protocol.collect.selector
        );
    }
}
