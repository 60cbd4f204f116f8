// I16: every function of every contract × every role, called plainly and by a signed intent. Each succeeds for exactly
// those for whom it is meant, and each is seen to succeed, so that no refusal is for want of good arguments.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { readArtifact, sliceOf } from "../../../contracts/tasks/artifacts.js";
import { exchange, Refusal } from "../shared/exchange.js";
import {
  accountRows,
  ANYONE,
  auctionRows,
  authorityRows,
  brandRows,
  clearingRows,
  earningRows,
  ledgerRows,
  marketRows,
  redemptionRows,
} from "./rights.js";
import { beginWorld, world } from "./world.js";

const { addresses, actors } = exchange;
const people = [
  ...["stranger", "lin", "chen", "lanmu", "qinghe"],
  ...["operator", "secondOperator", "psp", "relayer", "deployer"],
];
const contracts = Object.keys(sliceOf).filter((name) => name !== "PasskeyVerifier" && name !== "Forwarder");

/** Nobody but the account's signature speaks here. */
const bySignature = ["Forwarder.execute", "Forwarder.executeBatch", "Forwarder.executeBundle"];
const tables = {
  ...{ brandRows, accountRows, ledgerRows, earningRows },
  ...{ redemptionRows, clearingRows, marketRows, auctionRows },
};
const told = { calls: 0, done: 0 };

/** Whoever may act: people by call and by intent, contracts by call. */
function callers() {
  const named = contracts.map((name) => [name === "Council" ? "council" : name, addresses[name]]);
  named.push(["AccessManager", addresses.AccessManager]);
  return [
    ...people.flatMap((name) => [
      { name, way: "call", address: actors[name].address },
      { name, way: "intent", address: actors[name].address, account: actors[name] },
    ]),
    ...named.map(([name, address]) => ({ name, way: "call", address })),
  ];
}

/** Whether it would go through now; nothing is changed by asking. */
async function tries({ account, address }, contract, functionName, args) {
  told.calls++;
  try {
    if (account === undefined) {
      await exchange.view(addresses[contract], exchange.encode(contract, functionName, args), address);
    } else {
      const intent = exchange.intent(account, contract, functionName, args);
      const signed = [intent, await exchange.sign(account, intent)];
      await exchange.view(addresses.Forwarder, exchange.encode("Forwarder", "execute", signed));
    }
    told.done++;
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return false;
  }
}

/** Those for whom a row's call goes through. */
async function whoSucceeds([name, , args, prepare]) {
  const [contract, functionName] = name.split(".");
  const snapshot = await exchange.request("evm_snapshot");
  await prepare?.();
  const given = typeof args === "function" ? await args() : args;
  const succeeded = new Set();
  for (const caller of callers()) {
    if (await tries(caller, contract, functionName, given)) succeeded.add(caller.name);
  }
  await exchange.request("evm_revert", [snapshot]);
  return succeeded;
}

/** The council acts at once or after a day, by its own rules: council.js shows when. */
const atOnce = (names) => names.filter((name) => name !== "council").toSorted();

describe("Roles / every function × every role (I16)", () => {
  before(beginWorld);
  after(() => exchange.reset());

  for (const [title, rowsOf] of Object.entries({ ...tables, authorityRows })) {
    it(`${title.replace("Rows", "")}: lets exactly those through for whom it is meant`, async () => {
      for (const row of rowsOf()) {
        const [name, allowed, , , unseen] = row;
        const succeeded = await whoSucceeds(row);
        if (unseen !== undefined) assert.equal(succeeded.size, 0, `${name} succeeded: ${unseen}`);
        else if (allowed === ANYONE) for (const one of people) assert.ok(succeeded.has(one), `${name} refused ${one}`);
        else assert.deepEqual(atOnce([...succeeded]), atOnce(allowed), name);
      }
    });
  }

  it("has a row for every function that changes something, and no other", (t) => {
    const rows = [...Object.values(tables), authorityRows].flatMap((rowsOf) => rowsOf().map(([name]) => name));
    const changing = Object.keys(sliceOf).flatMap((contract) =>
      readArtifact(contract)
        .abi.filter(({ type, stateMutability }) => type === "function" && /payable/.test(stateMutability))
        .map(({ name }) => `${contract}.${name}`),
    );
    assert.deepEqual([...rows, ...bySignature].toSorted(), changing.toSorted());
    assert.ok(world.points > 0n);
    const roles = people.length + contracts.length + 1;
    t.diagnostic(`${rows.length} functions × ${roles} roles: ${told.calls} calls, ${told.done} went through`);
  });
});
