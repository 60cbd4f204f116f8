// Where the gas of a transaction's inner call goes, contract by contract and slot by slot.
import { getAddress } from "viem";
import { exchange } from "./exchange.js";

const COLD_ACCOUNT = 2_600;
const WARM = 100;
const CALLS = new Set(["CALL", "STATICCALL", "DELEGATECALL"]);

/** Steps of the last block's transaction from the first call of `target` to its end, each with its contract. */
export async function stepsInside(target) {
  const { transactions } = await exchange.request("eth_getBlockByNumber", ["latest", false]);
  const { to } = await exchange.request("eth_getTransactionByHash", [transactions[0]]);
  const options = { disableStorage: true, disableMemory: true };
  const { structLogs } = await exchange.request("debug_traceTransaction", [transactions[0], options]);
  const places = [getAddress(to)];
  const touched = new Set(places);
  const steps = [];
  let from = getAddress(to) === getAddress(target) ? 1 : undefined;
  for (const [i, { op, depth, stack, gasCost }] of structLogs.entries()) {
    places.length = depth;
    if (from !== undefined && depth < from) break;
    const step = { contract: places[depth - 1], op, gas: Number(gasCost) };
    if (CALLS.has(op)) {
      const called = getAddress(`0x${word(stack.at(-2)).slice(24)}`);
      step.callee = called;
      step.gas = touched.has(called) ? WARM : COLD_ACCOUNT;
      touched.add(called);
      const isEntered = structLogs[i + 1]?.depth === depth + 1;
      if (isEntered) places[depth] = op === "DELEGATECALL" ? places[depth - 1] : called;
      if (from === undefined && called === getAddress(target) && isEntered) {
        from = depth + 1;
        continue;
      }
    }
    if (op === "SLOAD" || op === "SSTORE") step.slot = word(stack.at(-1));
    if (from !== undefined) steps.push(step);
  }
  return steps;
}

/** Lines of a table: every slot read or written, every call, the logs, and what is left for all other steps. */
export function tableOf(steps, names) {
  const nameOf = (address) => names[address] ?? address.slice(0, 10);
  const sums = new Map();
  for (const { contract, op, gas, slot, callee } of steps) {
    const what =
      slot !== undefined
        ? `${op} ${slot.slice(0, 8)}…${gas >= 2_000 ? " cold or changed" : ""}`
        : callee !== undefined
          ? `${op} of ${nameOf(callee)}`
          : op.startsWith("LOG")
            ? "events"
            : "all other steps";
    const key = `${nameOf(contract)}|${what}`;
    const sum = sums.get(key) ?? { count: 0, gas: 0 };
    sums.set(key, { count: sum.count + 1, gas: sum.gas + gas });
  }
  return [...sums]
    .map(([key, sum]) => ({ contract: key.split("|")[0], what: key.split("|")[1], ...sum }))
    .sort((a, b) => b.gas - a.gas);
}

function word(value) {
  return value.replace(/^0x/, "").padStart(64, "0");
}
