import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { createPublicClient, http, keccak256, toHex } from "viem";
import { deploy, plan } from "../../../contracts/tasks/deploy.js";
import { key } from "../shared/exchange.js";

const script = fileURLToPath(new URL("../../../contracts/tasks/deploy.js", import.meta.url));
const require = createRequire(import.meta.url);
const operators = [key("operator").address, key("second operator").address];
const psp = key("payment provider").address;
const relayer = key("relayer").address;
const firstCycleEndsAt = 1_783_180_800n;
const settings = { operators, psp, relayer, firstCycleEndsAt, development: false };
const secretOf = (name) => keccak256(toHex(name));

/** Addresses follow from this order, so a new contract only ever comes last. */
const order = [
  ...["AccessManager", "BrandRegistry", "AccountRegistry", "Forwarder", "Ledger", "ClearingHouse", "EarningDesk"],
  ...["RedemptionDesk", "BrandQuorum", "RateBook", "Council", "CashDesk", "CampaignDesk", "BenefitDesk"],
  ...["ConversionDesk", "Marketplace", "Matcher", "EnglishAuction", "SealedAuction", "PasskeyVerifier"],
];

let anvil;
let rpc;
let client;
let folder;

describe("deploy", () => {
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "deploy-"));
    const port = await freePort();
    rpc = `http://127.0.0.1:${port}`;
    anvil = spawn(
      require.resolve("@foundry-rs/anvil-linux-amd64/bin/anvil"),
      [
        "--host",
        "127.0.0.1",
        "--port",
        `${port}`,
        "--hardfork",
        "osaka",
        "--block-time",
        "1",
        "--gas-price",
        "0",
        "--block-base-fee-per-gas",
        "0",
        "--gas-limit",
        "300000000",
        "--enable-tx-gas-limit",
        "--silent",
      ],
      { stdio: "ignore" },
    );
    client = createPublicClient({ transport: http(rpc, { retryCount: 40, retryDelay: 50 }) });
    await client.getChainId();
  });

  after(async () => {
    anvil.kill();
    await once(anvil, "exit");
    rmSync(folder, { recursive: true });
  });

  /** Runs the script as an operator would: its exit code, what it said, and what it wrote. */
  async function run(name, changes = {}) {
    const out = join(folder, `${name}.json`);
    const asked = { operators: operators.join(), psp, relayer, "first-cycle-ends-at": `${firstCycleEndsAt}` };
    const { secret = secretOf(name), ...options } = { rpc, out, ...asked, ...changes };
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    const args = given.flatMap(([option, value]) => [`--${option}`, value]);
    const child = execFile(process.execPath, [script, ...args], { env: { ...process.env, DEPLOYER_KEY: secret } });
    let said = "";
    child.stderr.on("data", (chunk) => (said += chunk));
    const [code] = await once(child, "close");
    return { code, said, written: code === 0 ? JSON.parse(readFileSync(out, "utf8")) : undefined };
  }

  it("refuses what it cannot work with, in one line", async () => {
    const cases = [
      [{ rpc: "http://127.0.0.1:1" }, /the chain does not answer at http:\/\/127\.0\.0\.1:1/],
      [{ operators: "0x12" }, /--operators must be an address/],
      [{ operators: `${operators[0]},${operators[0]}` }, /--operators must be two or more/],
      [{ psp: undefined }, /--psp must be an address/],
      [{ relayer: undefined }, /--relayer must be an address/],
      [{ out: undefined }, /--rpc and --out are needed/],
      [{ secret: "abc" }, /deployer's key is needed/],
    ];
    for (const [changes, line] of cases) {
      const { code, said } = await run("refused", changes);
      assert.equal(code, 1);
      assert.match(said, line);
      assert.equal(said.trim().split("\n").length, 1, said);
    }
  });

  it("puts the protocol on an empty chain, and a second run changes nothing and tells the same", async () => {
    const first = await run("twice");
    assert.equal(first.code, 0, first.said);
    const block = await client.getBlockNumber();

    const second = await run("twice");

    assert.deepEqual(second.written, first.written);
    const { deployedInBlock, genesisHash, chainId, contracts } = first.written;
    assert.deepEqual(contracts, plan(key("twice").address, settings).addresses);
    assert.equal(chainId, 31_337);
    assert.equal(genesisHash, (await client.getBlock({ blockNumber: 0n })).hash);
    assert.ok(0 < deployedInBlock && deployedInBlock <= block);
    const address = contracts.AccessManager;
    assert.equal(await client.getCode({ address, blockNumber: BigInt(deployedInBlock) - 1n }), undefined);
    assert.notEqual(await client.getCode({ address, blockNumber: BigInt(deployedInBlock) }), undefined);
  });

  it("puts contracts in the order in which they were agreed on, in few transactions and seconds", async (t) => {
    const { steps, addresses } = plan(key("timed").address, settings);
    const names = steps.filter(({ to }) => to === undefined).map(({ what }) => what.replace("deploy ", ""));
    assert.deepEqual(names, Object.keys(addresses));
    assert.deepEqual(names, order);
    const started = performance.now();
    const { code, said } = await run("timed");
    assert.equal(code, 0, said);
    const took = (performance.now() - started) / 1_000;
    t.diagnostic(`${names.length} contracts, ${steps.length} transactions, ${took.toFixed(1)} s with blocks of 1 s`);
    assert.equal(await client.getTransactionCount({ address: key("timed").address }), steps.length);
  });

  for (const sent of [1, 4, 8, 12, 18]) {
    it(`goes on where a run was killed after ${sent} transactions, some of them still in the pool`, async () => {
      const deployer = key(`killed after ${sent}`);
      const { steps, addresses } = plan(deployer.address, settings);
      for (const [nonce, { to, data, gas }] of steps.slice(0, sent).entries()) {
        await transact(deployer, { nonce, to, data, gas });
      }

      const { code, said, written } = await run(`killed after ${sent}`);

      assert.equal(code, 0, said);
      assert.deepEqual(written.contracts, addresses);
    });
  }

  it("tells what an existing deployment does not hold instead of changing it", async () => {
    const other = key("other relayer").address;
    const { code, said } = await run("twice", { relayer: other });
    assert.equal(code, 1);
    assert.ok(said.includes(`the relayer ${other} is admitted`), said);
  });

  it("refuses a deployer's key that was used for something else", async () => {
    const spoiled = key("spoiled");
    const hash = await transact(spoiled, { nonce: 0, to: relayer, gas: 21_000n });
    await client.waitForTransactionReceipt({ hash });
    const { code, said } = await run("spoiled");
    assert.equal(code, 1);
    assert.match(said, /AccessManager is not at 0x|reverted/);
  });

  it("refuses it also while that other transaction still waits in the pool", async () => {
    const spoiled = key("spoiled in the pool");
    await client.request({ method: "evm_setIntervalMining", params: [0] });
    await transact(spoiled, { nonce: 0, to: relayer, gas: 21_000n });
    const { code, said } = await run("spoiled in the pool");
    await client.request({ method: "evm_setIntervalMining", params: [1] });
    assert.equal(code, 1);
    assert.match(said, /deploy AccessManager was not accepted/);
  });

  it("is done within a few blocks", async () => {
    const before = await client.getBlockNumber();
    await deploy({ rpc, deployerKey: secretOf("fast"), ...settings });
    const blocks = (await client.getBlockNumber()) - before;
    assert.ok(blocks <= 10n, `${blocks} blocks`);
  });
});

async function transact(from, { nonce, to, data, gas }) {
  const fees = { maxFeePerGas: 0n, maxPriorityFeePerGas: 0n };
  const raw = await from.signTransaction({ type: "eip1559", chainId: 31_337, nonce, to, data, gas, ...fees });
  return client.sendRawTransaction({ serializedTransaction: raw });
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
