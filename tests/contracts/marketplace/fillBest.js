import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { exchange, MAX, refuses } from "../shared/exchange.js";
import {
  begin,
  chen,
  eventsOf,
  fill,
  freeze,
  holdings,
  ids,
  issueLater,
  LANMU,
  lanmu,
  leg,
  lin,
  Offered,
  offerOf,
  payments,
  post,
  QINGHE,
  qinghe,
  wang,
  withdraw,
  xu,
  YUNXI,
  operator,
  stranger,
} from "./offers.js";
import { decodeRefusal } from "../shared/exchange.js";

const best = (filler, offerIds, wanted, paid, least = wanted, maxFeeBps = 0) =>
  exchange.intend(filler, "Marketplace", "fillBest", [offerIds, wanted, paid, least, maxFeeBps]);
const pay = (amount = 2_000n) => payments([ids.qinghe, amount]);

/** The offers that a filler was not given, each with the refusal of a fill and what it tells. */
const skipped = (result) =>
  eventsOf(result, "OfferSkipped").map(({ offerId, filler, reason }) => {
    const { refusal, args } = decodeRefusal(reason);
    return [offerId, filler, refusal, args];
  });

/** Three prices for LANMU: 0.6, 0.65 and 0.7 QINGHE a point. */
async function threeOffers() {
  return [
    await post(wang, { amount: 400n, legs: [leg(QINGHE, 240n)] }),
    await post(lin, { amount: 400n, legs: [leg(QINGHE, 260n)] }),
    await post(lin, { amount: 1_000n, legs: [leg(QINGHE, 700n)] }),
  ];
}

describe("Marketplace / fillBest", () => {
  beforeEach(begin);

  it("refuses a filler who calls directly", async () => {
    const args = [[1n], 1n, pay(), 1n, 0];
    await refuses(exchange.call(chen, "Marketplace", "fillBest", args), "Forwarded_IntentMissing", [chen.address]);
  });

  it("takes 1 to 8 offers, an amount and payments as fillOffer does", async () => {
    await threeOffers();
    await refuses(best(chen, [], 1n, pay()), "Marketplace_OffersOutOfRange", [0n, 1n, 8n]);
    await refuses(best(chen, Array(9).fill(1n), 1n, pay()), "Marketplace_OffersOutOfRange", [9n, 1n, 8n]);
    for (const amount of [0n, MAX + 1n]) {
      await refuses(best(chen, [1n], amount, pay()), "Amount_OutOfRange", [amount, 1n, MAX]);
    }
    await refuses(best(chen, [1n], 1n, []), "Marketplace_PaymentsOutOfRange", [0n, 1n, 8n]);
    await refuses(best(chen, [9n], 1n, pay()), "Marketplace_OfferUnknown", [9n]);
  });

  it("refuses a fee above the filler's cap, whatever the makers agreed to", async () => {
    await exchange.call(operator, "Marketplace", "setFee", [30, stranger.address]);
    await exchange.at((await exchange.now()) + 604_800n);
    const offerId = await post(wang, { legs: [leg(QINGHE, 600n)], maxFeeBps: 30 });
    await refuses(best(chen, [offerId], 1n, pay(), 1n, 29), "Marketplace_FeeAboveCap", [30, 29]);
    await best(chen, [offerId], 100n, pay(), 1n, 30);
  });

  it("refuses offers that do not give the same, and takes other vintages of it", async () => {
    const offerId = await post(wang, { legs: [leg(QINGHE, 600n)] });
    const other = await post(xu, { assetId: ids.yunxi, amount: 60n, legs: [leg(QINGHE, 200n)] });
    const differs = ["Marketplace_AssetsDiffer", [ids.lanmu, ids.yunxi]];
    await refuses(best(chen, [offerId, other], 1_060n, pay()), ...differs);
    assert.equal(YUNXI, 4);

    const april = await issueLater(lanmu, LANMU, wang, 50n);
    const later = await post(wang, { assetId: april, amount: 50n, legs: [leg(QINGHE, 30n)] });
    await best(chen, [later, offerId], 60n, pay());
    assert.deepEqual(await holdings(chen, april, ids.lanmu), [50n, 10n]);
  });

  it("refuses to end below the least that the filler asked for, and then nothing has happened", async () => {
    const offers = await threeOffers();
    await refuses(best(chen, offers.slice(0, 2), 900n, pay(), 801n), "Marketplace_ReceivedTooLittle", [800n, 801n]);
    assert.deepEqual(await holdings(chen, ids.lanmu, ids.qinghe), [0n, 2_000n]);
    await best(chen, offers.slice(0, 2), 900n, pay(), 800n);
    assert.deepEqual(await holdings(chen, ids.lanmu, ids.qinghe), [800n, 1_500n]);
  });

  it("refuses payments that do not suffice for all of it: they are shared", async () => {
    const offers = await threeOffers();
    await refuses(best(chen, offers, 800n, pay(499n)), "Marketplace_PaymentTooLow", [QINGHE, 260n, 259n]);
    await best(chen, offers, 800n, pay(500n));
  });

  it("goes on with the next id where an offer before used one up", async () => {
    const offers = await threeOffers();
    const later = await issueLater(qinghe, QINGHE, chen, 260n);
    const result = await best(chen, offers.slice(0, 2), 800n, payments([ids.qinghe, 240n], [later, 260n]));
    assert.deepEqual(
      eventsOf(result, "OfferFilled").map(({ assetIds, amounts }) => [assetIds, amounts]),
      [
        [[ids.qinghe], [240n]],
        [[later], [260n]],
      ],
    );
  });

  it("refuses the filler's own offer among them", async () => {
    const offers = await threeOffers();
    const own = await post(chen, { assetId: ids.qinghe, amount: 10n, legs: [leg(LANMU, 10n)] });
    await refuses(best(lin, [offers[1]], 1n, payments([ids.lanmu, 1n])), "Marketplace_PaymentTooLow");
    await refuses(best(chen, [own], 10n, payments([ids.qinghe, 10n])), "Marketplace_PaymentTooLow");
    const same = await post(lin, { amount: 10n, legs: [leg(LANMU, 10n)] });
    await refuses(best(lin, [same], 10n, payments([ids.lanmu, 10n])), "Marketplace_SelfTrade", [lin.address]);
  });

  it("fills in the order given until enough is there, the last one in part", async () => {
    const offers = await threeOffers();
    const result = await best(chen, offers, 1_000n, pay());
    assert.deepEqual(
      eventsOf(result, "OfferFilled").map(({ offerId, amount, paid }) => [offerId, amount, paid]),
      [
        [offers[0], 400n, [240n]],
        [offers[1], 400n, [260n]],
        [offers[2], 200n, [140n]],
      ],
    );
    assert.deepEqual(await holdings(chen, ids.lanmu, ids.qinghe), [1_000n, 1_360n]);
    assert.deepEqual(skipped(result), []);
  });

  it("does not look at offers once nothing is wanted", async () => {
    const offers = await threeOffers();
    const result = await best(chen, [offers[0], 99n], 400n, pay());
    assert.deepEqual(skipped(result), []);
  });

  it("passes over offers that cannot be filled, and says why of each", async () => {
    const offers = await threeOffers();
    await withdraw(wang, offers[0]);
    await freeze(lin);
    const good = await post(wang, { amount: 500n, legs: [leg(QINGHE, 350n)] });
    const result = await best(chen, [...offers, 99n, good], 300n, pay());
    assert.deepEqual(skipped(result), [
      [offers[0], chen.address, "Marketplace_OfferClosed", [offers[0], Offered.WITHDRAWN]],
      [offers[1], chen.address, "AccountRegistry_AccountFrozen", [lin.address]],
      [offers[2], chen.address, "AccountRegistry_AccountFrozen", [lin.address]],
      [99n, chen.address, "Marketplace_OfferUnknown", [99n]],
    ]);
    assert.equal((await offerOf(good)).filled, 300n);
  });

  it("passes over a part that lots or the minimum do not permit, and rounds down to whole lots", async () => {
    const lots = await post(wang, { legs: [leg(QINGHE, 600n)], lotSize: 300n, minimumFill: 500n });
    const singles = await post(lin, { amount: 1_000n, legs: [leg(QINGHE, 700n)] });
    const result = await best(chen, [lots, singles], 599n, pay());
    assert.deepEqual(skipped(result), [
      [lots, chen.address, "Marketplace_FillOutOfRange", [599n, 500n, 300n, 1_000n]],
    ]);

    await best(chen, [lots, singles], 700n, pay());
    const filled = [(await offerOf(lots)).filled, (await offerOf(singles)).filled];
    assert.deepEqual(filled, [600n, 699n]);
    await best(chen, [lots], 400n, pay());
    assert.equal((await offerOf(lots)).state, Offered.FILLED);
  });

  it("takes an offer named twice once", async () => {
    const [offerId] = await threeOffers();
    const result = await best(chen, [offerId, offerId], 500n, pay(), 400n);
    const closed = [offerId, chen.address, "Marketplace_OfferClosed", [offerId, Offered.FILLED]];
    assert.deepEqual(skipped(result), [closed]);
    await refuses(fill(chen, offerId, 1n, pay()), "Marketplace_OfferClosed");
  });
});
