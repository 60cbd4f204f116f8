import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { DAY, exchange, MAX, refuses, seconds } from "../shared/exchange.js";
import {
  adopt,
  begin,
  CASH,
  chen,
  eventOf,
  expiryOf,
  freeze,
  holdings,
  ids,
  issueLater,
  LANMU,
  lanmu,
  leg,
  lin,
  market,
  NEST,
  Offered,
  offerOf,
  offerTerms,
  permit,
  post,
  QINGHE,
  wang,
  xu,
  YUNXI,
  zhao,
} from "./offers.js";

describe("Marketplace / postOffer", () => {
  beforeEach(begin);

  it("refuses a member who calls directly: only a signed intent posts an offer", async () => {
    const args = [await offerTerms()];
    await refuses(exchange.call(wang, "Marketplace", "postOffer", args), "Forwarded_IntentMissing", [wang.address]);
  });

  it("refuses to give anything but cash, points and vouchers", async () => {
    for (const assetId of [0n, 4n << 248n, 5n << 248n, 1n]) {
      await refuses(post(wang, { assetId }), "Marketplace_AssetNotTradable", [assetId]);
    }
  });

  it("takes amounts from 1 to 2^53 - 1, of the asset and of every leg", async () => {
    for (const amount of [0n, MAX + 1n]) {
      await refuses(post(wang, { amount }), "Amount_OutOfRange", [amount, 1n, MAX]);
      await refuses(post(wang, { legs: [leg(0, amount)] }), "Amount_OutOfRange", [amount, 1n, MAX]);
    }
  });

  it("takes lots and minimum fills from 1 to the amount", async () => {
    for (const size of [0n, 1_001n]) {
      await refuses(post(wang, { lotSize: size }), "Marketplace_LotOutOfRange", [size, 1n, 1_000n]);
      await refuses(post(wang, { minimumFill: size }), "Marketplace_MinimumFillOutOfRange", [size, 1n, 1_000n]);
    }
    await post(wang, { lotSize: 1_000n, minimumFill: 1_000n });
  });

  it("refuses an offer directed to its own maker", async () => {
    await refuses(post(wang, { counterparty: wang.address }), "Marketplace_SelfTrade", [wang.address]);
  });

  it("refuses an offer that ends at once, or stands longer than 180 days", async () => {
    const time = (await exchange.now()) + 100n;
    const range = [Number(time + 1n), Number(time + 180n * DAY)];
    for (const expiresAt of [0n, time - 1n, time, time + 180n * DAY + 1n, 2n ** 40n - 1n].map(Number)) {
      await begin();
      await exchange.at(time);
      await refuses(post(wang, { expiresAt }), "Marketplace_ExpiryOutOfRange", [expiresAt, ...range]);
    }
    for (const expiresAt of range) {
      await begin();
      await exchange.at(time);
      await post(wang, { expiresAt });
    }
  });

  it("refuses an offer that outlives its lot by a second, and lets it end with the lot (D-X3)", async () => {
    const end = Number(expiryOf(ids.lanmu));
    await exchange.at(BigInt(end) - 100n * DAY);
    await refuses(post(wang, { expiresAt: end + 1 }), "Marketplace_OfferOutlivesLot", [end + 1, end]);
    await post(wang, { expiresAt: end });
  });

  it("wants 1 to 4 things, by strictly ascending programme", async () => {
    await refuses(post(wang, { legs: [] }), "Marketplace_LegsOutOfRange", [0n, 1n, 4n]);
    const five = [0, 1, 2, 3, 4].map((programmeId) => leg(programmeId, 1n));
    await refuses(post(wang, { legs: five }), "Marketplace_LegsOutOfRange", [5n, 1n, 4n]);
    const twice = [leg(QINGHE, 1n), leg(QINGHE, 2n)];
    await refuses(post(wang, { legs: twice }), "Marketplace_LegsNotAscending", [1n, QINGHE, QINGHE]);
    const cashLast = [leg(QINGHE, 1n), leg(0, 2n)];
    await refuses(post(wang, { legs: cashLast }), "Marketplace_LegsNotAscending", [1n, QINGHE, 0]);
  });

  it("refuses cash for cash, and a cash leg with an expiry", async () => {
    await refuses(post(wang, { assetId: CASH }), "Marketplace_CashForCash", []);
    await refuses(post(wang, { legs: [leg(0, 1_000n, 1n)] }), "Marketplace_CashNeverExpires", [1]);
  });

  it("refuses a programme that does not exist, given or wanted", async () => {
    await refuses(post(wang, { legs: [leg(9, 1n)] }), "BrandRegistry_ProgrammeUnknown", [9]);
    const assetId = (2n << 248n) | (9n << 216n) | (expiryOf(ids.lanmu) << 176n);
    await refuses(post(wang, { assetId }), "BrandRegistry_ProgrammeUnknown", [9]);
  });

  it("refuses a programme whose points may not be swapped, given or wanted", async () => {
    await refuses(
      post(zhao, { assetId: ids.nest, legs: [leg(LANMU, 2_000n)] }),
      "Policy_SwapNotPermitted",
      [NEST, 3],
    );
    const mixed = [leg(QINGHE, 300n), leg(NEST, 275n)];
    await refuses(post(wang, { legs: mixed }), "Policy_SwapNotPermitted", [NEST, 3]);
  });

  it("refuses cash on either side of points that forbid it, also where another leg is the cash", async () => {
    const forbidden = ["Policy_CashLegNotPermitted", [YUNXI, 3]];
    await refuses(post(xu, { assetId: ids.yunxi, amount: 100n, legs: [leg(0, 500n)] }), ...forbidden);
    await refuses(post(wang, { legs: [leg(0, 500n), leg(YUNXI, 100n)] }), ...forbidden);
    await refuses(post(wang, { assetId: CASH, amount: 500n, legs: [leg(YUNXI, 100n)] }), ...forbidden);
    await post(wang, { legs: [leg(YUNXI, 200n)] });
  });

  it("refuses all of it under CN-DEFAULT, by the rule's own name (D-J1)", async () => {
    await adopt(LANMU, 1);
    await refuses(post(wang), "Policy_P2pTransferNotPermitted", [LANMU, 1]);
    await refuses(
      post(chen, { assetId: ids.qinghe, legs: [leg(LANMU, 1_500n)] }),
      "Policy_P2pTransferNotPermitted",
      [LANMU, 1],
    );
  });

  it("holds the price within half of the settlement value, both edges included (D-T4)", async () => {
    // 1,000 LANMU are worth 1,000,000 thousandths of a fen.
    for (const [fen, wanted] of [
      [499n, 499_000n],
      [1_501n, 1_501_000n],
    ]) {
      const args = [LANMU, 1_000_000n, wanted, 5_000];
      await refuses(post(wang, { legs: [leg(0, fen)] }), "Marketplace_PriceOutOfBand", args);
    }
    const equal = ["Marketplace_PriceOutOfBand", [LANMU, 1_000_000n, 1_501_500n, 5_000]];
    await refuses(post(wang, { legs: [leg(QINGHE, 1_001n)] }), ...equal);
    await post(wang, { amount: 500n, legs: [leg(0, 250n)] });
    await post(wang, { amount: 500n, legs: [leg(0, 750n)] });
  });

  it("takes the narrowest band of all programmes in it, and rounds no thousandth of a fen away", async () => {
    await permit(lanmu, LANMU, 63, 100);
    await exchange.at((await exchange.now()) + 31n * DAY);
    // 1,000 LANMU for 673 QINGHE: 1,009,500 lies within 1 % of 1,000,000; 674 are 1,011,000.
    const narrow = ["Marketplace_PriceOutOfBand", [LANMU, 1_000_000n, 1_011_000n, 100]];
    await refuses(post(wang, { legs: [leg(QINGHE, 674n)] }), ...narrow);
    await post(wang, { legs: [leg(QINGHE, 673n)] });
  });

  it("refuses a fee cap below the fee now", async () => {
    await exchange.call(exchange.actors.operator, "Marketplace", "setFee", [50, exchange.actors.stranger.address]);
    await exchange.at((await exchange.now()) + 7n * DAY);
    await refuses(post(wang, { maxFeeBps: 49 }), "Marketplace_FeeAboveCap", [50, 49]);
    await post(wang, { maxFeeBps: 50 });
  });

  it("refuses more than the maker has, and points that are expired or not mature", async () => {
    await refuses(post(wang, { amount: 1_001n, legs: [leg(0, 1_001n)] }), "ERC1155InsufficientBalance", [
      wang.address,
      1_000n,
      1_001n,
      ids.lanmu,
    ]);
    const young = ids.lanmu | (30_000n << 152n);
    await refuses(post(wang, { assetId: young }), "Ledger_PointsNotMature");
    const end = expiryOf(ids.lanmu);
    await exchange.at(end);
    await refuses(post(wang, { expiresAt: Number(end + 1n) }), "Marketplace_OfferOutlivesLot");
  });

  it("refuses a frozen maker", async () => {
    await freeze(wang);
    await refuses(post(wang), "AccountRegistry_AccountFrozen", [wang.address]);
  });

  it("holds the points, and tells every term of the offer (D-T1)", async () => {
    const terms = await offerTerms({
      legs: [leg(0, 100n), leg(QINGHE, 600n, seconds("2027-01-01T00:00:00Z"))],
      lotSize: 100n,
      minimumFill: 200n,
      counterparty: chen.address,
      maxFeeBps: 25,
    });
    const result = await exchange.intend(wang, "Marketplace", "postOffer", [terms]);

    assert.deepEqual(eventOf(result, "OfferPosted"), {
      offerId: 1n,
      maker: wang.address,
      assetId: ids.lanmu,
      epoch: 0,
      terms,
    });
    const fixed = { maker: wang.address, epoch: 0, state: Offered.OPEN, filled: 0n };
    assert.deepEqual(await offerOf(1n), { ...terms, ...fixed });
    assert.deepEqual(await holdings(wang, ids.lanmu), [0n]);
    assert.deepEqual(await holdings(market(), ids.lanmu), [1_000n]);
  });

  it("keeps every leg as it is, also one of the programme that is given", async () => {
    const maker = lin;
    const end = 2n ** 40n - 1n;
    for (const programmeId of [LANMU, QINGHE]) {
      await permit(programmeId === LANMU ? lanmu : exchange.actors.qinghe, programmeId, 63, 10_000);
    }
    const legs = [leg(0, 1n), leg(LANMU, 9_997n, end), leg(QINGHE, 1n, end)];
    await post(maker, { amount: 5_000n, legs });
    assert.deepEqual((await offerOf(1n)).legs, legs);
    await refuses(post(maker, { legs: [leg(0, MAX)] }), "Marketplace_PriceOutOfBand");
  });

  it("gives ids from 1 on, and counts a buyer's offer of cash as any other", async () => {
    await exchange.deposit(chen, 2_000n);
    assert.equal(await post(wang, { amount: 100n, legs: [leg(0, 100n)] }), 1n);
    assert.equal(await post(chen, { assetId: CASH, amount: 2_000n, legs: [leg(LANMU, 2_000n)] }), 2n);
    assert.equal(await exchange.read("Marketplace", "offerCount"), 2n);
    assert.deepEqual(await holdings(market(), ids.lanmu, CASH), [100n, 2_000n]);
  });

  it("takes points of any vintage, each under its own id", async () => {
    const april = await issueLater(lanmu, LANMU, wang, 70n);
    assert.notEqual(april, ids.lanmu);
    await post(wang, { assetId: april, amount: 70n, legs: [leg(0, 70n)] });
    assert.deepEqual(await holdings(market(), ids.lanmu, april), [0n, 70n]);
  });
});

describe("Marketplace / donations (I3)", () => {
  beforeEach(begin);

  it("refuses points that a holder would send to it", async () => {
    const args = [wang.address, market(), ids.lanmu, 1n, "0x"];
    await assert.rejects(exchange.intend(wang, "Ledger", "safeTransferFrom", args));
    assert.deepEqual(await holdings(market(), ids.lanmu), [0n]);
  });
});
