// Vouchers: presented under a one-time code, redeemed once, or withdrawn. I22: issued = redeemed + live + expired.
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { begin, CODE, create, desk, ENDS, present, redeem, redeemVoucher, withdraw } from "./benefits.js";
import { eventOf, eventsOf } from "./holds.js";
import { CASH_ID, DAY, exchange, MAX, reference, refuses } from "../shared/exchange.js";

const { lanmu, qinghe, chen, lin, operator, stranger } = exchange.actors;
const State = { NONE: 0, PRESENTED: 1, REDEEMED: 2, WITHDRAWN: 3 };
const codeHashOf = (code) => exchange.read("BenefitDesk", "codeHashOf", [code]);
const presentationOf = (codeHash) => exchange.read("BenefitDesk", "presentationOf", [codeHash]);
const tallyOf = (assetId) => exchange.read("BenefitDesk", "tallyOf", [assetId]);

let id, voucher;

async function beginWithVouchers() {
  ({ id, voucher } = await begin());
  await redeem(id, 3);
}

/** Issued = redeemed + live + expired, where the ledger's events tell what expired. */
async function requireCounted({ expired = 0n } = {}) {
  const { sold } = await exchange.read("BenefitDesk", "benefitOf", [1n]);
  const [presented, redeemed] = await tallyOf(voucher);
  assert.equal(BigInt(sold), redeemed + (await exchange.read("Ledger", "totalSupply", [voucher])) + expired);
  assert.equal(presented, await exchange.balance(desk(), voucher));
}

describe("BenefitDesk / presentVoucher", () => {
  beforeEach(beginWithVouchers);

  it("refuses a member who calls directly: only a signed intent moves vouchers", async () => {
    const args = [voucher, 1, await codeHashOf(CODE), Number((await exchange.now()) + 60n)];
    await refuses(exchange.call(chen, "BenefitDesk", "presentVoucher", args), "BenefitDesk_IntentMissing", []);
  });

  it("refuses an address that is no open account", async () => {
    await refuses(present(voucher, 1, { by: stranger }), "BenefitDesk_AccountNotOpen", [stranger.address]);
  });

  it("refuses everything but vouchers, and none of them", async () => {
    for (const assetId of [id, CASH_ID, 0n]) {
      await refuses(present(assetId), "BenefitDesk_NotAVoucher", [assetId]);
    }
    await refuses(present(voucher, 0), "Amount_OutOfRange", [0n, 1n, MAX]);
  });

  it("refuses a code that ends at once or stands longer than a day", async () => {
    const time = (await exchange.now()) + 100n;
    for (const end of [0n, time - 1n, time, time + DAY + 1n, 2n ** 40n - 1n]) {
      await beginWithVouchers();
      await exchange.at(time);
      await refuses(present(voucher, 1, { codeExpiresAt: end }), "BenefitDesk_CodeExpiryOutOfRange", [
        Number(end),
        Number(time + 1n),
        Number(time + DAY),
      ]);
    }
    for (const end of [time + 1n, time + DAY]) {
      await beginWithVouchers();
      await exchange.at(time);
      await present(voucher, 1, { codeExpiresAt: end });
    }
  });

  it("refuses a code that stands, was redeemed or was withdrawn, also from another member", async () => {
    const { codeHash } = await present(voucher);
    await refuses(present(voucher), "BenefitDesk_CodeAlreadyUsed", [codeHash]);
    await redeemVoucher();
    await refuses(present(voucher), "BenefitDesk_CodeAlreadyUsed", [codeHash]);
    const other = { code: reference("other code") };
    const second = await present(voucher, 1, other);
    await withdraw(second.codeHash);
    await redeem(id, 1, { by: lin });
    await refuses(present(voucher, 1, { ...other, by: lin }), "BenefitDesk_CodeAlreadyUsed", [second.codeHash]);
  });

  it("refuses more than the member has, and expired vouchers", async () => {
    await refuses(present(voucher, 4), "ERC1155InsufficientBalance", [chen.address, 3n, 4n, voucher]);
    await exchange.at(ENDS);
    const codeExpiresAt = ENDS + 60n;
    await refuses(present(voucher, 1, { codeExpiresAt }), "Ledger_PointsExpired", [
      voucher,
      Number(ENDS),
      Number(ENDS),
    ]);
  });

  it("refuses a frozen member", async () => {
    await exchange.call(operator, "AccountRegistry", "freeze", [chen.address, reference("case")]);
    await refuses(present(voucher), "AccountRegistry_AccountFrozen", [chen.address]);
  });

  it("holds the vouchers under the code's hash", async () => {
    const result = await present(voucher, 2);
    const { codeHash, codeExpiresAt } = result;
    const common = { account: chen.address, assetId: voucher, amount: 2, codeExpiresAt: Number(codeExpiresAt) };
    assert.deepEqual(eventOf(result, "VoucherPresented"), { codeHash, ...common });
    assert.deepEqual(await presentationOf(codeHash), { ...common, state: State.PRESENTED });
    assert.deepEqual([await exchange.balance(chen, voucher), await exchange.balance(desk(), voucher)], [1n, 2n]);
    await requireCounted();
  });

  it("knows nothing of a code that was never used", async () => {
    const codeHash = await codeHashOf(CODE);
    await refuses(presentationOf(codeHash), "BenefitDesk_CodeUnknown", [codeHash]);
  });
});

describe("BenefitDesk / redeemVoucher", () => {
  beforeEach(beginWithVouchers);

  it("refuses a code that nobody used, and the hash in place of the code", async () => {
    const codeHash = await codeHashOf(CODE);
    await refuses(redeemVoucher(), "BenefitDesk_CodeUnknown", [codeHash]);
    await present(voucher);
    await refuses(redeemVoucher(codeHash), "BenefitDesk_CodeUnknown", [await codeHashOf(codeHash)]);
  });

  it("refuses another brand, the member, and a suspended brand", async () => {
    await present(voucher);
    await refuses(redeemVoucher(CODE, qinghe), "BenefitDesk_NotTheIssuer", [1, 1, 2]);
    await refuses(redeemVoucher(CODE, chen), "BenefitDesk_NotTheIssuer", [1, 1, 0]);
    await exchange.call(operator, "BrandRegistry", "suspendBrand", [1, reference("case")]);
    await refuses(redeemVoucher(), "BenefitDesk_NotTheIssuer", [1, 1, 0]);
  });

  it("refuses from the code's end on, and not a second before", async () => {
    const { codeExpiresAt } = await present(voucher);
    const second = await present(voucher, 1, { code: reference("second"), codeExpiresAt });
    await exchange.at(codeExpiresAt - 1n);
    await redeemVoucher();
    await exchange.at(codeExpiresAt);
    const end = Number(codeExpiresAt);
    await refuses(redeemVoucher(reference("second")), "BenefitDesk_CodeExpired", [end, end]);
    await exchange.at(codeExpiresAt + 1n);
    await refuses(redeemVoucher(reference("second")), "BenefitDesk_CodeExpired", [end, end + 1]);
    await withdraw(second.codeHash, stranger);
  });

  it("burns the vouchers once, however often it is tried", async () => {
    const { codeHash } = await present(voucher, 2);

    const result = await redeemVoucher();

    const wanted = { codeHash, account: chen.address, assetId: voucher, amount: 2, brandId: 1 };
    assert.deepEqual(eventOf(result, "VoucherRedeemed"), wanted);
    for (let i = 0; i < 10; i++) await refuses(redeemVoucher(), "BenefitDesk_CodeSpent", [codeHash]);
    await refuses(withdraw(codeHash), "BenefitDesk_CodeSpent", [codeHash]);
    assert.deepEqual(await tallyOf(voucher), [0n, 2n]);
    assert.equal(await exchange.read("Ledger", "totalSupply", [voucher]), 1n);
    assert.equal((await presentationOf(codeHash)).state, State.REDEEMED);
    await requireCounted();
  });

  it("redeems what expired while its code stood, also when the sale was closed", async () => {
    await exchange.intend(lanmu, "BenefitDesk", "closeBenefit", [1n]);
    await exchange.at(ENDS - 10n);
    await present(voucher, 1, { codeExpiresAt: ENDS + 100n });
    await exchange.at(ENDS + 99n);
    await redeemVoucher();
    assert.deepEqual(await tallyOf(voucher), [0n, 1n]);
  });

  it("refuses a plain call of the brand's key, which may have been rotated away", async () => {
    await present(voucher);
    await refuses(exchange.call(lanmu, "BenefitDesk", "redeemVoucher", [CODE]), "Forwarded_IntentMissing");
  });
});

describe("BenefitDesk / withdrawVoucher", () => {
  beforeEach(beginWithVouchers);

  it("refuses a code that nobody used", async () => {
    const codeHash = await codeHashOf(CODE);
    await refuses(withdraw(codeHash), "BenefitDesk_CodeUnknown", [codeHash]);
  });

  it("refuses everyone but the member while the code stands, to its last second", async () => {
    const { codeHash, codeExpiresAt } = await present(voucher);
    const end = Number(codeExpiresAt);
    await exchange.at(codeExpiresAt - 1n);
    await refuses(withdraw(codeHash, lanmu), "BenefitDesk_CodeNotExpired", [end, end - 1]);
    await exchange.at(codeExpiresAt);
    await exchange.call(stranger, "BenefitDesk", "withdrawVoucher", [codeHash]);
    assert.equal(await exchange.balance(chen, voucher), 3n);
  });

  it("gives the vouchers back to the member at any time, once, also to a frozen one", async () => {
    const { codeHash } = await present(voucher, 2);
    await exchange.call(operator, "AccountRegistry", "freeze", [chen.address, reference("case")]);

    const result = await withdraw(codeHash);

    const wanted = { codeHash, account: chen.address, assetId: voucher, amount: 2 };
    assert.deepEqual(eventOf(result, "VoucherWithdrawn"), wanted);
    assert.equal(await exchange.balance(chen, voucher), 3n);
    assert.equal((await presentationOf(codeHash)).state, State.WITHDRAWN);
    await refuses(withdraw(codeHash), "BenefitDesk_CodeSpent", [codeHash]);
    await refuses(redeemVoucher(), "BenefitDesk_CodeSpent", [codeHash]);
    await requireCounted();
  });

  it("gives back what expired meanwhile, which the ledger then counts as expired", async () => {
    await exchange.at(ENDS - 10n);
    const { codeHash } = await present(voucher, 1, { codeExpiresAt: ENDS + 5n });
    await exchange.at(ENDS);
    await refuses(
      exchange.call(stranger, "Ledger", "sweepExpired", [voucher, [desk()]]),
      "Ledger_AccountIsModule",
      [desk()],
    );
    await exchange.at(ENDS + 5n);
    await exchange.call(stranger, "BenefitDesk", "withdrawVoucher", [codeHash]);
    const swept = await exchange.call(stranger, "Ledger", "sweepExpired", [voucher, [chen.address]]);
    assert.deepEqual(
      eventsOf(swept, "VoucherExpired").map(({ amount }) => amount),
      [3n],
    );
    await requireCounted({ expired: 3n });
  });

  it("counts through every end: two redeemed, one withdrawn, two of another member expired", async () => {
    await redeem(id, 2, { by: lin });
    await present(voucher, 2);
    await redeemVoucher();
    const { codeHash } = await present(voucher, 1, { code: reference("back") });
    await withdraw(codeHash);
    await create();
    await requireCounted();
    await exchange.at(ENDS);
    await exchange.call(stranger, "Ledger", "sweepExpired", [voucher, [chen.address, lin.address]]);
    await requireCounted({ expired: 3n });
  });
});

describe("BenefitDesk / under a pause", () => {
  beforeEach(beginWithVouchers);

  it("refuses sales and presenting, and still redeems and gives back", async () => {
    const { codeHash } = await present(voucher, 1, { code: reference("back") });
    await present(voucher, 1);
    const until = Number((await exchange.now()) + DAY);
    await exchange.call(operator, "Forwarder", "pauseTarget", [desk(), until, reference("case")]);
    await refuses(redeem(id), "Forwarder_TargetPaused", [desk(), until]);
    await refuses(present(voucher, 1, { code: reference("new") }), "Forwarder_TargetPaused", [desk(), until]);
    await redeemVoucher();
    await withdraw(codeHash);
    await requireCounted();
  });
});
