// What is possible in the seconds around an end: never two things that exclude each other (X10).
import { beforeEach, describe, it } from "node:test";
import {
  begin,
  bid,
  commit,
  openEnglish,
  openSealed,
  push,
  reveal,
  sealedBid,
  SETTLEMENT,
  wang,
} from "./bidding.js";
import { exchange, refuses } from "../shared/exchange.js";

const { lin, chen } = exchange.actors;
const early = "UnitAuction_NotEnded";
const late = "UnitAuction_Ended";
const sealed = "SealedAuction_StillSealed";
const over = "UnitAuction_SettlementOver";
const kept = "UnitAuction_NotReturnable";

const seconds = ["a second before it", "at the very second", "a second after it"];

/** Runs an action at three seconds; `expected` are the refusals, `undefined` where it succeeds. */
function table(title, prepare, action, expected) {
  describe(`Auctions / ${title}`, () => {
    beforeEach(begin);
    for (const [position, refusal] of expected.entries()) {
      const offset = BigInt(position - 1);
      it(`${refusal ? "is refused" : "succeeds"} ${seconds[position]}`, async () => {
        const end = await prepare();
        exchange.at(end + offset);
        if (refusal) await refuses(action(), refusal);
        else await action();
      });
    }
  });
}

async function english() {
  const { endsAt } = await openEnglish();
  await bid(lin, 1n, 1_000n);
  return endsAt;
}

async function closedEnglish() {
  const endsAt = await english();
  exchange.at(endsAt);
  await push("EnglishAuction", "closeAuction", [1n]);
  return endsAt;
}

async function committing() {
  const { commitEndsAt } = await openSealed();
  await commit(lin, 1n, sealedBid(lin, 1_000n));
  return commitEndsAt;
}

async function revealing() {
  const { commitEndsAt, revealEndsAt } = await openSealed();
  await commit(lin, 1n, sealedBid(lin, 1_000n));
  await commit(chen, 1n, sealedBid(chen, 1_000n));
  exchange.at(commitEndsAt);
  await reveal(lin, 1n, sealedBid(lin, 1_000n));
  return revealEndsAt;
}

const plus = (prepare) => async () => (await prepare()) + SETTLEMENT;
const english1 = (name, ...args) => push("EnglishAuction", name, [1n, ...args]);
const sealed1 = (name, ...args) => push("SealedAuction", name, [1n, ...args]);

const bids = () => bid(wang, 1n, 1_000n);
const commits = () => commit(wang, 1n, sealedBid(wang, 1_000n));
const reveals = () => reveal(chen, 1n, sealedBid(chen, 1_000n));
const revealsFirst = () => reveal(lin, 1n, sealedBid(lin, 1_000n));

table("a bid around the end", english, bids, [undefined, late, late]);
table("a close around the end", english, () => english1("closeAuction"), [early, undefined, undefined]);
table("a commitment around its end", committing, commits, [undefined, late, late]);
table("a reveal around the end of commitments", committing, revealsFirst, [sealed, undefined, undefined]);
table("a reveal around the end of reveals", revealing, reveals, [undefined, late, late]);
table("a sealed close around the end", revealing, () => sealed1("closeAuction"), [early, undefined, undefined]);
table("a forfeit around the end", revealing, () => sealed1("forfeitBond", chen.address), [
  early,
  undefined,
  undefined,
]);

table("a close 30 days after the end", plus(english), () => english1("closeAuction"), [undefined, over, over]);
const settles = () => english1("settleWinner", lin.address);
table("a settlement 30 days after the end", plus(closedEnglish), settles, [undefined, over, over]);
const settlesNext = () => english1("settleWinners", 1n);
table("settlements 30 days after the end", plus(closedEnglish), settlesNext, [undefined, over, over]);
const withdraws = () => english1("withdrawBid", lin.address);
table("a withdrawal 30 days after the end", plus(closedEnglish), withdraws, [kept, undefined, undefined]);
const forfeits = () => sealed1("forfeitBond", chen.address);
table("a forfeit 30 days after the end", plus(revealing), forfeits, [undefined, over, over]);
const withdrawsBond = () => sealed1("withdrawBond", chen.address);
table("a bond's withdrawal 30 days after the end", plus(revealing), withdrawsBond, [kept, undefined, undefined]);
