// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {console} from "hardhat/console.sol";
import {IUnitAuction} from "../../../contracts/auctions/IUnitAuction.sol";
import {Tally} from "../shared/Tally.sol";
import {AuctionHandler} from "./AuctionHandler.sol";
import {AuctionModel} from "./AuctionModel.sol";

/// @title CheckedAuctions: what must hold in auctions after every action, compared with what was remembered.
contract CheckedAuctions is AuctionHandler {
    /// @notice I7: both auctions hold exactly the standing bids and the bonds at stake. I8: every loser has all of its
    /// own back, every winner paid its share and no more, and the brand got what they paid in cash.
    function checkEscrow() external view {
        uint64[ASSETS][2] memory held;
        for (uint256 s = 0; s < sales.length; ++s) {
            uint256 house = sales[s].secret ? 1 : 0;
            for (uint256 i = 0; i < MEMBERS; ++i) {
                uint64[ASSETS] memory entry = _entries[s][i].held;
                for (uint256 k = 0; k < ASSETS; ++k) {
                    held[house][k] += entry[k];
                }
            }
        }
        for (uint256 k = 0; k < ASSETS; ++k) {
            require(ledger.balanceOf(address(english), assets[k]) == held[0][k], "the open auctions' escrow");
            require(ledger.balanceOf(address(sealedAuction), assets[k]) == held[1][k], "the sealed auctions' escrow");
            require(ledger.totalSupply(assets[k]) == MEMBERS * (PLENTY / 8) - _burned[k], "what was burned");
            for (uint256 i = 0; i < MEMBERS; ++i) {
                require(ledger.balanceOf(members[i], assets[k]) == _owned[members[i]][k], "what a member has");
            }
        }
        require(ledger.balanceOf(BRAND, assets[2]) == _brandFen, "what the brand got");
    }

    /// @notice I8: the standing bids are the best, the price is the worst of them, and each winner has one voucher.
    function checkBids() external view {
        for (uint256 s = sales.length < 4 ? 0 : sales.length - 4; s < sales.length; ++s) {
            Sale memory sale = sales[s];
            IUnitAuction house = IUnitAuction(_house(sale));
            IUnitAuction.Auction memory auction = house.auctionOf(sale.auctionId);
            require(auction.endsAt == sale.endsAt && auction.endsAt <= auction.latestEndsAt, "the end");
            require(auction.bids == sale.bids && auction.clearingScore == sale.price, "bids and price");
            require(auction.closed == (sale.stage == Stage.CLOSED), "closed");
            require(auction.cancelled == (sale.stage == Stage.CANCELLED), "cancelled");
            for (uint256 i = 0; i < MEMBERS; ++i) {
                (,,, uint64 score) = house.bidOf(sale.auctionId, members[i]);
                require(score == _entries[s][i].score, "a bid stands that should not, or fell that should");
                uint256 vouchers = ledger.balanceOf(members[i], auction.voucherId);
                require(vouchers >= (_entries[s][i].paid ? 1 : 0), "a winner without voucher");
            }
        }
    }

    /// @notice One voucher for each bid that paid, and none besides.
    function checkVouchers() external view {
        uint256 paid = 0;
        for (uint256 s = 0; s < sales.length; ++s) {
            for (uint256 i = 0; i < MEMBERS; ++i) {
                if (_entries[s][i].paid) ++paid;
            }
        }
        (, uint64[] memory supplies,) = ledger.supplyOf(PROGRAMME, 2, 200); // Behind the two vintages.
        uint256 vouchers = 0;
        for (uint256 i = 0; i < supplies.length; ++i) {
            vouchers += supplies[i];
        }
        require(vouchers == paid, "vouchers nobody paid for, or none for who paid");
    }
}

/// @title AuctionInvariantsTest: whatever members, the brand and strangers do, bids are held, and come out, whole.
contract AuctionInvariantsTest is Tally {
    uint256 private constant HANDLERS = 11;

    CheckedAuctions private _handler;

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function setUp() public {
        _handler = new CheckedAuctions();
        _handler.begin();
        _handler.open(0, 0);
        _handler.open(4, 0);
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(_handler), _selectors());
    }

    /// @dev One invariant, so that every call of the campaign counts for all of them.
    function invariant_auctions() external view {
        _checkAll();
    }

    /// @dev The campaign means something only if every handler gets through often enough.
    function test_EveryHandlerSucceedsAtLeastOnceInFive() external {
        bytes4[] memory selectors = _selectors();
        for (uint256 i = 0; i < 1_600; ++i) {
            uint256 seed = uint256(keccak256(abi.encode(i)));
            bytes memory args = abi.encode(seed, seed >> 32, seed >> 64);
            bytes4 selector = selectors[(seed >> 128) % selectors.length];
            (bool success,) = address(_handler).call(abi.encodePacked(selector, args));
            require(success, "a handler reverted");
            if (i % 100 == 0) _checkAll();
        }
        _checkAll();

        string[HANDLERS] memory names = _names();
        for (uint256 i = 0; i < HANDLERS; ++i) {
            uint256 calls = _handler.calls(AuctionModel.Action(i));
            uint256 successes = _handler.successes(AuctionModel.Action(i));
            console.log("%s: %d of %d calls succeeded", names[i], successes, calls);
            require(successes * 5 >= calls && calls > 5, "a handler hardly ever succeeds");
        }
        require(_handler.calls(AuctionModel.Action.STRAY) > 20, "nobody strayed");
    }

    /// @dev What a run did, for a long campaign's table.
    function afterInvariant() external {
        string[HANDLERS] memory names = _names();
        for (uint256 i = 0; i < HANDLERS; ++i) {
            AuctionModel.Action action = AuctionModel.Action(i);
            tell(names[i], _handler.calls(action), _handler.successes(action));
        }
    }

    function _checkAll() private view {
        _handler.checkEscrow();
        _handler.checkBids();
        _handler.checkVouchers();
        require(_handler.breaches() == 0, "something came out otherwise than it must");
    }

    function _names() private pure returns (string[HANDLERS] memory names) {
        (names[0], names[1], names[2], names[3]) = ("openAuction", "placeBid", "commitBid", "revealBid");
        (names[4], names[5], names[6]) = ("closeAuction", "settleWinner", "settleWinners");
        (names[7], names[8], names[9]) = ("forfeitBond", "withdrawBid", "withdrawBond");
        names[10] = "cancelAuction";
    }

    function _selectors() private pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](23);
        selectors[0] = AuctionHandler.wait.selector;
        selectors[1] = AuctionHandler.decide.selector;
        selectors[2] = AuctionHandler.open.selector;
        selectors[3] = AuctionHandler.bid.selector;
        selectors[4] = AuctionHandler.commit.selector;
        selectors[5] = AuctionHandler.reveal.selector;
        selectors[6] = AuctionHandler.close.selector;
        selectors[7] = AuctionHandler.settle.selector;
        selectors[8] = AuctionHandler.settleNext.selector;
        selectors[9] = AuctionHandler.forfeit.selector;
        selectors[10] = AuctionHandler.giveBack.selector;
        selectors[11] = AuctionHandler.giveBondBack.selector;
        selectors[12] = AuctionHandler.cancel.selector;
        selectors[13] = AuctionHandler.stray.selector;
        // Bids are made more often than all the rest.
        selectors[14] = AuctionHandler.bid.selector;
        selectors[15] = AuctionHandler.bid.selector;
        selectors[16] = AuctionHandler.commit.selector;
        selectors[17] = AuctionHandler.commit.selector;
        selectors[18] = AuctionHandler.reveal.selector;
        selectors[19] = AuctionHandler.reveal.selector;
        selectors[20] = AuctionHandler.giveBack.selector;
        selectors[21] = AuctionHandler.giveBondBack.selector;
        selectors[22] = AuctionHandler.settleNext.selector;
    }
}
