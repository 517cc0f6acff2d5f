import { createMiddleware } from "hono/factory";
import type { Simulation, SimulatorEnv } from "../simulation.ts";
import { TwilioError } from "./twilio-error.ts";

/** Lets in who brings the account's token or one of its API keys over HTTP Basic. */
export function authenticate({ credentials, state }: Simulation) {
  const accepted = new Set(
    credentials.map(({ sid, secret }) =>
      `Basic ${Buffer.from(`${sid}:${secret}`).toString("base64")}`
    ),
  );
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    if (!accepted.has(c.req.header("Authorization") ?? "")) {
      throw new TwilioError(401, 20003, "Authenticate");
    }
    const { accountStatus } = state.settings;
    if (accountStatus !== "active") {
      throw new TwilioError(403, 20403, `Account is ${accountStatus}`);
    }
    await next();
  });
}
