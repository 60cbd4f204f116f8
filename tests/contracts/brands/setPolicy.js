import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { zeroHash } from "viem";
import { exchange, refuses } from "../shared/exchange.js";
import { BASIS, CASE, createProfile, EVERYTHING, HOUR, mineAt, NOTICE, order, Permit, policyOf } from "./alliance.js";

const { stranger, lanmu, qinghe } = exchange.actors;
const { GIFT, SWAP, AUCTION, PARTNER_REDEMPTION } = Permit;
let profileId;

function choose(permits, { band = 5_000, basis = BASIS, programmeId = 1, profile = profileId, by = lanmu } = {}) {
  return exchange.intend(by, "BrandRegistry", "setPolicy", [programmeId, profile, permits, band, basis]);
}

function choiceOf(profile = profileId) {
  return exchange.read("BrandRegistry", "choiceOf", [1, profile]);
}

/** What is permitted, and how wide the band is, in a block of this time. */
async function policyAt(time) {
  await mineAt(time);
  const { programmePermits, priceBandBps } = await policyOf(1);
  return [programmePermits, priceBandBps];
}

/** The full hour at or after a time. */
function hourUp(time) {
  return ((time + HOUR - 1n) / HOUR) * HOUR;
}

describe("BrandRegistry / setPolicy", () => {
  beforeEach(async () => {
    await exchange.reset();
    profileId = await createProfile();
    await order("adoptProfile", [1, profileId, BASIS]);
  });

  it("refuses anyone but the programme's brand", async () => {
    await refuses(choose(0, { by: qinghe }), "BrandRegistry_NotTheIssuer", [1, 1, 2]);
    await refuses(choose(0, { by: stranger }), "BrandRegistry_NotTheIssuer", [1, 1, 0]);
    await order("suspendBrand", [1, CASE]);
    await refuses(choose(0), "BrandRegistry_NotTheIssuer", [1, 1, 0]);
  });

  it("refuses a programme or a profile there is not", async () => {
    for (const programmeId of [0, 999]) {
      await refuses(choose(0, { programmeId }), "BrandRegistry_ProgrammeUnknown", [programmeId]);
    }
    for (const profile of [0, 999]) {
      await refuses(choose(0, { profile }), "BrandRegistry_ProfileUnknown", [profile]);
    }
  });

  it("refuses a brand that is winding down", async () => {
    await order("windDown", [1, CASE]);
    await refuses(choose(EVERYTHING), "BrandRegistry_WindingDown", [1]);
  });

  it("refuses an operation there is not, and a band beyond the whole value", async () => {
    await refuses(choose(64), "BrandRegistry_PermitsOutOfRange", [64, 63]);
    await refuses(choose(0, { band: 10_001 }), "BrandRegistry_PriceBandOutOfRange", [10_001, 10_000]);
    await choose(AUCTION | PARTNER_REDEMPTION, { band: 10_000 });
  });

  it("asks for a legal basis for each version that permits more than auctions and partners", async () => {
    await refuses(choose(GIFT, { basis: zeroHash }), "BrandRegistry_LegalBasisMissing", [GIFT, 40]);
    await choose(EVERYTHING);
    await refuses(choose(SWAP, { basis: zeroHash }), "BrandRegistry_LegalBasisMissing", [SWAP, 40]);
    await choose(AUCTION | PARTNER_REDEMPTION, { basis: zeroHash });
  });

  it("permits at once what is new, and widens the band at once", async () => {
    const { events } = await choose(EVERYTHING, { band: 6_000 });

    const effectiveAt = Number(await exchange.now());
    const { name, args } = events[0];
    assert.equal(name, "PolicySet");
    const { version, ...rest } = args;
    assert.deepEqual(rest, {
      programmeId: 1,
      profileId,
      permits: EVERYTHING,
      priceBandBps: 6_000,
      legalBasisHash: BASIS,
      effectiveAt,
    });
    const { programmePermits, priceBandBps, pendingFromHour } = await policyOf(1);
    assert.deepEqual([programmePermits, priceBandBps, pendingFromHour], [EVERYTHING, 6_000, 0]);
    assert.deepEqual(await choiceOf(), [EVERYTHING, 6_000, EVERYTHING, 6_000, 0]);
    assert.equal((await choose(EVERYTHING)).events[0].args.version, version + 1);
  });

  it("takes a permission away after 30 days, at the full hour, and not a second earlier", async () => {
    await choose(EVERYTHING);
    const { events } = await choose(EVERYTHING - GIFT);

    const endsAt = hourUp((await exchange.now()) + NOTICE);
    assert.equal(BigInt(events[0].args.effectiveAt), endsAt);
    assert.deepEqual(await choiceOf(), [EVERYTHING, 5_000, EVERYTHING - GIFT, 5_000, Number(endsAt)]);
    assert.equal(BigInt((await policyOf(1)).pendingFromHour) * HOUR, endsAt);
    assert.deepEqual(await policyAt(endsAt - 1n), [EVERYTHING, 5_000]);
    assert.deepEqual(await policyAt(endsAt), [EVERYTHING - GIFT, 5_000]);
    assert.deepEqual(await policyAt(endsAt + 1n), [EVERYTHING - GIFT, 5_000]);
    assert.deepEqual(await choiceOf(), [EVERYTHING - GIFT, 5_000, EVERYTHING - GIFT, 5_000, 0]);
    assert.equal((await policyOf(1)).pendingFromHour, 0);
  });

  it("gives 30 days and no hour more if it begins with a full hour", async () => {
    const time = hourUp((await exchange.now()) + 10n);
    exchange.at(time);
    const { events } = await choose(0);
    assert.equal(BigInt(events[0].args.effectiveAt), time + NOTICE);

    exchange.at(time + HOUR + 1n);
    assert.equal(BigInt((await choose(0)).events[0].args.effectiveAt), time + 2n * HOUR + NOTICE);
  });

  it("narrows the band after the notice", async () => {
    await choose(40, { band: 4_999, basis: zeroHash });

    const endsAt = hourUp((await exchange.now()) + NOTICE);
    assert.deepEqual(await policyAt(endsAt - 1n), [40, 5_000]);
    assert.deepEqual(await policyAt(endsAt), [40, 4_999]);
  });

  it("gives at once and takes later in one version", async () => {
    await choose(GIFT | AUCTION, { band: 7_000 });

    const endsAt = hourUp((await exchange.now()) + NOTICE);
    assert.deepEqual(await policyAt(endsAt - 1n), [GIFT | AUCTION | PARTNER_REDEMPTION, 7_000]);
    assert.deepEqual(await policyAt(endsAt), [GIFT | AUCTION, 7_000]);
  });

  it("lets a later version replace what is pending, so that nobody loses anything sooner", async () => {
    await choose(EVERYTHING);
    await choose(EVERYTHING - GIFT);
    const first = hourUp((await exchange.now()) + NOTICE);
    exchange.at(first - HOUR);
    await choose(EVERYTHING - SWAP);
    const second = hourUp((await exchange.now()) + NOTICE);

    assert.deepEqual(await policyAt(first), [EVERYTHING, 5_000]);
    assert.deepEqual(await policyAt(second), [EVERYTHING - SWAP, 5_000]);
  });

  it("takes back a loss that is pending", async () => {
    await choose(EVERYTHING);
    await choose(0);
    await choose(EVERYTHING);

    assert.deepEqual(await policyAt((await exchange.now()) + 2n * NOTICE), [EVERYTHING, 5_000]);
  });

  it("begins the next version with what holds once the hour of the last one has come", async () => {
    await choose(EVERYTHING);
    await choose(EVERYTHING - GIFT);
    exchange.at(hourUp((await exchange.now()) + NOTICE));
    await choose(EVERYTHING - GIFT - SWAP);

    assert.deepEqual(await choiceOf().then(([permits]) => permits), EVERYTHING - GIFT);
    assert.equal((await policyOf(1)).programmePermits, EVERYTHING - GIFT);
  });

  it("keeps the choice for a profile that the programme is not under, until it adopts it", async () => {
    const other = await createProfile({ code: "OTHER" });
    const before = await policyOf(1);
    await choose(GIFT | 40, { profile: other, band: 6_000 });
    assert.deepEqual(await policyOf(1), before);
    assert.deepEqual(await choiceOf(other), [GIFT | 40, 6_000, GIFT | 40, 6_000, 0]);

    await order("adoptProfile", [1, other, BASIS]);
    const { programmePermits, priceBandBps } = await policyOf(1);
    assert.deepEqual([programmePermits, priceBandBps], [GIFT | 40, 6_000]);

    await order("adoptProfile", [1, profileId, BASIS]);
    assert.deepEqual((await policyOf(1)).programmePermits, 40);
  });

  it("keeps the notice when the profile with the pending choice is adopted meanwhile", async () => {
    const other = await createProfile({ code: "OTHER" });
    await choose(AUCTION, { profile: other });
    const endsAt = hourUp((await exchange.now()) + NOTICE);
    const { events } = await order("adoptProfile", [1, other, BASIS]);

    assert.equal(events[0].args.permits, 40);
    assert.deepEqual(await policyAt(endsAt - 1n), [40, 5_000]);
    assert.deepEqual(await policyAt(endsAt), [AUCTION, 5_000]);
  });

  it("costs a reader one slot, and a second one only once a pending choice holds", async (test) => {
    const plain = await gasOfPolicy();
    await choose(AUCTION, { basis: zeroHash });
    const pending = await gasOfPolicy();
    await mineAt(hourUp((await exchange.now()) + NOTICE));
    const due = await gasOfPolicy();

    test.diagnostic(`policyOf: ${plain} gas within a call, ${pending} while a choice is pending, ${due} once it holds`);
    assert.ok(pending - plain < 100n, "the pending choice was read too early");
    assert.ok(due - pending > 2_000n, "the pending choice was not read");
    assert.ok(plain < 4_000n, "more than one slot was read");
  });

  it("knows no choice for cash, for a programme or for a profile there is not", async () => {
    for (const programmeId of [0, 999]) {
      const action = exchange.read("BrandRegistry", "choiceOf", [programmeId, 1]);
      await refuses(action, "BrandRegistry_ProgrammeUnknown", [programmeId]);
    }
    await refuses(choiceOf(999), "BrandRegistry_ProfileUnknown", [999]);
    await refuses(exchange.read("BrandRegistry", "policyOf", [999]), "BrandRegistry_ProgrammeUnknown", [999]);
  });
});

/** What `policyOf` costs by itself: without the transaction around it and its calldata. */
async function gasOfPolicy() {
  const data = exchange.encode("BrandRegistry", "policyOf", [1]);
  const to = exchange.addresses.BrandRegistry;
  const gas = BigInt(await exchange.request("eth_estimateGas", [{ from: stranger.address, to, data }, "latest"]));
  const bytes = [...Buffer.from(data.slice(2), "hex")];
  return gas - 21_000n - bytes.reduce((sum, byte) => sum + (byte === 0 ? 4n : 16n), 0n);
}
