// What the ledger costs beside OpenZeppelin's plain ERC-1155, measured in one run on one chain.
//
// Both sides count alike: 21,000 for the transaction, the calldata of the call itself (EIP-2028), and what the called
// contract and all that it calls use. OpenZeppelin's token is called by a transaction of its own. Ours is called by the
// forwarder, whose share is left out: the gas of the frame of the ledger, or of the desk, stands in the trace. Steady
// state: the id exists, and where velocity counts, the account's word was written before on the same day.
import { encodeDeployData, encodeFunctionData } from "viem";
import { DAY, exchange, Reason, reference } from "./exchange.js";
import { readMock } from "./mocks.js";
import { stepsInside, tableOf } from "./spending.js";

const { lanmu, lin, chen, stranger, operator } = exchange.actors;
const INTRINSIC = 21_000;
const SANDBOX = 3; // no cooling, no limits
const PILOT = 2; // cooling after opening and rotation, daily and monthly limits
const EVERYTHING = 63;
const BAND_BPS = 5_000;
const ENTRIES = 100;
const legalBasis = `0x${"11".repeat(32)}`;

/** Rows of `{ what, plain, ours, bound }`, in gas; `spending` tells where each side's went. */
export async function ratios() {
  await exchange.reset();
  const token = await exchange.deploy(stranger, readMock("PlainToken"), encodeDeployData(readMock("PlainToken")));
  return [...(await transfers(token, 1.1, 1.35)), ...(await batch(token, 1.15))];
}

async function transfers(token, bound, boundOfLimits) {
  const silent = await exchange.openAccounts(4, lanmu, 1);
  await exchange.intend(lanmu, "BrandRegistry", "setPolicy", [1, SANDBOX, EVERYTHING, BAND_BPS, legalBasis]);
  const id = await exchange.issue(lanmu, 1, lin, 10_000n);
  await exchange.issue(lanmu, 1, chen, 1n);
  const mint = [[lin.address, chen.address], id, [10_000n, 1n]];
  await exchange.transact(stranger, token, encodePlain("mintEach", mint));

  const plainExisting = await plainTransfer(token, chen, id);
  const plainNew = await plainTransfer(token, silent[0], id);
  const rows = [
    { what: "transfer to an existing holder", plain: plainExisting, ours: await ourTransfer(chen, id), bound },
    { what: "transfer to a new holder", plain: plainNew, ours: await ourTransfer(silent[0], id), bound },
  ];

  // The same under the pilot's profile, once its cooling periods are over.
  await exchange.intend(lanmu, "BrandRegistry", "setPolicy", [1, PILOT, EVERYTHING, BAND_BPS, legalBasis]);
  await exchange.call(operator, "BrandRegistry", "adoptProfile", [1, PILOT, legalBasis]);
  await exchange.at((await exchange.now()) + 20n * DAY);
  const first = await ourTransfer(chen, id);
  const existing = await ourTransfer(chen, id);
  const fresh = await ourTransfer(silent[1], id);
  return [
    ...rows,
    { what: "…existing, with limits", plain: plainExisting, ours: existing, bound: boundOfLimits },
    { what: "…new, with limits", plain: plainNew, ours: fresh, bound: boundOfLimits },
    { what: "…existing, with limits, day's first", plain: plainExisting, ours: first },
  ];
}

async function batch(token, bound) {
  const members = await exchange.openAccounts(ENTRIES, lanmu, 1);
  await exchange.at((await exchange.now()) + 40n * DAY); // A new month: all of them are new holders.
  const entries = members.map(({ address }, i) => ({
    account: address,
    amount: 1_000n,
    reason: Reason.PURCHASE,
    reference_: reference(`ratio ${i}`),
  }));
  const args = [1, reference("ratio batch"), entries];
  await exchange.intend(lanmu, "EarningDesk", "issueBatch", args, { gas: 15_000_000 });
  const ours = await costInside("EarningDesk", exchange.encode("EarningDesk", "issueBatch", args));

  const to = members.map(({ address }) => address);
  const plain = await plainCost(stranger, token, "mintEach", [to, 7n, to.map(() => 1_000n)]);
  const each = ({ all, execution, spending }) => ({ all: all / ENTRIES, execution: execution / ENTRIES, spending });
  return [{ what: `issueBatch of ${ENTRIES}, per entry`, plain: each(plain), ours: each(ours), bound }];
}

function encodePlain(functionName, args) {
  return encodeFunctionData({ abi: readMock("PlainToken").abi, functionName, args });
}

function plainTransfer(token, to, id) {
  return plainCost(lin, token, "safeTransferFrom", [lin.address, to.address, id, 1n, "0x"]);
}

async function plainCost(from, token, functionName, args) {
  const data = encodePlain(functionName, args);
  const all = Number((await exchange.transact(from, token, data)).gasUsed);
  const spending = tableOf(await stepsInside(token), { [token]: "OpenZeppelin" });
  return { all, execution: all - INTRINSIC - calldataGas(data), spending };
}

async function ourTransfer(to, id) {
  const args = [lin.address, to.address, id, 1n, "0x"];
  await exchange.intend(lin, "Ledger", "safeTransferFrom", args);
  return costInside("Ledger", exchange.encode("Ledger", "safeTransferFrom", args));
}

/** What a contract and all that it called used in the last block, and what that would be as a transaction. */
async function costInside(contract, data) {
  const { transactions } = await exchange.request("eth_getBlockByNumber", ["latest", false]);
  const { calls } = await exchange.request("debug_traceTransaction", [transactions[0], { tracer: "callTracer" }]);
  const frame = calls.find(({ to }) => to === exchange.addresses[contract].toLowerCase());
  const execution = Number(BigInt(frame.gasUsed));
  const names = Object.fromEntries(Object.entries(exchange.addresses).map(([name, address]) => [address, name]));
  const spending = tableOf(await stepsInside(exchange.addresses[contract]), names);
  return { all: INTRINSIC + calldataGas(data) + execution, execution, spending };
}

/** 16 gas for each byte that is not 0, 4 for each that is. */
function calldataGas(data) {
  const bytes = Buffer.from(data.slice(2), "hex");
  const zeros = bytes.filter((byte) => byte === 0).length;
  return 4 * zeros + 16 * (bytes.length - zeros);
}
