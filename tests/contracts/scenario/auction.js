// Step 7: three passes sold sealed, in points and cash, at one price.
import assert from "node:assert/strict";
import { refuses } from "../shared/exchange.js";
import {
  act,
  actAsBrand,
  balanceOf,
  brand,
  cashOf,
  eventOf,
  eventsOf,
  on,
  push,
  QINGHE,
  read,
  reference,
  seconds,
  stage,
} from "./cast.js";

const AUCTION = "SealedAuction";
const COMMITS_END = Number(seconds("2026-06-16T12:00:00Z"));
const REVEALS_END = Number(seconds("2026-06-18T12:00:00Z"));
const BOND = 100n;

const bids = () => [
  ["lin", 1_600n, 800n],
  ["wang", 1_000n, 1_500n],
  ["zhao", 1_600n, 0n],
  ["xu", 1_000n, 600n],
  ["he", 400n, 0n],
];

export async function sellPasses() {
  const { members, ids, exchange } = stage;
  on("2026-06-15");
  const lot = {
    programmeId: QINGHE,
    units: 3,
    voucherExpiresAt: Number(seconds("2026-09-30T16:00:00Z")),
    item: 1n,
    reserveScore: 1_000_000n,
  };
  const opening = [lot, BOND, COMMITS_END, REVEALS_END];
  const { auctionId } = eventOf(await actAsBrand(QINGHE, AUCTION, "openAuction", opening), "AuctionOpened");
  await exchange.deposit(members.wang, 1_200n); // Beside the ¥3.00 of step 3.
  await exchange.deposit(members.xu, 600n);

  const sealed = {};
  for (const [name, points, fen] of bids()) {
    const salt = reference(`salt of ${name}`);
    sealed[name] = { assetIds: [ids.qinghe], amounts: [points], fen, salt };
    const commitment = await read(AUCTION, "commitmentOf", [sealed[name], members[name].address, auctionId]);
    await act(members[name], AUCTION, "commitBid", [auctionId, commitment, [ids.qinghe], [BOND]]);
  }
  const reveal = (name) => act(members[name], AUCTION, "revealBid", [auctionId, sealed[name]]);
  exchange.at(COMMITS_END - 1);
  await refuses(reveal("lin"), "SealedAuction_StillSealed");
  exchange.at(COMMITS_END);
  for (const name of ["xu", "wang", "zhao", "lin"]) await reveal(name);
  exchange.at(REVEALS_END);
  await refuses(reveal("he"), "UnitAuction_Ended");

  await push(AUCTION, "closeAuction", [auctionId]);
  await push(AUCTION, "settleWinners", [auctionId, 3n]);
  const forfeited = await push(AUCTION, "forfeitBond", [auctionId, members.he.address]);
  assert.deepEqual(eventsOf(forfeited, "BondForfeited")[0].amounts, [BOND]);
  await assertSettled(auctionId);
}

async function assertSettled(auctionId) {
  const { members, ids, exchange } = stage;
  const { voucherId } = await read(AUCTION, "auctionOf", [auctionId]);
  const vouchers = await Promise.all(["lin", "wang", "zhao", "xu"].map((name) => balanceOf(members[name], voucherId)));
  assert.deepEqual(vouchers, [1n, 1n, 1n, 0n]);
  assert.equal(await balanceOf(members.xu, ids.qinghe), 1_000n); // Refunded in full.
  assert.equal(await cashOf(members.xu), 600n);
  assert.equal(await cashOf(brand(QINGHE).key), 1_800n);
  assert.equal(await balanceOf(exchange.addresses[AUCTION], ids.qinghe), 0n);
  assert.equal(await cashOf(exchange.addresses[AUCTION]), 0n);
}
