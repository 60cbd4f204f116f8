import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { zeroHash } from "viem";
import { exchange, key, reference, refuses } from "../shared/exchange.js";
import { CASE, mineAt, order } from "./alliance.js";

const { stranger, operator, lanmu, qinghe } = exchange.actors;
const MOTION = reference("motion");
const read = (...call) => exchange.read("BrandQuorum", ...call);
const addressed = (events) => events.map(({ name, args }) => [name, args]);

function approve(brand, motion = MOTION) {
  return exchange.intend(brand, "BrandQuorum", "approve", [motion]);
}

function withdraw(brand, motion = MOTION) {
  return exchange.intend(brand, "BrandQuorum", "withdrawApproval", [motion]);
}

/** Anyone may carry out what was agreed. */
function push(functionName, brandId) {
  return exchange.call(stranger, "BrandQuorum", functionName, [brandId]);
}

async function join(name) {
  const brand = key(`brand ${name}`);
  const { events } = await order("addBrand", [name, name, name, brand.address]);
  return { brand, brandId: events[0].args.brandId };
}

/** Founders up to this many; tells the keys of all of them, brand 1 first. */
async function found(count) {
  const keys = [lanmu, qinghe];
  for (let id = (await exchange.read("BrandRegistry", "brandCount")) + 1; id <= count; ++id) {
    keys.push((await join(`founder${id}`)).brand);
  }
  return keys;
}

/** A brand that came too late to be a founder. */
async function joinLate(name) {
  exchange.at(BigInt(await read("foundingEndsAt")));
  return join(name);
}

describe("BrandQuorum / approve", () => {
  beforeEach(() => exchange.reset());

  it("refuses whoever is no brand, is suspended, or came too late to be seated", async () => {
    await refuses(approve(stranger), "BrandQuorum_NotSeated", [stranger.address, 0]);
    await refuses(approve(operator), "BrandQuorum_NotSeated", [operator.address, 0]);
    await order("suspendBrand", [1, CASE]);
    await refuses(approve(lanmu), "BrandQuorum_NotSeated", [lanmu.address, 0]);
    const { brand, brandId } = await joinLate("late");
    await refuses(approve(brand), "BrandQuorum_NotSeated", [brand.address, brandId]);
  });

  it("refuses a motion of nothing, a brand's second approval, and a motion that stands", async () => {
    await refuses(approve(lanmu, zeroHash), "BrandQuorum_MotionMissing", []);
    await approve(lanmu);
    await refuses(approve(lanmu), "BrandQuorum_AlreadyApproved", [MOTION, 1]);
    await approve(qinghe);
    const reachedAt = Number(await exchange.now());
    await refuses(approve(qinghe), "BrandQuorum_AlreadyReached", [MOTION, reachedAt]);
  });

  it("tells who agreed and how many do, and when the motion stands", async () => {
    const first = await approve(qinghe);
    assert.deepEqual(addressed(first.events).slice(0, -1), [
      ["MotionApproved", { motion: MOTION, brandId: 2, approvals: 1, seats: 2 }],
    ]);
    assert.equal(await read("reachedAt", [MOTION]), 0);
    assert.deepEqual(await read("tallyOf", [MOTION]), [1, 2]);

    const second = await approve(lanmu);
    assert.deepEqual(addressed(second.events).slice(0, -1), [
      ["MotionApproved", { motion: MOTION, brandId: 1, approvals: 2, seats: 2 }],
      ["MotionReached", { motion: MOTION, approvals: 2, seats: 2 }],
    ]);
    assert.equal(BigInt(await read("reachedAt", [MOTION])), await exchange.now());
  });

  // Two thirds are not enough: each line is the number of seats and the least that is more.
  for (const [seats, least] of [
    [2, 2],
    [3, 3],
    [4, 3],
    [5, 4],
    [6, 5],
    [7, 5],
  ]) {
    it(`needs ${least} of ${seats}`, async () => {
      const keys = await found(seats);
      for (const brand of keys.slice(0, least - 1)) await approve(brand);
      assert.equal(await read("reachedAt", [MOTION]), 0);
      await approve(keys[least - 1]);
      assert.notEqual(await read("reachedAt", [MOTION]), 0);
    });
  }

  it("counts a founder who joins after the others agreed", async () => {
    const keys = await found(3);
    await approve(keys[0]);
    await approve(keys[1]);
    const { brand } = await join("fourth");
    assert.deepEqual(await read("tallyOf", [MOTION]), [2, 4]);
    const { events } = await approve(brand);
    assert.deepEqual(addressed(events).slice(0, -1), [
      ["MotionApproved", { motion: MOTION, brandId: 4, approvals: 3, seats: 4 }],
      ["MotionReached", { motion: MOTION, approvals: 3, seats: 4 }],
    ]);
  });

  it("counts the seat of a suspended brand, so that operators cannot thin the quorum out", async () => {
    const keys = await found(3);
    await order("suspendBrand", [3, CASE]);
    await approve(keys[0]);
    await approve(keys[1]);

    assert.deepEqual(await read("tallyOf", [MOTION]), [2, 3]);
    assert.equal(await read("reachedAt", [MOTION]), 0);
  });

  it("hears a brand that is winding down", async () => {
    await order("windDown", [1, CASE]);
    await approve(lanmu);
    assert.deepEqual(await read("tallyOf", [MOTION]), [1, 2]);
  });

  it("lets a brand take back its word, but not what it never said or what stands", async () => {
    await refuses(withdraw(lanmu), "BrandQuorum_NotApproved", [MOTION, 1]);
    await refuses(withdraw(stranger), "BrandQuorum_NotApproved", [MOTION, 0]);
    await approve(lanmu);
    const { events } = await withdraw(lanmu);
    assert.deepEqual(addressed(events)[0], ["ApprovalWithdrawn", { motion: MOTION, brandId: 1 }]);
    assert.deepEqual(await read("tallyOf", [MOTION]), [0, 2]);
    await approve(qinghe);
    assert.equal(await read("reachedAt", [MOTION]), 0);
    await approve(lanmu);
    const reachedAt = await read("reachedAt", [MOTION]);
    await refuses(withdraw(lanmu), "BrandQuorum_AlreadyReached", [MOTION, reachedAt]);
    await refuses(withdraw(lanmu, zeroHash), "BrandQuorum_MotionMissing", []);
  });
});

describe("BrandQuorum / seats", () => {
  beforeEach(() => exchange.reset());

  it("seats who joins in the last second of 30 days, and nobody a second later", async () => {
    const endsAt = BigInt(await read("foundingEndsAt"));
    exchange.at(endsAt - 1n);
    const { brandId } = await join("last");
    const late = await join("late");

    assert.equal(await exchange.now(), endsAt);
    for (const [id, seated] of [
      [0, false],
      [1, true],
      [2, true],
      [brandId, true],
      [late.brandId, false],
      [999, false],
    ]) {
      assert.equal(await read("isSeated", [id]), seated, `brand ${id}`);
    }
    assert.deepEqual(await read("tallyOf", [MOTION]), [0, brandId]);
    await approve(lanmu);
    assert.deepEqual(await read("tallyOf", [MOTION]), [1, brandId]);
    await refuses(approve(late.brand), "BrandQuorum_NotSeated", [late.brand.address, late.brandId]);
  });

  it("founds for 30 days from its deployment on", async () => {
    const { timestamp } = await exchange.request("eth_getBlockByNumber", ["0x0", false]);
    const founding = BigInt(await read("foundingEndsAt")) - BigInt(timestamp);
    assert.ok(30n * 86_400n < founding && founding < 30n * 86_400n + 200n);
  });

  it("gives a later brand its seat once the others want it, whoever pushes", async () => {
    const { brand, brandId } = await joinLate("late");
    const motion = await read("motionOf", [brandId]);
    await approve(lanmu, motion);
    await refuses(push("seatBrand", brandId), "BrandQuorum_NotReached", [motion]);
    await approve(qinghe, motion);
    const { events } = await push("seatBrand", brandId);

    assert.deepEqual(addressed(events), [["BrandSeated", { brandId }]]);
    assert.deepEqual(await read("tallyOf", [MOTION]), [0, 3]);
    await approve(brand);
    await refuses(push("seatBrand", brandId), "BrandQuorum_AlreadySeated", [brandId]);
  });

  it("refuses a seat to a brand there is not, and to a founder a second one", async () => {
    for (const brandId of [0, 999]) {
      await refuses(push("seatBrand", brandId), "BrandRegistry_BrandUnknown", [brandId]);
    }
    await refuses(push("seatBrand", 1), "BrandQuorum_AlreadySeated", [1]);
  });

  it("takes a seat and what was said on it, and needs a new motion for each change", async () => {
    const keys = await found(4);
    await refuses(push("unseatBrand", 999), "BrandQuorum_HasNoSeat", [999]);
    await refuses(push("unseatBrand", 5), "BrandQuorum_HasNoSeat", [5]);
    await approve(keys[3]);
    const motion = await read("motionOf", [4]);
    await refuses(push("unseatBrand", 4), "BrandQuorum_NotReached", [motion]);
    for (const brand of keys.slice(0, 3)) await approve(brand, motion);
    const { events } = await push("unseatBrand", 4);

    assert.deepEqual(addressed(events), [["BrandUnseated", { brandId: 4 }]]);
    assert.deepEqual(await read("tallyOf", [MOTION]), [0, 3]);
    await refuses(approve(keys[3], reference("other")), "BrandQuorum_NotSeated", [keys[3].address, 4]);
    assert.equal(await read("isSeated", [4]), false);
    await refuses(push("unseatBrand", 4), "BrandQuorum_HasNoSeat", [4]);

    // The motion that unseated it does not seat it again, and its old word counts again once it sits.
    const again = await read("motionOf", [4]);
    assert.notEqual(again, motion);
    await refuses(push("seatBrand", 4), "BrandQuorum_NotReached", [again]);
    for (const brand of keys.slice(0, 3)) await approve(brand, again);
    await push("seatBrand", 4);
    assert.deepEqual(await read("tallyOf", [MOTION]), [1, 4]);
  });

  it("does not seat a founder again whom the brands unseated", async () => {
    const keys = await found(3);
    const motion = await read("motionOf", [3]);
    for (const brand of keys) await approve(brand, motion);
    await push("unseatBrand", 3);
    await mineAt(BigInt(await read("foundingEndsAt")) + 1n);
    await approve(lanmu);
    assert.equal(await read("isSeated", [3]), false);
  });

  it("has 255 seats: founders beyond stand, and cannot be seated", async (test) => {
    const count = await exchange.read("BrandRegistry", "brandCount");
    const names = Array.from({ length: 256 - count }, (_, i) => `mass${i}`);
    for (const name of names) await join(name);
    assert.equal(await read("isSeated", [255]), true);
    assert.equal(await read("isSeated", [256]), false);
    const { gasUsed } = await approve(lanmu, MOTION);
    test.diagnostic(`the first approval, looking at 253 founders: ${gasUsed} gas`);
    assert.ok(gasUsed < 2_000_000n);
    assert.deepEqual(await read("tallyOf", [MOTION]), [1, 255]);
    await refuses(push("seatBrand", 255), "BrandQuorum_AlreadySeated", [255]);
    await refuses(push("seatBrand", 256), "BrandQuorum_SeatOutOfRange", [256, 255]);
    const last = key("brand mass253");
    await refuses(approve(last), "BrandQuorum_NotSeated", [last.address, 256]);
    await refuses(withdraw(last), "BrandQuorum_NotApproved", [MOTION, 256]);
    await refuses(push("unseatBrand", 256), "BrandQuorum_HasNoSeat", [256]);
  });
});
