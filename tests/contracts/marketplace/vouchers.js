import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { DAY, exchange, reference, refuses } from "../shared/exchange.js";
import {
  begin,
  CASH,
  chen,
  eventOf,
  fill,
  holdings,
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
  wang,
  withdraw,
} from "./offers.js";

/** Lin's vouchers of a benefit, 10 LANMU each. */
async function vouchers(quantity = 3n) {
  const time = (await exchange.now()) + 5n;
  const terms = {
    pricePoints: 10n,
    priceFen: 0n,
    stock: 10,
    perMember: 10,
    opensAt: Number(time),
    closesAt: Number(time + DAY),
    voucherExpiresAt: Number(time + 200n * DAY),
    agent: false,
    termsHash: reference("terms"),
  };
  const created = await exchange.intend(lanmu, "BenefitDesk", "createBenefit", [LANMU, terms]);
  const { benefitId } = eventOf(created, "BenefitCreated");
  await exchange.at(time);
  const points = 10n * quantity;
  const args = [benefitId, [ids.lanmu], [points], quantity, points, 0n];
  const { events } = await exchange.intend(lin, "BenefitDesk", "redeemBenefit", args);
  return eventOf({ events }, "BenefitRedeemed").voucherId;
}

describe("Marketplace / vouchers", () => {
  beforeEach(begin);

  it("trades them at any price, for points and cash: they have no settlement value", async () => {
    const voucher = await vouchers();
    await exchange.deposit(chen, 1n);
    const offerId = await post(lin, { assetId: voucher, amount: 3n, legs: [leg(0, 1n), leg(QINGHE, 1_500n)] });
    await fill(chen, offerId, 3n, payments([CASH, 1n], [ids.qinghe, 1_500n]));
    assert.deepEqual(await holdings(chen, voucher), [3n]);
    assert.deepEqual(await holdings(lin, CASH, ids.qinghe), [1n, 1_500n]);
  });

  it("asks the voucher's programme whether it may be swapped, and for cash", async () => {
    const voucher = await vouchers();
    await permit(lanmu, LANMU, 63 - 4);
    await exchange.at((await exchange.now()) + 31n * DAY);
    const sale = { assetId: voucher, amount: 3n };
    await refuses(post(lin, { ...sale, legs: [leg(0, 1n)] }), "Policy_CashLegNotPermitted", [LANMU, 3]);
    const offerId = await post(lin, { ...sale, legs: [leg(QINGHE, 3n)] });
    assert.deepEqual(await holdings(market(), voucher), [3n]);
    await withdraw(lin, offerId);
    await permit(lanmu, LANMU, 63 - 2);
    await exchange.at((await exchange.now()) + 31n * DAY);
    await refuses(post(lin, { ...sale, legs: [leg(QINGHE, 3n)] }), "Policy_SwapNotPermitted", [LANMU, 3]);
  });

  it("never takes them as payment, nor different ones in one fillBest", async () => {
    const [first, second] = [await vouchers(), await vouchers()];
    const offerId = await post(wang, { amount: 10n, legs: [leg(LANMU, 10n)] });
    const paid = [{ assetIds: [first], amounts: [3n] }];
    await refuses(fill(lin, offerId, 10n, paid), "Marketplace_PaymentTooLow", [LANMU, 10n, 0n]);

    const offers = [];
    for (const assetId of [first, second]) {
      offers.push(await post(lin, { assetId, amount: 3n, legs: [leg(QINGHE, 3n)] }));
    }
    const args = [offers, 6n, payments([ids.qinghe, 6n]), 6n, 0];
    await refuses(exchange.intend(chen, "Marketplace", "fillBest", args), "Marketplace_AssetsDiffer", [first, second]);
  });
});
