// The market of the scenario: LANMU and QINGHE trade freely, YUNXI without cash, NEST not at all.
import { zeroAddress } from "viem";
import { DAY, exchange, key, reference, seconds, terms } from "../shared/exchange.js";

export const { lanmu, qinghe, lin, chen, operator, stranger } = exchange.actors;
export const [nest, yunxi] = [key("brand Nest"), key("brand Yunxi")];
export const [wang, xu, zhao] = [key("member Wang"), key("member Xu"), key("member Zhao")];
export const [LANMU, QINGHE, NEST, YUNXI] = [1, 2, 3, 4];
export const CASH = 1n << 248n;
export const SANDBOX = 3;
export const Offered = { NONE: 0, OPEN: 1, FILLED: 2, WITHDRAWN: 3, RETURNED: 4 };
export const caseId = reference("case");
const [SWAP, CASH_LEG, OTHERS] = [2, 4, 8 + 16 + 32];

/** Ids of the points issued in March 2026, once `begin` has run. */
export const ids = {};
let snapshot;
let resets;

/** Four programmes, and members who hold what the scenario's first step gives them, all of vintage 2026-03. */
export async function begin() {
  if (snapshot !== undefined && resets === exchange.resets) {
    await exchange.request("evm_revert", [snapshot]);
  } else {
    await exchange.reset();
    resets = exchange.resets;
    await exchange.at(seconds("2026-03-10T04:00:00Z"));
    await openMarket();
  }
  snapshot = await exchange.request("evm_snapshot");
}

async function openMarket() {
  await addProgramme(nest, "nest", "NEST", 2_000);
  await addProgramme(yunxi, "yunxi", "YUNXI", 5_000);
  await permit(lanmu, LANMU, SWAP + CASH_LEG + OTHERS);
  await permit(qinghe, QINGHE, SWAP + CASH_LEG + OTHERS);
  await permit(yunxi, YUNXI, SWAP + OTHERS);
  for (const member of [wang, xu, zhao]) await exchange.openAccount(member, lanmu, 1);

  ids.lanmu = await exchange.issue(lanmu, LANMU, lin, 5_000n);
  ids.qinghe = await exchange.issue(qinghe, QINGHE, chen, 2_000n);
  ids.nest = await exchange.issue(nest, NEST, zhao, 1_000n);
  ids.yunxi = await exchange.issue(yunxi, YUNXI, xu, 500n);
  await exchange.issue(lanmu, LANMU, wang, 1_000n);
  await exchange.issue(qinghe, QINGHE, xu, 1_000n);
}

async function addProgramme(brand, slug, code, settlementValue) {
  await exchange.call(operator, "BrandRegistry", "addBrand", [slug, slug, slug, brand.address]);
  const args = [code, code, code, terms({ settlementValue })];
  await exchange.intend(brand, "BrandRegistry", "createProgramme", args);
}

export function permit(brand, programmeId, permits, bandBps = 5_000, profileId = SANDBOX) {
  const args = [programmeId, profileId, permits, bandBps, reference("legal basis")];
  return exchange.intend(brand, "BrandRegistry", "setPolicy", args);
}

export function adopt(programmeId, profileId) {
  const args = [programmeId, profileId, reference("legal basis")];
  return exchange.call(operator, "BrandRegistry", "adoptProfile", args);
}

export const leg = (programmeId, amount, minExpiresAt = 0n) => ({
  programmeId,
  amount,
  minExpiresAt: Number(minExpiresAt),
});

/** Wang's listing of the scenario's third step, unless `changes` say otherwise: 1,000 LANMU for 10 yuan. */
export async function offerTerms(changes = {}) {
  return {
    assetId: ids.lanmu,
    amount: 1_000n,
    legs: [leg(0, 1_000n)],
    lotSize: 1n,
    minimumFill: 1n,
    counterparty: zeroAddress,
    expiresAt: Number((await exchange.now()) + 100n * DAY),
    maxFeeBps: 0,
    ...changes,
  };
}

/** Posts an offer and tells its id. */
export async function post(maker, changes = {}) {
  const result = await exchange.intend(maker, "Marketplace", "postOffer", [await offerTerms(changes)]);
  return eventOf(result, "OfferPosted").offerId;
}

/** Pairs of id and most amount, as one payment per programme. */
export function payments(...pairs) {
  const groups = new Map();
  for (const [id, amount] of pairs.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const group = groups.get(id >> 216n) ?? { assetIds: [], amounts: [] };
    group.assetIds.push(id);
    group.amounts.push(amount);
    groups.set(id >> 216n, group);
  }
  return [...groups.values()];
}

export const fill = (filler, offerId, amount, paid, maxFeeBps = 0) =>
  exchange.intend(filler, "Marketplace", "fillOffer", [offerId, amount, paid, maxFeeBps]);
export const withdraw = (maker, offerId) => exchange.intend(maker, "Marketplace", "withdrawOffer", [offerId]);
export const giveBack = (offerId) => exchange.call(stranger, "Marketplace", "returnOffer", [offerId]);
export const offerOf = (offerId) => exchange.read("Marketplace", "offer", [offerId]);
export const eventOf = ({ events }, wanted) => events.find(({ name }) => name === wanted)?.args;
export const eventsOf = ({ events }, wanted) => events.filter(({ name }) => name === wanted).map(({ args }) => args);
export const expiryOf = (assetId) => (assetId >> 176n) & (2n ** 40n - 1n);
export const market = () => exchange.addresses.Marketplace;
export const freeze = (account) => exchange.call(operator, "AccountRegistry", "freeze", [account.address, caseId]);

/** Points of a later month, hence of another vintage. */
export async function issueLater(brand, programmeId, account, amount, month = "04") {
  await exchange.at(seconds(`2026-${month}-10T00:00:00Z`));
  return exchange.issue(brand, programmeId, account, amount);
}

export const holdings = (account, ...assetIds) =>
  Promise.all(assetIds.map((assetId) => exchange.balance(account, assetId)));
