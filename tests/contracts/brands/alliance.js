// What the tests of brands do again and again: an operator acts at once, and a policy's word is read field by field.
import { exchange, key, reference, terms } from "../shared/exchange.js";

export const Permit = { GIFT: 1, SWAP: 2, CASH_LEG: 4, AUCTION: 8, CONVERSION: 16, PARTNER_REDEMPTION: 32 };
export const EVERYTHING = 63;
export const BASIS = reference("legal basis");
export const CASE = reference("case");
export const HOUR = 3_600n;
export const DAY = 86_400n;
export const NOTICE = 30n * 86_400n;

/** An operator's call of the registry. */
export function order(functionName, args) {
  return exchange.call(exchange.actors.operator, "BrandRegistry", functionName, args);
}

/** A block of this time, in which nothing of ours happens. */
export function mineAt(time) {
  exchange.at(time);
  return exchange.transact(exchange.actors.stranger, exchange.actors.stranger.address, "0x");
}

/** A new profile; tells its id. */
export async function createProfile(changes = {}) {
  const { code, permits, accountHours, keyHours, daily, monthly, basis } = {
    code: "TEST-ALL",
    permits: EVERYTHING,
    accountHours: 0,
    keyHours: 0,
    daily: 0n,
    monthly: 0n,
    basis: BASIS,
    ...changes,
  };
  const args = [code, permits, accountHours, keyHours, daily, monthly, basis];
  const { events } = await order("createProfile", args);
  return events[0].args.profileId;
}

/** A brand with a programme; tells the key and both ids. */
export async function joinAlliance(name, changes = {}) {
  const brand = key(`brand ${name}`);
  const slug = name.toLowerCase();
  const added = await order("addBrand", [slug, name, name, brand.address]);
  const code = name.toUpperCase();
  const created = await exchange.intend(brand, "BrandRegistry", "createProgramme", [code, name, name, terms(changes)]);
  const programmeId = created.events.find((event) => event.name === "ProgrammeCreated").args.programmeId;
  return { brand, brandId: added.events[0].args.brandId, programmeId };
}

/** The fields of a policy's word, as contracts/shared/Policy.sol lays them out. */
export function fieldsOf(word) {
  const fields = {};
  let rest = word;
  for (const [name, bits] of [
    ["pendingFromHour", 32n],
    ["monthlyLimitFen", 40n],
    ["dailyLimitFen", 40n],
    ["newKeyHours", 16n],
    ["newAccountHours", 16n],
    ["priceBandBps", 16n],
    ["programmePermits", 8n],
    ["profilePermits", 8n],
    ["profileId", 16n],
    ["settlementValue", 32n],
    ["brandId", 32n],
  ]) {
    fields[name] = Number(rest & ((1n << bits) - 1n));
    rest >>= bits;
  }
  return fields;
}

export async function policyOf(programmeId) {
  return fieldsOf(await exchange.read("BrandRegistry", "policyOf", [programmeId]));
}
