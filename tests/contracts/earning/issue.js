import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { zeroAddress, zeroHash } from "viem";
import {
  DAY,
  exchange,
  GENESIS,
  MAX,
  pointsId,
  Reason,
  reference,
  refuses,
  seconds,
  terms,
} from "../shared/exchange.js";
import { grantOf, leafOf, rootOf } from "./grants.js";

const { lanmu, qinghe, lin, chen, stranger, relayer } = exchange.actors;
const receipt = reference("receipt 1");

function issue({
  by = lanmu,
  programmeId = 1,
  account = lin,
  amount = 5_050n,
  reason = Reason.PURCHASE,
  ref = receipt,
} = {}) {
  return exchange.intend(by, "EarningDesk", "issue", [programmeId, account.address, amount, reason, ref]);
}

describe("EarningDesk / issue", () => {
  beforeEach(() => exchange.reset());

  it("refuses whoever is not the programme's brand, members included", async () => {
    await refuses(issue({ by: qinghe }), "EarningDesk_NotTheIssuer", [1, 1, 2]);
    await refuses(issue({ by: lin }), "EarningDesk_NotTheIssuer", [1, 1, 0]);
    await refuses(issue({ by: stranger }), "EarningDesk_NotTheIssuer", [1, 1, 0]);
  });

  it("refuses a brand that is suspended or winding down, which may still take back", async () => {
    const { operator } = exchange.actors;
    const { events } = await issue();
    const { assetId, amount } = events[0].args;
    await exchange.call(operator, "BrandRegistry", "suspendBrand", [1, reference("case")]);
    await refuses(issue({ ref: reference("next") }), "EarningDesk_NotTheIssuer", [1, 1, 0]);
    await exchange.call(operator, "BrandRegistry", "reinstateBrand", [1, reference("case")]);

    await exchange.call(operator, "BrandRegistry", "windDown", [1, reference("case")]);
    await refuses(issue({ ref: reference("next") }), "EarningDesk_IssuerWindingDown", [1]);
    const charge = exchange.intend(lanmu, "EarningDesk", "chargeBudget", [1, Reason.WELCOME, 1n]);
    await refuses(charge, "EarningDesk_IssuerWindingDown", [1]);
    const grant = grantOf({ batch: receipt, reference_: receipt, assetId, amount });
    await exchange.intend(lanmu, "EarningDesk", "clawBack", [1, grant, 1n, [assetId]]);
  });

  it("refuses a programme that does not exist", async () => {
    await refuses(issue({ programmeId: 3 }), "BrandRegistry_ProgrammeUnknown", [3]);
    await refuses(issue({ programmeId: 0 }), "BrandRegistry_ProgrammeUnknown", [0]);
  });

  it("refuses an account that is not open", async () => {
    await refuses(issue({ account: stranger }), "EarningDesk_AccountNotOpen", [stranger.address]);
    await refuses(issue({ account: { address: zeroAddress } }), "EarningDesk_AccountNotOpen", [zeroAddress]);
    await refuses(issue({ account: { address: exchange.addresses.RedemptionDesk } }), "EarningDesk_AccountNotOpen");
  });

  it("takes amounts from 1 to 2^53 - 1", async () => {
    await refuses(issue({ amount: 0n }), "Amount_OutOfRange", [0n, 1n, MAX]);
    await refuses(issue({ amount: MAX + 1n }), "Amount_OutOfRange", [MAX + 1n, 1n, MAX]);
    await issue({ amount: MAX });
    await refuses(issue({ amount: 1n, ref: reference("one more") }), "Ledger_SupplyAboveMaximum");
  });

  it("refuses an issue without a reason or without a reference", async () => {
    await refuses(issue({ reason: Reason.NONE }), "EarningDesk_ReasonMissing", []);
    await refuses(issue({ ref: zeroHash }), "EarningDesk_ReferenceMissing", []);
  });

  it("D-J2: refuses points for referrals, which only a proven invitation earns", async () => {
    await refuses(issue({ reason: Reason.REFERRAL }), "EarningDesk_ReferralNotProven", []);
  });

  it("refuses a reason that does not exist", async () => {
    await refuses(issue({ reason: 6 }), "Silent");
  });

  it("refuses a reference a second time, whatever else changes", async () => {
    await issue();
    await refuses(issue(), "EarningDesk_ReferenceAlreadyUsed", [receipt]);
    await refuses(issue({ account: chen, amount: 1n }), "EarningDesk_ReferenceAlreadyUsed", [receipt]);
  });

  it("refuses a brand that calls directly: points come only from a signed intent", async () => {
    await refuses(
      exchange.call(lanmu, "EarningDesk", "issue", [1, lin.address, 1n, 1, receipt]),
      "Forwarded_IntentMissing",
      [lanmu.address],
    );
  });

  it("leaves the same reference to another brand", async () => {
    await issue();
    await issue({ by: qinghe, programmeId: 2 });
  });

  it("gives points that expire by the calendar of the programme", async () => {
    await exchange.at(seconds("2026-03-10T04:00:00Z"));
    const { events } = await issue();

    const assetId = pointsId(1, seconds("2028-03-31T16:00:00Z"));
    const leaf = leafOf(grantOf({ assetId, amount: 5_050n, reference_: receipt }));
    assert.deepEqual(events.map(({ name, args }) => [name, args]).slice(0, 3), [
      [
        "PointsIssued",
        {
          programmeId: 1,
          account: lin.address,
          reference_: receipt,
          assetId,
          amount: 5_050n,
          reason: Reason.PURCHASE,
        },
      ],
      ["BatchIssued", { programmeId: 1, reference_: receipt, root: leaf, count: 1, total: 5_050n }],
      [
        "TransferSingle",
        {
          operator: exchange.addresses.EarningDesk,
          from: zeroAddress,
          to: lin.address,
          id: assetId,
          value: 5_050n,
        },
      ],
    ]);
    assert.equal(await exchange.balance(lin, assetId), 5_050n);
    assert.equal(await exchange.read("EarningDesk", "rootOf", [1, receipt]), leaf);
    assert.equal(await exchange.read("EarningDesk", "rootOf", [2, receipt]), zeroHash);
  });

  it("rounds maturity up to the next day, so that the whole return window passes", async () => {
    await exchange.intend(lanmu, "BrandRegistry", "createProgramme", [
      "SLOW",
      "Slow",
      "慢",
      terms({ maturityDays: 14 }),
    ]);
    const midnight = GENESIS + 10n * DAY;
    for (const [time, day] of [
      [midnight, 24n],
      [midnight + 1n, 25n],
      [midnight + DAY - 1n, 25n],
    ]) {
      const assetId = await exchange.read("EarningDesk", "assetIdOf", [3, Number(time)]);
      assert.equal(((assetId >> 152n) & 0xffffffn) - GENESIS / DAY, day);
    }
    assert.equal(((await exchange.read("EarningDesk", "assetIdOf", [1, Number(midnight)])) >> 152n) & 0xffffffn, 0n);
  });

  it("reports a refusal to an admitted relayer as an event and uses the nonce", async () => {
    await issue();
    const args = [1, lin.address, 5n, Reason.PURCHASE, receipt];
    const { events } = await exchange.intend(lanmu, "EarningDesk", "issue", args, { by: relayer });

    assert.deepEqual(
      events.map(({ name }) => name),
      ["IntentRefused"],
    );
  });
});

describe("EarningDesk / issueBatch", () => {
  beforeEach(() => exchange.reset());

  const entry = (changes = {}) => ({
    account: lin.address,
    amount: 10n,
    reason: Reason.PURCHASE,
    reference_: reference("grant"),
    ...changes,
  });
  const issueBatch = (entries, { by = lanmu, ref = reference("batch"), gas = 15_000_000 } = {}) =>
    exchange.intend(by, "EarningDesk", "issueBatch", [1, ref, entries], { gas });

  it("refuses whoever is not the programme's brand", async () => {
    await refuses(issueBatch([entry()], { by: qinghe }), "EarningDesk_NotTheIssuer", [1, 1, 2]);
  });

  it("takes 1 to 500 entries", async () => {
    await refuses(issueBatch([]), "EarningDesk_BatchLengthOutOfRange", [0n, 1n, 500n]);
    await refuses(issueBatch(Array(501).fill(entry())), "EarningDesk_BatchLengthOutOfRange", [501n, 1n, 500n]);
    // 500 are looked at: it is their amounts that are wrong.
    await refuses(issueBatch(Array(500).fill(entry({ amount: 0n }))), "Amount_OutOfRange", [0n, 1n, MAX]);
  });

  it("D-J2: refuses points for referrals among the entries", async () => {
    const entries = [entry(), entry({ reason: Reason.REFERRAL })];
    await refuses(issueBatch(entries), "EarningDesk_ReferralNotProven", []);
  });

  it("refuses all entries for one that is wrong, and leaves the reference unused", async () => {
    const wrong = [
      [{ account: stranger.address }, "AccountRegistry_NotOpen"],
      [{ amount: 0n }, "Amount_OutOfRange"],
      [{ amount: MAX + 1n }, "Amount_OutOfRange"],
      [{ reason: Reason.NONE }, "EarningDesk_ReasonMissing"],
      [{ reference_: zeroHash }, "EarningDesk_ReferenceMissing"],
    ];
    for (const [changes, name] of wrong) {
      await refuses(issueBatch([entry(), entry(changes), entry()]), name);
    }
    assert.equal(await exchange.read("EarningDesk", "rootOf", [1, reference("batch")]), zeroHash);
    await issueBatch([entry()]);
  });

  it("refuses a batch without a reference, and a reference that an issue or a batch has used", async () => {
    await refuses(issueBatch([entry()], { ref: zeroHash }), "EarningDesk_ReferenceMissing", []);
    await issue();
    await refuses(issueBatch([entry()], { ref: receipt }), "EarningDesk_ReferenceAlreadyUsed", [receipt]);
    await issueBatch([entry()]);
    await refuses(issue({ ref: reference("batch") }), "EarningDesk_ReferenceAlreadyUsed", [reference("batch")]);
  });

  it("refuses entries whose sum exceeds what a supply may be", async () => {
    await refuses(issueBatch([entry({ amount: MAX }), entry({ amount: 1n })]), "Ledger_SupplyAboveMaximum");
  });

  for (const count of [1, 2, 3, 5, 8, 13, 401, 500]) {
    it(`keeps the Merkle root of ${count} leaves, and mints each of their amounts to its account`, async () => {
      const entries = Array.from({ length: count }, (_, i) =>
        entry({ account: [lin, chen][i % 2].address, amount: BigInt(i + 1), reference_: reference(`grant ${i}`) }),
      );

      const { events } = await issueBatch(entries);

      const issued = events.filter(({ name }) => name === "PointsIssued").map(({ args }) => args);
      assert.deepEqual(
        issued.map(({ account, amount, reference_ }) => [account, amount, reference_]),
        entries.map(({ account, amount, reference_ }) => [account, amount, reference_]),
      );
      const root = rootOf(issued.map((grant, index) => leafOf(grantOf({ ...grant, index }))));
      const { args } = events.find(({ name }) => name === "BatchIssued");
      assert.deepEqual(args, {
        programmeId: 1,
        reference_: reference("batch"),
        root,
        count,
        total: BigInt((count * (count + 1)) / 2),
      });
      assert.equal(await exchange.read("EarningDesk", "rootOf", [1, reference("batch")]), root);

      const due = (holder) =>
        entries.reduce((sum, { account, amount }) => sum + (account === holder.address ? amount : 0n), 0n);
      for (const holder of [lin, chen]) {
        assert.equal(await exchange.balance(holder, issued[0].assetId), due(holder));
      }
    });
  }

  it("fits 400 entries for 400 new holders into a brand's intent, with gas to spare", async () => {
    const members = await exchange.openAccounts(400, lanmu, 1);
    const entries = members.map(({ address }, i) =>
      entry({ account: address, amount: MAX / 400n - BigInt(i), reference_: reference(`grant ${i}`) }),
    );

    const { gasUsed } = await issueBatch(entries);

    assert.ok(gasUsed < 15_000_000n, `${gasUsed}`);
    assert.equal(
      await exchange.balance(
        members[399],
        await exchange.read("EarningDesk", "assetIdOf", [1, Number(await exchange.now())]),
      ),
      MAX / 400n - 399n,
    );
  });
});
