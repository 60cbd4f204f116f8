import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { zeroAddress } from "viem";
import { exchange, key, refuses } from "../shared/exchange.js";
import {
  approve,
  DAY,
  decide,
  execute,
  object,
  operator,
  propose,
  ProposalState,
  read,
  secondOperator,
  thirdOperator,
  WEEK,
} from "./council.js";

const { stranger } = exchange.actors;
const names = (events) => events.map(({ name }) => name);
const change = (functionName, ...accounts) =>
  decide(
    "Council",
    functionName,
    accounts.map(({ address }) => address),
  );

describe("Council / operators", () => {
  beforeEach(() => exchange.reset());

  it("are changed by nobody but the council itself", async () => {
    const { address } = thirdOperator;
    for (const [functionName, args] of [
      ["addOperator", [address]],
      ["removeOperator", [operator.address]],
      ["replaceOperator", [operator.address, address]],
    ]) {
      for (const by of [operator, stranger]) {
        await refuses(exchange.call(by, "Council", functionName, args), "Council_NotTheCouncil", [by.address]);
      }
      const { Forwarder } = exchange.addresses;
      await refuses(exchange.intend(operator, "Council", functionName, args), "Council_NotTheCouncil", [Forwarder]);
    }
  });

  it("are changed a day after two agreed, and not a second earlier", async () => {
    const { proposalId } = await propose("Council", "addOperator", [thirdOperator.address]);
    const { events } = await approve(proposalId);
    const readyAt = (await exchange.now()) + DAY;
    const expiresAt = Number(readyAt + WEEK);
    assert.deepEqual(names(events), ["ProposalApproved", "ProposalPassed", "IntentExecuted"]);
    assert.deepEqual(events[1].args, { proposalId, readyAt: Number(readyAt), expiresAt });
    exchange.at(readyAt - 1n);
    await refuses(execute(proposalId), "Council_NotReady", [proposalId, Number(readyAt)]);
    const result = await execute(proposalId);

    assert.deepEqual(names(result.events), ["ProposalExecuted", "OperatorAdded"]);
    assert.deepEqual(result.events[1].args, { operator: thirdOperator.address });
    assert.equal(await read("operatorCount"), 3n);
    assert.equal(await read("isOperator", [thirdOperator.address]), true);
  });

  it("can call off a change of themselves during that day", async () => {
    const { proposalId } = await propose("Council", "addOperator", [thirdOperator.address]);
    await approve(proposalId);
    await object(proposalId);
    const { events } = await object(proposalId, operator);
    assert.deepEqual(names(events), ["ProposalObjected", "ProposalCancelled", "IntentExecuted"]);
    exchange.at((await exchange.now()) + DAY);
    await refuses(execute(proposalId), "Council_StateUnexpected", [proposalId, ProposalState.CANCELLED]);
  });

  it("are never nobody, never one person twice, and never more than sixteen", async () => {
    await refuses(decide("Council", "addOperator", [zeroAddress]), "Council_OperatorMissing", []);
    await refuses(change("addOperator", operator), "Council_AlreadyOperator", [operator.address]);
    for (let count = 2; count < 16; ++count) await change("addOperator", key(`operator ${count}`));
    assert.equal(await read("operatorCount"), 16n);
    await refuses(change("addOperator", thirdOperator), "Council_OperatorsOutOfRange", [17n, 2n, 16n]);
    await change("replaceOperator", operator, thirdOperator);
  });

  it("are never fewer than must agree", async () => {
    await refuses(change("removeOperator", operator), "Council_OperatorsOutOfRange", [1n, 2n, 16n]);
    await change("addOperator", thirdOperator);
    const { events } = await change("removeOperator", operator);

    assert.deepEqual(events[1], {
      name: "OperatorRemoved",
      args: { operator: operator.address },
      address: exchange.addresses.Council,
    });
    assert.equal(await read("isOperator", [operator.address]), false);
    assert.equal(await read("operatorCount"), 2n);
    await refuses(propose("Council", "addOperator", [stranger.address]), "Council_NotAnOperator", [operator.address]);
  });

  it("cannot be removed who are none", async () => {
    await refuses(change("removeOperator", stranger), "Council_NotAnOperator", [stranger.address]);
    await refuses(change("replaceOperator", stranger, thirdOperator), "Council_NotAnOperator", [stranger.address]);
  });

  it("replace one another in one step, so that two are enough to replace a third", async () => {
    const { events } = await change("replaceOperator", operator, thirdOperator);

    assert.deepEqual(names(events), ["ProposalExecuted", "OperatorRemoved", "OperatorAdded"]);
    assert.equal(await read("operatorCount"), 2n);
    assert.deepEqual(
      [await read("isOperator", [operator.address]), await read("isOperator", [thirdOperator.address])],
      [false, true],
    );
  });

  it("have approved nothing any more once they were removed", async () => {
    await change("addOperator", thirdOperator);
    const { proposalId } = await propose("BrandRegistry", "setDefaultProfile", [2]);
    await approve(proposalId);
    const open = await propose("BrandRegistry", "setDefaultProfile", [1]);
    const removal = await propose("Council", "removeOperator", [operator.address], { by: thirdOperator });
    await approve(removal.proposalId);
    exchange.at((await exchange.now()) + DAY);
    await execute(removal.proposalId);

    assert.deepEqual(await read("votesOf", [proposalId]), [1n, 0n]);
    await refuses(execute(proposalId), "Council_TooFewApprovals", [proposalId, 1n, 2n]);
    await approve(open.proposalId);
    assert.equal((await read("proposalOf", [open.proposalId])).state, ProposalState.OPEN);
    await approve(open.proposalId, thirdOperator);
    assert.equal((await read("proposalOf", [open.proposalId])).state, ProposalState.APPROVED);
  });

  it("do not get their old votes back with their office", async () => {
    await change("addOperator", thirdOperator);
    const { proposalId } = await propose("BrandRegistry", "setDefaultProfile", [2]);
    for (const functionName of ["removeOperator", "addOperator"]) {
      const again = await propose("Council", functionName, [operator.address], { by: thirdOperator });
      await approve(again.proposalId);
      exchange.at((await exchange.now()) + DAY);
      await execute(again.proposalId);
    }
    assert.deepEqual(await read("votesOf", [proposalId]), [0n, 0n]);
    await approve(proposalId, operator);
    assert.deepEqual(await read("votesOf", [proposalId]), [1n, 0n]);
  });

  it("have at most 255 seats in all the life of a council", async () => {
    for (let seat = 3; seat <= 255; ++seat) {
      const [from, to] = [key(`seat ${seat - 1}`), key(`seat ${seat}`)];
      const previous = seat === 3 ? secondOperator.address : from.address;
      await asItself("replaceOperator", [previous, to.address]);
    }
    const action = asItself("replaceOperator", [operator.address, thirdOperator.address]);
    await refuses(action, "Council_OperatorsOutOfRange", [256n, 2n, 255n]);
  });
});

/** As if a proposal were being executed. */
function asItself(functionName, args) {
  return exchange.call(exchange.addresses.Council, "Council", functionName, args);
}
