// The clearing house once more, serving whichever modules a test wants.
import { readArtifact } from "../../../contracts/tasks/artifacts.js";
import { deployProbe } from "../shared/probes.js";
import { exchange } from "../shared/exchange.js";
import { END } from "./cycles.js";

export function artifactProbe(modules) {
  const { AccessManager, Forwarder, BrandRegistry, Ledger } = exchange.addresses;
  const args = [AccessManager, Forwarder, BrandRegistry, Ledger, modules, exchange.actors.psp.address, END];
  return deployProbe("ClearingHouse", args, readArtifact("ClearingHouse"));
}
