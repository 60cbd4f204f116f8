import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { DAY, exchange, refuses } from "../shared/exchange.js";
import {
  adopt,
  begin,
  CASH,
  chen,
  eventOf,
  eventsOf,
  expiryOf,
  fill,
  freeze,
  giveBack,
  holdings,
  ids,
  LANMU,
  leg,
  market,
  Offered,
  offerOf,
  payments,
  post,
  QINGHE,
  wang,
  withdraw,
} from "./offers.js";

const listed = (changes = {}) => post(wang, { legs: [leg(QINGHE, 600n)], ...changes });
const small = () => listed({ amount: 100n, legs: [leg(QINGHE, 60n)] });
const withdrawAll = (maker, offerIds) => exchange.intend(maker, "Marketplace", "withdrawAll", [offerIds]);
const cancelAll = (maker) => exchange.intend(maker, "Marketplace", "cancelAllOffers", []);

describe("Marketplace / withdrawOffer", () => {
  beforeEach(begin);

  it("refuses a plain call: the key of an account may have been rotated away", async () => {
    const args = [await listed()];
    await refuses(exchange.call(wang, "Marketplace", "withdrawOffer", args), "Forwarded_IntentMissing", [wang.address]);
  });

  it("refuses an offer that does not exist, or has nothing left", async () => {
    await refuses(withdraw(wang, 1n), "Marketplace_OfferUnknown", [1n]);
    const offerId = await listed();
    await withdraw(wang, offerId);
    await refuses(withdraw(wang, offerId), "Marketplace_OfferClosed", [offerId, Offered.WITHDRAWN]);
  });

  it("refuses anyone but the maker", async () => {
    const offerId = await listed();
    await refuses(withdraw(chen, offerId), "Marketplace_NotTheMaker", [wang.address, chen.address]);
  });

  it("gives back what is left, once and for all", async () => {
    const offerId = await listed();
    await fill(chen, offerId, 300n, payments([ids.qinghe, 180n]));
    const result = await withdraw(wang, offerId);
    assert.deepEqual(eventOf(result, "OfferWithdrawn"), { offerId, maker: wang.address, amount: 700n });
    assert.deepEqual(await holdings(wang, ids.lanmu), [700n]);
    assert.deepEqual(await holdings(market(), ids.lanmu), [0n]);
    const { filled, state } = await offerOf(offerId);
    assert.deepEqual([filled, state], [300n, Offered.WITHDRAWN]);
  });

  it("works for a frozen maker, under another law, and after its points expired (I9)", async () => {
    const offerId = await listed();
    await freeze(wang);
    await adopt(LANMU, 1);
    await exchange.at(expiryOf(ids.lanmu) + DAY);
    await withdraw(wang, offerId);
    assert.deepEqual(await holdings(wang, ids.lanmu), [1_000n]);
  });

  it("gives back cash to the fen", async () => {
    await exchange.deposit(chen, 2_000n);
    const offerId = await post(chen, { assetId: CASH, amount: 2_000n, legs: [leg(LANMU, 2_000n)] });
    await withdraw(chen, offerId);
    assert.deepEqual(await holdings(chen, CASH), [2_000n]);
  });
});

describe("Marketplace / withdrawAll", () => {
  beforeEach(begin);

  it("takes 1 to 32 offers of the caller", async () => {
    await refuses(withdrawAll(wang, []), "Marketplace_OffersOutOfRange", [0n, 1n, 32n]);
    await refuses(withdrawAll(wang, Array(33).fill(1n)), "Marketplace_OffersOutOfRange", [33n, 1n, 32n]);
    const offerId = await small();
    await refuses(withdrawAll(chen, [offerId]), "Marketplace_NotTheMaker", [wang.address, chen.address]);
    await refuses(withdrawAll(wang, [offerId, 9n]), "Marketplace_OfferUnknown", [9n]);
  });

  it("passes over what was closed before, and an id named twice", async () => {
    const offers = [await small(), await small(), await small()];
    await fill(chen, offers[0], 100n, payments([ids.qinghe, 60n]));
    const result = await withdrawAll(wang, [...offers, offers[2]]);
    assert.deepEqual(
      eventsOf(result, "OfferWithdrawn").map(({ offerId, amount }) => [offerId, amount]),
      [
        [offers[1], 100n],
        [offers[2], 100n],
      ],
    );
    assert.deepEqual(await holdings(wang, ids.lanmu), [900n]);
  });

  it("gives back 32 offers in one call", async () => {
    const offers = [];
    for (let i = 0; i < 32; i++) offers.push(await listed({ amount: 10n, legs: [leg(QINGHE, 6n)] }));
    const { gasUsed } = await withdrawAll(wang, offers);
    assert.deepEqual(await holdings(wang, ids.lanmu), [1_000n]);
    assert.ok(gasUsed < 1_500_000n, `${gasUsed} gas`);
  });
});

describe("Marketplace / cancelAllOffers", () => {
  beforeEach(begin);

  it("refuses a plain call", async () => {
    await refuses(exchange.call(wang, "Marketplace", "cancelAllOffers", []), "Forwarded_IntentMissing", [wang.address]);
  });

  it("ends all offers so far of this maker, and of nobody else", async () => {
    const offers = [await small(), await small()];
    const others = await post(chen, { assetId: ids.qinghe, amount: 60n, legs: [leg(LANMU, 90n)] });
    const result = await cancelAll(wang);
    const upTo = others;
    assert.deepEqual(eventOf(result, "OffersCancelled"), { maker: wang.address, upToOfferId: upTo });
    assert.equal(await exchange.read("Marketplace", "cancelledUpTo", [wang.address]), upTo);
    assert.equal(await exchange.read("Marketplace", "cancelledUpTo", [chen.address]), 0n);
    for (const offerId of offers) {
      await refuses(exchange.read("Marketplace", "requireFillable", [offerId]), "Marketplace_OfferCancelled");
      await giveBack(offerId);
    }
    await exchange.read("Marketplace", "requireFillable", [others]);
    assert.deepEqual(await holdings(wang, ids.lanmu), [1_000n]);
  });
});

describe("Marketplace / returnOffer", () => {
  beforeEach(begin);

  it("refuses an offer that can still be filled, to the last second (X10)", async () => {
    const end = (await exchange.now()) + DAY;
    const offerId = await listed({ expiresAt: Number(end) });
    await exchange.at(end - 1n);
    await refuses(giveBack(offerId), "Marketplace_OfferStands", [offerId, Number(end), Number(end - 1n)]);
    await exchange.at(end);
    const result = await giveBack(offerId);
    assert.deepEqual(eventOf(result, "OfferReturned"), { offerId, maker: wang.address, amount: 1_000n });
    assert.equal((await offerOf(offerId)).state, Offered.RETURNED);
    await refuses(giveBack(offerId), "Marketplace_OfferClosed", [offerId, Offered.RETURNED]);
  });

  it("refuses an offer that does not exist", async () => {
    await refuses(giveBack(1n), "Marketplace_OfferUnknown", [1n]);
  });

  it("gives expired points back, also to a frozen maker", async () => {
    const offerId = await listed();
    await freeze(wang);
    await exchange.at(expiryOf(ids.lanmu));
    await giveBack(offerId);
    assert.deepEqual(await holdings(wang, ids.lanmu), [1_000n]);
    assert.deepEqual(await holdings(market(), ids.lanmu), [0n]);
  });
});
