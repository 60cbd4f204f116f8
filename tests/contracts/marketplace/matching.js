import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { DAY, exchange, key, refuses } from "../shared/exchange.js";
import {
  adopt,
  begin,
  CASH,
  chen,
  eventOf,
  eventsOf,
  expiryOf,
  freeze,
  holdings,
  ids,
  LANMU,
  lanmu,
  leg,
  lin,
  market,
  NEST,
  nest,
  Offered,
  offerOf,
  operator,
  permit,
  post,
  QINGHE,
  qinghe,
  stranger,
  wang,
  withdraw,
  xu,
  YUNXI,
  zhao,
} from "./offers.js";

const match = (offerA, offerB, amount, by = stranger) =>
  exchange.intend(by, "Matcher", "matchOffers", [offerA, offerB, amount]);
const ring = (offerIds, amount, by = stranger) => exchange.intend(by, "Matcher", "matchRing", [offerIds, amount]);

/** Lin gives 600 LANMU for 400 QINGHE; Chen gives QINGHE for LANMU. */
const lins = (changes = {}) => post(lin, { amount: 600n, legs: [leg(QINGHE, 400n)], ...changes });
const chens = (changes = {}) =>
  post(chen, { assetId: ids.qinghe, amount: 400n, legs: [leg(LANMU, 600n)], ...changes });

describe("Matcher / matchOffers", () => {
  beforeEach(begin);

  it("refuses offers that do not exist, or cannot be filled", async () => {
    await refuses(match(1n, 2n, 1n), "Marketplace_OfferUnknown", [1n]);
    const [a, b] = [await lins(), await chens()];
    await refuses(match(a, 9n, 600n), "Marketplace_OfferUnknown", [9n]);
    await withdraw(chen, b);
    await refuses(match(a, b, 600n), "Marketplace_OfferClosed", [b, Offered.WITHDRAWN]);
  });

  it("checks both makers, both laws and both ends as a fill does", async () => {
    const end = Number((await exchange.now()) + 3n * DAY);
    for (const [spoil, refusal] of [
      [() => freeze(lin), "AccountRegistry_AccountFrozen"],
      [() => freeze(chen), "AccountRegistry_AccountFrozen"],
      [() => adopt(QINGHE, 1), "Policy_P2pTransferNotPermitted"],
      [() => exchange.intend(chen, "Marketplace", "cancelAllOffers", []), "Marketplace_OfferCancelled"],
      [() => exchange.at(end), "Marketplace_OfferEnded"],
    ]) {
      await begin();
      const [a, b] = [await lins(), await chens({ expiresAt: end })];
      await spoil();
      await refuses(match(a, b, 600n), refusal);
    }
  });

  it("refuses an amount that lots, minimum or what remains do not permit, on either side", async () => {
    const [a, b] = [await lins({ lotSize: 3n }), await chens({ lotSize: 10n, minimumFill: 20n })];
    await refuses(match(a, b, 601n), "Marketplace_FillOutOfRange", [601n, 1n, 3n, 600n]);
    await refuses(match(a, b, 100n), "Marketplace_FillOutOfRange", [100n, 1n, 3n, 600n]);
    await refuses(match(a, b, 33n), "Marketplace_FillOutOfRange", [22n, 20n, 10n, 400n]);
    await refuses(match(a, b, 15n), "Marketplace_FillOutOfRange", [10n, 20n, 10n, 400n]);
    await match(a, b, 30n);
  });

  it("refuses offers with several legs: one other offer pays but one", async () => {
    const a = await post(wang, { legs: [leg(0, 500n), leg(QINGHE, 300n)] });
    await refuses(match(a, await chens(), 600n), "Marketplace_LegsNotMatchable", [a, 2n]);
  });

  it("refuses what the other does not want, or what expires a second too soon", async () => {
    const end = expiryOf(ids.qinghe);
    const [a, b] = [await lins({ legs: [leg(QINGHE, 400n, end + 1n)] }), await chens()];
    const args = [a, QINGHE, Number(end + 1n), ids.qinghe];
    await refuses(match(a, b, 600n), "Marketplace_AssetNotWanted", args);
    const x = await post(xu, { assetId: ids.yunxi, amount: 120n, legs: [leg(LANMU, 600n)] });
    await refuses(match(a, x, 180n), "Marketplace_AssetNotWanted");
    await match(b, await lins({ legs: [leg(QINGHE, 400n, end)] }), 400n);
  });

  it("refuses to give the younger offer less than it asked for", async () => {
    const [a, b] = [await lins(), await chens({ legs: [leg(LANMU, 601n)] })];
    await refuses(match(a, b, 600n), "Marketplace_MatchBelowPrice", [b, 601n, 600n]);
  });

  it("refuses a maker's two offers, and one offer with itself (D-T4)", async () => {
    await exchange.issue(qinghe, QINGHE, lin, 400n);
    const [a, b] = [await lins(), await post(lin, { assetId: ids.qinghe, amount: 400n, legs: [leg(LANMU, 600n)] })];
    await refuses(match(a, b, 600n), "Marketplace_SelfTrade", [lin.address]);
    const c = await post(wang, { amount: 10n, legs: [leg(LANMU, 10n)] });
    await refuses(match(c, c, 10n), "Marketplace_SelfTrade", [wang.address]);
  });

  it("lets only the one to whom an offer is directed take it, in a match as in a fill", async () => {
    const [a, b] = [await lins({ counterparty: xu.address }), await chens()];
    await refuses(match(a, b, 600n), "Marketplace_NotTheCounterparty", [xu.address, chen.address]);
    await match(await lins({ counterparty: chen.address }), b, 400n);
  });

  it("exchanges them at the older one's price, the surplus to the younger, in either order of naming", async () => {
    for (const swapped of [false, true]) {
      await begin();
      // Chen would pay 400 QINGHE for as little as 450 LANMU; Lin's older offer gives 600.
      const [a, b] = [await lins(), await chens({ legs: [leg(LANMU, 450n)] })];
      const result = await (swapped ? match(b, a, 600n) : match(a, b, 600n));
      assert.deepEqual(eventOf(result, "OffersMatched"), {
        olderId: a,
        youngerId: b,
        olderAmount: 600n,
        youngerAmount: 400n,
        caller: stranger.address,
      });
      assert.deepEqual(await holdings(lin, ids.lanmu, ids.qinghe), [4_400n, 400n]);
      assert.deepEqual(await holdings(chen, ids.lanmu, ids.qinghe), [600n, 1_600n]);
      assert.deepEqual(await holdings(market(), ids.lanmu, ids.qinghe), [0n, 0n]);
      assert.deepEqual(await holdings(stranger, ids.lanmu, ids.qinghe), [0n, 0n]);
    }
  });

  it("leaves the surplus of a younger seller with the seller", async () => {
    // Chen's older offer gives 400 QINGHE for 500 LANMU; Lin would give 600 for them.
    const [b, a] = [await chens({ legs: [leg(LANMU, 500n)] }), await lins()];
    await match(a, b, 400n);
    assert.deepEqual(await holdings(lin, ids.qinghe), [400n]);
    assert.deepEqual(await holdings(chen, ids.lanmu), [500n]);
    assert.deepEqual(await holdings(market(), ids.lanmu), [100n]);
    const { filled, state } = await offerOf(a);
    assert.deepEqual([filled, state], [500n, Offered.OPEN]);
  });

  it("tells both fills as it tells any other", async () => {
    const [a, b] = [await lins(), await chens()];
    const result = await match(a, b, 300n);
    const common = { feeBps: 0 };
    assert.deepEqual(eventsOf(result, "OfferFilled"), [
      {
        ...common,
        offerId: a,
        maker: lin.address,
        filler: chen.address,
        amount: 300n,
        filledTotal: 300n,
        paid: [200n],
        assetIds: [ids.qinghe],
        amounts: [200n],
      },
      {
        ...common,
        offerId: b,
        maker: chen.address,
        filler: lin.address,
        amount: 200n,
        filledTotal: 200n,
        paid: [300n],
        assetIds: [ids.lanmu],
        amounts: [300n],
      },
    ]);
  });

  it("matches a listing with a buyer's cash", async () => {
    await exchange.deposit(chen, 1_000n);
    const [a, b] = [await post(wang), await post(chen, { assetId: CASH, legs: [leg(LANMU, 1_000n)] })];
    await match(a, b, 1_000n);
    assert.deepEqual(await holdings(wang, CASH), [1_000n]);
    assert.deepEqual(await holdings(chen, ids.lanmu, CASH), [1_000n, 0n]);
  });

  it("matches part by part to the same end, whatever the parts (X9)", async () => {
    const [a, b] = [
      await post(wang, { amount: 7n, legs: [leg(QINGHE, 5n)] }),
      await post(chen, { assetId: ids.qinghe, amount: 5n, legs: [leg(LANMU, 7n)] }),
    ];
    // At 5/7 a part of 2 costs 2 and brings Chen 2, though Chen asked for 3: only the whole fits.
    await refuses(match(a, b, 2n), "Marketplace_MatchBelowPrice", [b, 3n, 2n]);
    await match(a, b, 7n);
    assert.deepEqual(await holdings(wang, ids.qinghe), [5n]);
  });

  it("charges both makers the fee, within both caps", async () => {
    const treasury = key("alliance treasury");
    await exchange.call(operator, "Marketplace", "setFee", [100, treasury.address]);
    await exchange.at((await exchange.now()) + 7n * DAY);
    const [a, b] = [await lins({ maxFeeBps: 100 }), await chens({ maxFeeBps: 100 })];
    await match(a, b, 600n);
    assert.deepEqual(await holdings(treasury, ids.lanmu, ids.qinghe), [6n, 4n]);
    assert.deepEqual(await holdings(lin, ids.qinghe), [396n]);
    assert.deepEqual(await holdings(chen, ids.lanmu), [594n]);
  });

  it("refuses a plain call, and names the account whose intent it was", async () => {
    const args = [await lins(), await chens(), 600n];
    await refuses(exchange.call(xu, "Matcher", "matchOffers", args), "Forwarded_IntentMissing", [xu.address]);
    const result = await match(...args, xu);
    assert.equal(eventOf(result, "OffersMatched").caller, xu.address);
  });
});

describe("Matcher / matchRing", () => {
  beforeEach(begin);

  /** Step 10 of the scenario, each part worth 6 yuan. */
  async function three(changes = {}) {
    await exchange.issue(qinghe, QINGHE, lin, 400n);
    await exchange.issue(lanmu, LANMU, chen, 600n);
    return [
      await post(lin, { assetId: ids.qinghe, amount: 400n, legs: [leg(YUNXI, 120n)], ...changes.lin }),
      await post(chen, { amount: 600n, legs: [leg(QINGHE, 400n)], ...changes.chen }),
      await post(xu, { assetId: ids.yunxi, amount: 120n, legs: [leg(LANMU, 600n)], ...changes.xu }),
    ];
  }

  it("exchanges 400 QINGHE, 600 LANMU and 120 YUNXI, though YUNXI forbids cash", async () => {
    const offers = await three();
    const result = await ring(offers, 600n);
    assert.deepEqual(eventOf(result, "RingMatched"), {
      offerIds: offers,
      amounts: [400n, 600n, 120n],
      caller: stranger.address,
    });
    assert.deepEqual(await holdings(lin, ids.qinghe, ids.yunxi), [0n, 120n]);
    assert.deepEqual(await holdings(chen, ids.lanmu, ids.qinghe), [0n, 2_400n]);
    assert.deepEqual(await holdings(xu, ids.yunxi, ids.lanmu), [380n, 600n]);
    assert.deepEqual(await holdings(market(), ids.lanmu, ids.qinghe, ids.yunxi), [0n, 0n, 0n]);
    for (const offerId of offers) assert.equal((await offerOf(offerId)).state, Offered.FILLED);
  });

  it("does so from whichever offer the ring is read", async () => {
    for (const turn of [1, 2]) {
      await begin();
      const offers = await three();
      await ring([...offers.slice(turn), ...offers.slice(0, turn)], 600n);
      assert.deepEqual(await holdings(xu, ids.lanmu), [600n]);
    }
  });

  it("takes part of a ring", async () => {
    const offers = await three();
    await ring(offers, 300n);
    assert.deepEqual(await holdings(lin, ids.yunxi), [60n]);
    await ring(offers, 300n);
    assert.deepEqual(await holdings(lin, ids.yunxi), [120n]);
  });

  it("refuses three offers that are no ring, or a ring the wrong way round", async () => {
    const [a, b, c] = await three();
    await refuses(ring([a, c, b], 120n), "Marketplace_AssetNotWanted");
    await refuses(ring([a, b, b], 400n), "Marketplace_AssetNotWanted");
  });

  it("refuses cash in a ring", async () => {
    await exchange.deposit(zhao, 600n);
    const [, b] = await three();
    const bid = await post(zhao, { assetId: CASH, amount: 600n, legs: [leg(LANMU, 600n)] });
    const sale = await post(chen, { assetId: ids.qinghe, amount: 400n, legs: [leg(0, 600n)] });
    await refuses(ring([b, bid, sale], 600n), "Matcher_CashInRing", [bid]);
  });

  it("refuses a leg in NEST, which forbids swaps; it would not even be posted", async () => {
    await refuses(
      post(zhao, { assetId: ids.nest, amount: 300n, legs: [leg(LANMU, 600n)] }),
      "Policy_SwapNotPermitted",
      [NEST, 3],
    );
    await permit(nest, NEST, 2);
    await exchange.issue(qinghe, QINGHE, lin, 400n);
    await exchange.issue(lanmu, LANMU, chen, 600n);
    const offers = [
      await post(chen, { amount: 600n, legs: [leg(QINGHE, 400n)] }),
      await post(zhao, { assetId: ids.nest, amount: 300n, legs: [leg(LANMU, 600n)] }),
      await post(lin, { assetId: ids.qinghe, amount: 400n, legs: [leg(NEST, 300n)] }),
    ];
    await permit(nest, NEST, 0);
    await exchange.at((await exchange.now()) + 31n * DAY);
    await refuses(ring(offers, 300n), "Policy_SwapNotPermitted", [NEST, 3]);
  });

  it("gives the surplus to the youngest, and to the others exactly their price", async () => {
    // Xu, the youngest, would give 120 YUNXI for as little as 500 LANMU.
    const offers = await three({ xu: { legs: [leg(LANMU, 500n)] } });
    await ring(offers, 600n);
    assert.deepEqual(await holdings(xu, ids.lanmu), [600n]);
    assert.deepEqual(await holdings(lin, ids.yunxi), [120n]);
  });

  it("refuses a ring whose youngest would get less than asked", async () => {
    const offers = await three({ xu: { legs: [leg(LANMU, 601n)] } });
    await refuses(ring(offers, 600n), "Marketplace_MatchBelowPrice", [offers[2], 601n, 600n]);
  });
});

describe("Marketplace / exchangeOffers", () => {
  beforeEach(begin);

  it("is for the matcher only", async () => {
    const args = [
      [1n, 2n],
      [1n, 1n],
    ];
    const { Matcher } = exchange.addresses;
    await refuses(exchange.call(stranger, "Marketplace", "exchangeOffers", args), "Marketplace_NotTheMatcher", [
      Matcher,
      stranger.address,
    ]);
    await refuses(exchange.intend(lin, "Marketplace", "exchangeOffers", args), "Marketplace_NotTheMatcher", [
      Matcher,
      exchange.addresses.Forwarder,
    ]);
  });

  it("takes two or three offers and one amount for each, even from the matcher (X8)", async () => {
    const matcher = { address: exchange.addresses.Matcher };
    const exchangeOffers = (...args) => exchange.call(matcher, "Marketplace", "exchangeOffers", args);
    await refuses(exchangeOffers([1n], [1n]), "Marketplace_OffersOutOfRange", [1n, 2n, 3n]);
    await refuses(exchangeOffers([1n, 2n, 3n, 4n], [1n, 1n, 1n, 1n]), "Marketplace_OffersOutOfRange", [4n, 2n, 3n]);
    await refuses(exchangeOffers([1n, 2n], [1n]), "Marketplace_OffersOutOfRange", [1n, 2n, 2n]);
    await refuses(exchangeOffers([1n, 2n], [1n, 1n, 1n]), "Marketplace_OffersOutOfRange", [3n, 2n, 2n]);
  });

  it("guarantees every maker's price, whatever a matcher would ask for", async () => {
    const [a, b] = [await lins(), await chens()];
    const matcher = { address: exchange.addresses.Matcher };
    const exchangeOffers = (...args) => exchange.call(matcher, "Marketplace", "exchangeOffers", args);
    await refuses(exchangeOffers([a, b], [600n, 399n]), "Marketplace_MatchBelowPrice", [a, 400n, 399n]);
    await refuses(exchangeOffers([a, b], [599n, 400n]), "Marketplace_MatchBelowPrice", [b, 600n, 599n]);
  });
});
