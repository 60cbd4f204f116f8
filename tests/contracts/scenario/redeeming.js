// Steps 4, 6, 8 and 9: redemption at partners, conversion, and what ends at midnight while it is held.
import assert from "node:assert/strict";
import { refuses } from "../shared/exchange.js";
import {
  act,
  actAsBrand,
  authorise,
  balanceOf,
  capture,
  eventOf,
  eventsOf,
  LANMU,
  NEST,
  on,
  part,
  push,
  QINGHE,
  read,
  seconds,
  stage,
  YUNXI,
} from "./cast.js";

const owed = (result) => {
  const { debtor, creditor, amountFen } = eventOf(result, "ObligationRecorded");
  return [debtor, creditor, amountFen];
};

/** Chen's 3,000 LANMU at Qinghe: captured in two parts, the rest voided, and a fifth of it refunded later. */
export async function redeemAtPartner() {
  const { chen } = stage.members;
  const { lanmu } = stage.ids;
  on("2026-04-25");
  const id = await authorise(chen, QINGHE, LANMU, [part(lanmu, 3_000n)], "2026-04-28");
  assert.deepEqual(owed(await capture(QINGHE, id, 2_400n)), [LANMU, QINGHE, 2_352n]);
  on("2026-04-26");
  assert.deepEqual(owed(await capture(QINGHE, id, 100n)), [LANMU, QINGHE, 98n]);
  await actAsBrand(QINGHE, "RedemptionDesk", "voidAuthorisation", [id]);
  assert.equal(await balanceOf(chen, lanmu), 2_800n);

  on("2026-04-28");
  const refund = await actAsBrand(QINGHE, "RedemptionDesk", "refund", [id, 500n]);
  assert.deepEqual(owed(refund), [LANMU, QINGHE, -490n]);
  assert.deepEqual(eventsOf(refund, "PointsRedated"), []); // Back to the very same ids.
  assert.equal(await balanceOf(chen, lanmu), 3_300n);
}

/** Nest and Yunxi agree on 5:2; a worse rate that is agreed while Zhao holds her quote does not touch it. */
export async function convert() {
  const { zhao } = stage.members;
  const { nest } = stage.ids;
  const propose = (numerator, denominator, startsAt) =>
    actAsBrand(NEST, "RateBook", "proposeRate", [
      ...[NEST, YUNXI, numerator, denominator, startsAt],
      ...[2 ** 40 - 1, 10_000n],
    ]).then((result) => eventOf(result, "RateProposed").rateId);
  const accept = (id) => actAsBrand(YUNXI, "RateBook", "acceptRate", [id]);
  on("2026-06-10");
  const rateId = await propose(2, 5, 0);
  await accept(rateId);
  await actAsBrand(YUNXI, "ConversionDesk", "allowConversion", [rateId, 400n]);
  const quoted = await stage.exchange.now();

  // 9 for 25 is a tenth worse: it needs no quorum, and a month's notice.
  await refuses(accept(await propose(9, 25, Number(quoted) + 300)), "RateBook_NoticeTooShort");
  const worse = await propose(9, 25, Number(quoted) + 31 * 86_400);
  await accept(worse);

  const convertAt = (id) =>
    act(zhao, "ConversionDesk", "convert", [id, [nest], [1_000n], 400n, Number(quoted) + 600]);
  await refuses(convertAt(worse), "RateBook_NotStarted");
  const result = await convertAt(rateId);
  assert.equal(eventOf(result, "PointsConverted").targetPoints, 400n);
  assert.deepEqual(owed(result), [NEST, YUNXI, 2_000n]);
  assert.equal(await balanceOf(zhao, eventOf(result, "PointsConverted").targetAssetId), 400n);
}

export async function redeemMore() {
  const { zhao, xu } = stage.members;
  on("2026-06-20");
  const atNest = await authorise(zhao, NEST, QINGHE, [part(stage.ids.qinghe, 800n)], "2026-06-21");
  assert.deepEqual(owed(await capture(NEST, atNest, 800n)), [QINGHE, NEST, 1_176n]);
  const atLanmu = await authorise(xu, LANMU, YUNXI, [part(stage.ids.yunxi, 200n)], "2026-06-21");
  assert.deepEqual(owed(await capture(LANMU, atLanmu, 200n)), [YUNXI, LANMU, 980n]);
}

/** Of Wang's 300 old NEST 120 are on hold at midnight: 180 end then, and 120 once the hold is voided. */
export async function expireInHold() {
  const { wang } = stage.members;
  const { oldNest } = stage;
  on("2026-06-29");
  const held = await authorise(wang, NEST, NEST, [part(oldNest, 120n)], "2026-07-02");
  const sweep = () => push("Ledger", "sweepExpired", [oldNest, [wang.address]]);
  const midnight = seconds("2026-06-30T16:00:00Z"); // In Shanghai, where the programme's months end.
  stage.exchange.at(midnight - 1n);
  await refuses(sweep(), "Ledger_NotExpired");

  stage.exchange.at(midnight);
  const first = await sweep();
  await refuses(authorise(wang, NEST, NEST, [part(oldNest, 1n)], "2026-07-02"), "Ledger_PointsExpired");
  on("2026-07-01");
  await actAsBrand(NEST, "RedemptionDesk", "voidAuthorisation", [held]);
  const second = await sweep();
  const ended = [first, second, await sweep()].flatMap((result) => eventsOf(result, "PointsExpired"));
  assert.deepEqual(
    ended.map(({ amount }) => amount),
    [180n, 120n],
  );
  assert.equal(await read("Ledger", "totalSupply", [oldNest]), 0n);
}
