// X9: rounding in partial fills (immutable/contracts #294, where a double floor broke 90 of 99 ratios).
import assert from "node:assert/strict";
import { before, beforeEach, describe, it } from "node:test";
import { exchange } from "../shared/exchange.js";
import {
  begin,
  CASH,
  chen,
  eventOf,
  fill,
  holdings,
  ids,
  lanmu,
  LANMU,
  leg,
  lin,
  market,
  payments,
  post,
} from "../marketplace/offers.js";

const LOT = 100n;

/** What a maker is owed for so much of an offer: the exact share, rounded up. */
const dueUp = (price, amount) => (price * amount + LOT - 1n) / LOT;

describe("Incidents / X9: every fill ratio from 1 to 99 of 100", () => {
  let snapshot;
  before(async () => {
    await begin();
    await exchange.issue(lanmu, LANMU, lin, 99n * LOT);
  });
  beforeEach(async () => {
    if (snapshot !== undefined) await exchange.request("evm_revert", [snapshot]);
    snapshot = await exchange.request("evm_snapshot");
  });

  for (const price of [50n, 77n, 149n]) {
    it(`pays the maker ${price} fen for 100 points in any two parts, and each part's share rounded up`, async (t) => {
      await exchange.deposit(chen, price * LOT);
      let rounded = 0;
      for (let first = 1n; first < LOT; first++) {
        const [before_] = await holdings(lin, CASH);
        const offerId = await post(lin, { amount: LOT, legs: [leg(0, price)] });
        const take = (amount) => fill(chen, offerId, amount, payments([CASH, price]));
        const [paid] = eventOf(await take(first), "OfferFilled").paid;
        assert.equal(paid, dueUp(price, first), `${first} of 100`);
        const [rest] = eventOf(await take(LOT - first), "OfferFilled").paid;
        assert.equal(paid + rest, price, `${first} of 100`);
        const [after] = await holdings(lin, CASH);
        assert.equal(after - before_, price);
        if ((price * first) % LOT !== 0n) rounded++;
      }
      assert.deepEqual(await holdings(market(), ids.lanmu, CASH), [0n, 0n]);
      t.diagnostic(`99 of 99 ratios sum to the price; ${rounded} of them had to round`);
    });
  }

  it("pays the whole price, and no more, when 100 points are sold one by one", async () => {
    const price = 77n;
    await exchange.deposit(chen, price);
    const offerId = await post(lin, { amount: LOT, legs: [leg(0, price)] });
    let total = 0n;
    for (let sold = 1n; sold <= LOT; sold++) {
      const result = await fill(chen, offerId, 1n, payments([CASH, 1n]));
      total += eventOf(result, "OfferFilled").paid[0];
      assert.equal(total, dueUp(price, sold)); // So the maker never has less than the exact share of what is sold.
    }
    assert.equal(total, price);
  });
});
