import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { concat, getAbiItem, toFunctionSelector, zeroAddress, zeroHash } from "viem";
import { readArtifact } from "../../../contracts/tasks/artifacts.js";
import { exchange, key, refuses } from "../shared/exchange.js";
import {
  approve,
  DAY,
  decide,
  deployCouncil,
  execute,
  object,
  operator,
  propose,
  proposeRaw,
  ProposalState,
  read,
  REASON,
  secondOperator,
  thirdOperator,
  WEEK,
} from "./council.js";

const { stranger, lanmu, lin } = exchange.actors;
const yunxi = key("brand Yunxi");
const brand = ["yunxi", "Yunxi Air", "云溪航空", yunxi.address];
const addBrand = (changes) => propose("BrandRegistry", "addBrand", brand, changes);
const setDefault = (changes) => propose("BrandRegistry", "setDefaultProfile", [2], changes);
const names = (events) => events.map(({ name }) => name);
const stateOf = async (proposalId) => (await read("proposalOf", [proposalId])).state;

describe("Council / its founding", () => {
  beforeEach(() => exchange.reset());

  it("needs two to agree, and no more than there are", async () => {
    const three = [operator, secondOperator, thirdOperator];
    await refuses(deployCouncil(three, 1n), "Council_ThresholdOutOfRange", [1n, 2n, 3n]);
    await refuses(deployCouncil(three, 4n), "Council_ThresholdOutOfRange", [4n, 2n, 3n]);
    await refuses(deployCouncil([operator], 2n), "Council_ThresholdOutOfRange", [2n, 2n, 1n]);
    await deployCouncil(three, 3n);
  });

  it("refuses the same person twice, nobody, and more than sixteen", async () => {
    await refuses(deployCouncil([operator, operator], 2n), "Council_AlreadyOperator", [operator.address]);
    await refuses(deployCouncil([operator, zeroAddress], 2n), "Council_OperatorMissing", []);
    const many = Array.from({ length: 17 }, (_, i) => key(`operator ${i}`));
    await refuses(deployCouncil(many, 2n), "Council_OperatorsOutOfRange", [17n, 2n, 16n]);
    await deployCouncil(many.slice(1), 2n);
  });

  it("knows its operators", async () => {
    assert.equal(await read("operatorCount"), 2n);
    assert.equal(await read("threshold"), 2n);
    for (const [account, known] of [
      [operator, true],
      [secondOperator, true],
      [stranger, false],
      [lanmu, false],
    ]) {
      assert.equal(await read("isOperator", [account.address]), known);
    }
  });
});

describe("Council / propose", () => {
  beforeEach(() => exchange.reset());

  it("refuses anyone but an operator", async () => {
    for (const by of [stranger, lanmu, lin]) {
      await refuses(addBrand({ by }), "Council_NotAnOperator", [by.address]);
    }
  });

  it("refuses a proposal without a reason", async () => {
    await refuses(addBrand({ reason: zeroHash }), "Council_ReasonMissing", []);
  });

  it("takes calls from 4 to 1,024 bytes and nothing beyond", async () => {
    const { BrandRegistry } = exchange.addresses;
    const selector = exchange.encode("BrandRegistry", "addBrand", brand).slice(0, 10);
    await refuses(proposeRaw(BrandRegistry, "0x"), "Council_DataLengthOutOfRange", [0n, 4n, 1_024n]);
    await refuses(proposeRaw(BrandRegistry, "0x123456"), "Council_DataLengthOutOfRange", [3n, 4n, 1_024n]);
    const long = `${selector}${"00".repeat(1_021)}`;
    await refuses(proposeRaw(BrandRegistry, long), "Council_DataLengthOutOfRange", [1_025n, 4n, 1_024n]);
    await proposeRaw(BrandRegistry, long.slice(0, -2));
    await proposeRaw(BrandRegistry, selector);
  });

  it("refuses what is reserved for no role of its own: nothing it calls touches a balance (D-G4)", async () => {
    for (const [contract, functionName] of [
      ["Ledger", "burn"],
      ["Ledger", "mint"],
      ["Ledger", "move"],
      ["Ledger", "clawBack"],
      ["Ledger", "safeTransferFrom"],
      ["EarningDesk", "issue"],
      ["RedemptionDesk", "capture"],
      ["BrandRegistry", "createProgramme"],
      ["Forwarder", "execute"],
    ]) {
      const [target, selector] = [exchange.addresses[contract], selectorOf(contract, functionName)];
      await refuses(proposeRaw(target, selector), "Council_NotPermitted", [target, selector]);
    }
    await refuses(proposeRaw(stranger.address, "0x12345678"), "Council_NotPermitted", [stranger.address, "0x12345678"]);
  });

  it("refuses everything if it holds no role", async () => {
    const powerless = await deployCouncil([operator, secondOperator], 2n);
    const data = exchange.encode("BrandRegistry", "addBrand", brand);
    const call = exchange.encode("Council", "propose", [exchange.addresses.BrandRegistry, data, REASON]);
    const forwarder = { address: exchange.addresses.Forwarder };
    await refuses(exchange.transact(forwarder, powerless, concat([call, operator.address])), "Council_NotPermitted");
  });

  it("gives the next id, and counts the proposer's approval", async () => {
    const { events, proposalId } = await addBrand();

    const expiresAt = Number((await exchange.now()) + WEEK);
    const target = exchange.addresses.BrandRegistry;
    const data = exchange.encode("BrandRegistry", "addBrand", brand);
    assert.deepEqual(events[0].args, {
      proposalId,
      proposer: operator.address,
      target,
      data,
      reasonHash: REASON,
      expiresAt,
    });
    assert.equal(await read("proposalCount"), proposalId);
    assert.deepEqual(await read("votesOf", [proposalId]), [1n, 0n]);
    const proposal = { target, readyAt: 0, expiresAt, state: ProposalState.OPEN, data };
    assert.deepEqual(await read("proposalOf", [proposalId]), proposal);
  });

  it("knows no proposal 0 and none never made", async () => {
    for (const proposalId of [0n, 1n]) {
      await refuses(read("proposalOf", [proposalId]), "Council_ProposalUnknown", [proposalId]);
      await refuses(read("votesOf", [proposalId]), "Council_ProposalUnknown", [proposalId]);
      await refuses(approve(proposalId), "Council_ProposalUnknown", [proposalId]);
      await refuses(object(proposalId), "Council_ProposalUnknown", [proposalId]);
      await refuses(execute(proposalId), "Council_ProposalUnknown", [proposalId]);
    }
  });
});

describe("Council / approve", () => {
  beforeEach(() => exchange.reset());

  it("refuses anyone but an operator", async () => {
    const { proposalId } = await addBrand();
    await refuses(approve(proposalId, stranger), "Council_NotAnOperator", [stranger.address]);
  });

  it("refuses the proposer: two persons must agree, not one person twice", async () => {
    const { proposalId } = await addBrand();
    await refuses(approve(proposalId, operator), "Council_AlreadyVoted", [proposalId, operator.address]);
    await refuses(execute(proposalId), "Council_StateUnexpected", [proposalId, ProposalState.OPEN]);
  });

  it("refuses a proposal that is approved already", async () => {
    const { proposalId } = await addBrand();
    await approve(proposalId);
    await refuses(approve(proposalId), "Council_StateUnexpected", [proposalId, ProposalState.APPROVED]);
  });

  it("takes an approval in the last second of 7 days, and none a second later", async () => {
    const { proposalId } = await addBrand();
    const expiresAt = (await exchange.now()) + WEEK;
    exchange.at(expiresAt);
    await refuses(approve(proposalId), "Council_Expired", [proposalId, Number(expiresAt)]);

    await exchange.reset();
    const again = await addBrand();
    exchange.at((await exchange.now()) + WEEK - 1n);
    await approve(again.proposalId);
  });

  it("lets what has no delay be done at once", async () => {
    const { proposalId } = await addBrand();
    const { events } = await approve(proposalId);

    const now = Number(await exchange.now());
    assert.deepEqual(names(events), ["ProposalApproved", "ProposalPassed", "IntentExecuted"]);
    assert.deepEqual(events[0].args, { proposalId, operator: secondOperator.address });
    assert.deepEqual(events[1].args, { proposalId, readyAt: now, expiresAt: now + Number(WEEK) });
    assert.equal(await stateOf(proposalId), ProposalState.APPROVED);
  });

  it("announces what has a delay to the manager of roles", async () => {
    const { proposalId } = await setDefault();
    const { events } = await approve(proposalId);

    const readyAt = Number((await exchange.now()) + DAY);
    assert.deepEqual(names(events), [
      "ProposalApproved",
      "OperationScheduled",
      "ProposalPassed",
      "IntentExecuted",
    ]);
    assert.equal(events[1].args.schedule, readyAt);
    assert.deepEqual(events[2].args, { proposalId, readyAt, expiresAt: readyAt + Number(WEEK) });
  });

  it("refuses to announce the same call twice at a time", async () => {
    const [first, second] = [await setDefault(), await setDefault()];
    await approve(first.proposalId);
    await refuses(approve(second.proposalId), "AccessManagerAlreadyScheduled");
  });
});

describe("Council / execute", () => {
  beforeEach(() => exchange.reset());

  it("calls the target once, by whoever pushes", async () => {
    const { proposalId } = await addBrand();
    await approve(proposalId);
    const { events } = await execute(proposalId);

    assert.deepEqual(names(events), ["ProposalExecuted", "BrandAdded"]);
    assert.equal(await stateOf(proposalId), ProposalState.EXECUTED);
    await refuses(execute(proposalId), "Council_StateUnexpected", [proposalId, ProposalState.EXECUTED]);
    await refuses(approve(proposalId), "Council_StateUnexpected", [proposalId, ProposalState.EXECUTED]);
  });

  it("waits for the delay to the second, and does not wait for ever", async () => {
    const { proposalId } = await setDefault();
    await approve(proposalId);
    const readyAt = (await exchange.now()) + DAY;
    exchange.at(readyAt - 1n);
    await refuses(execute(proposalId), "Council_NotReady", [proposalId, Number(readyAt)]);
    exchange.at(readyAt + WEEK);
    await refuses(execute(proposalId), "Council_Expired", [proposalId, Number(readyAt + WEEK)]);
    for (const time of [0n, WEEK - 1n]) {
      await exchange.reset();
      const again = await setDefault();
      await approve(again.proposalId);
      exchange.at((await exchange.now()) + DAY + time);
      const { events } = await execute(again.proposalId);
      assert.deepEqual(names(events), ["ProposalExecuted", "OperationExecuted", "DefaultProfileSet"]);
    }
  });

  it("is refused with the target's reason, and may be tried again", async () => {
    const { proposalId } = await addBrand();
    await exchange.call(operator, "BrandRegistry", "addBrand", ["other", "O", "O", yunxi.address]);
    await approve(proposalId);
    await refuses(execute(proposalId), "BrandRegistry_KeyTaken");
    assert.equal(await stateOf(proposalId), ProposalState.APPROVED);
    await refuses(execute(proposalId), "BrandRegistry_KeyTaken");
  });

  it("changes roles only after a day", async () => {
    const { proposalId } = await propose("AccessManager", "grantRole", [1n, stranger.address, 0]);
    await approve(proposalId);
    await refuses(execute(proposalId), "Council_NotReady");
    exchange.at((await exchange.now()) + DAY);
    await execute(proposalId);
    assert.deepEqual(await exchange.read("AccessManager", "hasRole", [1n, stranger.address]), [true, 0]);
  });

  it("waits as long as a target's own delay asks for", async () => {
    const { Forwarder } = exchange.addresses;
    await decide("AccessManager", "setTargetAdminDelay", [Forwarder, Number(9n * DAY)]);
    exchange.at((await exchange.now()) + 10n * DAY);
    const { proposalId } = await propose("AccessManager", "setTargetClosed", [Forwarder, true]);
    await approve(proposalId);
    const { readyAt } = await read("proposalOf", [proposalId]);
    assert.equal(BigInt(readyAt), (await exchange.now()) + 9n * DAY);
    exchange.at(readyAt);
    await execute(proposalId);
    assert.equal(await exchange.read("AccessManager", "isTargetClosed", [Forwarder]), true);
  });
});

describe("Council / object", () => {
  beforeEach(() => exchange.reset());

  it("refuses anyone but an operator, and the same person twice", async () => {
    const { proposalId } = await addBrand();
    await refuses(object(proposalId, stranger), "Council_NotAnOperator", [stranger.address]);
    await object(proposalId);
    await refuses(object(proposalId), "Council_AlreadyVoted", [proposalId, secondOperator.address]);
  });

  it("cancels an open proposal once as many object as would have to agree", async () => {
    const { proposalId } = await addBrand();
    const first = await object(proposalId);
    assert.deepEqual(names(first.events), ["ProposalObjected", "IntentExecuted"]);
    assert.deepEqual(first.events[0].args, { proposalId, operator: secondOperator.address });
    assert.deepEqual(await read("votesOf", [proposalId]), [1n, 1n]);
    assert.equal(await stateOf(proposalId), ProposalState.OPEN);

    const second = await object(proposalId, operator);
    assert.deepEqual(names(second.events), ["ProposalObjected", "ProposalCancelled", "IntentExecuted"]);
    assert.deepEqual(second.events[1].args, { proposalId });
    assert.equal(await stateOf(proposalId), ProposalState.CANCELLED);
    await refuses(approve(proposalId), "Council_StateUnexpected", [proposalId, ProposalState.CANCELLED]);
    await refuses(object(proposalId), "Council_StateUnexpected", [proposalId, ProposalState.CANCELLED]);
    await refuses(execute(proposalId), "Council_StateUnexpected", [proposalId, ProposalState.CANCELLED]);
  });

  it("cancels an approved call that has no delay", async () => {
    const { proposalId } = await addBrand();
    await approve(proposalId);
    await object(proposalId);
    const { events } = await object(proposalId, operator);
    assert.deepEqual(names(events), ["ProposalObjected", "ProposalCancelled", "IntentExecuted"]);
  });

  it("calls off what was announced", async () => {
    const { proposalId } = await setDefault();
    await approve(proposalId);
    await object(proposalId);
    const { events } = await object(proposalId, operator);

    assert.deepEqual(names(events), ["ProposalObjected", "ProposalCancelled", "OperationCanceled", "IntentExecuted"]);
    exchange.at((await exchange.now()) + DAY);
    await refuses(execute(proposalId), "Council_StateUnexpected", [proposalId, ProposalState.CANCELLED]);
    const again = await setDefault();
    await approve(again.proposalId);
  });

  it("leaves alone what another proposal announced", async () => {
    const [first, second] = [await setDefault(), await setDefault()];
    await approve(first.proposalId);
    const { readyAt } = await read("proposalOf", [first.proposalId]);
    await object(second.proposalId);
    const { events } = await object(second.proposalId, operator);
    assert.deepEqual(names(events), ["ProposalObjected", "ProposalCancelled", "IntentExecuted"]);
    exchange.at(readyAt);
    await execute(first.proposalId);
  });

  it("is too late once the call was made", async () => {
    const { proposalId } = await addBrand();
    await approve(proposalId);
    await execute(proposalId);
    await refuses(object(proposalId), "Council_StateUnexpected", [proposalId, ProposalState.EXECUTED]);
  });
});

/** A call of which only the selector matters. */
function selectorOf(contract, functionName) {
  return toFunctionSelector(getAbiItem({ abi: readArtifact(contract).abi, name: functionName }));
}
