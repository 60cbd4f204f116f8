// What an intent costs over the call that it carries: everything that is not the transaction's own 21,000, not the
// target's execution, and not the calldata that a direct call of the target would have brought as well.
// Steady state: another nonce of the same word was used before. Cold reads of a fresh transaction are included.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openWithPasskey, passkey } from "../accounts/passkey.js";
import { noteOutgoing, policyWord, wordOf } from "../accounts/proofs.js";
import { exchange, reference } from "../shared/exchange.js";
import { listedProbe, probeData } from "../shared/probes.js";

const { lanmu, lin, relayer } = exchange.actors;
const INTRINSIC = 21_000n;

/** The execution of a target that returns at once: dispatch, decoding, return. */
const TARGET_EXECUTION = 400n;

describe("Forwarder / gas over the call", () => {
  it("stays within 40,000 for an EOA and 65,000 for a passkey, first-use figures beside", async (t) => {
    await exchange.reset();
    const target = await listedProbe();
    const signer = passkey("gas");
    const kinds = {
      "member with an EOA": [lin, (intent) => exchange.sign(lin, intent), 40_000n],
      "brand's key, never opened": [lanmu, (intent) => exchange.sign(lanmu, intent), 40_000n],
      "member with a passkey": [
        await openWithPasskey(lanmu, 1, signer),
        async (intent) => signer.sign(await exchange.read("Forwarder", "digestOf", [intent])),
        65_000n,
      ],
    };
    for (const [kind, [account, sign, most]] of Object.entries(kinds)) {
      for (const words of [0, 4, 8]) {
        const data = `${probeData("ProbeTarget", "answer", [0n, true])}${"ab".repeat(32 * words)}`;
        const costs = [];
        for (let nonce = 0; nonce < 3; nonce++) {
          const changes = { target, data, gas: 200_000, deadline: 1_800_000_000, nonce: 2 ** 20 * (words + 1) + nonce };
          const intent = { ...exchange.intent(account, "BrandQuorum", "approve", [reference("x")]), ...changes };
          const { gasUsed } = await exchange.execute(intent, await sign(intent), { by: relayer });
          costs.push(gasUsed - INTRINSIC - TARGET_EXECUTION - calldataGas(data));
        }
        t.diagnostic(`${kind}, ${data.length / 2 - 1} bytes: ${costs[2]} (a word's first nonce: ${costs[0]})`);
        assert.ok(costs[2] <= most, `${kind}: ${costs[2]} > ${most}`);
      }
    }
  });

  it("counts what leaves for one read and one write of a slot, and for a read if nothing limits", async (t) => {
    await exchange.reset();
    const policy = { newAccountHours: 0n, newKeyHours: 72n, daily: 10_000n, monthly: 100_000n };
    const cost = async (limits) => {
      const { gasUsed } = await noteOutgoing(lin, 5n, limits);
      const args = [lin.address, 5n, policyWord(limits)];
      return gasUsed - INTRINSIC - calldataGas(exchange.encode("AccountRegistry", "noteOutgoing", args));
    };
    const first = await cost(policy);
    const counted = await cost(policy);
    const free = await cost({});
    t.diagnostic(`noteOutgoing, cold slot: counted ${counted} (day's first ${first}), without limits ${free}`);
    assert.equal((await wordOf(lin)).spentDayFen, 10n);
    // A cold slot's read is 2,100, its change 2,900 more; what remains is dispatch, checks and arithmetic.
    assert.ok(counted <= 2_100n + 2_900n + 1_700n, `${counted}`);
    assert.ok(free <= 2_100n + 800n, `${free}`);
  });
});

/** 16 gas for each byte that is not 0, 4 for each that is (EIP-2028). */
function calldataGas(data) {
  const bytes = Buffer.from(data.slice(2), "hex");
  const zeros = bytes.filter((byte) => byte === 0).length;
  return BigInt(4 * zeros + 16 * (bytes.length - zeros));
}
