import { createMiddleware } from "hono/factory";
import { z } from "zod";
import { completeRecord } from "../../requests/complete-record.ts";
import type { Simulation, SimulatorEnv } from "../simulation.ts";

const bodySchema = z.record(z.string(), z.unknown());

/** Puts every request on record as it arrives, and its status when it is answered. */
export function recordRequest({ requests }: Simulation) {
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    const { pathname, searchParams } = new URL(c.req.url);
    const request = requests.add({
      method: c.req.method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      body: readable(await c.req.text()),
    });
    c.set("request", request);
    await completeRecord(c, next, request);
  });
}

/** The members of a JSON object without Twilio's secrets; none of anything else. */
function readable(text: string): Record<string, unknown> {
  try {
    const body = bodySchema.parse(JSON.parse(text));
    for (const secret of ["token", "account_auth_token"]) {
      if (secret in body) body[secret] = "***";
    }
    return body;
  } catch {
    return {};
  }
}
