import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DAY, exchange, key, Reason, reference, seconds, terms } from "../shared/exchange.js";
import { recordPurchase, setRule, told } from "./grants.js";

const { operator, lanmu, qinghe, lin, chen } = exchange.actors;
const [nest, yunxi] = ["Nest", "Yunxi"].map((name) => key(`brand ${name}`));
const [zhao, wang, xu, he] = ["Zhao", "Wang", "Xu", "He"].map((name) => key(`member ${name}`));
const LANMU = 1;
const QINGHE = 2;
const NEST = 3;
const YUNXI = 4;
const brandOf = { [LANMU]: lanmu, [QINGHE]: qinghe, [NEST]: nest, [YUNXI]: yunxi };

let count = 0;

async function prepare() {
  await exchange.reset();
  await exchange.call(operator, "BrandRegistry", "addBrand", ["nest", "Sprout Nest", "芽巢母婴", nest.address]);
  await exchange.call(operator, "BrandRegistry", "addBrand", ["yunxi", "Yunxi Air", "云溪航空", yunxi.address]);
  for (const [brand, code, settlementValue, validityMonths] of [
    [nest, "NEST", 2_000, 24],
    [yunxi, "YUNXI", 5_000, 36],
  ]) {
    const programme = [code, code, code, terms({ settlementValue, validityMonths, maturityDays: 14 })];
    await exchange.intend(brand, "BrandRegistry", "createProgramme", programme);
  }
  for (const member of [zhao, wang, xu, he]) await exchange.openAccount(member, qinghe, QINGHE);
  for (const [programmeId, by] of Object.entries(brandOf)) {
    await setRule(Reason.PURCHASE, { by, programmeId: Number(programmeId), rate: 1 });
    await setRule(Reason.KNOWLEDGE, { by, programmeId: Number(programmeId), account: 20n });
    await setRule(Reason.REFERRAL, { by, programmeId: Number(programmeId), rate: 50, account: 250n });
  }
}

const bind = (member, referrer, programmeId) =>
  exchange.intend(member, "EarningDesk", "bindReferrer", [programmeId, referrer.address]);
const bonus = (programmeId, invitee) =>
  exchange.intend(brandOf[programmeId], "EarningDesk", "issueReferralBonus", [
    programmeId,
    invitee.address,
    reference(`bonus ${count++}`),
  ]);
const course = (programmeId, account) =>
  exchange.intend(brandOf[programmeId], "EarningDesk", "issue", [
    programmeId,
    account.address,
    20n,
    Reason.KNOWLEDGE,
    reference(`course ${count++}`),
  ]);

/** A purchase of so many whole yuan. */
async function buy(programmeId, account, yuan) {
  const ref = reference(`receipt ${count++}`);
  const receipt = { by: brandOf[programmeId], programmeId, account, amountFen: yuan * 100n, ref };
  return told((await recordPurchase(receipt)).events, "PointsIssued")[0][1].assetId;
}

/** All points of a programme that an account holds, whatever their age. */
async function pointsOf(account, programmeId) {
  const [ids] = await exchange.read("Ledger", "supplyOf", [programmeId, 0n, 200n]);
  const balances = await Promise.all(ids.map((id) => exchange.balance(account, id)));
  return balances.reduce((sum, balance) => sum + balance, 0n);
}

describe("Harbourlight / step 1, earning", () => {
  it("gives everybody what the scenario says, and Lin nothing for Zhao", async () => {
    await prepare();
    // Wang's old points of Nest are of June 2024: this chain begins later, so they are of the day before the others.
    await exchange.at(seconds("2026-03-04T04:00:00Z"));
    await buy(NEST, wang, 300n);
    await exchange.at(seconds("2026-03-05T04:00:00Z"));
    await bind(chen, lin, LANMU);
    await bind(zhao, chen, QINGHE);
    await buy(QINGHE, zhao, 2_400n);
    await buy(NEST, zhao, 1_000n);
    await exchange.at(seconds("2026-03-10T04:00:00Z"));
    await buy(LANMU, lin, 4_980n);
    await course(LANMU, lin);
    await buy(QINGHE, chen, 1_930n);
    await course(QINGHE, chen);
    for (const [programmeId, member, yuan] of [
      [QINGHE, wang, 1_000n],
      [LANMU, wang, 1_000n],
      [QINGHE, xu, 1_000n],
      [YUNXI, xu, 500n],
      [QINGHE, he, 500n],
    ]) {
      await buy(programmeId, member, yuan);
    }

    await exchange.at(seconds("2026-03-20T04:00:00Z"));
    const forZhao = await bonus(QINGHE, zhao);
    await exchange.at(seconds("2026-04-10T04:00:00Z"));
    const forChen = await bonus(LANMU, chen);

    const depth = { programmeId: QINGHE, beneficiary: lin.address, invitee: zhao.address, depth: 2, most: 1 };
    assert.deepEqual(told(forZhao.events, "ReferralDepthExceeded"), [["ReferralDepthExceeded", depth]]);
    assert.deepEqual(told(forChen.events, "ReferralDepthExceeded"), []);
    for (const [member, programmeId, points] of [
      [lin, LANMU, 5_050n],
      [chen, QINGHE, 2_000n],
      [zhao, QINGHE, 2_400n],
      [zhao, NEST, 1_000n],
      [wang, QINGHE, 1_000n],
      [wang, LANMU, 1_000n],
      [wang, NEST, 300n],
      [xu, QINGHE, 1_000n],
      [xu, YUNXI, 500n],
      [he, QINGHE, 500n],
      [lin, QINGHE, 0n],
    ]) {
      assert.equal(await pointsOf(member, programmeId), points);
    }
  });

  it("D-L4: what matures after 14 days stays where it is until that day, and needs no transaction then", async () => {
    await prepare();
    await exchange.at(seconds("2026-03-05T04:00:00Z"));
    const assetId = await buy(NEST, zhao, 1_000n);
    const matures = seconds("2026-03-20T00:00:00Z");
    const part = (time) => ({ expiresAt: Number((assetId >> 176n) & (2n ** 40n - 1n)), maturesOn: Number(time / DAY) });
    assert.equal((assetId >> 152n) & 0xffffffn, matures / DAY);

    const hold = Number(matures + DAY);
    const authorise = () =>
      exchange.intend(zhao, "RedemptionDesk", "authorise", [NEST, NEST, [{ ...part(matures), amount: 10n }], hold]);
    await exchange.at(matures - 1n);
    await assert.rejects(authorise(), /Ledger_PointsNotMature/);
    await exchange.at(matures);
    await authorise();
  });
});
