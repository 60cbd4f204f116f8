// Who may call what (I16). A row: the function, who alone may succeed, its arguments, and what must happen before.
import { keccak256 } from "viem";
import { rotationProof, signStruct } from "../accounts/proofs.js";
import { DAY, exchange, FIRST_CYCLE_ENDS_AT, key, Reason, terms } from "../shared/exchange.js";
import {
  act,
  basis,
  call,
  cash,
  chen,
  code,
  far,
  fresh,
  lanmu,
  LANMU,
  later,
  lin,
  lot,
  offer,
  operator,
  part,
  qinghe,
  ref,
  rights,
  second,
  secondOperator,
  stranger,
  wait,
  world,
} from "./world.js";

export const ANYONE = "anyone";
const NOBODY = [];
const ALLIANCE = ["operator", "council"];
const ISSUER = ["lanmu"];
const PARTNER = ["qinghe"];
const BRANDS = ["lanmu", "qinghe"];
const OWNER = ["lin"];
const MEMBERS = ["lin", "chen"];
const HOLDERS = ["lin", "chen", "lanmu", "qinghe"];
const caseId = ref("case");
const anyone = (contract, functionName, args) => call(stranger, contract, functionName, args);

export const brandRows = () => [
  ["BrandRegistry.addBrand", ALLIANCE, ["new", "New", "新", key("brand new").address]],
  ["BrandRegistry.adoptProfile", ALLIANCE, [LANMU, 2, basis]],
  ["BrandRegistry.createProfile", ALLIANCE, ["NEW", 63, 0, 0, 0, 0, basis]],
  ["BrandRegistry.createProgramme", BRANDS, ["NEW", "New", "新", terms()]],
  ["BrandRegistry.setDefaultProfile", ALLIANCE, [2]],
  ["BrandRegistry.setPolicy", ISSUER, [LANMU, 3, 63, 6_000, basis]],
  ["BrandRegistry.suspendBrand", ALLIANCE, [1, caseId]],
  ["BrandRegistry.reinstateBrand", ALLIANCE, [2, caseId], () =>
    call(operator, "BrandRegistry", "suspendBrand", [2, caseId]),
  ],
  ["BrandRegistry.windDown", ALLIANCE, [1, caseId]],
  ["BrandQuorum.approve", BRANDS, [ref("motion")]],
  ["BrandQuorum.withdrawApproval", ISSUER, [ref("motion")], () =>
    act(lanmu, "BrandQuorum", "approve", [ref("motion")]),
  ],
  ["BrandQuorum.unseatBrand", ANYONE, [2], () => agree("BrandQuorum", "motionOf", [2])],
  ["BrandQuorum.seatBrand", ANYONE, [2], async () => {
    await agree("BrandQuorum", "motionOf", [2]);
    await anyone("BrandQuorum", "unseatBrand", [2]);
    const motion = await exchange.read("BrandQuorum", "motionOf", [2]);
    await act(lanmu, "BrandQuorum", "approve", [motion]);
  }],
  ["RateBook.proposeRate", ISSUER, [LANMU, 2, 2, 3, 0, far, 1_000n]],
  ["RateBook.acceptRate", PARTNER, [2]],
  ["RateBook.withdrawRate", ISSUER, [2]],
  ["RateBook.pauseRate", BRANDS, async () => [LANMU, 2, await later(DAY), caseId]],
  ["RateBook.resumeRate", BRANDS, [LANMU, 2], async () => {
    await act(lanmu, "RateBook", "pauseRate", [LANMU, 2, await later(DAY), caseId]);
  }],
  ["Council.propose", ["operator", "secondOperator"], proposal],
  ["Council.approve", ["secondOperator"], [1n], propose],
  ["Council.object", ["operator", "secondOperator"], [1n], propose],
  ["Council.execute", ANYONE, [1n], async () => {
    await propose();
    await act(secondOperator, "Council", "approve", [1n]);
  }],
  ["Council.addOperator", ["council"], [key("third operator").address]],
  ["Council.removeOperator", ["council"], [secondOperator.address]],
  ["Council.replaceOperator", ["council"], [secondOperator.address, key("third operator").address]],
];

const proposal = () => {
  const { BrandRegistry } = exchange.addresses;
  return [BrandRegistry, exchange.encode("BrandRegistry", "suspendBrand", [2, caseId]), ref("reason")];
};
const propose = () => act(operator, "Council", "propose", proposal());

/** Both brands agree to the motion that a contract names. */
async function agree(contract, functionName, args) {
  const motion = await exchange.read(contract, functionName, args);
  for (const brand of [lanmu, qinghe]) await act(brand, "BrandQuorum", "approve", [motion]);
}

const recovery = async () => [lin.address, fresh.address, await rotationProof(lin, fresh)];
const recover = async () => {
  await act(lanmu, "AccountRegistry", "requestRecovery", await recovery());
  await call(operator, "AccountRegistry", "requestRecoveryAsAlliance", await recovery());
};

export const accountRows = () => [
  ["AccountRegistry.openAccount", ISSUER, world.opening],
  ["AccountRegistry.openWaiting", BRANDS, [ref("somebody")]],
  ["AccountRegistry.claimWaiting", ISSUER, world.claim],
  ["AccountRegistry.rotateSigner", OWNER, world.rotation],
  ["AccountRegistry.setSecondKey", OWNER, world.secondKey],
  ["AccountRegistry.setKeylessRecovery", MEMBERS, [false]],
  ["AccountRegistry.eraseAccount", MEMBERS, [ref("commitment")]],
  ["AccountRegistry.freeze", ALLIANCE, [lin.address, caseId]],
  ["AccountRegistry.unfreeze", ALLIANCE, [lin.address, caseId], () =>
    call(operator, "AccountRegistry", "freeze", [lin.address, caseId]),
  ],
  ["AccountRegistry.noteOutgoing", ["Ledger"], [lin.address, 1n, 0n]],
  ["AccountRegistry.setIndebted", ["EarningDesk"], [lin.address, true]],
  ["AccountRegistry.requestRecovery", ISSUER, recovery],
  ["AccountRegistry.requestRecoveryAsAlliance", ALLIANCE, recovery],
  ["AccountRegistry.requestRecoveryBySecondKey", ANYONE, async () => {
    const message = { account: lin.address, signerHash: keccak256(fresh.address.toLowerCase()), round: 0 };
    return [...(await recovery()), await signStruct(second, "RecoveryApproval", message)];
  }, () => act(lin, "AccountRegistry", "setSecondKey", world.secondKey)],
  ["AccountRegistry.cancelRecovery", OWNER, [], recover],
  ["AccountRegistry.completeRecovery", ANYONE, [lin.address, fresh.address], async () => {
    await recover();
    await wait(await later(31n * DAY)); // Without a second key.
  }],
  ["Forwarder.admitRelayer", ALLIANCE, [stranger.address]],
  ["Forwarder.listTarget", ALLIANCE, () => [exchange.addresses.PasskeyVerifier, []]],
  ["Forwarder.pauseTarget", ALLIANCE, async () => [exchange.addresses.Matcher, await later(DAY), caseId]],
  ["Forwarder.resumeTarget", ALLIANCE, () => [exchange.addresses.Matcher], async () => {
    await call(operator, "Forwarder", "pauseTarget", [exchange.addresses.Matcher, await later(DAY), caseId]);
  }],
];

const { Marketplace, RedemptionDesk, Matcher } = exchange.addresses;

/** What Lanmu let campaigns mint, and what refunds may bring back. */
const ALLOWED = ["CampaignDesk", "RedemptionDesk"];
const motionOf = (functionName, args) => agree("Ledger", functionName, args);

export const ledgerRows = () => [
  ["Ledger.allowMint", NOBODY, [2, LANMU, 1n]],
  ["Ledger.mint", ALLOWED, [lin.address, world.points, 1n]],
  ["Ledger.mintBatch", ALLOWED, [[lin.address], world.points, [1n]]],
  ["Ledger.clawBack", NOBODY, [lin.address, world.points, 1n]],
  ["Ledger.move", ["Marketplace"], [Marketplace, lin.address, world.points, 1n]],
  ["Ledger.burn", ["Marketplace"], [Marketplace, world.points, 1n]],
  ["Ledger.burnRefundable", ["RedemptionDesk"], [RedemptionDesk, world.points, 1n]],
  ["Ledger.claimWaiting", ["AccountRegistry"], [world.waiting, lin.address, [world.points]]],
  ["Ledger.safeTransferFrom", OWNER, [lin.address, chen.address, world.points, 1n, "0x"]],
  ["Ledger.safeBatchTransferFrom", OWNER, [lin.address, chen.address, [world.points], [1n], "0x"]],
  ["Ledger.fold", ANYONE, [lin.address, world.slow], async () => wait(await later(20n * DAY))],
  ["Ledger.sweepExpired", ANYONE, [world.points, [lin.address]], () => wait(part(1n).expiresAt)],
  ["Ledger.retireModule", ANYONE, [Marketplace], () => motionOf("retirementOf", [Marketplace])],
  ["Ledger.admitModule", ANYONE, [rights(Matcher)], async () => {
    await motionOf("admissionOf", [rights(Matcher)]);
    await wait(await later(30n * DAY));
  }],
  ["CashDesk.deposit", ["psp"], [lin.address, 1n, ref("deposit")]],
  ["CashDesk.requestPayout", HOLDERS, [1n, ref("bank")]],
  ["CashDesk.completePayout", ["psp"], [world.payout, ref("paid")]],
  ["CashDesk.returnPayout", ["psp"], [world.payout]],
];

export const earningRows = () => [
  ["EarningDesk.setEarnRule", ISSUER, [LANMU, Reason.WELCOME, 0, 0n, 0n, 0]],
  ["EarningDesk.issue", ISSUER, [LANMU, lin.address, 1n, Reason.WELCOME, ref("issue")]],
  ["EarningDesk.issueBatch", ISSUER, [
    LANMU,
    ref("batch"),
    [{ account: lin.address, amount: 1n, reason: Reason.WELCOME, reference_: ref("entry") }],
  ]],
  ["EarningDesk.recordPurchase", ISSUER, [LANMU, lin.address, 100n, ref("purchase")]],
  ["EarningDesk.returnPurchase", ISSUER, [LANMU, world.receipt, 100n, []]],
  ["EarningDesk.clawBack", ISSUER, [LANMU, world.grant, 1n, []]],
  ["EarningDesk.awardBadge", ISSUER, [LANMU, lin.address, 1n, ref("badge")]],
  ["EarningDesk.bindReferrer", OWNER, [LANMU, key("member Xu").address], openXu],
  ["EarningDesk.issueReferralBonus", ISSUER, [LANMU, chen.address, ref("bonus")]],
  ["EarningDesk.chargeBudget", ISSUER, [LANMU, Reason.WELCOME, 1n]],
  ["CampaignDesk.commitCampaign", ISSUER, async () => [
    ...[LANMU, ref("root"), 1, 1n],
    ...[Reason.WELCOME, await later(DAY), ref("another campaign")],
  ]],
  ["CampaignDesk.claim", OWNER, [world.campaign, 0, 5n, ref("salt"), []]],
  ["CampaignDesk.endCampaign", ANYONE, [world.campaign], () => wait(world.campaignEnds)],
];

const openXu = () => act(lanmu, "AccountRegistry", "openAccount", world.opening);

export const redemptionRows = () => [
  ["RedemptionDesk.authorise", OWNER, [2, LANMU, [part(100n)], world.holdEnds]],
  ["RedemptionDesk.capture", PARTNER, [world.hold, 1n]],
  ["RedemptionDesk.voidAuthorisation", PARTNER, [world.hold]],
  ["RedemptionDesk.refund", PARTNER, [world.hold, 1n]],
  ["RedemptionDesk.release", ANYONE, [world.hold], () => wait(world.holdEnds)],
  ["BenefitDesk.createBenefit", ISSUER, async () => {
    const { terms: offered } = await exchange.read("BenefitDesk", "benefitOf", [1n]);
    return [LANMU, offered];
  }],
  ["BenefitDesk.closeBenefit", ISSUER, [1n]],
  ["BenefitDesk.redeemBenefit", OWNER, world.purchase],
  ["BenefitDesk.presentVoucher", OWNER, async () => [world.voucher, 1, ref("other hash"), await later(600n)]],
  ["BenefitDesk.redeemVoucher", ISSUER, [code]],
  ["BenefitDesk.withdrawVoucher", OWNER, [world.codeHash]],
  ["ConversionDesk.allowConversion", PARTNER, [1, 1n]],
  ["ConversionDesk.convert", OWNER, [1, [world.points], [30n], 20n, far]],
];

/** The first cycle closed, with Lanmu the debtor; then each stage that follows. */
const stages = {
  closed: async () => {
    await wait(FIRST_CYCLE_ENDS_AT);
    await anyone("ClearingHouse", "closeCycle", [1, 10n]);
  },
  called: async () => {
    await stages.closed();
    await wait(FIRST_CYCLE_ENDS_AT + 2n * DAY);
  },
  paid: async () => {
    await stages.called();
    await act(lanmu, "ClearingHouse", "settlePosition", [1]);
  },
  late: async () => {
    await stages.closed();
    await wait(FIRST_CYCLE_ENDS_AT + 5n * DAY);
  },
  defaulted: async () => {
    await stages.late();
    await anyone("ClearingHouse", "callDefault", [1, 1]);
  },
  disputed: async () => {
    await stages.closed();
    await act(lanmu, "ClearingHouse", "dispute", [1n, 1, ref("evidence")]);
  },
};
const DESKS = ["RedemptionDesk", "ConversionDesk"];
const house = (name, ...row) => [`ClearingHouse.${name}`, ...row];

export const clearingRows = () => [
  house("reserve", DESKS, [1, 2, 1n]),
  house("unreserve", ["RedemptionDesk", "ConversionDesk"], [1, 1n]),
  house("recordObligation", DESKS, [1, 2, LANMU, ref("redemption"), 1n, 1n]),
  house("postCollateral", BRANDS, [1n]),
  house("withdrawCollateral", ISSUER, [1n], () => act(lanmu, "ClearingHouse", "postCollateral", [2_000n])),
  house("setNetDebitCap", ALLIANCE, [1, 1n]),
  house("closeCycle", ANYONE, [1, 10n], () => wait(FIRST_CYCLE_ENDS_AT)),
  house("dispute", BRANDS, [1n, 1, ref("evidence")], stages.closed),
  house("resolveDispute", ALLIANCE, [1n, true, ref("ruling")], stages.disputed),
  house("concludeDispute", ANYONE, [1n], async () => {
    await stages.disputed();
    await wait(FIRST_CYCLE_ENDS_AT + 15n * DAY);
  }),
  house("settlePosition", ISSUER, [1], stages.called),
  house("attestSettlement", ["psp"], [1, 1, 1n, ref("payment")], stages.called),
  house("collect", ANYONE, [1, 2], stages.paid),
  house("callDefault", ANYONE, [1, 1], stages.late),
  house("shareShortfall", ANYONE, [1, 10n], stages.defaulted),
  house("cureDefault", ISSUER, [1], async () => {
    await stages.defaulted();
    await anyone("ClearingHouse", "shareShortfall", [1, 10n]);
  }),
  house("snapshotClaims", ANYONE, [LANMU, 0n, 10n], stages.defaulted),
];

const HUNDRED = [1n, 100n, cash(100n), 0];

export const marketRows = () => [
  ["Marketplace.postOffer", OWNER, [offer()]],
  ["Marketplace.fillOffer", ["chen", "lanmu", "qinghe"], HUNDRED],
  ["Marketplace.fillBest", ["chen", "lanmu", "qinghe"], [[1n], 100n, cash(100n), 100n, 0]],
  ["Marketplace.withdrawOffer", OWNER, [1n]],
  ["Marketplace.withdrawAll", OWNER, [[1n]]],
  ["Marketplace.cancelAllOffers", ANYONE, []],
  ["Marketplace.returnOffer", ANYONE, [1n], () => wait(world.offerEnds)],
  ["Marketplace.exchangeOffers", ["Matcher"], [[1n, 2n], [100n, 100n]]],
  ["Marketplace.setFee", ALLIANCE, [10, operator.address]],
  ["Matcher.matchOffers", ANYONE, [1n, 2n, 100n]],
  ["Matcher.matchRing", ANYONE, [[1n, 2n, 2n], 1n], undefined, "a ring of three members: see matching.js"],
];

const ENGLISH = "EnglishAuction";
const SEALED = "SealedAuction";
const closed = async (contract, at) => {
  await wait(at);
  await anyone(contract, "closeAuction", [1n]);
};
const revealed = async () => {
  await wait(world.sealedEnds[0]);
  await act(lin, SEALED, "revealBid", [1n, world.sealed]);
};
const sold = async () => {
  await revealed();
  await closed(SEALED, world.sealedEnds[1]);
};
const month = 31 * 86_400;

export const auctionRows = () => [
  [`${ENGLISH}.openAuction`, ISSUER, [lot(world.auctionEnds), world.auctionEnds]],
  [`${ENGLISH}.placeBid`, OWNER, [2n, [world.points], [100n], 1n]],
  [`${ENGLISH}.cancelAuction`, ISSUER, [2n]],
  [`${ENGLISH}.closeAuction`, ANYONE, [1n], () => wait(world.auctionEnds)],
  [`${ENGLISH}.settleWinner`, ANYONE, [1n, lin.address], () => closed(ENGLISH, world.auctionEnds)],
  [`${ENGLISH}.settleWinners`, ANYONE, [1n, 1n], () => closed(ENGLISH, world.auctionEnds)],
  [`${ENGLISH}.withdrawBid`, ANYONE, [1n, lin.address], () => wait(world.auctionEnds + month)],
  [`${SEALED}.openAuction`, ISSUER, [lot(world.sealedEnds[1]), 10n, ...world.sealedEnds]],
  [`${SEALED}.commitBid`, MEMBERS, [2n, world.commitment, [world.points], [10n]]],
  [`${SEALED}.revealBid`, OWNER, [1n, world.sealed], () => wait(world.sealedEnds[0])],
  [`${SEALED}.cancelAuction`, ISSUER, [2n]],
  [`${SEALED}.closeAuction`, ANYONE, [1n], () => wait(world.sealedEnds[1])],
  [`${SEALED}.settleWinner`, ANYONE, [1n, lin.address], sold],
  [`${SEALED}.settleWinners`, ANYONE, [1n, 1n], sold],
  [`${SEALED}.forfeitBond`, ANYONE, [1n, lin.address], () => wait(world.sealedEnds[1])],
  [`${SEALED}.withdrawBond`, ANYONE, [1n, lin.address], () => wait(world.sealedEnds[1] + month)],
  [`${SEALED}.withdrawBid`, ANYONE, [1n, lin.address], async () => {
    await revealed();
    await wait(world.sealedEnds[1] + month);
  }],
];

/** The AccessManager alone hands over an authority. */
export const authorityRows = () =>
  ["BrandRegistry", "AccountRegistry", "Forwarder", "ClearingHouse", "Marketplace"].map((contract) => [
    `${contract}.setAuthority`,
    ["AccessManager"],
    [exchange.addresses.Council],
  ]);

