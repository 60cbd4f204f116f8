import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { zeroHash } from "viem";
import { exchange, refuses, terms } from "../shared/exchange.js";
import { BASIS, CASE, createProfile, EVERYTHING, fieldsOf, order, Permit, policyOf } from "./alliance.js";

const { stranger, lanmu } = exchange.actors;
const read = (...call) => exchange.read("BrandRegistry", ...call);

describe("BrandRegistry / createProfile", () => {
  beforeEach(() => exchange.reset());

  it("refuses anyone but an operator", async () => {
    const args = ["TEST", 0, 0, 0, 0n, 0n, zeroHash];
    for (const outsider of [stranger, lanmu]) {
      const action = exchange.call(outsider, "BrandRegistry", "createProfile", args);
      await refuses(action, "AccessManagedUnauthorized", [outsider.address]);
    }
  });

  it("refuses a code that is empty, too long, taken, or not made of A-Z, 0-9 and inner hyphens", async () => {
    await refuses(createProfile({ code: "" }), "Text_LengthOutOfRange", ["", 0n, 1n, 16n]);
    await refuses(createProfile({ code: "A".repeat(17) }), "Text_LengthOutOfRange", ["A".repeat(17), 17n, 1n, 16n]);
    for (const [code, position] of [
      ["-A", 0n],
      ["A-", 1n],
      ["-", 0n],
      ["AaB", 1n],
      ["A_B", 1n],
      ["A/B", 1n],
      ["A:B", 1n],
      ["A@B", 1n],
      ["A[B", 1n],
    ]) {
      await refuses(createProfile({ code }), "Text_ByteNotPermitted", [code, position]);
    }
    await refuses(createProfile({ code: "CN-DEFAULT" }), "BrandRegistry_ProfileCodeTaken", ["CN-DEFAULT", 1]);
    await createProfile({ code: "A0-9Z" });
    await createProfile({ code: "A-9" });
    await createProfile({ code: "A" });
    await createProfile({ code: "A".repeat(16) });
  });

  it("refuses an operation there is not", async () => {
    await refuses(createProfile({ permits: 64 }), "BrandRegistry_PermitsOutOfRange", [64, 63]);
    await refuses(createProfile({ permits: 255 }), "BrandRegistry_PermitsOutOfRange", [255, 63]);
  });

  it("asks for a legal basis as soon as more than auctions and partners are permitted", async () => {
    for (const permit of [Permit.GIFT, Permit.SWAP, Permit.CASH_LEG, Permit.CONVERSION]) {
      const permits = permit | Permit.AUCTION;
      await refuses(createProfile({ permits, basis: zeroHash }), "BrandRegistry_LegalBasisMissing", [permits, 40]);
    }
    for (const permits of [0, Permit.AUCTION, Permit.PARTNER_REDEMPTION, 40]) {
      await createProfile({ code: `P${permits}`, permits, basis: zeroHash });
    }
  });

  it("gives the next id and keeps every number for good", async () => {
    const most = 2n ** 40n - 1n;
    const before = await createProfile();
    const { events } = await order("createProfile", ["FULL", EVERYTHING, 65_535, 65_534, most, most - 1n, BASIS]);

    const profileId = before + 1;
    assert.deepEqual(events, [
      {
        name: "ProfileCreated",
        args: {
          profileId,
          code: "FULL",
          permits: EVERYTHING,
          newAccountHours: 65_535,
          newKeyHours: 65_534,
          dailyLimitFen: Number(most),
          monthlyLimitFen: Number(most) - 1,
          legalBasisHash: BASIS,
        },
        address: exchange.addresses.BrandRegistry,
      },
    ]);
    assert.deepEqual(fieldsOf(await read("profileOf", [profileId])), {
      pendingFromHour: 0,
      monthlyLimitFen: Number(most) - 1,
      dailyLimitFen: Number(most),
      newKeyHours: 65_534,
      newAccountHours: 65_535,
      priceBandBps: 0,
      programmePermits: 0,
      profilePermits: EVERYTHING,
      profileId,
      settlementValue: 0,
      brandId: 0,
    });
  });

  it("finds the strictest profile there from the first block on (D-J1)", async () => {
    const { profileId, profilePermits, newAccountHours, newKeyHours, dailyLimitFen, monthlyLimitFen } = fieldsOf(
      await read("profileOf", [1]),
    );
    assert.deepEqual([profileId, profilePermits], [1, Permit.AUCTION | Permit.PARTNER_REDEMPTION]);
    assert.deepEqual([newAccountHours, newKeyHours], [14 * 24, 72]);
    assert.deepEqual([dailyLimitFen, monthlyLimitFen], [500_000, 2_000_000]);
  });

  it("knows no profile 0 and none never created", async () => {
    for (const profileId of [0, 999]) {
      await refuses(read("profileOf", [profileId]), "BrandRegistry_ProfileUnknown", [profileId]);
    }
  });
});

describe("BrandRegistry / setDefaultProfile", () => {
  beforeEach(() => exchange.reset());

  it("refuses anyone but an operator, and a profile there is not", async () => {
    const action = exchange.call(stranger, "BrandRegistry", "setDefaultProfile", [1]);
    await refuses(action, "AccessManagedUnauthorized", [stranger.address]);
    await refuses(order("setDefaultProfile", [999]), "BrandRegistry_ProfileUnknown", [999]);
  });

  it("rules cash at once and programmes from their creation on", async () => {
    const earlier = await policyOf(1);
    const profileId = await createProfile({ accountHours: 5, keyHours: 6, daily: 7n, monthly: 8n });
    const { events } = await order("setDefaultProfile", [profileId]);

    assert.deepEqual(
      events.map(({ name, args }) => [name, args]),
      [["DefaultProfileSet", { profileId }]],
    );
    assert.equal(await read("defaultProfile"), profileId);
    assert.deepEqual(await policyOf(1), earlier);
    assert.deepEqual(await policyOf(0), {
      pendingFromHour: 0,
      monthlyLimitFen: 8,
      dailyLimitFen: 7,
      newKeyHours: 6,
      newAccountHours: 5,
      priceBandBps: 10_000,
      programmePermits: EVERYTHING,
      profilePermits: EVERYTHING,
      profileId,
      settlementValue: 1_000,
      brandId: 0,
    });

    const created = await exchange.intend(lanmu, "BrandRegistry", "createProgramme", ["NEXT", "N", "N", terms()]);
    const { programmeId } = created.events[0].args;
    assert.equal((await policyOf(programmeId)).profileId, profileId);
  });

  it("lets cash take part in everything even under the strictest profile: what it pays for decides", async () => {
    await order("setDefaultProfile", [1]);

    const { profileId, profilePermits, programmePermits, newAccountHours } = await policyOf(0);
    assert.deepEqual([profileId, profilePermits, programmePermits], [1, EVERYTHING, EVERYTHING]);
    assert.equal(newAccountHours, 336);
  });
});

describe("BrandRegistry / adoptProfile", () => {
  beforeEach(() => exchange.reset());

  it("refuses anyone but an operator", async () => {
    for (const outsider of [stranger, lanmu]) {
      const action = exchange.call(outsider, "BrandRegistry", "adoptProfile", [1, 1, BASIS]);
      await refuses(action, "AccessManagedUnauthorized", [outsider.address]);
    }
  });

  it("refuses a programme or a profile there is not", async () => {
    for (const programmeId of [0, 999]) {
      const action = order("adoptProfile", [programmeId, 1, BASIS]);
      await refuses(action, "BrandRegistry_ProgrammeUnknown", [programmeId]);
    }
    await refuses(order("adoptProfile", [1, 999, BASIS]), "BrandRegistry_ProfileUnknown", [999]);
  });

  it("asks for a legal basis if the profile permits more than auctions and partners", async () => {
    const profileId = await createProfile();
    const action = order("adoptProfile", [1, profileId, zeroHash]);
    await refuses(action, "BrandRegistry_LegalBasisMissing", [EVERYTHING, 40]);
    await order("adoptProfile", [1, 1, zeroHash]);
  });

  it("refuses a programme whose brand is winding down", async () => {
    await order("windDown", [1, CASE]);
    await refuses(order("adoptProfile", [1, 1, BASIS]), "BrandRegistry_WindingDown", [1]);
  });

  it("puts the programme under the profile at once, with what it began with", async () => {
    const profileId = await createProfile({ accountHours: 5, daily: 7n });
    const { events } = await order("adoptProfile", [1, profileId, BASIS]);

    const { name, args } = events[0];
    assert.equal(name, "ProfileAdopted");
    const effectiveAt = Number(await exchange.now());
    const legalBasisHash = BASIS;
    const { version, ...rest } = args;
    assert.ok(version > 1);
    assert.deepEqual(rest, {
      programmeId: 1,
      profileId,
      permits: 40,
      priceBandBps: 5_000,
      legalBasisHash,
      effectiveAt,
    });
    assert.deepEqual(await policyOf(1), {
      pendingFromHour: 0,
      monthlyLimitFen: 0,
      dailyLimitFen: 7,
      newKeyHours: 0,
      newAccountHours: 5,
      priceBandBps: 5_000,
      programmePermits: 40,
      profilePermits: EVERYTHING,
      profileId,
      settlementValue: 1_000,
      brandId: 1,
    });
  });

  it("counts a programme's versions from its creation on, one by one", async () => {
    const { events } = await exchange.intend(lanmu, "BrandRegistry", "createProgramme", ["NEXT", "N", "N", terms()]);
    const { programmeId } = events[0].args;
    assert.equal(events[1].name, "ProfileAdopted");
    assert.deepEqual(events[1].args, {
      programmeId,
      profileId: await read("defaultProfile"),
      version: 1,
      permits: 40,
      priceBandBps: 5_000,
      legalBasisHash: zeroHash,
      effectiveAt: Number(await exchange.now()),
    });
    const adopted = await order("adoptProfile", [programmeId, 1, zeroHash]);
    assert.equal(adopted.events[0].args.version, 2);
  });

  it("begins without partners where the terms exclude them", async () => {
    const { events } = await exchange.intend(lanmu, "BrandRegistry", "createProgramme", [
      "HOME",
      "H",
      "H",
      terms({ partnerRedemption: false }),
    ]);
    assert.equal((await policyOf(events[0].args.programmeId)).programmePermits, Permit.AUCTION);
  });
});
