import { type Kysely, sql } from "kysely";
import { z } from "zod";

const requestContext = z.object({
  auth: z.object({
    role: z.string().nullish(),
    uid: z.string().nullish(),
    jwt: z.unknown(),
  }).nullish(),
  storage: z.object({ operation: z.string().nullish() }).nullish(),
});

const rpcRequest = z.object({
  method: z.string(),
  path: z.string(),
  requestHeaders: z.record(z.string(), z.string()).nullish(),
});

/** As hosted: a role's own, or else that of the login role, which is 8 s. */
const STATEMENT_TIMEOUTS: Readonly<Record<string, string>> = { anon: "3s" };
const STATEMENT_TIMEOUT = "8s";

/** Of https://docs.postgrest.org/en/v12/references/transactions.html; the role last, because the rest is read with its rights. */
function callerSettings(context: unknown): Record<string, string> {
  const { auth, storage } = requestContext.parse(context);
  const role = auth?.role || "anon";
  const claims = auth?.jwt;
  return {
    "request.jwt.claim.sub": auth?.uid ?? "",
    "request.jwt.claim.role": role,
    "storage.operation": storage?.operation ?? "",
    "statement_timeout": STATEMENT_TIMEOUTS[role] ?? STATEMENT_TIMEOUT,
    ...(typeof claims === "object" && claims !== null &&
      { "request.jwt.claims": JSON.stringify(claims) }),
    role,
  };
}

function rpcSettings(request: unknown): Record<string, string> {
  const { method, path, requestHeaders } = rpcRequest.parse(request);
  return {
    "response.status": "",
    "response.headers": "",
    "request.method": method,
    "request.path": path,
    "request.headers": JSON.stringify(requestHeaders ?? {}),
  };
}

async function setLocally(
  executor: Kysely<unknown>,
  settings: Record<string, string>,
): Promise<void> {
  const calls = Object.entries(settings).map(([name, value]) =>
    sql`set_config(${name}, ${value}, true)`
  );
  await sql`select ${sql.join(calls)}`.execute(executor);
}

/**
 * Makes a connection of Lite set all settings about the caller in one statement, and all about the request in another:
 * Lite sends a statement for each setting and waits for it, which takes most of the time of a request.
 */
export function setSessionAtOnce(connection: object): void {
  Reflect.set(
    connection,
    "applyJwtSessionContext",
    (executor: Kysely<unknown>, context: unknown) =>
      setLocally(executor, callerSettings(context)),
  );
  Reflect.set(
    connection,
    "applyRpcRequestGucs",
    (executor: Kysely<unknown>, request: unknown) =>
      setLocally(executor, rpcSettings(request)),
  );
}
