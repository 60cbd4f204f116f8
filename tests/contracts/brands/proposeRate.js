import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { exchange, MAX, refuses, terms } from "../shared/exchange.js";
import { CASE, HOUR, mineAt, order } from "./alliance.js";
import { accept, agree, END, MONTH, propose, QUOTE, rateOf, RateState, read, withdraw } from "./rates.js";

const { stranger, lanmu, qinghe } = exchange.actors;

describe("RateBook / proposeRate", () => {
  beforeEach(() => exchange.reset());

  it("refuses anyone but the source's brand, and programmes there are not", async () => {
    await refuses(propose({ by: stranger }), "RateBook_NotTheIssuer", [1, 1, 0]);
    await refuses(propose({ by: qinghe }), "RateBook_NotTheIssuer", [1, 1, 2]);
    await refuses(propose({ source: 999 }), "BrandRegistry_ProgrammeUnknown", [999]);
    await refuses(propose({ target: 999 }), "BrandRegistry_ProgrammeUnknown", [999]);
    await order("suspendBrand", [1, CASE]);
    await refuses(propose(), "RateBook_NotTheIssuer", [1, 1, 0]);
  });

  it("refuses to turn points into the same points", async () => {
    await refuses(propose({ target: 1 }), "RateBook_SameProgramme", [1]);
  });

  it("takes either side of a rate from 1 to a billion and nothing beyond", async () => {
    for (const side of ["numerator", "denominator"]) {
      for (const value of [0, 1_000_000_001]) {
        await refuses(propose({ [side]: value }), "RateBook_RatioOutOfRange", [BigInt(value), 1n, 1_000_000_000n]);
      }
      await propose({ [side]: 1 });
      await propose({ [side]: 1_000_000_000 });
    }
  });

  it("refuses a rate that would end before it began, or has ended", async () => {
    const time = (await exchange.now()) + 100n;
    exchange.at(time);
    await refuses(propose({ endsAt: time }), "RateBook_PeriodEmpty", [Number(time), Number(time)]);
    const later = time + 50n;
    await refuses(propose({ startsAt: later, endsAt: later }), "RateBook_PeriodEmpty", [Number(later), Number(later)]);
    await propose({ startsAt: later, endsAt: later + 1n });
  });

  it("refuses a volume that not every reader could store", async () => {
    await refuses(propose({ most: 0n }), "Amount_OutOfRange", [0n, 1n, MAX]);
    await refuses(propose({ most: MAX + 1n }), "Amount_OutOfRange", [MAX + 1n, 1n, MAX]);
    await propose({ most: MAX });
  });

  it("keeps the proposal, which nobody can convert at yet", async () => {
    await propose();
    await propose();
    const startsAt = (await exchange.now()) + MONTH;
    const { events } = await propose({ startsAt });

    const period = { startsAt: Number(startsAt), endsAt: Number(END) };
    const rate = { source: 1, target: 2, numerator: 2, denominator: 5, ...period };
    assert.deepEqual(events[0].args, { rateId: 3, ...rate, targetPointsMost: 1_000_000n });
    assert.deepEqual(await rateOf(3), { ...rate, targetPointsMost: 1_000_000n, state: RateState.PROPOSED });
    assert.equal(await read("rateCount"), 3);
    await refuses(read("requireConvertible", [3]), "RateBook_NotAccepted", [3, RateState.PROPOSED]);
    assert.deepEqual(await read("directionOf", [1, 2]), [0, 0, 0]);
  });

  it("accepts at once where both programmes are one brand's", async () => {
    const created = await exchange.intend(lanmu, "BrandRegistry", "createProgramme", [
      "LANMU2",
      "N",
      "N",
      terms(),
    ]);
    const { programmeId } = created.events[0].args;
    const { events } = await propose({ target: programmeId });

    assert.deepEqual(
      events.map(({ name }) => name),
      ["RateProposed", "RateAccepted", "IntentExecuted"],
    );
    assert.equal((await read("requireConvertible", [1])).state, RateState.ACCEPTED);

    // Beyond the band it waits for the brands like any other, and then for the brand itself.
    await propose({ target: programmeId, numerator: 3 });
    assert.equal((await rateOf(2)).state, RateState.PROPOSED);
    const motion = await read("motionOf", [2]);
    await refuses(accept(2, lanmu), "RateBook_QuorumMissing", [2, motion]);
    await agree(motion);
    await accept(2, lanmu);
  });

  it("rounds the target's points down", async () => {
    await propose({ numerator: 2, denominator: 5 });
    for (const [points, target] of [
      [0n, 0n],
      [2n, 0n],
      [3n, 1n],
      [4n, 1n],
      [5n, 2n],
      [1_000n, 400n],
      [MAX, (MAX * 2n) / 5n],
    ]) {
      assert.equal(await read("quoteDown", [1, points]), target);
    }
  });

  it("knows no rate 0 and none never proposed", async () => {
    for (const rateId of [0, 1]) {
      for (const functionName of ["rateOf", "requireConvertible"]) {
        await refuses(read(functionName, [rateId]), "RateBook_RateUnknown", [rateId]);
      }
      await refuses(read("quoteDown", [rateId, 1n]), "RateBook_RateUnknown", [rateId]);
      await refuses(accept(rateId), "RateBook_RateUnknown", [rateId]);
      await refuses(withdraw(rateId), "RateBook_RateUnknown", [rateId]);
    }
  });
});

describe("RateBook / withdrawRate", () => {
  beforeEach(() => exchange.reset());

  it("refuses anyone but the source's brand, and what is no proposal any more", async () => {
    await propose();
    await refuses(withdraw(1, qinghe), "RateBook_NotTheIssuer", [1, 1, 2]);
    await accept(1);
    await refuses(withdraw(1), "RateBook_NotProposed", [1, RateState.ACCEPTED]);
  });

  it("ends the proposal for good", async () => {
    await propose();
    const { events } = await withdraw(1);

    assert.deepEqual(events[0].args, { rateId: 1 });
    assert.equal((await rateOf(1)).state, RateState.WITHDRAWN);
    await refuses(accept(1), "RateBook_NotProposed", [1, RateState.WITHDRAWN]);
    await refuses(withdraw(1), "RateBook_NotProposed", [1, RateState.WITHDRAWN]);
  });
});

describe("RateBook / acceptRate", () => {
  beforeEach(() => exchange.reset());

  it("refuses anyone but the target's brand, and a second acceptance", async () => {
    await propose();
    await refuses(accept(1, lanmu), "RateBook_NotTheIssuer", [2, 2, 1]);
    await refuses(accept(1, stranger), "RateBook_NotTheIssuer", [2, 2, 0]);
    await accept(1);
    await refuses(accept(1), "RateBook_NotProposed", [1, RateState.ACCEPTED]);
  });

  it("refuses a proposal from 30 days on", async () => {
    await propose();
    const lapsesAt = (await exchange.now()) + MONTH;
    exchange.at(lapsesAt);
    await refuses(accept(1), "RateBook_ProposalLapsed", [1, Number(lapsesAt)]);
    await exchange.reset();
    await propose();
    exchange.at((await exchange.now()) + MONTH - 1n);
    await accept(1);
  });

  it("refuses a rate whose time is over before it was accepted", async () => {
    const endsAt = (await exchange.now()) + HOUR;
    await propose({ endsAt });
    exchange.at(endsAt);
    await refuses(accept(1), "RateBook_PeriodEmpty", [Number(endsAt), Number(endsAt)]);
  });

  it("begins at its acceptance if nothing later was agreed", async () => {
    await propose();
    const { events } = await accept(1);

    const startsAt = Number(await exchange.now());
    const none = { predecessor: 0, predecessorEndsAt: 0, replaced: 0 };
    assert.deepEqual(events[0].args, { rateId: 1, startsAt, ...none });
    assert.deepEqual(await read("requireConvertible", [1]), await rateOf(1));
    assert.equal((await rateOf(1)).startsAt, startsAt);
    await refuses(rateOf(0), "RateBook_RateUnknown", [0]); // Nothing is written of a rate that there is not.
    assert.deepEqual(await read("directionOf", [1, 2]), [1, 0, 0]);
  });

  it("is convertible from its first second to its last", async () => {
    const startsAt = (await exchange.now()) + MONTH;
    const endsAt = startsAt + HOUR;
    await propose({ startsAt, endsAt });
    await accept(1);
    assert.deepEqual(await read("directionOf", [1, 2]), [0, 1, 0]);

    const [first, last] = [Number(startsAt), Number(endsAt)];
    await mineAt(startsAt - 1n);
    await refuses(read("requireConvertible", [1]), "RateBook_NotStarted", [1, first, first - 1]);
    await mineAt(startsAt);
    await read("requireConvertible", [1]);
    await mineAt(endsAt - 1n);
    await read("requireConvertible", [1]);
    await mineAt(endsAt);
    await refuses(read("requireConvertible", [1]), "RateBook_Ended", [1, last, last]);
  });

  it("honours a quote for 15 minutes after a better rate began", async () => {
    await propose();
    await accept(1);
    await propose({ numerator: 201, denominator: 500 });
    const { events } = await accept(2);

    const startsAt = await exchange.now();
    const predecessorEndsAt = Number(startsAt + QUOTE);
    const rate = { rateId: 2, startsAt: Number(startsAt) };
    assert.deepEqual(events[0].args, { ...rate, predecessor: 1, predecessorEndsAt, replaced: 0 });
    assert.equal((await rateOf(1)).endsAt, predecessorEndsAt);
    await read("requireConvertible", [2]);
    await mineAt(startsAt + QUOTE - 1n);
    await read("requireConvertible", [1]);
    await mineAt(startsAt + QUOTE);
    await refuses(read("requireConvertible", [1]), "RateBook_Ended", [1, predecessorEndsAt, predecessorEndsAt]);
    await read("requireConvertible", [2]);
    assert.deepEqual(await read("directionOf", [1, 2]), [2, 0, 0]);
  });

  it("never prolongs a rate by its successor", async () => {
    const endsAt = (await exchange.now()) + HOUR;
    await propose({ endsAt });
    await accept(1);
    await propose({ startsAt: endsAt, numerator: 1, denominator: 3 });
    const { events } = await accept(2);

    assert.equal(events[0].args.predecessorEndsAt, Number(endsAt));
    assert.equal((await rateOf(1)).endsAt, Number(endsAt));
  });

  it("refuses while a brand of it is suspended or winding down", async () => {
    await propose();
    await accept(1);
    await order("suspendBrand", [1, CASE]);
    await refuses(read("requireConvertible", [1]), "RateBook_BrandInactive", [1, 1]);
    await order("reinstateBrand", [1, CASE]);
    await read("requireConvertible", [1]);
    await order("windDown", [2, CASE]);
    await refuses(read("requireConvertible", [1]), "RateBook_BrandInactive", [1, 2]);
  });
});
