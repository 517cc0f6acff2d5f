import { join } from "node:path";
import { startTwilioSimulator } from "../../simulators/twilio/start.ts";
import type { Choice } from "./choose-vendor.ts";
import { listening } from "../processes/ports.ts";
import { simulatedTwilio } from "./vendors.ts";

type Twilio = {
  /** The Twilio from which the functions buy. */
  url: string;
  stop(): Promise<void>;
};

/** The port of a simulator and the folder of its state; null forgets the state when the stack ends. */
export type SimulatorPlace = { port: number; stateFolder: string | null };

/**
 * Starts the Twilio simulator, unless the functions buy elsewhere.
 * Throws a `StackError` when its port is taken.
 */
export async function startTwilio(
  choice: Choice,
  { port, stateFolder }: SimulatorPlace,
): Promise<Twilio> {
  if (choice.kind !== "simulator") {
    return { url: choice.url, stop: () => Promise.resolve() };
  }
  const starting = startTwilioSimulator({
    port,
    ...simulatedTwilio,
    ...stateFolder !== null &&
      { stateFile: join(stateFolder, "twilio-simulator.json") },
  });
  return await listening(starting, port, "Twilio simulator");
}
