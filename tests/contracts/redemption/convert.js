// Conversion at an agreed rate: D-A5 (who owes whom), D-G1 (a quote is honoured), X8 (lists).
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import {
  accept,
  allow,
  begin,
  convert,
  EVERYTHING,
  NEST,
  nest,
  permit,
  propose,
  SANDBOX,
  START,
  YUNXI,
  yunxi,
  YUNXI_EXPIRES_AT,
  zhao,
} from "./conversions.js";
import { eventOf, eventsOf, expiryIn } from "./holds.js";
import { CASH_ID, DAY, exchange, MAX, pointsId, reference, refuses, terms } from "../shared/exchange.js";

const { lanmu, lin, operator, stranger } = exchange.actors;
const CONVERSION = 16;
const yunxiId = pointsId(YUNXI, YUNXI_EXPIRES_AT);
const allowanceOf = (rateId) => exchange.read("ConversionDesk", "allowanceOf", [rateId]);
const netOf = (brandId) => exchange.read("ClearingHouse", "netOf", [1, brandId]);

let id;

describe("ConversionDesk / allowConversion", () => {
  beforeEach(async () => {
    id = await begin();
    await propose({ source: YUNXI, target: NEST, numerator: 5, denominator: 2, targetPointsMost: 500n }, yunxi);
    await accept(2, nest);
  });

  it("refuses a rate that was never proposed", async () => {
    await refuses(allow(3, 1n, nest), "RateBook_RateUnknown", [3]);
  });

  it("refuses everyone but the brand whose points come into being", async () => {
    await refuses(allow(2, 1n, yunxi), "ConversionDesk_NotTheTargetBrand", [NEST, 3, 4]);
    await refuses(allow(2, 1n, zhao), "ConversionDesk_NotTheTargetBrand", [NEST, 3, 0]);
  });

  it("refuses nothing, and more than the rate says, at once and in pieces", async () => {
    await refuses(allow(2, 0n, nest), "Amount_OutOfRange", [0n, 1n, MAX]);
    await refuses(allow(2, 501n, nest), "ConversionDesk_AllowanceAboveRate", [2, 501n, 500n]);
    await allow(2, 300n, nest);
    await refuses(allow(2, 201n, nest), "ConversionDesk_AllowanceAboveRate", [2, 501n, 500n]);
    await refuses(allow(2, 2n ** 64n - 1n, nest), "Amount_OutOfRange", [2n ** 64n - 1n, 1n, MAX]);
    await allow(2, 200n, nest);
    assert.deepEqual(await allowanceOf(2), [500n, 0n]);
  });

  it("refuses a plain call of the brand's key: points come into being by an intent only", async () => {
    await refuses(exchange.call(nest, "ConversionDesk", "allowConversion", [2, 1n]), "Forwarded_IntentMissing");
  });

  it("tells what may come into being in all", async () => {
    await allow(2, 300n, nest);
    const result = await allow(2, 50n, nest);
    assert.deepEqual(eventOf(result, "ConversionAllowed"), {
      rateId: 2,
      targetProgrammeId: NEST,
      amount: 50n,
      allowed: 350n,
    });
    const desk = exchange.addresses.ConversionDesk;
    assert.equal(await exchange.read("Ledger", "mintAllowanceOf", [desk, 2, NEST]), 350n);
  });
});

describe("ConversionDesk / convert", () => {
  beforeEach(async () => (id = await begin()));

  it("refuses a member who calls directly: only a signed intent converts points", async () => {
    const args = [1, [id], [1_000n], 1n, 2 ** 40 - 1];
    await refuses(exchange.call(zhao, "ConversionDesk", "convert", args), "ConversionDesk_IntentMissing", []);
    const data = exchange.encode("ConversionDesk", "convert", args) + zhao.address.slice(2);
    const to = exchange.addresses.ConversionDesk;
    await refuses(exchange.transact(stranger, to, data), "ConversionDesk_IntentMissing", []);
  });

  it("refuses after the quote's last second", async () => {
    const deadline = START + 100n;
    await exchange.at(deadline + 1n);
    await refuses(convert(id, { deadline }), "ConversionDesk_DeadlinePassed", [
      Number(deadline),
      Number(deadline + 1n),
    ]);
    id = await begin();
    await exchange.at(deadline);
    await convert(id, { deadline });
  });

  it("refuses a rate that is unknown, not agreed, not begun or over", async () => {
    await refuses(convert(id, { rateId: 2 }), "RateBook_RateUnknown", [2]);
    await propose({ numerator: 39, denominator: 100 });
    await refuses(convert(id, { rateId: 2 }), "RateBook_NotAccepted");
    const begins = (await exchange.now()) + 40n * DAY;
    await propose({ numerator: 39, denominator: 100, startsAt: Number(begins), endsAt: Number(begins + DAY) });
    await accept(3);
    await allow(3, 10_000n);
    const early = begins - 1n;
    await exchange.at(early);
    await refuses(convert(id, { rateId: 3, minReceive: 1n, deadline: begins }), "RateBook_NotStarted");
    await exchange.at(begins + DAY);
    await refuses(convert(id, { rateId: 3, minReceive: 1n, deadline: begins + DAY }), "RateBook_Ended");
  });

  it("refuses a paused direction and a suspended brand", async () => {
    const until = Number((await exchange.now()) + DAY);
    await exchange.intend(nest, "RateBook", "pauseRate", [NEST, YUNXI, until, reference("why")]);
    await refuses(convert(id), "RateBook_Paused", [1, until]);
    await exchange.intend(nest, "RateBook", "resumeRate", [NEST, YUNXI]);
    await exchange.call(operator, "BrandRegistry", "suspendBrand", [4, reference("case")]);
    await refuses(convert(id), "RateBook_BrandInactive", [1, 4]);
  });

  it("takes 1 to 8 ids of the source programme, strictly ascending, each with an amount", async () => {
    const list = (ids, amounts) => convert(id, { ids, amounts });
    const later = id + (1n << 176n);
    const nine = Array.from({ length: 9 }, (_, i) => id + (BigInt(i) << 176n));
    await refuses(list([], []), "PaidPoints_LengthOutOfRange", [0n, 1n, 8n]);
    await refuses(list(nine, Array(9).fill(200n)), "PaidPoints_LengthOutOfRange", [9n, 1n, 8n]);
    await refuses(list([id], []), "PaidPoints_LengthsDiffer", [1n, 0n]);
    await refuses(list([id, later], [1_000n]), "PaidPoints_LengthsDiffer", [2n, 1n]);
    await refuses(list([id, id], [500n, 500n]), "PaidPoints_NotAscending", [1n, id, id]);
    await refuses(list([later, id], [500n, 500n]), "PaidPoints_NotAscending", [1n, later, id]);
    for (const foreign of [pointsId(1, YUNXI_EXPIRES_AT), CASH_ID]) {
      await refuses(list([foreign], [1_000n]), "PaidPoints_Foreign", [foreign, NEST]);
    }
    await refuses(list([id], [0n]), "Amount_OutOfRange", [0n, 1n, MAX]);
    await refuses(list([id], [1_001n]), "ERC1155InsufficientBalance", [zhao.address, 1_000n, 1_001n, id]);
  });

  it("refuses to give fewer points than the member accepts, or none", async () => {
    await refuses(convert(id, { minReceive: 401n }), "ConversionDesk_ReceivesTooLittle", [400n, 401n]);
    await refuses(convert(id, { amounts: [999n] }), "ConversionDesk_ReceivesTooLittle", [399n, 400n]);
    await refuses(convert(id, { amounts: [2n], minReceive: 0n }), "ConversionDesk_ReceivesTooLittle", [0n, 0n]);
    await convert(id, { amounts: [3n], minReceive: 1n });
  });

  it("refuses more target points than every reader can store", async () => {
    await propose({ source: YUNXI, target: NEST, numerator: 10 ** 9, denominator: 1 }, yunxi);
    await accept(2, nest);
    const ids = [await exchange.issue(yunxi, YUNXI, zhao, MAX)];
    await refuses(convert(id, { rateId: 2, ids, amounts: [MAX] }), "Amount_OutOfRange", [MAX * 10n ** 9n, 1n, MAX]);
  });

  it("refuses more than the target's brand allowed, to the point", async () => {
    await propose();
    await accept(2);
    await refuses(convert(id, { rateId: 2 }), "ConversionDesk_TargetAboveAllowance", [2, 400n, 0n]);
    await allow(2, 399n);
    await refuses(convert(id, { rateId: 2 }), "ConversionDesk_TargetAboveAllowance", [2, 400n, 399n]);
    await allow(2, 1n);
    await convert(id, { rateId: 2 });
    assert.deepEqual(await allowanceOf(2), [400n, 400n]);
    await refuses(convert(id, { rateId: 2 }), "ConversionDesk_TargetAboveAllowance", [2, 400n, 0n]);
  });

  it("refuses across brands where either programme does not permit it", async () => {
    const without = EVERYTHING - CONVERSION;
    for (const [brand, programmeId] of [
      [nest, NEST],
      [yunxi, YUNXI],
    ]) {
      id = await begin();
      await permit(brand, programmeId, without);
      const later = START + 32n * DAY;
      await exchange.at(later);
      const result = convert(id, { deadline: later });
      await refuses(result, "Policy_ConversionNotPermitted", [programmeId, SANDBOX]);
    }
  });

  it("refuses a debtor beyond its cap and collateral, with nothing converted", async () => {
    await exchange.call(operator, "ClearingHouse", "setNetDebitCap", [3, 1_999n]);
    await refuses(convert(id), "ClearingHouse_NetDebitCapExceeded", [2_000n, 1_999n]);
    assert.equal(await exchange.balance(zhao, id), 1_000n);
    await exchange.call(operator, "ClearingHouse", "setNetDebitCap", [3, 2_000n]);
    await convert(id);
  });

  it("refuses a conversion worth more than every reader can store", async () => {
    const amount = MAX / 1_000n + 1n;
    const create = ["GOLD", "Gold", "金", terms({ settlementValue: 1_000_000, partnerFeeBps: 0 })];
    await exchange.intend(yunxi, "BrandRegistry", "createProgramme", create);
    await permit(yunxi, 5, EVERYTHING);
    await propose({ target: 5, numerator: 1, denominator: 1, targetPointsMost: MAX });
    await accept(2);
    await allow(2, MAX);
    const ids = [await exchange.issue(nest, NEST, zhao, amount)];
    await refuses(convert(id, { rateId: 2, ids, amounts: [amount] }), "ConversionDesk_DebtAboveMaximum", [
      amount * 1_000n,
      MAX,
    ]);
  });

  it("leaves the largest debt that every reader can store to the debtor's cap", async () => {
    const create = ["FEN", "Fen", "分", terms({ settlementValue: 1_000 })];
    await exchange.intend(yunxi, "BrandRegistry", "createProgramme", create);
    await permit(yunxi, 5, EVERYTHING);
    await propose({ target: 5, numerator: 1, denominator: 1, targetPointsMost: MAX });
    await accept(2);
    await allow(2, MAX);
    await exchange.at((await exchange.now()) + 31n * DAY);
    const ids = [await exchange.issue(nest, NEST, zhao, MAX)];
    const cap = 100_000_000n;
    const converting = convert(id, { rateId: 2, ids, amounts: [MAX] });
    await refuses(converting, "ClearingHouse_NetDebitCapExceeded", [MAX, cap]);
  });

  it("step 6: 1,000 NEST become 400 YUNXI, and Nest owes Yunxi 20.00", async () => {
    const result = await convert(id);

    assert.deepEqual(eventOf(result, "PointsConverted"), {
      conversionId: result.intentHash,
      account: zhao.address,
      rateId: 1,
      sourceProgrammeId: NEST,
      targetProgrammeId: YUNXI,
      sourcePoints: 1_000n,
      targetPoints: 400n,
      targetAssetId: yunxiId,
    });
    const obligations = eventsOf(result, "ObligationRecorded");
    assert.equal(obligations.length, 1);
    const { debtor, creditor, programmeId, redemptionId, points, amountFen } = obligations[0];
    assert.deepEqual([debtor, creditor, programmeId, points, amountFen], [3, 4, YUNXI, 400n, 2_000n]);
    assert.equal(redemptionId, result.intentHash);
    assert.deepEqual([await netOf(3), await netOf(4)], [-2_000n, 2_000n]);
    assert.deepEqual([await exchange.balance(zhao, id), await exchange.balance(zhao, yunxiId)], [0n, 400n]);
    assert.equal(await exchange.read("Ledger", "totalSupply", [id]), 1_000n); // Lin's.
    const { reservedFen } = await exchange.read("ClearingHouse", "standingOf", [3]);
    assert.equal(reservedFen, 0n);
  });

  it("D-G1: a worse rate that begins during a quote does not touch it", async () => {
    const begins = (await exchange.now()) + 31n * DAY;
    await propose({ numerator: 7, denominator: 20, startsAt: Number(begins) });
    await accept(2);
    await allow(2, 10_000n);
    const deadline = begins + 600n; // Quoted just before the new rate began, at 5:2.
    await exchange.at(begins + 300n);
    const result = await convert(id, { deadline });
    assert.equal(eventOf(result, "PointsConverted").targetPoints, 400n);

    // The new rate gives less, and only who signed for it gets it.
    await refuses(convert(id, { by: lin, rateId: 2 }), "ConversionDesk_ReceivesTooLittle", [350n, 400n]);
    const worse = await convert(id, { by: lin, rateId: 2, minReceive: 350n });
    assert.equal(eventOf(worse, "PointsConverted").targetPoints, 350n);
  });

  it("gives what was issued today gets: the target's validity, and mature at once", async () => {
    const created = ["SLOW", "Slow", "慢", terms({ maturityDays: 14, validityMonths: 1, settlementValue: 5_000 })];
    await exchange.intend(yunxi, "BrandRegistry", "createProgramme", created);
    await permit(yunxi, 5, EVERYTHING);
    await propose({ target: 5 });
    await accept(2);
    await allow(2, 400n);
    const result = await convert(id, { rateId: 2 });
    const { targetAssetId } = eventOf(result, "PointsConverted");
    const { debtor, creditor, programmeId } = eventOf(result, "ObligationRecorded");
    assert.deepEqual([debtor, creditor, programmeId], [3, 4, 5]);
    const now = await exchange.now();
    assert.equal(expiryIn(targetAssetId), BigInt(await exchange.read("BrandRegistry", "expiryOf", [5, Number(now)])));
    assert.equal(targetAssetId, pointsId(5, expiryIn(targetAssetId)));
  });

  it("owes for many conversions what it owes for one: rounded once between two programmes", async () => {
    const create = ["THIRD", "Third", "三", terms({ settlementValue: 333 })];
    await exchange.intend(yunxi, "BrandRegistry", "createProgramme", create);
    await permit(yunxi, 5, EVERYTHING);
    await propose({ target: 5, numerator: 1, denominator: 1 });
    await accept(2);
    await allow(2, 1_000n);
    let sum = 0n;
    for (const [by, amount] of [
      [zhao, 1n],
      [zhao, 2n],
      [lin, 1n],
      [zhao, 1n],
      [lin, 5n],
    ]) {
      const result = await convert(id, { by, rateId: 2, amounts: [amount], minReceive: 1n });
      sum += eventOf(result, "ObligationRecorded").amountFen;
    }
    assert.equal(sum, (10n * 333n) / 1_000n);
    assert.equal(await exchange.read("ConversionDesk", "convertedBetween", [NEST, 5]), 10n);
  });

  it("owes nothing within one brand, whose programmes need not permit it", async () => {
    const create = ["NEST2", "Nest two", "芽巢二", terms()];
    await exchange.intend(nest, "BrandRegistry", "createProgramme", create);
    await propose({ target: 5, numerator: 1, denominator: 1 });
    await allow(2, 1_000n, nest);
    const result = await convert(id, { rateId: 2 });
    assert.equal(eventOf(result, "ObligationRecorded"), undefined);
    assert.equal(eventOf(result, "PointsConverted").targetPoints, 1_000n);
  });

  it("lets the target's brand set what comes into being, not the source's member", async () => {
    await refuses(allow(1, 1n), "ConversionDesk_AllowanceAboveRate", [1, 10_001n, 10_000n]);
    await refuses(allow(1, 1n, lanmu), "ConversionDesk_NotTheTargetBrand", [YUNXI, 4, 1]);
  });
});
