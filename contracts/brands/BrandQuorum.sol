// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Forwarded} from "../forwarding/Forwarded.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {Seats} from "../shared/Seats.sol";
import {IBrandQuorum} from "./IBrandQuorum.sol";
import {IBrandRegistry} from "./IBrandRegistry.sol";

/// @title BrandQuorum: no motion stands that two thirds of the seated brands, or fewer, have agreed to.
/// @dev A brand's seat is the bit of its id. An approval counts only while the brand is seated.
contract BrandQuorum is IBrandQuorum, Forwarded {
    uint256 private constant FOUNDING_SECONDS = 30 days;

    IBrandRegistry private immutable _brands;
    uint40 private immutable _foundingEndsAt;

    uint256 private _seats;

    /// @dev Brands 1 to this were looked at once and seated if they are founders; `Seats.MOST` once there is a later
    /// one.
    uint32 private _looked;
    mapping(bytes32 motion => uint256 seats) private _approvals;
    mapping(bytes32 motion => uint40 time) private _reachedAt;
    mapping(uint32 brandId => uint256 count) private _changes;

    constructor(IForwarder forwarder, IBrandRegistry brands) Forwarded(forwarder) {
        _brands = brands;
        _foundingEndsAt = uint40(block.timestamp + FOUNDING_SECONDS); // Safe cast until the year 36,000.
    }

    /// @inheritdoc IBrandQuorum
    function approve(bytes32 motion) external {
        // Check: a seated brand has not yet said so, and its word is still needed.
        uint256 seats = _seatFounders();
        uint32 brandId = _requireSeated(seats);
        _requireOpen(motion);
        uint256 approvals = _approvals[motion];
        require(!Seats.has(approvals, brandId), BrandQuorum_AlreadyApproved(motion, brandId));

        // Effect: it agrees, and perhaps it was the one that was missing.
        approvals |= Seats.bit(brandId);
        _approvals[motion] = approvals;

        // Safe casts: there are at most 255 seats.
        uint32 agreeing = uint32(Seats.count(approvals & seats));
        uint32 seated = uint32(Seats.count(seats));
        emit MotionApproved(motion, brandId, agreeing, seated);
        if (agreeing * 3 > seated * 2) {
            _reachedAt[motion] = uint40(block.timestamp); // Safe cast until the year 36,000.
            emit MotionReached(motion, agreeing, seated);
        }
    }

    /// @inheritdoc IBrandQuorum
    function withdrawApproval(bytes32 motion) external {
        // Check: a brand takes back what it said, while this still matters.
        uint32 brandId = _brands.brandOfKey(_executingAccount());
        _requireOpen(motion);
        require(Seats.has(_approvals[motion], brandId), BrandQuorum_NotApproved(motion, brandId));

        // Effect: it does not agree.
        _approvals[motion] &= ~Seats.bit(brandId);

        emit ApprovalWithdrawn(motion, brandId);
    }

    /// @inheritdoc IBrandQuorum
    function seatBrand(uint32 brandId) external {
        // Check: the brand is there, has no seat, and the others want it to have one.
        uint256 seats = _seatFounders();
        _brands.statusOf(brandId);
        require(brandId <= Seats.MOST, BrandQuorum_SeatOutOfRange(brandId, Seats.MOST));
        require(!Seats.has(seats, brandId), BrandQuorum_AlreadySeated(brandId));
        _requireReached(brandId);

        // Effect: it sits; the next change needs another motion.
        _seats = seats | Seats.bit(brandId);
        ++_changes[brandId];

        emit BrandSeated(brandId);
    }

    /// @inheritdoc IBrandQuorum
    function unseatBrand(uint32 brandId) external {
        // Check: the brand has a seat, and the brands want it to have none.
        uint256 seats = _seatFounders();
        require(Seats.has(seats, brandId), BrandQuorum_HasNoSeat(brandId));
        _requireReached(brandId);

        // Effect: it does not sit, and what it agreed to counts without it.
        _seats = seats & ~Seats.bit(brandId);
        ++_changes[brandId];

        emit BrandUnseated(brandId);
    }

    /// @inheritdoc IBrandQuorum
    function reachedAt(bytes32 motion) external view returns (uint40 time) {
        return _reachedAt[motion];
    }

    /// @inheritdoc IBrandQuorum
    function tallyOf(bytes32 motion) external view returns (uint32 approvals, uint32 seats) {
        (uint256 now_,) = _seatsNow();

        // Safe casts: there are at most 255 seats.
        return (uint32(Seats.count(_approvals[motion] & now_)), uint32(Seats.count(now_)));
    }

    /// @inheritdoc IBrandQuorum
    function isSeated(uint32 brandId) external view returns (bool seated) {
        (uint256 seats,) = _seatsNow();
        return Seats.has(seats, brandId);
    }

    /// @inheritdoc IBrandQuorum
    function motionOf(uint32 brandId) public view returns (bytes32 motion) {
        return keccak256(abi.encode(address(this), brandId, _changes[brandId]));
    }

    /// @inheritdoc IBrandQuorum
    function foundingEndsAt() external view returns (uint40 time) {
        return _foundingEndsAt;
    }

    function _seatFounders() private returns (uint256 seats) {
        uint32 looked;
        (seats, looked) = _seatsNow();
        if (looked != _looked) (_seats, _looked) = (seats, looked);
    }

    /// @dev Looks at each brand once, in the order in which they were added, until one came too late to be a founder.
    function _seatsNow() private view returns (uint256 seats, uint32 looked) {
        (seats, looked) = (_seats, _looked);
        uint256 count = Math.min(_brands.brandCount(), Seats.MOST);
        while (looked < count) {
            if (_brands.statusOf(looked + 1).addedAt >= _foundingEndsAt) return (seats, Seats.MOST);
            seats |= Seats.bit(++looked);
        }
    }

    function _requireSeated(uint256 seats) private view returns (uint32 brandId) {
        brandId = _brands.brandOfKey(_executingAccount());
        require(Seats.has(seats, brandId), BrandQuorum_NotSeated(_executingAccount(), brandId));
    }

    function _requireOpen(bytes32 motion) private view {
        require(motion != 0, BrandQuorum_MotionMissing());
        require(_reachedAt[motion] == 0, BrandQuorum_AlreadyReached(motion, _reachedAt[motion]));
    }

    function _requireReached(uint32 brandId) private view {
        bytes32 motion = motionOf(brandId);
        require(_reachedAt[motion] != 0, BrandQuorum_NotReached(motion));
    }
}
