import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import {
  begin,
  bid,
  eventOf,
  eventsOf,
  happened,
  holdings,
  HOUR,
  id,
  openEnglish,
  permit,
  push,
  wang,
  withoutCash,
  xu,
  zhao,
} from "./bidding.js";
import { replay } from "./replay.js";
import { CASH_ID, DAY, exchange, key, MAX, pointsId, refuses } from "../shared/exchange.js";

const { lanmu, qinghe, lin, chen, stranger } = exchange.actors;

/** Another vintage of the programme, held by Lin. */
async function otherVintage(amount = 1_000n) {
  exchange.at((await exchange.now()) + 40n * DAY);
  return exchange.issue(qinghe, 2, lin, amount);
}

async function standing(auctionId = 1n) {
  const [accounts, scores] = await exchange.read("EnglishAuction", "standingBids", [auctionId]);
  return Object.fromEntries(accounts.map((account, i) => [account, scores[i]]));
}

describe("EnglishAuction / placeBid", () => {
  beforeEach(begin);

  it("refuses an auction there is not, one that was closed, and one that was cancelled", async () => {
    await refuses(bid(lin, 1n, 1_000n), "UnitAuction_AuctionUnknown", [1n]);
    const { endsAt } = await openEnglish();
    await openEnglish();
    await exchange.intend(qinghe, "EnglishAuction", "cancelAuction", [2n]);
    await refuses(bid(lin, 2n, 1_000n), "UnitAuction_NotOpen", [2n]);
    exchange.at(endsAt);
    await push("EnglishAuction", "closeAuction", [1n]);
    await refuses(bid(lin, 1n, 1_000n), "UnitAuction_NotOpen", [1n]);
  });

  it("takes a bid in the last second, and refuses one at the end", async () => {
    const { endsAt } = await openEnglish();
    exchange.at(endsAt - 1n);
    const moved = BigInt(eventOf(await bid(lin, 1n, 1_000n), "AuctionExtended").endsAt);
    exchange.at(moved);
    await refuses(bid(chen, 1n, 1_000n), "UnitAuction_Ended", [Number(moved), Number(moved)]);
    exchange.at(moved + 1n);
    await refuses(bid(chen, 1n, 1_000n), "UnitAuction_Ended", [Number(moved), Number(moved + 1n)]);
  });

  it("refuses the seller, and whoever has no open account", async () => {
    await openEnglish();
    await refuses(bid(qinghe, 1n, 1_000n), "UnitAuction_SellerCannotBid", [qinghe.address]);
    await refuses(bid(lanmu, 1n, 1_000n), "UnitAuction_AccountNotOpen", [lanmu.address]);
    const nobody = key("nobody");
    await refuses(bid(nobody, 1n, 1_000n), "UnitAuction_AccountNotOpen", [nobody.address]);
  });

  it("refuses while the policy no longer permits auctions", async () => {
    await openEnglish({ endsAt: (await exchange.now()) + 55n * DAY });
    await permit(1);
    exchange.at((await exchange.now()) + 50n * DAY);
    await refuses(bid(lin, 1n, 1_000n), "Policy_AuctionNotPermitted", [2, 3]);
  });

  it("refuses cash, but not points, while the policy permits no cash leg", async () => {
    await openEnglish({ endsAt: (await exchange.now()) + 55n * DAY });
    await permit(withoutCash);
    exchange.at((await exchange.now()) + 50n * DAY);
    await refuses(bid(lin, 1n, 1_000n, 1n), "Policy_CashLegNotPermitted", [2, 3]);
    await bid(lin, 1n, 1_000n);
  });

  it("refuses no points, more than eight ids, and lists of different lengths", async () => {
    await openEnglish();
    await refuses(bid(lin, 1n, 0n, 5_000n, { parts: [] }), "BidEscrow_PartsOutOfRange", [0n, 1n, 8n]);
    const nine = Array.from({ length: 9 }, (_, i) => [id + (BigInt(i) << 152n), 1n]);
    await refuses(bid(lin, 1n, 0n, 0n, { parts: nine }), "BidEscrow_PartsOutOfRange", [9n, 1n, 8n]);
    const uneven = exchange.intend(lin, "EnglishAuction", "placeBid", [1n, [id], [1n, 2n], 0n]);
    await refuses(uneven, "BidEscrow_LengthsDiffer", [1n, 2n]);
  });

  it("refuses ids that repeat or descend", async () => {
    await openEnglish();
    const twice = [
      [id, 500n],
      [id, 500n],
    ];
    await refuses(bid(lin, 1n, 0n, 0n, { parts: twice }), "BidEscrow_PartsNotAscending", [1n, id, id]);
    const later = id + (1n << 176n);
    const descending = [
      [later, 500n],
      [id, 500n],
    ];
    await refuses(bid(lin, 1n, 0n, 0n, { parts: descending }), "BidEscrow_PartsNotAscending", [1n, later, id]);
  });

  it("refuses points of other programmes, other assets, and ids with an item", async () => {
    await openEnglish();
    const foreign = (3n << 216n) ^ id;
    for (const wrong of [foreign, CASH_ID, id + 1n, id | (3n << 248n)]) {
      const parts = [[wrong, 1_000n]];
      await refuses(bid(lin, 1n, 0n, 0n, { parts }), "BidEscrow_NotPointsOfProgramme", [wrong, 2]);
    }
  });

  it("refuses points that might expire less than a day after the latest end", async () => {
    const { endsAt } = await openEnglish();
    const earliest = endsAt + HOUR + DAY;
    const early = pointsId(2, earliest - 1n);
    await refuses(bid(lin, 1n, 0n, 0n, { parts: [[early, 1_000n]] }), "BidEscrow_PointsEndTooEarly", [
      early,
      Number(earliest - 1n),
      Number(earliest),
    ]);
    // In time, but not hers: the refusal is the ledger's.
    const unheld = bid(lin, 1n, 0n, 0n, { parts: [[pointsId(2, earliest), 1_000n]] });
    await refuses(unheld, "ERC1155InsufficientBalance");
  });

  it("refuses amounts of nothing, and ones that not every reader could store", async () => {
    await openEnglish();
    await refuses(bid(lin, 1n, 0n), "Amount_OutOfRange", [0n, 1n, MAX]);
    await refuses(bid(lin, 1n, MAX + 1n), "Amount_OutOfRange", [MAX + 1n, 1n, MAX]);
    await refuses(bid(lin, 1n, 1_000n, MAX + 1n), "Amount_OutOfRange", [MAX + 1n, 1n, MAX]);
    const idle = [
      [id, 1_000n],
      [id + (1n << 152n), 0n],
    ];
    await refuses(bid(lin, 1n, 0n, 0n, { parts: idle }), "Amount_OutOfRange", [0n, 1n, MAX]);
    const sum = [
      [id, MAX],
      [id + (1n << 152n), 1n],
    ];
    await refuses(bid(lin, 1n, 0n, 0n, { parts: sum }), "Amount_OutOfRange", [MAX + 1n, 1n, MAX]);
  });

  it("refuses a score that not every reader could store", async () => {
    await openEnglish();
    const score = MAX * 1_500n;
    await refuses(bid(lin, 1n, MAX), "Amount_OutOfRange", [score, 1n, MAX]);
  });

  it("refuses less than the reserve while units are left", async () => {
    await openEnglish({ reserveScore: 1_500_000n });
    await refuses(bid(lin, 1n, 999n, 1n), "EnglishAuction_ScoreTooLow", [1_499_500n, 1_500_000n]);
    await bid(lin, 1n, 999n, 2n);
    assert.equal(await exchange.read("EnglishAuction", "leastScoreOf", [1n, chen.address]), 1_500_000n);
  });

  it("refuses less than five percent above the worst bid once no unit is left", async () => {
    await openEnglish({ units: 2 });
    await bid(lin, 1n, 1_000n);
    await bid(chen, 1n, 2_000n);
    await refuses(bid(wang, 1n, 1_049n, 1n), "EnglishAuction_ScoreTooLow", [1_574_500n, 1_575_000n]);
    await bid(wang, 1n, 1_050n);
    assert.deepEqual(await standing(), { [wang.address]: 1_575_000n, [chen.address]: 3_000_000n });
  });

  it("refuses less than a fen above a bid of little weight", async () => {
    await openEnglish({ units: 1, reserveScore: 1n });
    await bid(lin, 1n, 2n);
    await refuses(bid(wang, 1n, 2n), "EnglishAuction_ScoreTooLow", [3_000n, 4_000n]);
    await bid(wang, 1n, 2n, 1n);
  });

  it("refuses what the bidder does not hold, immature and expired points, by the ledger's word", async () => {
    await openEnglish();
    await refuses(bid(lin, 1n, 10_001n), "ERC1155InsufficientBalance");
    await refuses(bid(lin, 1n, 1_000n, 20_001n), "ERC1155InsufficientBalance");
    const immature = id + (99_999n << 152n);
    await refuses(bid(lin, 1n, 0n, 0n, { parts: [[immature, 1_000n]] }), "Ledger_PointsNotMature");
    assert.deepEqual(await holdings("EnglishAuction"), [0n, 0n]);
  });

  it("takes nothing from anyone whose intent is not executing", async () => {
    await openEnglish();
    const direct = exchange.call(lin, "EnglishAuction", "placeBid", [1n, [id], [1_000n], 0n]);
    await refuses(direct, "Forwarded_IntentMissing", [lin.address]);
    const foreign = exchange.intend(stranger, "EnglishAuction", "placeBid", [1n, [id], [1_000n], 0n]);
    await refuses(foreign, "UnitAuction_AccountNotOpen", [stranger.address]);
  });

  it("holds the whole bid and tells it", async () => {
    await openEnglish();
    const result = await bid(lin, 1n, 1_600n, 800n);
    assert.deepEqual(eventOf(result, "BidPlaced"), {
      auctionId: 1n,
      account: lin.address,
      number: 1,
      score: 3_200_000n,
      fen: 800n,
      assetIds: [id],
      amounts: [1_600n],
    });
    assert.deepEqual(await holdings("EnglishAuction"), [1_600n, 800n]);
    assert.deepEqual(await holdings(lin), [8_400n, 19_200n]);
    const held = await exchange.read("EnglishAuction", "bidOf", [1n, lin.address]);
    assert.deepEqual(held, [[id], [1_600n], 800n, 3_200_000n]);
    assert.deepEqual(await exchange.read("EnglishAuction", "bidOf", [1n, chen.address]), [[], [], 0n, 0n]);
  });

  it("gives a displaced bid back in the same transaction, to the unit", async () => {
    await openEnglish({ units: 1 });
    await bid(lin, 1n, 1_000n, 300n);
    const result = await bid(chen, 1n, 2_000n);
    assert.deepEqual(eventOf(result, "BidDisplaced"), {
      auctionId: 1n,
      account: lin.address,
      score: 1_800_000n,
    });
    assert.deepEqual(await holdings(lin), [10_000n, 20_000n]);
    assert.deepEqual(await holdings("EnglishAuction"), [2_000n, 0n]);
    assert.deepEqual(await exchange.read("EnglishAuction", "bidOf", [1n, lin.address]), [[], [], 0n, 0n]);
  });

  it("displaces of equal bids the later one", async () => {
    await openEnglish({ units: 2 });
    await bid(lin, 1n, 1_000n);
    await bid(chen, 1n, 1_000n);
    const { account } = eventOf(await bid(wang, 1n, 2_000n), "BidDisplaced");
    assert.equal(account, chen.address);
  });

  it("lets a displaced member bid again", async () => {
    await openEnglish({ units: 1 });
    await bid(lin, 1n, 1_000n);
    await bid(chen, 1n, 2_000n);
    await bid(lin, 1n, 3_000n);
    assert.deepEqual(await standing(), { [lin.address]: 4_500_000n });
    assert.deepEqual(await holdings(chen), [10_000n, 20_000n]);
  });

  it("raises a standing bid by five percent at least, also while units are left", async () => {
    await openEnglish();
    await bid(lin, 1n, 2_000n);
    assert.equal(await exchange.read("EnglishAuction", "leastScoreOf", [1n, lin.address]), 3_150_000n);
    await refuses(bid(lin, 1n, 2_099n, 1n), "EnglishAuction_ScoreTooLow", [3_149_500n, 3_150_000n]);
    await bid(lin, 1n, 2_100n);
    assert.deepEqual(await standing(), { [lin.address]: 3_150_000n });
    assert.deepEqual(await holdings("EnglishAuction"), [2_100n, 0n]);
  });

  it("moves only the difference when a bid is raised with other points and less cash", async () => {
    const later = await otherVintage();
    await openEnglish();
    await bid(lin, 1n, 2_000n, 500n);
    const parts = [
      [id, 1_500n],
      [later, 1_000n],
    ];
    const { events } = await bid(lin, 1n, 0n, 200n, { parts });
    const moved = events.filter(({ name }) => name === "TransferSingle").map(({ args }) => [args.id, args.value]);
    assert.deepEqual(moved, [
      [id, 500n],
      [later, 1_000n],
      [CASH_ID, 300n],
    ]);
    assert.deepEqual(await holdings("EnglishAuction"), [1_500n, 200n]);
    assert.equal(await exchange.balance(exchange.addresses.EnglishAuction, later), 1_000n);
    assert.deepEqual(await exchange.read("EnglishAuction", "bidOf", [1n, lin.address]), [
      [id, later],
      [1_500n, 1_000n],
      200n,
      3_950_000n,
    ]);
  });

  it("keeps the other bids when one in the middle is raised", async () => {
    await openEnglish({ units: 3 });
    await bid(lin, 1n, 1_000n);
    await bid(chen, 1n, 1_200n);
    await bid(wang, 1n, 1_400n);
    await bid(lin, 1n, 5_000n);
    const { account } = eventOf(await bid(zhao, 1n, 2_000n), "BidDisplaced");
    assert.equal(account, chen.address);
    assert.deepEqual(await standing(), {
      [wang.address]: 2_100_000n,
      [lin.address]: 7_500_000n,
      [zhao.address]: 3_000_000n,
    });
    const model = replay(happened, 1n).standing.map(({ account: each, score }) => [each, score]);
    assert.deepEqual(Object.fromEntries(model), await standing());
  });
});

describe("EnglishAuction / soft close", () => {
  beforeEach(begin);

  it("leaves the end alone for a bid five minutes before it, and moves it for one a second later", async () => {
    const { endsAt } = await openEnglish();
    exchange.at(endsAt - 300n);
    assert.deepEqual(eventsOf(await bid(lin, 1n, 1_000n), "AuctionExtended"), []);
    exchange.at(endsAt - 299n);
    assert.deepEqual(eventOf(await bid(chen, 1n, 1_000n), "AuctionExtended"), {
      auctionId: 1n,
      endsAt: Number(endsAt + 1n),
      extensions: 1,
    });
  });

  it("gives five minutes after a bid two minutes before the end (scenario, step 11)", async () => {
    const { endsAt } = await openEnglish({ units: 1, reserveScore: 3_000_000n });
    await refuses(bid(lin, 1n, 1_999n), "EnglishAuction_ScoreTooLow", [2_998_500n, 3_000_000n]);
    await bid(lin, 1n, 2_000n);
    exchange.at(endsAt - 120n);
    await bid(chen, 1n, 2_000n, 150n);
    assert.equal((await exchange.read("EnglishAuction", "auctionOf", [1n])).endsAt, Number(endsAt + 180n));
    exchange.at(endsAt + 179n);
    await bid(lin, 1n, 2_500n);
    await refuses(bid(qinghe, 1n, 9_000n), "UnitAuction_SellerCannotBid", [qinghe.address]);
  });

  it("moves the end twelve times and not once more, and never beyond the latest end", async () => {
    let { endsAt } = await openEnglish({ units: 2, reserveScore: 1n });
    const { latestEndsAt } = await exchange.read("EnglishAuction", "auctionOf", [1n]);
    let fen = 0n;
    for (let extension = 1; extension <= 12; extension++) {
      exchange.at(endsAt - 1n);
      fen += 1_000n;
      const extended = eventOf(await bid(extension % 2 === 0 ? lin : chen, 1n, 1n, fen), "AuctionExtended");
      assert.deepEqual(extended, { auctionId: 1n, endsAt: Number(endsAt + 299n), extensions: extension });
      endsAt += 299n;
    }
    exchange.at(endsAt - 1n);
    assert.deepEqual(eventsOf(await bid(wang, 1n, 9_000n), "AuctionExtended"), []);
    exchange.at(endsAt);
    await refuses(bid(xu, 1n, 9_500n), "UnitAuction_Ended", [Number(endsAt), Number(endsAt)]);
    assert.ok(endsAt <= BigInt(latestEndsAt));
    await push("EnglishAuction", "closeAuction", [1n]);
  });
});
