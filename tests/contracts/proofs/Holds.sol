// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @notice Captured, given back and held points of a hold are together what was authorised, after any number of steps.
/// @dev The arithmetic of RedemptionDesk, step by step as it stands there: authorise, capture, void or release, refund.
contract AHoldIsAccountedFor {
    uint64 private _authorised;
    uint64 private _captured;
    uint64 private _refunded;
    uint64 private _givenBack;
    bool private _isOpen;

    function authorise(uint64 amount) external {
        require(_authorised == 0 && 0 < amount && amount < 2 ** 53);
        (_authorised, _isOpen) = (amount, true);
    }

    function capture(uint64 amount) external {
        uint64 remaining = _authorised - _captured;
        require(_isOpen && 0 < amount && amount <= remaining);
        _captured += amount;
        if (amount == remaining) _isOpen = false;
    }

    function giveBack() external {
        require(_isOpen);
        _givenBack = _authorised - _captured;
        _isOpen = false;
    }

    function refund(uint64 amount) external {
        require(0 < amount && amount <= _captured - _refunded);
        _refunded += amount;
    }

    function proof() external view {
        uint64 held = _isOpen ? _authorised - _captured : 0;

        assert(_captured + _givenBack + held == _authorised);
        assert(_refunded <= _captured);
        assert(!_isOpen || _captured < _authorised);
    }
}
