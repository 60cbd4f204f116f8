import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { begin, eventOf, HOUR, openEnglish, openSealed, permit, PROGRAMME, SETTLEMENT, wait } from "./bidding.js";
import { DAY, exchange, MAX, refuses, terms } from "../shared/exchange.js";

const { lanmu, qinghe, lin } = exchange.actors;
const VOUCHER = 3;

function voucherId(expiresAt, item) {
  return (3n << 248n) | (BigInt(PROGRAMME) << 216n) | (BigInt(expiresAt) << 176n) | item;
}

function allowanceOf(contract) {
  return exchange.read("Ledger", "mintAllowanceOf", [exchange.addresses[contract], VOUCHER, PROGRAMME]);
}

for (const [contract, open] of [
  ["EnglishAuction", openEnglish],
  ["SealedAuction", openSealed],
]) {
  describe(`${contract} / openAuction`, () => {
    beforeEach(begin);

    it("refuses everyone but the brand of the programme", async () => {
      await refuses(open({ by: lanmu }), "UnitAuction_NotTheIssuer", [2, 2, 1]);
      await refuses(open({ by: lin }), "UnitAuction_NotTheIssuer", [2, 2, 0]);
    });

    it("refuses cash and programmes there are not", async () => {
      await refuses(open({ programmeId: 0 }), "UnitAuction_NotTheIssuer", [0, 0, 2]);
      await refuses(open({ programmeId: 0, by: lin }), "UnitAuction_NotTheIssuer", [0, 0, 0]);
      await refuses(open({ programmeId: 9 }), "BrandRegistry_ProgrammeUnknown", [9]);
    });

    it("refuses while the policy does not permit auctions", async () => {
      await permit(1);
      await wait((await exchange.now()) + 60n * DAY); // Past the notice of the worse policy.
      await refuses(open(), "Policy_AuctionNotPermitted", [2, 3]);
    });

    it("refuses no units and more than 64", async () => {
      await refuses(open({ units: 0 }), "UnitAuction_UnitsOutOfRange", [0, 1, 64]);
      await refuses(open({ units: 65 }), "UnitAuction_UnitsOutOfRange", [65, 1, 64]);
      await open({ units: 64 });
    });

    it("refuses a reserve of nothing, and one beyond every score", async () => {
      await refuses(open({ reserveScore: 0n }), "Amount_OutOfRange", [0n, 1n, MAX]);
      await refuses(open({ reserveScore: MAX + 1n }), "Amount_OutOfRange", [MAX + 1n, 1n, MAX]);
      await open({ reserveScore: MAX });
    });

    it("refuses vouchers that stand for nothing, and ones that end before everybody can be settled", async () => {
      await refuses(open({ item: 0n }), "AssetId_NotCanonical");
      const { lot } = await open();
      const earliest = lot.voucherExpiresAt + 100;
      const ends = { endsAt: BigInt(earliest) - SETTLEMENT - HOUR, revealEndsAt: BigInt(earliest) - SETTLEMENT };
      const early = { voucherExpiresAt: earliest - 1, ...ends };
      await refuses(open(early), "UnitAuction_VoucherEndsTooEarly", [earliest - 1, earliest]);
      await open({ ...early, voucherExpiresAt: earliest });
    });

    it("tells all that bidders must know, and may then mint as many vouchers as there are units", async () => {
      const result = await open({ item: 9n });
      const { auctionId, lot } = result;
      const end = Number(result.endsAt ?? result.revealEndsAt);

      assert.equal(auctionId, 1n);
      assert.deepEqual(eventOf(result, "AuctionOpened"), {
        auctionId,
        brandId: 2,
        programmeId: PROGRAMME,
        seller: qinghe.address,
        units: 3,
        voucherId: voucherId(lot.voucherExpiresAt, 9n),
        pointValue: 1_500,
        reserveScore: 1_000_000n,
        endsAt: end,
        latestEndsAt: contract === "EnglishAuction" ? end + 3_600 : end,
      });
      const auction = await exchange.read(contract, "auctionOf", [auctionId]);
      assert.deepEqual(
        [auction.seller, auction.pointValue, auction.closed, auction.cancelled, auction.bids],
        [qinghe.address, 1_500, false, false, 0],
      );
      assert.equal(await allowanceOf(contract), 3n);
      assert.equal((await open()).auctionId, 2n);
      assert.equal(await allowanceOf(contract), 6n);
    });
  });
}

describe("Auctions / of a brand's second programme", () => {
  beforeEach(begin);

  for (const open of [openEnglish, openSealed]) {
    it("tells programme and brand apart, whose numbers need not agree", async () => {
      await exchange.intend(qinghe, "BrandRegistry", "createProgramme", ["SECOND", "Second", "二", terms()]);
      await permit(63, 3);
      const { auctionId, brandId, programmeId } = eventOf(await open({ programmeId: 3 }), "AuctionOpened");
      assert.deepEqual([auctionId, brandId, programmeId], [1n, 2, 3]);
      await refuses(open({ programmeId: 3, by: lanmu }), "UnitAuction_NotTheIssuer", [3, 2, 1]);
    });
  }
});

describe("EnglishAuction / openAuction", () => {
  beforeEach(begin);

  it("refuses an end less than an hour or more than 60 days ahead", async () => {
    for (const [ahead, accepted] of [
      [HOUR - 1n, false],
      [HOUR, true],
      [60n * DAY, true],
      [60n * DAY + 1n, false],
    ]) {
      const now = (await exchange.now()) + 10n;
      const bounds = [Number(now + HOUR), Number(now + 60n * DAY)];
      exchange.at(now);
      const opening = openEnglish({ endsAt: now + ahead });
      if (accepted) await opening;
      else await refuses(opening, "UnitAuction_EndOutOfRange", [Number(now + ahead), ...bounds]);
    }
  });
});

describe("SealedAuction / openAuction", () => {
  beforeEach(begin);

  it("refuses a bond of nothing", async () => {
    await refuses(openSealed({ bond: 0n }), "Amount_OutOfRange", [0n, 1n, MAX]);
  });

  it("refuses less than an hour to commit", async () => {
    const now = (await exchange.now()) + 10n;
    exchange.at(now);
    const bounds = [Number(now + HOUR), Number(now + 60n * DAY)];
    const commitEndsAt = now + HOUR - 1n;
    await refuses(openSealed({ commitEndsAt }), "UnitAuction_EndOutOfRange", [Number(commitEndsAt), ...bounds]);
  });

  it("refuses less than 24 hours and more than 14 days to reveal", async () => {
    const commitEndsAt = (await exchange.now()) + DAY;
    const bounds = [Number(commitEndsAt + DAY), Number(commitEndsAt + 14n * DAY)];
    for (const revealEndsAt of [commitEndsAt + DAY - 1n, commitEndsAt + 14n * DAY + 1n]) {
      const opening = openSealed({ commitEndsAt, revealEndsAt });
      await refuses(opening, "UnitAuction_EndOutOfRange", [Number(revealEndsAt), ...bounds]);
    }
    await openSealed({ commitEndsAt, revealEndsAt: commitEndsAt + 14n * DAY });
  });

  it("tells the bond and when commitments end", async () => {
    const result = await openSealed();
    assert.deepEqual(eventOf(result, "SealedTermsFixed"), {
      auctionId: 1n,
      bondPoints: 100n,
      commitEndsAt: Number(result.commitEndsAt),
    });
    assert.deepEqual(await exchange.read("SealedAuction", "sealedTermsOf", [1n]), [
      100n,
      Number(result.commitEndsAt),
    ]);
  });
});
