// What the tests of rates do again and again: Lanmu proposes from its programme 1 into Qinghe's programme 2, at 5:2.
import { exchange, seconds } from "../shared/exchange.js";

export const RateState = { NONE: 0, PROPOSED: 1, ACCEPTED: 2, WITHDRAWN: 3, REPLACED: 4 };
export const END = seconds("2030-01-01T00:00:00Z");
export const MONTH = 30n * 86_400n;
export const QUOTE = 900n;
const { lanmu, qinghe } = exchange.actors;

export function read(functionName, args = []) {
  return exchange.read("RateBook", functionName, args);
}

export function rateOf(rateId) {
  return read("rateOf", [rateId]);
}

export function propose(changes = {}) {
  const { source, target, numerator, denominator, startsAt, endsAt, most, by } = {
    source: 1,
    target: 2,
    numerator: 2,
    denominator: 5,
    startsAt: 0,
    endsAt: END,
    most: 1_000_000n,
    by: lanmu,
    ...changes,
  };
  const args = [source, target, numerator, denominator, startsAt, endsAt, most];
  return exchange.intend(by, "RateBook", "proposeRate", args);
}

export function accept(rateId, by = qinghe) {
  return exchange.intend(by, "RateBook", "acceptRate", [rateId]);
}

export function withdraw(rateId, by = lanmu) {
  return exchange.intend(by, "RateBook", "withdrawRate", [rateId]);
}

/** Both brands of the alliance agree to a motion. */
export async function agree(motion) {
  await exchange.intend(lanmu, "BrandQuorum", "approve", [motion]);
  await exchange.intend(qinghe, "BrandQuorum", "approve", [motion]);
}
