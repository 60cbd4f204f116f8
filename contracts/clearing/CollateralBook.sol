// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {Governed} from "../forwarding/Governed.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {Amount} from "../shared/Amount.sol";
import {IClearingHouse} from "./IClearingHouse.sol";

/// @title CollateralBook: what a brand may come to owe is within its cap and collateral when points are authorised.
abstract contract CollateralBook is IClearingHouse, Governed, ReentrancyGuardTransient {
    /// @dev A thousand positions of this size still sum to less than 2^53, which every reader can store.
    uint64 internal constant POSITION_FEN_MAX = 2 ** 43 - 1;

    /// @dev The id of cash: class 1, and nothing else.
    uint256 internal constant CASH_ID = 1 << 248;

    /// @dev ¥1,000,000: a brand can begin without collateral.
    uint64 private constant NET_DEBIT_CAP_FEN = 100_000_000;

    uint256 private constant MODULES_MAX = 2;

    /// @dev One word. The cap is kept as one more than it is, so that 0 stands for `NET_DEBIT_CAP_FEN`.
    struct StandingWord {
        uint64 debitFen;
        uint64 reservedFen;
        uint56 collateralFen;
        uint56 capFenPlusOne;
        uint16 defaults;
    }

    IBrandRegistry internal immutable _brands;
    ILedger internal immutable _ledger;
    address private immutable _firstModule;
    address private immutable _secondModule;

    mapping(uint32 brandId => StandingWord) internal _standings;

    /// @dev Who may take a brand's collateral back, whatever has become of the brand.
    mapping(address key => uint32 brandId) private _depositors;

    constructor(
        address authority,
        IForwarder forwarder,
        IBrandRegistry brands,
        ILedger ledger,
        address[] memory modules
    ) Governed(authority, forwarder) {
        uint256 count = modules.length;
        require(0 < count && count <= MODULES_MAX, ClearingHouse_ModulesOutOfRange(count, 1, MODULES_MAX));
        _brands = brands;
        _ledger = ledger;
        _firstModule = modules[0];
        _secondModule = modules[count - 1];
    }

    /// @inheritdoc IClearingHouse
    function reserve(uint32 debtor, uint32, uint64 amountFen) external {
        // Check: the debtor pays its debts, and cap and collateral bear this one too.
        _requireModule();
        StandingWord memory standing = _standings[debtor];
        require(standing.defaults == 0, ClearingHouse_BrandInDefault(debtor));
        uint256 exposureFen = _exposureOf(standing) + amountFen;
        uint256 limitFen = _capOf(standing) + standing.collateralFen;
        if (limitFen > POSITION_FEN_MAX) limitFen = POSITION_FEN_MAX;
        require(exposureFen <= limitFen, ClearingHouse_NetDebitCapExceeded(exposureFen, limitFen));

        // Effect: it counts.
        _standings[debtor].reservedFen = standing.reservedFen + amountFen;
    }

    /// @inheritdoc IClearingHouse
    function unreserve(uint32 debtor, uint64 amountFen) external {
        // Check: it was reserved.
        _requireModule();
        uint64 reservedFen = _standings[debtor].reservedFen;
        require(amountFen <= reservedFen, ClearingHouse_UnreserveAboveReserved(amountFen, reservedFen));

        // Effect: it counts no longer.
        _standings[debtor].reservedFen = reservedFen - amountFen;
    }

    /// @inheritdoc IClearingHouse
    function postCollateral(uint64 amountFen) external nonReentrant {
        // Check: a brand gives an amount.
        address key = _executingAccount();
        uint32 brandId = _callingBrand();
        Amount.requireValid(amountFen);

        // Effect: it counts as the brand's collateral. All cash is below 2^53.
        _depositors[key] = brandId;
        _addCollateral(brandId, amountFen);
        emit CollateralPosted(brandId, amountFen, _standings[brandId].collateralFen);

        // Interaction: the cash comes here. The ledger lets it go only if the brand's intent is executing.
        _ledger.move(key, address(this), CASH_ID, amountFen);
    }

    /// @inheritdoc IClearingHouse
    function withdrawCollateral(uint64 amountFen) external nonReentrant {
        // Check: whoever posted takes no more than exposure leaves free. Nothing else is asked of an exit.
        address key = _executingAccount();
        uint32 brandId = _depositors[key];
        require(brandId != 0, ClearingHouse_NotABrand(key));
        StandingWord memory standing = _standings[brandId];
        uint256 exposureFen = _exposureOf(standing);
        uint256 freeFen = exposureFen < standing.collateralFen ? standing.collateralFen - exposureFen : 0;
        require(amountFen <= freeFen, ClearingHouse_CollateralNotFree(amountFen, freeFen));

        // Effect: it counts no longer.
        uint56 collateralFen = standing.collateralFen - uint56(amountFen); // Safe cast: it is no more than is there.
        _standings[brandId].collateralFen = collateralFen;
        emit CollateralWithdrawn(brandId, amountFen, collateralFen);

        // Interaction: the cash goes back. The ledger refuses amounts that are none.
        _ledger.move(address(this), key, CASH_ID, amountFen);
    }

    /// @inheritdoc IClearingHouse
    function setNetDebitCap(uint32 brandId, uint64 netDebitCapFen) external restricted {
        // Check: a known brand, and no more than a position can be.
        _brands.keyOf(brandId);
        require(netDebitCapFen <= POSITION_FEN_MAX, ClearingHouse_CapOutOfRange(netDebitCapFen, POSITION_FEN_MAX));

        // Effect: it holds from the next authorisation on.
        _standings[brandId].capFenPlusOne = uint56(netDebitCapFen) + 1; // Safe cast: it is below 2^43.
        emit NetDebitCapSet(brandId, netDebitCapFen);
    }

    /// @inheritdoc IClearingHouse
    function standingOf(uint32 brandId) external view returns (Standing memory) {
        StandingWord memory standing = _standings[brandId];
        return Standing(
            standing.debitFen, standing.reservedFen, standing.collateralFen, _capOf(standing), standing.defaults
        );
    }

    function _addCollateral(uint32 brandId, uint64 amountFen) internal {
        _standings[brandId].collateralFen += uint56(amountFen); // Safe cast: all cash is below 2^53.
    }

    function _requireModule() internal view {
        require(
            msg.sender == _firstModule || msg.sender == _secondModule,
            ClearingHouse_NotTheModule(msg.sender, _firstModule)
        );
    }

    function _callingBrand() internal view returns (uint32 brandId) {
        brandId = _brands.brandOfKey(_executingAccount());
        require(brandId != 0, ClearingHouse_NotABrand(_executingAccount()));
    }

    function _exposureOf(StandingWord memory standing) private pure returns (uint256) {
        return uint256(standing.debitFen) + standing.reservedFen;
    }

    function _capOf(StandingWord memory standing) private pure returns (uint64) {
        return standing.capFenPlusOne == 0 ? NET_DEBIT_CAP_FEN : standing.capFenPlusOne - 1;
    }
}
