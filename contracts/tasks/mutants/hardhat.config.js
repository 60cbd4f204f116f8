// The chain on which mutants are tried: that of hardhat.config.js, without compiled sources, whose traces nobody reads,
// and with room for contracts compiled in haste.
import { defineConfig } from "hardhat/config";
import project from "../../../hardhat.config.js";

export default defineConfig({
  paths: { artifacts: "../../../.artifacts/mutants/nothing", cache: "../../../.artifacts/mutants/nothing-cache" },
  networks: { default: { ...project.networks.default, allowUnlimitedContractSize: true } },
});
