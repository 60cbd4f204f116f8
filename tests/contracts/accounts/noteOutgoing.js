import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { DAY, exchange, key, MAX, reference, refuses } from "../shared/exchange.js";
import { HOUR, noteOutgoing, rotate, wordOf } from "./proofs.js";

const { lanmu, lin, operator, stranger } = exchange.actors;
const LIMIT_MAX = 2n ** 40n - 1n;
const fresh = key("fresh key of Lin");
const caseId = reference("case 1");

/** The first second of a UTC day that begins a window of 30 days, well after genesis. */
const WINDOW = 30n * DAY * (1_790_000_000n / (30n * DAY));

const freeze = (account, functionName = "freeze", by = operator) =>
  exchange.call(by, "AccountRegistry", functionName, [account.address, caseId]);

describe("AccountRegistry / noteOutgoing", () => {
  beforeEach(() => exchange.reset());

  it("refuses anyone but the ledger", async () => {
    for (const from of [stranger, lin, operator, { address: exchange.addresses.EarningDesk }]) {
      await refuses(
        exchange.call(from, "AccountRegistry", "noteOutgoing", [lin.address, 1n, 0n]),
        "AccountRegistry_NotTheLedger",
        [from.address],
      );
    }
  });

  it("refuses a frozen account, whatever its policy, and one that was never opened too", async () => {
    for (const account of [lin, lanmu]) {
      await freeze(account);
      await refuses(noteOutgoing(account, 1n), "AccountRegistry_AccountFrozen", [account.address]);
      await freeze(account, "unfreeze");
      await noteOutgoing(account, 1n);
    }
  });

  it("refuses an erased account", async () => {
    await exchange.intend(lin, "AccountRegistry", "eraseAccount", [reference("Lin")]);
    await refuses(noteOutgoing(lin, 1n), "AccountRegistry_AccountErased", [lin.address]);
  });

  it("refuses a new account until the last second of its cooling, and not after it", async () => {
    const { openedAt } = await wordOf(lin);
    const from = openedAt + 336n * HOUR;
    await exchange.at(from - 1n);
    await refuses(noteOutgoing(lin, 1n, { newAccountHours: 336n }), "AccountRegistry_AccountTooNew", [
      Number(from - 1n),
      from,
    ]);
    await exchange.at(from);
    await noteOutgoing(lin, 1n, { newAccountHours: 336n });
  });

  it("refuses a new key until the last second of its cooling, and asks nothing of the first key", async () => {
    await noteOutgoing(lin, 1n, { newKeyHours: 72n });
    await rotate(lin, fresh);
    const { keySince } = await wordOf(lin);
    assert.equal(keySince, await exchange.now());
    const from = keySince + 72n * HOUR;
    await exchange.at(from - 1n);
    await refuses(noteOutgoing(lin, 1n, { newKeyHours: 72n }), "AccountRegistry_KeyTooNew", [Number(from - 1n), from]);
    await exchange.at(from);
    await noteOutgoing(lin, 1n, { newKeyHours: 72n });
  });

  it("asks neither age nor limits of an address that was never opened, also after a rotation", async () => {
    await rotate(lanmu, fresh);
    await noteOutgoing(lanmu, MAX, { newAccountHours: 65_535n, newKeyHours: 65_535n, daily: 1n, monthly: 1n });
    assert.equal((await wordOf(lanmu)).spentDayFen, 0n);
  });

  it("lets a day's limit leave and not a fen more, until the next UTC day", async () => {
    await exchange.at(WINDOW + 5n);
    await noteOutgoing(lin, 700n, { daily: 1_000n });
    await refuses(noteOutgoing(lin, 301n, { daily: 1_000n }), "AccountRegistry_DailyLimitExceeded", [1_001n, 1_000n]);
    await noteOutgoing(lin, 300n, { daily: 1_000n });
    await exchange.at(WINDOW + DAY - 1n);
    await refuses(noteOutgoing(lin, 1n, { daily: 1_000n }), "AccountRegistry_DailyLimitExceeded", [1_001n, 1_000n]);
    await exchange.at(WINDOW + DAY);
    await noteOutgoing(lin, 1_000n, { daily: 1_000n });
  });

  it("lets a window's limit leave and not a fen more, until the next 30 days begin", async () => {
    const policy = { daily: 1_000n, monthly: 1_500n };
    await exchange.at(WINDOW);
    await noteOutgoing(lin, 1_000n, policy);
    await exchange.at(WINDOW + DAY);
    await refuses(noteOutgoing(lin, 501n, policy), "AccountRegistry_MonthlyLimitExceeded", [1_501n, 1_500n]);
    await noteOutgoing(lin, 500n, policy);
    await exchange.at(WINDOW + 30n * DAY - 1n);
    await refuses(noteOutgoing(lin, 1n, policy), "AccountRegistry_MonthlyLimitExceeded", [1_501n, 1_500n]);
    await exchange.at(WINDOW + 30n * DAY);
    await noteOutgoing(lin, 1_000n, policy);
    const { velocityDay, spentDayFen, spentMonthFen } = await wordOf(lin);
    assert.deepEqual([velocityDay, spentDayFen, spentMonthFen], [WINDOW / DAY + 30n, 1_000n, 1_000n]);
  });

  it("counts across programmes: what left under one policy counts against another's limit", async () => {
    await noteOutgoing(lin, 900n, { monthly: 5_000n });
    await refuses(noteOutgoing(lin, 101n, { daily: 1_000n }), "AccountRegistry_DailyLimitExceeded", [1_001n, 1_000n]);
    await noteOutgoing(lin, MAX);
    await noteOutgoing(lin, 100n, { daily: 1_000n });
  });

  it("never lets a sum outgrow its field, though every day spends the largest limit there is", async () => {
    for (let day = 0n; day < 18n; day++) {
      await exchange.at(WINDOW + day * DAY);
      await noteOutgoing(lin, LIMIT_MAX, { daily: LIMIT_MAX });
    }
    const { homeBrand, flags, velocityDay, spentDayFen, spentMonthFen } = await wordOf(lin);
    assert.deepEqual(
      [homeBrand, flags, velocityDay, spentDayFen, spentMonthFen],
      [1n, 0n, WINDOW / DAY + 17n, LIMIT_MAX, 2n ** 44n - 1n],
    );
    await refuses(noteOutgoing(lin, MAX, { monthly: LIMIT_MAX }), "AccountRegistry_MonthlyLimitExceeded");
  });

  it("asks for the smallest limit and the shortest cooling there is, each by itself", async () => {
    const cases = [
      [{ daily: 1n }, "AccountRegistry_DailyLimitExceeded"],
      [{ monthly: 1n }, "AccountRegistry_MonthlyLimitExceeded"],
      [{ newAccountHours: 1n }, "AccountRegistry_AccountTooNew"],
      [{ newKeyHours: 1n }, "AccountRegistry_KeyTooNew"],
    ];
    await rotate(lin, fresh);
    for (const [policy, refusal] of cases) await refuses(noteOutgoing(lin, 2n, policy), refusal);
  });

  it("changes nothing in the word but what left and when, also of an account that waits", async () => {
    const opened = await exchange.intend(lanmu, "AccountRegistry", "openWaiting", [reference("person")]);
    for (const account of [lin, { address: opened.events[0].args.waiting }]) {
      const before = await wordOf(account);
      await exchange.at(WINDOW);
      await noteOutgoing(account, 1n, { daily: 10n });
      await noteOutgoing(account, 1n, { daily: 10n });
      const spent = { velocityDay: WINDOW / DAY, spentDayFen: 2n, spentMonthFen: 2n };
      assert.deepEqual(await wordOf(account), { ...before, ...spent });
      await exchange.at(WINDOW + DAY);
      await noteOutgoing(account, 6n, { daily: 10n });
      const next = { velocityDay: WINDOW / DAY + 1n, spentDayFen: 6n, spentMonthFen: 8n };
      assert.deepEqual(await wordOf(account), { ...before, ...next });
      await exchange.reset();
      await exchange.intend(lanmu, "AccountRegistry", "openWaiting", [reference("person")]);
    }
  });

  it("writes nothing when no limit applies", async () => {
    const before = await wordOf(lin);
    await noteOutgoing(lin, 5n, { newAccountHours: 0n });
    assert.deepEqual(await wordOf(lin), before);
  });
});

describe("AccountRegistry / freeze", () => {
  beforeEach(() => exchange.reset());

  it("refuses anyone but the alliance, a freeze without its case, and one that changes nothing", async () => {
    for (const by of [stranger, lanmu, lin]) {
      await refuses(freeze(lin, "freeze", by), "AccessManagedUnauthorized", [by.address]);
      await refuses(freeze(lin, "unfreeze", by), "AccessManagedUnauthorized", [by.address]);
    }
    const without = [lin.address, `0x${"00".repeat(32)}`];
    await refuses(exchange.call(operator, "AccountRegistry", "freeze", without), "AccountRegistry_CaseMissing");
    await refuses(freeze(lin, "unfreeze"), "AccountRegistry_FreezeUnchanged", [lin.address, false]);
    await freeze(lin);
    await refuses(freeze(lin), "AccountRegistry_FreezeUnchanged", [lin.address, true]);
  });

  it("marks the account until it is unfrozen, under a case", async () => {
    const frozen = await freeze(lin);
    assert.deepEqual(frozen.events[0].name, "AccountFrozen");
    assert.deepEqual(frozen.events[0].args, { account: lin.address, caseId });
    await refuses(exchange.read("AccountRegistry", "requireActive", [lin.address]), "AccountRegistry_AccountFrozen");
    assert.equal(await exchange.read("AccountRegistry", "mayReceive", [lin.address]), true);

    const { events } = await freeze(lin, "unfreeze");
    assert.deepEqual([events[0].name, events[0].args], ["AccountUnfrozen", { account: lin.address, caseId }]);
    await exchange.read("AccountRegistry", "requireActive", [lin.address]);
  });
});

describe("AccountRegistry / receivers and debtors", () => {
  beforeEach(() => exchange.reset());

  const mark = (indebted, from = { address: exchange.addresses.EarningDesk }) =>
    exchange.call(from, "AccountRegistry", "setIndebted", [lin.address, indebted]);
  const receivers = (...accounts) =>
    exchange.read("AccountRegistry", "requireReceivers", [accounts.map(({ address }) => address)]);

  it("refuses anyone but the earning desk to mark a debtor", async () => {
    for (const from of [stranger, lanmu, operator]) {
      await refuses(mark(true, from), "AccountRegistry_NotTheEarningDesk", [from.address]);
    }
  });

  it("refuses a list with a receiver that is not open, and tells whether any owes points", async () => {
    const { chen } = exchange.actors;
    await refuses(receivers(lin, stranger), "AccountRegistry_NotOpen", [stranger.address]);
    await refuses(receivers(lin, chen, lanmu), "AccountRegistry_NotOpen", [lanmu.address]);
    const data = exchange.encode("AccountRegistry", "requireReceivers", [[lin.address]]);
    const dirty = data.replace(`000000000000${lin.address.slice(2)}`.toLowerCase(), (clean) => `1${clean.slice(1)}`);
    await refuses(exchange.view(exchange.addresses.AccountRegistry, dirty), "Silent");
    assert.equal(await receivers(), false);
    assert.equal(await receivers(chen, lin), false);
    await mark(true);
    assert.equal(await exchange.read("AccountRegistry", "isIndebted", [lin.address]), true);
    assert.equal(await receivers(lin, chen), true);
    assert.equal(await receivers(chen), false);
    await mark(false);
    assert.equal(await receivers(chen, lin), false);
    await exchange.intend(chen, "AccountRegistry", "eraseAccount", [reference("Chen")]);
    await refuses(receivers(lin, chen), "AccountRegistry_NotOpen", [chen.address]);
  });

  it("marks a debtor with a flag that no other state has", async () => {
    const { flags } = await wordOf(lin);
    await mark(true);
    assert.equal((await wordOf(lin)).flags, flags | 16n);
    assert.equal(await exchange.read("AccountRegistry", "isOpen", [lin.address]), true);
    await mark(false);
    assert.equal((await wordOf(lin)).flags, flags);
    const opened = await exchange.intend(lanmu, "AccountRegistry", "openWaiting", [reference("person")]);
    const { waiting } = opened.events[0].args;
    for (const busy of [lin, { address: waiting }]) {
      await freeze(busy);
      assert.equal(await exchange.read("AccountRegistry", "isIndebted", [busy.address]), false);
    }
  });
});
