// A benefit that Lanmu offers for its points and cash, and what the tests do with it.
import { DAY, exchange, MAX, reference, seconds } from "../shared/exchange.js";
import { expiryIn } from "./holds.js";

const { lanmu, chen, lin } = exchange.actors;
export const OPENS = seconds("2026-04-01T00:00:00Z");
export const CLOSES = seconds("2026-05-01T00:00:00Z");
export const ENDS = seconds("2026-06-01T00:00:00Z");
export const CODE = reference("code");
export const desk = () => exchange.addresses.BenefitDesk;

export function benefitTerms(changes = {}) {
  return {
    pricePoints: 100n,
    priceFen: 250n,
    stock: 5,
    perMember: 3,
    opensAt: Number(OPENS),
    closesAt: Number(CLOSES),
    voucherExpiresAt: Number(ENDS),
    agent: false,
    termsHash: reference("benefit terms"),
    ...changes,
  };
}

export const voucherId = (programmeId, expiresAt, item) =>
  (3n << 248n) | (BigInt(programmeId) << 216n) | (BigInt(expiresAt) << 176n) | BigInt(item);

export async function create(changes = {}, by = lanmu, programmeId = 1) {
  return exchange.intend(by, "BenefitDesk", "createBenefit", [programmeId, benefitTerms(changes)]);
}

/** Redeems a benefit with one id, unless `ids` and `amounts` say otherwise; its price by default. */
export function redeem(assetId, quantity = 1, changes = {}) {
  const { by = chen, benefitId = 1n, price = 100n, ...rest } = changes;
  const { ids = [assetId], amounts = [price * BigInt(quantity)], maxPoints = MAX, maxFen = MAX } = rest;
  return exchange.intend(by, "BenefitDesk", "redeemBenefit", [benefitId, ids, amounts, quantity, maxPoints, maxFen]);
}

export async function present(assetId, amount = 1, changes = {}) {
  const { by = chen, code = CODE, codeExpiresAt } = changes;
  const codeHash = await exchange.read("BenefitDesk", "codeHashOf", [code]);
  const end = Number(codeExpiresAt ?? (await exchange.now()) + 900n);
  const result = await exchange.intend(by, "BenefitDesk", "presentVoucher", [assetId, amount, codeHash, end]);
  return { ...result, codeHash, codeExpiresAt: BigInt(end) };
}

export const redeemVoucher = (code = CODE, by = lanmu) =>
  exchange.intend(by, "BenefitDesk", "redeemVoucher", [code]);
export const withdraw = (codeHash, by = chen) => exchange.intend(by, "BenefitDesk", "withdrawVoucher", [codeHash]);

/** Chen and Lin have 1,000 LANMU and 10.00 of cash each, and benefit 1 is on sale. */
export async function begin() {
  await exchange.reset();
  await exchange.at(OPENS - DAY);
  const id = await exchange.issue(lanmu, 1, chen, 1_000n);
  await exchange.issue(lanmu, 1, lin, 1_000n);
  await exchange.deposit(chen, 1_000n);
  await exchange.deposit(lin, 1_000n);
  await create();
  await exchange.at(OPENS);
  return { id, voucher: voucherId(1, ENDS, 1), expiresAt: expiryIn(id) };
}
