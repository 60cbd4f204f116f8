import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { zeroHash } from "viem";
import { CASH_ID, DAY, exchange, MAX, reference, refuses } from "../shared/exchange.js";

const { lanmu, lin, chen, psp, stranger } = exchange.actors;
const State = { OPEN: 1, PAID: 2, RETURNED: 3 };

const named = (name) => (name === undefined ? zeroHash : reference(name));
const deposit = (by, account, amountFen, name) =>
  exchange.intend(by, "CashDesk", "deposit", [account, amountFen, named(name)]);
const complete = (by, payoutId, name) =>
  exchange.intend(by, "CashDesk", "completePayout", [payoutId, reference(name)]);
const eventOf = ({ events }, wanted) => events.find(({ name }) => name === wanted)?.args;
const supply = () => exchange.read("Ledger", "totalSupply", [CASH_ID]);

async function request(amountFen, by = lin) {
  return (await exchange.intend(by, "CashDesk", "requestPayout", [amountFen, reference("bank")])).intentHash;
}

describe("CashDesk / deposit", () => {
  beforeEach(() => exchange.reset());

  it("refuses whoever is not the payment provider", async () => {
    for (const other of [lanmu, lin, exchange.actors.operator]) {
      await refuses(deposit(other, lin.address, 1n, "a"), "CashDesk_NotThePsp", [other.address, psp.address]);
    }
  });

  it("refuses an attestation without a reference, or with one that was used, also for another account", async () => {
    await refuses(deposit(psp, lin.address, 1n), "CashDesk_ReferenceMissing", []);
    await deposit(psp, lin.address, 1n, "once");
    await refuses(deposit(psp, chen.address, 2n, "once"), "CashDesk_ReferenceAlreadyUsed", [reference("once")]);
  });

  it("refuses an address that is neither an open account nor a brand's key", async () => {
    await refuses(deposit(psp, stranger.address, 1n, "a"), "CashDesk_AccountNotOpen", [stranger.address]);
  });

  it("takes amounts from 1 to 2^53 - 1 fen", async () => {
    for (const amount of [0n, MAX + 1n]) {
      await refuses(deposit(psp, lin.address, amount, "a"), "Amount_OutOfRange", [amount, 1n, MAX]);
    }
    await deposit(psp, lin.address, MAX, "a");
    await refuses(deposit(psp, lin.address, 1n, "b"), "Ledger_SupplyAboveMaximum");
  });

  it("brings as much cash into being, for members and brands", async () => {
    const result = await deposit(psp, lin.address, 2_000n, "a");
    const told = { account: lin.address, reference_: reference("a"), amountFen: 2_000n };
    assert.deepEqual(eventOf(result, "CashDeposited"), told);
    await deposit(psp, lanmu.address, 500n, "b");
    assert.deepEqual([await exchange.balance(lin, CASH_ID), await exchange.balance(lanmu, CASH_ID)], [2_000n, 500n]);
    assert.equal(await supply(), 2_500n);
  });
});

describe("CashDesk / payouts", () => {
  beforeEach(async () => {
    await exchange.reset();
    await deposit(psp, lin.address, 1_000n, "first");
  });

  it("refuses a request without an intent, without a destination, of nothing, or of more than there is", async () => {
    const args = [1n, reference("bank")];
    await refuses(exchange.call(lin, "CashDesk", "requestPayout", args), "CashDesk_IntentMissing", []);
    await refuses(exchange.intend(lin, "CashDesk", "requestPayout", [1n, zeroHash]), "CashDesk_ReferenceMissing", []);
    await refuses(request(0n), "Amount_OutOfRange", [0n, 1n, MAX]);
    await refuses(request(1_001n), "ERC1155InsufficientBalance");
  });

  it("holds the cash, and burns it once the provider has paid", async () => {
    const requested = await exchange.intend(lin, "CashDesk", "requestPayout", [600n, reference("bank")]);
    const id = requested.intentHash;
    const common = { payoutId: id, account: lin.address, amountFen: 600n };
    assert.deepEqual(eventOf(requested, "PayoutRequested"), { ...common, destination: reference("bank") });
    assert.equal(await exchange.balance(exchange.addresses.CashDesk, CASH_ID), 600n);

    const completed = await complete(psp, id, "paid");
    assert.deepEqual(eventOf(completed, "PayoutCompleted"), { ...common, reference_: reference("paid") });

    assert.deepEqual([await exchange.balance(lin, CASH_ID), await supply()], [400n, 400n]);
    assert.equal((await exchange.read("CashDesk", "payout", [id])).state, State.PAID);
    await refuses(complete(psp, id, "again"), "CashDesk_PayoutClosed", [
      id,
      State.PAID,
    ]);
    await refuses(exchange.intend(psp, "CashDesk", "returnPayout", [id]), "CashDesk_PayoutClosed");
  });

  it("refuses completion by anyone else, of an unknown payout, and under a used reference", async () => {
    const id = await request(600n);
    await refuses(complete(lin, id, "x"), "CashDesk_NotThePsp");
    await refuses(complete(psp, zeroHash, "x"), "CashDesk_PayoutUnknown", [
      zeroHash,
    ]);
    await refuses(
      complete(psp, id, "first"),
      "CashDesk_ReferenceAlreadyUsed",
    );
    await refuses(exchange.read("CashDesk", "payout", [zeroHash]), "CashDesk_PayoutUnknown");
  });

  it("gives it back: the provider at any time, anyone after seven days", async () => {
    const first = await request(600n);
    const returned = await exchange.intend(psp, "CashDesk", "returnPayout", [first]);
    const told = { payoutId: first, account: lin.address, amountFen: 600n };
    assert.deepEqual(eventOf(returned, "PayoutReturned"), told);
    assert.equal(await exchange.balance(lin, CASH_ID), 1_000n);

    const second = await request(700n);
    const { requestedAt } = await exchange.read("CashDesk", "payout", [second]);
    const returnableAt = BigInt(requestedAt) + 7n * DAY;
    await exchange.at(returnableAt - 1n);
    await refuses(exchange.call(stranger, "CashDesk", "returnPayout", [second]), "CashDesk_PayoutInProgress", [
      Number(returnableAt),
      Number(returnableAt - 1n),
    ]);
    await exchange.at(returnableAt);
    await exchange.call(stranger, "CashDesk", "returnPayout", [second]);
    assert.equal(await exchange.balance(lin, CASH_ID), 1_000n);
    assert.equal((await exchange.read("CashDesk", "payout", [second])).state, State.RETURNED);
    assert.equal(await exchange.read("CashDesk", "isReferenceUsed", [reference("first")]), true);
  });
});
