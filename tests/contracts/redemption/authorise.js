import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { unknown, expiresAt, id, desk, part, authorise, eventOf, begin } from "./holds.js";
import { DAY, exchange, MAX, pointsId, reference, refuses, State, terms } from "../shared/exchange.js";

const { lanmu, qinghe, chen, operator } = exchange.actors;

describe("RedemptionDesk / authorise", () => {
  beforeEach(begin);

  it("refuses a member who calls directly: only a signed intent holds points", async () => {
    await refuses(
      exchange.call(chen, "RedemptionDesk", "authorise", [2, 1, [part(1n)], Number((await exchange.now()) + DAY)]),
      "RedemptionDesk_IntentMissing",
      [],
    );
  });

  it("refuses a brand's authorisation of a member's points: without the member's signature nothing moves", async () => {
    // The brand's own intent reaches the brand's own balance, which is empty.
    await refuses(authorise({ by: qinghe }), "ERC1155InsufficientBalance", [qinghe.address, 0n, 3_000n, id]);

    // An intent in the member's name, signed by the brand.
    const args = [2, 1, [part(3_000n)], Number((await exchange.now()) + DAY)];
    const intent = exchange.intent(chen, "RedemptionDesk", "authorise", args);
    const intentHash = await exchange.read("Forwarder", "digestOf", [intent]);
    await refuses(
      exchange.execute(intent, await exchange.sign(qinghe, intent), { by: qinghe }),
      "Forwarder_SignatureInvalid",
      [chen.address, intentHash],
    );

    // A direct call with the member's address appended, as the forwarder would.
    const data = exchange.encode("RedemptionDesk", "authorise", args) + chen.address.slice(2);
    await refuses(exchange.transact(qinghe, desk(), data), "RedemptionDesk_IntentMissing", []);

    assert.equal(await exchange.balance(chen, id), 5_000n);
  });

  it("refuses a hold that ends at once or stands longer than 30 days", async () => {
    const time = (await exchange.now()) + 100n;
    for (const hold of [0n, time - 1n, time, time + 30n * DAY + 1n, 2n ** 40n - 1n]) {
      await exchange.reset();
      await exchange.issue(lanmu, 1, chen, 5_000n);
      await exchange.at(time);
      await refuses(authorise({ hold: Number(hold) }), "RedemptionDesk_HoldOutOfRange", [
        Number(hold),
        Number(time + 1n),
        Number(time + 30n * DAY),
      ]);
    }
    for (const hold of [time + 1n, time + 30n * DAY]) {
      await begin();
      await exchange.at(time);
      await authorise({ hold: Number(hold) });
    }
  });

  it("refuses a brand or a programme that does not exist", async () => {
    await refuses(authorise({ brandId: 3 }), "BrandRegistry_BrandUnknown", [3]);
    await refuses(authorise({ programmeId: 3 }), "BrandRegistry_ProgrammeUnknown", [3]);
  });

  it("refuses another brand where the programme does not permit it, and lets its own brand", async () => {
    await exchange.intend(lanmu, "BrandRegistry", "createProgramme", [
      "HOME",
      "Home",
      "家",
      terms({ partnerRedemption: false }),
    ]);
    const assetId = await exchange.issue(lanmu, 3, chen, 10n);
    const parts = [part(10n, { expiresAt: Number((assetId >> 176n) & (2n ** 40n - 1n)) })];
    await refuses(authorise({ programmeId: 3, parts }), "Policy_PartnerRedemptionNotPermitted", [3, 3]);
    await authorise({ programmeId: 3, brandId: 1, parts });
  });

  it("refuses a brand that is suspended: it could neither capture nor give back", async () => {
    await exchange.call(operator, "BrandRegistry", "suspendBrand", [2, reference("case")]);
    await refuses(authorise(), "RedemptionDesk_BrandSuspended", [2]);
    await exchange.call(operator, "BrandRegistry", "reinstateBrand", [2, reference("case")]);
    await authorise();
  });

  it("takes 1 to 8 ids, strictly ascending by expiry, then by maturity", async () => {
    await refuses(authorise({ parts: [] }), "RedemptionDesk_PartsOutOfRange", [0n, 1n, 8n]);
    await refuses(authorise({ parts: Array(9).fill(part(1n)) }), "RedemptionDesk_PartsOutOfRange", [9n, 1n, 8n]);
    await refuses(authorise({ parts: [part(1n), part(1n)] }), "RedemptionDesk_PartsNotAscending", [1n, id, id]);
    const earlier = part(1n, { expiresAt: Number(expiresAt) - 1, maturesOn: 5 });
    await refuses(authorise({ parts: [part(1n), earlier] }), "RedemptionDesk_PartsNotAscending", [
      1n,
      id,
      pointsId(1, expiresAt - 1n, 5n),
    ]);
    await refuses(
      authorise({ parts: [part(1n, { maturesOn: 2 }), part(1n, { maturesOn: 1 })] }),
      "RedemptionDesk_PartsNotAscending",
    );
  });

  it("takes amounts from 1 to 2^53 - 1, each and together", async () => {
    for (const amount of [0n, MAX + 1n]) {
      await refuses(authorise({ parts: [part(amount)] }), "Amount_OutOfRange", [amount, 1n, MAX]);
    }
    const parts = [part(MAX), part(1n, { expiresAt: Number(expiresAt) + 1 })];
    await refuses(authorise({ parts }), "Amount_OutOfRange", [MAX + 1n, 1n, MAX]);
    const most = 2n ** 64n - 1n; // One more does not even fit into 64 bits.
    const vast = [part(most), part(1n, { expiresAt: Number(expiresAt) + 1 })];
    await refuses(authorise({ parts: vast }), "Amount_OutOfRange", [most, 1n, MAX]);
  });

  it("refuses a debt that no reader could store, and lets the brand redeem as many points of its own", async () => {
    await exchange.intend(lanmu, "BrandRegistry", "createProgramme", [
      "GOLD",
      "Gold",
      "金",
      terms({ settlementValue: 1_000_000, partnerFeeBps: 0 }),
    ]);
    const amount = MAX / 1_000n + 1n;
    const assetId = await exchange.issue(lanmu, 3, chen, amount);
    const parts = [part(amount, { expiresAt: Number((assetId >> 176n) & (2n ** 40n - 1n)) })];
    await refuses(authorise({ programmeId: 3, parts }), "RedemptionDesk_DebtAboveMaximum", [amount * 1_000n, MAX]);
    await authorise({ programmeId: 3, brandId: 1, parts });
  });

  it("leaves the largest debt that a reader can store to the issuer's cap", async () => {
    const programme = ["FEN", "Fen", "分", terms({ settlementValue: 1_000, partnerFeeBps: 0 })];
    await exchange.intend(lanmu, "BrandRegistry", "createProgramme", programme);
    const assetId = await exchange.issue(lanmu, 3, chen, MAX);
    const parts = [part(MAX, { expiresAt: Number((assetId >> 176n) & (2n ** 40n - 1n)) })];
    const cap = 100_000_000n;
    await refuses(authorise({ programmeId: 3, parts }), "ClearingHouse_NetDebitCapExceeded", [MAX, cap]);
  });

  it("refuses more than the member has, and points that are expired or not mature", async () => {
    await refuses(authorise({ parts: [part(5_001n)] }), "ERC1155InsufficientBalance", [
      chen.address,
      5_000n,
      5_001n,
      id,
    ]);
    const [young, time] = [pointsId(1, expiresAt, 2n ** 24n - 1n), Number((await exchange.now()) + DAY)];
    const parts = [part(1n, { maturesOn: 2 ** 24 - 1 })];
    await exchange.at(time);
    await refuses(authorise({ parts, hold: time + 1 }), "Ledger_PointsNotMature", [
      young,
      (2 ** 24 - 1) * 86_400,
      time,
    ]);
    await exchange.at(expiresAt);
    await refuses(authorise({ hold: Number(expiresAt + 1n) }), "Ledger_PointsExpired", [
      id,
      Number(expiresAt),
      Number(expiresAt),
    ]);
  });

  it("holds the points under the hash of the intent, which is known before it is on the chain", async () => {
    const holdExpiresAt = Number((await exchange.now()) + DAY);
    const intent = exchange.intent(chen, "RedemptionDesk", "authorise", [2, 1, [part(3_000n)], holdExpiresAt]);
    const redemptionId = await exchange.read("Forwarder", "digestOf", [intent]);

    const result = await exchange.execute(intent, await exchange.sign(chen, intent));

    assert.deepEqual(eventOf(result, "RedemptionAuthorised"), {
      redemptionId,
      account: chen.address,
      brandId: 2,
      programmeId: 1,
      amount: 3_000n,
      holdExpiresAt,
      assetIds: [id],
      amounts: [3_000n],
    });
    assert.deepEqual(await exchange.read("RedemptionDesk", "redemption", [redemptionId]), {
      account: chen.address,
      brandId: 2,
      programmeId: 1,
      issuer: 1,
      settlementValue: 1_000,
      partnerFeeBps: 200,
      authorised: 3_000n,
      captured: 0n,
      holdExpiresAt,
      state: State.OPEN,
    });
    assert.deepEqual(await exchange.read("RedemptionDesk", "partsOf", [redemptionId]), [part(3_000n)]);
    assert.deepEqual([await exchange.balance(chen, id), await exchange.balance(desk(), id)], [2_000n, 3_000n]);
    assert.equal(await exchange.read("Ledger", "totalSupply", [id]), 5_000n);
  });

  it("knows nothing of a redemption that was never authorised", async () => {
    for (const view of ["redemption", "breakdownOf"]) {
      await refuses(exchange.read("RedemptionDesk", view, [unknown]), "RedemptionDesk_AuthorisationUnknown", [
        unknown,
      ]);
    }
    assert.deepEqual(await exchange.read("RedemptionDesk", "partsOf", [unknown]), []);
  });
});
