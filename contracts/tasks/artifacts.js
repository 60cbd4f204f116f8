// Where the compiler's output lies, for the tasks and the tests that read it without Hardhat's runtime.
import { readFileSync } from "node:fs";

// A mutant's tests read their own (contracts/tasks/mutants.js).
const root = new URL(process.env.EXCHANGE_ARTIFACTS ?? "../../.artifacts/hardhat/", import.meta.url);

/** Our deployed contracts, with the slice each belongs to. */
export const sliceOf = {
  BrandRegistry: "brands",
  BrandQuorum: "brands",
  RateBook: "brands",
  AccountRegistry: "accounts",
  Forwarder: "forwarding",
  Ledger: "ledger",
  CashDesk: "ledger",
  EarningDesk: "earning",
  CampaignDesk: "earning",
  RedemptionDesk: "redemption",
  BenefitDesk: "redemption",
  ConversionDesk: "redemption",
  ClearingHouse: "clearing",
  Council: "council",
  Marketplace: "marketplace",
  Matcher: "marketplace",
  EnglishAuction: "auctions",
  SealedAuction: "auctions",
  PasskeyVerifier: "accounts",
};

/** Contracts of OpenZeppelin that we deploy unmodified. */
const foreignSources = {
  AccessManager: "@openzeppelin/contracts/access/manager/AccessManager.sol",
};

/** The Solidity file that declares a contract. */
export function sourceOf(name) {
  return foreignSources[name] ?? `contracts/${sliceOf[name]}/${name}.sol`;
}

/** ABI and bytecode of a contract. Throws with the command to run if it was never compiled. */
export function readArtifact(name) {
  return readJson(`${sourceOf(name)}/${name}.json`);
}

/** What the compiler said of a whole contract: ABI, user and developer documentation, syntax trees. */
export function readCompilation(name) {
  const { buildInfoId, inputSourceName } = readArtifact(name);
  const { output } = readBuild(buildInfoId);
  return { ...output.contracts[inputSourceName][name], sources: output.sources };
}

/** The last build that was read: a hundred megabytes which all contracts share. */
let lastBuild;

function readBuild(id) {
  if (lastBuild?.id !== id) lastBuild = { id, output: readJson(`build-info/${id}.output.json`).output };
  return lastBuild;
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(new URL(path, root), "utf8"));
  } catch (cause) {
    throw new Error(`no compiler output at .artifacts/hardhat/${path}: run "npm run build" first`, { cause });
  }
}
