// X10: the boundary second (CodeHawks 2024-08 Fjord #758, where a bid and the end were both valid at == endTime).
// Of what an end separates, never both are possible and never neither: a second before it, at it, and a second after.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as auctions from "../auctions/bidding.js";
import * as clearing from "../clearing/cycles.js";
import * as market from "../marketplace/offers.js";
import * as holds from "../redemption/holds.js";
import { benefitTerms, voucherId } from "../redemption/benefits.js";
import * as conversions from "../redemption/conversions.js";
import { DAY, exchange, Reason, reference, refuses } from "../shared/exchange.js";

const { lanmu, lin, chen, stranger, psp } = exchange.actors;
const HOUR = 3_600n;
const push = (contract, functionName, ...args) => exchange.call(stranger, contract, functionName, args);
const anyError = /^[A-Z]\w+_\w+$/;

/** What can be done until an end, and what from it on; `prepare` tells the end. */
function separated(title, prepare, until, from) {
  it(title, async () => {
    const end = await prepare();
    for (const offset of [-1n, 0n, 1n]) {
      for (const [action, possible] of [[until, offset < 0n], [from, offset >= 0n]]) {
        if (action === undefined) continue;
        const snapshot = await exchange.request("evm_snapshot");
        exchange.at(end + offset);
        const result = await action().then(() => "done", ({ refusal }) => refusal);
        if (possible) assert.equal(result, "done", `${offset} s: ${result}`);
        else assert.match(result, anyError, `${offset} s: ${result}`);
        await exchange.request("evm_revert", [snapshot]);
      }
    }
  });
}

describe("Incidents / X10: trading and redeeming around an end", () => {
  let offerId;
  let hold;

  separated(
    "an offer is filled until its end, and returned by anyone from it on",
    async () => {
      await market.begin();
      await exchange.deposit(chen, 1_000n);
      const end = (await exchange.now()) + DAY;
      offerId = await market.post(lin, { expiresAt: Number(end) });
      return end;
    },
    () => market.fill(chen, offerId, 100n, market.payments([market.CASH, 100n])),
    () => market.giveBack(offerId),
  );

  separated(
    "a hold is captured until its end, and released by anyone from it on",
    async () => {
      await holds.begin();
      hold = await holds.authorise();
      return BigInt(hold.holdExpiresAt);
    },
    () => holds.capture(hold.redemptionId, 1n),
    () => holds.release(hold.redemptionId),
  );

  separated(
    "points are redeemed until they expire, and swept by anyone from then on",
    async () => {
      await holds.begin();
      return holds.expiresAt;
    },
    async () => holds.authorise({ brandId: 1, hold: Number(holds.expiresAt + DAY) }),
    () => push("Ledger", "sweepExpired", holds.id, [chen.address]),
  );

  const voucher = () => voucherId(1, endOf.voucher, 1n);
  const endOf = {};
  separated(
    "a benefit is on sale until it closes",
    async () => {
      await exchange.reset();
      endOf.points = await exchange.issue(lanmu, 1, chen, 1_000n);
      const now = await exchange.now();
      [endOf.sale, endOf.voucher] = [now + DAY, now + 30n * DAY];
      const terms = { priceFen: 0n, opensAt: Number(now), closesAt: Number(endOf.sale) };
      const args = [1, benefitTerms({ ...terms, voucherExpiresAt: Number(endOf.voucher) })];
      await exchange.intend(lanmu, "BenefitDesk", "createBenefit", args);
      return endOf.sale;
    },
    () => exchange.intend(chen, "BenefitDesk", "redeemBenefit", [1n, [endOf.points], [100n], 1, 100n, 0n]),
  );

  separated(
    "a voucher is presented until it expires, and swept by anyone from then on",
    async () => {
      await exchange.intend(chen, "BenefitDesk", "redeemBenefit", [1n, [endOf.points], [100n], 1, 100n, 0n]);
      return endOf.voucher;
    },
    async () => {
      const codeHash = await exchange.read("BenefitDesk", "codeHashOf", [reference("code")]);
      const until = Number(endOf.voucher + 60n);
      return exchange.intend(chen, "BenefitDesk", "presentVoucher", [voucher(), 1, codeHash, until]);
    },
    () => push("Ledger", "sweepExpired", voucher(), [chen.address]),
  );

  let nest;
  separated(
    "a rate converts from its first second on",
    async () => {
      nest = await conversions.begin();
      const startsAt = (await exchange.now()) + 40n * DAY;
      await conversions.propose({ startsAt: Number(startsAt) });
      await conversions.accept(2);
      await conversions.allow(2, 1_000n);
      return startsAt;
    },
    undefined,
    () => conversions.convert(nest, { rateId: 2, deadline: 2n ** 40n - 1n }),
  );

  separated(
    "the rate before it holds for 15 minutes more, and not a second longer",
    async () => BigInt((await exchange.read("RateBook", "rateOf", [1])).endsAt),
    () => conversions.convert(nest, { deadline: 2n ** 40n - 1n }),
  );
});

describe("Incidents / X10: auctions around an end", () => {
  let ends;
  const english = (functionName, ...args) => push("EnglishAuction", functionName, 1n, ...args);
  const sealed = (functionName, ...args) => push("SealedAuction", functionName, 1n, ...args);

  separated(
    "bids are taken until the end, and the auction is closed by anyone from it on",
    async () => {
      await auctions.begin();
      ({ endsAt: ends } = await auctions.openEnglish());
      await auctions.bid(lin, 1n, 1_000n);
      return ends;
    },
    () => auctions.bid(chen, 1n, 2_000n),
    () => english("closeAuction"),
  );

  separated(
    "a winner is settled for 30 days, and gets the bid back from then on",
    async () => {
      exchange.at(ends);
      await english("closeAuction");
      return ends + auctions.SETTLEMENT;
    },
    () => english("settleWinner", lin.address),
    () => english("withdrawBid", lin.address),
  );

  const bidOf = (member) => auctions.sealedBid(member, 1_000n);
  separated(
    "commitments are taken until their end, and revealed from it on",
    async () => {
      await auctions.begin();
      ends = await auctions.openSealed();
      for (const member of [lin, chen]) await auctions.commit(member, 1n, bidOf(member));
      return ends.commitEndsAt;
    },
    () => auctions.commit(auctions.wang, 1n, bidOf(auctions.wang)),
    () => auctions.reveal(lin, 1n, bidOf(lin)),
  );

  separated(
    "bids are revealed until the end, and the auction is closed by anyone from it on",
    async () => {
      exchange.at(ends.commitEndsAt);
      await auctions.reveal(lin, 1n, bidOf(lin));
      return ends.revealEndsAt;
    },
    () => auctions.reveal(chen, 1n, bidOf(chen)),
    () => sealed("closeAuction"),
  );

  separated(
    "a bond is revealed until the end, and burned from it on",
    async () => ends.revealEndsAt,
    () => auctions.reveal(chen, 1n, bidOf(chen)),
    () => sealed("forfeitBond", chen.address),
  );

  separated(
    "a bond is burned for 30 days, and given back from then on",
    async () => ends.revealEndsAt + auctions.SETTLEMENT,
    () => sealed("forfeitBond", chen.address),
    () => sealed("withdrawBond", chen.address),
  );
});

describe("Incidents / X10: clearing, cash and intents around an end", () => {
  separated(
    "a cycle takes obligations until its end, and is closed by anyone from it on",
    async () => {
      await clearing.begin();
      await clearing.harbourlight();
      return clearing.END;
    },
    async () => {
      const id = await clearing.record(1, 2, 1n);
      const { cycle } = await clearing.read("obligation", [id]);
      if (cycle !== 1) throw Object.assign(new Error(), { refusal: "Cycle_Next" });
    },
    () => clearing.close(),
  );

  separated(
    "an obligation is disputed for two days, and positions are paid from then on",
    async () => {
      exchange.at(clearing.END);
      await clearing.close();
      return clearing.DISPUTES_END;
    },
    () => clearing.dispute(clearing.LANMU, 2n),
    () => clearing.settle(clearing.LANMU),
  );

  separated(
    "a default is called from the fifth day's end on",
    async () => clearing.SETTLEMENT_ENDS,
    undefined,
    () => clearing.callDefault(clearing.LANMU),
  );

  let payoutId;
  separated(
    "a payout that nobody paid goes back by anyone's hand from the seventh day's end on",
    async () => {
      await exchange.reset();
      await exchange.deposit(chen, 100n);
      payoutId = (await exchange.intend(chen, "CashDesk", "requestPayout", [100n, reference("bank")])).intentHash;
      return (await exchange.now()) + 7n * DAY;
    },
    undefined,
    () => push("CashDesk", "returnPayout", payoutId),
  );

  it("a payout is either paid or returned, whichever comes first", async () => {
    const paid = () => exchange.intend(psp, "CashDesk", "completePayout", [payoutId, reference("paid")]);
    const returned = () => push("CashDesk", "returnPayout", payoutId);
    for (const [first, second] of [[paid, returned], [returned, paid]]) {
      const snapshot = await exchange.request("evm_snapshot");
      exchange.at((await exchange.now()) + 8n * DAY);
      await first();
      await refuses(second(), "CashDesk_PayoutClosed");
      await exchange.request("evm_revert", [snapshot]);
    }
  });

  let lastSecond;
  separated(
    "an intent is executed to the last second of its deadline",
    async () => {
      await exchange.reset();
      lastSecond = (await exchange.now()) + HOUR;
      return lastSecond + 1n;
    },
    () => {
      const args = [1, chen.address, 1n, Reason.PURCHASE, reference("receipt")];
      return exchange.intend(lanmu, "EarningDesk", "issue", args, { deadline: Number(lastSecond) });
    },
  );
});
