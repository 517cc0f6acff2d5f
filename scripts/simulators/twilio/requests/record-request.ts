import { createMiddleware } from "hono/factory";
import { completeRecord } from "../../requests/complete-record.ts";
import type { Simulation, SimulatorEnv } from "../simulation.ts";

/** Puts every request on record as it arrives, and its status when it is answered. */
export function recordRequest({ requests }: Simulation) {
  return createMiddleware<SimulatorEnv>(async (c, next) => {
    const { pathname, searchParams } = new URL(c.req.url);
    const form = new URLSearchParams(await c.req.text());
    const request = requests.add({
      method: c.req.method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      form: Object.fromEntries(form),
    });
    c.set("form", form);
    c.set("request", request);
    await completeRecord(c, next, request);
  });
}
