// Benefits: created, sold within stock, window and limit, and closed.
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { pad } from "viem";
import { begin, benefitTerms, CLOSES, create, ENDS, OPENS, redeem, voucherId } from "./benefits.js";
import { eventOf } from "./holds.js";
import {
  CASH_ID,
  DAY,
  exchange,
  MAX,
  pointsId,
  reference,
  refuses,
  terms as programmeTerms,
} from "../shared/exchange.js";

const { lanmu, qinghe, chen, lin, operator, stranger } = exchange.actors;
const close = (benefitId = 1n, by = lanmu) => exchange.intend(by, "BenefitDesk", "closeBenefit", [benefitId]);
const benefitOf = (benefitId = 1n) => exchange.read("BenefitDesk", "benefitOf", [benefitId]);
const takenBy = (account) => exchange.read("BenefitDesk", "takenBy", [1n, account.address]);

describe("BenefitDesk / createBenefit", () => {
  beforeEach(begin);

  it("refuses everyone but the programme's brand, and a programme that does not exist", async () => {
    await refuses(create({}, qinghe), "BenefitDesk_NotTheIssuer", [1, 1, 2]);
    await refuses(create({}, chen), "BenefitDesk_NotTheIssuer", [1, 1, 0]);
    await refuses(create({}, lanmu, 3), "BrandRegistry_ProgrammeUnknown", [3]);
  });

  it("refuses a plain call of the brand's key: the stock comes into being by an intent only", async () => {
    const action = exchange.call(lanmu, "BenefitDesk", "createBenefit", [1, benefitTerms()]);
    await refuses(action, "Forwarded_IntentMissing", [lanmu.address]);
  });

  it("refuses a price of no points, and prices that no reader could store", async () => {
    for (const pricePoints of [0n, MAX + 1n]) {
      const args = ["pricePoints", pricePoints, 1n, MAX];
      await refuses(create({ pricePoints }), "BenefitDesk_TermOutOfRange", args);
    }
    const args = ["priceFen", MAX + 1n, 0n, MAX];
    await refuses(create({ priceFen: MAX + 1n }), "BenefitDesk_TermOutOfRange", args);
    await create({ pricePoints: MAX, priceFen: MAX });
    await create({ pricePoints: 1n, priceFen: 0n });
  });

  it("refuses no stock, and a limit per member of nothing or above the stock", async () => {
    const most = 2n ** 32n - 1n;
    await refuses(create({ stock: 0 }), "BenefitDesk_TermOutOfRange", ["stock", 0n, 1n, most]);
    await refuses(create({ perMember: 0 }), "BenefitDesk_TermOutOfRange", ["perMember", 0n, 1n, 5n]);
    await refuses(create({ perMember: 6 }), "BenefitDesk_TermOutOfRange", ["perMember", 6n, 1n, 5n]);
    await create({ stock: Number(most), perMember: Number(most) });
    await create({ stock: 1, perMember: 1 });
  });

  it("refuses a sale that is over, or never opens, and a voucher that ends before the sale", async () => {
    const time = OPENS + 10n;
    const most = 2n ** 40n - 1n;
    for (const closesAt of [0n, time - 1n, time]) {
      await exchange.at(time);
      const args = ["closesAt", closesAt, time + 1n, most];
      await refuses(create({ closesAt: Number(closesAt) }), "BenefitDesk_TermOutOfRange", args);
      await begin();
    }
    await refuses(create({ opensAt: Number(CLOSES) }), "BenefitDesk_TermOutOfRange", [
      "opensAt",
      CLOSES,
      0n,
      CLOSES - 1n,
    ]);
    await refuses(create({ voucherExpiresAt: Number(CLOSES - 1n) }), "BenefitDesk_TermOutOfRange", [
      "voucherExpiresAt",
      CLOSES - 1n,
      CLOSES,
      most,
    ]);
    await create({ opensAt: Number(CLOSES - 1n), voucherExpiresAt: Number(CLOSES) });
  });

  it("refuses terms without the hash of what is written", async () => {
    await refuses(create({ termsHash: pad("0x") }), "BenefitDesk_TermsHashMissing", []);
  });

  it("takes the next id, keeps the terms, and lets exactly the stock come into being", async () => {
    const before = await exchange.read("Ledger", "mintAllowanceOf", [exchange.addresses.BenefitDesk, 3, 1]);
    const terms = benefitTerms({ agent: true, stock: 7 });

    const result = await create({ agent: true, stock: 7 });

    assert.deepEqual(eventOf(result, "BenefitCreated"), { benefitId: 2n, programmeId: 1, brandId: 1, terms });
    assert.deepEqual(await benefitOf(2n), { programmeId: 1, sold: 0, closed: false, terms });
    assert.equal(await exchange.read("BenefitDesk", "voucherIdOf", [2n]), voucherId(1, ENDS, 2));
    const after = await exchange.read("Ledger", "mintAllowanceOf", [exchange.addresses.BenefitDesk, 3, 1]);
    assert.deepEqual([before, after], [5n, 12n]);
  });

  it("tells benefit, programme and brand apart, whose numbers need not agree", async () => {
    await exchange.intend(lanmu, "BrandRegistry", "createProgramme", ["SECOND", "Second", "二", programmeTerms()]);
    const { benefitId, programmeId, brandId } = eventOf(await create({}, lanmu, 3), "BenefitCreated");
    assert.deepEqual([benefitId, programmeId, brandId], [2n, 3, 1]);
    await refuses(close(2n, qinghe), "BenefitDesk_NotTheIssuer", [3, 1, 2]);
    const closed = eventOf(await close(2n), "BenefitClosed");
    assert.deepEqual(closed, { benefitId: 2n, brandId: 1, sold: 0 });
  });

  it("knows nothing of a benefit that was never created", async () => {
    for (const view of ["benefitOf", "voucherIdOf"]) {
      await refuses(exchange.read("BenefitDesk", view, [2n]), "BenefitDesk_BenefitUnknown", [2n]);
    }
  });
});

describe("BenefitDesk / redeemBenefit", () => {
  let id, voucher;
  beforeEach(async () => ({ id, voucher } = await begin()));

  it("refuses a member who calls directly: only a signed intent spends points", async () => {
    const args = [1n, [id], [100n], 1, MAX, MAX];
    await refuses(exchange.call(chen, "BenefitDesk", "redeemBenefit", args), "BenefitDesk_IntentMissing", []);
    const data = exchange.encode("BenefitDesk", "redeemBenefit", args) + chen.address.slice(2);
    const to = exchange.addresses.BenefitDesk;
    await refuses(exchange.transact(stranger, to, data), "BenefitDesk_IntentMissing", []);
  });

  it("refuses an address that is no open account", async () => {
    await refuses(redeem(id, 1, { by: stranger }), "BenefitDesk_AccountNotOpen", [stranger.address]);
    await refuses(redeem(id, 1, { by: lanmu }), "BenefitDesk_AccountNotOpen", [lanmu.address]);
  });

  it("refuses what was never created", async () => {
    await refuses(redeem(id, 1, { benefitId: 2n }), "BenefitDesk_BenefitUnknown", [2n]);
  });

  it("refuses the second before the sale opens and the second it ends, and sells in between", async () => {
    await create({ opensAt: Number(OPENS + 100n) });
    await exchange.at(OPENS + 99n);
    await refuses(redeem(id, 1, { benefitId: 2n }), "BenefitDesk_SaleNotOpen", [
      Number(OPENS + 100n),
      Number(OPENS + 99n),
    ]);
    await exchange.at(OPENS + 100n);
    await redeem(id, 1, { benefitId: 2n });
    await exchange.at(CLOSES - 1n);
    await redeem(id, 1, { benefitId: 2n });
    await exchange.at(CLOSES);
    await refuses(redeem(id), "BenefitDesk_SaleEnded", [Number(CLOSES), Number(CLOSES)]);
    await exchange.at(CLOSES + 1n);
    await refuses(redeem(id), "BenefitDesk_SaleEnded", [Number(CLOSES), Number(CLOSES + 1n)]);
  });

  it("refuses the benefit of a suspended brand: nobody could redeem the voucher", async () => {
    await exchange.call(operator, "BrandRegistry", "suspendBrand", [1, reference("case")]);
    await refuses(redeem(id), "BenefitDesk_BrandSuspended", [1]);
  });

  it("refuses nothing, and more than is left in stock", async () => {
    await refuses(redeem(id, 0, { amounts: [1n] }), "BenefitDesk_PriceNotMet", [1n, 0n]);
    await refuses(redeem(id, 6), "BenefitDesk_StockExceeded", [6, 5]);
    await redeem(id, 3);
    await refuses(redeem(id, 3, { by: lin }), "BenefitDesk_StockExceeded", [3, 2]);
    await redeem(id, 2, { by: lin });
    await refuses(redeem(id, 1, { by: lin }), "BenefitDesk_StockExceeded", [1, 0]);
  });

  it("refuses more than one member may take, at once and in pieces", async () => {
    await refuses(redeem(id, 4), "BenefitDesk_MemberLimitExceeded", [4, 3]);
    await redeem(id, 2);
    await refuses(redeem(id, 2), "BenefitDesk_MemberLimitExceeded", [2, 1]);
    await redeem(id, 1);
    await refuses(redeem(id, 1), "BenefitDesk_MemberLimitExceeded", [1, 0]);
    assert.deepEqual([await takenBy(chen), await takenBy(lin)], [3, 0]);
  });

  it("refuses a price above what the member signed for, in points or in cash, by one", async () => {
    await refuses(redeem(id, 2, { maxPoints: 199n }), "BenefitDesk_PointsAboveMaximum", [200n, 199n]);
    await refuses(redeem(id, 2, { maxFen: 499n }), "BenefitDesk_CashAboveMaximum", [500n, 499n]);
    await redeem(id, 2, { maxPoints: 200n, maxFen: 500n });
  });

  it("refuses points that are not exactly the price", async () => {
    await refuses(redeem(id, 2, { amounts: [199n] }), "BenefitDesk_PriceNotMet", [199n, 200n]);
    await refuses(redeem(id, 2, { amounts: [201n] }), "BenefitDesk_PriceNotMet", [201n, 200n]);
  });

  it("refuses a price that overflows what can be signed for", async () => {
    await create({ pricePoints: MAX, stock: 2, perMember: 2 });
    await refuses(redeem(id, 2, { benefitId: 2n, price: MAX / 2n }), "BenefitDesk_PointsAboveMaximum", [
      2n * MAX,
      MAX,
    ]);
  });

  it("takes 1 to 8 ids of the programme, strictly ascending, each with an amount", async () => {
    const list = (ids, amounts) => redeem(id, 1, { ids, amounts });
    await refuses(list([], []), "PaidPoints_LengthOutOfRange", [0n, 1n, 8n]);
    const nine = Array.from({ length: 9 }, (_, i) => id + (BigInt(i) << 176n));
    await refuses(list(nine, Array(9).fill(1n)), "PaidPoints_LengthOutOfRange", [9n, 1n, 8n]);
    await refuses(list([id], []), "PaidPoints_LengthsDiffer", [1n, 0n]);
    await refuses(list([id], [50n, 50n]), "PaidPoints_LengthsDiffer", [1n, 2n]);
    await refuses(list([], [100n]), "PaidPoints_LengthOutOfRange", [0n, 1n, 8n]);
    await refuses(list([id, id], [50n, 50n]), "PaidPoints_NotAscending", [1n, id, id]);
    const later = id + (1n << 176n);
    await refuses(list([later, id], [50n, 50n]), "PaidPoints_NotAscending", [1n, later, id]);
    await refuses(list([id, later], [100n, 0n]), "Amount_OutOfRange", [0n, 1n, MAX]);
    await refuses(list([id, later], [MAX, 1n]), "Amount_OutOfRange", [MAX + 1n, 1n, MAX]);
    await refuses(list([id, later], [2n ** 64n - 1n, 2n]), "Amount_OutOfRange", [2n ** 64n - 1n, 1n, MAX]);
  });

  it("refuses points of another programme, cash and vouchers as payment", async () => {
    const foreign = pointsId(2, ENDS);
    for (const assetId of [foreign, CASH_ID, voucher]) {
      await refuses(redeem(assetId), "PaidPoints_Foreign", [assetId, 1]);
    }
  });

  it("refuses points that are expired, and more than the member has", async () => {
    await exchange.issue(lanmu, 1, chen, 10n);
    await refuses(redeem(id, 3, { benefitId: 1n, ids: [id + (1n << 176n)] }), "ERC1155InsufficientBalance");
    await create({ closesAt: 2 ** 40 - 1, voucherExpiresAt: 2 ** 40 - 1 });
    const expiresAt = (id >> 176n) & (2n ** 40n - 1n);
    await exchange.at(expiresAt - 1n);
    await redeem(id, 1, { benefitId: 2n });
    await exchange.at(expiresAt);
    await refuses(redeem(id, 1, { benefitId: 2n }), "Ledger_PointsExpired");
  });

  it("refuses one fen too little, with the points untouched", async () => {
    await create({ priceFen: 1_001n });
    await refuses(redeem(id, 1, { benefitId: 2n }), "ERC1155InsufficientBalance", [
      chen.address,
      1_000n,
      1_001n,
      CASH_ID,
    ]);
    assert.equal(await exchange.balance(chen, id), 1_000n);
  });

  it("burns the points, pays the brand's key, and gives the vouchers", async () => {
    const result = await redeem(id, 2);

    assert.deepEqual(eventOf(result, "BenefitRedeemed"), {
      benefitId: 1n,
      account: chen.address,
      redemptionId: result.intentHash,
      quantity: 2,
      points: 200n,
      fen: 500n,
      voucherId: voucher,
    });
    const balances = [id, CASH_ID, voucher].map((assetId) => exchange.balance(chen, assetId));
    assert.deepEqual(await Promise.all(balances), [800n, 500n, 2n]);
    assert.equal(await exchange.balance(lanmu, CASH_ID), 500n);
    assert.equal(await exchange.read("Ledger", "totalSupply", [id]), 1_800n);
    assert.equal((await benefitOf()).sold, 2);
  });

  it("takes no cash where none is asked", async () => {
    await create({ priceFen: 0n });
    await redeem(id, 1, { benefitId: 2n, maxFen: 0n });
    assert.equal(await exchange.balance(chen, CASH_ID), 1_000n);
  });

  it("pays with as many as eight ids, each the amount it was listed with", async () => {
    await create({ closesAt: 2 ** 40 - 1, voucherExpiresAt: 2 ** 40 - 1 });
    const ids = [id];
    for (let month = 1n; month <= 7n; month++) {
      await exchange.at(OPENS + month * 31n * DAY);
      ids.push(await exchange.issue(lanmu, 1, chen, 10n));
    }
    await redeem(id, 1, { benefitId: 2n, ids, amounts: [37n, ...Array(7).fill(9n)] });
    const left = await Promise.all(ids.map((assetId) => exchange.balance(chen, assetId)));
    assert.deepEqual(left, [963n, ...Array(7).fill(1n)]);
  });
});

describe("BenefitDesk / closeBenefit", () => {
  let id, voucher;
  beforeEach(async () => ({ id, voucher } = await begin()));

  it("refuses everyone but the brand, what was never created, and a second time", async () => {
    await refuses(close(2n), "BenefitDesk_BenefitUnknown", [2n]);
    await refuses(close(1n, qinghe), "BenefitDesk_NotTheIssuer", [1, 1, 2]);
    await close();
    await refuses(close(), "BenefitDesk_BenefitClosed", [1n]);
  });

  it("ends the sale and leaves the vouchers", async () => {
    await redeem(id, 2);
    const result = await close();
    assert.deepEqual(eventOf(result, "BenefitClosed"), { benefitId: 1n, brandId: 1, sold: 2 });
    await refuses(redeem(id), "BenefitDesk_BenefitClosed", [1n]);
    assert.equal(await exchange.balance(chen, voucher), 2n);
  });
});
