// Leaves, roots and proofs as the interface describes them, for verifiers that know no Solidity.
import { encodeAbiParameters, keccak256 } from "viem";
import { exchange, Reason, reference } from "../shared/exchange.js";

const { lanmu, lin } = exchange.actors;

/** A grant as `clawBack` wants it, the only one of its batch unless `changes` say otherwise. */
export function grantOf(changes = {}) {
  return {
    batch: reference("receipt"),
    index: 0,
    account: lin.address,
    assetId: 0n,
    amount: 0n,
    reason: Reason.PURCHASE,
    reference_: reference("receipt"),
    amountFen: 0n,
    pointsPerYuan: 0,
    proof: [],
    ...changes,
  };
}

/** A leaf: two words more where a receipt was recorded. */
export function leafOf({ index, account, assetId, amount, reason, reference_, amountFen, pointsPerYuan }) {
  const types = ["uint256", "address", "uint256", "uint256", "uint256", "bytes32"];
  const values = [BigInt(index), account, assetId, amount, BigInt(reason), reference_];
  return amountFen === 0n
    ? twice(types, values)
    : twice([...types, "uint256", "uint256"], [...values, amountFen, BigInt(pointsPerYuan)]);
}

export function twice(types, values) {
  const words = encodeAbiParameters(
    types.map((type) => ({ type })),
    values,
  );
  return keccak256(keccak256(words));
}

/** All levels of a tree, the leaves first; a node without a partner moves up unchanged. */
export function levelsOf(leaves) {
  const levels = [leaves];
  while (levels.at(-1).length > 1) {
    const below = levels.at(-1);
    const above = [];
    for (let i = 0; i < below.length; i += 2) {
      above.push(i + 1 < below.length ? pair(below[i], below[i + 1]) : below[i]);
    }
    levels.push(above);
  }
  return levels;
}

export function rootOf(leaves) {
  return levelsOf(leaves).at(-1)[0];
}

/** The siblings on the way from a leaf to the root. */
export function proofOf(levels, index) {
  const proof = [];
  for (const level of levels.slice(0, -1)) {
    const sibling = index % 2 === 0 ? index + 1 : index - 1;
    if (sibling < level.length) proof.push(level[sibling]);
    index = Math.floor(index / 2);
  }
  return proof;
}

export function setRule(reason, { by = lanmu, programmeId = 1, rate = 0, account = 0n, all = 0n, seconds = 0 } = {}) {
  return exchange.intend(by, "EarningDesk", "setEarnRule", [programmeId, reason, rate, account, all, seconds]);
}

export function recordPurchase({
  by = lanmu,
  programmeId = 1,
  account = lin,
  amountFen = 498_000n,
  ref = reference("receipt"),
} = {}) {
  return exchange.intend(by, "EarningDesk", "recordPurchase", [programmeId, account.address, amountFen, ref]);
}

/** The names and values of the desk's events, without those of other contracts. */
export function told(events, ...names) {
  return events.filter(({ name }) => names.includes(name)).map(({ name, args }) => [name, args]);
}

function pair(left, right) {
  const [low, high] = left < right ? [left, right] : [right, left];
  return keccak256(`${low}${high.slice(2)}`);
}
