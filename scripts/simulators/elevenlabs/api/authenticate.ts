import { createMiddleware } from "hono/factory";
import type { Simulation, SimulatorEnv } from "../simulation.ts";
import { refusal } from "./elevenlabs-error.ts";

/** Lets in who brings the workspace's key in `xi-api-key`. */
export function authenticate({ apiKey }: Simulation) {
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    const given = c.req.header("xi-api-key");
    if (given === undefined) {
      throw refusal(
        401,
        "needs_authorization",
        "Neither authorization header nor xi-api-key received, please provide one.",
      );
    }
    if (given !== apiKey) {
      throw refusal(401, "invalid_api_key", "Invalid API key");
    }
    await next();
  });
}
