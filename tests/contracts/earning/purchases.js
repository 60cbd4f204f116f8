import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { zeroHash } from "viem";
import { exchange, MAX, Reason, reference, refuses } from "../shared/exchange.js";
import { grantOf, leafOf, recordPurchase, setRule, told } from "./grants.js";

const { lanmu, qinghe, lin, chen, stranger } = exchange.actors;

describe("EarningDesk / recordPurchase", () => {
  beforeEach(async () => {
    await exchange.reset();
    await setRule(Reason.PURCHASE, { rate: 1 });
  });

  it("refuses whoever is not the programme's brand", async () => {
    await refuses(recordPurchase({ by: qinghe }), "EarningDesk_NotTheIssuer", [1, 1, 2]);
  });

  it("refuses a purchase without a reference, and a reference that was used for anything", async () => {
    await refuses(recordPurchase({ ref: zeroHash }), "EarningDesk_ReferenceMissing", []);
    await recordPurchase();
    await refuses(recordPurchase(), "EarningDesk_ReferenceAlreadyUsed", [reference("receipt")]);
    const args = [1, lin.address, 1n, Reason.KNOWLEDGE, reference("receipt")];
    await refuses(exchange.intend(lanmu, "EarningDesk", "issue", args), "EarningDesk_ReferenceAlreadyUsed");
  });

  it("refuses a programme that has no rate", async () => {
    await refuses(recordPurchase({ by: qinghe, programmeId: 2 }), "EarningDesk_RateMissing", [2, Reason.PURCHASE]);
    await setRule(Reason.PURCHASE);
    await refuses(recordPurchase(), "EarningDesk_RateMissing", [1, Reason.PURCHASE]);
  });

  it("takes receipts from 1 to 2^53 - 1 fen, and points within the same bounds", async () => {
    await refuses(recordPurchase({ amountFen: 0n }), "Amount_OutOfRange", [0n, 1n, MAX]);
    await refuses(recordPurchase({ amountFen: MAX + 1n }), "Amount_OutOfRange", [MAX + 1n, 1n, MAX]);
    await setRule(Reason.PURCHASE, { rate: 1_000 });
    await refuses(recordPurchase({ amountFen: MAX }), "Amount_OutOfRange", [(MAX / 100n) * 1_000n, 1n, MAX]);
    // In 64 bits these would be less than a million points.
    await setRule(Reason.PURCHASE, { rate: 1_000_000 });
    const yuan = 2n ** 64n / 1_000_000n + 1n;
    await refuses(recordPurchase({ amountFen: yuan * 100n }), "Amount_OutOfRange", [yuan * 1_000_000n, 1n, MAX]);
  });

  it("refuses a receipt that earns nothing, and leaves its reference unused", async () => {
    await refuses(recordPurchase({ amountFen: 99n }), "EarningDesk_PurchaseTooSmall", [99n, 100n]);
    await recordPurchase({ amountFen: 100n });
  });

  it("refuses an account that is not open", async () => {
    await refuses(recordPurchase({ account: stranger }), "EarningDesk_AccountNotOpen", [stranger.address]);
  });

  it("refuses points above the caps of the reason", async () => {
    await setRule(Reason.PURCHASE, { rate: 1, all: 4_980n });
    await recordPurchase();
    await refuses(recordPurchase({ ref: reference("next"), amountFen: 100n }), "EarningDesk_ProgrammeCapExceeded");
  });

  it("D-L3: one point per whole yuan of the receipt, times the rate", async () => {
    for (const [amountFen, rate, points] of [
      [100n, 1, 1n],
      [199n, 1, 1n],
      [200n, 1, 2n],
      [1_999n, 3, 57n],
      [498_000n, 1, 4_980n],
    ]) {
      await setRule(Reason.PURCHASE, { rate });
      const { events } = await recordPurchase({ amountFen, ref: reference(`receipt of ${amountFen}`) });
      assert.equal(told(events, "PointsIssued")[0][1].amount, points);
    }
  });

  it("tells the receipt, the grant and the batch of one, and keeps the leaf with the receipt in it", async () => {
    const { events } = await recordPurchase();

    const ref = reference("receipt");
    const assetId = await exchange.read("EarningDesk", "assetIdOf", [1, Number(await exchange.now())]);
    const root = leafOf(grantOf({ assetId, amount: 4_980n, amountFen: 498_000n, pointsPerYuan: 1 }));
    const common = { programmeId: 1, account: lin.address, reference_: ref };
    assert.deepEqual(told(events, "PurchaseRecorded", "PointsIssued", "BatchIssued"), [
      ["PurchaseRecorded", { ...common, amountFen: 498_000n, pointsPerYuan: 1, points: 4_980n }],
      ["PointsIssued", { ...common, assetId, amount: 4_980n, reason: Reason.PURCHASE }],
      ["BatchIssued", { programmeId: 1, reference_: ref, root, count: 1, total: 4_980n }],
    ]);
    assert.equal(await exchange.balance(lin, assetId), 4_980n);
    assert.equal(await exchange.read("EarningDesk", "rootOf", [1, ref]), root);
  });
});

describe("EarningDesk / awardBadge", () => {
  beforeEach(() => exchange.reset());

  const badgeId = (programmeId, item) => (4n << 248n) | (BigInt(programmeId) << 216n) | item;
  const award = ({ by = lanmu, account = lin, item = 7n, ref = reference("badge") } = {}) =>
    exchange.intend(by, "EarningDesk", "awardBadge", [1, account.address, item, ref]);

  it("refuses whoever is not the programme's brand", async () => {
    await refuses(award({ by: qinghe }), "EarningDesk_NotTheIssuer", [1, 1, 2]);
  });

  it("refuses a used reference, an account that is not open, and a badge without a number", async () => {
    await refuses(award({ ref: zeroHash }), "EarningDesk_ReferenceMissing", []);
    await refuses(award({ account: stranger }), "EarningDesk_AccountNotOpen", [stranger.address]);
    await refuses(award({ item: 0n }), "AssetId_NotCanonical", [badgeId(1, 0n)]);
    await award();
    await refuses(award({ account: chen }), "EarningDesk_ReferenceAlreadyUsed", [reference("badge")]);
  });

  it("awards a badge once per account", async () => {
    const { events } = await award();

    const assetId = badgeId(1, 7n);
    assert.deepEqual(told(events, "BadgeAwarded"), [
      ["BadgeAwarded", { programmeId: 1, account: lin.address, reference_: reference("badge"), assetId }],
    ]);
    assert.equal(await exchange.balance(lin, assetId), 1n);
    const leaf = grantOf({ assetId, amount: 1n, reason: Reason.NONE, reference_: reference("badge") });
    assert.equal(await exchange.read("EarningDesk", "rootOf", [1, reference("badge")]), leafOf(leaf));
    await refuses(award({ ref: reference("again") }), "EarningDesk_BadgeAlreadyHeld", [lin.address, assetId]);
    await award({ account: chen, ref: reference("another") });
  });

  it("awards what nobody can give away or take back", async () => {
    await award();
    const assetId = badgeId(1, 7n);
    const transfer = [lin.address, chen.address, assetId, 1n, "0x"];
    await refuses(exchange.intend(lin, "Ledger", "safeTransferFrom", transfer), "Ledger_ClassNotTransferable", [4]);
    const ref = reference("badge");
    const grant = grantOf({ batch: ref, reference_: ref, assetId, amount: 1n, reason: Reason.NONE });
    const clawBack = exchange.intend(lanmu, "EarningDesk", "clawBack", [1, grant, 1n, []]);
    await refuses(clawBack, "EarningDesk_GrantNotProven", [1, ref, 0]);
  });
});
