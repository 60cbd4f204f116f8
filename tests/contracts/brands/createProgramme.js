import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { zeroHash } from "viem";
import { exchange, refuses, seconds, terms } from "../shared/exchange.js";

const { lanmu, stranger } = exchange.actors;

function create(changes = {}, { code = "LANMU2", nameEn = "More", nameZh = "更多" } = {}, from = lanmu) {
  return exchange.intend(from, "BrandRegistry", "createProgramme", [code, nameEn, nameZh, terms(changes)]);
}

describe("BrandRegistry / createProgramme", () => {
  beforeEach(() => exchange.reset());

  it("refuses anyone but a brand", async () => {
    await refuses(create({}, {}, stranger), "BrandRegistry_NotABrand", [stranger.address]);
  });

  it("refuses a code that is empty, too long, taken, or not made of A-Z and 0-9", async () => {
    await refuses(create({}, { code: "" }), "Text_LengthOutOfRange", ["", 0n, 1n, 16n]);
    await refuses(create({}, { code: "A".repeat(17) }), "Text_LengthOutOfRange", ["A".repeat(17), 17n, 1n, 16n]);
    for (const code of ["AbC", "A-C", "A@C", "A[C"]) {
      await refuses(create({}, { code }), "Text_ByteNotPermitted", [code, 1n]);
    }
    await refuses(create({}, { code: "QINGHE" }), "BrandRegistry_CodeTaken", ["QINGHE", 2]);
    await create({}, { code: "A".repeat(16) });
  });

  it("refuses names that readers could not store", async () => {
    await refuses(create({}, { nameEn: "" }), "Text_LengthOutOfRange", ["", 0n, 1n, 96n]);
    await refuses(create({}, { nameZh: "\0" }), "Text_ByteNotPermitted", ["\0", 0n]);
  });

  const bounds = [
    ["settlementValue", 1, 1_000_000],
    ["partnerFeeBps", 0, 10_000],
    ["validityMonths", 1, 120],
    ["maturityDays", 0, 365],
    ["utcOffsetSeconds", -43_200, 50_400],
  ];
  for (const [term, least, most] of bounds) {
    it(`takes ${term} from ${least} to ${most} and nothing beyond`, async () => {
      const range = [BigInt(least), BigInt(most)];
      await refuses(create({ [term]: most + 1 }), "BrandRegistry_TermOutOfRange", [term, BigInt(most + 1), ...range]);
      if (least !== 0) {
        await refuses(create({ [term]: least - 1 }), "BrandRegistry_TermOutOfRange", [
          term,
          BigInt(least - 1),
          ...range,
        ]);
      }
      await create({ [term]: least }, { code: "LEAST" });
      await create({ [term]: most }, { code: "MOST" });
    });
  }

  it("refuses points that might expire before they mature", async () => {
    await refuses(create({ validityMonths: 1, maturityDays: 28 }), "BrandRegistry_TermOutOfRange", [
      "maturityDays",
      28n,
      0n,
      27n,
    ]);
    await create({ validityMonths: 1, maturityDays: 27 });

    // 13 months are 364 days at least, 14 are more than a year.
    for (const [validityMonths, most] of [
      [13, 363],
      [14, 365],
    ]) {
      const args = ["maturityDays", BigInt(most + 1), 0n, BigInt(most)];
      const beyond = create({ validityMonths, maturityDays: most + 1 });
      await refuses(beyond, "BrandRegistry_TermOutOfRange", args);
      await create({ validityMonths, maturityDays: most }, { code: `OF${validityMonths}` });
    }
  });

  it("refuses terms without the hash of the written terms", async () => {
    await refuses(create({ termsHash: zeroHash }), "BrandRegistry_TermsHashMissing", []);
  });

  it("gives the next id and keeps the terms for good", async () => {
    const { events } = await create();

    const { name, args } = events[0];
    assert.equal(name, "ProgrammeCreated");
    assert.deepEqual(args, {
      programmeId: 3,
      brandId: 1,
      code: "LANMU2",
      nameEn: "More",
      nameZh: "更多",
      terms: terms(),
    });
    assert.deepEqual(await exchange.read("BrandRegistry", "termsOf", [3]), terms());
    assert.equal(await exchange.read("BrandRegistry", "brandOfProgramme", [3]), 1);
  });

  it("knows no programme 0 and none never created", async () => {
    for (const programmeId of [0, 3]) {
      await refuses(
        exchange.read("BrandRegistry", "brandOfProgramme", [programmeId]),
        "BrandRegistry_ProgrammeUnknown",
        [programmeId],
      );
      await refuses(exchange.read("BrandRegistry", "termsOf", [programmeId]), "BrandRegistry_ProgrammeUnknown", [
        programmeId,
      ]);
      await refuses(exchange.read("BrandRegistry", "expiryOf", [programmeId, 0]), "BrandRegistry_ProgrammeUnknown", [
        programmeId,
      ]);
    }
  });
});

describe("BrandRegistry / expiryOf", () => {
  beforeEach(() => exchange.reset());

  // Each: months of validity, offset of the zone in hours, time of issue, end of validity.
  const cases = [
    ["the scenario's March points end with March two years on", 24, 8, "2026-03-10T04:00:00Z", "2028-03-31T16:00:00Z"],
    ["the last second of a month in Shanghai", 24, 8, "2026-03-31T15:59:59Z", "2028-03-31T16:00:00Z"],
    ["the first second of the next month in Shanghai", 24, 8, "2026-03-31T16:00:00Z", "2028-04-30T16:00:00Z"],
    ["31 January plus one month ends with a short February", 1, 0, "2026-01-31T12:00:00Z", "2026-03-01T00:00:00Z"],
    ["31 January plus one month ends with a leap February", 1, 0, "2028-01-31T12:00:00Z", "2028-03-01T00:00:00Z"],
    ["a leap day plus twelve months", 12, 0, "2028-02-29T23:59:59Z", "2029-03-01T00:00:00Z"],
    ["a leap day plus forty-eight months", 48, 0, "2028-02-29T00:00:00Z", "2032-03-01T00:00:00Z"],
    ["a century that is no leap year", 1, 0, "2100-01-31T00:00:00Z", "2100-03-01T00:00:00Z"],
    ["a century that is a leap year", 1, 0, "2000-01-01T00:00:00Z", "2000-03-01T00:00:00Z"],
    ["the first day after a leap day that a century left out", 1, 0, "2100-03-01T00:00:00Z", "2100-05-01T00:00:00Z"],
    ["the leap day that ends four hundred years", 1, 0, "2000-02-29T23:59:59Z", "2000-04-01T00:00:00Z"],
    ["over the end of a year", 1, 0, "2026-12-31T23:59:59Z", "2027-02-01T00:00:00Z"],
    ["the far west, where the month is still the last one", 1, -12, "2026-03-01T11:59:59Z", "2026-04-01T12:00:00Z"],
    ["the far east, where the month is already the next one", 1, 14, "2026-03-31T10:00:00Z", "2026-05-31T10:00:00Z"],
    ["the first second of unix time, west of it", 1, -12, "1970-01-01T00:00:00Z", "1970-02-01T12:00:00Z"],
    ["ten years on", 120, 8, "2026-03-10T04:00:00Z", "2036-03-31T16:00:00Z"],
  ];
  for (const [name, validityMonths, hours, issued, expires] of cases) {
    it(`${name}`, async () => {
      await create({ validityMonths, maturityDays: 0, utcOffsetSeconds: hours * 3_600 });

      assert.equal(
        BigInt(await exchange.read("BrandRegistry", "expiryOf", [3, Number(seconds(issued))])),
        seconds(expires),
      );
    });
  }

  it("agrees with JavaScript's calendar in every month of sixty years", async () => {
    await create({ validityMonths: 1, utcOffsetSeconds: 0 });
    for (let month = 0; month < 720; month += 7) {
      const middle = Date.UTC(1990, month, 15) / 1_000;
      assert.equal(
        await exchange.read("BrandRegistry", "expiryOf", [3, middle]),
        Date.UTC(1990, month + 2, 1) / 1_000,
      );
    }
  });

  it("refuses a time whose end no reader could store", async () => {
    await refuses(exchange.read("BrandRegistry", "expiryOf", [1, 2 ** 40 - 1]), "SafeCastOverflowedUintDowncast");
  });
});
