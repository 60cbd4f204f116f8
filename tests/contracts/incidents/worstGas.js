// I24: no call outgrows a transaction, however big the books are. Every list at its bound, new holders wherever there
// can be some, a full heap, and 1,000 offers standing; and what a call costs does not depend on how many stand.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { benefitTerms } from "../redemption/benefits.js";
import { grantOf } from "../earning/grants.js";
import { harbourlight, record } from "../clearing/cycles.js";
import { leg, offerTerms, payments } from "../marketplace/offers.js";
import { CASH_ID, DAY, exchange, FIRST_CYCLE_ENDS_AT, Reason, reference, terms } from "../shared/exchange.js";

const { lanmu, qinghe, lin, chen, stranger } = exchange.actors;
const TRANSACTION_GAS = 16_777_216n;
const INTENT_GAS = 15_780_000;
const STANDING = Number(process.env.STANDING_OFFERS ?? 1_000);
const IDS = 8;
const UNITS = 64;
const LANMU = 1;
/** Programmes 3 to 10 of Lanmu, each worth a fen. */
const others = [3, 4, 5, 6, 7, 8, 9, 10];
const basis = reference("legal basis");
const gas = {};
let crowd;
let idsOf;
let count = 0;

/** Notes what a call took; it must fit into a transaction. */
async function keep(name, execution) {
  const result = await execution;
  gas[name] = result.gasUsed;
  assert.ok(result.gasUsed < TRANSACTION_GAS, `${name}: ${result.gasUsed}`);
  return result;
}

const act = (account, contract, functionName, args) =>
  exchange.intend(account, contract, functionName, args, { gas: INTENT_GAS });
const push = (contract, functionName, args) => exchange.call(stranger, contract, functionName, args);
const eventOf = ({ events }, wanted) => events.find(({ name }) => name === wanted).args;
const batchFor = (accounts, amount) =>
  accounts.map(({ address }) => ({
    account: address,
    amount,
    reason: Reason.PURCHASE,
    reference_: reference(`worst ${count++}`),
  }));
const issueTo = (accounts, amount, programmeId = LANMU) =>
  act(lanmu, "EarningDesk", "issueBatch", [programmeId, reference(`worst ${count++}`), batchFor(accounts, amount)]);

/** Ten programmes, 512 members, eight vintages of each programme with Chen, and eight of LANMU with 65 bidders. */
async function prepare() {
  await exchange.reset();
  await exchange.intend(lanmu, "BrandRegistry", "setPolicy", [LANMU, 3, 63, 5_000, basis]);
  for (const programmeId of others) {
    await exchange.intend(lanmu, "BrandRegistry", "createProgramme", [`W${programmeId}`, "worst", "坏", terms()]);
    await exchange.intend(lanmu, "BrandRegistry", "setPolicy", [programmeId, 3, 63, 5_000, basis]);
  }
  crowd = await exchange.openAccounts(512, lanmu, LANMU);
  idsOf = Object.fromEntries([LANMU, ...others].map((programmeId) => [programmeId, []]));
  for (let month = 0; month < IDS; month++) {
    if (month > 0) await exchange.at((await exchange.now()) + 31n * DAY);
    for (const programmeId of [LANMU, ...others]) {
      const accounts = programmeId === LANMU ? [chen, lin, ...crowd.slice(0, UNITS + 1)] : [chen];
      const issued = await issueTo(accounts, programmeId === LANMU ? 20_000n : 100n, programmeId);
      idsOf[programmeId].push(eventOf(issued, "PointsIssued").assetId);
    }
  }
  for (const { address } of [chen, lin, ...crowd.slice(0, UNITS + 1)]) await exchange.deposit(address, 10_000n);
}

/** The same amount of each id of a programme. */
const parts = (programmeId, amount) => idsOf[programmeId].map((id) => [id, amount]);
const lists = (pairs) => [pairs.map(([id]) => id), pairs.map(([, amount]) => amount)];
const heldParts = (amount) =>
  idsOf[LANMU].map((id) => ({ expiresAt: Number((id >> 176n) & (2n ** 40n - 1n)), maturesOn: 0, amount }));

async function post(maker, changes) {
  const wish = await offerTerms({ assetId: idsOf[LANMU][0], ...changes });
  return act(maker, "Marketplace", "postOffer", [wish]);
}
const idOf = (result) => eventOf(result, "OfferPosted").offerId;
const fourLegs = (first, amount) =>
  [0, 1, 2, 3].map((i) => others[(first + i) % IDS]).toSorted((a, b) => a - b).map((each) => leg(each, amount));

const lotOf = (units, endsAt) => ({
  programmeId: LANMU,
  units,
  voucherExpiresAt: Number(endsAt + 40n * DAY),
  item: 1n,
  reserveScore: 1n,
});

/** What the calls of an offer's life take while so many stand. */
async function lifeOfAnOffer() {
  const snapshot = await exchange.request("evm_snapshot");
  const posted = await post(crowd[0], { amount: 100n, legs: [leg(0, 100n)] });
  const offerId = idOf(posted);
  const fill = [offerId, 50n, payments([CASH_ID, 50n]), 0];
  const filled = await act(chen, "Marketplace", "fillOffer", fill);
  const again = await act(chen, "Marketplace", "fillOffer", [offerId, 10n, payments([CASH_ID, 10n]), 0]);
  const withdrawn = await act(crowd[0], "Marketplace", "withdrawOffer", [offerId]);
  const cancelled = await act(lin, "Marketplace", "cancelAllOffers", []);
  await exchange.request("evm_revert", [snapshot]);
  return [posted, filled, again, withdrawn, cancelled].map(({ gasUsed }) => Number(gasUsed));
}

describe("Incidents / I24: calls with big books", () => {
  before(prepare);
  after(() => exchange.reset());

  it(`costs the same to post, fill, withdraw and cancel among ${STANDING} standing offers as among one`, async (t) => {
    await post(lin, { amount: 1n, legs: [leg(0, 1n)] });
    const among1 = await lifeOfAnOffer();
    const wish = await offerTerms({ assetId: idsOf[LANMU][0], amount: 1n, legs: [leg(0, 1n)] });
    await exchange.intendAll(lin, "Marketplace", "postOffer", Array(STANDING - 1).fill([wish]), 290_000);
    assert.equal(await exchange.read("Marketplace", "offerCount"), BigInt(STANDING));
    const among1000 = await lifeOfAnOffer();
    t.diagnostic(`post, fill, fill again, withdraw, cancel all: ${among1} among 1, ${among1000} among ${STANDING}`);
    // Calldata of another nonce or id may have another count of zero bytes.
    for (const [i, used] of among1000.entries()) assert.ok(Math.abs(used - among1[i]) < 500, `${among1[i]}: ${used}`);
  });

  it("fills the best of eight offers with four legs each, out of eight programmes' eight ids", async () => {
    const offerIds = [];
    for (let i = 0; i < 8; i++) {
      const posted = post(lin, { amount: 40n, legs: fourLegs(i, 10n) });
      offerIds.push(idOf(await keep("postOffer, 4 legs", posted)));
    }
    const paid = payments(...others.flatMap((programmeId) => parts(programmeId, 5n)));
    const best = [offerIds, 320n, paid, 320n, 0];
    await keep("fillBest, 8 offers of 4 legs, 64 ids", act(chen, "Marketplace", "fillBest", best));
    const offerId = idOf(await post(lin, { amount: 160n, legs: fourLegs(0, 40n) }));
    const four = payments(...others.slice(0, 4).flatMap((programmeId) => parts(programmeId, 5n)));
    await keep("fillOffer, 4 legs of 8 ids", act(chen, "Marketplace", "fillOffer", [offerId, 160n, four, 0]));
  });

  it("withdraws 32 offers, and matches three", async () => {
    const ids = [];
    for (let i = 0; i < 32; i++) ids.push(idOf(await post(lin, { amount: 1n, legs: [leg(0, 1n)] })));
    await keep("withdrawAll, 32 offers", act(lin, "Marketplace", "withdrawAll", [ids]));
    await issueTo([crowd[5]], 10n, 4);
    const ring = [
      idOf(await post(lin, { amount: 10n, legs: [leg(4, 10n)] })),
      idOf(await post(chen, { assetId: idsOf[3][0], amount: 10n, legs: [leg(LANMU, 10n)] })),
      idOf(await post(crowd[5], { assetId: idsOf[4].at(-1), amount: 10n, legs: [leg(3, 10n)] })),
    ];
    await keep("matchRing", act(stranger, "Matcher", "matchRing", [ring, 10n]));
  });

  it("bids with eight ids into a full heap of 64 such bids, closes it and settles sixteen at once", async () => {
    const endsAt = (await exchange.now()) + 2n * DAY;
    const lot = lotOf(UNITS, endsAt);
    await act(lanmu, "EnglishAuction", "openAuction", [lot, Number(endsAt)]);
    const bid = (member, points, fen) =>
      act(member, "EnglishAuction", "placeBid", [1n, ...lists(parts(LANMU, points)), fen]);
    for (const [i, member] of crowd.slice(0, UNITS).entries()) await bid(member, 100n + BigInt(i), 10n);
    await keep("placeBid, 8 ids, displacing 8 ids in a heap of 64", bid(crowd[UNITS], 1_000n, 10n));
    await keep("placeBid, 8 ids, raising the worst of 64", bid(crowd[1], 1_100n, 20n));
    exchange.at(endsAt);
    await keep("closeAuction, 64 winners", push("EnglishAuction", "closeAuction", [1n]));
    await keep("settleWinners, 16 with 8 ids", push("EnglishAuction", "settleWinners", [1n, 16n]));
  });

  it("commits, reveals and forfeits bonds and bids of eight ids in a sealed auction", async () => {
    const [commits, reveals] = [(await exchange.now()) + DAY, (await exchange.now()) + 3n * DAY];
    const lot = lotOf(1, reveals);
    await act(lanmu, "SealedAuction", "openAuction", [lot, 80n, Number(commits), Number(reveals)]);
    const [assetIds, bond] = lists(parts(LANMU, 10n));
    const sealed = (points) => ({ assetIds, amounts: bond.map(() => points), fen: 10n, salt: reference("salt") });
    for (const [member, points] of [[crowd[2], 500n], [crowd[3], 600n], [crowd[4], 700n]]) {
      const hash = await exchange.read("SealedAuction", "commitmentOf", [sealed(points), member.address, 1n]);
      await keep("commitBid, 8 ids", act(member, "SealedAuction", "commitBid", [1n, hash, assetIds, bond]));
    }
    exchange.at(commits);
    await keep("revealBid, 8 ids", act(crowd[2], "SealedAuction", "revealBid", [1n, sealed(500n)]));
    await keep("revealBid, 8 ids, displacing 8", act(crowd[3], "SealedAuction", "revealBid", [1n, sealed(600n)]));
    exchange.at(reveals);
    await keep("forfeitBond, 8 ids", push("SealedAuction", "forfeitBond", [1n, crowd[4].address]));
  });

  it("holds, captures, refunds, converts and sells with eight ids", async () => {
    const until = Number((await exchange.now()) + 5n * DAY);
    const authorise = () => act(chen, "RedemptionDesk", "authorise", [2, LANMU, heldParts(10n), until]);
    const held = await keep("authorise, 8 parts", authorise());
    const other = await authorise();
    const redeem = (functionName, ...args) => act(qinghe, "RedemptionDesk", functionName, [held.intentHash, ...args]);
    await keep("capture, 8 parts", redeem("capture", 80n));
    await keep("refund, 8 parts", redeem("refund", 80n));
    const voided = act(qinghe, "RedemptionDesk", "voidAuthorisation", [other.intentHash]);
    await keep("voidAuthorisation, 8 parts", voided);

    await act(lanmu, "RateBook", "proposeRate", [LANMU, 3, 1, 1, 0, 2 ** 40 - 1, 10_000n]);
    await act(lanmu, "ConversionDesk", "allowConversion", [1, 10_000n]);
    const deadline = Number((await exchange.now()) + 60n);
    const converted = act(chen, "ConversionDesk", "convert", [1, ...lists(parts(LANMU, 10n)), 80n, deadline]);
    await keep("convert, 8 ids", converted);

    const now = await exchange.now();
    const sale = { opensAt: Number(now), closesAt: Number(now + DAY), voucherExpiresAt: Number(now + 60n * DAY) };
    await act(lanmu, "BenefitDesk", "createBenefit", [LANMU, benefitTerms({ ...sale, pricePoints: 80n })]);
    const bought = [1n, ...lists(parts(LANMU, 10n)), 1, 80n, 250n];
    await keep("redeemBenefit, 8 ids and cash", act(chen, "BenefitDesk", "redeemBenefit", bought));
  });

  it("gives 32 ids away at once, and takes a grant back out of sixteen", async () => {
    const all = [LANMU, ...others.slice(0, 3)].flatMap((programmeId) => parts(programmeId, 1n)).slice(0, 32);
    const gift = [chen.address, crowd[200].address, ...lists(all), "0x"];
    await keep("safeBatchTransferFrom, 32 ids", act(chen, "Ledger", "safeBatchTransferFrom", gift));

    const ref = reference("to be taken back");
    const issued = await act(lanmu, "EarningDesk", "issue", [LANMU, crowd[0].address, 100_000n, Reason.WELCOME, ref]);
    const { assetId } = eventOf(issued, "PointsIssued");
    const ids = [...new Set([assetId, ...idsOf[LANMU]])].toSorted((a, b) => (a > b ? -1 : 1));
    const grant = { batch: ref, reference_: ref, account: crowd[0].address, assetId, amount: 100_000n };
    const taken = [LANMU, grantOf({ ...grant, reason: Reason.WELCOME }), 100_000n, ids];
    await keep(`clawBack, ${ids.length} ids`, act(lanmu, "EarningDesk", "clawBack", taken));
  });

  it("grants to 400 new holders, to 500 of whom 100 are new, to 500 new ones, and sweeps 100", async () => {
    await exchange.at((await exchange.now()) + 31n * DAY);
    await keep("issueBatch, 400 new holders", issueTo(crowd.slice(0, 400), 1_000n));
    await keep("issueBatch, 500, 100 of them new", issueTo(crowd.slice(0, 500), 1_000n));
    exchange.at((await exchange.now()) + 31n * DAY);
    await keep("issueBatch, 500 new holders", issueTo(crowd.slice(0, 500), 1_000n));
    const [oldest] = idsOf[LANMU];
    exchange.at((oldest >> 176n) & (2n ** 40n - 1n));
    const addresses = crowd.slice(0, 100).map(({ address }) => address);
    await keep("sweepExpired, 100 accounts", push("Ledger", "sweepExpired", [oldest, addresses]));
  });

  it("closes a cycle of 64 brands at once", async () => {
    await exchange.reset();
    await harbourlight();
    for (let brandId = 1; brandId < 64; brandId++) await record(brandId, brandId + 1, BigInt(brandId));
    await exchange.at(FIRST_CYCLE_ENDS_AT);
    await keep("closeCycle, 64 brands", push("ClearingHouse", "closeCycle", [1, 64n]));
    const { stage } = await exchange.read("ClearingHouse", "cycleOf", [1]);
    assert.equal(stage, 2);
  });

  it("tells what each of them took, and that none needs a whole transaction", (t) => {
    const rows = Object.entries(gas).toSorted(([, a], [, b]) => (a > b ? -1 : 1));
    t.diagnostic(rows.map(([name, used]) => `${name}: ${used}`).join("; "));
    assert.ok(rows.length >= 25, `${rows.length}`);
  });
});

