import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { hashTypedData, parseAbi, encodeFunctionData, zeroAddress, zeroHash } from "viem";
import { exchange, intentTypes, key, Reason, reference, refuses } from "../shared/exchange.js";
import { listedProbe, probeData } from "../shared/probes.js";

const { lanmu, lin, chen, relayer, stranger, operator } = exchange.actors;

/** Lanmu wants to issue points to Lin: valid, and executed only once. */
function wish(changes = {}) {
  const args = [1, lin.address, 100n, Reason.PURCHASE, reference("wish")];
  return exchange.intent(lanmu, "EarningDesk", "issue", args, changes);
}

describe("Forwarder / execute", () => {
  beforeEach(() => exchange.reset());

  it("refuses after the deadline and not in its second", async () => {
    const deadline = Number(await exchange.now()) + 100;
    const intent = wish({ deadline });
    const signature = await exchange.sign(lanmu, intent);
    await exchange.at(deadline + 1);
    await refuses(exchange.execute(intent, signature), "Forwarder_DeadlinePassed", [deadline, deadline + 1]);

    await exchange.reset();
    await exchange.at(deadline);
    await exchange.execute(intent, signature);
  });

  it("refuses a target that is not listed, the manager of roles and the forwarder included", async () => {
    const { AccessManager, Forwarder } = exchange.addresses;
    for (const target of [stranger.address, AccessManager, Forwarder, zeroAddress]) {
      const intent = wish({ target });
      await refuses(exchange.execute(intent, await exchange.sign(lanmu, intent)), "Forwarder_TargetNotListed", [
        target,
      ]);
    }
  });

  it("refuses more gas than a transaction can give", async () => {
    const intent = wish({ gas: 15_900_001 });
    await refuses(
      exchange.execute(intent, await exchange.sign(lanmu, intent)),
      "Forwarder_GasAboveMaximum",
      [15_900_001, 15_900_000],
    );
    const most = wish({ gas: 15_900_000 });
    await exchange.execute(most, await exchange.sign(lanmu, most));
  });

  it("refuses data that is shorter than a selector", async () => {
    for (const [data, length] of [
      ["0x", 0n],
      ["0x123456", 3n],
    ]) {
      const intent = wish({ data });
      const execution = exchange.execute(intent, await exchange.sign(lanmu, intent));
      await refuses(execution, "Forwarder_DataTooShort", [length, 4n]);
    }
  });

  it("refuses the second submission as already executed, whoever submitted first", async () => {
    const intent = wish();
    const signature = await exchange.sign(lanmu, intent);
    await exchange.execute(intent, signature, { by: stranger });
    for (const by of [stranger, relayer]) {
      await refuses(exchange.execute(intent, signature, { by }), "Forwarder_AlreadyExecuted", [
        lanmu.address,
        intent.nonce,
      ]);
    }
  });

  it("says already executed before anything else, also when deadline and signature no longer hold", async () => {
    const intent = wish({ deadline: Number(await exchange.now()) + 10 });
    await exchange.execute(intent, await exchange.sign(lanmu, intent));
    await exchange.at(intent.deadline + 100);
    await refuses(exchange.execute(intent, "0x"), "Forwarder_AlreadyExecuted", [lanmu.address, intent.nonce]);
  });

  it("executes once: the points are there, the nonce is used, the hash is the typed data's", async () => {
    const intent = wish();
    const { events } = await exchange.execute(intent, await exchange.sign(lanmu, intent));

    const intentHash = hashTypedData({
      domain: exchange.domain(),
      types: intentTypes,
      primaryType: "Intent",
      message: intent,
    });
    assert.deepEqual(events.at(-1), {
      name: "IntentExecuted",
      args: { intentHash, account: lanmu.address, nonce: intent.nonce, target: intent.target },
      address: exchange.addresses.Forwarder,
    });
    assert.equal(await exchange.read("Forwarder", "digestOf", [intent]), intentHash);
    assert.equal(await exchange.read("Forwarder", "isNonceUsed", [lanmu.address, intent.nonce]), true);
  });

  it("takes nonces in any order, each once, up to the last of 48 bits", async () => {
    const nonces = [2 ** 48 - 1, 0x1_0000, 255, 256, 0x1_0001, 254, 2 ** 48 - 256];
    for (const nonce of nonces) {
      const intent = wish({ nonce, data: issueData(`nonce ${nonce}`) });
      await exchange.execute(intent, await exchange.sign(lanmu, intent));
    }
    for (const nonce of nonces) {
      const intent = wish({ nonce, data: issueData(`again ${nonce}`) });
      await refuses(exchange.execute(intent, await exchange.sign(lanmu, intent)), "Forwarder_AlreadyExecuted");
    }
    assert.equal(await exchange.read("Forwarder", "isNonceUsed", [lanmu.address, 253]), false);
    assert.equal(await exchange.read("Forwarder", "isNonceUsed", [chen.address, 255]), false);
  });

  it("lets a refusal brought by a stranger revert and use nothing", async () => {
    const intent = exchange.intent(chen, "EarningDesk", "issue", [
      1,
      lin.address,
      1n,
      Reason.PURCHASE,
      reference("no"),
    ]);
    await refuses(exchange.execute(intent, await exchange.sign(chen, intent)), "EarningDesk_NotTheIssuer", [1, 1, 0]);
    assert.equal(await exchange.read("Forwarder", "isNonceUsed", [chen.address, intent.nonce]), false);
  });

  it("lets a refusal brought by an admitted relayer use the nonce and tell the reason", async () => {
    const intent = exchange.intent(chen, "EarningDesk", "issue", [
      1,
      lin.address,
      1n,
      Reason.PURCHASE,
      reference("no"),
    ]);
    const signature = await exchange.sign(chen, intent);
    const { events } = await exchange.execute(intent, signature, { by: relayer });

    const [{ name, args }] = events;
    assert.equal(name, "IntentRefused");
    assert.deepEqual(
      [args.account, args.nonce, args.target],
      [chen.address, intent.nonce, exchange.addresses.EarningDesk],
    );
    const abi = parseAbi(["error EarningDesk_NotTheIssuer(uint32, uint32, uint32)"]);
    assert.equal(args.reason, encodeErrorOf(abi, [1, 1, 0]));
    await refuses(exchange.execute(intent, signature), "Forwarder_AlreadyExecuted");
  });

  it("passes each account to the target as the sender, with its intent, and clears both afterwards", async () => {
    const target = await listedProbe();
    const intent = wish({ target, data: "0x12345678aabb" });
    const { events } = await exchange.execute(intent, await exchange.sign(lanmu, intent));

    const { args } = events[0];
    const intentHash = await exchange.read("Forwarder", "digestOf", [intent]);
    assert.deepEqual(
      [args.sender, args.data, args.executingAccount, args.executingIntent],
      [lanmu.address, "0x12345678aabb", lanmu.address, intentHash],
    );
    assert.equal(await exchange.read("Forwarder", "executingAccount"), zeroAddress);
    assert.equal(await exchange.read("Forwarder", "executingIntent"), zeroHash);
  });
});

describe("Forwarder / hostile targets", () => {
  let target;
  beforeEach(async () => {
    await exchange.reset();
    target = await listedProbe();
  });

  const call = async (functionName, args, { by = relayer, ...changes } = {}) => {
    const intent = wish({ target, data: probeData("ProbeTarget", functionName, args), ...changes });
    return exchange.execute(intent, await exchange.sign(lanmu, intent), { by });
  };

  it("copies at most 1,024 bytes of what a target reverts with, of a megabyte too", async () => {
    for (const [length, copied] of [
      [0n, 0],
      [31n, 31],
      [1_024n, 1_024],
      [1_025n, 1_024],
      [1_048_576n, 1_024],
    ]) {
      const { events } = await call("answer", [length, false], { gas: 4_000_000 });
      assert.deepEqual([events[0].name, (events[0].args.reason.length - 2) / 2], ["IntentRefused", copied]);
    }
  });

  it("ignores what a target returns, be it a megabyte", async () => {
    const { events } = await call("answer", [1_048_576n, true], { gas: 4_000_000 });
    assert.deepEqual(
      events.map(({ name }) => name),
      ["IntentExecuted"],
    );
  });

  it("lets a target that uses up the signed gas fail alone", async () => {
    const { events } = await call("useGas", [10_000_000n], { gas: 100_000 });
    assert.deepEqual([events[0].name, events[0].args.reason], ["IntentRefused", "0x"]);
  });

  it("executes nothing within an execution", async () => {
    const inner = wish();
    const signature = await exchange.sign(lanmu, inner);
    const outer = wish({ target, data: probeData("ProbeTarget", "reenter", [inner, signature]) });
    const intentHash = await exchange.read("Forwarder", "digestOf", [outer]);
    await refuses(exchange.execute(outer, await exchange.sign(lanmu, outer)), "Forwarder_IntentInProgress", [
      intentHash,
    ]);

    const batch = probeData("ProbeTarget", "reenterBatch", [[{ intent: inner, signature }]]);
    await refuses(call("refuse", [1n], { by: stranger, data: batch }), "Forwarder_IntentInProgress");
    await exchange.execute(inner, signature);
  });

  it("executes one after the other in one transaction: of the first nothing stays", async () => {
    const intents = ["0x12345678", "0x12345679"].map((data) => wish({ target, data }));
    const signed = await Promise.all(
      intents.map(async (intent) => ({ intent, signature: await exchange.sign(lanmu, intent) })),
    );
    const { events } = await exchange.transact(stranger, target, probeData("ProbeTarget", "executeInTurn", [signed]));
    assert.equal(events.filter(({ name }) => name === "IntentExecuted").length, 2);
  });
});

describe("Forwarder / gas (63/64)", () => {
  let target;
  beforeEach(async () => {
    await exchange.reset();
    target = await listedProbe();
  });

  it("gives the target the signed gas or nothing, and then uses no nonce, at every gas limit", async () => {
    // Of a large call the 64th part is more than what is kept back anyway.
    for (const [signed, most, step] of [
      [1_000_000n, 1_110_000n, 2_000n],
      [12_000_000n, 12_300_000n, 10_000n],
    ]) {
      const outcomes = new Set();
      for (let gas = signed; gas <= most; gas += step) {
        const intent = wish({ target, data: "0x12345678", gas: Number(signed) });
        const execution = exchange.execute(intent, await exchange.sign(lanmu, intent), { by: relayer, gas });
        const outcome = await execution.then(
          ({ events }) => `${events[1].name} with ${events[0].args.gasLeft}`,
          ({ refusal }) => refusal,
        );
        outcomes.add(outcome);
        const used = await exchange.read("Forwarder", "isNonceUsed", [lanmu.address, intent.nonce]);
        assert.equal(used, outcome !== "Forwarder_GasTooLow");
      }
      // Either the transaction had too little, or the target had the same as ever: never anything between.
      assert.equal(outcomes.size, 2, [...outcomes].join(", "));
      assert.ok(outcomes.has("Forwarder_GasTooLow"));
    }
  });

  it("gives the target exactly the signed gas, however much the transaction has", async () => {
    const seen = [];
    for (const gas of [1_000_000n, 16_000_000n]) {
      await exchange.reset();
      const probe = await listedProbe();
      const intent = wish({ target: probe, data: "0x12345678", gas: 200_000 });
      const { events } = await exchange.execute(intent, await exchange.sign(lanmu, intent), { by: relayer, gas });
      seen.push(events[0].args.gasLeft);
    }
    assert.equal(seen[0], seen[1]);
    assert.ok(seen[0] > 180_000n && seen[0] < 200_000n, `${seen[0]}`);
  });

  it("reverts the whole batch when one intent cannot get its gas", async () => {
    const [first, second] = [wish(), wish({ target, data: "0x12345678", gas: 5_000_000 })];
    const signed = [];
    for (const intent of [first, second]) signed.push({ intent, signature: await exchange.sign(lanmu, intent) });
    await refuses(exchange.call(relayer, "Forwarder", "executeBatch", [signed], 4_000_000n), "Forwarder_GasTooLow");
    assert.equal(await exchange.read("Forwarder", "isNonceUsed", [lanmu.address, first.nonce]), false);
  });
});

describe("Forwarder / operators", () => {
  beforeEach(() => exchange.reset());

  it("refuses to admit a relayer or to list a target for anyone but an operator", async () => {
    for (const from of [stranger, relayer, lanmu, exchange.actors.deployer]) {
      await refuses(exchange.call(from, "Forwarder", "admitRelayer", [from.address]), "AccessManagedUnauthorized", [
        from.address,
      ]);
      await refuses(
        exchange.call(from, "Forwarder", "listTarget", [exchange.addresses.PasskeyVerifier, []]),
        "AccessManagedUnauthorized",
        [from.address],
      );
    }
  });

  it("refuses to list an address without code", async () => {
    await refuses(
      exchange.call(operator, "Forwarder", "listTarget", [stranger.address, []]),
      "Forwarder_TargetWithoutCode",
      [stranger.address],
    );
  });

  it("admits a relayer, and tells who is one and what is listed", async () => {
    const second = key("second relayer");
    const { events } = await exchange.call(operator, "Forwarder", "admitRelayer", [second.address]);
    assert.deepEqual(events[0].args, { relayer: second.address });
    for (const [address, admitted] of [
      [second.address, true],
      [relayer.address, true],
      [stranger.address, false],
    ]) {
      assert.equal(await exchange.read("Forwarder", "isRelayer", [address]), admitted);
    }
    for (const [contract, listed] of [
      ["EarningDesk", true],
      ["Ledger", true],
      ["AccessManager", false],
    ]) {
      assert.equal(await exchange.read("Forwarder", "isTarget", [exchange.addresses[contract]]), listed);
    }
  });
});

function issueData(name) {
  return exchange.encode("EarningDesk", "issue", [1, lin.address, 1n, Reason.PURCHASE, reference(name)]);
}

function encodeErrorOf(abi, args) {
  const [{ name, inputs }] = abi;
  return encodeFunctionData({ abi: [{ type: "function", name, inputs, outputs: [], stateMutability: "view" }], args });
}
