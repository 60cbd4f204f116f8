// Records blocks, receipts and proofs of anvil under every fork's rules, beside it, in chain.json.
// Run from the repository's root, after npm ci: node tests/Exchange.Ethereum.Tests/Vectors/record.mjs
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { writeFileSync } from "node:fs";

const FORKS = ["istanbul", "berlin", "london", "paris", "shanghai", "cancun", "prague", "osaka"];
const ANVIL = "node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil";

// Stores its second word under its first, and logs both: sstore(a, b); log2(a; a, b).
const KEEPER = "0x78" + "6020356000355560003560005260203560003560206000a200" + "60005260196007f3";
const FAILING = "0xfe";
const word = (n) => n.toString(16).padStart(64, "0");

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function call(port, method, ...params) {
  const response = await fetch(`http://127.0.0.1:${port}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
  });
  const { result, error } = await response.json();
  if (error) throw new Error(`${method}: ${error.message}`);
  return result;
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 50));

async function answers(port) {
  for (;;) {
    try {
      return await call(port, "eth_accounts");
    } catch (refusal) {
      if (!(refusal instanceof TypeError)) throw refusal;
      await moment();
    }
  }
}

async function receiptOf(port, transaction) {
  for (;;) {
    const receipt = await call(port, "eth_getTransactionReceipt", transaction);
    if (receipt) return receipt;
    await moment();
  }
}

// What a fork knows of transactions: legacy always, access lists since Berlin, fees since London, codes since Prague.
function transactions(fork, accounts, keeper) {
  const since = (first) => FORKS.indexOf(fork) >= FORKS.indexOf(first);
  const legacy = { gas: "0x30000", gasPrice: "0x77359400", type: "0x0" };
  const fees = { gas: "0x30000", maxFeePerGas: "0x77359400", maxPriorityFeePerGas: "0x1", type: "0x2" };
  const list = { ...legacy, type: "0x1", accessList: [{ address: keeper, storageKeys: ["0x" + word(1)] }] };
  const calls = Array.from({ length: 17 }, (_, i) => ({
    ...(since("london") && i % 3 === 0 ? fees : since("berlin") && i % 3 === 1 ? list : legacy),
    from: accounts[i % 5],
    to: keeper,
    data: "0x" + word(i % 4 ? i : 2 ** 40 * i) + word(i === 3 ? 0 : 1000 ** i),
  }));
  return [...calls, { ...legacy, from: accounts[5], data: FAILING }, { ...legacy, from: accounts[6], to: accounts[7] }];
}

async function record(fork) {
  const port = await freePort();
  const anvil = spawn(ANVIL, ["--host", "127.0.0.1", "--port", port, "--hardfork", fork, "--quiet"]);
  try {
    const accounts = await answers(port);
    const deployed = await call(port, "eth_sendTransaction", {
      from: accounts[0], data: KEEPER, gas: "0x30000", gasPrice: "0x77359400", type: "0x0",
    });
    const keeper = (await receiptOf(port, deployed)).contractAddress;
    await call(port, "evm_setAutomine", false);
    for (const each of transactions(fork, accounts, keeper)) await call(port, "eth_sendTransaction", each);
    await call(port, "evm_mine");
    const block = await call(port, "eth_getBlockByNumber", "latest", false);
    const receipts = await call(port, "eth_getBlockReceipts", "latest");
    const raws = [];
    for (const hash of block.transactions) raws.push(await call(port, "eth_getRawTransactionByHash", hash));
    const slots = [1, 2, 3, 5, 4 * 2 ** 40, 999].map((n) => "0x" + word(n));
    const proofs = [];
    for (const [address, keys] of [[keeper, slots], [accounts[0], []], ["0x" + "ab".repeat(20), []]]) {
      proofs.push(await call(port, "eth_getProof", address, keys, "latest"));
    }
    return { fork, block, receipts, raws, proofs };
  } finally {
    anvil.kill("SIGKILL");
  }
}

const cases = [];
for (const fork of FORKS) cases.push(JSON.stringify(await record(fork)));
writeFileSync(
  new URL("chain.json", import.meta.url),
  '{\n  "generated": "by anvil: node tests/Exchange.Ethereum.Tests/Vectors/record.mjs",\n  "cases": [\n    '
    + cases.join(",\n    ") + "\n  ]\n}\n",
);
