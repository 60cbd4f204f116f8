// Puts the protocol on a chain, once: every transaction has a fixed nonce of a key used for nothing else, so every
// address is known beforehand, a second run changes nothing, and a run that was killed half-way continues.
//   node contracts/tasks/deploy.js --rpc URL --operator ADDRESS --relayer ADDRESS --out FILE [--deployer-key HEX]
// The key may also come from the environment as DEPLOYER_KEY. It holds no role when the run ends.
import { renameSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  createPublicClient,
  encodeDeployData,
  encodeFunctionData,
  getAbiItem,
  getAddress,
  getContractAddress,
  http,
  isAddress,
  keccak256,
  toFunctionSelector,
} from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { readArtifact } from "./artifacts.js";

const POINTS_CLASS = 1 << 2;
const TRADED_CLASSES = (1 << 1) | (1 << 2) | (1 << 3); // Cash, points and vouchers.
const ADMIN_ROLE = 0n;
const OPERATOR_ROLE = 1n; // contracts/shared/Roles.sol
const ADMIN_DELAY_SECONDS = 86_400;
const DEPLOYMENT_GAS = 8_000_000n;
const CALL_GAS = 1_000_000n;
const RECEIPTS_WAIT_SECONDS = 60;

/** Contracts in the order of their nonces. Each names the others by predicted addresses: the ring closes. */
const contractNames = [
  "AccessManager",
  "BrandRegistry",
  "AccountRegistry",
  "Forwarder",
  "Ledger",
  "ClearingHouse",
  "EarningDesk",
  "RedemptionDesk",
  "BrandQuorum",
  "RateBook",
  "Marketplace",
  "Matcher",
  "PasskeyVerifier",
];

class DeploymentError extends Error {}

/** Deploys what is not yet there, checks the result, and tells where everything is. */
export async function deploy({ rpc, deployerKey, operator, relayer }) {
  const client = createPublicClient({ transport: http(rpc, { retryCount: 0 }), pollingInterval: 50 });
  const deployer = privateKeyToAccount(deployerKey);
  const { addresses, steps } = plan(deployer.address, operator, relayer);

  const chainId = await client.getChainId();
  const done = await client.getTransactionCount({ address: deployer.address });
  if (done > steps.length) {
    throw new DeploymentError(`the deployer ${deployer.address} was used for something else: its nonce is ${done}`);
  }
  await send(client, deployer, chainId, steps, done);
  await verify(client, addresses, deployer.address, operator, relayer);

  const genesis = await client.getBlock({ blockNumber: 0n });
  const deployedInBlock = await firstBlockOf(client, addresses.AccessManager);
  return { chainId, genesisHash: genesis.hash, deployedInBlock, contracts: addresses };
}

/** Every transaction of the deployer from nonce 0 on, and where it will have put what. */
export function plan(deployer, operator, relayer) {
  const addresses = predictAddresses(deployer);
  return {
    addresses,
    steps: [...deployments(addresses, deployer), ...settings(addresses, deployer, operator, relayer)],
  };
}

function predictAddresses(from) {
  return Object.fromEntries(
    contractNames.map((name, nonce) => [name, getContractAddress({ from, nonce: BigInt(nonce) })]),
  );
}

function deployments(at, deployer) {
  const modules = [at.EarningDesk, at.RedemptionDesk].map((module) => ({ module, classes: POINTS_CLASS }));
  modules.push({ module: at.Marketplace, classes: TRADED_CLASSES });
  const args = {
    AccessManager: [deployer],
    BrandRegistry: [at.AccessManager, at.Forwarder],
    AccountRegistry: [at.AccessManager, at.Forwarder, at.BrandRegistry, at.Ledger, at.EarningDesk],
    Forwarder: [at.AccessManager, at.AccountRegistry],
    Ledger: [at.Forwarder, at.BrandRegistry, modules],
    ClearingHouse: [
      at.AccessManager,
      at.Forwarder,
      at.BrandRegistry,
      at.Ledger,
      [at.RedemptionDesk],
      deployer,
      1_783_209_600, // The end of cycle 1, until the deployment can be told: 5 July 2026.
    ],
    EarningDesk: [at.Forwarder, at.BrandRegistry, at.AccountRegistry, at.Ledger],
    RedemptionDesk: [at.Forwarder, at.BrandRegistry, at.Ledger, at.ClearingHouse],
    BrandQuorum: [at.Forwarder, at.BrandRegistry],
    RateBook: [at.Forwarder, at.BrandRegistry, at.BrandQuorum],
    Marketplace: [
      at.AccessManager,
      at.Forwarder,
      at.BrandRegistry,
      at.AccountRegistry,
      at.Ledger,
      at.Matcher,
    ],
    Matcher: [at.Forwarder, at.Marketplace],
    PasskeyVerifier: [],
  };
  return contractNames.map((name) => {
    const { abi, bytecode } = readArtifact(name);
    return {
      what: `deploy ${name}`,
      data: encodeDeployData({ abi, bytecode, args: args[name] }),
      gas: DEPLOYMENT_GAS,
    };
  });
}

/** What the deployer sets while it is admin, and that it then gives everything up. */
function settings(at, deployer, operator, relayer) {
  const call = (name, functionName, ...args) => ({
    what: `${name}.${functionName}`,
    to: at[name],
    data: encodeFunctionData({ abi: readArtifact(name).abi, functionName, args }),
    gas: CALL_GAS,
  });
  const reserve = (name, ...functionNames) =>
    call("AccessManager", "setTargetFunctionRole", at[name], selectorsOf(name, functionNames), OPERATOR_ROLE);
  return [
    call("Forwarder", "admitRelayer", relayer),
    ...targets(at).map((target) => call("Forwarder", "listTarget", target)),
    reserve("BrandRegistry", "addBrand", "suspendBrand", "reinstateBrand", "windDown"),
    reserve("BrandRegistry", "createProfile", "setDefaultProfile", "adoptProfile"),
    reserve("AccountRegistry", "freeze", "unfreeze", "requestRecoveryAsAlliance"),
    reserve("Marketplace", "setFee"),
    reserve("Forwarder", "admitRelayer", "listTarget"),
    call("AccessManager", "labelRole", OPERATOR_ROLE, "OPERATOR"),
    call("AccessManager", "grantRole", OPERATOR_ROLE, operator, 0),
    call("AccessManager", "grantRole", ADMIN_ROLE, operator, ADMIN_DELAY_SECONDS),
    call("AccessManager", "renounceRole", ADMIN_ROLE, deployer),
  ];
}

/** What members, brands and operators may call by signed intents. */
function targets(at) {
  return [
    at.BrandRegistry,
    at.AccountRegistry,
    at.EarningDesk,
    at.RedemptionDesk,
    at.BrandQuorum,
    at.RateBook,
    at.Marketplace,
    at.Matcher,
  ];
}

function selectorsOf(name, functionNames) {
  const { abi } = readArtifact(name);
  return functionNames.map((functionName) => toFunctionSelector(getAbiItem({ abi, name: functionName })));
}

/** Sends all at once and only then waits: each nonce waits for the one before it. */
async function send(client, deployer, chainId, steps, done) {
  const sent = [];
  for (let nonce = done; nonce < steps.length; nonce++) {
    const { what, to, data, gas } = steps[nonce];
    const fees = { maxFeePerGas: 0n, maxPriorityFeePerGas: 0n };
    const raw = await deployer.signTransaction({ type: "eip1559", chainId, nonce, to, data, gas, ...fees });
    sent.push({ what, hash: keccak256(raw) });
    await submit(client, raw, what);
  }

  // The last receipt comes last, so that the others are read and not waited for.
  const timeout = RECEIPTS_WAIT_SECONDS * 1_000;
  if (sent.length > 0) await client.waitForTransactionReceipt({ hash: sent.at(-1).hash, timeout });
  for (const { what, hash } of sent) {
    const { status } = await client.getTransactionReceipt({ hash });
    if (status !== "success") throw new DeploymentError(`${what} reverted (transaction ${hash})`);
  }
}

/** The bytes of a step never change, so a transaction that a killed run left in the pool is this very one. */
async function submit(client, raw, what) {
  try {
    await client.sendRawTransaction({ serializedTransaction: raw });
  } catch (error) {
    const known = await client.getTransaction({ hash: keccak256(raw) }).catch(() => undefined);
    if (known !== undefined) return;
    throw new DeploymentError(`${what} was not accepted: ${error.details ?? error.message}`);
  }
}

/** Reads back what must hold, whoever sent the transactions. */
async function verify(client, at, deployer, operator, relayer) {
  for (const [name, address] of Object.entries(at)) {
    const code = await client.getCode({ address });
    if (code === undefined) throw new DeploymentError(`${name} is not at ${address}: the deployer was used elsewhere`);
    if (!isCodeOf(code, readArtifact(name))) {
      throw new DeploymentError(`${address} is not the ${name} of these sources: start from an empty chain`);
    }
  }

  const read = (name, functionName, ...args) =>
    client.readContract({ address: at[name], abi: readArtifact(name).abi, functionName, args });
  const held = async (role, account) => (await read("AccessManager", "hasRole", role, account))[0];
  const facts = [
    [`the relayer ${relayer} is admitted`, await read("Forwarder", "isRelayer", relayer)],
    [`the operator ${operator} holds its role`, await held(OPERATOR_ROLE, operator)],
    [`the operator ${operator} can appoint others`, await held(ADMIN_ROLE, operator)],
    ["the deployer holds no role", !(await held(ADMIN_ROLE, deployer)) && !(await held(OPERATOR_ROLE, deployer))],
  ];
  for (const target of targets(at)) {
    facts.push([`the target ${target} is listed`, await read("Forwarder", "isTarget", target)]);
  }
  const broken = facts.filter(([, holds]) => !holds).map(([fact]) => fact);
  if (broken.length > 0) {
    throw new DeploymentError(`this deployment does not hold what was asked for: ${broken.join("; ")}`);
  }
}

/** Equal but for immutable values, and for the hash of the sources at the end, which every comment changes. */
function isCodeOf(code, { deployedBytecode, immutableReferences }) {
  const compiled = Buffer.from(deployedBytecode.slice(2), "hex");
  const deployed = Buffer.from(code.slice(2), "hex");
  if (compiled.length !== deployed.length) return false;
  for (const { start, length } of Object.values(immutableReferences ?? {}).flat()) {
    deployed.fill(0, start, start + length);
  }
  const end = compiled.length - 2 - compiled.readUInt16BE(compiled.length - 2);
  return compiled.subarray(0, end).equals(deployed.subarray(0, end));
}

/** The first event of the first contract tells where reading may begin, also long after the run that deployed it. */
async function firstBlockOf(client, address) {
  const logs = await client.getLogs({ address, fromBlock: 0n, toBlock: "latest" });
  return Number(logs[0].blockNumber);
}

async function main() {
  const names = ["rpc", "deployer-key", "operator", "relayer", "out"];
  const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: "string" }])) });
  const deployerKey = values["deployer-key"] ?? process.env.DEPLOYER_KEY;
  if (values.rpc === undefined || values.out === undefined) throw new DeploymentError("--rpc and --out are needed");
  if (!/^0x[0-9a-fA-F]{64}$/.test(deployerKey ?? "")) {
    throw new DeploymentError("the deployer's key is needed as 0x and 64 hex digits: --deployer-key or DEPLOYER_KEY");
  }
  for (const name of ["operator", "relayer"]) {
    if (!isAddress(values[name] ?? "")) throw new DeploymentError(`--${name} must be an address`);
  }

  const [operator, relayer] = [getAddress(values.operator), getAddress(values.relayer)];
  const deployment = await deploy({ rpc: values.rpc, deployerKey, operator, relayer });

  // Renamed into place, so that no reader ever sees half a file.
  writeFileSync(`${values.out}.new`, `${JSON.stringify(deployment, null, 2)}\n`);
  renameSync(`${values.out}.new`, values.out);
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    const unreachable = error.name === "HttpRequestError" || error.name === "TimeoutError";
    const line = unreachable ? `the chain does not answer at ${error.url}` : error.message;
    console.error(`deploy: ${error instanceof DeploymentError || unreachable ? line : error.stack}`);
    process.exitCode = 1;
  }
}
