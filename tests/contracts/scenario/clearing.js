// Steps 16 and 17: the cycle that ends on 5 July, a dispute about 98 fen, and a brand that does not pay.
import assert from "node:assert/strict";
import { refuses } from "../shared/exchange.js";
import {
  actAsBrand,
  alliance,
  aside,
  authorise,
  capture,
  COLLATERAL,
  eventOf,
  eventsOf,
  FIRST_CYCLE_ENDS_AT,
  LANMU,
  NEST,
  part,
  push,
  QINGHE,
  read,
  reference,
  stage,
  YUNXI,
} from "./cast.js";

const DAY = 86_400n;
const CYCLE = 1;
const HOUSE = "ClearingHouse";
const netsOf = (cycle) => Promise.all(alliance.map(({ id }) => read(HOUSE, "netOf", [cycle, id])));
const movedIn = async (cycle) => (await read(HOUSE, "cycleOf", [cycle])).movedFen;
const disputed = () => stage.disputed;

export async function closeCycle() {
  stage.exchange.at(FIRST_CYCLE_ENDS_AT - 1n);
  await refuses(push(HOUSE, "closeCycle", [CYCLE, 10n]), "ClearingHouse_CycleNotEnded");
  stage.exchange.at(FIRST_CYCLE_ENDS_AT);
  const closed = eventOf(await push(HOUSE, "closeCycle", [CYCLE, 10n]), "CycleClosed");
  assert.deepEqual([closed.grossFen, closed.movedFen, closed.positions], [6_116n, 1_804n, 4]);
  assert.deepEqual(await netsOf(CYCLE), [-980n, 784n, -824n, 1_020n]);
}

/** Lanmu disputes the second capture: it leaves the cycle; upheld, it is owed in the next one. */
export async function disputeCapture() {
  const history = await stage.exchange.history();
  const obligations = history.filter(({ name }) => name === "ObligationRecorded").map(({ args }) => args);
  stage.disputed = obligations.find(({ amountFen }) => amountFen === 98n).obligationId;
  await actAsBrand(LANMU, HOUSE, "dispute", [disputed(), 1, reference("evidence")]);
  assert.deepEqual(await netsOf(CYCLE), [-882n, 686n, -824n, 1_020n]);
  assert.equal(await movedIn(CYCLE), 1_706n);

  const { operator, exchange } = stage;
  exchange.at(FIRST_CYCLE_ENDS_AT + DAY);
  await exchange.call(operator, HOUSE, "resolveDispute", [disputed(), true, reference("ruling")]);
  assert.deepEqual(await netsOf(CYCLE + 1), [-98n, 98n, 0n, 0n]);
  assert.deepEqual(await netsOf(CYCLE), [-882n, 686n, -824n, 1_020n]);
}

/** Nest pays, Lanmu does not: its collateral pays 882 fen, and the creditors have everything. */
export async function defaultOfLanmu() {
  const { exchange } = stage;
  const nest = alliance[NEST - 1].key;
  exchange.at(FIRST_CYCLE_ENDS_AT + 2n * DAY);
  await exchange.deposit(nest, 824n);
  await actAsBrand(NEST, HOUSE, "settlePosition", [CYCLE]);
  exchange.at(FIRST_CYCLE_ENDS_AT + 5n * DAY - 1n);
  await refuses(push(HOUSE, "callDefault", [CYCLE, LANMU]), "ClearingHouse_SettlementOpen");

  exchange.at(FIRST_CYCLE_ENDS_AT + 5n * DAY);
  const { collateralFen, shortfallFen } = eventOf(await push(HOUSE, "callDefault", [CYCLE, LANMU]), "BrandDefaulted");
  assert.deepEqual([collateralFen, shortfallFen], [882n, 0n]);
  for (const [id, fen] of [[QINGHE, 686n], [YUNXI, 1_020n]]) {
    const { amountFen, leftFen } = eventOf(await push(HOUSE, "collect", [CYCLE, id]), "PositionCollected");
    assert.deepEqual([amountFen, leftFen], [fen, 0n]);
  }
  const { collateralFen: left, defaults } = await read(HOUSE, "standingOf", [LANMU]);
  assert.deepEqual([left, defaults], [COLLATERAL - 882n, 1]);
}

/** Lanmu's points are refused at partners and taken at home; its claims are on record, vintage by vintage. */
export async function claimsOfLanmu() {
  const { members, ids } = stage;
  const parts = [part(ids.lanmu, 100n)];
  await refuses(authorise(members.chen, QINGHE, LANMU, parts, "2026-07-11"), "ClearingHouse_BrandInDefault", [LANMU]);
  await aside(async () => {
    const atHome = await authorise(members.chen, LANMU, LANMU, parts, "2026-07-11");
    await capture(LANMU, atHome, 100n);
  });

  const claims = eventsOf(await push(HOUSE, "snapshotClaims", [LANMU, 0n, 50n]), "ClaimRecorded");
  assert.deepEqual(
    claims.map(({ assetId, supply }) => [assetId, supply]),
    [[ids.lanmu, 4_000n]],
  );
  const holders = ["chen", "wang", "xu"].map((name) => stage.exchange.balance(members[name], ids.lanmu));
  assert.deepEqual(await Promise.all(holders), [2_700n, 700n, 600n]);
}

/** The next cycle: the disputed obligation is all there is, and Lanmu pays it. */
export async function nextCycle() {
  const { exchange } = stage;
  exchange.at(FIRST_CYCLE_ENDS_AT + 7n * DAY);
  const closed = eventOf(await push(HOUSE, "closeCycle", [CYCLE + 1, 10n]), "CycleClosed");
  assert.deepEqual([closed.grossFen, closed.movedFen], [98n, 98n]);
  await exchange.deposit(alliance[LANMU - 1].key, 98n + 882n);
  exchange.at(FIRST_CYCLE_ENDS_AT + 9n * DAY);
  await actAsBrand(LANMU, HOUSE, "settlePosition", [CYCLE + 1]);
  await push(HOUSE, "collect", [CYCLE + 1, QINGHE]);
  await actAsBrand(LANMU, HOUSE, "cureDefault", [CYCLE]);
  assert.equal((await read(HOUSE, "standingOf", [LANMU])).collateralFen, COLLATERAL);
  const { lanmu } = stage.ids;
  await authorise(stage.members.chen, QINGHE, LANMU, [part(lanmu, 100n)], "2026-07-16"); // Welcome at partners again.
}
