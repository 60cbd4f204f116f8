// Auctions of the programme Qinghe, and members with points and cash to bid in them.
import assert from "node:assert/strict";
import { CASH_ID, DAY, exchange, key, reference } from "../shared/exchange.js";

const { qinghe, lin, chen } = exchange.actors;

export const PROGRAMME = 2;
export const HOUR = 3_600n;
export const SETTLEMENT = 30n * DAY;
export const wang = key("member Wang");
export const zhao = key("member Zhao");
export const xu = key("member Xu");
export const he = key("member He");
export const members = [lin, chen, wang, zhao, xu, he];
export const NOBODY = "0x0000000000000000000000000000000000000000";
const CASH_LEG = 4;
const EVERYTHING = 63;

/** The id that all members hold; expires at the end of March 2028. */
export let id;

/** What happened in auctions since `begin`, in order. */
export let happened = [];

/** Members with 10,000 points and 200.00 yuan each, and a brand that permits cash in its auctions. */
export async function begin() {
  await exchange.reset();
  happened = [];
  for (const member of [wang, zhao, xu, he]) await exchange.openAccount(member, qinghe, 2);
  await permit(EVERYTHING);
  for (const member of members) {
    id = await exchange.issue(qinghe, PROGRAMME, member, 10_000n);
    await exchange.deposit(member, 20_000n);
  }
}

export function permit(operations, programmeId = PROGRAMME, brand = qinghe) {
  return exchange.intend(brand, "BrandRegistry", "setPolicy", [
    programmeId,
    SANDBOX,
    operations,
    5_000,
    reference("legal basis"),
  ]);
}
export const SANDBOX = 3;
export const withoutCash = EVERYTHING - CASH_LEG;

/** Lets time pass in an empty block. */
export async function wait(until) {
  await exchange.request("evm_setNextBlockTimestamp", [Number(until)]);
  await exchange.request("evm_mine");
}

/** Keeps the events for the replay. */
export async function keep(execution) {
  const result = await execution;
  happened.push(...result.events);
  return result;
}

export function eventOf({ events }, name) {
  const found = events.filter((event) => event.name === name);
  assert.equal(found.length, 1, `${found.length} events ${name}`);
  return found[0].args;
}

export function eventsOf({ events }, name) {
  return events.filter((event) => event.name === name).map(({ args }) => args);
}

function lotOf(latestEnd, changes = {}) {
  return {
    programmeId: PROGRAMME,
    units: 3,
    voucherExpiresAt: Number(latestEnd + SETTLEMENT),
    item: 7n,
    reserveScore: 1_000_000n,
    ...changes,
  };
}

/** An English auction that ends in a day unless told otherwise. */
export async function openEnglish({ by = qinghe, endsAt, ...changes } = {}) {
  const end = endsAt ?? (await exchange.now()) + DAY;
  const lot = lotOf(end + HOUR, changes);
  const result = await keep(exchange.intend(by, "EnglishAuction", "openAuction", [lot, Number(end)]));
  return { ...result, auctionId: eventOf(result, "AuctionOpened").auctionId, endsAt: end, lot };
}

/** A sealed auction with a day to commit and a day to reveal, and a bond of 100 points. */
export async function openSealed({ by = qinghe, bond = 100n, commitEndsAt, revealEndsAt, ...changes } = {}) {
  const commitEnd = commitEndsAt ?? (await exchange.now()) + DAY;
  const revealEnd = revealEndsAt ?? commitEnd + DAY;
  const lot = lotOf(revealEnd, changes);
  const args = [lot, bond, Number(commitEnd), Number(revealEnd)];
  const result = await keep(exchange.intend(by, "SealedAuction", "openAuction", args));
  const { auctionId } = eventOf(result, "AuctionOpened");
  return { ...result, auctionId, commitEndsAt: commitEnd, revealEndsAt: revealEnd, lot };
}

/** A bid in an English auction: `points` of the usual id, or `parts` as [id, amount]. */
export function bid(account, auctionId, points, fen = 0n, { parts = [[id, points]], ...changes } = {}) {
  const [assetIds, amounts] = [parts.map(([assetId]) => assetId), parts.map(([, amount]) => amount)];
  return keep(exchange.intend(account, "EnglishAuction", "placeBid", [auctionId, assetIds, amounts, fen], changes));
}

export function sealedBid(account, points, fen = 0n, parts = [[id, points]]) {
  return {
    assetIds: parts.map(([assetId]) => assetId),
    amounts: parts.map(([, amount]) => amount),
    fen,
    salt: reference(`salt of ${account.address}`),
  };
}

/** Commits to a bid with a bond of the usual id, or of `bond` parts. */
export async function commit(account, auctionId, sealed, { bond = [[id, 100n]], commitment } = {}) {
  const hash =
    commitment ?? (await exchange.read("SealedAuction", "commitmentOf", [sealed, account.address, auctionId]));
  const args = [auctionId, hash, bond.map(([assetId]) => assetId), bond.map(([, amount]) => amount)];
  return keep(exchange.intend(account, "SealedAuction", "commitBid", args));
}

export function reveal(account, auctionId, sealed) {
  return keep(exchange.intend(account, "SealedAuction", "revealBid", [auctionId, sealed]));
}

/** Anyone's plain call. */
export function push(contract, functionName, args, gas) {
  return keep(exchange.call(exchange.actors.stranger, contract, functionName, args, gas));
}

/** Points of the usual id and cash, of an account or a contract. */
export async function holdings(of) {
  const address = exchange.addresses[of] ?? of.address;
  return [await exchange.balance(address, id), await exchange.balance(address, CASH_ID)];
}
