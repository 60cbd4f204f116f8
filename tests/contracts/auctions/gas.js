// What bidding costs in a full auction of 64 units, and that no step outgrows a transaction (I24).
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  begin,
  bid,
  commit,
  eventOf,
  happened,
  id,
  openEnglish,
  openSealed,
  PROGRAMME,
  push,
  reveal,
  sealedBid,
  xu,
  zhao,
} from "./bidding.js";
import { assertReplayed } from "./replay.js";
import { DAY, exchange, key, refuses } from "../shared/exchange.js";

const { qinghe, lin, chen } = exchange.actors;
const UNITS = 64;
const BID_GAS_MAX = 220_000;

const crowd = Array.from({ length: UNITS }, (_, i) => key(`bidder ${i}`));

/** Members beyond the usual, each with points and cash. */
async function gather() {
  await begin();
  const openings = await Promise.all(
    crowd.map(async (member) => [member.address, `0x${"00".repeat(32)}`, await exchange.proofOf(member, 2)]),
  );
  await exchange.intendAll(qinghe, "AccountRegistry", "openAccount", openings, 250_000);
  for (const member of crowd) {
    await exchange.issue(qinghe, PROGRAMME, member, 10_000n);
    await exchange.deposit(member, 20_000n);
  }
}

/** Gas of the one call that the forwarder made for the last intent, without what the forwarder itself needs. */
async function gasOfTarget(execution) {
  await execution;
  const [hash] = (await exchange.request("eth_getBlockByNumber", ["latest", false])).transactions;
  const { structLogs } = await exchange.request("debug_traceTransaction", [
    hash,
    { disableStorage: true, disableMemory: true, disableStack: true },
  ]);
  const own = structLogs.filter(({ depth }) => depth === 1);
  const called = own.findIndex(({ op }) => op === "CALL");
  return Number(own[called].gas) - Number(own[called + 1].gas);
}

describe("Auctions / gas in a full auction of 64 units", () => {
  const gas = {};
  let endsAt;

  before(async () => {
    await gather();
    ({ endsAt } = await openEnglish({ units: UNITS, endsAt: (await exchange.now()) + 2n * DAY }));
    for (const [i, member] of crowd.entries()) await bid(member, 1n, 1_000n + BigInt(i), 100n);
  });

  it(`takes a bid that displaces another within ${BID_GAS_MAX.toLocaleString("en")} gas`, async () => {
    const first = await bid(lin, 1n, 5_000n, 2_000n);
    assert.equal(eventOf(first, "BidDisplaced").account, crowd[0].address);
    gas["placeBid, points and cash, displacing, new bidder"] = await gasOfTarget();
    gas["placeBid, points only, displacing points and cash"] = await gasOfTarget(bid(chen, 1n, 5_000n));
    gas["placeBid, points and cash, displacing, bidder of before"] = await gasOfTarget(
      bid(crowd[0], 1n, 6_000n, 3_000n),
    );
    for (const [name, used] of Object.entries(gas)) assert.ok(used <= BID_GAS_MAX, `${name}: ${used}`);
  });

  it("takes a raise, even of the last entry in the heap, within the same", async () => {
    gas["placeBid, raising the last of 64"] = await gasOfTarget(bid(crowd[63], 1n, 9_000n, 900n));
    gas["placeBid, raising the worst"] = await gasOfTarget(bid(crowd[3], 1n, 9_100n, 900n));
    assert.ok(gas["placeBid, raising the last of 64"] <= BID_GAS_MAX, JSON.stringify(gas));
    assert.ok(gas["placeBid, raising the worst"] <= BID_GAS_MAX, JSON.stringify(gas));
  });

  it("closes at once, and settles 64 winners in four steps", async (test) => {
    exchange.at(endsAt);
    gas["closeAuction"] = Number((await push("EnglishAuction", "closeAuction", [1n])).gasUsed);
    gas["settleWinner"] = Number((await push("EnglishAuction", "settleWinner", [1n, lin.address])).gasUsed);
    const many = push("EnglishAuction", "settleWinners", [1n, 17n]);
    await refuses(many, "UnitAuction_CountOutOfRange", [17n, 1n, 16n]);
    for (let step = 0; step < 4; step++) {
      const { gasUsed } = await push("EnglishAuction", "settleWinners", [1n, 16n]);
      gas[`settleWinners, 16, step ${step}`] = Number(gasUsed);
    }
    assertReplayed(happened, 1n);
    test.diagnostic(JSON.stringify(gas, null, 2));
  });
});

describe("Auctions / gas with eight ids in every bid", () => {
  before(gather);

  it("settles sixteen winners, and takes and gives back bids, far within a transaction", async (test) => {
    const gas = {};
    const ids = [id];
    for (let month = 1; month < 8; month++) {
      exchange.at((await exchange.now()) + 32n * DAY);
      for (const member of crowd.slice(0, 17)) {
        const issued = await exchange.issue(qinghe, PROGRAMME, member, 1_000n);
        if (!ids.includes(issued)) ids.push(issued);
      }
    }
    assert.equal(ids.length, 8);
    const parts = (amount) => ids.map((each) => [each, amount]);
    const { endsAt } = await openEnglish({ units: 16 });
    for (const [i, member] of crowd.slice(0, 16).entries()) {
      await bid(member, 1n, 0n, 100n, { parts: parts(500n - BigInt(i)) });
    }
    gas["placeBid, eight ids displacing eight ids"] = await gasOfTarget(
      bid(crowd[16], 1n, 0n, 100n, { parts: parts(600n) }),
    );
    exchange.at(endsAt);
    await push("EnglishAuction", "closeAuction", [1n]);
    const { gasUsed } = await push("EnglishAuction", "settleWinners", [1n, 16n]);
    gas["settleWinners, 16 with eight ids"] = Number(gasUsed);
    assert.ok(gasUsed < 16_777_216n / 2n, String(gasUsed));
    assertReplayed(happened, 1n);
    test.diagnostic(JSON.stringify(gas, null, 2));
  });
});

describe("Auctions / gas of a sealed bid", () => {
  before(begin);

  it("commits, reveals and displaces within the bounds of a bid and its bond", async (test) => {
    const gas = {};
    const { commitEndsAt, revealEndsAt } = await openSealed({ units: 1 });
    const [low, high] = [sealedBid(zhao, 1_000n, 500n), sealedBid(xu, 2_000n, 500n)];
    await commit(zhao, 1n, low);
    gas.commitBid = await gasOfTarget(commit(xu, 1n, high));
    exchange.at(commitEndsAt);
    gas["revealBid, a free unit"] = await gasOfTarget(reveal(zhao, 1n, low));
    gas["revealBid, displacing"] = await gasOfTarget(reveal(xu, 1n, high));
    exchange.at(revealEndsAt);
    await push("SealedAuction", "closeAuction", [1n]);
    gas["settleWinner"] = Number((await push("SealedAuction", "settleWinners", [1n, 1n])).gasUsed);
    assertReplayed(happened, 1n);
    test.diagnostic(JSON.stringify(gas, null, 2));
  });
});
