// Steps 2, 3 and 10: the seed swap, a partial fill, and a ring of three without cash.
import assert from "node:assert/strict";
import { reference, refuses } from "../shared/exchange.js";
import {
  act,
  balanceOf,
  bundle,
  cashOf,
  CN_DEFAULT,
  aside,
  eventOf,
  eventsOf,
  expiryOf,
  fresh,
  LANMU,
  leg,
  NEST,
  offerTerms,
  on,
  post,
  QINGHE,
  read,
  stage,
  YUNXI,
} from "./cast.js";

const CASH_ID = 1n << 248n;
const cashPayment = (fen) => ({ assetIds: [CASH_ID], amounts: [fen] });
const deposit = (fen) => [
  stage.psp,
  "CashDesk",
  "deposit",
  [stage.members.chen.address, fen, reference("Chen's payment for the swap")],
];
const fillSwap = () => [
  stage.members.chen,
  "Marketplace",
  "fillOffer",
  [stage.swap, 5_000n, [cashPayment(2_000n), { assetIds: [stage.ids.qinghe], amounts: [2_000n] }], 0],
];
const suppliesOf = (programmeId) => read("Ledger", "supplyOf", [programmeId, 0n, 200n]);

/** The offer stands and nobody's points have moved. */
async function assertUntouched() {
  const { ids, members, exchange } = stage;
  assert.equal(await balanceOf(exchange.addresses.Marketplace, ids.lanmu), 5_000n);
  assert.equal(await balanceOf(members.chen, ids.qinghe), 2_000n);
  assert.equal(await balanceOf(members.lin, ids.qinghe), 0n);
}

export async function offerSwap() {
  const { members, ids, psp, operator, exchange } = stage;
  on("2026-04-20");
  stage.swap = await post(members.lin, ids.lanmu, 5_000n, [leg(0, 2_000n), leg(QINGHE, 2_000n)]);

  // A fen too little: the fill is refused and with it the deposit; made alone, it is paid out again.
  await aside(async () => {
    const short = await bundle(deposit(1_999n), fillSwap());
    await refuses(short.submit(), "ERC1155InsufficientBalance", [members.chen.address, 1_999n, 2_000n, CASH_ID]);
    await assertUntouched();
    await act(...deposit(1_999n));
    await refuses(act(...fillSwap()), "ERC1155InsufficientBalance");
    await assertUntouched();
    const { intentHash } = await act(members.chen, "CashDesk", "requestPayout", [1_999n, fresh("bank")]);
    await act(psp, "CashDesk", "completePayout", [intentHash, fresh("paid")]);
    assert.equal(await cashOf(members.chen), 0n);
    await assertUntouched();
  });

  await aside(async () => {
    const adopted = [LANMU, CN_DEFAULT, reference("legal basis")];
    await exchange.call(operator, "BrandRegistry", "adoptProfile", adopted);
    const swap = await bundle(deposit(2_000n), fillSwap());
    await refuses(swap.submit(), "Policy_P2pTransferNotPermitted", [LANMU, CN_DEFAULT]);
    await assertUntouched();
  });
}

/** Deposit and fill in one transaction, and the same request 99 times more. */
export async function swap() {
  const { members, ids } = stage;
  const before = await Promise.all([LANMU, QINGHE].map(suppliesOf));
  const request = await bundle(deposit(2_000n), fillSwap());
  const result = await request.submit();
  assert.deepEqual(eventOf(result, "OfferFilled").paid, [2_000n, 2_000n]);
  for (let i = 0; i < 99; i++) await refuses(request.submit(), "Forwarder_AlreadyExecuted");

  assert.deepEqual(await Promise.all([LANMU, QINGHE].map(suppliesOf)), before); // What brands owe is unchanged.
  assert.equal(await balanceOf(members.lin, stage.bonusOfLin), 50n);
  assert.equal(await balanceOf(members.lin, ids.qinghe), 2_000n);
  assert.equal(await cashOf(members.lin), 2_000n);
  assert.equal(await balanceOf(members.chen, ids.lanmu), 5_000n);
  assert.equal(expiryOf(ids.lanmu), BigInt(Date.parse("2028-03-31T16:00:00Z") / 1_000));
}

export async function fillInPart() {
  const { members, ids, exchange } = stage;
  const { wang, chen } = members;
  on("2026-04-22");
  const offerId = await post(wang, ids.lanmu, 1_000n, [leg(0, 1_000n)], 100n);
  await exchange.deposit(chen, 300n);
  const fill = (amount) => act(chen, "Marketplace", "fillOffer", [offerId, amount, [cashPayment(300n)], 0]);
  await refuses(fill(333n), "Marketplace_FillOutOfRange", [333n, 1n, 100n, 1_000n]);
  assert.deepEqual(eventOf(await fill(300n), "OfferFilled").paid, [300n]);
  await act(wang, "Marketplace", "withdrawOffer", [offerId]);
  assert.equal(await balanceOf(wang, ids.lanmu), 700n);
  assert.equal(await balanceOf(chen, ids.lanmu), 5_300n);
  assert.equal(await balanceOf(exchange.addresses.Marketplace, ids.lanmu), 0n);
}

export async function matchRing() {
  const { members, ids, profileId } = stage;
  const { lin, chen, xu } = members;
  on("2026-07-01", "08:00:00");
  const forNest = await offerTerms(ids.yunxi, 120n, [leg(LANMU, 600n), leg(NEST, 1n)]);
  await refuses(act(xu, "Marketplace", "postOffer", [forNest]), "Policy_SwapNotPermitted", [NEST, profileId]);
  const forCash = await offerTerms(ids.yunxi, 120n, [leg(0, 600n)]);
  await refuses(act(xu, "Marketplace", "postOffer", [forCash]), "Policy_CashLegNotPermitted", [YUNXI, profileId]);

  const ring = [
    await post(lin, ids.qinghe, 400n, [leg(YUNXI, 120n)]),
    await post(chen, ids.lanmu, 600n, [leg(QINGHE, 400n)]),
    await post(xu, ids.yunxi, 120n, [leg(LANMU, 600n)]),
  ];
  const result = await act(stage.stranger, "Matcher", "matchRing", [ring, 600n]);
  assert.deepEqual(
    eventsOf(result, "TransferSingle").map(({ to, id, value }) => [to, id, value]),
    [
      [chen.address, ids.qinghe, 400n],
      [xu.address, ids.lanmu, 600n],
      [lin.address, ids.yunxi, 120n],
    ],
  );
}
