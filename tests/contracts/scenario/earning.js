// Steps 1 and 5: what members earn, and what is taken back after goods came back.
import assert from "node:assert/strict";
import { Reason, refuses } from "../shared/exchange.js";
import { grantOf } from "../earning/grants.js";
import {
  act,
  actAsBrand,
  balanceOf,
  eventOf,
  eventsOf,
  expiryOf,
  fresh,
  LANMU,
  NEST,
  on,
  pointsId,
  push,
  QINGHE,
  read,
  stage,
  YUNXI,
} from "./cast.js";

const bind = (member, programmeId, referrer) =>
  act(member, "EarningDesk", "bindReferrer", [programmeId, referrer.address]);
const course = (programmeId, member) => {
  const grant = [programmeId, member.address, 20n, Reason.KNOWLEDGE, fresh("course")];
  return actAsBrand(programmeId, "EarningDesk", "issue", grant);
};
const bonus = (programmeId, invitee) =>
  actAsBrand(programmeId, "EarningDesk", "issueReferralBonus", [programmeId, invitee.address, fresh("bonus")]);

/** A receipt of so many whole yuan; tells the events, and the grant as its return wants it. */
async function buy(programmeId, member, yuan) {
  const ref = fresh("receipt");
  const amountFen = yuan * 100n;
  const result = await actAsBrand(programmeId, "EarningDesk", "recordPurchase", [
    programmeId,
    member.address,
    amountFen,
    ref,
  ]);
  const { assetId, amount } = eventOf(result, "PointsIssued") ?? {};
  const grant = { batch: ref, reference_: ref, account: member.address, assetId, amount, amountFen, pointsPerYuan: 1 };
  return { ...result, assetId, grant: grantOf(grant) };
}

/** All points of a programme that a member holds, of whatever vintage. */
export async function pointsOf(member, programmeId) {
  const [ids] = await read("Ledger", "supplyOf", [programmeId, 0n, 200n]);
  const balances = await Promise.all(ids.map((id) => balanceOf(member, id)));
  return balances.reduce((sum, balance) => sum + balance, 0n);
}

export async function earn() {
  const { lin, chen, zhao, wang, xu, he } = stage.members;
  on("2024-06-10");
  const { assetId: old } = await buy(NEST, wang, 300n);

  on("2026-03-05");
  await bind(chen, LANMU, lin);
  await bind(zhao, QINGHE, chen);
  await buy(QINGHE, zhao, 2_400n);
  await buy(NEST, zhao, 1_000n);
  on("2026-03-10");
  stage.linsPurchase = (await buy(LANMU, lin, 4_980n)).grant;
  await course(LANMU, lin);
  await buy(QINGHE, chen, 1_930n);
  await course(QINGHE, chen);
  await buy(QINGHE, wang, 1_000n);
  await buy(LANMU, wang, 1_000n);
  await buy(QINGHE, xu, 1_000n);
  on("2026-03-20", "03:00:00");
  await buy(YUNXI, xu, 500n);
  await buy(QINGHE, he, 500n);

  on("2026-03-20");
  const forZhao = await bonus(QINGHE, zhao);
  on("2026-04-10");
  const forChen = await bonus(LANMU, chen);
  stage.bonusOfLin = eventOf(forChen, "PointsIssued").assetId;

  const exceeded = eventsOf(forZhao, "ReferralDepthExceeded");
  assert.deepEqual(exceeded, [
    { programmeId: QINGHE, beneficiary: lin.address, invitee: zhao.address, depth: 2, most: 1 },
  ]);
  for (const [member, programmeId, points] of [
    [lin, LANMU, 5_050n],
    [lin, QINGHE, 0n],
    [chen, QINGHE, 2_000n],
    [zhao, QINGHE, 2_400n],
    [zhao, NEST, 1_000n],
    [wang, QINGHE, 1_000n],
    [wang, LANMU, 1_000n],
    [wang, NEST, 300n],
    [xu, QINGHE, 1_000n],
    [xu, YUNXI, 500n],
    [he, QINGHE, 500n],
  ]) {
    assert.equal(await pointsOf(member, programmeId), points);
  }
  stage.oldNest = old & ~(0xffffffn << 152n);
}

/** Points of 10 April are refused before the UTC day that their 14 days reach; all of March's have matured by then. */
export async function mature() {
  const { lin } = stage.members;
  const maturesOn = (stage.bonusOfLin >> 152n) & 0xffffffn;
  assert.equal(maturesOn, BigInt(Date.parse("2026-04-25T00:00:00Z")) / 86_400_000n);
  on("2026-04-20", "01:00:00");
  const immature = { expiresAt: Number(expiryOf(stage.bonusOfLin)), maturesOn: Number(maturesOn), amount: 1n };
  const hold = act(lin, "RedemptionDesk", "authorise", [LANMU, LANMU, [immature], Date.parse("2026-04-27") / 1_000]);
  await refuses(hold, "Ledger_PointsNotMature");

  for (const programmeId of [LANMU, QINGHE, NEST, YUNXI]) {
    const [ids] = await read("Ledger", "supplyOf", [programmeId, 0n, 200n]);
    for (const id of ids.filter((one) => one !== stage.bonusOfLin)) await foldAll(id);
  }
  const ripe = (programmeId, month) => pointsId(programmeId, Date.parse(`${month}T16:00:00Z`) / 1_000);
  stage.ids = {
    lanmu: ripe(LANMU, "2028-03-31"),
    qinghe: ripe(QINGHE, "2027-03-31"),
    nest: ripe(NEST, "2028-03-31"),
    yunxi: ripe(YUNXI, "2029-03-31"),
  };
  assert.equal(await balanceOf(lin, stage.ids.lanmu), 5_000n);
}

async function foldAll(assetId) {
  for (const member of Object.values(stage.members)) {
    if ((await balanceOf(member, assetId)) > 0n) await push("Ledger", "fold", [member.address, assetId]);
  }
}

/** Lin returns goods of ¥60 after having swapped: what is left of the programme pays first, the rest is owed. */
export async function takeBack() {
  const { lin, chen } = stage.members;
  on("2026-05-02");
  const ids = [stage.bonusOfLin];
  const result = await actAsBrand(LANMU, "EarningDesk", "returnPurchase", [LANMU, stage.linsPurchase, 6_000n, ids]);
  assert.deepEqual(
    eventsOf(result, "PointsClawedBack").map(({ amount }) => amount),
    [50n],
  );
  assert.equal(await read("EarningDesk", "debtOf", [LANMU, lin.address]), 10n);
  assert.equal(await pointsOf(lin, LANMU), 0n);
  assert.equal(await pointsOf(chen, LANMU), 3_300n);
}

/** Lin's next purchase of ¥10 pays the debt and brings no points. */
export async function buyAgain() {
  const { lin } = stage.members;
  on("2026-07-02");
  const result = await buy(LANMU, lin, 10n);
  assert.equal(eventOf(result, "DebtOffset").amount, 10n);
  assert.deepEqual(eventsOf(result, "PointsIssued"), []);
  assert.equal(await pointsOf(lin, LANMU), 0n);
  assert.equal(await read("EarningDesk", "debtOf", [LANMU, lin.address]), 0n);
}
