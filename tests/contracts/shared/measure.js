// The calls of a day, in a fixed order, and what each costs. Read by the gas snapshot and by its test.
import { zeroAddress } from "viem";
import { exchange, Reason, reference } from "./exchange.js";

const { lanmu, qinghe, chen, lin, psp, relayer, stranger } = exchange.actors;

/** Gas used per call, intrinsic gas included. */
export async function measure() {
  await exchange.reset();
  const gas = {};
  const keep = async (name, execution) => {
    const result = await execution;
    gas[name] = Number(result.gasUsed);
    return result;
  };
  const issue = (name, account) => [1, account.address, 5_000n, Reason.PURCHASE, reference(name)];
  const act = (account, contract, functionName, args, options) =>
    exchange.intend(account, contract, functionName, args, { nonce: nonce++, by: relayer, ...options });
  let nonce = 2 ** 20;

  const first = await keep("issue, first of a vintage", act(lanmu, "EarningDesk", "issue", issue("m1", chen)));
  await keep("issue, new holder", act(lanmu, "EarningDesk", "issue", issue("m2", lin)));
  await keep("issue, same holder", act(lanmu, "EarningDesk", "issue", issue("m3", lin)));
  const members = await exchange.openAccounts(500, lanmu, 1);
  for (const count of [1, 10, 100, 500]) {
    const entries = members.slice(0, count).map(({ address }, i) => ({
      account: address,
      amount: 1_000n,
      reason: Reason.PURCHASE,
      reference_: reference(`m entry ${i}`),
    }));
    const args = [1, reference(`m batch ${count}`), entries];
    await exchange.at((await exchange.now()) + 40n * 86_400n); // A new month: all of them are new holders.
    await keep(`issueBatch, ${count}`, act(lanmu, "EarningDesk", "issueBatch", args, { gas: 15_800_000 }));
  }

  const expiresAt = Number((first.events[0].args.assetId >> 176n) & (2n ** 40n - 1n));
  const hold = Number(await exchange.now()) + 86_400;
  const parts = [{ expiresAt, maturesOn: 0, amount: 3_000n }];
  const { intentHash } = await keep(
    "authorise, one id",
    act(chen, "RedemptionDesk", "authorise", [2, 1, parts, hold]),
  );
  for (const [name, amount] of [
    ["capture, first between two brands", 2_400n],
    ["capture, next", 100n],
  ]) {
    await keep(name, act(qinghe, "RedemptionDesk", "capture", [intentHash, amount]));
  }
  await keep("voidAuthorisation", act(qinghe, "RedemptionDesk", "voidAuthorisation", [intentHash]));
  const second = await act(lin, "RedemptionDesk", "authorise", [2, 1, parts, hold]);
  await exchange.at(hold);
  await keep("release", exchange.call(stranger, "RedemptionDesk", "release", [second.intentHash]));
  await keep("refund", act(qinghe, "RedemptionDesk", "refund", [intentHash, 500n]));
  await measureTrade(keep, act);
  return gas;
}

/** Gifts, cash, and an offer of points for points and cash that is filled twice. */
async function measureTrade(keep, act) {
  const everything = 63;
  const sandbox = 3;
  for (const [brand, programmeId] of [
    [lanmu, 1],
    [qinghe, 2],
  ]) {
    const args = [programmeId, sandbox, everything, 5_000, reference("legal basis")];
    await act(brand, "BrandRegistry", "setPolicy", args);
  }
  const lanmuId = await exchange.issue(lanmu, 1, lin, 5_000n);
  const qingheId = await exchange.issue(qinghe, 2, chen, 2_000n);
  const gift = [lin.address, chen.address, lanmuId, 100n, "0x"];
  await keep("gift, new holder", act(lin, "Ledger", "safeTransferFrom", gift));
  await keep("gift, same holder", act(lin, "Ledger", "safeTransferFrom", gift));

  await keep("deposit", act(psp, "CashDesk", "deposit", [chen.address, 2_000n, reference("m deposit")]));
  const terms = {
    assetId: lanmuId,
    amount: 4_000n,
    legs: [
      { programmeId: 0, amount: 1_600n, minExpiresAt: 0 },
      { programmeId: 2, amount: 1_600n, minExpiresAt: 0 },
    ],
    lotSize: 1n,
    minimumFill: 1n,
    counterparty: zeroAddress,
    expiresAt: Number(await exchange.now()) + 86_400,
    maxFeeBps: 0,
  };
  await keep("post an offer of two legs", act(lin, "Marketplace", "postOffer", [terms]));
  const payments = [
    { assetIds: [1n << 248n], amounts: [400n] },
    { assetIds: [qingheId], amounts: [400n] },
  ];
  for (const name of ["fill of two legs, first", "fill of two legs, next"]) {
    await keep(name, act(chen, "Marketplace", "fillOffer", [1n, 1_000n, payments, 0]));
  }
  await keep("withdraw an offer", act(lin, "Marketplace", "withdrawOffer", [1n]));
}
