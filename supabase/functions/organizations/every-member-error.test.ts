import { assertEquals, assertNotMatch } from "../_shared/std/assert.ts";
import {
  refusal,
  type Script,
} from "../_shared/database/testing/stub-data-api.ts";
import { errorCodes } from "../_shared/http/error-codes.ts";
import type { MemberErrorCode } from "../_shared/http/member-errors.ts";
import { importUnconfigured } from "../_shared/http/testing/import-unconfigured.ts";
import {
  dialling,
  repeated,
  startCalling,
  TO,
} from "./testing/start-calling.ts";
import { ACME, credential, notFound } from "./testing/start-organizations.ts";

/** A member's request, and the answers of the database. */
interface Scene {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly script?: Script;
  readonly isConfigured?: boolean;
}

const ofDatabase = (answer: Response): Scene => ({
  script: { "/rpc/require_organization": answer },
});

/** The database refuses the call. */
const raised = (status: number, code: MemberErrorCode): Scene => ({
  script: {
    "/rpc/begin_call": refusal(status, `PT${status}`, "It may not", code),
  },
});

/** For each code that a member can get, a request that gets it; a call unless it says otherwise. */
const scenes: Readonly<
  Record<Exclude<MemberErrorCode, "CONFIGURATION_INVALID">, Scene>
> = {
  INVALID_ORGANIZATION_ID: { path: "/acme/calls" },
  UNAUTHENTICATED: { headers: {} },
  FORBIDDEN: ofDatabase(refusal(403, "42501", "permission denied")),
  NOT_FOUND: { path: `/${ACME}` },
  ORGANIZATION_NOT_FOUND: ofDatabase(notFound),
  METHOD_NOT_ALLOWED: { method: "DELETE" },
  BODY_TOO_LARGE: { body: "x".repeat(65_537) },
  INTERNAL_ERROR: ofDatabase(Response.json({ odd: true })),
  DATABASE_UNAVAILABLE: ofDatabase(refusal(503, "PGRST002", "No connection")),
  DATABASE_TIMEOUT: ofDatabase(
    refusal(500, "57014", "canceling statement due to statement timeout"),
  ),
  INVALID_QUERY: { method: "GET", path: `/${ACME}/calls?limit=0` },
  INVALID_BODY: { body: "{}" },
  INVALID_IDEMPOTENCY_KEY: {
    headers: { ...credential, "idempotency-key": "" },
  },
  INVALID_PHONE_NUMBER: { body: '{"to": "604"}' },
  DESTINATION_NOT_ALLOWED: { body: '{"to": "911"}' },
  CALL_NOT_FOUND: {
    script: {
      "/rpc/read_call": refusal(404, "PT404", "No call", "CALL_NOT_FOUND"),
    },
  },
  CALL_IN_PROGRESS: raised(409, "CALL_IN_PROGRESS"),
  PHONE_NUMBER_NOT_ACTIVE: raised(409, "PHONE_NUMBER_NOT_ACTIVE"),
  PHONE_NUMBER_SUSPENDED: raised(409, "PHONE_NUMBER_SUSPENDED"),
  IDEMPOTENCY_KEY_REUSED: raised(422, "IDEMPOTENCY_KEY_REUSED"),
  CONCURRENT_CALL_LIMIT_REACHED: raised(429, "CONCURRENT_CALL_LIMIT_REACHED"),
  DAILY_CALL_LIMIT_REACHED: raised(429, "DAILY_CALL_LIMIT_REACHED"),
  CALL_NOT_SETTLED: {
    script: { "/rpc/begin_call": repeated, "/rpc/read_call": dialling },
  },
  CALLING_UNAVAILABLE: { isConfigured: false },
};

/** What only the operator should read. */
const INTERNALS = /ElevenLabs|Twilio|variable|API_KEY|SUPABASE_|statement/i;

async function assertAnswer(answer: Response, code: string) {
  const text = await answer.text();
  assertEquals(
    [answer.status, JSON.parse(text).error.code],
    [errorCodes.get(code)?.status, code],
  );
  assertEquals(answer.headers.get("access-control-allow-origin"), "*");
  assertNotMatch(text, INTERNALS);
}

for (const [code, scene] of Object.entries(scenes)) {
  Deno.test(`a member can get ${code}, without the operator's internals`, async () => {
    const { script, isConfigured = true, path = `/${ACME}/calls` } = scene;
    const { method = "POST", headers = credential } = scene;
    const { body = JSON.stringify({ to: TO }) } = scene;
    await using organizations = startCalling(script, { isConfigured });
    const answer = await organizations.fetch(
      new Request(`http://localhost/organizations${path}`, {
        method,
        headers,
        ...(method === "GET" ? {} : { body }),
      }),
    );
    await assertAnswer(answer, code);
  });
}

Deno.test("a member can get CONFIGURATION_INVALID, without the operator's internals", async () => {
  const { fetch } = await importUnconfigured(() => import("./index.ts"));
  const answer = await fetch(
    new Request(`http://localhost/organizations/${ACME}/calls`, {
      headers: credential,
    }),
  );
  await assertAnswer(answer, "CONFIGURATION_INVALID");
});
