import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { zeroHash } from "viem";
import { exchange, refuses, terms } from "../shared/exchange.js";
import { BASIS, CASE, createProfile, EVERYTHING, joinAlliance, mineAt, NOTICE, order, policyOf } from "./alliance.js";

const { stranger, lanmu, qinghe } = exchange.actors;
const read = (...call) => exchange.read("BrandRegistry", ...call);

function create(code) {
  return exchange.intend(lanmu, "BrandRegistry", "createProgramme", [code, "N", "N", terms()]);
}

function named(events) {
  return events.map(({ name, args }) => [name, args]);
}

describe("BrandRegistry / suspendBrand and reinstateBrand", () => {
  beforeEach(() => exchange.reset());

  for (const functionName of ["suspendBrand", "reinstateBrand", "windDown"]) {
    it(`${functionName} refuses anyone but an operator, a brand there is not, and a missing case`, async () => {
      for (const outsider of [stranger, lanmu]) {
        const action = exchange.call(outsider, "BrandRegistry", functionName, [1, CASE]);
        await refuses(action, "AccessManagedUnauthorized", [outsider.address]);
      }
      for (const brandId of [0, 999]) {
        await refuses(order(functionName, [brandId, CASE]), "BrandRegistry_BrandUnknown", [brandId]);
      }
      await refuses(order(functionName, [1, zeroHash]), "BrandRegistry_CaseMissing", []);
    });
  }

  it("refuses to suspend twice, and to reinstate who is not suspended", async () => {
    await refuses(order("reinstateBrand", [1, CASE]), "BrandRegistry_NotSuspended", [1]);
    await order("suspendBrand", [1, CASE]);
    await refuses(order("suspendBrand", [1, CASE]), "BrandRegistry_AlreadySuspended", [1]);
  });

  it("silences the key from the next block on, and keeps it taken (D-L6)", async () => {
    const { events } = await order("suspendBrand", [1, CASE]);

    assert.deepEqual(named(events), [["BrandSuspended", { brandId: 1, caseId: CASE }]]);
    assert.equal(await read("brandOfKey", [lanmu.address]), 0);
    assert.equal(await read("keyOf", [1]), lanmu.address);
    assert.equal(await read("mayIssue", [1, lanmu.address]), false);
    assert.equal((await read("statusOf", [1])).suspended, true);
    await refuses(create("NEXT"), "BrandRegistry_NotABrand", [lanmu.address]);
    await refuses(order("addBrand", ["x", "X", "X", lanmu.address]), "BrandRegistry_KeyTaken", [lanmu.address, 1]);
    assert.equal(await read("brandOfKey", [qinghe.address]), 2);
  });

  it("gives the key its voice back", async () => {
    await order("suspendBrand", [1, CASE]);
    const { events } = await order("reinstateBrand", [1, CASE]);

    assert.deepEqual(named(events), [["BrandReinstated", { brandId: 1, caseId: CASE }]]);
    assert.equal(await read("brandOfKey", [lanmu.address]), 1);
    assert.equal(await read("mayIssue", [1, lanmu.address]), true);
    assert.equal((await read("statusOf", [1])).suspended, false);
    await create("NEXT");
  });
});

describe("BrandRegistry / windDown", () => {
  beforeEach(() => exchange.reset());

  it("refuses to begin the end twice", async () => {
    await order("windDown", [1, CASE]);
    await refuses(order("windDown", [1, CASE]), "BrandRegistry_WindingDown", [1]);
  });

  it("ends every operation of every programme at once, pending ones included, and no other brand's", async () => {
    const profileId = await createProfile();
    await create("NEXT");
    const [first, second] = await read("programmesOf", [1]);
    for (const programmeId of [first, second]) {
      await order("adoptProfile", [programmeId, profileId, BASIS]);
      for (const permits of [EVERYTHING, 40]) {
        const args = [programmeId, profileId, permits, 5_000, BASIS];
        await exchange.intend(lanmu, "BrandRegistry", "setPolicy", args);
      }
    }
    const other = await policyOf(2);
    const before = await policyOf(first);
    const { events } = await order("windDown", [1, CASE]);

    assert.deepEqual(named(events), [["BrandWindingDown", { brandId: 1, caseId: CASE }]]);
    assert.deepEqual(await policyOf(first), { ...before, programmePermits: 0, pendingFromHour: 0 });
    await mineAt((await exchange.now()) + 2n * NOTICE);
    for (const programmeId of [first, second]) assert.equal((await policyOf(programmeId)).programmePermits, 0);
    assert.deepEqual(await policyOf(2), other);
  });

  it("leaves the key its voice for what is owed, and none to issue", async () => {
    await order("windDown", [1, CASE]);

    assert.equal(await read("brandOfKey", [lanmu.address]), 1);
    assert.equal(await read("mayIssue", [1, lanmu.address]), false);
    assert.equal(await read("isWindingDown", [1]), true);
    assert.equal(await read("isWindingDown", [2]), false);
    assert.equal((await read("statusOf", [1])).windingDown, true);
    await refuses(create("NEXT"), "BrandRegistry_WindingDown", [1]);
  });

  it("winds down a suspended brand too, and reinstates one that winds down", async () => {
    await order("suspendBrand", [1, CASE]);
    await order("windDown", [1, CASE]);
    await order("reinstateBrand", [1, CASE]);

    const { suspended, windingDown } = await read("statusOf", [1]);
    assert.deepEqual([suspended, windingDown], [false, true]);
  });

  it("fits into a transaction with the most programmes that a brand may have: 16", async (test) => {
    for (let count = 1; count < 16; ++count) await create(`P${count}`);
    await refuses(create("P16"), "BrandRegistry_TooManyProgrammes", [1, 17n, 16n]);
    assert.equal((await read("programmesOf", [1])).length, 16);

    const { gasUsed } = await order("windDown", [1, CASE]);
    test.diagnostic(`winding down 16 programmes: ${gasUsed} gas`);
    assert.ok(gasUsed < 1_000_000n);
  });
});

describe("BrandRegistry / what is known of brands", () => {
  beforeEach(() => exchange.reset());

  it("tells when a brand joined, how many there are, and which programmes are whose", async () => {
    const before = await read("brandCount");
    const { brandId, programmeId } = await joinAlliance("Sprout");

    assert.equal(await read("brandCount"), before + 1);
    assert.equal(brandId, before + 1);
    assert.deepEqual(await read("programmesOf", [brandId]), [programmeId]);
    const { addedAt, suspended, windingDown } = await read("statusOf", [brandId]);
    assert.deepEqual([suspended, windingDown], [false, false]);
    assert.ok(BigInt(addedAt) <= (await exchange.now()) && (await exchange.now()) - BigInt(addedAt) < 10n);
  });

  it("lets nobody issue but the issuer", async () => {
    assert.equal(await read("mayIssue", [1, lanmu.address]), true);
    assert.equal(await read("mayIssue", [1, qinghe.address]), false);
    assert.equal(await read("mayIssue", [1, stranger.address]), false);
    await refuses(read("mayIssue", [999, lanmu.address]), "BrandRegistry_ProgrammeUnknown", [999]);
  });

  it("knows nothing of a brand there is not", async () => {
    for (const functionName of ["statusOf", "isWindingDown", "programmesOf"]) {
      for (const brandId of [0, 999]) {
        await refuses(read(functionName, [brandId]), "BrandRegistry_BrandUnknown", [brandId]);
      }
    }
  });
});
