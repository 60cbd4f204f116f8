import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { keccak256, pad } from "viem";
import { DAY, exchange, key, reference, refuses } from "../shared/exchange.js";
import { HOUR, intendAs, noteOutgoing, rotate, rotationProof, signStruct, wordOf } from "./proofs.js";

const { lanmu, qinghe, lin, operator, stranger } = exchange.actors;
const fresh = key("new phone");
const second = key("second key");
const other = key("another key");
const [BRAND, ALLIANCE, SECOND] = [0, 1, 2];

const hashOf = (signer) => keccak256(signer.address.toLowerCase());
const setSecondKey = async (signer = second, by = lin, proof = undefined) => {
  proof ??= await signStruct(signer, "SecondKey", { account: lin.address, signerHash: hashOf(signer) });
  return intendAs(lin, by, "AccountRegistry", "setSecondKey", [signer.address, proof]);
};
const asBrand = async (signer = fresh, by = lanmu) =>
  exchange.intend(by, "AccountRegistry", "requestRecovery", [
    lin.address,
    signer.address,
    await rotationProof(lin, signer),
  ]);
const asAlliance = async (signer = fresh, by = operator) =>
  exchange.call(by, "AccountRegistry", "requestRecoveryAsAlliance", [
    lin.address,
    signer.address,
    await rotationProof(lin, signer),
  ]);
const approval = async (signer = fresh, by = second, changes = {}) => {
  const { round } = await exchange.read("AccountRegistry", "recoveryOf", [lin.address]);
  const message = { account: lin.address, signerHash: hashOf(signer), round, ...changes };
  return signStruct(by, "RecoveryApproval", message);
};
const bySecondKey = async (signer = fresh, signature = undefined) => {
  const args = [lin.address, signer.address, await rotationProof(lin, signer), signature ?? (await approval(signer))];
  return exchange.call(stranger, "AccountRegistry", "requestRecoveryBySecondKey", args);
};
const cancel = (by = lin) => intendAs(lin, by, "AccountRegistry", "cancelRecovery", []);
const complete = (signer = fresh) =>
  exchange.call(stranger, "AccountRegistry", "completeRecovery", [lin.address, signer.address]);
const keyless = (permitted, by = lin) =>
  intendAs(lin, by, "AccountRegistry", "setKeylessRecovery", [permitted]);
const recovery = () => exchange.read("AccountRegistry", "recoveryOf", [lin.address]);
const secondKey = () => exchange.read("AccountRegistry", "secondKeyOf", [lin.address]);

describe("AccountRegistry / second key", () => {
  beforeEach(() => exchange.reset());

  it("refuses a plain call, an account that is not open, and a key that does not agree", async () => {
    await refuses(
      exchange.call(lin, "AccountRegistry", "setSecondKey", [second.address, "0x"]),
      "Forwarded_IntentMissing",
    );
    const args = [second.address, "0x"];
    await refuses(exchange.intend(stranger, "AccountRegistry", "setSecondKey", args), "AccountRegistry_NotOpen");
    await refuses(
      exchange.intend(stranger, "AccountRegistry", "setKeylessRecovery", [false]),
      "AccountRegistry_NotOpen",
    );
    const foreign = await signStruct(second, "SecondKey", { account: stranger.address, signerHash: hashOf(second) });
    for (const proof of ["0x", foreign, await rotationProof(lin, second)]) {
      await refuses(setSecondKey(second, lin, proof), "AccountRegistry_SignerUnproven");
    }
  });

  for (const length of [0, 19, 257]) {
    it(`refuses a signer of ${length} bytes`, async () => {
      const args = [`0x${"11".repeat(length)}`, "0x"];
      await refuses(
        intendAs(lin, lin, "AccountRegistry", "setSecondKey", args),
        "AccountRegistry_SignerLengthOutOfRange",
        [BigInt(length), 20n, 256n],
      );
    });
  }

  it("refuses the account's own signer, and the home brand's key before and after it rotated", async () => {
    for (const same of [lin, lanmu]) {
      await refuses(setSecondKey(same), "AccountRegistry_GuardiansNotDistinct", [lin.address]);
    }
    await rotate(lanmu, other);
    for (const same of [lanmu, other]) await refuses(setSecondKey(same), "AccountRegistry_GuardiansNotDistinct");
    await rotate(lin, fresh);
    await refuses(setSecondKey(fresh, fresh), "AccountRegistry_GuardiansNotDistinct");
    await setSecondKey(second, fresh);
  });

  it("counts a first key at once, and another one only 72 hours later", async () => {
    assert.equal(await secondKey(), "0x");
    const first = await setSecondKey();
    const now = Number(await exchange.now());
    assert.deepEqual(first.events[0].args, { account: lin.address, signer: second.address.toLowerCase(), from: now });
    assert.equal(await secondKey(), second.address.toLowerCase());

    const { events } = await setSecondKey(other);
    const { from } = events[0].args;
    assert.equal(BigInt(from), (await exchange.now()) + 72n * HOUR);
    await mineAt(BigInt(from) - 1n);
    assert.equal(await secondKey(), second.address.toLowerCase());
    await mineAt(from);
    assert.equal(await secondKey(), other.address.toLowerCase());
  });

  it("keeps the key that counts while replacements follow one another, each in its own time", async () => {
    await setSecondKey();
    await setSecondKey(other);
    const { events } = await setSecondKey(fresh);
    await mineAt(BigInt(events[0].args.from) - 1n);
    assert.equal(await secondKey(), second.address.toLowerCase());
    await mineAt(events[0].args.from);
    await setSecondKey(second);
    assert.equal(await secondKey(), fresh.address.toLowerCase());
  });
});

describe("AccountRegistry / requestRecovery", () => {
  beforeEach(() => exchange.reset());

  it("refuses a stranger, another brand, and the operator for whom it is not", async () => {
    await refuses(asBrand(fresh, stranger), "AccountRegistry_NotABrand", [stranger.address]);
    await refuses(asBrand(fresh, qinghe), "AccountRegistry_NotTheHomeBrand", [lin.address, 1, 2]);
    await refuses(asAlliance(fresh, stranger), "AccessManagedUnauthorized", [stranger.address]);
    await refuses(asAlliance(fresh, lanmu), "AccessManagedUnauthorized", [lanmu.address]);
    const args = [lin.address, fresh.address, "0x"];
    await refuses(exchange.call(lanmu, "AccountRegistry", "requestRecovery", args), "Forwarded_IntentMissing");
  });

  it("refuses an account that nobody opened", async () => {
    const args = [stranger.address, fresh.address, "0x"];
    await refuses(
      exchange.call(operator, "AccountRegistry", "requestRecoveryAsAlliance", args),
      "AccountRegistry_NotOpen",
      [stranger.address],
    );
    await refuses(
      exchange.call(operator, "AccountRegistry", "requestRecoveryBySecondKey", [...args, "0x"]),
      "AccountRegistry_ApprovalUnproven",
    );
  });

  it("refuses a new signer that did not agree", async () => {
    const proof = await rotationProof(lin, { ...other, address: fresh.address });
    await refuses(
      exchange.intend(lanmu, "AccountRegistry", "requestRecovery", [lin.address, fresh.address, proof]),
      "AccountRegistry_SignerUnproven",
    );
  });

  it("refuses a second key's approval for another signer, account or round, or of another key", async () => {
    await refuses(bySecondKey(fresh, "0x"), "AccountRegistry_ApprovalUnproven", [lin.address, 0]);
    await setSecondKey();
    for (const signature of [
      "0x",
      await approval(other),
      await approval(fresh, other),
      await approval(fresh, second, { account: stranger.address }),
      await approval(fresh, second, { round: 1 }),
    ]) {
      await refuses(bySecondKey(fresh, signature), "AccountRegistry_ApprovalUnproven", [lin.address, 0]);
    }
  });

  it("refuses one and the same guardian twice", async () => {
    await setSecondKey();
    for (const [approve, guardian] of [
      [asBrand, BRAND],
      [asAlliance, ALLIANCE],
      [bySecondKey, SECOND],
    ]) {
      await approve();
      await refuses(approve(), "AccountRegistry_AlreadyApproved", [lin.address, guardian]);
      await exchange.reset();
      await setSecondKey();
    }
  });

  it("refuses the second key once the home brand has taken it for its own", async () => {
    await setSecondKey();
    await rotate(lanmu, second);
    await refuses(bySecondKey(), "AccountRegistry_GuardiansNotDistinct", [lin.address]);
  });

  it("refuses the alliance's approval by the home brand's key, should it ever hold the role", async () => {
    const grant = ["grantRole", [1n, lanmu.address, 0]];
    const council = { address: exchange.addresses.Council };
    await exchange.call(council, "AccessManager", "schedule", [
      exchange.addresses.AccessManager,
      exchange.encode("AccessManager", ...grant),
      0,
    ]);
    await exchange.at((await exchange.now()) + DAY);
    await exchange.call(council, "AccessManager", ...grant);
    await refuses(asAlliance(fresh, lanmu), "AccountRegistry_GuardiansNotDistinct", [lin.address]);
  });

  it("starts nothing on one approval: value leaves as before", async () => {
    await setSecondKey();
    const { events } = await bySecondKey();
    assert.deepEqual(
      [events.length, events[0].name, events[0].args],
      [
        1,
        "RecoveryApproved",
        { account: lin.address, round: 0, guardian: SECOND, signer: fresh.address.toLowerCase() },
      ],
    );
    await noteOutgoing(lin, 1n);
    await refuses(complete(), "AccountRegistry_NotRecovering", [lin.address]);
    await refuses(cancel(), "AccountRegistry_NotRecovering", [lin.address]);
  });

  it("starts nothing on two approvals of different signers", async () => {
    await setSecondKey();
    await asBrand(fresh);
    await bySecondKey(other);
    await asAlliance(key("third"));
    assert.equal((await recovery()).readyAt, 0);
  });

  it("blocks outgoing value from the second approval on, not what comes in, nor a rotation", async () => {
    await setSecondKey();
    await asBrand();
    const { events } = await bySecondKey();

    const readyAt = Number((await exchange.now()) + 72n * HOUR);
    assert.deepEqual(
      [events[1].name, events[1].args],
      ["RecoveryStarted", { account: lin.address, round: 0, signer: fresh.address.toLowerCase(), readyAt }],
    );
    await refuses(noteOutgoing(lin, 1n), "AccountRegistry_AccountRecovering", [lin.address]);
    await refuses(
      exchange.read("AccountRegistry", "requireActive", [lin.address]),
      "AccountRegistry_AccountRecovering",
    );
    assert.equal(await exchange.read("AccountRegistry", "mayReceive", [lin.address]), true);
    await refuses(
      exchange.intend(lin, "AccountRegistry", "eraseAccount", [reference("x")]),
      "AccountRegistry_AccountRecovering",
    );
    await refuses(setSecondKey(other), "AccountRegistry_AccountRecovering");
    await refuses(keyless(false), "AccountRegistry_AccountRecovering");
    await refuses(asBrand(other), "AccountRegistry_RecoveryInProgress", [lin.address, readyAt]);
    await rotate(lin, other);
    assert.equal((await recovery()).readyAt, readyAt);
  });
});

describe("AccountRegistry / completeRecovery", () => {
  beforeEach(async () => {
    await exchange.reset();
    await setSecondKey();
  });

  const paths = [
    ["brand and second key", [asBrand, bySecondKey], 72n * HOUR],
    ["alliance and second key", [asAlliance, bySecondKey], 72n * HOUR],
    ["second key and brand", [bySecondKey, asBrand], 72n * HOUR],
    ["brand and alliance", [asBrand, asAlliance], 30n * DAY],
  ];
  for (const [name, approvals, delay] of paths) {
    it(`refuses until the last second of the delay, of ${name}, and then changes the signer`, async () => {
      for (const approve of approvals) await approve();
      const startedAt = await exchange.now();
      const { readyAt } = await recovery();
      assert.equal(BigInt(readyAt), startedAt + delay);

      await refuses(complete(other), "AccountRegistry_NotRecovering", [lin.address]);
      await exchange.at(readyAt - 1);
      await refuses(complete(), "AccountRegistry_RecoveryTooEarly", [readyAt - 1, readyAt]);
      for (const late of [0, 1]) {
        const snapshot = await exchange.request("evm_snapshot");
        await exchange.at(readyAt + late);
        const { events } = await complete();
        assert.deepEqual(
          events.map(({ name: event }) => event),
          ["RecoveryCompleted", "SignerRotated"],
        );
        assert.deepEqual(events[1].args, { account: lin.address, epoch: 1, signer: fresh.address.toLowerCase() });
        await refuses(rotate(lin, other), "Forwarder_SignatureInvalid");
        await noteOutgoing(lin, 1n);
        await refuses(noteOutgoing(lin, 1n, { newKeyHours: 1n }), "AccountRegistry_KeyTooNew");
        await refuses(complete(), "AccountRegistry_NotRecovering");
        assert.deepEqual([(await wordOf(lin)).epoch, (await recovery()).round], [1n, 1]);
        await exchange.request("evm_revert", [snapshot]);
      }
    });
  }

  it("comes earlier when the second key joins brand and alliance, and no later when they join it", async () => {
    await asBrand();
    await asAlliance();
    await mineAt((await exchange.now()) + DAY);
    await bySecondKey();
    assert.equal(BigInt((await recovery()).readyAt), (await exchange.now()) + 72n * HOUR);

    await exchange.reset();
    await setSecondKey();
    await asBrand();
    await bySecondKey();
    const { readyAt } = await recovery();
    await mineAt((await exchange.now()) + DAY);
    await asAlliance();
    assert.equal((await recovery()).readyAt, readyAt);
  });

  it("needs the second key once the member has switched the other path off, 72 hours later", async () => {
    const { events } = await keyless(false);
    const { from } = events[0].args;
    assert.equal(BigInt(from), (await exchange.now()) + 72n * HOUR);
    await keyless(false);
    assert.equal((await recovery()).keylessOffFrom, from);
    await asBrand();
    await exchange.at(from);
    await refuses(asAlliance(), "AccountRegistry_KeylessRecoveryOff", [lin.address, from]);
    const snapshot = await exchange.request("evm_snapshot");
    await bySecondKey();
    const { readyAt, keylessOffFrom } = await recovery();
    assert.notEqual(readyAt, 0);
    assert.equal(keylessOffFrom, from); // It is off: only what was still to come is undone.
    await exchange.request("evm_revert", [snapshot]);
    await keyless(true);
    await asAlliance();
    assert.notEqual((await recovery()).readyAt, 0);
  });

  it("is off from its very second on, also if the second key approves in it", async () => {
    const { from } = (await keyless(false)).events[0].args;
    await asBrand();
    await exchange.at(from);
    await bySecondKey();
    assert.equal((await recovery()).keylessOffFrom, from);
  });

  it("still serves brand and alliance in the last second before the path is off", async () => {
    const { from } = (await keyless(false)).events[0].args;
    await asBrand();
    await exchange.at(from - 1);
    await asAlliance();
    assert.notEqual((await recovery()).readyAt, 0);
  });

  it("undoes what a thief of the signing key set in motion, if the second key approves in time", async () => {
    await keyless(false);
    await setSecondKey(other);
    await asBrand();
    await bySecondKey();
    await exchange.at((await recovery()).readyAt);
    await complete();
    assert.equal((await recovery()).keylessOffFrom, 0);
    assert.equal(await secondKey(), second.address.toLowerCase());
  });

  it("lets brand and alliance alone undo nothing: they cannot keep a member from switching them off", async () => {
    const { from } = (await keyless(false)).events[0].args;
    await setSecondKey(other);
    await asBrand();
    await asAlliance();
    await cancel();
    await mineAt(from + 1);
    assert.equal((await recovery()).keylessOffFrom, from);
    assert.equal(await secondKey(), other.address.toLowerCase());
    await asBrand();
    await refuses(asAlliance(), "AccountRegistry_KeylessRecoveryOff");
  });
});

describe("AccountRegistry / cancelRecovery", () => {
  beforeEach(async () => {
    await exchange.reset();
    await setSecondKey();
  });

  const start = async () => {
    await asBrand();
    await bySecondKey();
  };

  it("lets the signer cancel twice and refuses the third time", async () => {
    for (const cancels of [1, 2]) {
      await start();
      const { events } = await cancel();
      assert.deepEqual(
        [events[0].name, events[0].args],
        ["RecoveryCancelled", { account: lin.address, round: cancels - 1, cancels }],
      );
      await noteOutgoing(lin, 1n);
      await exchange.at((await exchange.now()) + 60n * DAY);
      await refuses(complete(), "AccountRegistry_NotRecovering", [lin.address]);
    }
    await start();
    await refuses(cancel(), "AccountRegistry_CancelsUsedUp", [2, 2]);
    await rotate(lin, other);
    await refuses(cancel(other), "AccountRegistry_CancelsUsedUp", [2, 2]);
    await exchange.at((await recovery()).readyAt);
    await complete();
    assert.equal((await recovery()).cancels, 0);
  });

  it("voids every approval: not one counts in the next round, nor can it be brought again", async () => {
    const signature = await approval();
    await asBrand();
    await bySecondKey(fresh, signature);
    await cancel();
    await refuses(bySecondKey(fresh, signature), "AccountRegistry_ApprovalUnproven", [lin.address, 1]);
    const { readyAt, signerHash, round } = await recovery();
    assert.deepEqual([readyAt, signerHash, round], [0, pad("0x"), 1]);
    await asAlliance();
    assert.equal((await recovery()).readyAt, 0);
  });

  it("lets nobody but the account's signer cancel", async () => {
    await start();
    for (const by of [fresh, second, stranger, lanmu]) await refuses(cancel(by), "Forwarder_SignatureInvalid");
    await refuses(exchange.intend(stranger, "AccountRegistry", "cancelRecovery", []), "AccountRegistry_NotRecovering");
  });
});

/** A block of its own at this time, so that reads see it. */
async function mineAt(time) {
  await exchange.at(time);
  await exchange.transact(stranger, stranger.address, "0x");
}
