import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { decodeRefusal, exchange, Reason, reference, refuses } from "../shared/exchange.js";
import { listedProbe, probeData } from "../shared/probes.js";

const { lanmu, qinghe, lin, chen, relayer, stranger } = exchange.actors;

function issue(name, account = lanmu, changes = {}) {
  return exchange.intent(
    account,
    "EarningDesk",
    "issue",
    [1, lin.address, 1n, Reason.PURCHASE, reference(name)],
    changes,
  );
}

async function signed(intent, signer = lanmu) {
  return { intent, signature: await exchange.sign(signer, intent) };
}

const submit = (intents, by = relayer) => exchange.call(by, "Forwarder", "executeBatch", [intents]);

/** What became of each intent, in order. */
function outcomes({ events }) {
  return events
    .filter(({ name }) => name.startsWith("Intent"))
    .map(({ name, args }) => (args.reason === undefined ? name : `${name} ${decodeRefusal(args.reason).refusal}`));
}

describe("Forwarder / executeBatch", () => {
  beforeEach(() => exchange.reset());

  it("takes 1 to 100 intents", async () => {
    await refuses(submit([]), "Forwarder_BatchLengthOutOfRange", [0n, 1n, 100n]);
    const one = await signed(issue("one"));
    await refuses(submit(Array(101).fill(one)), "Forwarder_BatchLengthOutOfRange", [101n, 1n, 100n]);
  });

  it("executes one hundred intents of two accounts", async () => {
    const intents = [];
    for (let i = 0; i < 100; i++) intents.push(await signed(issue(`grant ${i}`)));
    const result = await submit(intents);
    assert.deepEqual(outcomes(result), Array(100).fill("IntentExecuted"));
  });

  it("skips what is invalid, tells why, uses none of its nonces, and executes the rest", async () => {
    const good = [await signed(issue("first")), await signed(issue("last"))];
    const bad = [
      await signed(issue("foreign key"), qinghe),
      await signed(issue("late", lanmu, { deadline: 1 })),
      await signed(issue("elsewhere", lanmu, { target: stranger.address })),
      await signed(issue("short", lanmu, { data: "0x123456" })),
      await signed(issue("greedy", lanmu, { gas: 2 ** 32 - 1 })),
    ];
    const result = await submit([good[0], good[0], ...bad, good[1]]);

    assert.deepEqual(outcomes(result), [
      "IntentExecuted",
      "IntentSkipped Forwarder_AlreadyExecuted",
      "IntentSkipped Forwarder_SignatureInvalid",
      "IntentSkipped Forwarder_DeadlinePassed",
      "IntentSkipped Forwarder_TargetNotListed",
      "IntentSkipped Forwarder_DataTooShort",
      "IntentSkipped Forwarder_GasAboveMaximum",
      "IntentExecuted",
    ]);
    for (const { intent } of bad) {
      assert.equal(await exchange.read("Forwarder", "isNonceUsed", [lanmu.address, intent.nonce]), false);
    }
  });

  it("names the skipped intent and its account, and gives the error that execute would revert with", async () => {
    const { intent, signature } = await signed(issue("foreign key"), qinghe);
    const { events } = await submit([{ intent, signature }]);

    const intentHash = await exchange.read("Forwarder", "digestOf", [intent]);
    const [{ name, args }] = events;
    assert.deepEqual([name, args.intentHash, args.account], ["IntentSkipped", intentHash, lanmu.address]);
    await refuses(exchange.execute(intent, signature), "Forwarder_SignatureInvalid", decodeRefusal(args.reason).args);
  });

  it("lets a target's refusal use the nonce when an admitted relayer brings it", async () => {
    const refused = await signed(issue("not an issuer", chen), chen);
    const result = await submit([refused, await signed(issue("good"))]);
    assert.deepEqual(outcomes(result), ["IntentRefused EarningDesk_NotTheIssuer", "IntentExecuted"]);
    assert.deepEqual(outcomes(await submit([refused])), ["IntentSkipped Forwarder_AlreadyExecuted"]);
  });

  it("skips a target's refusal and uses nothing when a stranger brings it", async () => {
    const refused = await signed(issue("not an issuer", chen), chen);
    const result = await submit([refused, await signed(issue("good"))], stranger);
    assert.deepEqual(outcomes(result), ["IntentSkipped EarningDesk_NotTheIssuer", "IntentExecuted"]);
    assert.equal(await exchange.read("Forwarder", "isNonceUsed", [chen.address, refused.intent.nonce]), false);
  });

  it("undoes what a refusing target did, and keeps what the others did", async () => {
    const reused = reference("reused");
    const args = (amount) => [1, lin.address, amount, Reason.PURCHASE, reused];
    const [first, second] = [5n, 7n].map((amount) => exchange.intent(lanmu, "EarningDesk", "issue", args(amount)));
    const result = await submit([await signed(first), await signed(second)]);
    assert.deepEqual(outcomes(result), ["IntentExecuted", "IntentRefused EarningDesk_ReferenceAlreadyUsed"]);
    const assetId = await exchange.read("EarningDesk", "assetIdOf", [1, Number(await exchange.now())]);
    assert.equal(await exchange.balance(lin, assetId), 5n);
  });

  it("is not sunk by hostile targets: a megabyte of revert data, all gas used, a call back", async () => {
    const target = await listedProbe();
    const inner = await signed(issue("inner"));
    const hostile = [
      probeData("ProbeTarget", "answer", [1_048_576n, false]),
      probeData("ProbeTarget", "useGas", [2n ** 200n]),
      probeData("ProbeTarget", "reenterBatch", [[inner]]),
    ];
    const intents = [];
    for (const data of hostile) intents.push(await signed(issue("x", lanmu, { target, data, gas: 3_000_000 })));
    const result = await submit([...intents, inner]);

    const names = result.events.filter(({ name }) => name.startsWith("Intent")).map(({ name }) => name);
    assert.deepEqual(names, ["IntentRefused", "IntentRefused", "IntentRefused", "IntentExecuted"]);
  });
});
