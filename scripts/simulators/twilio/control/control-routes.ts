import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { faultOrderSchema, operationSchema } from "../faults/fault.ts";
import { inventoryRulesSchema } from "../inventory/inventory-rules.ts";
import type { Simulation } from "../simulation.ts";
import { settingsChangeSchema, settingsSchema } from "../state/settings.ts";
import { reportAccount } from "./account-report.ts";
import { readBody } from "./read-body.ts";

const guide = {
  "GET /simulator/account": "owned numbers, bill, total",
  "GET /simulator/requests?operation=purchase":
    "the latest 10,000 requests, oldest first; of one operation if named",
  "DELETE /simulator/requests": "forgets the requests",
  "GET /simulator/faults": "the faults in waiting",
  "POST /simulator/faults":
    "adds a fault: {operation, fault: {kind, …}, times?, probability?, match?}",
  "DELETE /simulator/faults": "removes all faults",
  "DELETE /simulator/faults/{id}": "removes one fault",
  "GET /simulator/settings": "the settings",
  "PUT /simulator/settings": "changes the settings that the body names",
  "GET /simulator/inventory": "the rules, with what is left in stock now",
  "PUT /simulator/inventory":
    "replaces the rules: {stock: [{scope, left}], traits: [{scope, every?, …}]}",
  "POST /simulator/taken":
    "{phoneNumber}: somebody else buys a number, if it can be bought",
  "POST /simulator/reset": "forgets everything",
};

const takenSchema = z.strictObject({
  phoneNumber: z.string().regex(/^\+1\d{10}$/),
});
const requestsQuerySchema = z.strictObject({
  operation: operationSchema.optional(),
});

/** The switches of the simulator, under /simulator; they need no credentials, and Twilio has none of them. */
export function createControlRoutes(simulation: Simulation): Hono {
  const { state, faults, requests } = simulation;
  return new Hono()
    .get("/", (c) => c.json(guide))
    .get("/account", (c) => c.json(reportAccount(simulation)))
    .get("/requests", (c) => {
      const query = requestsQuerySchema.safeParse(c.req.query());
      if (!query.success) {
        const message = z.prettifyError(query.error);
        throw new HTTPException(400, { message });
      }
      const { operation } = query.data;
      return c.json(
        requests.all().filter((request) =>
          operation === undefined || request.operation === operation
        ),
      );
    })
    .delete("/requests", (c) => {
      requests.clear();
      return c.body(null, 204);
    })
    .get("/faults", (c) => c.json(faults.all()))
    .post(
      "/faults",
      async (c) => c.json(faults.add(await readBody(c, faultOrderSchema)), 201),
    )
    .delete("/faults", (c) => {
      faults.clear();
      return c.body(null, 204);
    })
    .delete("/faults/:id", (c) => {
      const id = c.req.param("id");
      if (faults.remove(id)) return c.body(null, 204);
      const message = `Cannot remove fault "${id}": there is none of that id`;
      throw new HTTPException(404, { message });
    })
    .get("/settings", (c) => c.json(state.settings))
    .put("/settings", async (c) => {
      const change = await readBody(c, settingsChangeSchema);
      const settings = settingsSchema.parse({ ...state.settings, ...change });
      state.record({ type: "settings", settings });
      if (change.seed !== undefined) faults.reseed(change.seed);
      return c.json(settings);
    })
    .get("/inventory", (c) => c.json(state.inventoryRules))
    .put("/inventory", async (c) => {
      const rules = await readBody(c, inventoryRulesSchema);
      state.record({ type: "inventory", rules });
      return c.json(state.inventoryRules);
    })
    .post("/taken", async (c) => {
      const { phoneNumber } = await readBody(c, takenSchema);
      if (state.inventory.find(phoneNumber) === null) {
        const message = `Cannot take "${phoneNumber}": it is not for sale`;
        throw new HTTPException(409, { message });
      }
      state.record({ type: "taken", phoneNumber });
      return c.body(null, 204);
    })
    .post("/reset", (c) => {
      state.reset();
      faults.clear();
      faults.reseed(state.settings.seed);
      requests.clear();
      return c.body(null, 204);
    })
    .all("/*", (c) => {
      const message = `No such switch: "${c.req.method} ${c.req.path}"`;
      throw new HTTPException(404, { message });
    })
    .onError((error, c) => {
      if (!(error instanceof HTTPException)) throw error;
      return c.json({ message: error.message }, error.status);
    });
}
