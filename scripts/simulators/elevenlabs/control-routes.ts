import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import {
  createControlApp,
  createFaultSwitches,
  createRequestSwitches,
  faultGuide,
  readBody,
  requestGuide,
} from "../control-app.ts";
import { callEndSchema, finishCall } from "./calls/finish-call.ts";
import { operationSchema, scriptedFaultSchema } from "./operations.ts";
import { diceSeed, type Simulation } from "./simulation.ts";
import {
  agentInputSchema,
  agentSchema,
  importedNumberSchema,
  numberInputSchema,
} from "./state/schemas.ts";
import { webhooksSchema } from "./state/webhooks.ts";

/** The workspace as its owner sees it. */
export const workspaceReportSchema = z.object({
  agents: z.array(agentSchema),
  phoneNumbers: z.array(importedNumberSchema),
});

/** The answer to the switch that ends a call. */
export const finishedSchema = z.object({ status: z.int() });

/** The switches' descriptions. */
const callGuide = {
  "GET /simulator/calls": "the calls, the oldest first",
  "POST /simulator/calls/{conversationId}/finish":
    "ends a call, {durationSeconds?, result?, cost?}, and tells the status that the post-call webhook answered",
};

/** The switches of calls. */
function createCallSwitches(simulation: Simulation): Hono {
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

const guide = {
  "GET /simulator/workspace": "agents and imported numbers",
  ...callGuide,
  "POST /simulator/agents":
    "adds an agent: {name?, agentId?, firstMessage?, asksWebhook?, allowsFirstMessage?, inputFormat?, outputFormat?, webhooks?}",
  "POST /simulator/phone-numbers":
    "adds numbers without asking Twilio: [{phoneNumber, phoneNumberId?, label?, agentId?, hasTwilioCredentials?}]",
  "GET /simulator/webhooks": "whom the workspace asks and tells of calls",
  "PUT /simulator/webhooks":
    "replaces them, until the next start: {conversationInit?: {url, headers}, postCall?: {url, secret, …}}",
  ...requestGuide,
  ...faultGuide,
  "POST /simulator/reset":
    "forgets everything but the agents and webhooks that were there from the start",
};

/** The switches of the ElevenLabs simulator. */
export function createControlRoutes(simulation: Simulation): Hono {
  const { workspace, webhooks, faults, requests } = simulation;
  const switches = new Hono()
    .get("/workspace", (c) => {
      const { agents, numbers } = workspace;
      return c.json({ agents, phoneNumbers: numbers });
    })
    .route("/calls", createCallSwitches(simulation))
    .post("/agents", async (c) => {
      const agent = await readBody(c, agentInputSchema);
      return c.json(workspace.addAgent(agent), 201);
    })
    .post("/phone-numbers", async (c) => {
      const numbers = await readBody(c, z.array(numberInputSchema));
      for (const { agentId } of numbers) {
        if (agentId !== null && workspace.findAgent(agentId) === null) {
          const message =
            `Cannot assign agent "${agentId}": there is none of that id`;
          throw new HTTPException(404, { message });
        }
      }
      return c.json(numbers.map((number) => workspace.addNumber(number)), 201);
    })
    .get("/webhooks", (c) => c.json(webhooks.current))
    .put("/webhooks", async (c) => {
      webhooks.replace(await readBody(c, webhooksSchema));
      return c.json(webhooks.current);
    })
    .route("/requests", createRequestSwitches(requests, operationSchema))
    .route("/faults", createFaultSwitches(faults, scriptedFaultSchema))
    .post("/reset", (c) => {
      workspace.reset();
      simulation.registeredCalls.clear();
      webhooks.reset();
      faults.clear();
      faults.reseed(diceSeed);
      requests.clear();
      return c.body(null, 204);
    });
  return createControlApp(guide, switches);
}
