// Random auctions against the replay: escrow is the standing bids at every step, and all comes out even (I7, I8).
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import {
  begin,
  bid,
  commit,
  happened,
  holdings,
  id,
  members,
  openEnglish,
  openSealed,
  push,
  reveal,
  sealedBid,
} from "./bidding.js";
import { assertReplayed, replay } from "./replay.js";
import { CASH_ID, exchange, Refusal } from "../shared/exchange.js";

const { qinghe } = exchange.actors;
const SEEDS = 4;

/** A sequence that is the same in every run (mulberry32). */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Tells whether it was accepted. */
async function tried(action) {
  try {
    await action;
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

async function assertEscrow(contract) {
  const { standing } = replay(happened, 1n);
  const sum = (of) => standing.reduce((total, each) => total + of(each), 0n);
  assert.deepEqual(await holdings(contract), [sum(({ points }) => points), sum(({ fen }) => fen)]);
}

/** Nothing is held, and what members lost is what was burned and what the brand got. */
async function assertEven(contract, bonds = 0n) {
  const { winners } = assertReplayed(happened, 1n);
  assert.deepEqual(await holdings(contract), [0n, 0n]);
  const paid = [...winners.values()].reduce(([points, fen], each) => [points + each.points, fen + each.fen], [0n, 0n]);
  assert.equal(await exchange.read("Ledger", "totalSupply", [id]), 60_000n - paid[0] - bonds);
  assert.equal(await exchange.balance(qinghe, CASH_ID), paid[1]);
}

describe("Auctions / by chance", () => {
  beforeEach(begin);

  for (let seed = 1; seed <= SEEDS; seed++) {
    it(`an English auction comes out as the replay says (seed ${seed})`, async () => {
      const draw = chance(seed);
      const { endsAt } = await openEnglish({ units: 1 + draw(4), reserveScore: 700_001n });
      let accepted = 0;
      for (let i = 0; i < 25; i++) {
        const account = members[draw(members.length)];
        const least = await exchange.read("EnglishAuction", "leastScoreOf", [1n, account.address]);
        // Around the least score as often as anywhere.
        const score = draw(2) === 0 ? least + BigInt(draw(3) - 1) * 1_000n : BigInt(draw(9_000_000));
        const points = 1n + ((score / 1_500n) * BigInt(draw(1_000))) / 1_000n;
        const fen = (score - points * 1_500n + 999n) / 1_000n;
        if (await tried(bid(account, 1n, points, fen < 0n ? 0n : fen))) accepted++;
        await assertEscrow("EnglishAuction");
      }
      assert.ok(accepted >= 5, `only ${accepted} bids were accepted`);
      exchange.at(endsAt);
      await push("EnglishAuction", "closeAuction", [1n]);
      const { winners } = await exchange.read("EnglishAuction", "auctionOf", [1n]);
      await push("EnglishAuction", "settleWinners", [1n, BigInt(winners)]);
      await assertEven("EnglishAuction");
    });

    it(`a sealed auction comes out as the replay says (seed ${seed})`, async () => {
      const draw = chance(1_000 + seed);
      const { commitEndsAt, revealEndsAt } = await openSealed({ units: 1 + draw(4), reserveScore: 900_000n });
      const bids = members.map((member) => {
        return [member, sealedBid(member, 400n + 100n * BigInt(draw(8)), BigInt(draw(700)))];
      });
      bids.sort(() => draw(3) - 1);
      for (const [member, sealed] of bids) await commit(member, 1n, sealed);
      exchange.at(commitEndsAt);
      const silent = draw(members.length);
      bids.sort(() => draw(3) - 1);
      for (const [position, [member, sealed]] of bids.entries()) {
        if (position !== silent) await reveal(member, 1n, sealed);
      }
      exchange.at(revealEndsAt);
      await push("SealedAuction", "closeAuction", [1n]);
      const { winners } = await exchange.read("SealedAuction", "auctionOf", [1n]);
      if (winners > 0) await push("SealedAuction", "settleWinners", [1n, BigInt(winners)]);
      await push("SealedAuction", "forfeitBond", [1n, bids[silent][0].address]);
      await assertEven("SealedAuction", 100n);
    });
  }
});
