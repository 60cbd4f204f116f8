// Puts the protocol on a chain, once: every transaction has a fixed nonce of a key used for nothing else, so every
// address is known beforehand, a second run changes nothing, and a run that was killed half-way continues.
//   node contracts/tasks/deploy.js --rpc URL --operators A,B[,…] --psp ADDRESS --relayer ADDRESS --out FILE
//     [--deployer-key HEX] [--first-cycle-ends-at SECONDS] [--development]
// The key may also come from the environment as DEPLOYER_KEY. It holds no role when the run ends: the council of the
// operators holds them all. With --development the first operator holds the operators' role by itself as well, and new
// programmes run under the profile SANDBOX, without cooling and limits.
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
  toHex,
} from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { readArtifact } from "./artifacts.js";

const ADMIN_ROLE = 0n;
const OPERATOR_ROLE = 1n; // contracts/shared/Roles.sol
const STEWARD_ROLE = 2n;
const DELAY_SECONDS = 86_400;
const COUNCIL_THRESHOLD = 2n;
const FIRST_CYCLE_SECONDS = 126n * 86_400n;
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
  "Council",
  "CashDesk",
  "CampaignDesk",
  "BenefitDesk",
  "ConversionDesk",
  "Marketplace",
  "Matcher",
  "EnglishAuction",
  "SealedAuction",
  "PasskeyVerifier",
];

const CASH = 1 << 1;
const POINTS = 1 << 2;
const VOUCHER = 1 << 3;
const BADGE = 1 << 4;
const MINT = 1;
const CLAW_BACK = 2;

/** What each module may touch and do: the first set, given to the ledger's constructor. */
export const moduleRights = {
  EarningDesk: [POINTS | BADGE, MINT | CLAW_BACK],
  CampaignDesk: [POINTS, MINT],
  RedemptionDesk: [POINTS, MINT],
  BenefitDesk: [CASH | POINTS | VOUCHER, MINT],
  ConversionDesk: [POINTS, MINT],
  CashDesk: [CASH, MINT],
  Marketplace: [CASH | POINTS | VOUCHER, 0],
  EnglishAuction: [CASH | POINTS | VOUCHER, MINT],
  SealedAuction: [CASH | POINTS | VOUCHER, MINT],
  ClearingHouse: [CASH, 0],
};

/** What members, brands, operators and the PSP may call by signed intents. */
const targetNames = [
  "BrandRegistry",
  "AccountRegistry",
  "Ledger",
  "ClearingHouse",
  "EarningDesk",
  "RedemptionDesk",
  "BrandQuorum",
  "RateBook",
  "Council",
  "CashDesk",
  "CampaignDesk",
  "BenefitDesk",
  "ConversionDesk",
  "Marketplace",
  "Matcher",
  "EnglishAuction",
  "SealedAuction",
];

/** Selectors that a pause never stops: everything by which something goes back to its owner, or comes to an end. */
const exits = {
  AccountRegistry: [
    ...["rotateSigner", "setSecondKey", "setKeylessRecovery", "eraseAccount", "claimWaiting"],
    ...["requestRecovery", "requestRecoveryBySecondKey", "cancelRecovery", "completeRecovery"],
  ],
  RateBook: ["pauseRate", "resumeRate", "withdrawRate"],
  BrandQuorum: ["approve", "withdrawApproval", "seatBrand", "unseatBrand"],
  CashDesk: ["completePayout", "returnPayout"],
  ClearingHouse: ["dispute", "settlePosition", "attestSettlement", "withdrawCollateral", "cureDefault"],
  Council: ["propose", "approve", "object", "execute"],
  Marketplace: ["withdrawOffer", "withdrawAll", "cancelAllOffers", "returnOffer"],
  RedemptionDesk: ["capture", "voidAuthorisation", "release", "refund"],
  EnglishAuction: ["closeAuction", "settleWinner", "settleWinners", "withdrawBid", "cancelAuction"],
  SealedAuction: [
    ...["revealBid", "closeAuction", "settleWinner", "settleWinners"],
    ...["withdrawBid", "withdrawBond", "forfeitBond", "cancelAuction"],
  ],
  BenefitDesk: ["closeBenefit", "redeemVoucher", "withdrawVoucher"],
};

/** What only operators may do, together: at once, or a day after they agreed. */
const reserved = {
  [OPERATOR_ROLE]: {
    BrandRegistry: ["addBrand", "suspendBrand", "reinstateBrand", "adoptProfile"],
    AccountRegistry: ["freeze", "unfreeze", "requestRecoveryAsAlliance"],
    Forwarder: ["admitRelayer", "pauseTarget", "resumeTarget"],
    ClearingHouse: ["resolveDispute"],
    Marketplace: ["setFee"],
  },
  [STEWARD_ROLE]: {
    BrandRegistry: ["createProfile", "setDefaultProfile", "windDown"],
    Forwarder: ["listTarget"],
    ClearingHouse: ["setNetDebitCap"],
  },
};

class DeploymentError extends Error {}

/** Deploys what is not yet there, checks the result, and tells where everything is. */
export async function deploy({ rpc, deployerKey, ...settings }) {
  const client = createPublicClient({ transport: http(rpc, { retryCount: 0 }), pollingInterval: 50 });
  const deployer = privateKeyToAccount(deployerKey);
  const genesis = await client.getBlock({ blockNumber: 0n });
  const chosen = { firstCycleEndsAt: genesis.timestamp + FIRST_CYCLE_SECONDS, ...settings };
  const { addresses, steps } = plan(deployer.address, chosen);

  const chainId = await client.getChainId();
  const done = await client.getTransactionCount({ address: deployer.address });
  if (done > steps.length) {
    throw new DeploymentError(`the deployer ${deployer.address} was used for something else: its nonce is ${done}`);
  }
  await send(client, deployer, chainId, steps, done);
  await verify(client, addresses, deployer.address, chosen);

  const deployedInBlock = await firstBlockOf(client, addresses.AccessManager);
  return { chainId, genesisHash: genesis.hash, deployedInBlock, contracts: addresses };
}

/** Every transaction of the deployer from nonce 0 on, and where it will have put what. */
export function plan(deployer, settings) {
  const addresses = predictAddresses(deployer);
  return {
    addresses,
    steps: [...deployments(addresses, deployer, settings), ...initialisations(addresses, deployer, settings)],
  };
}

function predictAddresses(from) {
  return Object.fromEntries(
    contractNames.map((name, nonce) => [name, getContractAddress({ from, nonce: BigInt(nonce) })]),
  );
}

function deployments(at, deployer, { operators, psp, firstCycleEndsAt }) {
  const modules = Object.entries(moduleRights).map(([name, [classes, powers]]) => ({
    module: at[name],
    classes,
    powers,
  }));
  const desks = [at.RedemptionDesk, at.ConversionDesk];
  const governed = [at.AccessManager, at.Forwarder];
  const args = {
    AccessManager: [deployer],
    BrandRegistry: [at.AccessManager, at.Forwarder],
    AccountRegistry: [at.AccessManager, at.Forwarder, at.BrandRegistry, at.Ledger, at.EarningDesk],
    Forwarder: [at.AccessManager, at.AccountRegistry, at.BrandQuorum],
    Ledger: [at.Forwarder, at.BrandRegistry, at.AccountRegistry, at.BrandQuorum, psp, modules],
    ClearingHouse: [at.AccessManager, at.Forwarder, at.BrandRegistry, at.Ledger, desks, psp, firstCycleEndsAt],
    EarningDesk: [at.Forwarder, at.BrandRegistry, at.AccountRegistry, at.Ledger],
    RedemptionDesk: [at.Forwarder, at.BrandRegistry, at.AccountRegistry, at.Ledger, at.ClearingHouse],
    BrandQuorum: [at.Forwarder, at.BrandRegistry],
    RateBook: [at.Forwarder, at.BrandRegistry, at.BrandQuorum],
    Council: [at.AccessManager, at.Forwarder, operators, COUNCIL_THRESHOLD],
    CashDesk: [at.Forwarder, at.BrandRegistry, at.AccountRegistry, at.Ledger, psp],
    CampaignDesk: [at.Forwarder, at.BrandRegistry, at.AccountRegistry, at.Ledger, at.EarningDesk],
    BenefitDesk: [at.Forwarder, at.BrandRegistry, at.AccountRegistry, at.Ledger],
    ConversionDesk: [at.Forwarder, at.BrandRegistry, at.Ledger, at.ClearingHouse, at.RateBook],
    Marketplace: [...governed, at.BrandRegistry, at.AccountRegistry, at.Ledger, at.Matcher],
    Matcher: [at.Forwarder, at.Marketplace],
    EnglishAuction: [at.Forwarder, at.BrandRegistry, at.AccountRegistry, at.Ledger],
    SealedAuction: [at.Forwarder, at.BrandRegistry, at.AccountRegistry, at.Ledger],
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
function initialisations(at, deployer, { operators, relayer, development }) {
  const call = (name, functionName, ...args) => ({
    what: `${name}.${functionName}`,
    to: at[name],
    data: encodeFunctionData({ abi: readArtifact(name).abi, functionName, args }),
    gas: CALL_GAS,
  });
  const reserve = (role) =>
    Object.entries(reserved[role]).map(([name, functionNames]) =>
      call("AccessManager", "setTargetFunctionRole", at[name], selectorsOf(name, functionNames), role),
    );
  return [
    ...(development ? sandbox(call) : []),
    call("Forwarder", "admitRelayer", relayer),
    ...targetNames.map((name) => call("Forwarder", "listTarget", at[name], selectorsOf(name, exits[name] ?? []))),
    ...reserve(OPERATOR_ROLE),
    ...reserve(STEWARD_ROLE),
    call("AccessManager", "labelRole", OPERATOR_ROLE, "OPERATOR"),
    call("AccessManager", "labelRole", STEWARD_ROLE, "STEWARD"),
    ...grants(at, operators, development).map((grant) => call("AccessManager", "grantRole", ...grant)),
    call("AccessManager", "renounceRole", ADMIN_ROLE, deployer),
  ];
}

/** Profiles 2 and 3 beside the registry's own CN-DEFAULT: the pilot, and the pilot without cooling and limits. */
function sandbox(call) {
  const everything = 63;
  const legalBasis = keccak256(toHex("sandbox: no legal basis, no real member"));
  const limits = [5_000_000, 50_000_000];
  return [
    call("BrandRegistry", "createProfile", "CN-PILOT", everything, 336, 72, ...limits, legalBasis),
    call("BrandRegistry", "createProfile", "SANDBOX", everything, 0, 0, 0, 0, legalBasis),
    call("BrandRegistry", "setDefaultProfile", 3),
  ];
}

/** Who holds which role with which delay: the council, and while developing the first operator alone. */
function grants(at, operators, development) {
  return [
    [OPERATOR_ROLE, at.Council, 0],
    [STEWARD_ROLE, at.Council, DELAY_SECONDS],
    [ADMIN_ROLE, at.Council, DELAY_SECONDS],
    ...(development ? [OPERATOR_ROLE, STEWARD_ROLE].map((role) => [role, operators[0], 0]) : []),
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
async function verify(client, at, deployer, { operators, relayer, development }) {
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
  const roles = [ADMIN_ROLE, OPERATOR_ROLE, STEWARD_ROLE];
  const facts = [
    [`the relayer ${relayer} is admitted`, await read("Forwarder", "isRelayer", relayer)],
    ["every role is held", await everyone(grants(at, operators, development), ([role, one]) => held(role, one))],
    ["the deployer holds no role", await everyone(roles, async (role) => !(await held(role, deployer)))],
  ];
  for (const name of targetNames) {
    facts.push([`the target ${name} is listed`, await read("Forwarder", "isTarget", at[name])]);
  }
  const broken = facts.filter(([, holds]) => !holds).map(([fact]) => fact);
  if (broken.length > 0) {
    throw new DeploymentError(`this deployment does not hold what was asked for: ${broken.join("; ")}`);
  }
}

async function everyone(all, holds) {
  return (await Promise.all(all.map(holds))).every(Boolean);
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
  const names = ["rpc", "deployer-key", "operators", "psp", "relayer", "first-cycle-ends-at", "out"];
  const texts = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
  const development = { type: "boolean", default: false };
  const { values } = parseArgs({ options: { ...texts, development } });
  const deployerKey = values["deployer-key"] ?? process.env.DEPLOYER_KEY;
  if (values.rpc === undefined || values.out === undefined) throw new DeploymentError("--rpc and --out are needed");
  if (!/^0x[0-9a-fA-F]{64}$/.test(deployerKey ?? "")) {
    throw new DeploymentError("the deployer's key is needed as 0x and 64 hex digits: --deployer-key or DEPLOYER_KEY");
  }
  const operators = (values.operators ?? "").split(",");
  const people = [["psp", values.psp], ["relayer", values.relayer], ...operators.map((one) => ["operators", one])];
  for (const [name, address] of people) {
    if (!isAddress(address ?? "")) throw new DeploymentError(`--${name} must be an address`);
  }
  if (new Set(operators.map((one) => getAddress(one))).size < 2) {
    throw new DeploymentError("--operators must be two or more");
  }
  const endsAt = values["first-cycle-ends-at"];

  const deployment = await deploy({
    rpc: values.rpc,
    deployerKey,
    operators: operators.map((one) => getAddress(one)),
    psp: getAddress(values.psp),
    relayer: getAddress(values.relayer),
    development: values.development,
    ...(endsAt === undefined ? {} : { firstCycleEndsAt: BigInt(endsAt) }),
  });

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
