import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { readBody } from "../../control/read-body.ts";
import { callEndSchema, finishCall } from "../calls/finish-call.ts";
import type { Simulation } from "../simulation.ts";

/** The answer when a call was finished. */
export const finishedSchema = z.object({ status: z.int() });

/** The switches' descriptions. */
export const callGuide = {
  "GET /simulator/calls": "the calls, the oldest first",
  "POST /simulator/calls/{conversationId}/finish":
    "ends a call, {durationSeconds?, result?, cost?}, and tells the status that the post-call webhook answered",
};

/** The switches of calls. */
export function createCallSwitches(simulation: Simulation): Hono {
  const { workspace } = simulation;
  return new Hono()
    .get("/", (c) => c.json(workspace.calls))
    .post("/:conversationId/finish", async (c) => {
      const end = await readBody(c, callEndSchema);
      const conversationId = c.req.param("conversationId");
      const call = workspace.findCall(conversationId);
      if (call === null) {
        const message = `Cannot finish call "${conversationId}": there is none`;
        throw new HTTPException(404, { message });
      }
      return c.json({ status: await finishCall(simulation, call, end) });
    });
}
