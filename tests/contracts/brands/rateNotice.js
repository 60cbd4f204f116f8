import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { zeroHash } from "viem";
import { exchange, reference, refuses } from "../shared/exchange.js";
import { CASE, DAY, HOUR, mineAt, order } from "./alliance.js";
import { accept, agree, END, MONTH, propose, QUOTE, rateOf, RateState, read } from "./rates.js";

const { stranger, lanmu, qinghe } = exchange.actors;

/** Proposes and accepts in blocks of which the second has this time. */
async function change(changes, acceptedAt) {
  const { events } = await propose(changes);
  if (acceptedAt !== undefined) exchange.at(acceptedAt);
  return accept(events[0].args.rateId);
}

describe("RateBook / notice (D-G1)", () => {
  beforeEach(async () => {
    await exchange.reset();
    await change({ numerator: 1_000, denominator: 1_000 });
  });

  const worse = [
    ["fewer points", { numerator: 999, denominator: 1_000 }],
    ["an earlier end", { numerator: 1_000, denominator: 1_000, endsAt: END - 1n }],
    ["fewer points in all", { numerator: 1_000, denominator: 1_000, most: 999_999n }],
  ];
  for (const [what, changes] of worse) {
    it(`gives ${what} not a second before 30 days`, async () => {
      const acceptedAt = (await exchange.now()) + 100n;
      const earliest = acceptedAt + MONTH;
      const early = { ...changes, startsAt: earliest - 1n };
      const numbers = [Number(earliest - 1n), Number(earliest)];
      await refuses(change(early, acceptedAt), "RateBook_NoticeTooShort", numbers);
      const atOnce = acceptedAt + HOUR;
      const bounds = [Number(atOnce), Number(atOnce + MONTH)];
      await refuses(change(changes, atOnce), "RateBook_NoticeTooShort", bounds);
    });

    it(`gives ${what} after 30 days, and not before`, async () => {
      const acceptedAt = (await exchange.now()) + 100n;
      await change({ ...changes, startsAt: acceptedAt + MONTH }, acceptedAt);

      assert.deepEqual(await read("directionOf", [1, 2]), [1, 2, 0]);
      await mineAt(acceptedAt + MONTH - 1n);
      await read("requireConvertible", [1]);
      await refuses(read("requireConvertible", [2]), "RateBook_NotStarted");
      await mineAt(acceptedAt + MONTH);
      await read("requireConvertible", [2]);
      await read("requireConvertible", [1]);
      await mineAt(acceptedAt + MONTH + QUOTE);
      await refuses(read("requireConvertible", [1]), "RateBook_Ended");
    });
  }

  it("needs none for the same, or for more", async () => {
    await change({ numerator: 1, denominator: 1 });
    await change({ numerator: 1_001, denominator: 1_000, endsAt: END + 1n, most: 1_000_001n });
    assert.deepEqual(await read("directionOf", [1, 2]), [3, 0, 0]);
  });

  it("counts the notice from the acceptance: a proposal binds nobody", async () => {
    const startsAt = (await exchange.now()) + MONTH + 10n;
    await propose({ numerator: 999, denominator: 1_000, startsAt });
    exchange.at(startsAt - MONTH + 1n);
    await refuses(accept(2), "RateBook_NoticeTooShort");
  });

  it("needs none once the old rate will have ended anyway", async () => {
    await exchange.reset();
    const endsAt = (await exchange.now()) + HOUR;
    await change({ numerator: 1_000, denominator: 1_000, endsAt });
    await refuses(change({ numerator: 999, denominator: 1_000, startsAt: endsAt - 1n }), "RateBook_NoticeTooShort");
    await change({ numerator: 999, denominator: 1_000, startsAt: endsAt });
    assert.equal((await rateOf(3)).startsAt, Number(endsAt));
  });

  it("lets the next rate be replaced before it begins, and the one in force go on", async () => {
    const acceptedAt = (await exchange.now()) + 100n;
    await change({ numerator: 900, denominator: 1_000, startsAt: acceptedAt + MONTH }, acceptedAt);
    const { events } = await change({ numerator: 1_100, denominator: 1_000 });

    const startsAt = Number(await exchange.now());
    const predecessorEndsAt = startsAt + Number(QUOTE);
    assert.deepEqual(events[0].args, { rateId: 3, startsAt, predecessor: 1, predecessorEndsAt, replaced: 2 });
    assert.equal((await rateOf(2)).state, RateState.REPLACED);
    await mineAt(acceptedAt + MONTH);
    await refuses(read("requireConvertible", [2]), "RateBook_NotAccepted", [2, RateState.REPLACED]);
    await read("requireConvertible", [3]);
  });

  it("replaces an announced better rate by a worse one only with notice", async () => {
    const now = await exchange.now();
    await change({ numerator: 1_100, denominator: 1_000, startsAt: now + 40n * DAY });
    await refuses(change({ numerator: 1_050, denominator: 1_000 }), "RateBook_NoticeTooShort");
    const later = (await exchange.now()) + 41n * DAY;
    await change({ numerator: 1_050, denominator: 1_000, startsAt: later });
    assert.equal((await rateOf(2)).state, RateState.REPLACED);
    assert.equal((await rateOf(1)).endsAt, Number(later + QUOTE));
  });

  it("compares with what a direction announced even if nothing began yet", async () => {
    await exchange.reset();
    const startsAt = (await exchange.now()) + DAY;
    await change({ numerator: 1_000, denominator: 1_000, startsAt });
    await refuses(change({ numerator: 999, denominator: 1_000, startsAt }), "RateBook_NoticeTooShort");
    const { events } = await change({ numerator: 1_001, denominator: 1_000, startsAt });
    assert.deepEqual(events[0].args.replaced, 1);
    await mineAt(startsAt);
    assert.deepEqual(await read("directionOf", [1, 2]), [3, 0, 0]);
  });

  it("keeps each direction by itself (D-G2)", async () => {
    const { events } = await propose({ source: 2, target: 1, numerator: 1, denominator: 9, by: qinghe });
    await accept(events[0].args.rateId, lanmu);
    assert.deepEqual(await read("directionOf", [1, 2]), [1, 0, 0]);
    assert.deepEqual(await read("directionOf", [2, 1]), [2, 0, 0]);
    assert.equal((await rateOf(1)).endsAt, Number(END));
  });
});

describe("RateBook / band (D-G3)", () => {
  beforeEach(async () => {
    await exchange.reset();
    await change({ numerator: 10, denominator: 10 });
  });

  it("lets two brands agree on a fifth more and a fifth less", async () => {
    await change({ numerator: 12, denominator: 10 });
    await change({ numerator: 96, denominator: 100, startsAt: (await exchange.now()) + 2n * MONTH });
    assert.deepEqual(await read("directionOf", [1, 2]), [2, 3, 0]);
  });

  for (const [what, numerator] of [
    ["a hair more than a fifth more", 1_200_001],
    ["a hair more than a fifth less", 799_999],
  ]) {
    it(`asks the quorum of brands for ${what}`, async () => {
      const startsAt = (await exchange.now()) + 31n * DAY;
      await propose({ numerator, denominator: 1_000_000, startsAt });
      const motion = await read("motionOf", [2]);
      await refuses(accept(2), "RateBook_QuorumMissing", [2, motion]);
      await exchange.intend(lanmu, "BrandQuorum", "approve", [motion]);
      await refuses(accept(2), "RateBook_QuorumMissing", [2, motion]);
      await exchange.intend(qinghe, "BrandQuorum", "approve", [motion]);
      await accept(2);
      assert.equal((await rateOf(2)).state, RateState.ACCEPTED);
    });
  }

  it("gives notice of a worse rate even if all brands agree", async () => {
    await propose({ numerator: 1, denominator: 10 });
    await agree(await read("motionOf", [2]));
    await refuses(accept(2), "RateBook_NoticeTooShort");
  });

  it("measures from the last rate, also after its end", async () => {
    await exchange.reset();
    const endsAt = (await exchange.now()) + HOUR;
    await change({ numerator: 10, denominator: 10, endsAt });
    await mineAt(endsAt + DAY);
    await refuses(change({ numerator: 7, denominator: 10 }), "RateBook_QuorumMissing");
    await change({ numerator: 8, denominator: 10 });
  });

  it("measures from the one in force, not from the one that is announced", async () => {
    await change({ numerator: 12, denominator: 10, startsAt: (await exchange.now()) + DAY });
    await refuses(change({ numerator: 13, denominator: 10 }), "RateBook_QuorumMissing");
  });
});

describe("RateBook / pauseRate and resumeRate", () => {
  const reason = reference("reason");
  const pause = (until, { by = lanmu, source = 1, target = 2, why = reason } = {}) =>
    exchange.intend(by, "RateBook", "pauseRate", [source, target, until, why]);
  const resume = (by) => exchange.intend(by, "RateBook", "resumeRate", [1, 2]);

  beforeEach(async () => {
    await exchange.reset();
    await change({});
  });

  it("refuses anyone but the two brands, and programmes there are not", async () => {
    const until = (await exchange.now()) + HOUR;
    await refuses(pause(until, { by: stranger }), "RateBook_NotABrandOf", [1, 2, 0]);
    await refuses(resume(stranger), "RateBook_NotABrandOf", [1, 2, 0]);
    await refuses(pause(until, { source: 999 }), "BrandRegistry_ProgrammeUnknown", [999]);
    await refuses(pause(until, { by: qinghe, target: 999 }), "BrandRegistry_ProgrammeUnknown", [999]);
    await order("suspendBrand", [1, CASE]);
    await refuses(pause(until), "RateBook_NotABrandOf", [1, 2, 0]);
  });

  it("refuses a pause without a reason, of no time, or of more than 72 hours", async () => {
    const time = (await exchange.now()) + 100n;
    await refuses(pause(time, { why: zeroHash }), "RateBook_ReasonMissing", []);
    for (const [at, length] of [
      [time, 0n],
      [time + 1n, 72n * HOUR + 1n],
    ]) {
      exchange.at(at);
      const bounds = [Number(at + 1n), Number(at + 72n * HOUR)];
      await refuses(pause(at + length), "RateBook_PauseOutOfRange", [Number(at + length), ...bounds]);
    }
    exchange.at(time + 2n);
    await pause(time + 2n + 72n * HOUR);
  });

  it("stops conversion until the pause ends by itself", async () => {
    const until = (await exchange.now()) + HOUR;
    const { events } = await pause(until);

    const paused = { source: 1, target: 2, brandId: 1, until: Number(until), reasonHash: reason };
    assert.deepEqual(events[0].args, paused);
    await mineAt(until - 1n);
    await refuses(read("requireConvertible", [1]), "RateBook_Paused", [1, Number(until)]);
    await mineAt(until);
    await read("requireConvertible", [1]);
  });

  it("is not paused again before 7 days, by either brand", async () => {
    const until = (await exchange.now()) + HOUR;
    await pause(until);
    const earliest = until + 7n * DAY;
    for (const [by, at] of [
      [lanmu, earliest - 2n],
      [qinghe, earliest - 1n],
    ]) {
      exchange.at(at);
      await refuses(pause(earliest, { by }), "RateBook_PausedRecently", [Number(at), Number(earliest)]);
    }
    exchange.at(earliest);
    await pause(earliest + HOUR);
  });

  it("is ended early by either brand, and the 7 days run on", async () => {
    await refuses(resume(lanmu), "RateBook_NotPaused", [1, 2]);
    const until = (await exchange.now()) + HOUR;
    assert.equal((await pause(until, { by: qinghe })).events[0].args.brandId, 2);
    const { events } = await resume(lanmu);

    assert.deepEqual(events[0].args, { source: 1, target: 2, brandId: 1 });
    await read("requireConvertible", [1]);
    assert.deepEqual(await read("directionOf", [1, 2]), [1, 0, 0]);
    await refuses(pause(until), "RateBook_PausedRecently");
    await refuses(resume(lanmu), "RateBook_NotPaused", [1, 2]);
  });

  it("is ended by either brand to its last second, and has ended by itself from then on", async () => {
    const until = (await exchange.now()) + HOUR;
    await pause(until);
    exchange.at(until - 1n);
    const snapshot = await exchange.request("evm_snapshot");
    assert.equal((await resume(qinghe)).events[0].args.brandId, 2);
    await exchange.request("evm_revert", [snapshot]);
    exchange.at(until);
    await refuses(resume(qinghe), "RateBook_NotPaused", [1, 2]);
  });

  it("pauses one direction and not the other", async () => {
    const { events } = await propose({ source: 2, target: 1, numerator: 1, denominator: 9, by: qinghe });
    await accept(events[0].args.rateId, lanmu);
    await pause((await exchange.now()) + HOUR);
    await read("requireConvertible", [2]);
  });
});
