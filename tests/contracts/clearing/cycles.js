// Four brands that owe each other what scenario step 16 says, and the calls that net, settle and default it.
import assert from "node:assert/strict";
import { CASH_ID, DAY, exchange, FIRST_CYCLE_ENDS_AT, key, reference } from "../shared/exchange.js";

export { CASH_ID, DAY };

const { operator, psp, stranger, lanmu, qinghe } = exchange.actors;
const nest = key("brand Nest");
const yunxi = key("brand Yunxi");

/** Brands by their ids, from 1 on. */
export const brandKeys = [undefined, lanmu, qinghe, nest, yunxi];
export const [LANMU, QINGHE, NEST, YUNXI] = [1, 2, 3, 4];
export const Stage = { OPEN: 0, ENDED: 1, DISPUTABLE: 2, CALLED: 3, SHARING: 4, FUNDED: 5 };
export const Dispute = { NONE: 0, DISPUTED: 1, UPHELD: 2, DISMISSED: 3 };

/** The edges of cycle 1, exclusive. */
export const END = FIRST_CYCLE_ENDS_AT;
export const DISPUTES_END = END + 2n * DAY;
export const SETTLEMENT_ENDS = END + 5n * DAY;
export const WEEK = 7n * DAY;

/** No position may grow beyond this, in fen. */
export const POSITION_MAX = 2n ** 43n - 1n;
/** What a brand may come to owe beyond its collateral until the operators decide otherwise, in fen. */
export const CAP = 100_000_000n;
/** What each brand begins with, in fen. */
export const CASH = 100_000n;

export const evidence = reference("evidence");
export const ruling = reference("ruling");

export const house = () => exchange.addresses.ClearingHouse;
export const desk = () => ({ address: exchange.addresses.RedemptionDesk });
export const read = (functionName, args) => exchange.read("ClearingHouse", functionName, args);
export const cash = (holder) => exchange.balance(holder, CASH_ID);
export const eventsOf = (result, name) => result.events.filter((event) => event.name === name).map(({ args }) => args);

/** A call by the module that redeems points. */
export const byDesk = (functionName, args) => exchange.call(desk(), "ClearingHouse", functionName, args);
export const byAnyone = (functionName, args, by = stranger) => exchange.call(by, "ClearingHouse", functionName, args);
export const byBrand = (brandId, functionName, args) =>
  exchange.intend(brandKeys[brandId], "ClearingHouse", functionName, args);
export const byOperator = (functionName, args) => exchange.call(operator, "ClearingHouse", functionName, args);

export async function record(debtor, creditor, amountFen, points = 100n) {
  const args = [debtor, creditor, debtor, reference("redemption"), points, amountFen];
  const [{ obligationId }] = eventsOf(await byDesk("recordObligation", args), "ObligationRecorded");
  return obligationId;
}

export const close = (cycle = 1, count = 1_000n) => byAnyone("closeCycle", [cycle, count]);
export const settle = (brandId, cycle = 1) => byBrand(brandId, "settlePosition", [cycle]);
export const collect = (brandId, cycle = 1) => byAnyone("collect", [cycle, brandId]);
export const callDefault = (brandId, cycle = 1) => byAnyone("callDefault", [cycle, brandId]);
export const dispute = (brandId, obligationId) => byBrand(brandId, "dispute", [obligationId, 1, evidence]);
export const resolve = (obligationId, upheld) => byOperator("resolveDispute", [obligationId, upheld, ruling]);

let payments = 0;
export const attest = (brandId, amountFen, { cycle = 1, bankReference = reference(`payment ${payments++}`) } = {}) =>
  exchange.intend(psp, "ClearingHouse", "attestSettlement", [cycle, brandId, amountFen, bankReference]);

/** Brands 1 to 4, each with cash. */
export async function begin() {
  await exchange.reset();
  await exchange.call(operator, "BrandRegistry", "addBrand", ["nest", "Sprout Nest", "芽巢母婴", nest.address]);
  await exchange.call(operator, "BrandRegistry", "addBrand", ["yunxi", "Yunxi Air", "云溪航空", yunxi.address]);
  for (const brand of brandKeys.slice(1)) await exchange.deposit(brand, CASH);
}

/** The obligations of scenario step 16; the second one is the 98 fen that Lanmu disputes. */
export async function harbourlight() {
  await record(LANMU, QINGHE, 2_352n, 2_400n);
  await record(LANMU, QINGHE, 98n, 100n);
  await record(LANMU, QINGHE, -490n, 500n);
  await record(NEST, YUNXI, 2_000n, 1_000n);
  await record(QINGHE, NEST, 1_176n, 800n);
  await record(YUNXI, LANMU, 980n, 200n);
}

/** The cycle closed and called: final positions of Lanmu −980, Qinghe 784, Nest −824, Yunxi 1,020. */
export async function called() {
  await harbourlight();
  await exchange.at(END);
  await close();
  await exchange.at(DISPUTES_END);
}

export const netsOf = async (cycle = 1) =>
  Promise.all([LANMU, QINGHE, NEST, YUNXI].map((brandId) => read("netOf", [cycle, brandId])));

export const standing = (brandId) => read("standingOf", [brandId]);
export const cycleOf = (cycle = 1) => read("cycleOf", [cycle]);
export const positionOf = (brandId, cycle = 1) => read("positionOf", [cycle, brandId]);

/** The escrow rule: all cash of the clearing house is collateral, or paid in and not collected. */
export async function assertEscrow(cycles = [1]) {
  const standings = await Promise.all([LANMU, QINGHE, NEST, YUNXI].map(standing));
  const records = await Promise.all(cycles.map(cycleOf));
  const collateral = standings.reduce((sum, { collateralFen }) => sum + collateralFen, 0n);
  const paidIn = records.reduce((sum, { cashFen }) => sum + cashFen, 0n);
  assert.equal(await cash(house()), collateral + paidIn);
}

/** I12: whatever is unpaid, in hand, received or lost sums to what netting left to be paid. */
export async function assertReconciled(cycle = 1) {
  const record_ = await cycleOf(cycle);
  const positions = await Promise.all([LANMU, QINGHE, NEST, YUNXI].map((brandId) => positionOf(brandId, cycle)));
  const sum = (side, pick) => positions.filter(side).reduce((total, position) => total + pick(position), 0n);
  const debtors = ({ netFen }) => netFen < 0n;
  const creditors = ({ netFen }) => netFen > 0n;
  const paid = sum(debtors, ({ settledFen }) => settledFen);
  const received = sum(creditors, ({ settledFen }) => settledFen);
  assert.equal(
    sum(debtors, ({ netFen }) => -netFen),
    record_.movedFen,
  );
  assert.equal(
    sum(creditors, ({ netFen }) => netFen),
    record_.movedFen,
  );
  assert.equal(
    sum(
      () => true,
      ({ owedFen }) => owedFen,
    ),
    record_.grossFen,
  );
  assert.equal(paid + record_.unpaidFen + record_.shortfallFen - record_.recoveredFen, record_.movedFen);
  assert.equal(paid, received + record_.cashFen + record_.bankFen);
}
