import type { HttpBindings } from "@hono/node-server";
import type { FaultList } from "../faults.ts";
import type { RequestLog } from "../request-log.ts";
import type {
  Operation,
  RecordedRequest,
  ScriptedFault,
} from "./operations.ts";
import type { WebhookSettings } from "./state/webhooks.ts";
import type { Workspace } from "./state/workspace.ts";

/** Decides the dice of faults. */
export const diceSeed = 1;

/** The Twilio that imports look numbers up in, and configure them at. */
export interface TwilioAccess {
  /** The origin of its API. */
  url: string;
  /** The account that API keys belong to: how ElevenLabs finds the account of a key is not documented. */
  accountSid: string;
}

/** Everything the routes of one running simulator share. */
export interface Simulation {
  apiKey: string;
  /** Null where no Twilio may be touched; imports are refused then. */
  twilio: TwilioAccess | null;
  workspace: Workspace;
  webhooks: WebhookSettings;
  faults: FaultList<ScriptedFault>;
  requests: RequestLog<Operation, { body: Record<string, unknown> }>;
}

/** The types of Hono's context. */
export interface SimulatorEnv {
  Bindings: HttpBindings;
  Variables: { request: RecordedRequest };
}
