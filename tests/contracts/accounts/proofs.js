// What signers sign for the registry of accounts, and how its word is laid out.
import { keccak256 } from "viem";
import { exchange } from "../shared/exchange.js";

export const HOUR = 3_600n;

const types = {
  SignerRotation: [
    { name: "account", type: "address" },
    { name: "signerHash", type: "bytes32" },
    { name: "epoch", type: "uint32" },
  ],
  WaitingClaim: [
    { name: "waiting", type: "address" },
    { name: "account", type: "address" },
  ],
  SecondKey: [
    { name: "account", type: "address" },
    { name: "signerHash", type: "bytes32" },
  ],
  RecoveryApproval: [
    { name: "account", type: "address" },
    { name: "signerHash", type: "bytes32" },
    { name: "round", type: "uint32" },
  ],
};

/** Any of these structs, signed by an EOA under the registry's domain or a changed one. */
export function signStruct(signer, primaryType, message, changes = {}) {
  const verifyingContract = exchange.addresses.AccountRegistry;
  const domain = exchange.domain({ name: "Exchange Accounts", verifyingContract, ...changes });
  return signer.signTypedData({ domain, types: { [primaryType]: types[primaryType] }, primaryType, message });
}

/** The new signer's consent to speak for an account in its next epoch. */
export async function rotationProof(account, newSigner, changes = {}) {
  const epoch = (await exchange.read("AccountRegistry", "epochOf", [account.address])) + 1;
  const message = { account: account.address, signerHash: keccak256(newSigner.address.toLowerCase()), epoch };
  return signStruct(newSigner, "SignerRotation", { ...message, ...changes });
}

/** Hands the account over to another EOA; `by` signs the intent. */
export async function rotate(account, newSigner, by = account) {
  const proof = await rotationProof(account, newSigner);
  return intendAs(account, by, "AccountRegistry", "rotateSigner", [newSigner.address, proof]);
}

/** An intent of `account`, signed by `signer`. */
export async function intendAs(account, signer, contract, functionName, args, changes = {}) {
  const intent = exchange.intent(account, contract, functionName, args, changes);
  return exchange.execute(intent, await exchange.sign(signer, intent));
}

/** A policy word with limits in fen and cooling in hours. */
export function policyWord({ newAccountHours = 0n, newKeyHours = 0n, daily = 0n, monthly = 0n }) {
  return (newAccountHours << 128n) | (newKeyHours << 112n) | (daily << 72n) | (monthly << 32n);
}

/** What the ledger does before value leaves an account. */
export function noteOutgoing(account, valueFen, policy = {}) {
  const ledger = { address: exchange.addresses.Ledger };
  return exchange.call(ledger, "AccountRegistry", "noteOutgoing", [account.address, valueFen, policyWord(policy)]);
}

/** The fields of an account's slot, cut by hand. */
export async function wordOf(account) {
  let rest = await exchange.read("AccountRegistry", "wordOf", [account.address]);
  const cut = (bits) => {
    const field = rest & ((1n << bits) - 1n);
    rest >>= bits;
    return field;
  };
  const [spentMonthFen, spentDayFen, velocityDay, flags] = [cut(44n), cut(44n), cut(24n), cut(8n)];
  const [epoch, keySince, openedAt, homeBrand] = [cut(24n), cut(40n), cut(40n), cut(32n)];
  return { homeBrand, openedAt, keySince, epoch, flags, velocityDay, spentDayFen, spentMonthFen };
}
