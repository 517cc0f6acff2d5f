import type { HttpBindings } from "@hono/node-server";
import type { FaultList } from "../faults.ts";
import type { RequestLog } from "../request-log.ts";
import type {
  Operation,
  RecordedRequest,
  ScriptedFault,
} from "./operations.ts";
import type { RegisteredCall } from "./calls/registered-call.ts";
import type { WebhookSettings } from "./state/webhooks.ts";
import type { Workspace } from "./state/workspace.ts";

/** The seed of the faults' dice. */
export const diceSeed = 1;

/** The Twilio in which imports look numbers up and configure them. */
export interface TwilioAccess {
  /** The origin of its API. */
  url: string;
  /** The account of all API keys: ElevenLabs does not document how it finds the account of a key. */
  accountSid: string;
}

/** Everything the routes of one running simulator share. */
export interface Simulation {
  apiKey: string;
  /** Null when no Twilio may be touched; imports are then refused. */
  twilio: TwilioAccess | null;
  workspace: Workspace;
  webhooks: WebhookSettings;
  faults: FaultList<ScriptedFault>;
  requests: RequestLog<Operation, { body: Record<string, unknown> }>;
  /** Those whose stream was not opened yet, by the conversation's id. Not kept across a restart. */
  registeredCalls: Map<string, RegisteredCall>;
}

/** The types of Hono's context. */
export interface SimulatorEnv {
  Bindings: HttpBindings;
  Variables: { request: RecordedRequest };
}
