import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { CASH_ID, DAY, exchange, MAX, pointsId, refuses, seconds, terms } from "../shared/exchange.js";

const { lanmu, qinghe, lin, chen, stranger, operator } = exchange.actors;
const GIFT = 1;
const P2P = GIFT | 2;
let id;

/** A holder's own gift, signed and submitted as members do. */
function give(from, to, assetId, amount, changes) {
  const args = [from.address, to.address ?? to, assetId, amount, "0x"];
  return exchange.intend(from, "Ledger", "safeTransferFrom", args, changes);
}

/** Lets members give points of a programme away. */
async function permitGifts(brand, programmeId) {
  await exchange.intend(brand, "BrandRegistry", "setPolicy", [programmeId, 3, P2P | 56, 5_000, `0x${"11".repeat(32)}`]);
}

describe("Ledger / safeTransferFrom", () => {
  beforeEach(async () => {
    await exchange.reset();
    id = await exchange.issue(lanmu, 1, lin, 100n);
    await permitGifts(lanmu, 1);
  });

  it("refuses a call that comes from anyone but the forwarder, the holder itself included", async () => {
    const args = [lin.address, chen.address, id, 1n, "0x"];
    await refuses(exchange.call(lin, "Ledger", "safeTransferFrom", args), "Forwarded_IntentMissing");
    const batch = [lin.address, chen.address, [id], [1n], "0x"];
    await refuses(exchange.call(lin, "Ledger", "safeBatchTransferFrom", batch), "Forwarded_IntentMissing");
  });

  it("refuses another member's balance", async () => {
    const args = [lin.address, chen.address, id, 1n, "0x"];
    await refuses(exchange.intend(chen, "Ledger", "safeTransferFrom", args), "Ledger_BalanceOutOfReach", [
      lin.address,
      exchange.addresses.Forwarder,
      chen.address,
    ]);
  });

  it("refuses classes that are never transferred: cash and badges, and ids of no class", async () => {
    await exchange.deposit(lin, 100n);
    await refuses(give(lin, chen, CASH_ID, 1n), "Ledger_ClassNotTransferable", [1]);
    await refuses(give(lin, chen, (4n << 248n) | (1n << 216n) | 1n, 1n), "Ledger_ClassNotTransferable", [4]);
    await refuses(give(lin, chen, 0n, 1n), "Ledger_ClassNotTransferable", [0]);
  });

  it("refuses a receiver that is no open account", async () => {
    await refuses(give(lin, stranger, id, 1n), "Ledger_ReceiverNotOpen", [stranger.address]);
    await refuses(give(lin, exchange.addresses.CashDesk, id, 1n), "Ledger_ReceiverNotOpen");
  });

  it("refuses gifts of a programme that does not permit them, naming programme and profile", async () => {
    const other = await exchange.issue(qinghe, 2, lin, 100n);
    await refuses(give(lin, chen, other, 1n), "Policy_GiftNotPermitted", [2, 3]);
  });

  it("refuses gifts under a profile without transfers between members (CN-DEFAULT, D-J1)", async () => {
    await exchange.call(operator, "BrandRegistry", "adoptProfile", [1, 1, `0x${"11".repeat(32)}`]);
    await refuses(give(lin, chen, id, 1n), "AccountRegistry_AccountTooNew");
    await exchange.at((await exchange.now()) + 15n * DAY);
    await refuses(give(lin, chen, id, 1n), "Policy_P2pTransferNotPermitted", [1, 1]);
  });

  it("refuses amounts outside 1 to 2^53 - 1, and more than there is", async () => {
    for (const amount of [0n, MAX + 1n, 2n ** 256n - 1n]) {
      await refuses(give(lin, chen, id, amount), "Amount_OutOfRange", [amount, 1n, MAX]);
    }
    await refuses(give(lin, chen, id, 101n), "ERC1155InsufficientBalance", [lin.address, 100n, 101n, id]);
  });

  it("gives points with their age, and calls no receiver", async () => {
    await give(lin, chen, id, 40n);
    assert.deepEqual([await exchange.balance(lin, id), await exchange.balance(chen, id)], [60n, 40n]);
  });

  it("gives until the last second before expiry, and not from it on (I2)", async () => {
    const expiresAt = (id >> 176n) & (2n ** 40n - 1n);
    await exchange.at(expiresAt - 1n);
    await give(lin, chen, id, 1n);
    await exchange.at(expiresAt);
    await refuses(give(lin, chen, id, 1n), "Ledger_PointsExpired", [id, Number(expiresAt), Number(expiresAt)]);
  });

  it("gives several ids or none, and refuses lists that do not belong together (X8)", async () => {
    const batch = (ids, amounts) =>
      exchange.intend(lin, "Ledger", "safeBatchTransferFrom", [lin.address, chen.address, ids, amounts, "0x"]);
    await refuses(batch([], []), "Ledger_LengthOutOfRange", [0n, 1n, 32n]);
    await refuses(batch([id], []), "Ledger_LengthOutOfRange", [0n, 1n, 1n]);
    await refuses(batch([], [1n]), "Ledger_LengthOutOfRange", [0n, 1n, 32n]);
    await refuses(batch([id, id], [1n, 2n, 3n]), "Ledger_LengthOutOfRange", [3n, 2n, 2n]);
    await refuses(batch(Array(33).fill(id), Array(33).fill(1n)), "Ledger_LengthOutOfRange", [33n, 1n, 32n]);
    await refuses(batch([id, id], [60n, 41n]), "ERC1155InsufficientBalance", [lin.address, 40n, 41n, id]);
    await batch([id, id], [60n, 40n]);
    assert.deepEqual([await exchange.balance(lin, id), await exchange.balance(chen, id)], [0n, 100n]);
  });

  it("lets 20 gifts of everything succeed once (D-I2)", async () => {
    const intents = Array.from({ length: 20 }, () => [lin.address, chen.address, id, 100n, "0x"]);
    const events = await exchange.intendAll(lin, "Ledger", "safeTransferFrom", intents, 500_000);
    assert.equal(events.filter(({ name }) => name === "IntentExecuted").length, 1);
    assert.equal(events.filter(({ name }) => name === "IntentRefused").length, 19);
    assert.equal(await exchange.balance(chen, id), 100n);
  });
});

describe("Ledger / fold", () => {
  const expiresAt = seconds("2028-04-01T00:00:00Z");
  const maturesAt = seconds("2026-03-15T00:00:00Z");
  beforeEach(() => exchange.reset());

  async function young() {
    const args = ["YOUNG", "Young", "新", terms({ maturityDays: 14 })];
    const { events } = await exchange.intend(lanmu, "BrandRegistry", "createProgramme", args);
    const programmeId = events.find(({ name }) => name === "ProgrammeCreated").args.programmeId;
    return exchange.issue(lanmu, programmeId, lin, 10n);
  }

  it("refuses points that are not mature yet, and folds them from that second on, for anyone", async () => {
    const assetId = await young();
    const maturity = ((assetId >> 152n) & (2n ** 24n - 1n)) * DAY;
    await exchange.at(maturity - 1n);
    await refuses(exchange.call(stranger, "Ledger", "fold", [lin.address, assetId]), "Ledger_PointsNotMature");
    await exchange.at(maturity);
    const { events } = await exchange.call(stranger, "Ledger", "fold", [lin.address, assetId]);

    const matured = assetId - (assetId & ((2n ** 24n - 1n) << 152n));
    const folded = events.find(({ name }) => name === "PointsFolded").args;
    assert.deepEqual(folded, { account: lin.address, fromAssetId: assetId, toAssetId: matured, amount: 10n });
    assert.deepEqual([await exchange.balance(lin, assetId), await exchange.balance(lin, matured)], [0n, 10n]);
    for (const [one, supply] of [[assetId, 0n], [matured, 10n]]) {
      assert.equal(await exchange.read("Ledger", "totalSupply", [one]), supply);
    }
  });

  it("refuses mature ids, balances of nothing, modules and expired points", async () => {
    const id = await exchange.issue(lanmu, 1, lin, 10n);
    await refuses(exchange.call(stranger, "Ledger", "fold", [lin.address, id]), "AssetId_NotCanonical", [id]);
    const none = pointsId(1, expiresAt, maturesAt / DAY);
    await exchange.at(maturesAt);
    await refuses(exchange.call(stranger, "Ledger", "fold", [lin.address, none]), "Amount_OutOfRange", [0n, 1n, MAX]);
    const { CashDesk } = exchange.addresses;
    await refuses(exchange.call(stranger, "Ledger", "fold", [CashDesk, none]), "Ledger_AccountIsModule", [CashDesk]);
    const assetId = await young();
    const end = (assetId >> 176n) & (2n ** 40n - 1n);
    await exchange.at(end);
    await refuses(exchange.call(stranger, "Ledger", "fold", [lin.address, assetId]), "Ledger_PointsExpired");
  });
});

describe("Ledger / sweepExpired", () => {
  let end;
  beforeEach(async () => {
    await exchange.reset();
    id = await exchange.issue(lanmu, 1, lin, 70n);
    await exchange.issue(lanmu, 1, chen, 30n);
    end = (id >> 176n) & (2n ** 40n - 1n);
  });

  const sweep = (accounts, assetId = id) => exchange.call(stranger, "Ledger", "sweepExpired", [assetId, accounts]);

  it("refuses an id that has not expired, and one that never does", async () => {
    await exchange.at(end - 1n);
    await refuses(sweep([lin.address]), "Ledger_NotExpired", [id, Number(end), Number(end - 1n)]);
    await refuses(sweep([lin.address], CASH_ID), "Ledger_NotExpired");
  });

  it("refuses no account, more than 100, and modules: escrow goes back to its owner first", async () => {
    await exchange.at(end);
    await refuses(sweep([]), "Ledger_LengthOutOfRange", [0n, 1n, 100n]);
    await refuses(sweep(Array(101).fill(lin.address)), "Ledger_LengthOutOfRange", [101n, 1n, 100n]);
    const { RedemptionDesk } = exchange.addresses;
    await refuses(sweep([lin.address, RedemptionDesk]), "Ledger_AccountIsModule", [RedemptionDesk]);
    await sweep(Array(100).fill(lin.address));
  });

  it("ends what is expired once, whoever asks and however often (D-X5)", async () => {
    await exchange.at(end);
    const { events } = await sweep([lin.address, stranger.address, chen.address, lin.address]);
    const expired = events
      .filter(({ name }) => name === "PointsExpired")
      .map(({ args }) => [args.account, args.amount]);
    assert.deepEqual(expired, [[lin.address, 70n], [chen.address, 30n]]);
    assert.equal(await exchange.read("Ledger", "totalSupply", [id]), 0n);
    assert.deepEqual((await sweep([lin.address])).events, []);
  });

  it("sweeps 100 accounts within a tenth of a block (I24)", async () => {
    const members = await exchange.openAccounts(100, lanmu, 1);
    const entries = members.map(({ address }, i) => ({
      account: address,
      amount: 1n,
      reason: 1,
      reference_: `0x${(i + 1).toString(16).padStart(64, "0")}`,
    }));
    const args = [1, `0x${"ab".repeat(32)}`, entries];
    await exchange.intend(lanmu, "EarningDesk", "issueBatch", args, { gas: 15_000_000 });
    await exchange.at(end);
    const { gasUsed } = await sweep(members.map(({ address }) => address));
    assert.ok(gasUsed < 3_000_000n, `${gasUsed}`);
  });
});
