import { createMiddleware } from "hono/factory";
import type { Simulation, SimulatorEnv } from "../simulation.ts";
import { TwilioError } from "./twilio-error.ts";

/**
 * Answers 429 to requests beyond the configured number at the same time. Twilio's
 * limit is on concurrency, not on a rate: https://www.twilio.com/docs/api/errors/20429.
 */
export function limitConcurrency({ state }: Simulation) {
  let open = 0;
  return createMiddleware<SimulatorEnv>(async (_, next) => {
    const { maxConcurrentRequests } = state.settings;
    if (maxConcurrentRequests !== null && open >= maxConcurrentRequests) {
      throw new TwilioError(429, 20429, "Too Many Requests");
    }
    open += 1;
    try {
      await next();
    } finally {
      open -= 1;
    }
  });
}
