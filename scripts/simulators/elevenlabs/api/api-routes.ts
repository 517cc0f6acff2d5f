import { Hono } from "hono";
import { z } from "zod";
import { strike } from "../middleware.ts";
import type { Simulation, SimulatorEnv } from "../simulation.ts";
import type { ImportedNumber } from "../state/schemas.ts";
import { notFound } from "./elevenlabs-error.ts";
import { importPhoneNumber, importSchema } from "./import-phone-number.ts";
import {
  listPhoneNumbers,
  listQuerySchema,
  pagedListQuerySchema,
  pagePhoneNumbers,
  representPhoneNumber,
  updatePhoneNumber,
  updateSchema,
} from "./phone-numbers.ts";
import {
  outboundCallSchema,
  placeOutboundCall,
} from "../calls/outbound-call.ts";
import { registerCall } from "../calls/register-call.ts";
import { registerCallSchema } from "../calls/registered-call.ts";
import { page, pageFields, readJson, readQuery } from "./read-request.ts";
import {
  representAgent,
  representSettings,
  representWebhook,
  summarizeAgent,
} from "./represent-workspace.ts";

const collection = "/v1/convai/phone-numbers";
const member = `${collection}/:id`;
const agents = "/v1/convai/agents";
const agentsQuerySchema = z.object(pageFields);

/** The part of ElevenLabs's API that is simulated. */
export function createApiRoutes(simulation: Simulation): Hono<SimulatorEnv> {
  const { workspace, webhooks } = simulation;
  const represent = (number: ImportedNumber) =>
    representPhoneNumber(number, workspace);
  const requested = (id: string): ImportedNumber => {
    const number = workspace.findNumber(id);
    if (number === null) throw notFound(id);
    return number;
  };

  return new Hono<SimulatorEnv>()
    .get(
      collection,
      strike(simulation, "list"),
      (c) => c.json(listPhoneNumbers(workspace, readQuery(c, listQuerySchema))),
    )
    .get(
      "/v1/convai/v2/phone-numbers",
      strike(simulation, "list"),
      (c) =>
        c.json(pagePhoneNumbers(workspace, readQuery(c, pagedListQuerySchema))),
    )
    .post(collection, strike(simulation, "import"), async (c) => {
      const request = await readJson(c, importSchema);
      const { phoneNumberId } = await importPhoneNumber(simulation, request);
      return c.json({ phone_number_id: phoneNumberId });
    })
    .get(
      member,
      strike(simulation, "fetch"),
      (c) => c.json(represent(requested(c.req.param("id")))),
    )
    .patch(member, strike(simulation, "update"), async (c) => {
      const number = requested(c.req.param("id"));
      const change = await readJson(c, updateSchema);
      return c.json(represent(updatePhoneNumber(workspace, number, change)));
    })
    // ElevenLabs does not document whether it restores the number's Twilio URLs: the simulator does not.
    .delete(member, strike(simulation, "delete"), (c) => {
      workspace.deleteNumber(requested(c.req.param("id")).phoneNumberId);
      return c.json({});
    })
    .post(
      "/v1/convai/twilio/outbound-call",
      strike(simulation, "outbound-call"),
      async (c) => {
        const request = await readJson(c, outboundCallSchema);
        return c.json(placeOutboundCall(workspace, request));
      },
    )
    .post(
      "/v1/convai/twilio/register-call",
      strike(simulation, "register-call"),
      async (c) => {
        const request = await readJson(c, registerCallSchema);
        const { origin } = new URL(c.req.url);
        return c.html(registerCall(simulation, request, origin));
      },
    )
    .get(agents, strike(simulation, "list-agents"), (c) => {
      const query = readQuery(c, agentsQuerySchema);
      const { shown, paging } = page(workspace.agents, query);
      return c.json({ agents: shown.map(summarizeAgent), ...paging });
    })
    .get(`${agents}/:id`, strike(simulation, "fetch-agent"), (c) => {
      const id = c.req.param("id");
      const agent = workspace.findAgent(id);
      if (agent === null) throw notFound(id);
      return c.json(representAgent(agent, workspace));
    })
    .get(
      "/v1/convai/settings",
      strike(simulation, "fetch-settings"),
      (c) => c.json(representSettings(webhooks.current)),
    )
    .get("/v1/workspace/webhooks", strike(simulation, "list-webhooks"), (c) => {
      const listed = webhooks.listPostCall(workspace.agents);
      return c.json({ webhooks: listed.map(representWebhook) });
    });
}
