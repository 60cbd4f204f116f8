// The Harbourlight Alliance from March to July 2026, step by step on one chain; its figures come from events alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { sellPasses } from "./auction.js";
import { begin, CN_PILOT, SANDBOX, stage } from "./cast.js";
import { claimsOfLanmu, closeCycle, defaultOfLanmu, disputeCapture, nextCycle } from "./clearing.js";
import { buyAgain, earn, mature, takeBack } from "./earning.js";
import { clearingFigures, ledgerFigures } from "./figures.js";
import { convert, expireInHold, redeemAtPartner, redeemMore } from "./redeeming.js";
import { fillInPart, matchRing, offerSwap, swap } from "./trading.js";

const expected = JSON.parse(readFileSync(new URL("harbourlight-expected.json", import.meta.url), "utf8"));
const clearing = ["obligations_fen", "gross_fen", "net_fen", "moved_fen", "netting_ratio"];
const ofClearing = Object.fromEntries(clearing.map((name) => [name, expected[name]]));
const ofLedger = Object.fromEntries(Object.entries(expected).filter(([name]) => !clearing.includes(name)));

/** Zhao bids no cash and Xu gets all of it back: the file names only the first of them. */
const withoutZeros = ({ cash_fen, ...rest }) => ({
  ...rest,
  cash_fen: Object.fromEntries(Object.entries(cash_fen).filter(([, fen]) => fen !== 0)),
});

for (const [name, options] of [
  ["without cooling and limits, Chen signing with a key", { profileId: SANDBOX, withPasskey: false }],
  ["under CN-PILOT's cooling and limits, Chen signing with a passkey", { profileId: CN_PILOT, withPasskey: true }],
]) {
  describe(`Scenario / Harbourlight ${name}`, () => {
    before(() => begin(options));
    it("1: members earn what the alliance promised, and Lin nothing for Zhao", earn);
    it("1: points of the last fortnight stay where they are, and matured ones become one id", mature);
    it("2: refuses the seed swap for a fen too little, and under CN-DEFAULT", offerSwap);
    it("2: swaps once, deposit and fill in one transaction, however often the request comes", swap);
    it("3: fills 300 of 1,000, refuses 333, and gives 700 back", fillInPart);
    it("4: redeems at a partner in two captures, voids the rest, and refunds 500 to the same ids", redeemAtPartner);
    it("5: takes 50 back from Lin and records 10 as owed; Chen's points are untouched", takeBack);
    it("6: converts 1,000 NEST to 400 YUNXI, whatever worse rate was agreed meanwhile", convert);
    it("7: sells three passes at 24.00 each, and burns the bond of who did not reveal", sellPasses);
    it("8: redeems QINGHE at Nest and YUNXI at Lanmu, less the fee", redeemMore);
    it("9: ends 180 points at midnight, and 120 when their hold is voided", expireInHold);
    it("10: matches a ring of three without cash, and neither cash nor NEST in it", matchRing);
    it("tells from events alone what harbourlight-expected.json says of points, cash and the auction", tellLedger);
    it("5: Lin's next purchase of 10 yuan nets to no points", buyAgain);
    it("16: nets 6,116 fen to 1,804", closeCycle);
    it("tells from events alone what harbourlight-expected.json says of clearing", async () => {
      assert.deepEqual(clearingFigures(await stage.exchange.history()), ofClearing);
    });
    it("16: takes the disputed 98 fen out of the cycle, and into the next once they are upheld", disputeCapture);
    it("17: pays Lanmu's 882 fen out of its collateral", defaultOfLanmu);
    it("17: refuses Lanmu's points at partners, takes them at home, and records the claims", claimsOfLanmu);
    it("17: settles the next cycle, and welcomes Lanmu's points again once it paid", nextCycle);
  });
}

/** And what events tell is what the ledger holds. */
async function tellLedger() {
  const figures = ledgerFigures(await stage.exchange.history());
  assert.deepEqual(withoutZeros(figures), withoutZeros(ofLedger));
  assert.deepEqual(Object.keys(figures).sort(), Object.keys(ofLedger).sort());
  const { members, ids, exchange } = stage;
  for (const [name, id, points] of [
    ["chen", ids.lanmu, 2_700n],
    ["wang", ids.lanmu, 700n],
    ["xu", ids.yunxi, 180n],
    ["he", ids.qinghe, 400n],
    ["zhao", ids.nest, 0n],
  ]) {
    assert.equal(await exchange.balance(members[name], id), points);
  }
  for (const { outstanding, issued, redeemed, expired, clawedback } of Object.values(figures.programmes)) {
    assert.equal(outstanding, issued - redeemed - expired - clawedback);
  }
  assert.equal(Object.values(figures.cash_fen).reduce((total, fen) => total + fen, 0), 0);
}
