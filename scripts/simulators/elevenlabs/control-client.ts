import { z } from "zod";
import { createControlCall, createSwitchesClient } from "../control-client.ts";
import type { CallEnd } from "./calls/finish-call.ts";
import { finishedSchema, workspaceReportSchema } from "./control-routes.ts";
import { activeFaultSchema, recordedRequestSchema } from "./operations.ts";
import {
  type AgentInput,
  agentSchema,
  callSchema,
  importedNumberSchema,
  type NumberInput,
} from "./state/schemas.ts";
import { type WebhooksInput, webhooksSchema } from "./state/webhooks.ts";

export type ElevenLabsControlClient = ReturnType<
  typeof createElevenLabsControlClient
>;

/**
 * Drives the switches of an ElevenLabs simulator at the given origin. Every method throws an Error with the simulator's
 * message when the simulator refuses. The schema of each switch says what it does; `GET /simulator` lists the switches.
 */
export function createElevenLabsControlClient(url: string) {
  const call = createControlCall("ElevenLabs simulator", url);
  /** Adds numbers as if they had been imported, without asking Twilio. */
  const addPhoneNumbers = async (inputs: readonly NumberInput[]) =>
    z.array(importedNumberSchema).parse(
      await call("POST", "phone-numbers", inputs),
    );
  return {
    ...createSwitchesClient(call, {
      active: activeFaultSchema,
      request: recordedRequestSchema,
    }),
    workspace: async () =>
      workspaceReportSchema.parse(await call("GET", "workspace")),
    /** All calls, the oldest first. */
    calls: async () => z.array(callSchema).parse(await call("GET", "calls")),
    /** Ends a call; returns the answer of the workspace's webhook. */
    finishCall: async (conversationId: string, end: CallEnd = {}) =>
      finishedSchema.parse(
        await call("POST", `calls/${conversationId}/finish`, end),
      ).status,
    /** The webhooks of the workspace. */
    webhooks: async () => webhooksSchema.parse(await call("GET", "webhooks")),
    /** Replaces the webhooks until the next start. */
    setWebhooks: async (input: WebhooksInput) =>
      webhooksSchema.parse(await call("PUT", "webhooks", input)),
    addAgent: async (input: AgentInput = {}) =>
      agentSchema.parse(await call("POST", "agents", input)),
    /** Adds a number as if it had been imported, without asking Twilio. */
    addPhoneNumber: async (input: NumberInput) => {
      const [number] = await addPhoneNumbers([input]);
      return importedNumberSchema.parse(number);
    },
    addPhoneNumbers,
  };
}
