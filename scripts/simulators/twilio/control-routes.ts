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
import { reportAccount } from "./control-schemas.ts";
import { localPrice } from "./api/phone-number-prices.ts";
import { callGuide, createCallSwitches } from "./calls/call-switches.ts";
import { inventoryRulesSchema } from "./inventory/inventory-rules.ts";
import { operationSchema, scriptedFaultSchema } from "./operations.ts";
import type { Simulation } from "./simulation.ts";
import { fillMessage, messageInputSchema } from "./state/message.ts";
import {
  fillOwnedNumber,
  ownedNumberInputSchema,
} from "./state/owned-number.ts";
import { settingsChangeSchema, settingsSchema } from "./state/settings.ts";

const guide = {
  "GET /simulator/account": "owned numbers, bill, total",
  ...requestGuide,
  ...faultGuide,
  "GET /simulator/settings": "the settings",
  "PUT /simulator/settings": "changes the settings that the body names",
  "GET /simulator/inventory": "the rules, with what is left in stock now",
  "PUT /simulator/inventory":
    "replaces the rules: {stock: [{scope, left}], traits: [{scope, every?, …}]}",
  "POST /simulator/phone-numbers":
    "[{phoneNumber, sid?, configuration?}]: the account has bought these numbers, whatever is for sale",
  "POST /simulator/taken":
    "{phoneNumber}: somebody else buys a number, if it can be bought",
  "POST /simulator/names":
    "[{sid, friendlyName}]: somebody names these numbers anew in the console",
  "POST /simulator/lost":
    "[sid]: the account has lost these numbers, released in the console or reclaimed",
  ...callGuide,
  "POST /simulator/messages":
    "[{from, to, direction, status?, segments?, media?, sentAt?}]: the account has sent or received these messages",
  "POST /simulator/reset": "forgets everything",
};

const takenSchema = z.strictObject({
  phoneNumber: z.string().regex(/^\+1\d{10}$/),
});

const namesSchema = z.array(
  z.strictObject({ sid: z.string(), friendlyName: z.string().min(1).max(64) }),
);

/** The switches of the Twilio simulator. */
export function createControlRoutes(simulation: Simulation): Hono {
  const { state, faults, requests } = simulation;
  const findOwned = (sid: string) => {
    const number = state.numbers.get(sid);
    if (number !== null) return number;
    throw new HTTPException(404, { message: `The account has no "${sid}"` });
  };
  const switches = new Hono()
    .get("/account", (c) => c.json(reportAccount(simulation)))
    .route("/requests", createRequestSwitches(requests, operationSchema))
    .route("/faults", createFaultSwitches(faults, scriptedFaultSchema))
    .get("/settings", (c) => c.json(state.settings))
    .put("/settings", async (c) => {
      const change = await readBody(c, settingsChangeSchema);
      const settings = settingsSchema.parse({ ...state.settings, ...change });
      state.changeSettings(settings);
      if (change.seed !== undefined) faults.reseed(change.seed);
      return c.json(settings);
    })
    .get("/inventory", (c) => c.json(state.inventoryRules))
    .put("/inventory", async (c) => {
      const rules = await readBody(c, inventoryRulesSchema);
      state.setInventory(rules);
      return c.json(state.inventoryRules);
    })
    .post("/phone-numbers", async (c) => {
      const inputs = await readBody(c, z.array(ownedNumberInputSchema));
      const numbers = inputs.map(fillOwnedNumber);
      for (const number of numbers) state.buy(number, localPrice);
      return c.json(numbers, 201);
    })
    .post("/taken", async (c) => {
      const { phoneNumber } = await readBody(c, takenSchema);
      if (state.inventory.find(phoneNumber) === null) {
        const message = `Cannot take "${phoneNumber}": it is not for sale`;
        throw new HTTPException(409, { message });
      }
      state.sellToOthers(phoneNumber);
      return c.body(null, 204);
    })
    .post("/names", async (c) => {
      const at = new Date().toISOString();
      for (const { sid, friendlyName } of await readBody(c, namesSchema)) {
        const { configuration } = findOwned(sid);
        const named = { ...configuration, friendly_name: friendlyName };
        state.configure(sid, named, at);
      }
      return c.body(null, 204);
    })
    .post("/lost", async (c) => {
      const sids = await readBody(c, z.array(z.string()));
      for (const number of sids.map(findOwned)) state.release(number);
      return c.body(null, 204);
    })
    .route("/", createCallSwitches(simulation))
    .post("/messages", async (c) => {
      const inputs = await readBody(c, z.array(messageInputSchema));
      const messages = inputs.map(fillMessage);
      state.addMessages(messages);
      return c.json(messages, 201);
    })
    .post("/reset", (c) => {
      state.reset();
      faults.clear();
      faults.reseed(state.settings.seed);
      requests.clear();
      simulation.exchange.clear();
      return c.body(null, 204);
    });
  return createControlApp(guide, switches);
}
