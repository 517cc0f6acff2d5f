import { z } from "zod";
import { createControlCall, createSwitchesClient } from "../control-client.ts";
import {
  accountReportSchema,
  type CallInput,
  callReportSchema,
} from "./control-schemas.ts";
import { activeFaultSchema, recordedRequestSchema } from "./operations.ts";
import { inventoryRulesSchema } from "./inventory/inventory-rules.ts";
import {
  type OwnedNumberInput,
  ownedNumberSchema,
} from "./state/owned-number.ts";
import { type MessageInput, messageSchema } from "./state/message.ts";
import { type Settings, settingsSchema } from "./state/settings.ts";

export type { Fault, Operation } from "./operations.ts";
export type { Settings } from "./state/settings.ts";

export type TwilioControlClient = ReturnType<typeof createTwilioControlClient>;

/**
 * Drives the switches of a Twilio simulator at the given origin. Every method throws
 * an Error with the simulator's message when it refuses. What each switch means
 * stands at its schema; `GET /simulator` lists them.
 */
export function createTwilioControlClient(url: string) {
  const call = createControlCall("Twilio simulator", url);
  return {
    ...createSwitchesClient(call, {
      active: activeFaultSchema,
      request: recordedRequestSchema,
    }),
    account: async () =>
      accountReportSchema.parse(await call("GET", "account")),
    settings: async () => settingsSchema.parse(await call("GET", "settings")),
    changeSettings: async (change: Partial<Settings>) =>
      settingsSchema.parse(await call("PUT", "settings", change)),
    inventory: async () =>
      inventoryRulesSchema.parse(await call("GET", "inventory")),
    setInventory: async (rules: z.input<typeof inventoryRulesSchema>) =>
      inventoryRulesSchema.parse(await call("PUT", "inventory", rules)),
    /** Somebody calls a number. */
    call: async (input: CallInput) =>
      callReportSchema.parse(await call("POST", "calls", input)),
    /** The account has bought these numbers, whatever is for sale. */
    own: async (inputs: readonly OwnedNumberInput[]) =>
      z.array(ownedNumberSchema).parse(
        await call("POST", "phone-numbers", inputs),
      ),
    /** The account has sent or received these messages. */
    message: async (inputs: readonly MessageInput[]) =>
      z.array(messageSchema).parse(await call("POST", "messages", inputs)),
    /** Somebody else buys the number. */
    take: async (phoneNumber: string) =>
      void await call("POST", "taken", { phoneNumber }),
  };
}
