import { createRequire } from "node:module";
import hardhatNodeTestRunner from "@nomicfoundation/hardhat-node-test-runner";
import hardhatViem from "@nomicfoundation/hardhat-viem";
import hardhatViemAssertions from "@nomicfoundation/hardhat-viem-assertions";
import { defineConfig } from "hardhat/config";

const require = createRequire(import.meta.url);

// npm's own compiler: with `path`, Hardhat uses this file and downloads nothing.
const compiler = { version: "0.8.37", path: require.resolve("solc/soljson.js") };
const settings = {
  evmVersion: "osaka",
  optimizer: { enabled: true, runs: 200 },
  outputSelection: { "*": { "*": ["userdoc", "devdoc"] } }, // export-abi keeps the words of the interfaces
};

export default defineConfig({
  plugins: [hardhatViem, hardhatViemAssertions, hardhatNodeTestRunner],
  paths: {
    sources: "contracts",
    tests: { nodejs: "tests/contracts", solidity: "tests/contracts" },
    artifacts: ".artifacts/hardhat",
    cache: ".artifacts/hardhat-cache",
  },
  solidity: {
    splitTestsCompilation: true, // "build --no-tests" is all that running the exchange needs
    npmFilesToBuild: [
      "@openzeppelin/contracts/access/manager/AccessManager.sol",
      "@openzeppelin/contracts/utils/cryptography/verifiers/ERC7913P256Verifier.sol",
    ],
    // One profile: what is tested is what is deployed.
    profiles: { default: { ...compiler, settings } },
  },
  coverage: { skipFiles: ["contracts/mocks/**"] },
  test: {
    // Campaigns are forge's work (./exchange soak contracts); here each only shows that it compiles and holds.
    solidity: { fuzz: { runs: 256, seed: "0x01" }, invariant: { runs: 4, depth: 32, failOnRevert: true } },
  },
  networks: {
    default: { type: "edr-simulated", chainType: "l1", hardfork: "osaka", gasPrice: 0, initialBaseFeePerGas: 0 },
  },
});
