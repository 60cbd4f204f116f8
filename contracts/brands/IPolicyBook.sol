// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title PolicyBook: what may be done with a programme's points, under which jurisdiction's profile, and from when on.
/// @notice An operation is permitted if both the profile and the programme permit it: 1 gift, 2 swap, 4 cash leg,
/// 8 auction, 16 conversion across brands, 32 redemption at partners; permits are sums of these.
/// A profile is fixed when it is created. A brand's choice is kept per programme and profile, so that a programme that
/// comes under another profile finds the choice made for it, or else auctions and what its terms said of partners.
interface IPolicyBook {
    /// @notice A jurisdiction's profile was created. Hours and limits of 0 mean none; limits are in fen of value that
    /// leaves an account per day and per month.
    event ProfileCreated(
        uint16 indexed profileId,
        string code,
        uint8 permits,
        uint16 newAccountHours,
        uint16 newKeyHours,
        uint40 dailyLimitFen,
        uint40 monthlyLimitFen,
        bytes32 legalBasisHash
    );

    /// @notice Programmes created from now on run under this profile, and so does cash.
    event DefaultProfileSet(uint16 indexed profileId);

    /// @notice A programme runs under a profile from `effectiveAt` (unix seconds) on, with the choice its brand made
    /// for that profile. A choice that is pending there stays pending.
    event ProfileAdopted(
        uint32 indexed programmeId,
        uint16 indexed profileId,
        uint32 version,
        uint8 permits,
        uint16 priceBandBps,
        bytes32 legalBasisHash,
        uint40 effectiveAt
    );

    /// @notice A brand chose what its programme permits under a profile. What is new in it is permitted at once; what
    /// was permitted before and is not any more ends at `effectiveAt` (unix seconds). It replaces what was pending.
    event PolicySet(
        uint32 indexed programmeId,
        uint16 indexed profileId,
        uint32 version,
        uint8 permits,
        uint16 priceBandBps,
        bytes32 legalBasisHash,
        uint40 effectiveAt
    );

    /// @notice Thrown for a profile id that was never given.
    error BrandRegistry_ProfileUnknown(uint16 profileId);

    /// @notice Thrown when another profile already has this code.
    error BrandRegistry_ProfileCodeTaken(string code, uint16 profileId);

    /// @notice Thrown for permits that name an operation there is not.
    error BrandRegistry_PermitsOutOfRange(uint8 permits, uint8 most);

    /// @notice Thrown for a price band beyond the whole value, in 1/10,000.
    error BrandRegistry_PriceBandOutOfRange(uint16 priceBandBps, uint16 most);

    /// @notice Thrown when more than auctions and redemption at partners would be permitted, and no document is named
    /// that says why this is lawful.
    error BrandRegistry_LegalBasisMissing(uint8 permits, uint8 mostWithout);

    /// @notice Creates a profile. Only for operators of the alliance.
    /// @param code unique, 1 to 16 characters: A-Z, 0-9 and inner hyphens
    /// @param permits a sum of operations, up to 63
    /// @param newAccountHours hours for which no value leaves an account after it was opened
    /// @param newKeyHours hours for which no value leaves an account after its signer changed
    /// @param dailyLimitFen value that may leave an account per day, in fen
    /// @param monthlyLimitFen value that may leave an account per month, in fen
    /// @param legalBasisHash of the document that says why it is lawful; 0 only if nothing beyond auctions and
    /// redemption at partners is permitted
    function createProfile(
        string calldata code,
        uint8 permits,
        uint16 newAccountHours,
        uint16 newKeyHours,
        uint40 dailyLimitFen,
        uint40 monthlyLimitFen,
        bytes32 legalBasisHash
    ) external returns (uint16 profileId);

    /// @notice Lets programmes created from now on run under a profile, and cash at once. Only for operators.
    function setDefaultProfile(uint16 profileId) external;

    /// @notice Puts a programme under another profile, at once: the law gives no notice. Only for operators.
    /// @param legalBasisHash as in `createProfile`, for this programme
    function adoptProfile(uint32 programmeId, uint16 profileId, bytes32 legalBasisHash) external;

    /// @notice Chooses what a programme of the calling brand permits under a profile, whether or not it runs under it.
    /// More is permitted at once; less, and a narrower band, only after 30 days, at the next full hour.
    /// @param permits a sum of operations, up to 63
    /// @param priceBandBps how far a price may lie from the settlement value, in 1/10,000; up to 10,000
    /// @param legalBasisHash as in `createProfile`, for this choice
    function setPolicy(
        uint32 programmeId,
        uint16 profileId,
        uint8 permits,
        uint16 priceBandBps,
        bytes32 legalBasisHash
    ) external;

    /// @notice The policy in force, as the word that the library `Policy` describes. Programme 0 is cash: one unit is
    /// one fen, its hours and limits are those of the default profile.
    function policyOf(uint32 programmeId) external view returns (uint256 word);

    /// @notice A profile, as the word that the library `Policy` describes; what belongs to a programme is 0.
    function profileOf(uint16 profileId) external view returns (uint256 word);

    /// @notice The profile under which programmes are created.
    function defaultProfile() external view returns (uint16 profileId);

    /// @notice What a brand chose for its programme under a profile: what is permitted now, and what will be from
    /// `nextAt` (unix seconds) on; `nextAt` is 0 if nothing is pending.
    function choiceOf(uint32 programmeId, uint16 profileId)
        external
        view
        returns (uint8 permits, uint16 priceBandBps, uint8 nextPermits, uint16 nextPriceBandBps, uint40 nextAt);
}
