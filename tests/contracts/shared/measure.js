// The calls of a day, in a fixed order, and what each costs. Read by the gas snapshot and by its test.
import { exchange, Reason, reference } from "./exchange.js";

const { lanmu, qinghe, chen, lin, relayer, stranger } = exchange.actors;

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
  const members = await exchange.openAccounts(400, lanmu, 1);
  for (const count of [1, 10, 100, 400]) {
    const entries = members.slice(0, count).map(({ address }, i) => ({
      account: address,
      amount: 1_000n,
      reason: Reason.PURCHASE,
      reference_: reference(`m entry ${i}`),
    }));
    const args = [1, reference(`m batch ${count}`), entries];
    await exchange.at((await exchange.now()) + 40n * 86_400n); // A new month: all of them are new holders.
    await keep(`issueBatch, ${count}`, act(lanmu, "EarningDesk", "issueBatch", args, { gas: 15_000_000 }));
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
  return gas;
}
