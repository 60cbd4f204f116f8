import assert from "node:assert/strict";
import { before, beforeEach, describe, it } from "node:test";
import { encodeFunctionData } from "viem";
import { exchange, MAX, Reason, reference, refuses } from "../shared/exchange.js";
import { readMock } from "../shared/mocks.js";
import { grantOf, recordPurchase, setRule, told } from "./grants.js";

const { lanmu, lin, stranger } = exchange.actors;
const INTENT_GAS = 15_780_000;

/** A thousandth of all there may be: 500 of them fit into a supply, and no byte of them is cheap. */
const AMOUNT = MAX / 1_000n;

let members;

const entriesFor = (count, reasons = [Reason.PURCHASE]) =>
  members.slice(0, count).map(({ address }, i) => ({
    account: address,
    amount: AMOUNT - BigInt(i),
    reason: reasons[i % reasons.length],
    reference_: reference(`grant ${i}`),
  }));

const issueBatch = (entries) =>
  exchange.intend(lanmu, "EarningDesk", "issueBatch", [1, reference("batch"), entries], { gas: INTENT_GAS });

/** What a loop of OpenZeppelin's `_mint` takes for the same: it knows no brands, no references, no accounts. */
async function plainGas(count) {
  const plain = readMock("PlainToken");
  const at = await exchange.deploy(stranger, plain);
  const entries = entriesFor(count);
  const args = [entries.map(({ account }) => account), 7n, entries.map(({ amount }) => amount)];
  const data = encodeFunctionData({ abi: plain.abi, functionName: "mintEach", args });
  return (await exchange.transact(stranger, at, data)).gasUsed;
}

/** The exchange as it is, with 500 members who hold nothing, and one who holds points of this month. */
async function prepare() {
  await exchange.reset();
  members = await exchange.openAccounts(500, lanmu, 1);
  await exchange.issue(lanmu, 1, lin, 1n);
}

describe("EarningDesk / gas of a batch", () => {
  let unused;
  before(prepare);
  beforeEach(async () => {
    if (unused !== undefined) await exchange.request("evm_revert", [unused]);
    unused = await exchange.request("evm_snapshot");
  });

  for (const count of [100, 400, 500]) {
    it(`takes ${count} grants to new holders, and not much more gas than a loop of _mint`, async (t) => {
      const plain = await plainGas(count);
      const { gasUsed } = await issueBatch(entriesFor(count));

      const ratio = Number(gasUsed) / Number(plain);
      t.diagnostic(`${count}: ${gasUsed} gas, ${gasUsed / BigInt(count)} each; _mint ${plain}; ${ratio.toFixed(3)} x`);
      assert.ok(ratio <= 1.15, `${ratio}`);
    });
  }

  it("takes 500 grants for all reasons under caps of the programme, as the first of their month", async (t) => {
    await setRule(Reason.NONE, { all: MAX });
    for (const reason of [1, 3, 4, 5]) await setRule(reason, { all: MAX });
    await exchange.at((await exchange.now()) + 31n * 86_400n);
    const { gasUsed } = await issueBatch(entriesFor(500, [1, 3, 4, 5]));
    t.diagnostic(`500 under five caps: ${gasUsed} gas`);
  });

  it("takes 250 grants under a cap for accounts", async (t) => {
    await setRule(Reason.PURCHASE, { account: AMOUNT, all: MAX });
    const { gasUsed } = await issueBatch(entriesFor(250));
    t.diagnostic(`250 under a cap for accounts: ${gasUsed} gas`);
    await refuses(
      exchange.intend(lanmu, "EarningDesk", "issueBatch", [1, reference("more"), entriesFor(1)]),
      "EarningDesk_AccountCapExceeded",
    );
  });

  it("takes 400 grants where a member has debts", async (t) => {
    const ref = reference("taken back");
    const args = [1, members[7].address, 5n, Reason.WELCOME, ref];
    const { events } = await exchange.intend(lanmu, "EarningDesk", "issue", args);
    const { assetId, amount, account, reason } = told(events, "PointsIssued")[0][1];
    const grant = grantOf({ batch: ref, reference_: ref, account, assetId, amount, reason });
    await exchange.intend(lanmu, "EarningDesk", "clawBack", [1, grant, 5n, []]);

    const { gasUsed } = await issueBatch(entriesFor(400));
    t.diagnostic(`400 with a debt among them: ${gasUsed} gas`);
    assert.equal(await exchange.balance(members[7], assetId), AMOUNT - 7n);
  });

  it("mints the last of a large batch as the first: each amount to its account", async () => {
    await issueBatch(entriesFor(500));
    const assetId = await exchange.read("EarningDesk", "assetIdOf", [1, Number(await exchange.now())]);
    for (const i of [0, 1, 478, 479, 480, 481, 499]) {
      assert.equal(await exchange.balance(members[i], assetId), AMOUNT - BigInt(i));
    }
    const sum = AMOUNT * 500n - (499n * 500n) / 2n;
    assert.equal(await exchange.read("Ledger", "totalSupply", [assetId]), sum + 1n);
  });

  it("tells what single calls cost", async (t) => {
    await setRule(Reason.PURCHASE, { rate: 1, all: MAX });
    const [a, b] = members;
    const first = await recordPurchase({ account: a });
    const next = await recordPurchase({ account: a, ref: reference("next") });
    const other = await recordPurchase({ account: b, ref: reference("other") });
    t.diagnostic(`recordPurchase: first ever ${first.gasUsed}, first of b ${other.gasUsed}, next ${next.gasUsed} gas`);
  });
});
