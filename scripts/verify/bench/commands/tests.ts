import type { Measurement } from "../measurement.ts";
import { Samples } from "../samples.ts";
import { outcomeOf, timeCommand } from "./commands.ts";

/** How long the tests take, which is half of what the whole bench may take. */
export const tests: Measurement = {
  name: "tests",
  about:
    "npm test. The seconds are meant for two processors that do nothing else.",
  isOnDemand: true,
  async measure(bench) {
    const seconds = new Samples();
    await timeCommand(bench, seconds, { name: "npm test", script: "test.ts" });
    return outcomeOf(seconds);
  },
};
