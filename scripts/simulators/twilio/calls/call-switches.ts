import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { readBody } from "../../control-app.ts";
import { callInputSchema } from "../control-schemas.ts";
import type { Simulation } from "../simulation.ts";
import { endCall } from "./place-call.ts";
import { missedSchema } from "./placed-call.ts";
import { ring } from "./ring.ts";

export const callGuide = {
  "POST /simulator/calls":
    "{from, to, elevenLabsUrl?, callSid?}: somebody calls a number; tells what the caller hears",
  "GET /simulator/placed-calls":
    "the calls that clients placed, the oldest first",
  "POST /simulator/placed-calls/{sid}/end":
    "{durationSeconds?}: whoever took the call hangs up",
  "PUT /simulator/missing":
    "{<number>: busy | no-answer | failed}: these numbers take no calls",
};

const endSchema = z.strictObject({
  durationSeconds: z.int().min(0).default(42),
});

/** The switches of calls, to our numbers and from them. */
export function createCallSwitches(simulation: Simulation): Hono {
  const { state, exchange } = simulation;
  return new Hono()
    .post("/calls", async (c) => {
      const call = await readBody(c, callInputSchema);
      const number = state.numbers.findByPhoneNumber(call.to);
      if (number === null) {
        const message = `Cannot call "${call.to}": it is not in service`;
        throw new HTTPException(404, { message });
      }
      return c.json(await ring(simulation, number, call), 201);
    })
    .get("/placed-calls", (c) => c.json(exchange.calls))
    .post("/placed-calls/:sid/end", async (c) => {
      const { durationSeconds } = await readBody(c, endSchema);
      const sid = c.req.param("sid");
      const call = exchange.calls.find((one) => one.sid === sid);
      if (call?.status !== "in-progress") {
        const message = `Cannot end call "${sid}": it does not go on`;
        throw new HTTPException(404, { message });
      }
      await endCall(simulation, call, "completed", durationSeconds);
      return c.json(call);
    })
    .put("/missing", async (c) => {
      const missing = await readBody(c, z.record(z.string(), missedSchema));
      exchange.missing.clear();
      for (const [number, why] of Object.entries(missing)) {
        exchange.missing.set(number, why);
      }
      return c.body(null, 204);
    });
}
