import type { HttpBindings } from "@hono/node-server";
import type { FaultList } from "../faults.ts";
import type { RequestLog } from "../request-log.ts";
import type {
  Operation,
  RecordedRequest,
  ScriptedFault,
} from "./operations.ts";
import type { Account } from "./state/account.ts";
import type { Project } from "./state/project.ts";

/** A personal access token; a scoped one has a list of permissions. */
export interface AccessToken {
  /** `sbp_` and 40 hex digits. */
  token: string;
  /** Default all. */
  permissions?: readonly string[];
}

/** Everything the routes of one running simulator share. */
export interface Simulation {
  tokens: readonly AccessToken[];
  account: Account;
  faults: FaultList<ScriptedFault>;
  requests: RequestLog<Operation, object>;
}

/** The types of Hono's context. */
export interface SimulatorEnv {
  Bindings: HttpBindings;
  Variables: {
    request: RecordedRequest;
    token: AccessToken;
    project: Project;
  };
}
