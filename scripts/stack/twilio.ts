import { join } from "node:path";
import { startTwilioSimulator } from "../simulators/twilio/start.ts";
import type { TwilioTarget } from "./configuration.ts";
import { StackError } from "./stack-error.ts";

export type Twilio = {
  /** Of the simulator; null when the functions buy elsewhere. */
  url: string | null;
  stop(): Promise<void>;
};

/**
 * Starts the Twilio simulator, unless the configuration says that the functions buy elsewhere.
 * Throws a `StackError` when its port is taken.
 */
export async function startTwilio(
  target: TwilioTarget,
  dataFolder: string,
  port: number,
): Promise<Twilio> {
  if (target.kind !== "simulator") return { url: null, stop: async () => {} };
  const { accountSid, authToken } = target;
  return await startTwilioSimulator({
    port,
    accountSid,
    authToken,
    stateFile: join(dataFolder, "twilio-simulator.jsonl"),
  }).catch((cause) => {
    if (
      cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE"
    ) {
      throw new StackError(
        `Port ${port} (Twilio simulator) is taken: stop what uses it, or move all ports with --port-offset`,
        { cause },
      );
    }
    throw cause;
  });
}
