import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { zeroAddress } from "viem";
import { DAY, exchange, key, refuses } from "../shared/exchange.js";
import {
  begin,
  CASH,
  chen,
  eventOf,
  fill,
  holdings,
  ids,
  leg,
  market,
  operator,
  payments,
  post,
  QINGHE,
  stranger,
  wang,
} from "./offers.js";

const treasury = key("alliance treasury");
const setFee = (feeBps, account = treasury, by = operator) =>
  exchange.call(by, "Marketplace", "setFee", [feeBps, account.address ?? account]);
const fee = () => exchange.read("Marketplace", "fee");

/** A fee of 100, in force. */
async function charged(feeBps = 100) {
  await setFee(feeBps);
  await exchange.at((await exchange.now()) + 7n * DAY);
}

describe("Marketplace / setFee", () => {
  beforeEach(begin);

  it("is for operators only", async () => {
    await refuses(setFee(1, treasury, stranger), "AccessManagedUnauthorized", [stranger.address]);
  });

  it("refuses more than one in a hundred", async () => {
    await refuses(setFee(101), "Marketplace_FeeOutOfRange", [101, 100]);
    await setFee(100);
  });

  it("refuses to let fees go nowhere, or to a contract", async () => {
    for (const account of [zeroAddress, market(), exchange.addresses.RedemptionDesk]) {
      await refuses(setFee(1, account), "Marketplace_FeeAccountUnfit", [account]);
    }
  });

  it("raises the fee after seven days, to the second, and lowers it at once", async () => {
    assert.deepEqual(await fee(), [0, zeroAddress, 0, 0]);
    const time = (await exchange.now()) + 10n;
    await exchange.at(time);
    const effectiveAt = Number(time + 7n * DAY);
    const result = await setFee(40);
    assert.deepEqual(eventOf(result, "FeeSet"), { feeBps: 40, feeAccount: treasury.address, effectiveAt });
    assert.deepEqual(await fee(), [0, treasury.address, 40, effectiveAt]);

    const offerId = await post(wang, { legs: [leg(QINGHE, 600n)], maxFeeBps: 40 });
    await exchange.at(BigInt(effectiveAt) - 1n);
    const before = await fill(chen, offerId, 500n, payments([ids.qinghe, 300n]));
    assert.equal(eventOf(before, "OfferFilled").feeBps, 0);
    const after = await fill(chen, offerId, 500n, payments([ids.qinghe, 300n]), 40);
    assert.equal(eventOf(after, "OfferFilled").feeBps, 40);

    const lowered = await setFee(10);
    assert.equal(eventOf(lowered, "FeeSet").effectiveAt, Number(await exchange.now()));
    assert.deepEqual((await fee())[0], 10);
  });

  it("replaces what was to come: a second rise waits again, a fall is at once", async () => {
    await charged(20);
    await setFee(50);
    await exchange.at((await exchange.now()) + 6n * DAY);
    await setFee(60);
    assert.equal((await fee())[0], 20);
    await exchange.at((await exchange.now()) + 2n * DAY);
    await setFee(20);
    await exchange.at((await exchange.now()) + 30n * DAY);
    const same = await setFee(20);
    assert.equal(eventOf(same, "FeeSet").effectiveAt, Number(await exchange.now()));
    assert.equal((await fee())[0], 20);
  });

  it("refuses a fill while the fee is above what either side agreed to (I6)", async () => {
    const offerId = await post(wang, { legs: [leg(QINGHE, 600n)], maxFeeBps: 20 });
    await charged(20);
    const paid = payments([ids.qinghe, 600n]);
    await refuses(fill(chen, offerId, 500n, paid, 19), "Marketplace_FeeAboveCap", [20, 19]);
    await fill(chen, offerId, 500n, paid, 20);
    await charged(21);
    await refuses(fill(chen, offerId, 500n, paid, 100), "Marketplace_FeeAboveCap", [21, 20]);
  });

  it("takes the fee from what the maker gets, rounded down for each id, and nothing else (I6)", async () => {
    await charged(100);
    await exchange.deposit(chen, 1_000n);
    const offerId = await post(wang, { legs: [leg(0, 450n), leg(QINGHE, 399n)], maxFeeBps: 100 });
    const { events } = await fill(chen, offerId, 1_000n, payments([CASH, 450n], [ids.qinghe, 399n]), 100);
    assert.deepEqual(eventOf({ events }, "OfferFilled").paid, [450n, 399n]);
    assert.deepEqual(await holdings(treasury, CASH, ids.qinghe), [4n, 3n]);
    assert.deepEqual(await holdings(wang, CASH, ids.qinghe), [446n, 396n]);
    assert.deepEqual(await holdings(chen, CASH, ids.qinghe, ids.lanmu), [550n, 1_601n, 1_000n]);
  });

  it("takes no fee from a payment below a hundred units at one in a hundred", async () => {
    await charged(100);
    const offerId = await post(wang, { legs: [leg(QINGHE, 600n)], maxFeeBps: 100 });
    await fill(chen, offerId, 165n, payments([ids.qinghe, 99n]), 100);
    assert.deepEqual(await holdings(treasury, ids.qinghe), [0n]);
  });
});
