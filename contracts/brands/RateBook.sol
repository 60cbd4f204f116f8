// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Forwarded} from "../forwarding/Forwarded.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {Amount} from "../shared/Amount.sol";
import {IBrandQuorum} from "./IBrandQuorum.sol";
import {IBrandRegistry} from "./IBrandRegistry.sol";
import {IRateBook} from "./IRateBook.sol";

/// @title RateBook: what members were told about a rate holds until they were told otherwise in time.
/// @dev A direction has at most one rate that began last and one that was announced, so every question has an answer
/// in a bounded number of reads.
contract RateBook is IRateBook, Forwarded {
    uint256 private constant RATIO_MAX = 1_000_000_000;
    uint256 private constant NOTICE_SECONDS = 30 days;
    uint256 private constant PROPOSAL_SECONDS = 30 days;
    uint256 private constant QUOTE_SECONDS = 15 minutes;
    uint256 private constant PAUSE_SECONDS_MAX = 72 hours;
    uint256 private constant PAUSE_AGAIN_SECONDS = 7 days;

    /// @dev A fifth to both sides of the last rate (D-G3), in 1/10.
    uint256 private constant BAND_LEAST = 8;
    uint256 private constant BAND_MOST = 12;
    uint256 private constant BAND_UNIT = 10;

    /// @dev `endsAt` is the version's own end; its successor may end it earlier.
    struct Version {
        uint32 source;
        uint32 target;
        uint32 numerator;
        uint32 denominator;
        uint40 startsAt;
        uint40 endsAt;
        uint32 successor;
        RateState state;
        uint64 targetPointsMost;
        uint40 proposedAt;
    }

    struct Direction {
        uint32 current;
        uint32 next;
        uint40 pausedUntil;
        uint40 pausableFrom;
    }

    IBrandRegistry private immutable _brands;
    IBrandQuorum private immutable _quorum;

    uint32 private _lastRateId;
    mapping(uint32 rateId => Version) private _versions;
    mapping(uint32 source => mapping(uint32 target => Direction)) private _directions;

    constructor(IForwarder forwarder, IBrandRegistry brands, IBrandQuorum quorum) Forwarded(forwarder) {
        _brands = brands;
        _quorum = quorum;
    }

    /// @inheritdoc IRateBook
    function proposeRate(
        uint32 source,
        uint32 target,
        uint32 numerator,
        uint32 denominator,
        uint40 startsAt,
        uint40 endsAt,
        uint64 targetPointsMost
    ) external returns (uint32 rateId) {
        // Check: the source's brand proposes something that can come to be.
        uint32 issuer = _requireIssuer(source);
        require(source != target, RateBook_SameProgramme(source));
        uint32 targetIssuer = _brands.brandOfProgramme(target);
        _requireRatio(numerator);
        _requireRatio(denominator);
        uint40 begins = _beginning(startsAt);
        require(begins < endsAt, RateBook_PeriodEmpty(begins, endsAt));
        Amount.requireValid(targetPointsMost);

        // Effect: the next id is taken.
        rateId = ++_lastRateId;
        Version storage version = _versions[rateId];
        (version.source, version.target) = (source, target);
        (version.numerator, version.denominator) = (numerator, denominator);
        (version.startsAt, version.endsAt) = (startsAt, endsAt);
        version.state = RateState.PROPOSED;
        version.targetPointsMost = targetPointsMost;
        version.proposedAt = _time();
        emit RateProposed(
            rateId, source, target, numerator, denominator, startsAt, endsAt, targetPointsMost
        );

        // A brand that agrees with itself waits only for the others.
        if (issuer == targetIssuer && _isWithinBand(version)) _accept(rateId, version);
    }

    /// @inheritdoc IRateBook
    function acceptRate(uint32 rateId) external {
        Version storage version = _requireProposed(rateId);
        _requireIssuer(version.target);
        uint40 lapsesAt = uint40(version.proposedAt + PROPOSAL_SECONDS); // Safe cast until the year 36,000.
        require(block.timestamp < lapsesAt, RateBook_ProposalLapsed(rateId, lapsesAt));
        bytes32 motion = motionOf(rateId);
        require(
            _isWithinBand(version) || _quorum.reachedAt(motion) != 0, RateBook_QuorumMissing(rateId, motion)
        );
        _accept(rateId, version);
    }

    /// @inheritdoc IRateBook
    function withdrawRate(uint32 rateId) external {
        Version storage version = _requireProposed(rateId);
        _requireIssuer(version.source);
        version.state = RateState.WITHDRAWN;
        emit RateWithdrawn(rateId);
    }

    /// @inheritdoc IRateBook
    function pauseRate(uint32 source, uint32 target, uint40 until, bytes32 reasonHash) external {
        // Check: one of the two brands has a reason, for a bounded time, and not all the time.
        uint32 brandId = _requireBrandOf(source, target);
        require(reasonHash != 0, RateBook_ReasonMissing());
        uint40 latest = uint40(block.timestamp + PAUSE_SECONDS_MAX); // Safe cast until the year 36,000.
        require(_time() < until && until <= latest, RateBook_PauseOutOfRange(until, _time() + 1, latest));
        Direction storage direction = _directions[source][target];
        uint40 earliest = direction.pausableFrom;
        require(earliest <= block.timestamp, RateBook_PausedRecently(_time(), earliest));

        // Effect: conversion stops by itself and goes on by itself.
        direction.pausedUntil = until;
        direction.pausableFrom = uint40(until + PAUSE_AGAIN_SECONDS); // Safe cast until the year 36,000.

        emit RatePaused(source, target, brandId, until, reasonHash);
    }

    /// @inheritdoc IRateBook
    function resumeRate(uint32 source, uint32 target) external {
        uint32 brandId = _requireBrandOf(source, target);
        Direction storage direction = _directions[source][target];
        require(block.timestamp < direction.pausedUntil, RateBook_NotPaused(source, target));
        direction.pausedUntil = 0;
        emit RateResumed(source, target, brandId);
    }

    /// @inheritdoc IRateBook
    function rateOf(uint32 rateId) public view returns (Rate memory rate) {
        Version storage version = _versions[rateId];
        require(version.state != RateState.NONE, RateBook_RateUnknown(rateId));
        rate.source = version.source;
        rate.target = version.target;
        rate.numerator = version.numerator;
        rate.denominator = version.denominator;
        rate.startsAt = version.startsAt;
        rate.endsAt = _endOf(version);
        rate.targetPointsMost = version.targetPointsMost;
        rate.state = version.state;
    }

    /// @inheritdoc IRateBook
    function requireConvertible(uint32 rateId) external view returns (Rate memory rate) {
        rate = rateOf(rateId);
        require(rate.state == RateState.ACCEPTED, RateBook_NotAccepted(rateId, rate.state));
        require(rate.startsAt <= block.timestamp, RateBook_NotStarted(rateId, rate.startsAt, _time()));
        require(block.timestamp < rate.endsAt, RateBook_Ended(rateId, rate.endsAt, _time()));
        uint40 pausedUntil = _directions[rate.source][rate.target].pausedUntil;
        require(pausedUntil <= block.timestamp, RateBook_Paused(rateId, pausedUntil));
        uint32 sourceBrand = _brands.brandOfProgramme(rate.source);
        uint32 targetBrand = _brands.brandOfProgramme(rate.target);
        _requireActive(rateId, sourceBrand);
        if (sourceBrand != targetBrand) _requireActive(rateId, targetBrand);
    }

    /// @inheritdoc IRateBook
    function quoteDown(uint32 rateId, uint64 points) external view returns (uint256 targetPoints) {
        Rate memory rate = rateOf(rateId);
        return uint256(points) * rate.numerator / rate.denominator;
    }

    /// @inheritdoc IRateBook
    function directionOf(uint32 source, uint32 target)
        external
        view
        returns (uint32 current, uint32 next, uint40 pausedUntil)
    {
        Direction storage direction = _directions[source][target];
        (current, next) = _ratesOf(direction);
        pausedUntil = direction.pausedUntil;
    }

    /// @inheritdoc IRateBook
    function motionOf(uint32 rateId) public view returns (bytes32 motion) {
        return keccak256(abi.encode(address(this), rateId));
    }

    /// @inheritdoc IRateBook
    function rateCount() external view returns (uint32 count) {
        return _lastRateId;
    }

    function _accept(uint32 rateId, Version storage version) private {
        // Check: it still has a time to hold in, and members were told early enough of what it takes from them.
        uint40 begins = _beginning(version.startsAt);
        require(begins < version.endsAt, RateBook_PeriodEmpty(begins, version.endsAt));
        Direction storage direction = _directions[version.source][version.target];
        (uint32 current, uint32 next) = _ratesOf(direction);
        if (_isWorse(version, begins, current) || _isWorse(version, begins, next)) {
            uint40 earliest = uint40(block.timestamp + NOTICE_SECONDS); // Safe cast until the year 36,000.
            require(earliest <= begins, RateBook_NoticeTooShort(begins, earliest));
        }

        // Effect: it comes next, in the place of whatever was to come next.
        version.startsAt = begins;
        version.state = RateState.ACCEPTED;
        direction.current = current;
        direction.next = rateId;
        if (current != 0) _versions[current].successor = rateId;
        if (next != 0) _versions[next].state = RateState.REPLACED;

        uint40 predecessorEndsAt = current == 0 ? 0 : _endOf(_versions[current]);
        emit RateAccepted(rateId, begins, current, predecessorEndsAt, next);
    }

    /// @dev Which rate began last and which is still to come; one whose time has come is not still to come.
    function _ratesOf(Direction storage direction) private view returns (uint32 current, uint32 next) {
        (current, next) = (direction.current, direction.next);
        if (next != 0 && _versions[next].startsAt <= block.timestamp) (current, next) = (next, 0);
    }

    /// @dev Whether members lose by `version` what the other rate promised them beyond its beginning.
    function _isWorse(Version storage version, uint40 begins, uint32 otherId) private view returns (bool) {
        Version storage other = _versions[otherId];
        if (other.endsAt <= begins) return false; // A rate that there is not ended at 0.
        return _product(version.numerator, other.denominator) < _product(other.numerator, version.denominator)
            || version.endsAt < other.endsAt || version.targetPointsMost < other.targetPointsMost;
    }

    /// @dev Whether it lies within a fifth of the last rate that began, or of the first that will; true for the first.
    function _isWithinBand(Version storage version) private view returns (bool) {
        (uint32 current, uint32 next) = _ratesOf(_directions[version.source][version.target]);
        Version storage last = _versions[current != 0 ? current : next];
        uint256 proposed = _product(version.numerator, last.denominator) * BAND_UNIT;
        uint256 before = _product(last.numerator, version.denominator);
        // Before the first rate both are 0, and 0 lies within.
        return before * BAND_LEAST <= proposed && proposed <= before * BAND_MOST;
    }

    function _endOf(Version storage version) private view returns (uint40) {
        uint32 successor = version.successor;
        if (successor == 0) return version.endsAt;
        uint256 quotesEndAt = _versions[successor].startsAt + QUOTE_SECONDS;
        return uint40(Math.min(version.endsAt, quotesEndAt)); // Safe: not above an uint40.
    }

    function _requireProposed(uint32 rateId) private view returns (Version storage version) {
        version = _versions[rateId];
        require(version.state != RateState.NONE, RateBook_RateUnknown(rateId));
        require(version.state == RateState.PROPOSED, RateBook_NotProposed(rateId, version.state));
    }

    function _requireIssuer(uint32 programmeId) private view returns (uint32 issuer) {
        issuer = _brands.brandOfProgramme(programmeId);
        uint32 caller = _brands.brandOfKey(_executingAccount());
        require(issuer == caller, RateBook_NotTheIssuer(programmeId, issuer, caller));
    }

    function _requireBrandOf(uint32 source, uint32 target) private view returns (uint32 caller) {
        caller = _brands.brandOfKey(_executingAccount());
        bool either = caller == _brands.brandOfProgramme(source) || caller == _brands.brandOfProgramme(target);
        require(either, RateBook_NotABrandOf(source, target, caller));
    }

    function _requireActive(uint32 rateId, uint32 brandId) private view {
        IBrandRegistry.BrandStatus memory status = _brands.statusOf(brandId);
        require(!status.suspended && !status.windingDown, RateBook_BrandInactive(rateId, brandId));
    }

    function _beginning(uint40 startsAt) private view returns (uint40) {
        return startsAt < _time() ? _time() : startsAt;
    }

    function _time() private view returns (uint40) {
        return uint40(block.timestamp); // Safe cast until the year 36,000.
    }

    function _requireRatio(uint32 value) private pure {
        require(0 < value && value <= RATIO_MAX, RateBook_RatioOutOfRange(value, 1, RATIO_MAX));
    }

    function _product(uint256 a, uint256 b) private pure returns (uint256) {
        return a * b;
    }
}
