import { z } from "zod";
import { accountReportSchema } from "./control/account-report.ts";
import {
  activeFaultSchema,
  type faultOrderSchema,
  type Operation,
} from "./faults/fault.ts";
import { inventoryRulesSchema } from "./inventory/inventory-rules.ts";
import { recordedRequestSchema } from "./requests/recorded-request.ts";
import { type Settings, settingsSchema } from "./state/settings.ts";

export type { AccountReport } from "./control/account-report.ts";
export type { ActiveFault, Fault, Operation } from "./faults/fault.ts";
export type { InventoryRules } from "./inventory/inventory-rules.ts";
export type { RecordedRequest } from "./requests/recorded-request.ts";
export type { Settings } from "./state/settings.ts";

export type TwilioControlClient = ReturnType<typeof createTwilioControlClient>;

/**
 * Drives the switches of a Twilio simulator at the given origin. Every method throws
 * an Error with the simulator's message when it refuses. What each switch means
 * stands at its schema; `GET /simulator` lists them.
 */
export function createTwilioControlClient(url: string) {
  async function call(
    method: "GET" | "POST" | "PUT" | "DELETE",
    path: string,
    body?: unknown,
  ): Promise<unknown> {
    const response = await fetch(new URL(`/simulator/${path}`, url), {
      method,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    if (response.ok) return text === "" ? null : JSON.parse(text);
    throw new Error(
      `Twilio simulator refused ${method} /simulator/${path} with ${response.status}: ${text}`,
    );
  }

  return {
    account: async () =>
      accountReportSchema.parse(await call("GET", "account")),
    requests: async (operation?: Operation) => {
      const query = operation === undefined ? "" : `?operation=${operation}`;
      const requests = await call("GET", `requests${query}`);
      return z.array(recordedRequestSchema).parse(requests);
    },
    clearRequests: async () => void await call("DELETE", "requests"),
    faults: async () =>
      z.array(activeFaultSchema).parse(await call("GET", "faults")),
    addFault: async (order: z.input<typeof faultOrderSchema>) =>
      activeFaultSchema.parse(await call("POST", "faults", order)),
    removeFault: async (id: string) =>
      void await call("DELETE", `faults/${encodeURIComponent(id)}`),
    clearFaults: async () => void await call("DELETE", "faults"),
    settings: async () => settingsSchema.parse(await call("GET", "settings")),
    changeSettings: async (change: Partial<Settings>) =>
      settingsSchema.parse(await call("PUT", "settings", change)),
    inventory: async () =>
      inventoryRulesSchema.parse(await call("GET", "inventory")),
    setInventory: async (rules: z.input<typeof inventoryRulesSchema>) =>
      inventoryRulesSchema.parse(await call("PUT", "inventory", rules)),
    /** Somebody else buys the number. */
    take: async (phoneNumber: string) =>
      void await call("POST", "taken", { phoneNumber }),
    reset: async () => void await call("POST", "reset"),
  };
}
