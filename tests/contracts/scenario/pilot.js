// The real parameters of CN-PILOT: 14 days for an account, 72 hours for a key, 50,000 yuan a day, 500,000 in 30 days.
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { intendAs, rotate, wordOf } from "../accounts/proofs.js";
import { DAY, exchange, key, reference, refuses } from "../shared/exchange.js";
import { leg, offerTerms } from "../marketplace/offers.js";

const { operator, lanmu, lin, chen } = exchange.actors;
const PILOT = 2;
const LANMU = 1;
const DAILY = 5_000_000n;
const MONTHLY = 50_000_000n;
const HOLD = 5n * DAY;
let assetId;

/** The first second of a UTC day that begins a window of 30 days, well after genesis. */
const WINDOW = 30n * DAY * (1_790_000_000n / (30n * DAY));

async function begin() {
  await exchange.reset();
  const basis = reference("legal basis");
  await exchange.call(operator, "BrandRegistry", "setDefaultProfile", [PILOT]);
  await exchange.call(operator, "BrandRegistry", "adoptProfile", [LANMU, PILOT, basis]);
  await exchange.intend(lanmu, "BrandRegistry", "setPolicy", [LANMU, PILOT, 63, 5_000, basis]);
  assetId = await exchange.issue(lanmu, LANMU, lin, 2n * MONTHLY);
  await exchange.deposit(lin, 2n * DAILY);
}

/** Every way by which value leaves a member: as many points, or as much cash. */
const outgoing = {
  gift: (amount, by) =>
    intendAs(lin, by, "Ledger", "safeTransferFrom", [lin.address, chen.address, assetId, amount, "0x"]),
  offer: async (amount, by) => {
    const terms = await offerTerms({ assetId, amount, legs: [leg(0, amount)] });
    return intendAs(lin, by, "Marketplace", "postOffer", [terms]);
  },
  redemption: async (amount, by) => {
    const expiresAt = Number((assetId >> 176n) & (2n ** 40n - 1n));
    const until = Number((await exchange.now()) + HOLD);
    const args = [LANMU, LANMU, [{ expiresAt, maturesOn: 0, amount }], until];
    return intendAs(lin, by, "RedemptionDesk", "authorise", args);
  },
  payout: (amount, by) => intendAs(lin, by, "CashDesk", "requestPayout", [amount, reference("bank")]),
};

/** Every way is refused in the second before `from`, and goes through in that second. */
async function opensAt(from, refusal, by = lin) {
  for (const way of Object.values(outgoing)) {
    const snapshot = await exchange.request("evm_snapshot");
    await exchange.request("evm_setNextBlockTimestamp", [Number(from) - 60]);
    await exchange.request("evm_mine");
    await exchange.at(from - 1n);
    await refuses(way(1n, by), refusal, [Number(from - 1n), from]);
    await exchange.at(from);
    await way(1n, by);
    await exchange.request("evm_revert", [snapshot]);
  }
}

describe("Scenario / the real parameters of CN-PILOT", () => {
  beforeEach(begin);

  it("lets no value leave an account in its first 14 days, whatever the way, and all of it from then on", async () => {
    const { openedAt } = await wordOf(lin);
    await opensAt(openedAt + 14n * DAY, "AccountRegistry_AccountTooNew");
  });

  it("lets no value leave an account in the 72 hours after its key changed", async () => {
    await exchange.at((await wordOf(lin)).openedAt + 14n * DAY);
    await outgoing.gift(1n, lin);
    const fresh = key("fresh key of Lin");
    await rotate(lin, fresh);
    const { keySince } = await wordOf(lin);
    await opensAt(keySince + 3n * DAY, "AccountRegistry_KeyTooNew", fresh);
  });

  it("lets 50,000 yuan leave in a UTC day, by whatever ways together, and not a fen more", async () => {
    await exchange.at(WINDOW);
    await outgoing.gift(DAILY - 3n, lin);
    await outgoing.offer(1n, lin);
    await outgoing.redemption(1n, lin);
    await outgoing.payout(1n, lin);
    for (const way of Object.values(outgoing)) {
      await refuses(way(1n, lin), "AccountRegistry_DailyLimitExceeded", [DAILY + 1n, DAILY]);
    }
    await exchange.at(WINDOW + DAY);
    await outgoing.gift(DAILY, lin);
  });

  it("lets 500,000 yuan leave in a window of 30 days, and the same again in the next", async () => {
    for (let day = 0n; day < 10n; day++) {
      await exchange.at(WINDOW + day * DAY);
      await outgoing.gift(DAILY, lin);
    }
    await exchange.at(WINDOW + 30n * DAY - 10n);
    for (const way of Object.values(outgoing)) {
      await refuses(way(1n, lin), "AccountRegistry_MonthlyLimitExceeded", [MONTHLY + 1n, MONTHLY]);
    }
    await exchange.at(WINDOW + 30n * DAY);
    await outgoing.gift(DAILY, lin);
    assert.equal(await exchange.balance(chen, assetId), MONTHLY + DAILY);
  });
});
