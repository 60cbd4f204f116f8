// X8: lists that belong together and differ in length, are empty, or name something twice (a classic of airdrops).
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { CASH_ID, exchange, Refusal } from "../shared/exchange.js";
import { act, beginWorld, chen, lanmu, lin, stranger, world } from "../tasks/world.js";

const MOST = 2n ** 40n - 1n;
const many = (length, value) => Array.from({ length }, (_, i) => value(i));

/** As many ids, all points of Lanmu and ascending, of which Lin holds the first. */
const ids = (length) => many(length, (i) => world.points + (BigInt(i) << 176n));
const amounts = (length) => many(length, () => 1n);
const asModule = (name, ...rest) => exchange.call({ address: exchange.addresses[name] }, ...rest);

/** Every function that takes two lists, called with lists of two lengths; `twice` makes ids of one. */
const functions = {
  "EnglishAuction.placeBid": (a, b) => act(lin, "EnglishAuction", "placeBid", [2n, a, b, 1n]),
  "SealedAuction.commitBid": (a, b) => act(lin, "SealedAuction", "commitBid", [2n, world.commitment, a, b]),
  "BenefitDesk.redeemBenefit": (a, b) => act(lin, "BenefitDesk", "redeemBenefit", [1n, a, b, 1, 100n, 250n]),
  "ConversionDesk.convert": (a, b) => act(lin, "ConversionDesk", "convert", [1, a, b, 1n, Number(MOST)]),
  "Marketplace.fillOffer": (a, b) => {
    const paid = [{ assetIds: a.map((id, i) => (i === 0 ? CASH_ID : id)), amounts: b }];
    return act(chen, "Marketplace", "fillOffer", [1n, 1n, paid, 0]);
  },
  "Marketplace.fillBest": (a, b) =>
    act(chen, "Marketplace", "fillBest", [[1n], 1n, [{ assetIds: a, amounts: b }], 1n, 0]),
  "Marketplace.exchangeOffers": (a, b) =>
    asModule("Matcher", "Marketplace", "exchangeOffers", [a.map((_, i) => BigInt(i + 1)), b.map(() => 100n)]),
  "Ledger.safeBatchTransferFrom": (a, b) =>
    act(lin, "Ledger", "safeBatchTransferFrom", [lin.address, chen.address, a, b, "0x"]),
  "Ledger.mintBatch": (a, b) =>
    asModule("CampaignDesk", "Ledger", "mintBatch", [a.map(() => lin.address), world.points, b]),
};

/** Balances and supply of everything here: what must not have changed. */
async function holdings() {
  const wanted = [lin, chen, { address: exchange.addresses.Marketplace }];
  const held = wanted.flatMap((one) => [world.points, CASH_ID].map((id) => exchange.balance(one, id)));
  return [...(await Promise.all(held)), await exchange.read("Ledger", "totalSupply", [world.points])];
}

describe("Incidents / X8: lists that do not belong together", () => {
  let unchanged;
  before(async () => {
    await beginWorld();
    unchanged = await holdings();
  });
  after(() => exchange.reset());

  for (const [name, call] of Object.entries(functions)) {
    it(`${name} refuses lists of lengths 0 and 1, 1 and 0, n and n + 1, n + 1 and n`, async () => {
      for (const [a, b] of [[0, 1], [1, 0], [1, 2], [2, 1], [3, 4], [4, 3], [0, 8], [8, 0]]) {
        const refusal = await call(ids(a), amounts(b)).then(() => "nothing", (error) => error.refusal);
        assert.match(refusal, /_(Length|LengthsDiffer|PaymentLength|Parts|Offers)(OutOfRange)?$/, `${a}, ${b}`);
      }
      assert.deepEqual(await holdings(), unchanged);
    });
  }

  for (const name of ["EnglishAuction.placeBid", "SealedAuction.commitBid", "ConversionDesk.convert"]) {
    it(`${name} refuses an id that is named twice, and ids that fall`, async () => {
      const [low, high] = ids(2);
      for (const wrong of [[low, low], [high, low]]) {
        await assert.rejects(functions[name](wrong, name.startsWith("Sealed") ? [5n, 5n] : [30n, 30n]), Refusal);
      }
      assert.deepEqual(await holdings(), unchanged);
    });
  }

  it("refuses lists of nothing wherever something is to move", async () => {
    for (const [name, call] of Object.entries(functions)) {
      if (name === "Ledger.mintBatch") continue; // Nothing is minted, whoever asks.
      await assert.rejects(call([], []), Refusal, name);
    }
    assert.deepEqual(await holdings(), unchanged);
  });

  it("counts an id that a gift names twice as often as it is named, and never beyond what is held", async () => {
    const snapshot = await exchange.request("evm_snapshot");
    const held = await exchange.balance(lin, world.points);
    const give = (amount) =>
      functions["Ledger.safeBatchTransferFrom"]([world.points, world.points], [amount, amount]);
    await assert.rejects(give(held / 2n + 1n), Refusal);
    await give(held / 2n);
    assert.equal(await exchange.balance(lin, world.points), held - (held / 2n) * 2n);
    await exchange.request("evm_revert", [snapshot]);
  });

  it("refuses a bundle with a signature too few or too many, a batch of none, and a grant list of none", async () => {
    const intents = many(2, () => exchange.intent(lin, "Marketplace", "cancelAllOffers", []));
    for (const count of [0, 1, 3]) {
      const call = exchange.call(stranger, "Forwarder", "executeBundle", [intents, many(count, () => "0x")]);
      await assert.rejects(call, Refusal, `${count}`);
    }
    await assert.rejects(exchange.call(stranger, "Forwarder", "executeBatch", [[]]), Refusal);
    await assert.rejects(act(lanmu, "EarningDesk", "issueBatch", [1, world.hold, []]), Refusal);
    assert.deepEqual(await holdings(), unchanged);
  });
});
