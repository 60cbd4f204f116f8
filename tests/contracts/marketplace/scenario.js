// Steps 2, 3 and 10 of the scenario, with what may go wrong in each.
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { DAY, exchange, reference, refuses } from "../shared/exchange.js";
import {
  adopt,
  begin,
  CASH,
  chen,
  eventOf,
  fill,
  holdings,
  ids,
  LANMU,
  lanmu,
  leg,
  lin,
  market,
  Offered,
  offerOf,
  payments,
  post,
  QINGHE,
  qinghe,
  stranger,
  wang,
  withdraw,
  xu,
  YUNXI,
} from "./offers.js";

const { psp, relayer } = exchange.actors;

/** All or nothing: what several accounts want, each signing for all of it. */
async function bundle(...wishes) {
  const intents = wishes.map(([account, ...wish]) => exchange.intent(account, ...wish));
  const hashes = await Promise.all(intents.map((intent) => exchange.read("Forwarder", "digestOf", [intent])));
  const typed = {
    domain: exchange.domain(),
    types: { Bundle: [{ name: "intents", type: "bytes32[]" }] },
    primaryType: "Bundle",
    message: { intents: hashes },
  };
  const signatures = await Promise.all(wishes.map(([account]) => account.signTypedData(typed)));
  return exchange.call(stranger, "Forwarder", "executeBundle", [intents, signatures]);
}

describe("Scenario / step 2: the seed swap", () => {
  const terms = () => ({ amount: 5_000n, legs: [leg(0, 2_000n), leg(QINGHE, 2_000n)] });
  const paid = () => payments([CASH, 2_000n], [ids.qinghe, 2_000n]);
  const deposit = (fen, account = chen) => [
    psp,
    "CashDesk",
    "deposit",
    [account.address, fen, reference("the payment for this swap")],
  ];
  const fillAll = (offerId) => [chen, "Marketplace", "fillOffer", [offerId, 5_000n, paid(), 0]];
  let offerId;

  beforeEach(async () => {
    await begin();
    offerId = await post(lin, terms());
  });

  /** Nothing has moved, and the offer stands. */
  async function isUntouched() {
    assert.deepEqual(await holdings(market(), ids.lanmu), [5_000n]);
    assert.deepEqual(await holdings(chen, ids.lanmu, ids.qinghe), [0n, 2_000n]);
    assert.deepEqual(await holdings(lin, ids.lanmu, ids.qinghe, CASH), [0n, 0n, 0n]);
    assert.equal((await offerOf(offerId)).state, Offered.OPEN);
  }

  it("swaps 5,000 LANMU for 2,000 QINGHE and 20 yuan, deposit and fill in one transaction (D-T3)", async () => {
    const supplies = () =>
      Promise.all([ids.lanmu, ids.qinghe].map((id) => exchange.read("Ledger", "totalSupply", [id])));
    const before = await supplies();
    const result = await bundle(deposit(2_000n), fillAll(offerId));

    assert.deepEqual(eventOf(result, "OfferFilled").paid, [2_000n, 2_000n]);
    assert.deepEqual(await holdings(lin, ids.lanmu, ids.qinghe, CASH), [0n, 2_000n, 2_000n]);
    assert.deepEqual(await holdings(chen, ids.lanmu, ids.qinghe, CASH), [5_000n, 0n, 0n]);
    assert.deepEqual(await supplies(), before); // D-A5: what brands owe is unchanged, vintage by vintage.
  });

  it("refuses a deposit of a fen too little: the points stay, and the deposit can be made and paid out", async () => {
    await refuses(bundle(deposit(1_999n), fillAll(offerId)), "ERC1155InsufficientBalance", [
      chen.address,
      1_999n,
      2_000n,
      CASH,
    ]);
    await isUntouched();

    await exchange.intend(...deposit(1_999n));
    await refuses(exchange.intend(...fillAll(offerId)), "ERC1155InsufficientBalance");
    await isUntouched();
    await exchange.intend(chen, "CashDesk", "requestPayout", [1_999n, reference("Chen's bank")]);
    assert.deepEqual(await holdings(chen, CASH), [0n]);
  });

  it("refuses a deposit that comes for somebody else, twice, or too late", async () => {
    await refuses(bundle(deposit(2_000n, xu), fillAll(offerId)), "ERC1155InsufficientBalance");
    await isUntouched();

    await exchange.intend(...deposit(2_000n, xu));
    await refuses(bundle(deposit(2_000n), fillAll(offerId)), "CashDesk_ReferenceAlreadyUsed");
    await isUntouched();

    await begin();
    const end = (await exchange.now()) + DAY;
    offerId = await post(lin, { ...terms(), expiresAt: Number(end) });
    await exchange.at(end);
    await refuses(bundle(deposit(2_000n), fillAll(offerId)), "Marketplace_OfferEnded");
    await isUntouched();
    await exchange.intend(...deposit(2_000n));
    assert.deepEqual(await holdings(chen, CASH), [2_000n]);
  });

  it("refuses the swap under CN-DEFAULT by name, at posting and at the fill (D-J1)", async () => {
    await adopt(LANMU, 1);
    const refusal = ["Policy_P2pTransferNotPermitted", [LANMU, 1]];
    await refuses(bundle(deposit(2_000n), fillAll(offerId)), ...refusal);
    await isUntouched();
    await withdraw(lin, offerId);
    await refuses(post(lin, terms()), ...refusal);
  });

  it("swaps once, however often the same request comes (D-I2)", async () => {
    await exchange.intend(...deposit(2_000n));
    const intent = exchange.intent(...fillAll(offerId));
    const signature = await exchange.sign(chen, intent);
    await exchange.execute(intent, signature, { by: relayer });
    for (let i = 0; i < 99; i++) {
      await refuses(exchange.execute(intent, signature, { by: relayer }), "Forwarder_AlreadyExecuted");
    }
    assert.deepEqual(await holdings(chen, ids.lanmu, ids.qinghe, CASH), [5_000n, 0n, 0n]);
  });
});

describe("Scenario / step 3: a partial fill", () => {
  beforeEach(begin);

  it("sells 300 of Wang's 1,000 LANMU in lots of 100, refuses 333, and unlocks 700", async () => {
    await exchange.deposit(chen, 300n);
    const offerId = await post(wang, { lotSize: 100n });
    const paid = payments([CASH, 400n]);
    await refuses(fill(chen, offerId, 333n, paid), "Marketplace_FillOutOfRange", [333n, 1n, 100n, 1_000n]);

    await fill(chen, offerId, 300n, paid);
    assert.deepEqual(await holdings(wang, ids.lanmu, CASH), [0n, 300n]);
    assert.deepEqual(await holdings(chen, ids.lanmu, CASH), [300n, 0n]);

    await withdraw(wang, offerId);
    assert.deepEqual(await holdings(wang, ids.lanmu), [700n]);
    await refuses(fill(chen, offerId, 100n, paid), "Marketplace_OfferClosed", [offerId, Offered.WITHDRAWN]);
  });
});

describe("Scenario / step 10: a ring without cash", () => {
  beforeEach(begin);

  it("brings Lin YUNXI, Chen QINGHE and Xu LANMU, each worth 6 yuan", async () => {
    await exchange.issue(qinghe, QINGHE, lin, 400n);
    await exchange.issue(lanmu, LANMU, chen, 600n);
    const offers = [
      await post(lin, { assetId: ids.qinghe, amount: 400n, legs: [leg(YUNXI, 120n)] }),
      await post(chen, { amount: 600n, legs: [leg(QINGHE, 400n)] }),
      await post(xu, { assetId: ids.yunxi, amount: 120n, legs: [leg(LANMU, 600n)] }),
    ];
    const { events } = await exchange.intend(stranger, "Matcher", "matchRing", [offers, 600n]);
    const moved = events.filter(({ name }) => name === "TransferSingle").map(({ args }) => [args.to, args.value]);
    assert.deepEqual(moved, [
      [chen.address, 400n],
      [xu.address, 600n],
      [lin.address, 120n],
    ]);
  });
});
