// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {IAccountRegistry} from "../../../contracts/accounts/IAccountRegistry.sol";
import {BrandRegistry} from "../../../contracts/brands/BrandRegistry.sol";
import {IBrandQuorum} from "../../../contracts/brands/IBrandQuorum.sol";
import {ClearingHouse} from "../../../contracts/clearing/ClearingHouse.sol";
import {IClearingHouse} from "../../../contracts/clearing/IClearingHouse.sol";
import {IForwarder} from "../../../contracts/forwarding/IForwarder.sol";
import {ILedger} from "../../../contracts/ledger/ILedger.sol";
import {Ledger} from "../../../contracts/ledger/Ledger.sol";
import {vm} from "../shared/Vm.sol";

/// @title ClearingHandler: does what desks, brands, the bank's witness, the arbiter and strangers may try, in any
/// order, and remembers what must follow.
/// @dev It is the forwarder, the desk that redeems and the accounts' limits of a clearing house and a ledger of its
/// own, so that millions of calls fit a campaign. Amounts are uniform half of the time, else around an edge.
contract ClearingHandler {
    uint32 internal constant BRANDS = 4;
    uint256 internal constant CASH_ID = 1 << 248;
    uint64 internal constant POSITION_MAX = 2 ** 43 - 1;
    address private constant PSP = address(0x5050);
    address private constant STRANGER = address(0xBAD);

    enum Action {
        RESERVE,
        CAPTURE,
        GIVE_UP,
        TAKE_BACK,
        CLOSE,
        DISPUTE,
        RULE,
        CONCLUDE,
        SETTLE,
        ATTEST,
        COLLECT,
        POST,
        WITHDRAW,
        SET_CAP,
        CALL_DEFAULT,
        SHARE,
        CURE,
        STRAY
    }

    /// @dev An obligation as it must be; `cycle` is 0 while it is in none.
    struct Item {
        uint32 debtor;
        uint32 creditor;
        uint32 cycle;
        int64 amountFen;
        IClearingHouse.DisputeState state;
    }

    struct Hold {
        uint32 debtor;
        uint32 creditor;
        uint64 leftFen;
    }

    ClearingHouse public house;
    Ledger public ledger;
    mapping(Action => uint256) public calls;
    mapping(Action => uint256) public successes;

    /// @dev What happened that nobody had a right to, or failed that nothing may stop; must stay 0.
    uint256 public breaches;
    Item[] public items;
    Hold[] public holds;

    address public executingAccount;
    uint256 private _time = 1_772_323_200; // 1 March 2026.
    uint256 private _references;

    /// @dev No constructor: the ledger asks this contract who is executing, and it must be there to answer.
    function begin() external {
        require(address(house) == address(0), "begun before");
        vm.warp(_time);
        AccessManager manager = new AccessManager(address(this));
        BrandRegistry brands = new BrandRegistry(address(manager), IForwarder(address(this)));
        address predicted = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        ILedger.ModuleRights[] memory modules = new ILedger.ModuleRights[](2);
        modules[0] = ILedger.ModuleRights(address(this), 2, 1);
        modules[1] = ILedger.ModuleRights(predicted, 2, 0);
        IForwarder forwarder = IForwarder(address(this));
        ledger =
            new Ledger(forwarder, brands, IAccountRegistry(address(this)), IBrandQuorum(address(0)), PSP, modules);
        address[] memory desks = new address[](1);
        desks[0] = address(this);
        house = new ClearingHouse(address(manager), forwarder, brands, ledger, desks, PSP, uint40(_time) + 7 days);
        require(address(house) == predicted, "the clearing house is elsewhere");

        string[4] memory slugs = ["lanmu", "qinghe", "nest", "yunxi"];
        for (uint32 brandId = 1; brandId <= BRANDS; ++brandId) {
            string memory slug = slugs[brandId - 1];
            bytes memory data = abi.encodeCall(brands.addBrand, (slug, slug, slug, keyOf(brandId)));
            (bool added,) = address(brands).call(abi.encodePacked(data, address(this)));
            require(added, "a brand was not added");
            executingAccount = PSP;
            ledger.mint(keyOf(brandId), CASH_ID, 1e15);
            executingAccount = address(0);
        }
    }

    /// @dev The accounts' limits are another slice's.
    function noteOutgoing(address, uint64, uint256) external {}

    function wait(uint256 seed, uint256 edge) external {
        (uint64 endsAt, uint64 disputesEndAt, uint64 settlementEndsAt) = house.calendarOf(_cycle(seed));
        uint256 target = edge % 4 == 0 ? endsAt : edge % 4 == 1 ? disputesEndAt : settlementEndsAt;
        target = target + edge / 4 % 3 - 1;
        _time = edge % 4 != 3 && _time < target ? target : _time + 1 + seed % 2 days;
        vm.warp(_time);
    }

    function reserve(uint256 debtor, uint256 creditor, uint256 amount) external {
        (uint32 from, uint32 to) = _pair(debtor, creditor);
        IClearingHouse.Standing memory before = house.standingOf(from);
        uint256 limit = uint256(before.netDebitCapFen) + before.collateralFen;
        if (limit > POSITION_MAX) limit = POSITION_MAX;
        uint256 exposure = uint256(before.debitFen) + before.reservedFen;
        uint64 fen = _amount(amount, amount % 8 == 1 && exposure < limit ? limit - exposure : 1e6);
        bool ok = _do(Action.RESERVE, address(this), abi.encodeCall(house.reserve, (from, to, fen)));
        if (ok != (before.defaults == 0 && exposure + fen <= limit)) ++breaches; // D-C4, neither more nor less.
        if (ok) holds.push(Hold(from, to, fen));
    }

    function capture(uint256 which, uint256 amount) external {
        if (holds.length == 0) return;

        Hold storage hold = holds[which % holds.length];
        uint64 fen = amount % 4 == 0 ? hold.leftFen : uint64(amount % (uint256(hold.leftFen) + 1));
        hold.leftFen -= fen;
        bool ok = _do(Action.CAPTURE, address(this), abi.encodeCall(house.unreserve, (hold.debtor, fen)));
        if (!ok || !_record(hold.debtor, hold.creditor, int64(fen))) ++breaches; // D-C4: nothing stops a capture.
    }

    function giveUp(uint256 which) external {
        if (holds.length == 0) return;

        Hold memory hold = holds[which % holds.length];
        holds[which % holds.length] = holds[holds.length - 1];
        holds.pop();
        bool ok = _do(Action.GIVE_UP, address(this), abi.encodeCall(house.unreserve, (hold.debtor, hold.leftFen)));
        if (!ok) ++breaches;
    }

    function takeBack(uint256 which, uint256 amount) external {
        if (items.length == 0) return;

        Item memory item = items[which % items.length];
        if (item.amountFen <= 0) return;

        ++calls[Action.TAKE_BACK];
        ++successes[Action.TAKE_BACK];
        int64 fen = int64(uint64(amount % (uint64(item.amountFen) + 1)));
        if (!_record(item.debtor, item.creditor, -fen)) ++breaches;
    }

    function close(uint256 seed, uint256 count) external {
        uint32 cycle = _cycle(seed);
        for (uint32 i = 1; i < house.openCycle() && seed % 8 != 0; ++i) {
            if (house.cycleOf(i).stage == IClearingHouse.Stage.ENDED) cycle = i;
        }
        bool ended = house.cycleOf(cycle).stage == IClearingHouse.Stage.ENDED;
        if (!ended && seed % 8 != 0) return;

        bool ok = _do(Action.CLOSE, STRANGER, abi.encodeCall(house.closeCycle, (cycle, count % 5)));
        if (ok != (ended && count % 5 != 0)) ++breaches;
    }

    function dispute(uint256 which, uint256 who) external {
        if (items.length == 0) return;

        uint256 index = items.length - 1 - which % items.length % 8 % items.length;
        Item storage item = items[index];
        uint32 brandId = who % 8 == 0 ? _brand(who / 8) : who % 2 == 0 ? item.debtor : item.creditor;
        (, uint64 disputesEndAt,) = house.calendarOf(item.cycle == 0 ? 1 : item.cycle);
        bool permitted = item.state == IClearingHouse.DisputeState.NONE && _time < disputesEndAt
            && (brandId == item.debtor || brandId == item.creditor);
        bytes memory data = abi.encodeCall(house.dispute, (uint64(index + 1), 1, "evidence"));
        if (_do(Action.DISPUTE, keyOf(brandId), data) != permitted) ++breaches; // D-C3.
        if (permitted) (item.state, item.cycle) = (IClearingHouse.DisputeState.DISPUTED, 0);
    }

    function rule(uint256 which, bool upheld) external {
        uint256 index = _disputed(which);
        if (index == items.length || which % 8 < 5) return; // The arbiter often sleeps.

        bytes memory data = abi.encodeCall(house.resolveDispute, (uint64(index + 1), upheld, "ruling"));
        (, uint40 dueAt) = house.disputeOf(uint64(index + 1));
        bool ok = _do(Action.RULE, address(this), data);
        if (ok != (_time < dueAt)) ++breaches;
        if (ok) _ruled(items[index], upheld);
    }

    function conclude(uint256 which) external {
        uint256 index = _disputed(which);
        if (index == items.length) return;

        (, uint40 dueAt) = house.disputeOf(uint64(index + 1));
        if (_time < dueAt && which % 8 != 0) return;

        bool ok = _do(Action.CONCLUDE, STRANGER, abi.encodeCall(house.concludeDispute, (uint64(index + 1))));
        if (ok != (dueAt <= _time)) ++breaches;
        if (ok) _ruled(items[index], true);
    }

    function settle(uint256 seed, uint256 who) external {
        (uint32 cycle, uint32 brandId) = seed % 8 == 0 ? (_cycle(seed / 8), _brand(who)) : _find(seed, _maySettle);
        if (cycle == 0) return;

        bool permitted = _maySettle(cycle, brandId);
        bool ok = _do(Action.SETTLE, keyOf(brandId), abi.encodeCall(house.settlePosition, (cycle)));
        if (ok != permitted) ++breaches; // I12: nothing is paid twice.
    }

    function attest(uint256 seed, uint256 who, uint256 amount) external {
        (uint32 cycle, uint32 brandId) = seed % 8 == 0 ? (_cycle(seed / 8), _brand(who)) : _find(seed, _isParty);
        if (cycle == 0) return;

        int64 netFen = house.positionOf(cycle, brandId).netFen;
        uint64 most = netFen < 0 ? uint64(-netFen) : house.cycleOf(cycle).bankFen;
        bytes memory data = abi.encodeCall(
            house.attestSettlement, (cycle, brandId, _amount(amount, most / 2), bytes32(++_references))
        );
        _do(Action.ATTEST, PSP, data);
    }

    function collect(uint256 seed, uint256 who) external {
        (uint32 cycle, uint32 brandId) = seed % 8 == 0 ? (_cycle(seed / 8), _brand(who)) : _find(seed, _mayCollect);
        if (cycle == 0) return;

        bool permitted = _mayCollect(cycle, brandId);
        bool ok = _do(Action.COLLECT, STRANGER, abi.encodeCall(house.collect, (cycle, brandId)));
        if (ok != permitted) ++breaches; // I9: what is there for a creditor is never out of its reach.
    }

    function post(uint256 who, uint256 amount) external {
        _do(Action.POST, keyOf(_brand(who)), abi.encodeCall(house.postCollateral, (_amount(amount, 1e5))));
    }

    function withdraw(uint256 who, uint256 amount) external {
        IClearingHouse.Standing memory before = house.standingOf(_brand(who));
        uint256 exposure = uint256(before.debitFen) + before.reservedFen;
        uint64 free = exposure < before.collateralFen ? before.collateralFen - uint64(exposure) : 0;
        if (free == 0 && amount % 8 != 0) return;

        uint64 fen = _amount(amount, free);
        bytes memory data = abi.encodeCall(house.withdrawCollateral, (fen));
        bool ok = _do(Action.WITHDRAW, keyOf(_brand(who)), data);
        if (ok != (fen != 0 && fen <= free)) ++breaches;
    }

    function setCap(uint256 who, uint256 amount) external {
        // Large enough for edges, and so small that no campaign fills a position: that would refuse a capture.
        uint64 cap = amount % 8 == 0 ? 0 : amount % 8 == 1 ? POSITION_MAX + 1 : uint64(amount % 1e7);
        if (amount % 8 == 2) cap = POSITION_MAX / 256;
        _do(Action.SET_CAP, address(this), abi.encodeCall(house.setNetDebitCap, (_brand(who), cap)));
    }

    function callDefault(uint256 seed, uint256 who) external {
        (uint32 cycle, uint32 brandId) = seed % 8 == 0 ? (_cycle(seed / 8), _brand(who)) : _find(seed, _maySettle);
        if (cycle == 0) return;

        (,, uint64 settlementEndsAt) = house.calendarOf(cycle);
        if (_time < settlementEndsAt && seed % 8 != 0) return;

        bool permitted = settlementEndsAt <= _time && _maySettle(cycle, brandId);
        bool ok = _do(Action.CALL_DEFAULT, STRANGER, abi.encodeCall(house.callDefault, (cycle, brandId)));
        if (ok != permitted) ++breaches;
    }

    function share(uint256 seed, uint256 count) external {
        (uint32 cycle,) = _find(seed, _isShared);
        if (seed % 8 == 0) cycle = _cycle(seed / 8);
        if (cycle == 0) return;

        bool permitted = _isShared(cycle, 0) && count % 4 != 0;
        bool ok = _do(Action.SHARE, STRANGER, abi.encodeCall(house.shareShortfall, (cycle, count % 4)));
        if (ok != permitted) ++breaches;
    }

    function cure(uint256 seed, uint256 who) external {
        (uint32 cycle, uint32 brandId) = seed % 8 == 0 ? (_cycle(seed / 8), _brand(who)) : _find(seed, _defaulted);
        if (cycle == 0) return;

        bool permitted = _defaulted(cycle, brandId);
        if (_do(Action.CURE, keyOf(brandId), abi.encodeCall(house.cureDefault, (cycle))) != permitted) ++breaches;
    }

    /// @dev A stranger tries what belongs to brands, the payment provider, the arbiter and the operators.
    function stray(uint256 seed, uint256 who, uint64 amount) external {
        (uint32 cycle, uint32 brandId) = (_cycle(seed / 8), _brand(who));
        bytes[7] memory tries = [
            abi.encodeCall(house.settlePosition, (cycle)),
            abi.encodeCall(house.attestSettlement, (cycle, brandId, amount, bytes32(++_references))),
            abi.encodeCall(house.postCollateral, (amount)),
            abi.encodeCall(house.withdrawCollateral, (amount)),
            abi.encodeCall(house.setNetDebitCap, (brandId, amount)),
            abi.encodeCall(house.cureDefault, (cycle)),
            abi.encodeCall(house.resolveDispute, (uint64(seed % (items.length + 1)), true, "ruling"))
        ];
        if (_do(Action.STRAY, STRANGER, tries[seed % 7])) ++breaches;
    }

    function itemCount() external view returns (uint256) {
        return items.length;
    }

    function holdCount() external view returns (uint256) {
        return holds.length;
    }

    function keyOf(uint32 brandId) public pure returns (address) {
        return address(uint160(0xB0B0 + brandId));
    }

    /// @dev What a creditor has left to receive, from what is public.
    function dueOf(uint32 cycle, uint32 brandId) public view returns (uint64) {
        IClearingHouse.Position memory position = house.positionOf(cycle, brandId);
        if (position.netFen <= 0) return 0;
        IClearingHouse.CycleRecord memory record = house.cycleOf(cycle);
        uint256 back =
            record.shortfallFen == 0 ? 0 : uint256(position.lossFen) * record.recoveredFen / record.shortfallFen;
        return uint64(position.netFen) - position.lossFen + uint64(back) - position.settledFen;
    }

    function _do(Action action, address account, bytes memory data) private returns (bool ok) {
        executingAccount = account;
        (ok,) = address(house).call(abi.encodePacked(data, account));
        executingAccount = address(0);
        ++calls[action];
        if (ok) ++successes[action];
    }

    function _record(uint32 debtor, uint32 creditor, int64 amountFen) private returns (bool ok) {
        bytes memory data =
            abi.encodeCall(house.recordObligation, (debtor, creditor, debtor, "redemption", 1, amountFen));
        (ok,) = address(house).call(data);
        IClearingHouse.DisputeState state = IClearingHouse.DisputeState.NONE;
        if (ok) items.push(Item(debtor, creditor, house.openCycle(), amountFen, state));
    }

    function _ruled(Item storage item, bool upheld) private {
        item.state = upheld ? IClearingHouse.DisputeState.UPHELD : IClearingHouse.DisputeState.DISMISSED;
        item.cycle = upheld ? house.openCycle() : 0;
    }

    /// @dev The first position from a random one on of which something holds, or cycle 0.
    function _find(uint256 seed, function(uint32, uint32) view returns (bool) holds_)
        private
        view
        returns (uint32 cycle, uint32 brandId)
    {
        uint256 last = house.openCycle();
        uint256 first = last > 6 ? last - 6 : 0;
        uint256 count = (last - first) * BRANDS;
        for (uint256 i = 0; i < count; ++i) {
            uint256 position = (seed / 8 + i) % count;
            cycle = uint32(first + position / BRANDS + 1);
            brandId = uint32(position % BRANDS + 1);
            if (holds_(cycle, brandId)) return (cycle, brandId);
        }
        return (0, 0);
    }

    function _isFinal(uint32 cycle) private view returns (bool) {
        return house.cycleOf(cycle).stage >= IClearingHouse.Stage.CALLED;
    }

    function _isShared(uint32 cycle, uint32) private view returns (bool) {
        return house.cycleOf(cycle).stage == IClearingHouse.Stage.SHARING;
    }

    function _isParty(uint32 cycle, uint32 brandId) private view returns (bool) {
        return _isFinal(cycle)
            && (_owes(cycle, brandId) || (dueOf(cycle, brandId) != 0 && house.cycleOf(cycle).bankFen != 0));
    }

    function _owes(uint32 cycle, uint32 brandId) private view returns (bool) {
        IClearingHouse.Position memory position = house.positionOf(cycle, brandId);
        return position.netFen < 0 && position.settledFen < uint64(-position.netFen) && _isFinal(cycle);
    }

    function _maySettle(uint32 cycle, uint32 brandId) private view returns (bool) {
        return _owes(cycle, brandId) && !_defaulted(cycle, brandId);
    }

    function _mayCollect(uint32 cycle, uint32 brandId) private view returns (bool) {
        IClearingHouse.CycleRecord memory record = house.cycleOf(cycle);
        return record.stage == IClearingHouse.Stage.FUNDED && record.cashFen != 0 && dueOf(cycle, brandId) != 0;
    }

    function _defaulted(uint32 cycle, uint32 brandId) private view returns (bool) {
        return house.positionOf(cycle, brandId).inDefault;
    }

    function _disputed(uint256 which) private view returns (uint256 index) {
        for (uint256 i = 0; i < items.length; ++i) {
            index = (which / 8 + i) % items.length;
            if (items[index].state == IClearingHouse.DisputeState.DISPUTED) return index;
        }
        return items.length;
    }

    function _cycle(uint256 seed) private view returns (uint32) {
        uint32 open = house.openCycle();
        uint32 back = uint32(seed % 3);
        return open > back ? open - back : 1;
    }

    function _brand(uint256 seed) private pure returns (uint32) {
        return uint32(1 + seed % BRANDS);
    }

    function _pair(uint256 debtor, uint256 creditor) private pure returns (uint32, uint32) {
        uint32 from = _brand(debtor);
        return (from, uint32(1 + (from + creditor % (BRANDS - 1)) % BRANDS));
    }

    function _amount(uint256 seed, uint256 edge) private pure returns (uint64) {
        uint256 choice = seed % 16;
        if (choice == 0) return 0;
        if (choice == 1) return uint64(edge);
        if (choice == 2) return uint64(edge + 1);
        if (choice == 3) return 1;
        return uint64(1 + seed / 16 % (edge == 0 ? 1 : edge));
    }
}
