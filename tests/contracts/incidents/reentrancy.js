// Our contracts call only each other. Were the ledger to turn on the modules all the same, it would find them shut.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { encodeFunctionData, toFunctionSelector } from "viem";
import * as auctions from "../auctions/bidding.js";
import * as market from "../marketplace/offers.js";
import * as benefits from "../redemption/benefits.js";
import * as conversions from "../redemption/conversions.js";
import * as holds from "../redemption/holds.js";
import { sliceOf } from "../../../contracts/tasks/artifacts.js";
import { abis, exchange, Reason, reference, refuses } from "../shared/exchange.js";
import { readMock } from "../shared/mocks.js";

const { lanmu, lin, psp, stranger } = exchange.actors;

/** Functions that the sources of a contract's slice declare as shut while another one runs. */
function guardedFunctions(contract) {
  const folder = new URL(`../../../contracts/${sliceOf[contract]}/`, import.meta.url);
  const sources = readdirSync(folder).filter((name) => /^[A-Z][a-z].*\.sol$/.test(name));
  const declarations = sources.flatMap((name) => [
    ...readFileSync(new URL(name, folder), "utf8").matchAll(/function (\w+)\([^)]*\)([^{;]*)\{/g),
  ]);
  const names = declarations.filter(([, , modifiers]) => modifiers.includes("nonReentrant")).map(([, name]) => name);
  return abis[contract].filter(({ type, name }) => type === "function" && names.includes(name));
}

/** Puts the turncoat where the ledger is, and lets it try all of a contract's guarded functions. */
async function turn(contract) {
  const guarded = guardedFunctions(contract);
  const mock = readMock("TurncoatLedger");
  await exchange.request("hardhat_setCode", [exchange.addresses.Ledger, mock.deployedBytecode]);
  const data = encodeFunctionData({ abi: mock.abi, functionName: "choose", args: [guarded.map(toFunctionSelector)] });
  await exchange.transact(stranger, exchange.addresses.Ledger, data);
  return guarded.length;
}

/** For every module: what comes before, and a call of the module that comes to the ledger. */
const cases = {
  EarningDesk: [
    () => exchange.reset(),
    () => exchange.intend(lanmu, "EarningDesk", "issue", [1, lin.address, 1n, Reason.WELCOME, reference("x")]),
  ],
  CampaignDesk: [
    () => exchange.reset(),
    async () => {
      const until = Number(await exchange.now()) + 86_400;
      const args = [1, reference("root"), 5, 100n, Reason.WELCOME, until, reference("spring")];
      return exchange.intend(lanmu, "CampaignDesk", "commitCampaign", args);
    },
  ],
  CashDesk: [
    () => exchange.reset(),
    () => exchange.intend(psp, "CashDesk", "deposit", [lin.address, 1n, reference("payment")]),
  ],
  ClearingHouse: [
    () => exchange.reset(),
    () => exchange.intend(lanmu, "ClearingHouse", "postCollateral", [1n]),
  ],
  RedemptionDesk: [holds.begin, () => holds.authorise()],
  BenefitDesk: [benefits.begin, () => benefits.present(benefits.voucherId(1, benefits.ENDS, 1))],
  ConversionDesk: [conversions.begin, (id) => conversions.convert(id)],
  Marketplace: [market.begin, () => market.post(market.zhao)],
  EnglishAuction: [auctions.begin, () => auctions.openEnglish()],
  SealedAuction: [auctions.begin, () => auctions.openSealed()],
};

describe("Incidents / a ledger that calls back", () => {
  it("concerns every contract that holds something or moves it", () => {
    const guarded = Object.keys(sliceOf).filter((contract) => guardedFunctions(contract).length > 0);
    assert.deepEqual(Object.keys(cases).sort(), guarded.sort());
  });

  for (const [contract, [prepare, act]] of Object.entries(cases)) {
    it(`finds every door of ${contract} shut while the module is at work`, async (t) => {
      const prepared = await prepare();
      t.diagnostic(`${contract}: ${await turn(contract)} doors`);
      await refuses(act(prepared), "ReentrancyGuardReentrantCall", []);
    });
  }
});
