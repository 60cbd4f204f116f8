import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { decodeFunctionResult, encodeFunctionData, zeroAddress } from "viem";
import { readArtifact } from "../../../contracts/tasks/artifacts.js";
import { moduleRights } from "../../../contracts/tasks/deploy.js";
import { DAY, exchange, MAX, pointsId, refuses, seconds } from "../shared/exchange.js";
import { deployProbe, ledgerWithProbe, probeData } from "../shared/probes.js";

const { lanmu, qinghe, lin, chen, stranger } = exchange.actors;
const { abi } = readArtifact("Ledger");
const expiresAt = seconds("2028-04-01T00:00:00Z");
const id = pointsId(1, expiresAt);
let ledger;
let module;

/** Lets the module act while the intent of `account` is executing. */
function during(account, functionName, ...args) {
  const data = probeData("ProbeModule", functionName, [ledger, ...args]);
  return exchange.intend(account, "Ledger", "totalSupply", [0n], { target: module, data });
}

/** Lets the module act while no intent is executing. */
function alone(functionName, ...args) {
  return exchange.transact(stranger, module, probeData("ProbeModule", functionName, [ledger, ...args]));
}

async function read(functionName, ...args) {
  const data = await exchange.view(ledger, encodeFunctionData({ abi, functionName, args }));
  return decodeFunctionResult({ abi, functionName, data });
}

const balance = ({ address }, assetId = id) => read("balanceOf", address, assetId);

describe("Ledger / modules", () => {
  beforeEach(async () => {
    await exchange.reset();
    ({ ledger, module } = await ledgerWithProbe());
  });

  it("names its modules, their classes and powers once, when it is deployed", async () => {
    const { Ledger } = exchange.addresses;
    const admitted = exchange.deployment
      .flatMap(({ events }) => events)
      .filter(({ name, address }) => name === "ModuleAdmitted" && address === Ledger)
      .map(({ args }) => [args.module, args.classes, args.powers]);

    const there = Object.entries(moduleRights).filter(([name]) => name in exchange.addresses);
    const expected = there.map(([name, rights]) => [exchange.addresses[name], ...rights]);
    assert.deepEqual(admitted, expected);
    for (const [address, classes] of expected) {
      assert.equal(await exchange.read("Ledger", "classesOf", [address]), classes);
    }
    assert.equal(await exchange.read("Ledger", "classesOf", [stranger.address]), 0);
  });

  it("refuses whoever is no module, the executing brand's own key and the forwarder included", async () => {
    for (const caller of [stranger, lanmu, { address: exchange.addresses.Forwarder }]) {
      const data = encodeFunctionData({ abi, functionName: "mint", args: [lin.address, id, 1n] });
      await refuses(exchange.transact(caller, ledger, data), "Ledger_ModuleNotAdmitted", [caller.address, 2]);
      const move = encodeFunctionData({ abi, functionName: "move", args: [lin.address, caller.address, id, 1n] });
      await refuses(exchange.transact(caller, ledger, move), "Ledger_ModuleNotAdmitted", [caller.address, 2]);
      const burn = encodeFunctionData({ abi, functionName: "burn", args: [lin.address, id, 1n] });
      await refuses(exchange.transact(caller, ledger, burn), "Ledger_ModuleNotAdmitted", [caller.address, 2]);
    }
  });

  it("refuses a module outside its classes", async () => {
    for (const [asset, assetClass] of [
      [1n << 248n, 1],
      [3n << 248n, 3],
      [4n << 248n, 4],
      [0n, 0],
      [255n << 248n, 255],
    ]) {
      await refuses(during(lanmu, "mint", lin.address, asset, 1n), "Ledger_ModuleNotAdmitted", [module, assetClass]);
    }
  });

  it("refuses to mint an id that is not canonical", async () => {
    const twins = [pointsId(0, expiresAt), pointsId(1, 0n), id | 1n, id | (1n << 151n)];
    for (const twin of twins) {
      await refuses(during(lanmu, "mint", lin.address, twin, 1n), "AssetId_NotCanonical", [twin]);
    }
  });

  it("refuses ids of classes that do not exist, whatever the module's rights", async () => {
    ({ ledger, module } = await ledgerWithProbe(255));
    for (const twin of [0n, 5n << 248n]) {
      await refuses(during(lanmu, "mint", lin.address, twin, 1n), "AssetId_NotCanonical", [twin]);
    }
  });

  it("refuses to mint without an intent, or during that of a member or of another brand", async () => {
    await refuses(alone("mint", lin.address, id, 1n), "Ledger_MintOutOfReach", [1, 1, 0]);
    await refuses(during(lin, "mint", lin.address, id, 1n), "Ledger_MintOutOfReach", [1, 1, 0]);
    await refuses(during(qinghe, "mint", lin.address, id, 1n), "Ledger_MintOutOfReach", [1, 1, 2]);
    await refuses(
      during(lanmu, "mint", lin.address, pointsId(9, expiresAt), 1n),
      "BrandRegistry_ProgrammeUnknown",
      [9],
    );
  });

  it("refuses to mint to nobody", async () => {
    await refuses(during(lanmu, "mint", zeroAddress, id, 1n), "ERC1155InvalidReceiver", [zeroAddress]);
    await refuses(during(lanmu, "mintBatch", [lin.address, zeroAddress], id, [1n, 1n]), "ERC1155InvalidReceiver");
  });

  it("takes amounts from 1 to 2^53 - 1", async () => {
    for (const amount of [0n, MAX + 1n, 2n ** 64n - 1n]) {
      await refuses(during(lanmu, "mint", lin.address, id, amount), "Amount_OutOfRange", [amount, 1n, MAX]);
      await refuses(during(lanmu, "mintBatch", [lin.address], id, [amount]), "Amount_OutOfRange", [amount, 1n, MAX]);
      await refuses(during(lin, "move", lin.address, chen.address, id, amount), "Amount_OutOfRange", [
        amount,
        1n,
        MAX,
      ]);
      await refuses(during(lin, "burn", lin.address, id, amount), "Amount_OutOfRange", [amount, 1n, MAX]);
    }
    await during(lanmu, "mint", lin.address, id, MAX);
    assert.equal(await balance(lin), MAX);
  });

  it("refuses a supply above 2^53 - 1, counted over all holders", async () => {
    await during(lanmu, "mint", lin.address, id, MAX - 1n);
    await refuses(during(lanmu, "mint", chen.address, id, 2n), "Ledger_SupplyAboveMaximum", [id, MAX + 1n, MAX]);
    await refuses(during(lanmu, "mintBatch", [lin.address, chen.address], id, [1n, 1n]), "Ledger_SupplyAboveMaximum", [
      id,
      MAX + 1n,
      MAX,
    ]);
    await during(lanmu, "mint", chen.address, id, 1n);
    assert.equal(await read("totalSupply", id), MAX);
  });

  it("refuses lists of different lengths in a batch", async () => {
    const cases = [
      [0, 1],
      [1, 0],
      [2, 3],
      [3, 2],
    ];
    for (const [holders, amounts] of cases) {
      await refuses(
        during(lanmu, "mintBatch", Array(holders).fill(lin.address), id, Array(amounts).fill(1n)),
        "Ledger_LengthOutOfRange",
        [BigInt(amounts), BigInt(holders), BigInt(holders)],
      );
    }
  });

  it("mints a batch entry by entry, one holder twice included", async () => {
    const { events } = await during(lanmu, "mintBatch", [lin.address, chen.address, lin.address], id, [1n, 2n, 3n]);

    assert.deepEqual(
      events
        .filter(({ name }) => name === "TransferSingle")
        .map(({ args }) => [args.from, args.to, args.id, args.value]),
      [
        [zeroAddress, lin.address, id, 1n],
        [zeroAddress, chen.address, id, 2n],
        [zeroAddress, lin.address, id, 3n],
      ],
    );
    assert.deepEqual([await balance(lin), await balance(chen), await read("totalSupply", id)], [4n, 2n, 6n]);
  });

  it("refuses every balance but the module's own and that of the executing account", async () => {
    await during(lanmu, "mint", lin.address, id, 10n);
    await refuses(alone("move", lin.address, chen.address, id, 1n), "Ledger_BalanceOutOfReach", [
      lin.address,
      module,
      zeroAddress,
    ]);
    await refuses(during(chen, "move", lin.address, chen.address, id, 1n), "Ledger_BalanceOutOfReach", [
      lin.address,
      module,
      chen.address,
    ]);
    await refuses(during(lanmu, "burn", lin.address, id, 1n), "Ledger_BalanceOutOfReach", [
      lin.address,
      module,
      lanmu.address,
    ]);
  });

  it("refuses to reach the address 0 while no intent is executing", async () => {
    const args = [zeroAddress, module, zeroAddress];
    await refuses(alone("move", zeroAddress, chen.address, id, 1n), "Ledger_BalanceOutOfReach", args);
    await refuses(alone("burn", zeroAddress, id, 1n), "Ledger_BalanceOutOfReach", args);
  });

  it("refuses to move to nobody, and more than there is", async () => {
    await during(lanmu, "mint", lin.address, id, 10n);
    await refuses(during(lin, "move", lin.address, zeroAddress, id, 1n), "ERC1155InvalidReceiver", [zeroAddress]);
    await refuses(during(lin, "move", lin.address, chen.address, id, 11n), "ERC1155InsufficientBalance", [
      lin.address,
      10n,
      11n,
      id,
    ]);
    await refuses(during(lin, "burn", lin.address, id, 11n), "ERC1155InsufficientBalance", [
      lin.address,
      10n,
      11n,
      id,
    ]);
  });

  it("lets points leave an account from the first second of their day of maturity on, and not before", async () => {
    const maturesAt = seconds("2026-03-15T00:00:00Z");
    const young = pointsId(1, expiresAt, maturesAt / DAY);
    await during(lanmu, "mint", lin.address, young, 10n);

    await exchange.at(maturesAt - 2n);
    await refuses(during(lin, "move", lin.address, chen.address, young, 1n), "Ledger_PointsNotMature", [
      young,
      Number(maturesAt),
      Number(maturesAt - 2n),
    ]);
    await exchange.at(maturesAt - 1n);
    await refuses(during(lin, "burn", lin.address, young, 1n), "Ledger_PointsNotMature");
    await exchange.at(maturesAt);
    await during(lin, "move", lin.address, chen.address, young, 1n);
    assert.equal(await balance(chen, young), 1n);
  });

  it("lets points leave an account until the last second before their expiry, and not from it on", async () => {
    await during(lanmu, "mint", lin.address, id, 10n);

    await exchange.at(expiresAt - 1n);
    await during(lin, "move", lin.address, chen.address, id, 1n);
    await exchange.at(expiresAt);
    await refuses(during(lin, "move", lin.address, chen.address, id, 1n), "Ledger_PointsExpired", [
      id,
      Number(expiresAt),
      Number(expiresAt),
    ]);
    await refuses(during(lin, "burn", lin.address, id, 1n), "Ledger_PointsExpired");
    await refuses(during(lanmu, "mint", lin.address, id, 1n), "Ledger_PointsExpired");
  });

  it("lets a module move and burn its own balance before maturity, after expiry and without an intent", async () => {
    const young = pointsId(1, expiresAt, expiresAt / DAY - 1n);
    await during(lanmu, "mint", module, young, 10n);

    await alone("move", module, lin.address, young, 1n);
    await exchange.at(expiresAt + DAY);
    await alone("move", module, lin.address, young, 2n);
    await alone("burn", module, young, 7n);
    assert.deepEqual([await balance(lin, young), await read("totalSupply", young)], [3n, 3n]);
  });

  it("calls no receiver: a contract that reverts on every call can be given points", async () => {
    const hostile = await deployProbe("HostileReceiver");
    await during(lanmu, "mint", lin.address, id, 2n);
    await during(lin, "move", lin.address, hostile, id, 1n);
    await during(lanmu, "mint", hostile, id, 1n);
    assert.equal(await read("balanceOf", hostile, id), 2n);
  });

  it("moves to oneself without any effect", async () => {
    await during(lanmu, "mint", lin.address, id, 2n);
    await during(lin, "move", lin.address, lin.address, id, 2n);
    assert.deepEqual([await balance(lin), await read("totalSupply", id)], [2n, 2n]);
  });
});

describe("Ledger / holders", () => {
  beforeEach(() => exchange.reset());

  it("refuses every approval", async () => {
    await refuses(
      exchange.call(lin, "Ledger", "setApprovalForAll", [chen.address, true]),
      "Ledger_ApprovalNotPermitted",
      [chen.address],
    );
    await refuses(
      exchange.call(lin, "Ledger", "setApprovalForAll", [chen.address, false]),
      "Ledger_ApprovalNotPermitted",
    );
  });

  it("tells its interfaces", async () => {
    for (const [interfaceId, supported] of [
      ["0xd9b67a26", true],
      ["0x01ffc9a7", true],
      ["0xffffffff", false],
    ]) {
      assert.equal(await exchange.read("Ledger", "supportsInterface", [interfaceId]), supported);
    }
  });
});

describe("Ledger / supplyOf", () => {
  beforeEach(() => exchange.reset());

  it("refuses a page of more than 200", async () => {
    await refuses(exchange.read("Ledger", "supplyOf", [1, 0n, 201n]), "Ledger_LengthOutOfRange", [201n, 0n, 200n]);
    await exchange.read("Ledger", "supplyOf", [1, 0n, 200n]);
  });

  it("lists an id once, when it is first minted, and keeps it when its supply is gone", async () => {
    ({ ledger, module } = await ledgerWithProbe());
    const second = pointsId(1, expiresAt + 1n);
    await during(lanmu, "mint", lin.address, id, 5n);
    await during(lanmu, "mint", lin.address, second, 7n);
    await during(lin, "burn", lin.address, id, 5n);
    await during(lanmu, "mint", chen.address, second, 1n);
    assert.deepEqual(await read("supplyOf", 1, 0n, 10n), [[id, second], [0n, 8n], 2n]);
    await during(lanmu, "mint", chen.address, id, 2n);

    assert.deepEqual(await read("supplyOf", 1, 0n, 200n), [[id, second], [2n, 8n], 2n]);
    assert.deepEqual(await read("supplyOf", 1, 1n, 1n), [[second], [8n], 2n]);
    assert.deepEqual(await read("supplyOf", 1, 0n, 1n), [[id], [2n], 2n]);
    assert.deepEqual(await read("supplyOf", 1, 0n, 0n), [[], [], 2n]);
  });

  it("answers past the end, at any distance, with nothing", async () => {
    for (const from of [1n, 2n ** 256n - 1n]) {
      await exchange.reset();
      await exchange.issue(lanmu, 1, lin, 10n);
      assert.deepEqual(await exchange.read("Ledger", "supplyOf", [1, from, 200n]), [[], [], 1n]);
    }
    assert.deepEqual(await exchange.read("Ledger", "supplyOf", [2, 0n, 200n]), [[], [], 0n]);
  });
});
