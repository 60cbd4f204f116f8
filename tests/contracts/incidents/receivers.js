// X7 and X11: whoever receives something may have code that notes, re-enters, refuses, eats gas or floods; whatever
// moves, nobody ever calls it. Every movement there is happens to such accounts, and ends as if they had no code.
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { encodeDeployData, encodeFunctionData } from "viem";
import { signStruct } from "../accounts/proofs.js";
import { benefitTerms, voucherId } from "../redemption/benefits.js";
import { readMock } from "../shared/mocks.js";
import { Reason, reference } from "../shared/exchange.js";
import { sellPasses } from "../scenario/auction.js";
import {
  act,
  actAsBrand,
  authorise,
  balanceOf,
  begin,
  cashOf,
  eventOf,
  expiryOf,
  fresh,
  holders,
  LANMU,
  leg,
  on,
  part,
  post,
  push,
  QINGHE,
  read,
  seconds,
  stage,
} from "../scenario/cast.js";
import { claimsOfLanmu, closeCycle, defaultOfLanmu, disputeCapture, nextCycle } from "../scenario/clearing.js";
import { buyAgain, earn, mature, takeBack } from "../scenario/earning.js";
import { convert, expireInHold, redeemAtPartner, redeemMore } from "../scenario/redeeming.js";
import { fillInPart, matchRing, offerSwap, swap } from "../scenario/trading.js";

const NOTES = "0x60015f555f3560e01c60e01b5f5260205ff3"; // Slot 0 becomes 1; the answer is the selector: it accepts.
const behaviours = {
  "X7: a receiver that accepts, and could re-enter": NOTES,
  "X11: a receiver that reverts whenever it is called": "0x5f5ffd",
  "X11: a receiver that eats all gas it is given": "0x5b600056", // JUMPDEST, and back to it
  "X11: a receiver that answers with a megabyte": "0x621000005ff3", // RETURN of 2^20 bytes
};
const ENGLISH = "EnglishAuction";

const scenario = [
  ...[earn, mature, offerSwap, swap, fillInPart, redeemAtPartner, takeBack, convert, sellPasses],
  ...[redeemMore, expireInHold, matchRing, buyAgain],
  ...[closeCycle, disputeCapture, defaultOfLanmu, claimsOfLanmu, nextCycle],
];

/** A gift, a payout that is returned, an offer that is, a hold that is released, and collateral that is withdrawn. */
async function giveAndReturn() {
  const { members, ids, psp } = stage;
  const { lin, chen, xu } = members;
  on("2026-07-15");
  await act(chen, "Ledger", "safeTransferFrom", [chen.address, xu.address, ids.lanmu, 10n, "0x"]);
  await act(chen, "Ledger", "safeBatchTransferFrom", [chen.address, xu.address, [ids.lanmu], [10n], "0x"]);
  assert.equal(await balanceOf(xu, ids.lanmu), 620n);

  const { intentHash } = await act(lin, "CashDesk", "requestPayout", [100n, fresh("bank")]);
  await act(psp, "CashDesk", "returnPayout", [intentHash]);
  assert.equal(await cashOf(lin), 1_400n);

  const held = await authorise(xu, LANMU, LANMU, [part(ids.lanmu, 20n)], "2026-07-16");
  const offerId = await post(lin, ids.qinghe, 100n, [leg(LANMU, 150n)]);
  on("2026-07-26");
  await push("RedemptionDesk", "release", [held]);
  await push("Marketplace", "returnOffer", [offerId]);
  assert.equal(await balanceOf(lin, ids.qinghe), 400n);
  await actAsBrand(QINGHE, "ClearingHouse", "withdrawCollateral", [1_000n]);
}

/** A bid that is displaced, one that wins, one that comes back with its auction, and the seller's cash. */
async function bidInTheOpen() {
  const { members, ids } = stage;
  const { lin, xu } = members;
  on("2026-07-27");
  const endsAt = Number(seconds("2026-07-29T04:00:00Z"));
  const item = { programmeId: QINGHE, units: 1, voucherExpiresAt: endsAt + 60 * 86_400, item: 2n, reserveScore: 1n };
  const { auctionId } = eventOf(await actAsBrand(QINGHE, ENGLISH, "openAuction", [item, endsAt]), "AuctionOpened");
  const bid = (member, points, fen) => act(member, ENGLISH, "placeBid", [auctionId, [ids.qinghe], [points], fen]);
  await bid(lin, 50n, 100n);
  await bid(xu, 200n, 100n);
  assert.equal(await balanceOf(lin, ids.qinghe), 400n);
  on("2026-07-30");
  await push(ENGLISH, "closeAuction", [auctionId]);
  await push(ENGLISH, "settleWinner", [auctionId, xu.address]);
  assert.equal(await balanceOf(xu, (await read(ENGLISH, "auctionOf", [auctionId])).voucherId), 1n);
}

/** A voucher bought with points and cash, presented and taken back; and points that waited for their person. */
async function redeemBenefit() {
  const { members, ids, exchange } = stage;
  const { xu, he } = members;
  on("2026-08-01");
  const opensAt = Number(await exchange.now());
  const end = Number(seconds("2026-12-01T00:00:00Z"));
  const changes = { opensAt, closesAt: opensAt + 864_000, voucherExpiresAt: end };
  await actAsBrand(QINGHE, "BenefitDesk", "createBenefit", [QINGHE, benefitTerms(changes)]);
  await exchange.deposit(xu, 250n);
  await act(xu, "BenefitDesk", "redeemBenefit", [1n, [ids.qinghe], [100n], 1, 100n, 250n]);
  const voucher = await read("BenefitDesk", "voucherIdOf", [1n]);
  assert.equal(expiryOf(voucher), expiryOf(voucherId(QINGHE, end, 1n)));
  const codeHash = await read("BenefitDesk", "codeHashOf", [reference("code")]);
  const codeEnds = Number(await exchange.now()) + 900;
  await act(xu, "BenefitDesk", "presentVoucher", [voucher, 1, codeHash, codeEnds]);
  await act(xu, "BenefitDesk", "withdrawVoucher", [codeHash]);
  assert.equal(await balanceOf(xu, voucher), 1n);

  const opened = await actAsBrand(LANMU, "AccountRegistry", "openWaiting", [reference("He, by telephone")]);
  const { waiting } = eventOf(opened, "WaitingAccountOpened");
  const grant = [LANMU, waiting, 30n, Reason.WELCOME, fresh("welcome")];
  const { assetId } = eventOf(await actAsBrand(LANMU, "EarningDesk", "issue", grant), "PointsIssued");
  const proof = await signStruct(he, "WaitingClaim", { waiting, account: he.address });
  await actAsBrand(LANMU, "AccountRegistry", "claimWaiting", [waiting, he.address, [assetId], proof]);
  assert.equal(await balanceOf(he, assetId), 30n);
}

/** How often a receiver was called, as far as it can tell. */
const notesOf = (address) => stage.exchange.request("eth_getStorageAt", [address, "0x0", "latest"]).then(BigInt);

/** A ledger that asks its receivers, as OpenZeppelin's does unless it is told not to. */
async function mintElsewhere(address) {
  const { exchange, stranger } = stage;
  const { abi, bytecode } = readMock("PlainToken");
  const tokens = await exchange.deploy(stranger, undefined, encodeDeployData({ abi, bytecode }));
  const data = encodeFunctionData({ abi, functionName: "mintEach", args: [[address], 1n, [1n]] });
  return exchange.transact(stranger, tokens, data, 500_000n);
}

for (const [behaviour, code] of Object.entries(behaviours)) {
  describe(`Incidents / ${behaviour}`, () => {
    before(() => begin({ code }));

    it("holds up no movement of the scenario, as member, as brand or as seller", async () => {
      for (const step of scenario) await step();
    });

    it("holds up no gift, return, bid, voucher or claim either", async () => {
      for (const step of [giveAndReturn, bidInTheOpen, redeemBenefit]) await step();
    });

    it("is never called by the protocol, and is by a ledger that calls receivers", async () => {
      for (const { address } of holders()) assert.equal(await notesOf(address), 0n);
      const { address } = stage.members.he;
      if (code !== NOTES) return assert.rejects(mintElsewhere(address));
      await mintElsewhere(address);
      assert.equal(await notesOf(address), 1n);
    });
  });
}

