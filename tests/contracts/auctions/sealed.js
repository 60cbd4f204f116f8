import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { encodeAbiParameters, keccak256 } from "viem";
import {
  begin,
  commit,
  eventOf,
  eventsOf,
  happened,
  he,
  holdings,
  id,
  members,
  openSealed,
  permit,
  push,
  reveal,
  sealedBid,
  SETTLEMENT,
  wang,
  withoutCash,
  xu,
  zhao,
} from "./bidding.js";
import { assertReplayed } from "./replay.js";
import { CASH_ID, DAY, exchange, MAX, pointsId, reference, refuses } from "../shared/exchange.js";

const { operator, lanmu, qinghe, lin, chen, stranger } = exchange.actors;
const SEALED = "SealedAuction";
const ZERO = `0x${"00".repeat(32)}`;
const close = () => push(SEALED, "closeAuction", [1n]);
const forfeit = (account) => push(SEALED, "forfeitBond", [1n, account.address]);
const withdrawBond = (account) => push(SEALED, "withdrawBond", [1n, account.address]);
const withdrawBid = (account) => push(SEALED, "withdrawBid", [1n, account.address]);

/** Commits to a bid of points and cash, and remembers it. */
async function committed(account, points, fen = 0n) {
  const sealed = sealedBid(account, points, fen);
  await commit(account, 1n, sealed);
  return sealed;
}

describe("SealedAuction / commitBid", () => {
  beforeEach(begin);

  it("refuses an auction there is not, one that was cancelled, the seller, and who has no account", async () => {
    const commitment = reference("commitment");
    const sealed = sealedBid(lin, 1_000n);
    await refuses(commit(lin, 1n, sealed, { commitment }), "UnitAuction_AuctionUnknown", [1n]);
    await openSealed();
    await refuses(commit(qinghe, 1n, sealed), "UnitAuction_SellerCannotBid", [qinghe.address]);
    await refuses(commit(lanmu, 1n, sealed), "UnitAuction_AccountNotOpen", [lanmu.address]);
    await exchange.intend(qinghe, SEALED, "cancelAuction", [1n]);
    await refuses(commit(lin, 1n, sealed), "UnitAuction_NotOpen", [1n]);
  });

  it("takes a commitment in the last second, and refuses one at the end", async () => {
    const { commitEndsAt } = await openSealed();
    const sealed = sealedBid(lin, 1_000n);
    exchange.at(commitEndsAt - 1n);
    await commit(lin, 1n, sealed);
    exchange.at(commitEndsAt);
    const late = commit(chen, 1n, sealedBid(chen, 1_000n));
    await refuses(late, "UnitAuction_Ended", [Number(commitEndsAt), Number(commitEndsAt)]);
  });

  it("refuses while the policy no longer permits auctions", async () => {
    await openSealed({ commitEndsAt: (await exchange.now()) + 55n * DAY });
    await permit(1);
    exchange.at((await exchange.now()) + 50n * DAY);
    await refuses(commit(lin, 1n, sealedBid(lin, 1_000n)), "Policy_AuctionNotPermitted", [2, 3]);
  });

  it("refuses no commitment, and a second one", async () => {
    await openSealed();
    const sealed = sealedBid(lin, 1_000n);
    await refuses(commit(lin, 1n, sealed, { commitment: ZERO }), "SealedAuction_CommitmentMissing", []);
    await commit(lin, 1n, sealed);
    await refuses(commit(lin, 1n, sealed), "SealedAuction_AlreadyCommitted", [1n, lin.address]);
  });

  it("refuses a bond that is not exactly the bond, or ends too early, or is not held", async () => {
    const { revealEndsAt } = await openSealed();
    const sealed = sealedBid(lin, 1_000n);
    for (const points of [99n, 101n]) {
      const bond = [[id, points]];
      await refuses(commit(lin, 1n, sealed, { bond }), "SealedAuction_BondWrong", [points, 100n]);
    }
    const [early, late] = [pointsId(2, revealEndsAt + DAY - 1n), pointsId(2, revealEndsAt + DAY)];
    await refuses(commit(lin, 1n, sealed, { bond: [[early, 100n]] }), "BidEscrow_PointsEndTooEarly");
    await refuses(commit(lin, 1n, sealed, { bond: [[late, 100n]] }), "ERC1155InsufficientBalance");
  });

  it("holds the bond, numbers the commitment, and tells nothing of the bid", async () => {
    await openSealed();
    await commit(chen, 1n, sealedBid(chen, 1_000n));
    const sealed = sealedBid(lin, 1_600n, 800n);
    const result = await commit(lin, 1n, sealed);
    const commitment = hashAtHome(sealed, lin);
    assert.deepEqual(eventOf(result, "BidCommitted"), {
      auctionId: 1n,
      account: lin.address,
      number: 2,
      commitment,
      assetIds: [id],
      amounts: [100n],
    });
    assert.deepEqual(await exchange.read(SEALED, "commitmentBy", [1n, lin.address]), { hash: commitment, number: 2 });
    assert.deepEqual(await holdings(lin), [9_900n, 20_000n]);
    assert.deepEqual(await holdings(SEALED), [200n, 0n]);
  });
});

describe("SealedAuction / revealBid", () => {
  beforeEach(begin);

  it("refuses while others may commit, to the last second, and from the end on", async () => {
    const { commitEndsAt, revealEndsAt } = await openSealed();
    const sealed = await committed(lin, 1_000n);
    const tardy = await committed(chen, 1_000n);
    exchange.at(commitEndsAt - 1n);
    await refuses(reveal(lin, 1n, sealed), "SealedAuction_StillSealed", [
      Number(commitEndsAt),
      Number(commitEndsAt - 1n),
    ]);
    exchange.at(revealEndsAt - 1n);
    await reveal(lin, 1n, sealed);
    exchange.at(revealEndsAt);
    await refuses(reveal(chen, 1n, tardy), "UnitAuction_Ended", [Number(revealEndsAt), Number(revealEndsAt)]);
    await refuses(reveal(chen, 1n, tardy), "UnitAuction_Ended", [Number(revealEndsAt), Number(revealEndsAt + 1n)]);
  });

  it("takes a reveal in the first second", async () => {
    const { commitEndsAt } = await openSealed();
    const sealed = await committed(lin, 1_000n);
    exchange.at(commitEndsAt);
    await reveal(lin, 1n, sealed);
  });

  it("refuses who never committed, and a second reveal", async () => {
    const { commitEndsAt } = await openSealed();
    const sealed = await committed(lin, 1_000n);
    exchange.at(commitEndsAt);
    await refuses(reveal(chen, 1n, sealed), "SealedAuction_NoCommitment", [1n, chen.address]);
    await reveal(lin, 1n, sealed);
    await refuses(reveal(lin, 1n, sealed), "SealedAuction_NoCommitment", [1n, lin.address]);
  });

  it("refuses whatever was not committed to, and the commitment of another", async () => {
    const { commitEndsAt } = await openSealed();
    const sealed = await committed(lin, 1_000n, 5n);
    const commitment = hashAtHome(sealed, lin);
    await commit(chen, 1n, sealed, { commitment }); // Chen copies what Lin sent.
    exchange.at(commitEndsAt);
    for (const change of [{ fen: 6n }, { amounts: [1_001n] }, { salt: ZERO }]) {
      await refuses(reveal(lin, 1n, { ...sealed, ...change }), "SealedAuction_CommitmentDiffers");
    }
    const copied = reveal(chen, 1n, sealed);
    await refuses(copied, "SealedAuction_CommitmentDiffers", [commitment, hashAtHome(sealed, chen)]);
  });

  it("refuses a bid that is none, and one that cannot be paid; the bond stays at stake", async () => {
    const { commitEndsAt } = await openSealed();
    const poor = await committed(lin, 10_001n);
    const late = sealedBid(chen, 0n, 0n, [[pointsId(2, commitEndsAt + DAY), 1_000n]]);
    await commit(chen, 1n, late);
    const vast = await committed(wang, MAX);
    exchange.at(commitEndsAt);
    await refuses(reveal(lin, 1n, poor), "ERC1155InsufficientBalance");
    await refuses(reveal(chen, 1n, late), "BidEscrow_PointsEndTooEarly");
    await refuses(reveal(wang, 1n, vast), "Amount_OutOfRange");
    assert.deepEqual(await holdings(SEALED), [300n, 0n]);
    assert.deepEqual(await holdings(lin), [9_900n, 20_000n]);
  });

  it("gives the bond back and takes the full bid, of which the bond may be part", async () => {
    const { commitEndsAt } = await openSealed();
    const sealed = await committed(lin, 10_000n, 800n);
    exchange.at(commitEndsAt);
    const result = await reveal(lin, 1n, sealed);
    assert.deepEqual(eventOf(result, "BidRevealed"), {
      auctionId: 1n,
      account: lin.address,
      number: 1,
      score: 15_800_000n,
      fen: 800n,
      assetIds: [id],
      amounts: [10_000n],
      stands: true,
    });
    assert.deepEqual(await holdings(lin), [0n, 19_200n]);
    assert.deepEqual(await holdings(SEALED), [10_000n, 800n]);
    assert.deepEqual(await exchange.read(SEALED, "commitmentBy", [1n, lin.address]), { hash: ZERO, number: 1 });
  });

  it("takes bids at the reserve, and gives those below it back with their bond", async () => {
    const { commitEndsAt } = await openSealed({ reserveScore: 1_500_000n });
    const low = await committed(lin, 999n);
    const least = await committed(chen, 1_000n);
    exchange.at(commitEndsAt);
    assert.equal(eventOf(await reveal(chen, 1n, least), "BidRevealed").stands, true);
    const { stands, score } = eventOf(await reveal(lin, 1n, low), "BidRevealed");
    assert.deepEqual([stands, score], [false, 1_498_500n]);
    assert.deepEqual(await holdings(lin), [10_000n, 20_000n]);
  });

  it("refuses a losing bid that could not have been paid", async () => {
    const { commitEndsAt } = await openSealed({ reserveScore: 20_000_000n });
    const low = await committed(lin, 10_001n);
    exchange.at(commitEndsAt);
    await refuses(reveal(lin, 1n, low), "ERC1155InsufficientBalance");
  });

  it("keeps the best, and of equal bids the first to commit, in whatever order they are revealed", async () => {
    const { commitEndsAt } = await openSealed({ units: 2 });
    const first = await committed(lin, 1_000n);
    const second = await committed(chen, 1_000n);
    const third = await committed(wang, 1_000n);
    const fourth = await committed(zhao, 2_000n);
    exchange.at(commitEndsAt);
    await reveal(wang, 1n, third);
    await reveal(chen, 1n, second);
    assert.equal(eventOf(await reveal(lin, 1n, first), "BidDisplaced").account, wang.address);
    assert.equal(eventOf(await reveal(zhao, 1n, fourth), "BidDisplaced").account, chen.address);
    for (const loser of [chen, wang]) assert.deepEqual(await holdings(loser), [10_000n, 20_000n]);
    assert.deepEqual(await holdings(SEALED), [3_000n, 0n]);
  });

  it("gives back at once what is revealed after better bids took all units", async () => {
    const { commitEndsAt } = await openSealed({ units: 1 });
    const high = await committed(lin, 1_000n);
    const equal = await committed(chen, 1_000n);
    exchange.at(commitEndsAt);
    await reveal(lin, 1n, high);
    const result = await reveal(chen, 1n, equal);
    assert.equal(eventOf(result, "BidRevealed").stands, false);
    assert.deepEqual(eventsOf(result, "BidDisplaced"), []);
    assert.deepEqual(await holdings(chen), [10_000n, 20_000n]);
  });

  it("gives the bond back and takes nothing when cash is no longer permitted", async () => {
    const { commitEndsAt } = await openSealed({ commitEndsAt: (await exchange.now()) + 55n * DAY });
    const cash = await committed(lin, 1_000n, 1n);
    const plain = await committed(chen, 1_000n);
    await permit(withoutCash);
    exchange.at(commitEndsAt);
    const result = await reveal(lin, 1n, cash);
    assert.deepEqual(eventOf(result, "BidNotPermitted"), { auctionId: 1n, account: lin.address, fen: 1n });
    assert.deepEqual(await holdings(lin), [10_000n, 20_000n]);
    await refuses(reveal(lin, 1n, cash), "SealedAuction_NoCommitment", [1n, lin.address]);
    assert.equal(eventOf(await reveal(chen, 1n, plain), "BidRevealed").stands, true);
  });
});

describe("SealedAuction / forfeitBond", () => {
  beforeEach(begin);

  it("refuses before the end of the reveals, and after 30 days", async () => {
    await refuses(forfeit(lin), "UnitAuction_AuctionUnknown", [1n]);
    const { revealEndsAt } = await openSealed();
    await committed(lin, 1_000n);
    exchange.at(revealEndsAt - 1n);
    await refuses(forfeit(lin), "UnitAuction_NotEnded", [Number(revealEndsAt), Number(revealEndsAt - 1n)]);
    const over = revealEndsAt + SETTLEMENT;
    exchange.at(over);
    await refuses(forfeit(lin), "UnitAuction_SettlementOver", [Number(over), Number(over)]);
  });

  it("refuses in a cancelled auction", async () => {
    const { revealEndsAt } = await openSealed();
    await committed(lin, 1_000n);
    await exchange.call(operator, "BrandRegistry", "suspendBrand", [2, reference("case")]);
    await push(SEALED, "cancelAuction", [1n]);
    exchange.at(revealEndsAt);
    await refuses(forfeit(lin), "UnitAuction_NotOpen", [1n]);
  });

  it("refuses who did not commit, who revealed, and a second time", async () => {
    const { commitEndsAt, revealEndsAt } = await openSealed();
    const sealed = await committed(lin, 1_000n);
    await committed(he, 1_000n);
    exchange.at(commitEndsAt);
    await reveal(lin, 1n, sealed);
    exchange.at(revealEndsAt);
    await refuses(forfeit(lin), "SealedAuction_NoCommitment", [1n, lin.address]);
    await refuses(forfeit(stranger), "SealedAuction_NoCommitment", [1n, stranger.address]);
    await forfeit(he);
    await refuses(forfeit(he), "SealedAuction_NoCommitment", [1n, he.address]);
  });

  it("burns the bond and nothing else, before the close or after it", async () => {
    const { revealEndsAt } = await openSealed();
    await committed(lin, 1_000n);
    await committed(he, 1_000n);
    exchange.at(revealEndsAt);
    assert.deepEqual(eventOf(await forfeit(he), "BondForfeited"), {
      auctionId: 1n,
      account: he.address,
      assetIds: [id],
      amounts: [100n],
    });
    await close();
    await forfeit(lin);
    assert.deepEqual(await holdings(he), [9_900n, 20_000n]);
    assert.deepEqual(await holdings(SEALED), [0n, 0n]);
    assert.equal(await exchange.read("Ledger", "totalSupply", [id]), 59_800n);
  });
});

describe("SealedAuction / withdrawBond", () => {
  beforeEach(begin);

  it("refuses while the bond can be forfeited", async () => {
    const { revealEndsAt } = await openSealed();
    await committed(lin, 1_000n);
    const over = revealEndsAt + SETTLEMENT;
    exchange.at(over - 1n);
    await refuses(withdrawBond(lin), "UnitAuction_NotReturnable", [Number(over), Number(over - 1n)]);
    exchange.at(over);
    await withdrawBond(lin);
    await refuses(withdrawBond(lin), "SealedAuction_NoCommitment", [1n, lin.address]);
    assert.deepEqual(await holdings(lin), [10_000n, 20_000n]);
  });

  it("gives bonds and bids of a suspended brand's auction back at once", async () => {
    const { commitEndsAt } = await openSealed();
    const sealed = await committed(lin, 1_000n, 7n);
    await committed(chen, 1_000n);
    exchange.at(commitEndsAt);
    await reveal(lin, 1n, sealed);
    await exchange.call(operator, "BrandRegistry", "suspendBrand", [2, reference("case")]);
    await push(SEALED, "cancelAuction", [1n]);
    assert.deepEqual(eventOf(await withdrawBond(chen), "BondReturned"), { auctionId: 1n, account: chen.address });
    await refuses(withdrawBond(lin), "SealedAuction_NoCommitment", [1n, lin.address]);
    await withdrawBid(lin);
    for (const member of members) assert.deepEqual(await holdings(member), [10_000n, 20_000n]);
    assert.deepEqual(await holdings(SEALED), [0n, 0n]);
  });
});

describe("SealedAuction / cancelAuction", () => {
  beforeEach(begin);

  it("refuses the seller after the first commitment", async () => {
    await openSealed();
    await committed(lin, 1_000n);
    await refuses(exchange.intend(qinghe, SEALED, "cancelAuction", [1n]), "UnitAuction_BidsPlaced", [1n, 1]);
  });
});

describe("SealedAuction / the scenario's seventh step", () => {
  beforeEach(begin);

  it("sells three passes at 24.00 each", async () => {
    const { commitEndsAt, revealEndsAt } = await openSealed();
    const bids = new Map();
    for (const [member, points, fen] of [
      [lin, 1_600n, 800n],
      [wang, 1_000n, 1_500n],
      [zhao, 1_600n, 0n],
      [xu, 1_000n, 600n],
      [he, 500n, 0n],
    ]) {
      bids.set(member, await committed(member, points, fen));
    }
    exchange.at(commitEndsAt);
    for (const member of [xu, wang, zhao, lin]) await reveal(member, 1n, bids.get(member));
    exchange.at(revealEndsAt);
    assert.equal(eventOf(await close(), "AuctionClosed").clearingScore, 2_400_000n);
    await push(SEALED, "settleWinners", [1n, 3n]);
    await forfeit(he);

    assert.deepEqual(await holdings(lin), [8_800n, 19_400n]);
    assert.deepEqual(await holdings(wang), [9_200n, 18_800n]);
    assert.deepEqual(await holdings(zhao), [8_400n, 20_000n]);
    assert.deepEqual(await holdings(xu), [10_000n, 20_000n]);
    assert.deepEqual(await holdings(he), [9_900n, 20_000n]);
    assert.equal(await exchange.balance(qinghe, CASH_ID), 1_800n);
    assert.equal(await exchange.read("Ledger", "totalSupply", [id]), 60_000n - 3_700n);
    assert.deepEqual(await holdings(SEALED), [0n, 0n]);
    const { winners } = assertReplayed(happened, 1n);
    assert.deepEqual([...winners.keys()].sort(), [lin, wang, zhao].map(({ address }) => address).sort());
  });
});

/** The hash as a member's device makes it, without asking anyone. */
function hashAtHome({ assetIds, amounts, fen, salt }, account) {
  const bidType = {
    type: "tuple",
    components: [
      { name: "assetIds", type: "uint256[]" },
      { name: "amounts", type: "uint64[]" },
      { name: "fen", type: "uint64" },
      { name: "salt", type: "bytes32" },
    ],
  };
  const types = [bidType, { type: "address" }, { type: "uint64" }];
  return keccak256(encodeAbiParameters(types, [{ assetIds, amounts, fen, salt }, account.address, 1n]));
}
