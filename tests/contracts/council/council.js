// What the tests of the council do again and again. The council of the harness has two operators and needs both; a
// council of our own has more, and holds the same roles.
import { encodeDeployData, getAddress } from "viem";
import { readArtifact } from "../../../contracts/tasks/artifacts.js";
import { exchange, key, reference } from "../shared/exchange.js";

export const ProposalState = { NONE: 0, OPEN: 1, APPROVED: 2, EXECUTED: 3, CANCELLED: 4 };
export const REASON = reference("reason");
export const DAY = 86_400n;
export const WEEK = 7n * DAY;
export const { operator, secondOperator } = exchange.actors;
export const thirdOperator = key("third operator");

export function read(functionName, args = []) {
  return exchange.read("Council", functionName, args);
}

/** Proposes a call of one of our contracts; tells the events and the proposal's id. */
export async function propose(contract, functionName, args, { by = operator, reason = REASON } = {}) {
  const data = exchange.encode(contract, functionName, args);
  return proposeRaw(exchange.addresses[contract], data, { by, reason });
}

export async function proposeRaw(target, data, { by = operator, reason = REASON } = {}) {
  const { events } = await exchange.intend(by, "Council", "propose", [target, data, reason]);
  return { events, proposalId: events[0].args.proposalId };
}

export function approve(proposalId, by = secondOperator) {
  return exchange.intend(by, "Council", "approve", [proposalId]);
}

export function object(proposalId, by = secondOperator) {
  return exchange.intend(by, "Council", "object", [proposalId]);
}

export function execute(proposalId, by = exchange.actors.stranger) {
  return exchange.call(by, "Council", "execute", [proposalId]);
}

/** Proposed, approved and executed as soon as it is ready. */
export async function decide(contract, functionName, args) {
  const { proposalId } = await propose(contract, functionName, args);
  await approve(proposalId);
  const { readyAt } = await read("proposalOf", [proposalId]);
  if (BigInt(readyAt) > (await exchange.now())) exchange.at(readyAt);
  return execute(proposalId);
}

/** Deploys a council that holds no role. */
export function deployCouncil(operators, threshold) {
  const { abi, bytecode } = readArtifact("Council");
  const { AccessManager, Forwarder } = exchange.addresses;
  const args = [AccessManager, Forwarder, operators.map((one) => getAddress(one.address ?? one)), threshold];
  return exchange.deploy(exchange.actors.stranger, { abi, bytecode }, encodeDeployData({ abi, bytecode, args }));
}
