import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import {
  begin,
  bid,
  eventOf,
  happened,
  holdings,
  id,
  members,
  NOBODY,
  openEnglish,
  push,
  SETTLEMENT,
  wait,
  wang,
  xu,
  zhao,
} from "./bidding.js";
import { assertReplayed } from "./replay.js";
import { CASH_ID, DAY, exchange, reference, refuses } from "../shared/exchange.js";

const { operator, qinghe, lin, chen } = exchange.actors;
const ENGLISH = "EnglishAuction";
const close = () => push(ENGLISH, "closeAuction", [1n]);
const settle = (account) => push(ENGLISH, "settleWinner", [1n, account.address]);
const settleNext = (count) => push(ENGLISH, "settleWinners", [1n, count]);
const withdraw = (account) => push(ENGLISH, "withdrawBid", [1n, account.address]);
const cancel = (by) => exchange.intend(by, ENGLISH, "cancelAuction", [1n]);

/** Three units; Lin 32.00, Wang 30.00, Zhao 24.00; Xu's 21.00 is displaced. */
async function threeBids() {
  const opened = await openEnglish();
  await bid(xu, 1n, 1_000n, 600n);
  await bid(wang, 1n, 1_000n, 1_500n);
  await bid(zhao, 1n, 1_600n);
  await bid(lin, 1n, 1_600n, 800n);
  return opened;
}

async function closed() {
  const opened = await threeBids();
  exchange.at(opened.endsAt);
  await close();
  return opened;
}

describe("EnglishAuction / closeAuction", () => {
  beforeEach(begin);

  it("refuses an auction there is not, until the last second, and twice", async () => {
    await refuses(close(), "UnitAuction_AuctionUnknown", [1n]);
    const { endsAt } = await threeBids();
    exchange.at(endsAt - 1n);
    await refuses(close(), "UnitAuction_NotEnded", [Number(endsAt), Number(endsAt - 1n)]);
    exchange.at(endsAt);
    await close();
    await refuses(close(), "UnitAuction_NotOpen", [1n]);
  });

  it("is possible for 30 days from the end on, and then no more", async () => {
    const { endsAt } = await threeBids();
    await openEnglish({ endsAt });
    const over = endsAt + SETTLEMENT;
    exchange.at(over - 1n);
    await close();
    exchange.at(over);
    const late = push(ENGLISH, "closeAuction", [2n]);
    await refuses(late, "UnitAuction_SettlementOver", [Number(over), Number(over)]);
  });

  it("fixes the winners, and the lowest winning score as the price", async () => {
    const { endsAt } = await threeBids();
    exchange.at(endsAt + 1n);
    assert.deepEqual(eventOf(await close(), "AuctionClosed"), {
      auctionId: 1n,
      clearingScore: 2_400_000n,
      winners: 3,
    });
  });

  it("takes the lowest score for the price also while units are left", async () => {
    const { endsAt } = await openEnglish();
    await bid(lin, 1n, 2_000n);
    exchange.at(endsAt);
    const { clearingScore, winners } = eventOf(await close(), "AuctionClosed");
    assert.deepEqual([clearingScore, winners], [3_000_000n, 1]);
  });

  it("closes an auction without bids", async () => {
    const { endsAt } = await openEnglish();
    exchange.at(endsAt);
    const { clearingScore, winners } = eventOf(await close(), "AuctionClosed");
    assert.deepEqual([clearingScore, winners], [0n, 0]);
    await refuses(settleNext(1n), "UnitAuction_CountOutOfRange", [1n, 1n, 0n]);
  });
});

describe("EnglishAuction / settleWinner", () => {
  beforeEach(begin);

  it("refuses before the close, who did not win, and a second time", async () => {
    const { endsAt } = await threeBids();
    exchange.at(endsAt);
    await refuses(settle(lin), "UnitAuction_NotClosed", [1n]);
    await close();
    await refuses(settle(xu), "UnitAuction_NothingHeld", [1n, xu.address]);
    await settle(lin);
    await refuses(settle(lin), "UnitAuction_NothingHeld", [1n, lin.address]);
  });

  it("is possible for 30 days from the end on, and then no more", async () => {
    const { endsAt } = await closed();
    const over = endsAt + SETTLEMENT;
    exchange.at(over - 1n);
    await settle(lin);
    exchange.at(over);
    await refuses(settle(wang), "UnitAuction_SettlementOver", [Number(over), Number(over)]);
    await refuses(settleNext(1n), "UnitAuction_SettlementOver", [Number(over), Number(over + 1n)]);
  });

  it("takes the price's share of points and cash, returns the rest, and gives the voucher", async () => {
    const { lot } = await closed();
    const result = await settle(lin);
    const { voucherId, ...told } = eventOf(result, "WinnerSettled");
    assert.deepEqual(told, {
      auctionId: 1n,
      account: lin.address,
      points: 1_200n,
      fen: 600n,
      assetIds: [id],
      amounts: [1_200n],
    });
    assert.equal((voucherId >> 176n) & (2n ** 40n - 1n), BigInt(lot.voucherExpiresAt));
    assert.equal(await exchange.balance(lin, voucherId), 1n);
    assert.deepEqual(await holdings(lin), [8_800n, 19_400n]);
    assert.equal(await exchange.balance(qinghe, CASH_ID), 600n);
    assert.equal(await exchange.read("Ledger", "totalSupply", [id]), 58_800n);
    assert.deepEqual(await exchange.read(ENGLISH, "bidOf", [1n, lin.address]), [[], [], 0n, 0n]);
  });

  it("burns the points that expire sooner first, and rounds each leg up once", async () => {
    exchange.at((await exchange.now()) + 40n * DAY);
    const later = await exchange.issue(qinghe, 2, lin, 1_000n);
    const { endsAt } = await openEnglish({ units: 2 });
    const parts = [
      [id, 700n],
      [later, 800n],
    ];
    await bid(lin, 1n, 0n, 101n, { parts });
    await bid(chen, 1n, 1_000n);
    exchange.at(endsAt);
    await close();
    const { points, fen, assetIds, amounts } = eventOf(await settle(lin), "WinnerSettled");
    // 1,500,000 / 2,351,000 of 1,500 points and of 101 fen: 957.03… and 64.44….
    assert.deepEqual([points, fen, assetIds, amounts], [958n, 65n, [id, later], [700n, 258n]]);
    assert.equal(await exchange.balance(lin, later), 742n);
  });

  it("burns nothing of an id that need not pay", async () => {
    exchange.at((await exchange.now()) + 40n * DAY);
    const later = await exchange.issue(qinghe, 2, lin, 1_000n);
    const { endsAt } = await openEnglish({ units: 2, reserveScore: 1n });
    const parts = [
      [id, 700n],
      [later, 800n],
    ];
    await bid(lin, 1n, 0n, 0n, { parts });
    await bid(chen, 1n, 100n);
    exchange.at(endsAt);
    await close();
    const { assetIds, amounts } = eventOf(await settle(lin), "WinnerSettled");
    assert.deepEqual([assetIds, amounts], [[id], [100n]]);
    assert.equal(await exchange.balance(lin, later), 1_000n);
  });
});

describe("EnglishAuction / settleWinners", () => {
  beforeEach(begin);

  it("refuses no step, more than are left, and more than fit", async () => {
    await closed();
    await refuses(settleNext(0n), "UnitAuction_CountOutOfRange", [0n, 1n, 3n]);
    await refuses(settleNext(4n), "UnitAuction_CountOutOfRange", [4n, 1n, 3n]);
    await settleNext(2n);
    await refuses(settleNext(2n), "UnitAuction_CountOutOfRange", [2n, 1n, 1n]);
  });

  it("settles all, step by step, passes over who was settled before, and holds nothing in the end", async () => {
    await closed();
    await settle(wang);
    await settleNext(1n);
    await settleNext(2n);
    await refuses(settleNext(1n), "UnitAuction_CountOutOfRange", [1n, 1n, 0n]);

    assert.deepEqual(await holdings(ENGLISH), [0n, 0n]);
    assert.equal(await exchange.balance(qinghe, CASH_ID), 1_800n);
    assert.deepEqual(await holdings(xu), [10_000n, 20_000n]);
    assertReplayed(happened, 1n);
    const [accounts] = await exchange.read(ENGLISH, "standingBids", [1n]);
    assert.deepEqual(accounts, [NOBODY, NOBODY, NOBODY]);
  });
});

describe("EnglishAuction / withdrawBid", () => {
  beforeEach(begin);

  it("refuses while the bid may still win or be settled, closed or not", async () => {
    await refuses(withdraw(lin), "UnitAuction_AuctionUnknown", [1n]);
    const { endsAt } = await threeBids();
    const over = endsAt + SETTLEMENT;
    exchange.at(over - 3n);
    await refuses(withdraw(lin), "UnitAuction_NotReturnable", [Number(over), Number(over - 3n)]);
    await close();
    await refuses(withdraw(lin), "UnitAuction_NotReturnable", [Number(over), Number(over - 1n)]);
    await withdraw(lin);
  });

  it("refuses who holds nothing, and a second time", async () => {
    const { endsAt } = await threeBids();
    exchange.at(endsAt + SETTLEMENT);
    await refuses(withdraw(xu), "UnitAuction_NothingHeld", [1n, xu.address]);
    await withdraw(lin);
    await refuses(withdraw(lin), "UnitAuction_NothingHeld", [1n, lin.address]);
  });

  it("gives everything back when nobody closed for 30 days", async () => {
    const { endsAt } = await threeBids();
    exchange.at(endsAt + SETTLEMENT);
    assert.deepEqual(eventOf(await withdraw(lin), "BidReturned"), {
      auctionId: 1n,
      account: lin.address,
      points: 1_600n,
      fen: 800n,
    });
    await withdraw(wang);
    await withdraw(zhao);
    for (const member of members) assert.deepEqual(await holdings(member), [10_000n, 20_000n]);
    assert.deepEqual(await holdings(ENGLISH), [0n, 0n]);
  });

  it("gives a winner's bid back whole when nobody settled it for 30 days", async () => {
    const { endsAt } = await closed();
    await settle(lin);
    exchange.at(endsAt + SETTLEMENT);
    await withdraw(wang);
    assert.deepEqual(await holdings(wang), [10_000n, 20_000n]);
    assert.deepEqual(await holdings(ENGLISH), [1_600n, 0n]);
  });

  it("gives points back after they expired", async () => {
    const expiresAt = (id >> 176n) & (2n ** 40n - 1n);
    await wait(expiresAt - 3n * DAY);
    const { endsAt } = await openEnglish();
    await bid(lin, 1n, 1_000n);
    exchange.at(endsAt + SETTLEMENT);
    await withdraw(lin);
    assert.deepEqual(await holdings(lin), [10_000n, 20_000n]);
  });
});

describe("EnglishAuction / cancelAuction", () => {
  beforeEach(begin);

  it("refuses an auction there is not, everyone but the seller, and the seller after a bid", async () => {
    await refuses(cancel(qinghe), "UnitAuction_AuctionUnknown", [1n]);
    await openEnglish();
    await refuses(cancel(lin), "UnitAuction_NotTheSeller", [qinghe.address, lin.address]);
    await bid(lin, 1n, 1_000n);
    await refuses(cancel(qinghe), "UnitAuction_BidsPlaced", [1n, 1]);
  });

  it("ends an auction without bids for good", async () => {
    const { endsAt } = await openEnglish();
    assert.deepEqual(eventOf(await cancel(qinghe), "AuctionCancelled"), { auctionId: 1n });
    await refuses(cancel(qinghe), "UnitAuction_NotOpen", [1n]);
    exchange.at(endsAt);
    await refuses(close(), "UnitAuction_NotOpen", [1n]);
  });

  it("lets anyone end the auction of a suspended brand, and gives every bid back at once", async () => {
    await threeBids();
    await refuses(push(ENGLISH, "cancelAuction", [1n]), "Forwarded_IntentMissing");
    await exchange.call(operator, "BrandRegistry", "suspendBrand", [2, reference("case")]);
    await push(ENGLISH, "cancelAuction", [1n]);
    await refuses(settle(lin), "UnitAuction_NotClosed", [1n]);
    for (const account of [lin, wang, zhao]) await withdraw(account);
    for (const member of members) assert.deepEqual(await holdings(member), [10_000n, 20_000n]);
  });

  it("does not touch a closed auction, whose winners are settled also after the suspension", async () => {
    await closed();
    await exchange.call(operator, "BrandRegistry", "suspendBrand", [2, reference("case")]);
    await refuses(push(ENGLISH, "cancelAuction", [1n]), "UnitAuction_NotOpen", [1n]);
    await settleNext(3n);
    assertReplayed(happened, 1n);
  });
});
