import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { DAY, exchange, MAX, refuses } from "../shared/exchange.js";
import {
  adopt,
  begin,
  CASH,
  caseId,
  chen,
  eventOf,
  expiryOf,
  fill,
  freeze,
  giveBack,
  holdings,
  ids,
  issueLater,
  LANMU,
  lanmu,
  leg,
  lin,
  market,
  NEST,
  nest,
  Offered,
  offerOf,
  payments,
  permit,
  post,
  QINGHE,
  qinghe,
  wang,
  withdraw,
  xu,
  YUNXI,
} from "./offers.js";

/** Wang's 1,000 LANMU for 600 QINGHE, which Chen can pay. */
const listed = (changes = {}) => post(wang, { legs: [leg(QINGHE, 600n)], ...changes });
const pay = (amount = 600n) => payments([ids.qinghe, amount]);

describe("Marketplace / fillOffer", () => {
  beforeEach(begin);

  it("refuses a filler who calls directly: only a signed intent pays", async () => {
    const offerId = await listed();
    const args = [offerId, 1_000n, pay(), 0];
    await refuses(exchange.call(chen, "Marketplace", "fillOffer", args), "Forwarded_IntentMissing", [chen.address]);
  });

  it("takes 1 to 8 payments of 1 to 8 ids, with one amount each (X8)", async () => {
    const offerId = await listed();
    const wrong = (paid) => fill(chen, offerId, 1_000n, paid);
    await refuses(wrong([]), "Marketplace_PaymentsOutOfRange", [0n, 1n, 8n]);
    await refuses(wrong(Array(9).fill(pay()[0])), "Marketplace_PaymentsOutOfRange", [9n, 1n, 8n]);
    const payment = (assetIds, amounts) => [{ assetIds, amounts }];
    const length = "Marketplace_PaymentLengthOutOfRange";
    await refuses(wrong(payment([], [])), length, [0n, 1n, 8n]);
    await refuses(wrong(payment([], [1n])), length, [0n, 1n, 8n]);
    await refuses(wrong(payment([ids.qinghe], [])), length, [0n, 1n, 1n]);
    await refuses(wrong(payment([ids.qinghe], [600n, 1n])), length, [2n, 1n, 1n]);
    await refuses(wrong(payment(Array(9).fill(ids.qinghe), Array(9).fill(1n))), length, [9n, 1n, 8n]);
  });

  it("takes ids strictly ascending and of one programme, and one payment per programme (X8)", async () => {
    const offerId = await listed();
    const wrong = (...paid) => fill(chen, offerId, 1_000n, paid);
    const [id, later] = [ids.qinghe, ids.qinghe + (1n << 176n)];
    const order = "Marketplace_PaymentNotAscending";
    await refuses(wrong({ assetIds: [id, id], amounts: [300n, 300n] }), order, [1n, id, id]);
    await refuses(wrong({ assetIds: [later, id], amounts: [1n, 600n] }), order, [1n, later, id]);
    const mixed = { assetIds: [ids.lanmu, id], amounts: [1n, 600n] };
    await refuses(wrong(mixed), "Marketplace_PaymentMixed", [ids.lanmu, id]);
    const prefix = (id >> 216n) << 216n;
    const twice = [pay(300n)[0], { assetIds: [later], amounts: [300n] }];
    await refuses(wrong(...twice), order, [1n, prefix, later]);
    await refuses(wrong(pay()[0], { assetIds: [CASH], amounts: [1n] }), order, [1n, prefix, CASH]);
  });

  it("refuses an offer that does not exist", async () => {
    await refuses(fill(chen, 1n, 1n, pay()), "Marketplace_OfferUnknown", [1n]);
    await listed();
    for (const unknown of [0n, 2n, 2n ** 64n - 1n]) {
      await refuses(fill(chen, unknown, 1n, pay()), "Marketplace_OfferUnknown", [unknown]);
    }
  });

  it("refuses an offer that was filled, withdrawn or returned", async () => {
    const filled = await listed({ amount: 100n, legs: [leg(QINGHE, 60n)] });
    await fill(chen, filled, 100n, pay(60n));
    await refuses(fill(chen, filled, 1n, pay()), "Marketplace_OfferClosed", [filled, Offered.FILLED]);

    const withdrawn = await listed({ amount: 100n, legs: [leg(QINGHE, 60n)] });
    await withdraw(wang, withdrawn);
    await refuses(fill(chen, withdrawn, 1n, pay()), "Marketplace_OfferClosed", [withdrawn, Offered.WITHDRAWN]);

    const returned = await listed({ amount: 100n, legs: [leg(QINGHE, 60n)] });
    await exchange.intend(wang, "Marketplace", "cancelAllOffers", []);
    await giveBack(returned);
    await refuses(fill(chen, returned, 1n, pay()), "Marketplace_OfferClosed", [returned, Offered.RETURNED]);
  });

  it("fills in the last second of an offer, and from its end on no more (X10)", async () => {
    const end = (await exchange.now()) + DAY;
    const offerId = await listed({ expiresAt: Number(end) });
    await exchange.at(end - 1n);
    await fill(chen, offerId, 100n, pay());
    for (const time of [end, end + 1n]) {
      await exchange.at(time);
      await refuses(fill(chen, offerId, 100n, pay()), "Marketplace_OfferEnded", [offerId, Number(end), Number(time)]);
    }
  });

  it("never gives points from their own expiry on (I2)", async () => {
    const end = expiryOf(ids.lanmu);
    await exchange.at(end - 100n);
    const offerId = await listed({ expiresAt: Number(end) });
    await exchange.at(end);
    await refuses(fill(chen, offerId, 100n, pay()), "Marketplace_OfferEnded");
  });

  it("refuses an offer that its maker cancelled with all others, and no later one (D-T1)", async () => {
    const offerId = await listed({ amount: 100n, legs: [leg(QINGHE, 60n)] });
    await exchange.intend(wang, "Marketplace", "cancelAllOffers", []);
    await refuses(fill(chen, offerId, 100n, pay()), "Marketplace_OfferCancelled", [offerId, offerId]);
    const later = await listed({ amount: 100n, legs: [leg(QINGHE, 60n)] });
    await fill(chen, later, 100n, pay());
  });

  it("refuses an offer whose maker is frozen, and fills it when the freeze is over", async () => {
    const offerId = await listed();
    await freeze(wang);
    await refuses(fill(chen, offerId, 1_000n, pay()), "AccountRegistry_AccountFrozen", [wang.address]);
    await exchange.call(exchange.actors.operator, "AccountRegistry", "unfreeze", [wang.address, caseId]);
    await fill(chen, offerId, 1_000n, pay());
  });

  it("refuses a frozen filler, also where the part costs nothing", async () => {
    const offerId = await post(wang, { amount: 3n, legs: [leg(QINGHE, 1n)] });
    await fill(chen, offerId, 1n, pay(1n));
    await freeze(chen);
    await refuses(fill(chen, offerId, 1n, pay(1n)), "AccountRegistry_AccountFrozen", [chen.address]);
    await refuses(fill(chen, await listed({ amount: 100n, legs: [leg(QINGHE, 60n)] }), 100n, pay()),
      "AccountRegistry_AccountFrozen", [chen.address]);
    await fill(xu, offerId, 1n, pay(1n));
    assert.deepEqual(await holdings(xu, ids.lanmu, ids.qinghe), [1n, 1_000n]);
  });

  it("refuses a programme that has come under another law since, given or wanted", async () => {
    const offerId = await listed();
    for (const programmeId of [LANMU, QINGHE]) {
      await begin();
      await listed();
      await adopt(programmeId, 1);
      await refuses(fill(chen, offerId, 1_000n, pay()), "Policy_P2pTransferNotPermitted", [programmeId, 1]);
    }
  });

  it("refuses cash where the programme has come to forbid it since", async () => {
    await exchange.deposit(chen, 1_000n);
    const offerId = await post(wang, { expiresAt: Number((await exchange.now()) + 60n * DAY) });
    await permit(lanmu, LANMU, 63 - 4);
    await fill(chen, offerId, 100n, payments([CASH, 100n]));
    await exchange.at((await exchange.now()) + 31n * DAY);
    const refusal = ["Policy_CashLegNotPermitted", [LANMU, 3]];
    await refuses(fill(chen, offerId, 100n, payments([CASH, 100n])), ...refusal);
  });

  it("holds the price band also at the fill (D-T4)", async () => {
    const offerId = await listed({
      legs: [leg(QINGHE, 900n)],
      expiresAt: Number((await exchange.now()) + 60n * DAY),
    });
    await permit(qinghe, QINGHE, 63, 3_000);
    await exchange.at((await exchange.now()) + 31n * DAY);
    await refuses(fill(chen, offerId, 1_000n, pay(900n)), "Marketplace_PriceOutOfBand", [
      QINGHE,
      1_000_000n,
      1_350_000n,
      3_000,
    ]);
  });

  it("takes multiples of the lot from the minimum on, or all that remains (D-T2)", async () => {
    const offerId = await listed({ lotSize: 100n, minimumFill: 200n });
    const range = (amount, remaining) => ["Marketplace_FillOutOfRange", [amount, 200n, 100n, remaining]];
    for (const amount of [0n, 100n, 333n, 1_001n, 1_100n, MAX]) {
      await refuses(fill(chen, offerId, amount, pay()), ...range(amount, 1_000n));
    }
    await fill(chen, offerId, 900n, pay());
    await refuses(fill(chen, offerId, 200n, pay()), ...range(200n, 100n));
    await fill(chen, offerId, 100n, pay());
    assert.equal((await offerOf(offerId)).state, Offered.FILLED);
  });

  it("refuses a payment one unit short, with what was due and what the ids could pay", async () => {
    const offerId = await listed();
    await refuses(fill(chen, offerId, 1_000n, pay(599n)), "Marketplace_PaymentTooLow", [QINGHE, 600n, 599n]);
    assert.deepEqual(await holdings(wang, ids.qinghe), [0n]);
  });

  it("refuses points of another programme, vouchers, and cash for points", async () => {
    const offerId = await listed();
    const voucher = (3n << 248n) | (2n << 216n) | (expiryOf(ids.qinghe) << 176n) | 1n;
    for (const assetId of [ids.lanmu, voucher, CASH]) {
      const paid = [{ assetIds: [assetId], amounts: [600n] }];
      await refuses(fill(lin, offerId, 1_000n, paid), "Marketplace_PaymentTooLow", [QINGHE, 600n, 0n]);
    }
  });

  it("passes over ids that expire a second too soon for the leg, and takes the next", async () => {
    const later = await issueLater(qinghe, QINGHE, chen, 500n);
    const minExpiresAt = expiryOf(ids.qinghe) + 1n;
    const offerId = await listed({ legs: [leg(QINGHE, 600n, minExpiresAt)] });
    const paid = payments([ids.qinghe, 2_000n], [later, 500n]);
    await refuses(fill(chen, offerId, 1_000n, paid), "Marketplace_PaymentTooLow", [QINGHE, 600n, 500n]);
    await fill(chen, offerId, 500n, paid);
    assert.deepEqual(await holdings(wang, ids.qinghe, later), [0n, 300n]);

    const enough = await post(wang, { amount: 500n, legs: [leg(QINGHE, 300n, minExpiresAt - 1n)] }).catch(() => 0n);
    assert.equal(enough, 0n); // Wang has nothing left to give: all 1,000 are in the first offer.
  });

  it("refuses what the filler does not have, and points that are expired", async () => {
    const offerId = await listed();
    await refuses(fill(lin, offerId, 1_000n, pay()), "ERC1155InsufficientBalance", [lin.address, 0n, 600n, ids.qinghe]);
    const expired = ids.qinghe - ((expiryOf(ids.qinghe) - 1_000n) << 176n);
    const paid = payments([expired, 600n]);
    await refuses(fill(chen, offerId, 1_000n, paid), "Ledger_PointsExpired");
  });

  it("refuses a maker who would fill the own offer (D-T4)", async () => {
    const offerId = await post(chen, { assetId: ids.qinghe, amount: 100n, legs: [leg(QINGHE, 100n)] });
    await refuses(fill(chen, offerId, 100n, pay()), "Marketplace_SelfTrade", [chen.address]);
  });

  it("refuses everyone but the account to whom the offer is directed", async () => {
    const offerId = await listed({ counterparty: chen.address });
    await refuses(fill(xu, offerId, 100n, pay()), "Marketplace_NotTheCounterparty", [chen.address, xu.address]);
    await fill(chen, offerId, 1_000n, pay());
  });

  it("pays the maker and gives the escrow in one transaction, and tells all of it", async () => {
    const offerId = await listed();
    const { events } = await fill(chen, offerId, 400n, pay(2_000n));

    assert.deepEqual(eventOf({ events }, "OfferFilled"), {
      offerId,
      maker: wang.address,
      filler: chen.address,
      amount: 400n,
      filledTotal: 400n,
      feeBps: 0,
      paid: [240n],
      assetIds: [ids.qinghe],
      amounts: [240n],
    });
    assert.deepEqual(await holdings(chen, ids.lanmu, ids.qinghe), [400n, 1_760n]);
    assert.deepEqual(await holdings(wang, ids.lanmu, ids.qinghe), [0n, 240n]);
    assert.deepEqual(await holdings(market(), ids.lanmu, ids.qinghe), [600n, 0n]);
    const { filled, state } = await offerOf(offerId);
    assert.deepEqual([filled, state], [400n, Offered.OPEN]);

    const next = eventOf(await fill(chen, offerId, 250n, pay(2_000n)), "OfferFilled");
    assert.deepEqual([next.amount, next.filledTotal, next.paid], [250n, 650n, [150n]]);
  });

  it("prices only an amount that a fill could take", async () => {
    const offerId = await listed({ lotSize: 100n, minimumFill: 250n });
    const duesOf = (amount) => exchange.read("Marketplace", "duesOf", [offerId, amount]);
    for (const amount of [0n, 200n, 350n, 1_100n]) {
      await refuses(duesOf(amount), "Marketplace_FillOutOfRange", [amount, 250n, 100n, 1_000n]);
    }
    await fill(chen, offerId, 300n, pay());
    assert.deepEqual(await duesOf(400n), [240n]);
    assert.deepEqual(await duesOf(700n), [420n]);
    await refuses(duesOf(800n), "Marketplace_FillOutOfRange", [800n, 250n, 100n, 700n]);
  });

  it("closes with the last unit, and leaves nothing behind", async () => {
    const offerId = await listed();
    await fill(chen, offerId, 999n, pay());
    await fill(xu, offerId, 1n, pay());
    const { filled, state } = await offerOf(offerId);
    assert.deepEqual([filled, state], [1_000n, Offered.FILLED]);
    assert.deepEqual(await holdings(market(), ids.lanmu), [0n]);
    assert.deepEqual(await holdings(wang, ids.qinghe), [600n]);
  });

  it("rounds each part in favour of the maker, and sums to the price in any split (X9, I6)", async () => {
    for (const split of [
      [1n, 1n, 1n, 4n],
      [6n, 1n],
      [2n, 3n, 2n],
      [7n],
    ]) {
      await begin();
      const offerId = await post(wang, { amount: 7n, legs: [leg(QINGHE, 5n)] });
      let filled = 0n;
      for (const amount of split) {
        const [due] = await exchange.read("Marketplace", "duesOf", [offerId, amount]);
        const { events } = await fill(chen, offerId, amount, pay());
        filled += amount;
        assert.deepEqual(eventOf({ events }, "OfferFilled").paid, [due]);
        const [received] = await holdings(wang, ids.qinghe);
        assert.equal(received, (5n * filled + 6n) / 7n);
      }
    }
  });

  it("pays each leg with up to 8 ids, in their order", async () => {
    const months = ["04", "05", "06", "07", "08", "09", "10"];
    const later = [];
    for (const month of months) later.push(await issueLater(qinghe, QINGHE, chen, 10n, month));
    const offerId = await listed({ amount: 100n, legs: [leg(QINGHE, 75n)] });
    const paid = payments([ids.qinghe, 10n], ...later.map((id) => [id, 10n]));
    const { events } = await fill(chen, offerId, 100n, paid);
    const { assetIds, amounts } = eventOf({ events }, "OfferFilled");
    assert.deepEqual(assetIds, [ids.qinghe, ...later]);
    assert.deepEqual(amounts, [10n, 10n, 10n, 10n, 10n, 10n, 10n, 5n]);
    assert.deepEqual(await holdings(wang, ...later), [10n, 10n, 10n, 10n, 10n, 10n, 5n]);
  });

  it("takes nothing of ids that are not needed any more", async () => {
    const later = await issueLater(qinghe, QINGHE, chen, 500n);
    const offerId = await listed();
    const { events } = await fill(chen, offerId, 1_000n, payments([ids.qinghe, 600n], [later, 500n]));
    assert.deepEqual(eventOf({ events }, "OfferFilled").assetIds, [ids.qinghe]);
    assert.deepEqual(await holdings(chen, ids.qinghe, later), [1_400n, 500n]);
  });

  it("pays four legs at once, out of up to eight payments", async () => {
    await permit(nest, NEST, 2);
    for (const [brand, programmeId] of [
      [lanmu, LANMU],
      [qinghe, QINGHE],
      [nest, NEST],
    ]) {
      await exchange.issue(brand, programmeId, xu, 1_000n);
    }
    const legs = [leg(LANMU, 250n), leg(QINGHE, 166n), leg(NEST, 125n), leg(YUNXI, 50n)];
    const offerId = await listed({ legs });
    const unknown = [5n, 6n, 7n, 8n].map((programmeId) => [(2n << 248n) | (programmeId << 216n), 1n]);
    const own = [ids.lanmu, ids.qinghe, ids.nest, ids.yunxi].map((id) => [id, 1_000n]);
    const { events } = await fill(xu, offerId, 1_000n, payments(...own, ...unknown));
    const { paid, assetIds } = eventOf({ events }, "OfferFilled");
    assert.deepEqual(paid, [250n, 166n, 125n, 50n]);
    assert.deepEqual(assetIds, [ids.lanmu, ids.qinghe, ids.nest, ids.yunxi]);
    assert.deepEqual(await holdings(wang, ...assetIds), paid);
  });

  it("fills an offer of cash with points: the buyer's money is in escrow (I4)", async () => {
    await exchange.deposit(chen, 2_000n);
    const offerId = await post(chen, { assetId: CASH, amount: 2_000n, legs: [leg(LANMU, 2_000n)] });
    await fill(lin, offerId, 500n, payments([ids.lanmu, 500n]));
    assert.deepEqual(await holdings(lin, CASH, ids.lanmu), [500n, 4_500n]);
    assert.deepEqual(await holdings(market(), CASH), [1_500n]);
    assert.deepEqual(await holdings(chen, CASH, ids.lanmu), [0n, 500n]);
  });

  it("lets a brand's points trade for points where cash is forbidden", async () => {
    const offerId = await post(xu, { assetId: ids.yunxi, amount: 120n, legs: [leg(LANMU, 600n)] });
    await fill(lin, offerId, 120n, payments([ids.lanmu, 600n]));
    assert.deepEqual(await holdings(lin, ids.yunxi), [120n]);
    assert.equal(YUNXI, 4);
  });

  it("costs nothing of what is not asked: amounts above what is due stay with the filler", async () => {
    const offerId = await listed();
    await fill(chen, offerId, 1_000n, payments([ids.qinghe, MAX], [ids.lanmu, MAX]));
    assert.deepEqual(await holdings(chen, ids.qinghe), [1_400n]);
  });
});
