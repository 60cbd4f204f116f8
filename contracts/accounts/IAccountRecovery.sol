// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title AccountRecovery: how a member who lost the key comes back, and how nobody else comes in that way.
/// @notice Guardians are the home brand, the alliance and the member's own second key. Two of them start a recovery to
/// one new signer; from then on nothing leaves the account. It completes after 72 hours if the second key is among
/// them, else after 30 days, a path that members may switch off. The account's signer may cancel twice, counted until
/// a recovery completes, so that a thief of the signing key cannot cancel for ever.
/// The signer alone can neither replace the second key nor switch a path off in less than 72 hours, and a recovery that
/// the second key approves in the meantime undoes both.
interface IAccountRecovery {
    /// @notice Who may approve a recovery.
    enum Guardian {
        HOME_BRAND,
        ALLIANCE,
        SECOND_KEY
    }

    /// @notice Where the recovery of an account stands.
    /// @param readyAt from when on it can be completed; 0 if none is under way
    /// @param round how many recoveries were completed or cancelled: approvals count in their round only
    /// @param cancels how often the signer cancelled since the last completed recovery
    /// @param keylessOffFrom from when on recovery needs the second key; 0 if it does not
    /// @param signerHash the keccak of the new signer; 0 if none is under way
    struct Recovery {
        uint40 readyAt;
        uint32 round;
        uint8 cancels;
        uint40 keylessOffFrom;
        bytes32 signerHash;
    }

    /// @notice A guardian approved that `signer` shall speak for the account.
    event RecoveryApproved(address indexed account, uint32 indexed round, Guardian guardian, bytes signer);

    /// @notice Two guardians agree, or the third joined them: nothing leaves the account, and from `readyAt` on
    /// anyone can complete the recovery.
    event RecoveryStarted(address indexed account, uint32 indexed round, bytes signer, uint40 readyAt);

    /// @notice The account's signer refused the recovery. Its approvals are void.
    event RecoveryCancelled(address indexed account, uint32 indexed round, uint8 cancels);

    /// @notice The recovery is complete; `SignerRotated` tells the signer and its epoch.
    event RecoveryCompleted(address indexed account, uint32 indexed round);

    /// @notice The member has a second key, which counts from `from` on; until then the one before does, if any.
    event SecondKeySet(address indexed account, bytes signer, uint40 from);

    /// @notice Recovery without the second key is possible (`from` 0), or no longer from `from` on.
    event KeylessRecoverySet(address indexed account, uint40 from);

    /// @notice Thrown when a brand approves that is not the account's home (0 if the caller is no brand).
    error AccountRegistry_NotTheHomeBrand(address account, uint32 homeBrand, uint32 brandId);

    /// @notice Thrown when the second key did not sign this approval, or the member has none.
    error AccountRegistry_ApprovalUnproven(address account, uint32 round);

    /// @notice Thrown when a guardian approves a second time.
    error AccountRegistry_AlreadyApproved(address account, Guardian guardian);

    /// @notice Thrown when one and the same key would be two guardians, or a guardian and the signer.
    error AccountRegistry_GuardiansNotDistinct(address account);

    /// @notice Thrown when the member switched off recovery without the second key. In unix seconds.
    error AccountRegistry_KeylessRecoveryOff(address account, uint40 from);

    /// @notice Thrown when a recovery to another signer is under way.
    error AccountRegistry_RecoveryInProgress(address account, uint40 readyAt);

    /// @notice Thrown when no recovery to this signer is under way.
    error AccountRegistry_NotRecovering(address account);

    /// @notice Thrown when a recovery is completed too early. In unix seconds.
    error AccountRegistry_RecoveryTooEarly(uint40 time, uint40 readyAt);

    /// @notice Thrown when the signer has cancelled as often as it may.
    error AccountRegistry_CancelsUsedUp(uint8 cancels, uint8 most);

    /// @notice Names the second key of the executing account. A first one counts at once, another 72 hours later.
    /// Not while a recovery is under way.
    /// @param signer 20 bytes for an EOA, 21 to 256 for an ERC-7913 signer; not the account's signer or its home brand
    /// @param proof its signature of `SecondKey(address account,bytes32 signerHash)`
    function setSecondKey(bytes calldata signer, bytes calldata proof) external;

    /// @notice Lets brand and alliance together recover the executing account, or, from 72 hours on, no longer.
    function setKeylessRecovery(bool permitted) external;

    /// @notice Approves a recovery as the account's home brand.
    /// @param proof the new signer's, as in `rotateSigner`
    function requestRecovery(address account, bytes calldata newSigner, bytes calldata proof) external;

    /// @notice Approves a recovery as the alliance. Only for the alliance's operators.
    function requestRecoveryAsAlliance(address account, bytes calldata newSigner, bytes calldata proof) external;

    /// @notice Brings the approval of the member's second key. Anyone may call it.
    /// @param approval the second key's signature of
    /// `RecoveryApproval(address account,bytes32 signerHash,uint32 round)`
    function requestRecoveryBySecondKey(
        address account,
        bytes calldata newSigner,
        bytes calldata proof,
        bytes calldata approval
    ) external;

    /// @notice Ends the recovery of the executing account. Twice at most.
    function cancelRecovery() external;

    /// @notice Makes the new signer speak for the account, once the time has passed. Anyone may call it.
    function completeRecovery(address account, bytes calldata newSigner) external;

    /// @notice Where the recovery of an account stands.
    function recoveryOf(address account) external view returns (Recovery memory recovery);

    /// @notice The second key that counts now; empty if there is none.
    function secondKeyOf(address account) external view returns (bytes memory signer);
}
