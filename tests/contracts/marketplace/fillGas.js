// What a fill costs inside the marketplace, the forwarder left out: steady state, and beside it the first of its kind.
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { DAY, exchange } from "../shared/exchange.js";
import {
  adopt,
  begin,
  CASH,
  chen,
  ids,
  LANMU,
  lanmu,
  leg,
  lin,
  market,
  payments,
  permit,
  post,
  QINGHE,
  xu,
  YUNXI,
  yunxi,
} from "./offers.js";

const BUDGET = 150_000n;

/** Gas used by the marketplace and whatever it calls, in the last block. */
async function gasInside() {
  const { transactions } = await exchange.request("eth_getBlockByNumber", ["latest", false]);
  const { calls } = await exchange.request("debug_traceTransaction", [transactions[0], { tracer: "callTracer" }]);
  return BigInt(calls.find(({ to }) => to === market().toLowerCase()).gasUsed);
}

async function fillOf(offerId, filler, paid) {
  await exchange.intend(filler, "Marketplace", "fillOffer", [offerId, 100n, paid, 0]);
  return gasInside();
}

/** The first fill of an offer, and one after it. */
async function twoFills(offerId, filler, paid) {
  const first = await fillOf(offerId, filler, paid);
  return { first, steady: await fillOf(offerId, filler, paid) };
}

describe("Marketplace / gas of a fill", () => {
  beforeEach(async () => {
    await begin();
    await exchange.deposit(chen, 1_000n);
  });

  const told = (test, what, { first, steady }) => {
    test.diagnostic(`${what}: ${steady} gas, the first ${first}`);
    assert.ok(steady <= BUDGET, `${what}: ${steady} gas`);
  };

  it("keeps points for points and cash within 150,000 gas", async (test) => {
    const offerId = await post(lin, { legs: [leg(0, 400n), leg(QINGHE, 400n)] });
    told(test, "points and cash", await twoFills(offerId, chen, payments([CASH, 40n], [ids.qinghe, 40n])));
  });

  it("keeps points for points of two programmes within 150,000 gas, also under limits", async (test) => {
    const legs = [leg(QINGHE, 400n), leg(YUNXI, 80n)];
    const paid = payments([ids.qinghe, 40n], [ids.yunxi, 8n]);
    await exchange.issue(exchange.actors.qinghe, QINGHE, xu, 1n);
    told(test, "two programmes", await twoFills(await post(lin, { legs }), xu, paid));

    // The pilot's profile counts what leaves an account, and asks how old the account and its key are.
    for (const [brand, programmeId] of [
      [lanmu, LANMU],
      [exchange.actors.qinghe, QINGHE],
      [yunxi, YUNXI],
    ]) {
      await permit(brand, programmeId, 63, 5_000, 2);
      await adopt(programmeId, 2);
    }
    await exchange.at((await exchange.now()) + 15n * DAY);
    told(test, "two programmes, under limits", await twoFills(await post(lin, { legs }), xu, paid));
  });

  it("tells what the other calls of a day cost", async (test) => {
    const cost = async (what, action) => {
      await action;
      test.diagnostic(`${what}: ${await gasInside()} gas`);
    };
    await cost("post, two legs", post(lin, { legs: [leg(0, 400n), leg(QINGHE, 400n)] }));
    await cost("post again, one leg", post(lin, { legs: [leg(QINGHE, 600n)] }));
    await cost("withdraw", exchange.intend(lin, "Marketplace", "withdrawOffer", [1n]));
    await cost("cancel all", exchange.intend(lin, "Marketplace", "cancelAllOffers", []));
    const offers = [];
    for (let i = 0; i < 8; i++) offers.push(await post(lin, { amount: 100n, legs: [leg(QINGHE, 60n)] }));
    const args = [offers, 800n, payments([ids.qinghe, 480n]), 800n, 0];
    await cost("fillBest, eight offers", exchange.intend(chen, "Marketplace", "fillBest", args));
  });
});
