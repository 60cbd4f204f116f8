// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {console} from "hardhat/console.sol";
import {IBenefitDesk} from "../../../contracts/redemption/IBenefitDesk.sol";
import {IRedemptionDesk} from "../../../contracts/redemption/IRedemptionDesk.sol";
import {AssetId} from "../../../contracts/shared/AssetId.sol";
import {Rounding} from "../../../contracts/shared/Rounding.sol";
import {Tally} from "../shared/Tally.sol";
import {DeskHandler} from "./DeskHandler.sol";

/// @title CheckedDesks: what must hold after every action at the three desks, compared with what was remembered.
contract CheckedDesks is DeskHandler {
    /// @dev What the desks should hold of each id; empty between checks.
    mapping(uint256 assetId => uint256) private _expected;

    /// @notice I10: captured + returned + held = authorised, as remembered; D-R4: the issuer owes for what is captured
    /// and not refunded, rounded once; D-C4: what is held is reserved, to the fen.
    function checkRedemptions() external view {
        uint256[BRANDS + 1] memory reserved;
        for (uint256 i = 0; i < _redemptions.length; ++i) {
            bytes32 redemptionId = _redemptions[i];
            Known memory known = _known[redemptionId];
            IRedemptionDesk.Redemption memory r = redemption.redemption(redemptionId);
            (uint64 captured, uint64 returned, uint64 held, uint64 refunded) = redemption.breakdownOf(redemptionId);
            require(captured == known.captured && captured == r.captured, "captured otherwise than remembered");
            require(returned == known.returned && refunded == known.refunded, "given back otherwise than remembered");
            require(uint256(captured) + returned + held == r.authorised, "authorised is not accounted for");
            bool closed = r.state == IRedemptionDesk.State.CLOSED;
            require(closed == (captured == r.authorised), "closed too early or late");
            if (r.brandId == r.issuer) continue;

            uint256 net = _owed(r, captured - refunded);
            require(known.owedFen == int256(net), "the obligations are not what the captures owe");
            if (held > 0) reserved[r.issuer] += _owed(r, r.authorised) - _owed(r, captured);
        }
        for (uint32 brandId = 1; brandId <= BRANDS; ++brandId) {
            require(clearing.standingOf(brandId).reservedFen == reserved[brandId], "reserved is not what is held");
        }
    }

    /// @notice I1, I3: for every id the balances sum to the supply, and the desks' are exactly what is held.
    function checkEscrow() external {
        _addHeld();
        _addPresented();
        for (uint32 programmeId = 1; programmeId <= BRANDS; ++programmeId) {
            (uint256[] memory ids, uint64[] memory supplies) = _idsOf(programmeId);
            for (uint256 i = 0; i < ids.length; ++i) {
                uint256 points = ledger.balanceOf(address(redemption), ids[i]);
                uint256 vouchers = ledger.balanceOf(address(benefits), ids[i]);
                uint256 sum = points + vouchers;
                for (uint256 m = 0; m < MEMBERS; ++m) {
                    sum += ledger.balanceOf(_member(m), ids[i]);
                }
                require(sum == supplies[i], "balances are not the supply");
                (uint64 presented,) = benefits.tallyOf(ids[i]);
                require(points + vouchers == _expected[ids[i]], "a desk's balance is not what it holds");
                require(vouchers == presented, "not what is presented");
                delete _expected[ids[i]];
            }
        }
    }

    /// @notice I22: issued = redeemed + live + expired, and no sale went beyond its stock.
    function checkVouchers() external view {
        for (uint64 benefitId = 1; benefitId <= _offers; ++benefitId) {
            IBenefitDesk.Benefit memory benefit = benefits.benefitOf(benefitId);
            uint256 voucherId = benefits.voucherIdOf(benefitId);
            (, uint64 redeemed) = benefits.tallyOf(voucherId);
            uint256 counted = redeemed + ledger.totalSupply(voucherId) + _swept[voucherId];
            require(benefit.sold == counted && benefit.sold <= benefit.terms.stock, "a voucher too many or few");
            uint256 taken = 0;
            for (uint256 m = 0; m < MEMBERS; ++m) {
                taken += benefits.takenBy(benefitId, _member(m));
            }
            require(taken == benefit.sold, "what members took is not what was sold");
        }
    }

    /// @notice D-A5: all conversions between two programmes owe what their target points are worth, rounded once.
    function checkConversions() external view {
        for (uint32 source = 1; source <= BRANDS; ++source) {
            uint32 target = 3 - source;
            uint256 points = conversions.convertedBetween(source, target);
            require(points == _converted[source], "converted otherwise than remembered");
            uint256 owed = Rounding.owedFenDown(points, target == 1 ? 1_000 : 1_333, 0);
            require(_convertedFen[source] == int256(owed), "the obligations are not what the conversions owe");
            (, uint64 used) = conversions.allowanceOf(source);
            require(used == points, "the allowance counts otherwise");
        }
    }

    function _owed(IRedemptionDesk.Redemption memory r, uint64 points) private pure returns (uint256) {
        return Rounding.owedFenDown(points, r.settlementValue, r.partnerFeeBps);
    }

    /// @dev What is held of a redemption lies in the last parts: captures take the first.
    function _addHeld() private {
        for (uint256 i = 0; i < _redemptions.length; ++i) {
            Known memory known = _known[_redemptions[i]];
            if (known.ended) continue;

            uint64 skipped = known.captured;
            uint32 programmeId = redemption.redemption(_redemptions[i]).programmeId;
            IRedemptionDesk.Part[] memory parts = redemption.partsOf(_redemptions[i]);
            for (uint256 k = 0; k < parts.length; ++k) {
                uint64 taken = skipped < parts[k].amount ? skipped : parts[k].amount;
                skipped -= taken;
                uint256 partId = AssetId.points(programmeId, parts[k].expiresAt, parts[k].maturesOn);
                _expected[partId] += parts[k].amount - taken;
            }
        }
    }

    function _addPresented() private {
        for (uint256 i = 0; i < _codes.length; ++i) {
            IBenefitDesk.Presentation memory p = benefits.presentationOf(benefits.codeHashOf(_codes[i]));
            if (p.state == IBenefitDesk.State.PRESENTED) _expected[p.assetId] += p.amount;
        }
    }
}

/// @title RedemptionInvariantsTest: whatever members, brands and strangers do at the desks, the sums hold.
contract RedemptionInvariantsTest is Tally {
    CheckedDesks private _desks;

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function setUp() public {
        _desks = new CheckedDesks();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_desks);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(_desks), _selectors());
    }

    /// @dev One invariant, so that every call of the campaign counts for all of them.
    function invariant_all() external {
        _checkAll();
    }

    /// @dev The campaign means something only if every handler gets through often enough.
    function test_EveryHandlerSucceedsAtLeastOnceInFive() external {
        bytes4[] memory selectors = _selectors();
        for (uint256 i = 0; i < 560; ++i) {
            uint256 seed = uint256(keccak256(abi.encode(i)));
            bytes memory args = abi.encode(seed, seed >> 32, seed >> 64, seed >> 96, seed >> 128);
            (bool success,) = address(_desks).call(abi.encodePacked(selectors[i % selectors.length], args));
            require(success, "a handler reverted");
            if (i % 50 == 0) _checkAll();
        }
        _checkAll();

        string[8] memory names = _names();
        for (uint256 i = 0; i < names.length; ++i) {
            uint256 calls = _desks.calls(DeskHandler.Action(i));
            uint256 successes = _desks.successes(DeskHandler.Action(i));
            console.log("%s: %d of %d calls succeeded", names[i], successes, calls);
            require(successes * 5 >= calls && calls > 15, "a handler hardly ever succeeds");
        }
    }

    /// @dev What a run did, for a long campaign's table.
    function afterInvariant() external {
        string[8] memory names = _names();
        for (uint256 i = 0; i < names.length; ++i) {
            tell(names[i], _desks.calls(DeskHandler.Action(i)), _desks.successes(DeskHandler.Action(i)));
        }
    }

    function _names() private pure returns (string[8] memory) {
        return [
            "desks/authorise",
            "desks/capture",
            "desks/giveBack",
            "desks/refund",
            "desks/buy",
            "desks/present",
            "desks/endCode",
            "desks/convert"
        ];
    }

    function _checkAll() private {
        _desks.checkRedemptions();
        _desks.checkEscrow();
        _desks.checkVouchers();
        _desks.checkConversions();
        require(_desks.breaches() == 0, "something happened that nobody had a right to");
    }

    function _selectors() private pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](14);
        selectors[0] = DeskHandler.authorise.selector;
        selectors[1] = DeskHandler.capture.selector;
        selectors[2] = DeskHandler.giveBack.selector;
        selectors[3] = DeskHandler.refund.selector;
        selectors[4] = DeskHandler.buy.selector;
        selectors[5] = DeskHandler.present.selector;
        selectors[6] = DeskHandler.endCode.selector;
        selectors[7] = DeskHandler.convert.selector;
        selectors[8] = DeskHandler.pass.selector;
        selectors[9] = DeskHandler.disturb.selector;
        // More begins than brands and time end at once.
        selectors[10] = DeskHandler.authorise.selector;
        selectors[11] = DeskHandler.capture.selector;
        selectors[12] = DeskHandler.buy.selector;
        selectors[13] = DeskHandler.present.selector;
    }
}
