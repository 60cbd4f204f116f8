// Whatever becomes of a maker, of the market or of the law: offers cannot be filled, and what they hold goes back.
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { DAY, exchange, key, reference, refuses } from "../shared/exchange.js";
import { intendAs, rotate } from "../accounts/proofs.js";
import {
  begin,
  chen,
  eventOf,
  fill,
  giveBack,
  holdings,
  ids,
  LANMU,
  lanmu,
  leg,
  market,
  nest,
  Offered,
  offerOf,
  operator,
  payments,
  post,
  QINGHE,
  qinghe,
  stranger,
  wang,
  withdraw,
} from "./offers.js";

const newKey = key("Wang's new key");
const listed = (changes = {}) => post(wang, { legs: [leg(QINGHE, 600n)], ...changes });
const pay = () => payments([ids.qinghe, 600n]);

describe("Marketplace / a maker whose signer changed", () => {
  beforeEach(begin);

  it("can have the old offers filled by nobody, and anyone may return them", async () => {
    const offerId = await listed();
    await rotate(wang, newKey);
    await refuses(fill(chen, offerId, 100n, pay()), "Marketplace_EpochChanged", [offerId, 0, 1]);
    await giveBack(offerId);
    assert.deepEqual(await holdings(wang, ids.lanmu), [1_000n]);
    assert.equal((await offerOf(offerId)).state, Offered.RETURNED);
  });

  it("withdraws them with the new key, and never with the old one", async () => {
    const offerId = await listed();
    await rotate(wang, newKey);
    const args = ["Marketplace", "withdrawOffer", [offerId]];
    await refuses(intendAs(wang, wang, ...args), "Forwarder_SignatureInvalid");
    await refuses(exchange.call(wang, ...args), "Forwarded_IntentMissing", [wang.address]);
    await intendAs(wang, newKey, ...args);
    assert.deepEqual(await holdings(wang, ids.lanmu), [1_000n]);
  });

  it("posts new ones under the new epoch", async () => {
    await rotate(wang, newKey);
    const terms = {
      ...{ assetId: ids.lanmu, amount: 100n, legs: [leg(QINGHE, 60n)], lotSize: 1n, minimumFill: 1n },
      ...{ counterparty: chen.address, expiresAt: Number((await exchange.now()) + DAY), maxFeeBps: 0 },
    };
    const result = await intendAs(wang, newKey, "Marketplace", "postOffer", [terms]);
    const { offerId, epoch } = eventOf(result, "OfferPosted");
    assert.equal(epoch, 1);
    await fill(chen, offerId, 100n, pay());
  });
});

describe("Marketplace / while it is paused", () => {
  beforeEach(begin);

  it("takes no new business, and lets every maker out (I9)", async () => {
    const first = await listed({ amount: 100n, legs: [leg(QINGHE, 60n)] });
    const second = await listed({ amount: 200n, legs: [leg(QINGHE, 120n)] });
    const third = await listed({ amount: 300n, legs: [leg(QINGHE, 180n)] });
    const until = Number((await exchange.now()) + 2n * DAY);
    const { Matcher } = exchange.addresses;
    for (const target of [market(), Matcher]) {
      await exchange.call(operator, "Forwarder", "pauseTarget", [target, until, reference("why")]);
    }

    const paused = ["Forwarder_TargetPaused", [market(), until]];
    await refuses(fill(chen, first, 100n, pay()), ...paused);
    await refuses(listed({ amount: 1n, legs: [leg(QINGHE, 1n)] }), ...paused);
    await refuses(exchange.intend(chen, "Marketplace", "fillBest", [[first], 1n, pay(), 1n, 0]), ...paused);
    const match = exchange.intend(chen, "Matcher", "matchOffers", [first, second, 1n]);
    await refuses(match, "Forwarder_TargetPaused", [Matcher, until]);

    await withdraw(wang, first);
    await exchange.intend(wang, "Marketplace", "withdrawAll", [[second]]);
    await exchange.intend(wang, "Marketplace", "cancelAllOffers", []);
    await exchange.intend(chen, "Marketplace", "returnOffer", [third]);
    assert.deepEqual(await holdings(wang, ids.lanmu), [1_000n]);
  });
});

describe("Marketplace / after brands retired it", () => {
  beforeEach(begin);

  it("takes no new business, and gives back what it holds, for ever (I9)", async () => {
    const offerId = await listed({ amount: 400n, legs: [leg(QINGHE, 240n)] });
    const other = await post(chen, { assetId: ids.qinghe, amount: 240n, legs: [leg(LANMU, 400n)] });
    const motion = await exchange.read("Ledger", "retirementOf", [market()]);
    for (const brand of [lanmu, qinghe, nest]) await exchange.intend(brand, "BrandQuorum", "approve", [motion]);
    await exchange.call(stranger, "Ledger", "retireModule", [market()]);

    await refuses(listed({ amount: 100n, legs: [leg(QINGHE, 60n)] }), "Ledger_ModuleNotAdmitted", [market(), 2]);
    await refuses(fill(chen, offerId, 100n, pay()), "Ledger_ModuleNotAdmitted", [market(), 2]);
    const match = exchange.intend(chen, "Matcher", "matchOffers", [offerId, other, 400n]);
    await refuses(match, "Marketplace_Retired", []);
    await withdraw(wang, offerId);
    await withdraw(chen, other);
    assert.deepEqual(await holdings(wang, ids.lanmu), [1_000n]);
    assert.deepEqual(await holdings(market(), ids.lanmu, ids.qinghe), [0n, 0n]);
  });
});
