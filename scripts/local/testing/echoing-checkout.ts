import { z } from "zod";
import { defaultPorts } from "../stack/stack-options.ts";
import { createFixtureCheckout } from "./fixture-checkout.ts";
import {
  findPortOffset,
  runStart,
  type StartProcess,
} from "./start-process.ts";

const echo =
  "export default { fetch: () => Response.json(Deno.env.toObject()) };";

/** Credentials of Twilio that look real. */
export const twilio = {
  TWILIO_ACCOUNT_SID: `AC${"a".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "real-token",
};

/**
 * For tests of `npm start`: a checkout whose only function returns its variables, so that no request goes to Twilio or
 * ElevenLabs.
 */
export async function createEchoingCheckout() {
  const checkout = await createFixtureCheckout({ functions: { echo } });
  const offset = await findPortOffset();
  let running: StartProcess | undefined;
  return {
    ...checkout,
    offset,

    /** Starts the stack with these flags and exported variables, and returns what it has printed when it is ready. */
    async start(flags: string[], exported: Record<string, string>) {
      running = runStart(checkout.root, offset, flags, { exported });
      await running.ready;
      return running.output();
    },

    /** Kills the stack that was started last. */
    async kill() {
      await running?.kill();
      running = undefined;
    },

    /** The variables of the running function. */
    async readVariables() {
      const port = defaultPorts.api + offset;
      const answer = await fetch(
        `http://127.0.0.1:${port}/functions/v1/echo`,
      );
      return z.record(z.string(), z.string()).parse(await answer.json());
    },
  };
}
