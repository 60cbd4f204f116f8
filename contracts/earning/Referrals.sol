// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IEarningDesk} from "./IEarningDesk.sol";
import {Issuer} from "./Issuer.sol";

/// @title Referrals: one referrer per member, one reward per invitation, and none for the invitations of the invited.
abstract contract Referrals is Issuer {
    /// @dev How far rewards reach (禁止传销条例, art. 7): whoever invited the buyer, and nobody above.
    uint8 private constant DEPTH_MAX = 1;

    mapping(address account => Referral) private _referrals;

    /// @dev The purchase that `validFrom` speaks of, kept only for invited members: a full return takes it away again.
    mapping(address account => bytes32 grantId) private _firstPurchases;

    /// @inheritdoc IEarningDesk
    function bindReferrer(uint32 programmeId, address referrer) external {
        // Check: a member who has bought nothing names another one, for the first time.
        address account = _executingAccount();
        _brands.brandOfProgramme(programmeId); // Refuses an unknown programme.
        require(_accounts.isOpen(account), EarningDesk_AccountNotOpen(account));
        require(_accounts.isOpen(referrer), EarningDesk_AccountNotOpen(referrer));
        Referral storage referral = _referrals[account];
        require(referral.referrer == address(0), EarningDesk_ReferrerAlreadyBound(account, referral.referrer));
        require(referral.validFrom == 0, EarningDesk_PurchaseAlreadyMade(account));
        bool circular = referrer == account || _referrals[referrer].referrer == account;
        require(!circular, EarningDesk_ReferralCircular(account, referrer));

        // Effect: it is so for good.
        (referral.referrer, referral.programmeId) = (referrer, programmeId);

        emit ReferrerBound(programmeId, account, referrer);
    }

    /// @inheritdoc IEarningDesk
    function referralOf(address account) external view returns (Referral memory referral) {
        return _referrals[account];
    }

    /// @dev Uses up an invitation that has come true, and tells who is to be rewarded.
    function _useReferral(uint32 programmeId, address invitee) internal returns (address referrer) {
        Referral storage referral = _referrals[invitee];
        referrer = referral.referrer;
        require(
            referrer != address(0) && referral.programmeId == programmeId,
            EarningDesk_ReferrerNotBound(programmeId, invitee)
        );
        require(!referral.bonusIssued, EarningDesk_BonusAlreadyIssued(invitee));
        uint40 validFrom = referral.validFrom;
        require(
            validFrom != 0 && validFrom <= block.timestamp,
            EarningDesk_PurchaseNotValid(invitee, validFrom, uint40(block.timestamp))
        );

        referral.bonusIssued = true;
        address above = _referrals[referrer].referrer;
        if (above != address(0)) {
            emit ReferralDepthExceeded(programmeId, above, invitee, DEPTH_MAX + 1, DEPTH_MAX);
        }
    }

    /// @dev Only the first purchase of an account leaves a trace.
    function _notePurchase(uint32 programmeId, address account, bytes32 grantId) internal {
        Referral storage referral = _referrals[account];
        if (referral.validFrom != 0) return;

        uint256 returnWindow = uint256(_brands.termsOf(programmeId).maturityDays) * 1 days;
        referral.validFrom = uint40(block.timestamp + returnWindow); // Safe cast until the year 36,000.
        if (referral.referrer != address(0)) _firstPurchases[account] = grantId;
    }

    /// @dev A first purchase that was returned in full has never been one: the next purchase takes its place.
    function _forgetPurchase(address account, bytes32 grantId) internal {
        Referral storage referral = _referrals[account];
        if (_firstPurchases[account] != grantId || referral.bonusIssued) return;

        referral.validFrom = 0;
    }
}
