// A world for the matrix of roles (I16): Lin and Chen trade, Lanmu issues, Qinghe redeems, and everything is under way.
import { keccak256, pad, zeroAddress } from "viem";
import { rotationProof, signStruct } from "../accounts/proofs.js";
import { grantOf, twice } from "../earning/grants.js";
import { benefitTerms } from "../redemption/benefits.js";
import { CASH_ID, DAY, exchange, key, Reason, reference, terms } from "../shared/exchange.js";

export const { operator, secondOperator, psp, relayer, stranger, deployer, lanmu, qinghe, lin, chen } = exchange.actors;
export const fresh = key("fresh key of Lin");
export const second = key("second key of Lin");
export const xu = key("member Xu");
export const LANMU = 1;
export const SLOW = 3;
export const ref = (name) => reference(`matrix ${name}`);
export const basis = ref("basis");
export const code = ref("code");
export const far = 2 ** 40 - 1;

/** What the rows of the matrix name; filled by `beginWorld`. */
export const world = {};

export const act = (account, contract, functionName, args) =>
  exchange.intend(account, contract, functionName, args, { gas: 4_000_000 });
export const call = (by, contract, functionName, args) => exchange.call(by, contract, functionName, args);
export const eventOf = ({ events }, wanted) => events.find(({ name }) => name === wanted).args;
export const later = async (seconds) => Number((await exchange.now()) + BigInt(seconds));

/** Lets time pass in an empty block: what is only asked sees the latest. */
export async function wait(until) {
  await exchange.request("evm_setNextBlockTimestamp", [Number(until)]);
  await exchange.request("evm_mine");
}

export const offer = (changes) => ({
  assetId: world.points,
  amount: 100n,
  legs: [{ programmeId: 0, amount: 100n, minExpiresAt: 0 }],
  lotSize: 1n,
  minimumFill: 1n,
  counterparty: zeroAddress,
  expiresAt: world.offerEnds,
  maxFeeBps: 0,
  ...changes,
});
export const cash = (amount) => [{ assetIds: [CASH_ID], amounts: [amount] }];
export const lot = (endsAt) => ({
  programmeId: LANMU,
  units: 2,
  voucherExpiresAt: Number(endsAt) + 60 * 86_400,
  item: 1n,
  reserveScore: 1n,
});
export const part = (amount) => ({
  expiresAt: Number((world.points >> 176n) & (2n ** 40n - 1n)),
  maturesOn: 0,
  amount,
});
export const rights = (module) => ({ module, classes: 4, powers: 0 });

export async function beginWorld() {
  await exchange.reset();
  for (const [brand, programmeId] of [[lanmu, 1], [qinghe, 2]]) {
    await act(brand, "BrandRegistry", "setPolicy", [programmeId, 3, 63, 5_000, basis]);
  }
  await act(lanmu, "BrandRegistry", "createProgramme", ["SLOW", "Slow", "慢", terms({ maturityDays: 14 })]);
  world.points = await exchange.issue(lanmu, LANMU, lin, 100_000n);
  world.slow = await exchange.issue(lanmu, SLOW, lin, 10n);
  await exchange.issue(qinghe, 2, chen, 100_000n);
  for (const holder of [lin, chen, lanmu, qinghe]) await exchange.deposit(holder, 10_000n);
  await act(lanmu, "EarningDesk", "setEarnRule", [LANMU, Reason.PURCHASE, 1, 0n, 0n, 0]);
  await act(lanmu, "EarningDesk", "setEarnRule", [LANMU, Reason.REFERRAL, 50, 250n, 0n, 0]);
  world.offerEnds = await later(10n * DAY);
  await openOffers();
  await openAuctions();
  await openRedemptions();
  await signProofs();
}

/** Offer 1 of Lin's, and offer 2 that it can be matched with. */
async function openOffers() {
  await act(lin, "Marketplace", "postOffer", [offer()]);
  const legs = [{ programmeId: LANMU, amount: 100n, minExpiresAt: 0 }];
  await act(chen, "Marketplace", "postOffer", [offer({ assetId: CASH_ID, legs })]);
}

/** Of each kind: auction 1 with a bid, and auction 2 without. */
async function openAuctions() {
  const end = await later(2n * DAY);
  world.auctionEnds = end;
  world.sealedEnds = [end, end + 2 * 86_400];
  world.sealed = { assetIds: [world.points], amounts: [50n], fen: 1n, salt: ref("salt") };
  for (let i = 0; i < 2; i++) {
    await act(lanmu, "EnglishAuction", "openAuction", [lot(end), end]);
    await act(lanmu, "SealedAuction", "openAuction", [lot(end + 2 * 86_400), 10n, ...world.sealedEnds]);
  }
  await act(lin, "EnglishAuction", "placeBid", [1n, [world.points], [100n], 1n]);
  world.commitment = await exchange.read("SealedAuction", "commitmentOf", [world.sealed, lin.address, 1n]);
  await act(lin, "SealedAuction", "commitBid", [1n, world.commitment, [world.points], [10n]]);
}

/** A hold captured in part, a payout, a benefit with vouchers, a campaign, and an agreed rate beside a proposal. */
async function openRedemptions() {
  world.holdEnds = await later(5n * DAY);
  const held = await act(lin, "RedemptionDesk", "authorise", [2, LANMU, [part(1_000n)], world.holdEnds]);
  world.hold = held.intentHash;
  await act(qinghe, "RedemptionDesk", "capture", [world.hold, 500n]);
  world.payout = (await act(lin, "CashDesk", "requestPayout", [10n, ref("bank")])).intentHash;

  const now = await later(0n);
  const sale = { opensAt: now, closesAt: now + 30 * 86_400, voucherExpiresAt: now + 60 * 86_400, stock: 10 };
  await act(lanmu, "BenefitDesk", "createBenefit", [LANMU, benefitTerms(sale)]);
  world.purchase = [1n, [world.points], [100n], 1, 100n, 250n];
  for (let i = 0; i < 2; i++) await act(lin, "BenefitDesk", "redeemBenefit", world.purchase);
  world.voucher = await exchange.read("BenefitDesk", "voucherIdOf", [1n]);
  world.codeHash = await exchange.read("BenefitDesk", "codeHashOf", [code]);
  await act(lin, "BenefitDesk", "presentVoucher", [world.voucher, 1, world.codeHash, now + 3_600]);

  for (let i = 0; i < 2; i++) {
    await act(lanmu, "RateBook", "proposeRate", [LANMU, 2, 2, 3, 0, far, 10_000n]);
  }
  await act(qinghe, "RateBook", "acceptRate", [1]);
  await act(qinghe, "ConversionDesk", "allowConversion", [1, 1_000n]);
  await openCampaign(now);
}

async function openCampaign(now) {
  world.campaignEnds = now + 10 * 86_400;
  world.campaign = await exchange.read("CampaignDesk", "campaignIdOf", [1, ref("campaign")]);
  const types = ["bytes32", "uint256", "address", "uint256", "bytes32"];
  const root = twice(types, [world.campaign, 0n, lin.address, 5n, ref("salt")]);
  const args = [LANMU, root, 1, 5n, Reason.WELCOME, world.campaignEnds, ref("campaign")];
  await act(lanmu, "CampaignDesk", "commitCampaign", args);
}

/** What others sign for the registry of accounts, a grant to take back, and a purchase to be returned. */
async function signProofs() {
  world.opening = [xu.address, pad("0x"), await exchange.proofOf(xu, 1)];
  world.rotation = [fresh.address, await rotationProof(lin, fresh)];
  const opened = await act(lanmu, "AccountRegistry", "openWaiting", [ref("Lin, by telephone")]);
  const { waiting } = eventOf(opened, "WaitingAccountOpened");
  world.waiting = waiting;
  await exchange.issue(lanmu, LANMU, { address: waiting }, 7n);
  const claim = await signStruct(lin, "WaitingClaim", { waiting, account: lin.address });
  world.claim = [waiting, lin.address, [world.points], claim];
  const signerHash = keccak256(second.address.toLowerCase());
  const message = { account: lin.address, signerHash };
  world.secondKey = [second.address, await signStruct(second, "SecondKey", message)];

  await act(chen, "EarningDesk", "bindReferrer", [LANMU, lin.address]);
  const grant = { account: chen.address, assetId: world.points };
  for (const [name, functionName, amount, reason] of [
    ["grant", "issue", 9n, Reason.WELCOME],
    ["receipt", "recordPurchase", 900n, Reason.PURCHASE],
  ]) {
    const last = functionName === "issue" ? [reason, ref(name)] : [ref(name)];
    await act(lanmu, "EarningDesk", functionName, [LANMU, chen.address, amount, ...last]);
    world[name] = grantOf({ ...grant, batch: ref(name), reference_: ref(name), amount: 9n, reason });
  }
  Object.assign(world.receipt, { amountFen: 900n, pointsPerYuan: 1 });
}
