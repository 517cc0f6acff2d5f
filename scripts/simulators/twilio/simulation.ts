import type { HttpBindings } from "@hono/node-server";
import type { FaultList } from "../faults.ts";
import type { RequestLog } from "../request-log.ts";
import type {
  Operation,
  RecordedRequest,
  ScriptedFault,
} from "./operations.ts";
import type { Exchange } from "./calls/placed-call.ts";
import type { SimulatorState } from "./state/simulator-state.ts";

/** A user name and password of HTTP Basic: account sid and auth token, or API key sid and secret. */
export interface Credential {
  sid: string;
  secret: string;
}

/** Everything the routes of one running simulator share. */
export interface Simulation {
  accountSid: string;
  credentials: readonly Credential[];
  state: SimulatorState;
  faults: FaultList<ScriptedFault>;
  requests: RequestLog<Operation, { form: Record<string, string> }>;
  exchange: Exchange;
}

/** The types of Hono's context. */
export interface SimulatorEnv {
  Bindings: HttpBindings;
  Variables: { form: URLSearchParams; request: RecordedRequest };
}
