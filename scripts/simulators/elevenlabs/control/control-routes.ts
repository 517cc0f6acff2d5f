import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { createControlApp } from "../../control/create-control-app.ts";
import {
  createFaultSwitches,
  faultGuide,
} from "../../control/fault-switches.ts";
import { readBody } from "../../control/read-body.ts";
import {
  createRequestSwitches,
  requestGuide,
} from "../../control/request-switches.ts";
import { callGuide, createCallSwitches } from "./call-switches.ts";
import { faultOrderSchema, operationSchema } from "../faults/fault.ts";
import { diceSeed, type Simulation } from "../simulation.ts";
import { agentOrderSchema, numberOrderSchema } from "../state/schemas.ts";
import { webhooksSchema } from "../state/webhooks.ts";

const guide = {
  "GET /simulator/workspace": "agents and imported numbers",
  ...callGuide,
  "POST /simulator/agents":
    "adds an agent: {name?, agentId?, firstMessage?, asksWebhook?, allowsFirstMessage?, webhooks?}",
  "POST /simulator/phone-numbers":
    "adds a number without asking Twilio: {phoneNumber, phoneNumberId?, label?, agentId?, hasTwilioCredentials?}",
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
      const agent = await readBody(c, agentOrderSchema);
      return c.json(workspace.addAgent(agent), 201);
    })
    .post("/phone-numbers", async (c) => {
      const number = await readBody(c, numberOrderSchema);
      const { agentId } = number;
      if (agentId !== null && workspace.findAgent(agentId) === null) {
        const message =
          `Cannot assign agent "${agentId}": there is none of that id`;
        throw new HTTPException(404, { message });
      }
      return c.json(workspace.addNumber(number), 201);
    })
    .get("/webhooks", (c) => c.json(webhooks.current))
    .put("/webhooks", async (c) => {
      webhooks.replace(await readBody(c, webhooksSchema));
      return c.json(webhooks.current);
    })
    .route("/requests", createRequestSwitches(requests, operationSchema))
    .route("/faults", createFaultSwitches(faults, faultOrderSchema))
    .post("/reset", (c) => {
      workspace.reset();
      webhooks.reset();
      faults.clear();
      faults.reseed(diceSeed);
      requests.clear();
      return c.body(null, 204);
    });
  return createControlApp(guide, switches);
}
