import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { zeroAddress } from "viem";
import { readArtifact } from "../../../contracts/tasks/artifacts.js";
import { CASH_ID, DAY, exchange, MAX, pointsId, refuses, seconds } from "../shared/exchange.js";
import { deployProbe, ledgerWithProbe, probeData } from "../shared/probes.js";

const { lanmu, qinghe, lin, chen, psp, stranger } = exchange.actors;
const EVERY_CLASS = 0b11110;
const POINTS = 2;
const expiresAt = seconds("2028-04-01T00:00:00Z");
const id = pointsId(1, expiresAt);
const voucher = (3n << 248n) | (1n << 216n) | (expiresAt << 176n) | 7n;
const badge = (4n << 248n) | (1n << 216n) | 7n;
let ledger;
let module;

/** Lets the probe act while the intent of `account` is executing. */
function during(account, functionName, ...args) {
  const data = probeData("ProbeModule", functionName, [ledger, ...args]);
  return exchange.intend(account, "Ledger", "totalSupply", [0n], { target: module, data });
}

/** Lets the probe act while no intent is executing. */
function alone(functionName, ...args) {
  return exchange.transact(stranger, module, probeData("ProbeModule", functionName, [ledger, ...args]));
}

const allowance = (assetClass = POINTS, programmeId = 1) =>
  exchange.read("Ledger", "mintAllowanceOf", [module, assetClass, programmeId]);

describe("Ledger / powers", () => {
  beforeEach(() => exchange.reset());

  it("refuses to mint or to be let mint without that power", async () => {
    ({ ledger, module } = await ledgerWithProbe(EVERY_CLASS, 2));
    for (const [functionName, args] of [
      ["mint", [lin.address, id, 1n]],
      ["mintBatch", [[lin.address], id, [1n]]],
      ["allowMint", [POINTS, 1, 1n]],
    ]) {
      await refuses(during(lanmu, functionName, ...args), "Ledger_PowerNotGiven", [module, 1, 2]);
    }
  });

  it("refuses to claw back without that power, and classes that are no points", async () => {
    ({ ledger, module } = await ledgerWithProbe(EVERY_CLASS, 1));
    await refuses(during(lanmu, "clawBack", lin.address, id, 1n), "Ledger_PowerNotGiven", [module, 2, 1]);
    ({ ledger, module } = await ledgerWithProbe(EVERY_CLASS));
    for (const [assetId, assetClass] of [[CASH_ID, 1], [voucher, 3], [badge, 4]]) {
      const refusal = during(lanmu, "clawBack", lin.address, assetId, 1n);
      await refuses(refusal, "Ledger_ModuleNotAdmitted", [module, assetClass]);
    }
    ({ ledger, module } = await ledgerWithProbe(1 << 1));
    await refuses(during(lanmu, "clawBack", lin.address, id, 1n), "Ledger_ModuleNotAdmitted", [module, POINTS]);
  });

  it("refuses vouchers, badges and cash that are not canonical", async () => {
    ({ ledger, module } = await ledgerWithProbe(EVERY_CLASS));
    const twins = [
      CASH_ID | 1n,
      CASH_ID | (1n << 216n),
      CASH_ID | (expiresAt << 176n),
      voucher - 7n,
      voucher & ~(0xffffffffn << 216n),
      voucher & ~(0xffffffffffn << 176n),
      voucher | (1n << 152n),
      badge - 7n,
      badge & ~(0xffffffffn << 216n),
      badge | (expiresAt << 176n),
      badge | (1n << 152n),
    ];
    for (const twin of twins) {
      await refuses(during(lanmu, "mint", lin.address, twin, 1n), "AssetId_NotCanonical", [twin]);
    }
    for (const assetId of [voucher, badge]) await during(lanmu, "mint", lin.address, assetId, 1n);
  });

  it("mints cash only while an intent of the payment provider executes", async () => {
    ({ ledger, module } = await ledgerWithProbe(EVERY_CLASS));
    for (const other of [lanmu, lin]) {
      const refusal = during(other, "mint", lin.address, CASH_ID, 1n);
      await refuses(refusal, "Ledger_NotThePsp", [other.address, psp.address]);
    }
    await refuses(alone("mint", lin.address, CASH_ID, 1n), "Ledger_NotThePsp");
    await during(psp, "mint", lin.address, CASH_ID, 5n);
    assert.equal(await exchange.balance(lin, CASH_ID), 5n);
  });
});

describe("Ledger / allowMint", () => {
  beforeEach(async () => {
    await exchange.reset();
    ({ ledger, module } = await ledgerWithProbe(EVERY_CLASS));
  });

  it("refuses whoever is not the issuer, in an intent or without one", async () => {
    await refuses(during(qinghe, "allowMint", POINTS, 1, 1n), "Ledger_MintOutOfReach", [1, 1, 2]);
    await refuses(during(lin, "allowMint", POINTS, 1, 1n), "Ledger_MintOutOfReach", [1, 1, 0]);
    await refuses(alone("allowMint", POINTS, 1, 1n), "Ledger_MintOutOfReach", [1, 1, 0]);
    await refuses(during(lanmu, "allowMint", POINTS, 9, 1n), "BrandRegistry_ProgrammeUnknown", [9]);
  });

  it("refuses nothing, and more in all than anyone can store", async () => {
    await refuses(during(lanmu, "allowMint", POINTS, 1, 0n), "Amount_OutOfRange", [0n, 1n, MAX]);
    await during(lanmu, "allowMint", POINTS, 1, MAX);
    await refuses(during(lanmu, "allowMint", POINTS, 1, 1n), "Ledger_SupplyAboveMaximum");
  });

  it("lets the module mint so much without an intent of the issuer, of this kind, and no more", async () => {
    const { events } = await during(lanmu, "allowMint", POINTS, 1, 10n);
    const allowed = events.find(({ name }) => name === "MintAllowed").args;
    assert.deepEqual(allowed, { module, class: POINTS, programmeId: 1, allowance: 10n });

    await during(lin, "mint", lin.address, id, 4n);
    await alone("mint", chen.address, id, 5n);
    await refuses(during(lin, "mint", lin.address, id, 2n), "Ledger_MintAboveAllowance", [1, 2n, 1n]);
    await refuses(during(lin, "mint", lin.address, voucher, 1n), "Ledger_MintOutOfReach", [1, 1, 0]);
    await refuses(during(lin, "mint", lin.address, pointsId(2, expiresAt), 1n), "Ledger_MintOutOfReach", [2, 2, 0]);
    await alone("mintBatch", [lin.address], id, [1n]);
    assert.equal(await allowance(), 0n);
    await refuses(alone("mint", lin.address, id, 1n), "Ledger_MintOutOfReach", [1, 1, 0]);
  });

  it("lets a brand that winds down mint nothing any more, while what it let mint before stands", async () => {
    await during(lanmu, "allowMint", POINTS, 1, 10n);
    await exchange.call(exchange.actors.operator, "BrandRegistry", "windDown", [1, `0x${"01".repeat(32)}`]);
    await refuses(during(lanmu, "allowMint", POINTS, 1, 1n), "Ledger_MintOutOfReach", [1, 1, 1]);
    await during(lanmu, "mint", lin.address, id, 10n);
    await refuses(during(lanmu, "mint", lin.address, id, 1n), "Ledger_MintOutOfReach", [1, 1, 1]);
  });

  it("leaves the allowance alone while the issuer's own intent executes", async () => {
    await during(lanmu, "allowMint", POINTS, 1, 10n);
    await during(lanmu, "mint", lin.address, id, 4n);
    assert.equal(await allowance(), 10n);
  });

  it("lets a module mint again what it burned refundably, and not what it burned for good", async () => {
    await during(lanmu, "mint", module, id, 10n);
    await alone("burn", module, id, 3n);
    assert.equal(await allowance(), 0n);
    await alone("burnRefundable", module, id, 6n);
    assert.equal(await allowance(), 6n);
    await refuses(alone("mint", lin.address, id, 7n), "Ledger_MintAboveAllowance", [1, 7n, 6n]);
    await alone("mint", lin.address, id, 6n);
    assert.equal(await exchange.read("Ledger", "totalSupply", [id]), 7n);
  });
});

describe("Ledger / clawBack", () => {
  beforeEach(async () => {
    await exchange.reset();
    ({ ledger, module } = await ledgerWithProbe());
    await during(lanmu, "mint", lin.address, id, 10n);
  });

  it("refuses whoever is not the issuer, escrow of modules, expired points, and more than there is", async () => {
    await refuses(during(qinghe, "clawBack", lin.address, id, 1n), "Ledger_MintOutOfReach", [1, 1, 2]);
    await refuses(during(lin, "clawBack", lin.address, id, 1n), "Ledger_MintOutOfReach", [1, 1, 0]);
    await refuses(alone("clawBack", lin.address, id, 1n), "Ledger_MintOutOfReach", [1, 1, 0]);
    await refuses(during(lanmu, "clawBack", module, id, 1n), "Ledger_AccountIsModule", [module]);
    await refuses(during(lanmu, "clawBack", lin.address, id, 0n), "Amount_OutOfRange", [0n, 1n, MAX]);
    await refuses(during(lanmu, "clawBack", lin.address, id, 11n), "ERC1155InsufficientBalance");
    await exchange.at(expiresAt);
    await refuses(during(lanmu, "clawBack", lin.address, id, 1n), "Ledger_PointsExpired");
  });

  it("takes points back, immature ones too, and lowers the supply", async () => {
    const young = pointsId(1, expiresAt, expiresAt / DAY - 1n);
    await during(lanmu, "mint", lin.address, young, 5n);
    await during(lanmu, "clawBack", lin.address, young, 5n);
    await during(lanmu, "clawBack", lin.address, id, 4n);
    assert.deepEqual([await exchange.balance(lin, young), await exchange.balance(lin, id)], [0n, 6n]);
    assert.equal(await exchange.read("Ledger", "totalSupply", [id]), 6n);
  });
});

describe("Ledger / modules by quorum", () => {
  beforeEach(() => exchange.reset());

  const admit = (rights) => exchange.call(stranger, "Ledger", "admitModule", [rights]);
  const retire = (address) => exchange.call(stranger, "Ledger", "retireModule", [address]);

  /** Both brands agree. */
  async function agree(motion) {
    for (const brand of [lanmu, qinghe]) await exchange.intend(brand, "BrandQuorum", "approve", [motion]);
    return exchange.now();
  }

  it("admits a module 30 days after a quorum of brands agreed, not before, and only with these rights", async () => {
    const probe = await deployProbe("ProbeModule");
    const rights = { module: probe, classes: 4, powers: 1 };
    await refuses(admit(rights), "Ledger_QuorumNotReached");
    const motion = await exchange.read("Ledger", "admissionOf", [rights]);
    const reachedAt = await agree(motion);
    const effectiveAt = reachedAt + 30n * DAY;

    await exchange.at(effectiveAt - 1n);
    const times = [motion, Number(reachedAt), Number(effectiveAt)];
    await refuses(admit(rights), "Ledger_QuorumNotReached", times);
    await exchange.at(effectiveAt);
    await admit(rights);
    await refuses(admit({ ...rights, powers: 3 }), "Ledger_QuorumNotReached");
    assert.equal(await exchange.read("Ledger", "classesOf", [probe]), 4);
    assert.equal(await exchange.read("Ledger", "isModule", [probe]), true);
    await refuses(admit(rights), "Ledger_ModuleNotAdmissible", [probe]);
  });

  it("refuses to be deployed with no module at an address, or with one twice", async () => {
    const { Forwarder, BrandRegistry, AccountRegistry, BrandQuorum } = exchange.addresses;
    for (const [module, times] of [
      [zeroAddress, 1],
      [stranger.address, 2],
    ]) {
      const modules = Array(times).fill({ module, classes: 4, powers: 1 });
      const args = [Forwarder, BrandRegistry, AccountRegistry, BrandQuorum, psp.address, modules];
      const deploying = deployProbe("Ledger", args, readArtifact("Ledger"));
      await refuses(deploying, "Ledger_ModuleNotAdmissible", [module]);
    }
  });

  it("refuses an address without code", async () => {
    const rights = { module: stranger.address, classes: 4, powers: 3 };
    const reachedAt = await agree(await exchange.read("Ledger", "admissionOf", [rights]));
    await exchange.at(reachedAt + 30n * DAY);
    await refuses(admit(rights), "Ledger_ModuleNotAdmissible", [stranger.address]);
  });

  it("retires a module at once: it can only give back what it holds, for ever, and never returns", async () => {
    ({ ledger, module } = await ledgerWithProbe(EVERY_CLASS));
    await during(lanmu, "mint", module, id, 10n);
    await during(lanmu, "mint", lin.address, id, 10n);
    await refuses(retire(module), "Ledger_QuorumNotReached");
    await agree(await exchange.read("Ledger", "retirementOf", [module]));
    const { events } = await retire(module);
    assert.deepEqual(events.map(({ name, args }) => [name, args.module]), [["ModuleRetired", module]]);

    const refusals = [
      () => during(lanmu, "mint", lin.address, id, 1n),
      () => during(lanmu, "allowMint", POINTS, 1, 1n),
      () => during(lanmu, "clawBack", lin.address, id, 1n),
      () => during(lin, "move", lin.address, module, id, 1n),
      () => during(lin, "burn", lin.address, id, 1n),
      () => alone("burn", module, id, 1n),
      () => alone("burnRefundable", module, id, 1n),
    ];
    for (const refused of refusals) await refuses(refused(), "Ledger_ModuleNotAdmitted", [module, POINTS]);
    await exchange.at(expiresAt + DAY);
    await alone("move", module, lin.address, id, 10n);
    assert.equal(await exchange.balance(lin, id), 20n);
    assert.equal(await exchange.read("Ledger", "classesOf", [module]), 0);
    assert.equal(await exchange.read("Ledger", "isModule", [module]), true);
    await refuses(retire(module), "Ledger_ModuleNotAdmitted");
    await refuses(retire(stranger.address), "Ledger_ModuleNotAdmitted");
  });

  it("moves what waits for a member only for the registry of accounts", async () => {
    const args = [lin.address, chen.address, [id]];
    await refuses(exchange.intend(lin, "Ledger", "claimWaiting", args), "Ledger_NotTheAccountRegistry", [
      exchange.addresses.Forwarder,
      exchange.addresses.AccountRegistry,
    ]);
    const registry = { address: exchange.addresses.AccountRegistry };
    for (const ids of [[], Array(33).fill(id)]) {
      const refusal = exchange.call(registry, "Ledger", "claimWaiting", [lin.address, chen.address, ids]);
      await refuses(refusal, "Ledger_LengthOutOfRange", [BigInt(ids.length), 1n, 32n]);
    }
  });
});
