// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {Policy} from "../../../contracts/shared/Policy.sol";
import {vm} from "../shared/Vm.sol";

/// @title PolicyTest: a policy's word says what was put into it, and each refusal names its rule.
contract PolicyTest {
    uint32 private constant PROGRAMME = 7;
    uint16 private constant PROFILE = 9;

    function requirePermitted(uint256 word, uint8 operation) external pure {
        Policy.requirePermitted(word, operation, PROGRAMME);
    }

    function testFuzz_AProfileSaysWhatWasPutIntoIt(
        uint16 id,
        uint8 permits,
        uint16 accountHours,
        uint16 keyHours,
        uint40 daily,
        uint40 monthly
    ) external pure {
        uint256 word = Policy.ofProfile(id, permits, accountHours, keyHours, daily, monthly);
        require(Policy.profileId(word) == id, "profileId");
        require(Policy.profilePermits(word) == permits, "profilePermits");
        require(Policy.newAccountHours(word) == accountHours, "newAccountHours");
        require(Policy.newKeyHours(word) == keyHours, "newKeyHours");
        require(Policy.dailyLimitFen(word) == daily, "dailyLimitFen");
        require(Policy.monthlyLimitFen(word) == monthly, "monthlyLimitFen");
        require(Policy.brandId(word) == 0 && Policy.settlementValue(word) == 0, "a programme's part");
        require(Policy.programmePermits(word) == 0 && Policy.priceBandBps(word) == 0, "a choice's part");
        require(Policy.pendingFromHour(word) == 0, "pendingFromHour");
    }

    function testFuzz_AProgrammeAndItsChoiceSayWhatWasPutIntoThem(
        uint32 brandId,
        uint32 value,
        uint8 permits,
        uint16 band,
        uint32 hour
    ) external pure {
        uint256 word = Policy.ofProgramme(brandId, value) | Policy.ofChoice(permits, band) | hour;
        require(Policy.brandId(word) == brandId, "brandId");
        require(Policy.settlementValue(word) == value, "settlementValue");
        require(Policy.programmePermits(word) == permits, "programmePermits");
        require(Policy.priceBandBps(word) == band, "priceBandBps");
        require(Policy.pendingFromHour(word) == hour, "pendingFromHour");
        require(Policy.profileId(word) == 0 && Policy.profilePermits(word) == 0, "a profile's part");
    }

    function testFuzz_FieldsFillTheWholeWord(uint256 word) external pure {
        uint256 rebuilt = Policy.ofProgramme(Policy.brandId(word), Policy.settlementValue(word));
        rebuilt |= Policy.ofProfile(
            Policy.profileId(word),
            Policy.profilePermits(word),
            Policy.newAccountHours(word),
            Policy.newKeyHours(word),
            Policy.dailyLimitFen(word),
            Policy.monthlyLimitFen(word)
        );
        rebuilt |= Policy.ofChoice(Policy.programmePermits(word), Policy.priceBandBps(word));
        require(rebuilt | Policy.pendingFromHour(word) == word, "a bit belongs to no field, or to two");
    }

    function testFuzz_AClosedWordPermitsNothingAndKeepsTheRest(uint256 word) external pure {
        uint256 closed = Policy.closed(word);
        require(Policy.programmePermits(closed) == 0 && Policy.pendingFromHour(closed) == 0, "not closed");
        uint256 choice = Policy.ofChoice(Policy.programmePermits(word), 0);
        require(closed | choice | Policy.pendingFromHour(word) == word, "more than that was lost");
    }

    function testFuzz_AnOperationNeedsBothProfileAndProgramme(uint8 profile, uint8 programme, uint8 index)
        external
        view
    {
        uint8 operation = uint8(1 << (index % 6));
        bool permitted = profile & programme & operation != 0;
        try this.requirePermitted(_word(profile, programme), operation) {
            require(permitted, "permitted by one only");
        } catch {
            require(!permitted, "refused though both permit it");
        }
    }

    function test_TheProfileRefusesWhatPassesBetweenMembers() external {
        _expect(Policy.Policy_P2pTransferNotPermitted.selector, Policy.GIFT, 63 - Policy.GIFT, 63);
        _expect(Policy.Policy_P2pTransferNotPermitted.selector, Policy.SWAP, 63 - Policy.SWAP, 63);
        _expect(Policy.Policy_P2pTransferNotPermitted.selector, Policy.SWAP, 0, 0);
    }

    function test_TheProgrammeRefusesByTheNameOfTheOperation() external {
        _expect(Policy.Policy_GiftNotPermitted.selector, Policy.GIFT, 63, 63 - Policy.GIFT);
        _expect(Policy.Policy_SwapNotPermitted.selector, Policy.SWAP, 63, 63 - Policy.SWAP);
    }

    function test_EitherRefusesTheOtherOperationsByTheirNames() external {
        bytes4[4] memory selectors = [
            Policy.Policy_CashLegNotPermitted.selector,
            Policy.Policy_AuctionNotPermitted.selector,
            Policy.Policy_ConversionNotPermitted.selector,
            Policy.Policy_PartnerRedemptionNotPermitted.selector
        ];
        for (uint8 i = 0; i < 4; ++i) {
            uint8 operation = uint8(4 << i);
            _expect(selectors[i], operation, 63, 63 - operation);
            _expect(selectors[i], operation, 63 - operation, 63);
        }
    }

    function _expect(bytes4 selector, uint8 operation, uint8 profile, uint8 programme) private {
        vm.expectRevert(abi.encodeWithSelector(selector, PROGRAMME, PROFILE));
        this.requirePermitted(_word(profile, programme), operation);
    }

    function _word(uint8 profile, uint8 programme) private pure returns (uint256) {
        return Policy.ofProfile(PROFILE, profile, 0, 0, 0, 0) | Policy.ofChoice(programme, 0);
    }
}
