// The Harbourlight Alliance: four brands, six members, and how each of them acts on a chain of their own.
import { hashTypedData, pad, zeroAddress } from "viem";
import { openWithPasskey, passkey } from "../accounts/passkey.js";
import { foundAt, FIRST_CYCLE_ENDS_AT, key, pointsId, reference, seconds, terms } from "../shared/exchange.js";

export { FIRST_CYCLE_ENDS_AT, pointsId, reference, seconds };

export const [LANMU, QINGHE, NEST, YUNXI] = [1, 2, 3, 4];
export const [CN_DEFAULT, CN_PILOT, SANDBOX] = [1, 2, 3];
export const COLLATERAL = 10_000n;
const [SWAP, NOT_BETWEEN_MEMBERS, EVERYTHING] = [2, 8 + 16 + 32, 63];

/** The month in which Wang's old points of Nest are issued: the chain begins before it. */
const BEGINNING = seconds("2024-06-01T00:00:00Z");

/** Brands, their programmes' code, worth of a point in 1/1,000 fen, months of validity, and what they permit. */
export const alliance = [
  ["lanmu", "Lanmu Mart", "蓝木超市", "LANMU", 1_000, 24, EVERYTHING],
  ["qinghe", "Qinghe Beauty", "青禾美妆", "QINGHE", 1_500, 12, EVERYTHING],
  ["nest", "Sprout Nest", "芽巢母婴", "NEST", 2_000, 24, NOT_BETWEEN_MEMBERS],
  ["yunxi", "Yunxi Air", "云溪航空", "YUNXI", 5_000, 36, SWAP + NOT_BETWEEN_MEMBERS],
].map(([slug, name, nameZh, code, value, months, permits], i) => {
  const signer = key(`brand ${slug}`);
  return { id: i + 1, slug, name, nameZh, code, value, months, permits, key: signer, address: signer.address };
});
export const brand = (id) => alliance[id - 1];
export const names = {
  lin: "Lin Wei",
  chen: "Chen Yu",
  zhao: "Zhao Min",
  wang: "Wang Fang",
  xu: "Xu Rui",
  he: "He Jing",
};

/** Filled by `begin`: the chain, its actors, the members' accounts and the programmes' profile. */
export const stage = {};
let count = 0;

/** A chain in June 2024 with the alliance on it. Chen may sign with a passkey; all holders may have code. */
export async function begin({ profileId = SANDBOX, withPasskey = false, code } = {}) {
  const exchange = await foundAt(BEGINNING);
  Object.assign(stage, { exchange, ...exchange.actors, members: {}, ids: {}, offers: {}, profileId });
  await exchange.call(stage.operator, "BrandRegistry", "setDefaultProfile", [profileId]);
  for (const one of alliance) await found(one);
  for (const name of Object.keys(names)) {
    if (name === "chen" && withPasskey) stage.members.chen = await openPasskeyAccount(`member ${name}`);
    else stage.members[name] = await openKeyAccount(`member ${name}`);
  }
  if (code === undefined) return;
  for (const one of alliance) await handOver(one);
  for (const { address } of holders()) await exchange.request("hardhat_setCode", [address, code]);
}

/** Everybody to whom anything is ever moved. */
export const holders = () => [...Object.values(stage.members), ...alliance];

/** Another key speaks for the brand: its own address may then have code. */
async function handOver(one) {
  const successor = key(`successor of ${one.slug}`);
  const digest = await read("AccountRegistry", "rotationDigestOf", [one.address, successor.address]);
  const proof = await successor.sign({ hash: digest });
  await act(one.key, "AccountRegistry", "rotateSigner", [successor.address, proof]);
  one.key = { address: one.address, signTypedData: (typed) => successor.signTypedData(typed) };
}

/** Adds a brand, its programme, what may be done with its points, what a yuan earns, and its collateral. */
async function found(one) {
  const { exchange, operator } = stage;
  const { id, slug, name, nameZh, code, value, months, permits } = one;
  const signer = key(`brand ${slug}`);
  one.key = signer;
  await exchange.call(operator, "BrandRegistry", "addBrand", [slug, name, nameZh, signer.address]);
  const promised = terms({ settlementValue: value, validityMonths: months, maturityDays: 14 });
  await exchange.intend(signer, "BrandRegistry", "createProgramme", [code, `${name} points`, nameZh, promised]);
  const policy = [id, stage.profileId, permits, 5_000, reference("legal basis")];
  await exchange.intend(signer, "BrandRegistry", "setPolicy", policy);
  await exchange.intend(signer, "EarningDesk", "setEarnRule", [id, 1, 1, 0n, 0n, 0]);
  await exchange.intend(signer, "EarningDesk", "setEarnRule", [id, 2, 50, 250n, 0n, 0]);
  await exchange.deposit(signer, COLLATERAL);
  await exchange.intend(signer, "ClearingHouse", "postCollateral", [COLLATERAL]);
}

async function openKeyAccount(name) {
  const member = key(name);
  await stage.exchange.openAccount(member, brand(LANMU).key, LANMU);
  return member;
}

/** An account whose intents are assertions of a passkey: challenge, authenticator data, P-256. */
async function openPasskeyAccount(name) {
  const signer = passkey(name);
  const { address } = await openWithPasskey(brand(QINGHE).key, QINGHE, signer, pad("0x"), stage.exchange);
  return { address, signTypedData: (typed) => signer.sign(hashTypedData(typed)) };
}

/** Sets the clock for the next block: the scenario's day, at noon in Shanghai unless a time is given. */
export function on(day, time = "04:00:00") {
  stage.exchange.at(seconds(`${day}T${time}Z`));
}

export const act = (account, contract, functionName, args) =>
  stage.exchange.intend(account, contract, functionName, args);
export const actAsBrand = (id, contract, functionName, args) => act(brand(id).key, contract, functionName, args);
export const push = (contract, functionName, args) =>
  stage.exchange.call(stage.stranger, contract, functionName, args);
export const read = (contract, functionName, args) => stage.exchange.read(contract, functionName, args);
export const fresh = (what) => reference(`${what} ${count++}`);
export const eventOf = ({ events }, wanted) => events.find(({ name }) => name === wanted)?.args;
export const eventsOf = ({ events }, wanted) => events.filter(({ name }) => name === wanted).map(({ args }) => args);
export const expiryOf = (assetId) => (assetId >> 176n) & (2n ** 40n - 1n);
export const cashOf = (account) => stage.exchange.balance(account, 1n << 248n);
export const balanceOf = (account, assetId) => stage.exchange.balance(account, assetId);

/** What happens in here never happened: for the runs that must fail, and those that only might have been. */
export async function aside(action) {
  const { exchange } = stage;
  const snapshot = await exchange.request("evm_snapshot");
  await action();
  await exchange.request("evm_revert", [snapshot]);
}

export const leg = (programmeId, amount) => ({ programmeId, amount, minExpiresAt: 0 });

/** An offer as `postOffer` takes it, for ten days and everybody. */
export async function offerTerms(assetId, amount, legs, lotSize = 1n) {
  return {
    assetId,
    amount,
    legs,
    lotSize,
    minimumFill: 1n,
    counterparty: zeroAddress,
    expiresAt: Number((await stage.exchange.now()) + 864_000n),
    maxFeeBps: 0,
  };
}

export async function post(maker, ...wish) {
  const result = await act(maker, "Marketplace", "postOffer", [await offerTerms(...wish)]);
  return eventOf(result, "OfferPosted").offerId;
}

/** One part of a hold: mature points of a vintage. */
export const part = (assetId, amount) => ({
  expiresAt: Number(expiryOf(assetId)),
  maturesOn: Number((assetId >> 152n) & 0xffffffn),
  amount,
});

/** Points of a member held for a brand, to the noon of a day; tells the id of the hold. */
export async function authorise(member, brandId, programmeId, parts, day) {
  const end = Number(seconds(`${day}T04:00:00Z`));
  const { intentHash } = await act(member, "RedemptionDesk", "authorise", [brandId, programmeId, parts, end]);
  return intentHash;
}

export const capture = (brandId, redemptionId, amount) =>
  actAsBrand(brandId, "RedemptionDesk", "capture", [redemptionId, amount]);

/** Several accounts' wishes, all or nothing, each of them signed by its account for all of it. */
export async function bundle(...wishes) {
  const { exchange } = stage;
  const intents = wishes.map(([account, ...wish]) => exchange.intent(account, ...wish));
  const hashes = await Promise.all(intents.map((intent) => read("Forwarder", "digestOf", [intent])));
  const typed = {
    domain: exchange.domain(),
    types: { Bundle: [{ name: "intents", type: "bytes32[]" }] },
    primaryType: "Bundle",
    message: { intents: hashes },
  };
  const signatures = await Promise.all(wishes.map(([account]) => account.signTypedData(typed)));
  return { submit: () => exchange.call(stage.relayer, "Forwarder", "executeBundle", [intents, signatures]) };
}
