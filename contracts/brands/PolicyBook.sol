// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Governed} from "../forwarding/Governed.sol";
import {Policy} from "../shared/Policy.sol";
import {Text} from "../shared/Text.sol";
import {IPolicyBook} from "./IPolicyBook.sol";

/// @title PolicyBook: nothing that members may do today is taken from them by their brand without notice.
/// @dev `_words` is the only slot that a movement of points reads. What is pending lies in a second slot, read only
/// once its hour has come.
abstract contract PolicyBook is IPolicyBook, Governed {
    uint256 private constant CODE_LENGTH_MAX = 16;
    uint256 private constant NOTICE_SECONDS = 30 days;
    uint16 private constant PRICE_BAND_BPS_MAX = 10_000;
    uint16 private constant PRICE_BAND_BPS_INITIAL = 5_000;

    /// @dev One unit of cash is one fen.
    uint32 private constant CASH_VALUE = 1_000;
    uint32 private constant CASH_PROGRAMME = 0;

    /// @dev Under profile 0, which nobody can create, lies what a programme begins with under any profile.
    uint16 private constant ANY_PROFILE = 0;

    struct Choice {
        uint8 permits;
        uint16 priceBandBps;
        uint8 nextPermits;
        uint16 nextPriceBandBps;
        uint32 nextFromHour;
        bool made;
    }

    uint16 private _lastProfileId;
    uint16 private _defaultProfileId;
    mapping(uint16 profileId => uint256 word) private _profiles;
    mapping(bytes32 codeHash => uint16 profileId) private _profileOfCode;
    mapping(uint32 programmeId => uint256 word) private _words;
    mapping(uint32 programmeId => uint256 word) private _pendingWords;
    mapping(uint32 programmeId => mapping(uint16 profileId => Choice)) private _choices;
    mapping(uint32 programmeId => uint32 version) private _versions;

    constructor() {
        // The strictest profile first: ¥5,000 a day and ¥20,000 a month, 14 days for accounts and 3 for keys (D-F2).
        uint16 profileId = _createProfile("CN-DEFAULT", Policy.WITHOUT_LEGAL_BASIS, 336, 72, 500_000, 2_000_000, 0);
        _setDefaultProfile(profileId);
    }

    /// @inheritdoc IPolicyBook
    function createProfile(
        string calldata code,
        uint8 permits,
        uint16 newAccountHours,
        uint16 newKeyHours,
        uint40 dailyLimitFen,
        uint40 monthlyLimitFen,
        bytes32 legalBasisHash
    ) external restricted returns (uint16 profileId) {
        return _createProfile(
            code, permits, newAccountHours, newKeyHours, dailyLimitFen, monthlyLimitFen, legalBasisHash
        );
    }

    /// @inheritdoc IPolicyBook
    function setDefaultProfile(uint16 profileId) external restricted {
        _setDefaultProfile(profileId);
    }

    /// @inheritdoc IPolicyBook
    function adoptProfile(uint32 programmeId, uint16 profileId, bytes32 legalBasisHash) external restricted {
        // Check: programme and profile are there, and what the profile permits has its basis.
        _requireRunning(programmeId);
        uint256 profile = profileOf(profileId);
        _requireLegalBasis(Policy.profilePermits(profile), legalBasisHash);

        // Effect: the programme is under the profile, with the choice its brand made for it.
        _adopt(programmeId, _ownPart(programmeId), profile, legalBasisHash);
    }

    /// @inheritdoc IPolicyBook
    function setPolicy(
        uint32 programmeId,
        uint16 profileId,
        uint8 permits,
        uint16 priceBandBps,
        bytes32 legalBasisHash
    ) external {
        // Check: the issuer chooses within bounds, and what it permits has its basis.
        _requireIssuer(programmeId);
        _requireRunning(programmeId);
        uint256 profile = profileOf(profileId);
        _requirePermits(permits);
        require(
            priceBandBps <= PRICE_BAND_BPS_MAX, BrandRegistry_PriceBandOutOfRange(priceBandBps, PRICE_BAND_BPS_MAX)
        );
        _requireLegalBasis(permits, legalBasisHash);

        // Effect: whatever was permitted stays so during the notice; whatever is new is permitted at once.
        Choice memory choice = _choiceOf(programmeId, profileId);
        choice = Choice({
            permits: choice.permits | permits,
            priceBandBps: uint16(Math.max(choice.priceBandBps, priceBandBps)), // Safe: the greater of two uint16.
            nextPermits: permits,
            nextPriceBandBps: priceBandBps,
            nextFromHour: 0,
            made: true
        });
        uint40 effectiveAt = uint40(block.timestamp); // Safe cast until the year 36,000.
        if (choice.permits != permits || choice.priceBandBps != priceBandBps) {
            choice.nextFromHour = _hourUp(block.timestamp + NOTICE_SECONDS);
            effectiveAt = uint40(choice.nextFromHour) * 1 hours; // Safe: it began as a time below 2^40.
        }
        _choices[programmeId][profileId] = choice;
        if (Policy.profileId(_words[programmeId]) == profileId) {
            _write(programmeId, _ownPart(programmeId) | profile, choice);
        }

        uint32 version = ++_versions[programmeId];
        emit PolicySet(programmeId, profileId, version, permits, priceBandBps, legalBasisHash, effectiveAt);
    }

    /// @inheritdoc IPolicyBook
    function policyOf(uint32 programmeId) external view returns (uint256 word) {
        word = _words[programmeId];
        uint256 pendingFromHour = Policy.pendingFromHour(word);
        if (pendingFromHour != 0 && pendingFromHour <= block.timestamp / 1 hours) word = _pendingWords[programmeId];
        if (word == 0) _refuseProgramme(programmeId);
    }

    /// @inheritdoc IPolicyBook
    function profileOf(uint16 profileId) public view returns (uint256 word) {
        word = _profiles[profileId];
        require(word != 0, BrandRegistry_ProfileUnknown(profileId));
    }

    /// @inheritdoc IPolicyBook
    function defaultProfile() external view returns (uint16 profileId) {
        return _defaultProfileId;
    }

    /// @inheritdoc IPolicyBook
    function choiceOf(uint32 programmeId, uint16 profileId)
        external
        view
        returns (uint8 permits, uint16 priceBandBps, uint8 nextPermits, uint16 nextPriceBandBps, uint40 nextAt)
    {
        if (_words[programmeId] == 0 || programmeId == CASH_PROGRAMME) _refuseProgramme(programmeId);
        profileOf(profileId);
        Choice memory choice = _choiceOf(programmeId, profileId);
        nextAt = uint40(choice.nextFromHour) * 1 hours; // Safe: it began as a time below 2^40.
        return (choice.permits, choice.priceBandBps, choice.nextPermits, choice.nextPriceBandBps, nextAt);
    }

    /// @dev A new programme begins under the default profile.
    function _openPolicy(uint32 programmeId, uint32 brandId, uint32 settlementValue, bool partnerRedemption) internal {
        uint8 permits = partnerRedemption ? Policy.WITHOUT_LEGAL_BASIS : Policy.AUCTION;
        uint16 band = PRICE_BAND_BPS_INITIAL;
        _choices[programmeId][ANY_PROFILE] = Choice(permits, band, permits, band, 0, true);
        _adopt(programmeId, Policy.ofProgramme(brandId, settlementValue), _profiles[_defaultProfileId], 0);
    }

    /// @dev The programme permits nothing any more, at once and for ever.
    function _closePolicy(uint32 programmeId) internal {
        _words[programmeId] = Policy.closed(_words[programmeId]);
    }

    /// @dev Refuses a caller that is not the brand of the programme.
    function _requireIssuer(uint32 programmeId) internal view virtual;

    /// @dev Refuses a programme that is not there, or whose brand is winding down.
    function _requireRunning(uint32 programmeId) internal view virtual;

    function _refuseProgramme(uint32 programmeId) internal pure virtual;

    function _createProfile(
        string memory code,
        uint8 permits,
        uint16 newAccountHours,
        uint16 newKeyHours,
        uint40 dailyLimitFen,
        uint40 monthlyLimitFen,
        bytes32 legalBasisHash
    ) private returns (uint16 profileId) {
        // Check: the code is fit to be read and free, and what is permitted has its basis.
        Text.requireHyphenatedCode(code, CODE_LENGTH_MAX);
        bytes32 codeHash = keccak256(bytes(code));
        require(_profileOfCode[codeHash] == 0, BrandRegistry_ProfileCodeTaken(code, _profileOfCode[codeHash]));
        _requirePermits(permits);
        _requireLegalBasis(permits, legalBasisHash);

        // Effect: the next id is taken.
        profileId = ++_lastProfileId;
        _profileOfCode[codeHash] = profileId;
        _profiles[profileId] =
            Policy.ofProfile(profileId, permits, newAccountHours, newKeyHours, dailyLimitFen, monthlyLimitFen);

        emit ProfileCreated(
            profileId, code, permits, newAccountHours, newKeyHours, dailyLimitFen, monthlyLimitFen, legalBasisHash
        );
    }

    function _setDefaultProfile(uint16 profileId) private {
        uint256 profile = profileOf(profileId);
        _defaultProfileId = profileId;

        // Cash is no brand's: nothing is chosen for it, and what it pays for decides.
        _words[CASH_PROGRAMME] = profile | Policy.ofProgramme(0, CASH_VALUE)
            | Policy.ofProfile(0, Policy.EVERYTHING, 0, 0, 0, 0)
            | Policy.ofChoice(Policy.EVERYTHING, PRICE_BAND_BPS_MAX);

        emit DefaultProfileSet(profileId);
    }

    function _adopt(uint32 programmeId, uint256 ownPart, uint256 profile, bytes32 legalBasisHash) private {
        uint16 profileId = Policy.profileId(profile);
        Choice memory choice = _choiceOf(programmeId, profileId);
        _write(programmeId, ownPart | profile, choice);

        emit ProfileAdopted(
            programmeId,
            profileId,
            ++_versions[programmeId],
            choice.permits,
            choice.priceBandBps,
            legalBasisHash,
            uint40(block.timestamp) // Safe cast until the year 36,000.
        );
    }

    function _write(uint32 programmeId, uint256 fixedPart, Choice memory choice) private {
        _words[programmeId] =
            fixedPart | Policy.ofChoice(choice.permits, choice.priceBandBps) | choice.nextFromHour;
        if (choice.nextFromHour != 0) {
            _pendingWords[programmeId] =
                fixedPart | Policy.ofChoice(choice.nextPermits, choice.nextPriceBandBps);
        }
    }

    /// @dev The choice as it stands now: one whose hour has come is no longer pending.
    function _choiceOf(uint32 programmeId, uint16 profileId) private view returns (Choice memory choice) {
        choice = _choices[programmeId][profileId];
        if (!choice.made) return _choices[programmeId][ANY_PROFILE];
        if (choice.nextFromHour <= block.timestamp / 1 hours) {
            choice.permits = choice.nextPermits;
            choice.priceBandBps = choice.nextPriceBandBps;
            choice.nextFromHour = 0;
        }
    }

    /// @dev What a programme keeps under any profile.
    function _ownPart(uint32 programmeId) private view returns (uint256) {
        uint256 word = _words[programmeId];
        return Policy.ofProgramme(Policy.brandId(word), Policy.settlementValue(word));
    }

    function _requirePermits(uint8 permits) private pure {
        require(permits <= Policy.EVERYTHING, BrandRegistry_PermitsOutOfRange(permits, Policy.EVERYTHING));
    }

    function _requireLegalBasis(uint8 permits, bytes32 legalBasisHash) private pure {
        require(
            legalBasisHash != 0 || permits & ~Policy.WITHOUT_LEGAL_BASIS == 0,
            BrandRegistry_LegalBasisMissing(permits, Policy.WITHOUT_LEGAL_BASIS)
        );
    }

    /// @dev The first full hour at or after a time: notice is never shorter than promised.
    function _hourUp(uint256 time) private pure returns (uint32) {
        return uint32((time + 1 hours - 1) / 1 hours); // Safe cast: 2^32 hours are 490,000 years.
    }
}
