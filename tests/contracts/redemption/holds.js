// Holds of Chen's LANMU points at Qinghe, as in step 4 of the scenario, and what may become of them.
import { DAY, exchange, pointsId, reference, seconds } from "../shared/exchange.js";

const { lanmu, qinghe, chen, stranger } = exchange.actors;
export const unknown = reference("no redemption");
export const expiresAt = seconds("2028-03-31T16:00:00Z");
export const id = pointsId(1, expiresAt);
export const desk = () => exchange.addresses.RedemptionDesk;

export const part = (amount, changes = {}) => ({ expiresAt: Number(expiresAt), maturesOn: 0, amount, ...changes });

export async function authorise({
  by = chen,
  brandId = 2,
  programmeId = 1,
  parts = [part(3_000n)],
  hold,
  ...changes
} = {}) {
  const holdExpiresAt = hold ?? Number((await exchange.now()) + 7n * DAY);
  const args = [brandId, programmeId, parts, holdExpiresAt];
  const { intentHash, events } = await exchange.intend(by, "RedemptionDesk", "authorise", args, changes);
  return { redemptionId: intentHash, holdExpiresAt, events };
}

export const capture = (redemptionId, amount, by = qinghe) =>
  exchange.intend(by, "RedemptionDesk", "capture", [redemptionId, amount]);
export const voidRest = (redemptionId, by = qinghe) =>
  exchange.intend(by, "RedemptionDesk", "voidAuthorisation", [redemptionId]);
export const refund = (redemptionId, amount, by = qinghe) =>
  exchange.intend(by, "RedemptionDesk", "refund", [redemptionId, amount]);
export const release = (redemptionId, by = stranger) => exchange.call(by, "RedemptionDesk", "release", [redemptionId]);
export const stateOf = async (redemptionId) =>
  (await exchange.read("RedemptionDesk", "redemption", [redemptionId])).state;
export const breakdownOf = (redemptionId) => exchange.read("RedemptionDesk", "breakdownOf", [redemptionId]);
export const eventOf = ({ events }, wanted) => events.find(({ name }) => name === wanted)?.args;

/** Every event of a name, not only the first. */
export const eventsOf = ({ events }, wanted) => events.filter(({ name }) => name === wanted).map(({ args }) => args);

/** When an id expires. */
export const expiryIn = (assetId) => (assetId >> 176n) & (2n ** 40n - 1n);

/** Chen holds 5,000 LANMU of one vintage, as after step 2 of the scenario. */
export async function begin() {
  await exchange.reset();
  await exchange.at(seconds("2026-03-10T04:00:00Z"));
  await exchange.issue(lanmu, 1, chen, 5_000n);
}

/** A hundred points each, issued in three months. */
export async function threeVintages() {
  const vintages = [];
  for (const month of ["04", "05", "06"]) {
    await exchange.at(seconds(`2026-${month}-10T00:00:00Z`));
    const assetId = await exchange.issue(lanmu, 1, chen, 100n);
    vintages.push({ assetId, expiresAt: Number((assetId >> 176n) & (2n ** 40n - 1n)) });
  }
  return vintages;
}
