import { z } from "zod";
import { createControlCall, createSwitchesClient } from "../control-client.ts";
import {
  accountReportSchema,
  type CallInput,
  callReportSchema,
} from "./control-schemas.ts";
import { type Missed, placedCallSchema } from "./calls/placed-call.ts";
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
 * Drives the switches of a Twilio simulator at the given origin. Every method throws an Error with the simulator's
 * message when the simulator refuses. The schema of each switch says what it does; `GET /simulator` lists the switches.
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
    /** A caller calls a number. */
    call: async (input: CallInput) =>
      callReportSchema.parse(await call("POST", "calls", input)),
    /** The calls that clients placed, the oldest first. */
    placedCalls: async () =>
      z.array(placedCallSchema).parse(await call("GET", "placed-calls")),
    /** Whoever took a placed call hangs up. */
    endCall: async (sid: string, durationSeconds = 42) =>
      placedCallSchema.parse(
        await call("POST", `placed-calls/${sid}/end`, { durationSeconds }),
      ),
    /** These numbers take no calls, and all others do. */
    setMissing: async (missing: Readonly<Record<string, Missed>>) =>
      void await call("PUT", "missing", missing),
    /** The account has bought these numbers, whether they are for sale or not. */
    own: async (inputs: readonly OwnedNumberInput[]) =>
      z.array(ownedNumberSchema).parse(
        await call("POST", "phone-numbers", inputs),
      ),
    /** The account has sent or received these messages. */
    message: async (inputs: readonly MessageInput[]) =>
      z.array(messageSchema).parse(await call("POST", "messages", inputs)),
    /** Somebody names these numbers anew in the console. */
    name: async (
      names: readonly { readonly sid: string; readonly friendlyName: string }[],
    ) => void await call("POST", "names", names),
    /** The account has lost these numbers: released in the console, or reclaimed. */
    lose: async (sids: readonly string[]) =>
      void await call("POST", "lost", sids),
    /** Another customer of Twilio buys the number. */
    take: async (phoneNumber: string) =>
      void await call("POST", "taken", { phoneNumber }),
  };
}
