import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { DAY, exchange, GENESIS, MAX, Reason, reference, refuses, seconds } from "../shared/exchange.js";
import { setRule, told } from "./grants.js";

const { lanmu, qinghe, lin, chen } = exchange.actors;

let count = 0;

function issue(amount, { account = lin, reason = Reason.KNOWLEDGE, by = lanmu, programmeId = 1 } = {}) {
  const args = [programmeId, account.address, amount, reason, reference(`course ${count++}`)];
  return exchange.intend(by, "EarningDesk", "issue", args);
}

function issueBatch(entries) {
  const all = entries.map(([account, amount, reason]) => ({
    account: account.address,
    amount,
    reason,
    reference_: reference(`entry ${count++}`),
  }));
  const args = [1, reference(`batch ${count++}`), all];
  return exchange.intend(lanmu, "EarningDesk", "issueBatch", args, { gas: 5_000_000 });
}

const charged = (reason, programmeId = 1) => exchange.read("EarningDesk", "chargedOf", [programmeId, reason]);

describe("EarningDesk / setEarnRule", () => {
  beforeEach(() => exchange.reset());

  it("refuses whoever is not the programme's brand, and a brand without an intent", async () => {
    await refuses(setRule(Reason.PURCHASE, { by: qinghe }), "EarningDesk_NotTheIssuer", [1, 1, 2]);
    await refuses(setRule(Reason.PURCHASE, { by: lin }), "EarningDesk_NotTheIssuer", [1, 1, 0]);
    const args = [1, Reason.PURCHASE, 1, 0n, 0n, 0];
    await refuses(exchange.call(lanmu, "EarningDesk", "setEarnRule", args), "Forwarded_IntentMissing", [
      lanmu.address,
    ]);
  });

  it("refuses a rate for reasons that are measured by nothing", async () => {
    for (const reason of [Reason.NONE, Reason.KNOWLEDGE, Reason.WELCOME, Reason.COMPENSATION]) {
      await refuses(setRule(reason, { rate: 1 }), "EarningDesk_RateNotPermitted", [reason, 1]);
    }
  });

  it("D-J2: refuses a rule for referrals without a cap per account", async () => {
    await refuses(setRule(Reason.REFERRAL, { rate: 50, all: 1_000n }), "EarningDesk_CapMissing", [1, Reason.REFERRAL]);
    await setRule(Reason.REFERRAL, { rate: 50, account: 250n });
  });

  it("takes caps up to 2^53 - 1", async () => {
    await refuses(setRule(Reason.NONE, { account: MAX + 1n }), "EarningDesk_CapAboveMaximum", [MAX + 1n, MAX]);
    await refuses(setRule(Reason.NONE, { all: MAX + 1n }), "EarningDesk_CapAboveMaximum", [MAX + 1n, MAX]);
    await setRule(Reason.NONE, { account: MAX, all: MAX });
  });

  it("takes periods from an hour to 366 days, or calendar months", async () => {
    for (const wrong of [1, 3_599, 31_622_401, 2 ** 40 - 1]) {
      await refuses(setRule(Reason.NONE, { seconds: wrong }), "EarningDesk_PeriodOutOfRange", [
        wrong,
        3_600,
        31_622_400,
      ]);
    }
    for (const right of [0, 3_600, 31_622_400]) await setRule(Reason.NONE, { seconds: right });
  });

  it("counts the versions of each programme and reason, and keeps the last", async () => {
    await setRule(Reason.PURCHASE, { rate: 1 });
    await setRule(Reason.KNOWLEDGE, { all: 20n });
    const { events } = await setRule(Reason.PURCHASE, { rate: 7, account: 30n, all: 40n, seconds: 3_600 });

    const rule = { version: 2, rate: 7, capPerAccount: 30n, capPerProgramme: 40n, periodSeconds: 3_600 };
    assert.deepEqual(told(events, "EarnRuleSet"), [
      ["EarnRuleSet", { programmeId: 1, reason: Reason.PURCHASE, ...rule }],
    ]);
    assert.deepEqual(await exchange.read("EarningDesk", "earnRuleOf", [1, Reason.PURCHASE]), rule);
    assert.equal((await exchange.read("EarningDesk", "earnRuleOf", [1, Reason.KNOWLEDGE])).version, 1);
    assert.equal((await exchange.read("EarningDesk", "earnRuleOf", [2, Reason.PURCHASE])).version, 0);
  });
});

describe("EarningDesk / caps", () => {
  beforeEach(() => exchange.reset());

  it("D-L2: a reason's cap is reached and not passed by one", async () => {
    await setRule(Reason.KNOWLEDGE, { all: 100n });
    await issue(60n);
    await issue(40n, { account: chen });
    await refuses(issue(1n), "EarningDesk_ProgrammeCapExceeded", [1, Reason.KNOWLEDGE, 101n, 100n]);
    await issue(1n, { reason: Reason.WELCOME });
    assert.equal(await charged(Reason.KNOWLEDGE), 100n);
    assert.equal(await charged(Reason.WELCOME), 0n);
  });

  it("D-L2: a programme's cap counts all reasons", async () => {
    await setRule(Reason.NONE, { all: 100n });
    await issue(60n);
    await issue(39n, { reason: Reason.WELCOME });
    await refuses(issue(2n), "EarningDesk_ProgrammeCapExceeded", [1, Reason.NONE, 101n, 100n]);
    await issue(1n);
    await issue(1n, { by: qinghe, programmeId: 2 });
  });

  it("D-L2: an account's cap is its own", async () => {
    await setRule(Reason.KNOWLEDGE, { account: 20n });
    await issue(20n);
    await refuses(issue(1n), "EarningDesk_AccountCapExceeded", [1, Reason.KNOWLEDGE, lin.address, 21n, 20n]);
    await issue(20n, { account: chen });
    const mine = await exchange.read("EarningDesk", "chargedToAccount", [1, Reason.KNOWLEDGE, lin.address]);
    assert.equal(mine, 20n);
  });

  it("D-L2: both caps hold, and an account's over all reasons too", async () => {
    await setRule(Reason.NONE, { account: 30n });
    await setRule(Reason.KNOWLEDGE, { account: 20n, all: 25n });
    await issue(20n);
    await issue(10n, { reason: Reason.WELCOME });
    await refuses(issue(1n, { reason: Reason.WELCOME }), "EarningDesk_AccountCapExceeded", [
      1,
      Reason.NONE,
      lin.address,
      31n,
      30n,
    ]);
    await refuses(issue(6n, { account: chen }), "EarningDesk_ProgrammeCapExceeded", [1, Reason.KNOWLEDGE, 26n, 25n]);
  });

  it("D-L2: a batch is charged reason by reason, all or nothing", async () => {
    await setRule(Reason.NONE, { all: 100n });
    await setRule(Reason.KNOWLEDGE, { all: 30n });
    await setRule(Reason.WELCOME, { account: 10n });
    const knowing = (amount) => [lin, amount, Reason.KNOWLEDGE];

    await refuses(issueBatch([knowing(30n), knowing(1n)]), "EarningDesk_ProgrammeCapExceeded", [1, 3, 31n, 30n]);
    await refuses(
      issueBatch([knowing(30n), [chen, 10n, Reason.WELCOME], [chen, 1n, Reason.WELCOME]]),
      "EarningDesk_AccountCapExceeded",
      [1, Reason.WELCOME, chen.address, 11n, 10n],
    );
    await refuses(issueBatch([knowing(30n), [chen, 71n, Reason.PURCHASE]]), "EarningDesk_ProgrammeCapExceeded", [
      1,
      Reason.NONE,
      101n,
      100n,
    ]);
    await issueBatch([knowing(30n), [chen, 10n, Reason.WELCOME], [lin, 10n, Reason.WELCOME], [chen, 50n, 1]]);

    assert.equal(await charged(Reason.NONE), 100n);
    assert.equal(await charged(Reason.KNOWLEDGE), 30n);
    await refuses(issueBatch([[lin, 1n, Reason.PURCHASE]]), "EarningDesk_ProgrammeCapExceeded");
  });

  it("an account's cap over all reasons counts a batch's every entry", async () => {
    await setRule(Reason.NONE, { account: 15n });
    const entries = [
      [lin, 8n, Reason.WELCOME],
      [lin, 8n, Reason.KNOWLEDGE],
    ];
    await refuses(issueBatch(entries), "EarningDesk_AccountCapExceeded", [1, Reason.NONE, lin.address, 16n, 15n]);
  });

  it("begins anew with the calendar month of the programme's time zone", async () => {
    await setRule(Reason.KNOWLEDGE, { account: 20n, all: 20n });
    const april = seconds("2026-03-31T16:00:00Z"); // Midnight at UTC+8.
    await exchange.at(GENESIS + DAY);
    await issue(20n);
    await exchange.at(april - 1n);
    await refuses(issue(1n), "EarningDesk_ProgrammeCapExceeded");
    await exchange.at(april);
    await issue(20n);
    await refuses(issue(1n), "EarningDesk_ProgrammeCapExceeded", [1, Reason.KNOWLEDGE, 21n, 20n]);
  });

  it("begins anew with each fixed period, counted in the programme's time zone", async () => {
    await setRule(Reason.KNOWLEDGE, { account: 20n, seconds: 86_400 });
    const midnight = seconds("2026-03-09T16:00:00Z");
    await exchange.at(midnight - 1n);
    await issue(20n);
    assert.equal(await exchange.read("EarningDesk", "chargedToAccount", [1, 3, lin.address]), 20n);
    await exchange.at(midnight);
    await issue(20n);
    await exchange.at(midnight + DAY - 1n);
    await refuses(issue(1n), "EarningDesk_AccountCapExceeded");
  });

  it("a new rule holds at once, for what the period was charged already", async () => {
    await setRule(Reason.KNOWLEDGE, { all: 100n });
    await issue(60n);
    await setRule(Reason.KNOWLEDGE, { all: 59n });
    await refuses(issue(1n), "EarningDesk_ProgrammeCapExceeded", [1, Reason.KNOWLEDGE, 61n, 59n]);
    await setRule(Reason.KNOWLEDGE);
    await issue(1_000n);
  });
});
