// Whatever stops new bids, stops no bid from coming back: pause, freeze and retirement (I9).
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import {
  begin,
  bid,
  commit,
  eventOf,
  happened,
  holdings,
  openEnglish,
  openSealed,
  push,
  reveal,
  sealedBid,
  SETTLEMENT,
} from "./bidding.js";
import { assertReplayed } from "./replay.js";
import { DAY, exchange, reference, refuses } from "../shared/exchange.js";

const { operator, lanmu, qinghe, lin, chen, stranger } = exchange.actors;
const ENGLISH = "EnglishAuction";
const SEALED = "SealedAuction";
const NOTHING_LOST = [10_000n, 20_000n];

async function pause(contract) {
  const until = Number((await exchange.now()) + 3n * DAY - 10n);
  const args = [exchange.addresses[contract], until, reference("reason")];
  return exchange.call(operator, "Forwarder", "pauseTarget", args);
}

function freeze(account) {
  return exchange.call(operator, "AccountRegistry", "freeze", [account.address, reference("case")]);
}

/** Both brands agree, and the ledger lets the contract move nothing but its own any more. */
async function retire(contract) {
  const module = exchange.addresses[contract];
  const motion = await exchange.read("Ledger", "retirementOf", [module]);
  for (const brand of [lanmu, qinghe]) await exchange.intend(brand, "BrandQuorum", "approve", [motion]);
  await exchange.call(stranger, "Ledger", "retireModule", [module]);
}

describe("Auctions / under pause", () => {
  beforeEach(begin);

  it("take no bid, but close, settle and give back", async () => {
    const { endsAt } = await openEnglish();
    await bid(lin, 1n, 1_000n, 500n);
    exchange.at(endsAt - 10n);
    await pause(ENGLISH);
    await refuses(bid(chen, 1n, 2_000n), "Forwarder_TargetPaused");
    exchange.at(endsAt);
    await push(ENGLISH, "closeAuction", [1n]);
    await push(ENGLISH, "settleWinner", [1n, lin.address]);
    assertReplayed(happened, 1n);
  });

  it("let members reveal, so that no pause costs a bond", async () => {
    const { commitEndsAt } = await openSealed();
    const sealed = sealedBid(lin, 1_000n);
    await commit(lin, 1n, sealed);
    exchange.at(commitEndsAt);
    await pause(SEALED);
    await refuses(commit(chen, 1n, sealedBid(chen, 1_000n)), "Forwarder_TargetPaused");
    assert.equal(eventOf(await reveal(lin, 1n, sealed), "BidRevealed").stands, true);
  });
});

describe("Auctions / with a frozen account", () => {
  beforeEach(begin);

  it("take no bid of it, and give a displaced one back", async () => {
    await openEnglish({ units: 1 });
    await bid(lin, 1n, 1_000n, 500n);
    await freeze(lin);
    await refuses(bid(lin, 1n, 2_000n), "AccountRegistry_AccountFrozen");
    await bid(chen, 1n, 2_000n);
    assert.deepEqual(await holdings(lin), NOTHING_LOST);
  });

  it("count a bid that it cannot reveal as unrevealed: it costs the bond and no more", async () => {
    const { commitEndsAt, revealEndsAt } = await openSealed();
    const sealed = sealedBid(lin, 1_000n);
    await commit(lin, 1n, sealed);
    await freeze(lin);
    exchange.at(commitEndsAt);
    await refuses(reveal(lin, 1n, sealed), "AccountRegistry_AccountFrozen");
    exchange.at(revealEndsAt);
    await push(SEALED, "forfeitBond", [1n, lin.address]);
    assert.deepEqual(await holdings(lin), [9_900n, 20_000n]);
  });

  it("settle it as a winner: a bid binds", async () => {
    const { endsAt } = await openEnglish();
    await bid(lin, 1n, 1_000n, 500n);
    await freeze(lin);
    exchange.at(endsAt);
    await push(ENGLISH, "closeAuction", [1n]);
    await push(ENGLISH, "settleWinners", [1n, 1n]);
    assertReplayed(happened, 1n);
  });
});

describe("Auctions / retired by a quorum of brands", () => {
  beforeEach(begin);

  it("take and settle no more, and give every bid back after 30 days", async () => {
    const { endsAt } = await openEnglish();
    await bid(lin, 1n, 1_000n, 500n);
    await bid(chen, 1n, 2_000n);
    await retire(ENGLISH);
    await refuses(bid(lin, 1n, 3_000n), "Ledger_ModuleNotAdmitted");
    exchange.at(endsAt);
    await push(ENGLISH, "closeAuction", [1n]);
    await refuses(push(ENGLISH, "settleWinner", [1n, lin.address]), "Ledger_ModuleNotAdmitted");
    exchange.at(endsAt + SETTLEMENT);
    for (const account of [lin, chen]) {
      await push(ENGLISH, "withdrawBid", [1n, account.address]);
      assert.deepEqual(await holdings(account), NOTHING_LOST);
    }
  });

  it("give bonds and revealed bids back after 30 days", async () => {
    const { commitEndsAt, revealEndsAt } = await openSealed();
    const sealed = sealedBid(lin, 1_000n, 500n);
    await commit(lin, 1n, sealed);
    await commit(chen, 1n, sealedBid(chen, 1_000n));
    exchange.at(commitEndsAt);
    await reveal(lin, 1n, sealed);
    await retire(SEALED);
    exchange.at(revealEndsAt);
    await refuses(push(SEALED, "forfeitBond", [1n, chen.address]), "Ledger_ModuleNotAdmitted");
    exchange.at(revealEndsAt + SETTLEMENT);
    await push(SEALED, "withdrawBid", [1n, lin.address]);
    await push(SEALED, "withdrawBond", [1n, chen.address]);
    for (const account of [lin, chen]) assert.deepEqual(await holdings(account), NOTHING_LOST);
  });
});
