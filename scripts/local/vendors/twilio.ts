import { join } from "node:path";
import { startTwilioSimulator } from "../../simulators/twilio/start.ts";
import type { Choice } from "./choose-vendor.ts";
import { listening } from "../processes/taken-port.ts";
import { simulatedTwilio } from "./vendors.ts";

export type Twilio = {
  /** Where the functions buy. */
  url: string;
  stop(): Promise<void>;
};

/**
 * Starts the Twilio simulator, unless the functions buy elsewhere.
 * Throws a `StackError` when its port is taken.
 */
export async function startTwilio(
  choice: Choice,
  dataFolder: string,
  port: number,
): Promise<Twilio> {
  if (choice.kind !== "simulator") {
    return { url: choice.url, stop: () => Promise.resolve() };
  }
  const starting = startTwilioSimulator({
    port,
    ...simulatedTwilio,
    stateFile: join(dataFolder, "twilio-simulator.jsonl"),
  });
  return await listening(starting, port, "Twilio simulator");
}
