// Who wins and what each pays, recomputed from an auction's events alone, as an auditor does (D-T8).
// It shares nothing with the contracts: it sorts where they keep a heap, and rounds by its own formula.
import assert from "node:assert/strict";

const worstFirst = (a, b) => (a.score < b.score || (a.score === b.score && a.number > b.number) ? -1 : 1);

/** @returns winners with what each pays, the price, and what must still be held: account → { points, fen } */
export function replay(events, auctionId) {
  const of = events.filter(({ args }) => args.auctionId === auctionId);
  const one = (name) => of.find((event) => event.name === name)?.args;
  const { units, pointValue, reserveScore } = one("AuctionOpened");
  let standing = [];
  const displaced = [];
  const stand = (bid) => {
    assert.equal(bid.score, weigh(bid, pointValue), "a score does not follow from its bid");
    standing = standing.filter(({ account }) => account !== bid.account);
    standing.push(bid);
    standing.sort(worstFirst);
    if (standing.length > units) displaced.push(standing.shift());
  };
  for (const { name, args } of of) {
    if (name === "BidPlaced") stand(withPoints(args));
    if (name === "BidRevealed") {
      const bid = withPoints(args);
      if (bid.score >= reserveScore) stand(bid);
      assert.equal(args.stands, standing.includes(bid), "a bid stands that should not, or falls that should");
      if (displaced.at(-1) === bid) displaced.pop();
    }
  }
  assert.deepEqual(
    of.filter(({ name }) => name === "BidDisplaced").map(({ args }) => args.account),
    displaced.map(({ account }) => account),
  );
  const price = standing[0]?.score ?? 0n;
  return { price, standing, winners: new Map(standing.map((bid) => [bid.account, payment(bid, price)])) };
}

/** Asserts that a closed and wholly settled auction came out as its bids demand. */
export function assertReplayed(events, auctionId) {
  const { price, winners } = replay(events, auctionId);
  const of = (name) => events.filter((event) => event.name === name && event.args.auctionId === auctionId);
  assert.deepEqual(
    of("AuctionClosed").map(({ args }) => [args.clearingScore, args.winners]),
    [[price, winners.size]],
  );
  const settled = of("WinnerSettled").map(({ args }) => [args.account, paid(args)]);
  assert.equal(settled.length, winners.size);
  assert.deepEqual(new Map(settled), winners);
  return { price, winners };
}

function weigh({ points, fen }, pointValue) {
  return points * BigInt(pointValue) + fen * 1_000n;
}

function withPoints(args) {
  return { ...args, points: args.amounts.reduce((sum, amount) => sum + amount, 0n) };
}

/** Rounded up by counting what is missing to the next whole unit. */
function shareUp(leg, price, own) {
  const exact = leg * price;
  return exact / own + (exact % own === 0n ? 0n : 1n);
}

function payment({ assetIds, amounts, points, fen, score }, price) {
  const burned = [];
  let due = shareUp(points, price, score);
  const share = { points: due, fen: shareUp(fen, price, score) };
  for (let i = 0; due > 0n; i++) {
    const part = amounts[i] < due ? amounts[i] : due;
    burned.push([assetIds[i], part]);
    due -= part;
  }
  return { ...share, burned };
}

function paid({ points, fen, assetIds, amounts }) {
  return { points, fen, burned: assetIds.map((assetId, i) => [assetId, amounts[i]]) };
}
