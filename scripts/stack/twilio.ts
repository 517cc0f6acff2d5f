import { join } from "node:path";
import { startTwilioSimulator } from "../simulators/twilio/start.ts";
import type { TwilioTarget } from "./configuration.ts";
import { listening } from "./taken-port.ts";

export type Twilio = {
  /** Where the functions buy. */
  url: string;
  stop(): Promise<void>;
};

/** The address of the real thing. */
export const realTwilioUrl = "https://api.twilio.com";

/**
 * Starts the Twilio simulator, unless the configuration says that the functions buy elsewhere.
 * Throws a `StackError` when its port is taken.
 */
export async function startTwilio(
  target: TwilioTarget,
  dataFolder: string,
  port: number,
): Promise<Twilio> {
  const stop = () => Promise.resolve();
  if (target.kind === "real") return { url: realTwilioUrl, stop };
  if (target.kind === "outside") return { url: target.baseUrl, stop };
  const { accountSid, authToken } = target;
  const starting = startTwilioSimulator({
    port,
    accountSid,
    authToken,
    stateFile: join(dataFolder, "twilio-simulator.jsonl"),
  });
  return await listening(starting, port, "Twilio simulator");
}
