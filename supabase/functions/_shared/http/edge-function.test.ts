import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { compose, runInBackground } from "./edge-function.ts";
import {
  ConfigurationError,
  readConfiguration,
} from "../configuration/configuration.ts";
import { dataApiSchema } from "../configuration/supabase-configuration.ts";
import { createFakeLogger } from "../log/testing/fake-logger.ts";

const request = new Request("http://localhost/");

const SECRET_KEY = "sb_secret_one";
const environment = { SUPABASE_SECRET_KEYS: `{"default":"${SECRET_KEY}"}` };

Deno.test("compose() hands requests to the wired function, and the environment to what wires it", async () => {
  const logger = createFakeLogger();
  const { fetch } = compose(
    (given) => ({ url }) => Response.json([url, given === environment]),
    { environment, logger },
  );
  assertEquals(await (await fetch(request)).json(), [request.url, true]);
  assertEquals(logger.lines, []);
});

const message = 'Environment variable "KEY" is missing';

/** A function without its configuration. */
function composeUnconfigured() {
  const logger = createFakeLogger();
  const { fetch } = compose(() => {
    throw new ConfigurationError(message);
  }, { environment, logger });
  return { fetch, logger };
}

Deno.test("compose() answers every request with 503 when the configuration is wrong, and logs it once", async () => {
  const { fetch, logger } = composeUnconfigured();
  for (const answer of [await fetch(request), await fetch(request)]) {
    assertStrictEquals(answer.status, 503);
    assertStrictEquals(
      (await answer.json()).error.code,
      "CONFIGURATION_INVALID",
    );
  }
  assertEquals(logger.lines, [{ level: "error", message, fields: {} }]);
});

for (
  const [apikey, isTold] of [
    [SECRET_KEY, true],
    ["sb_publishable_one", false],
    ["sb_secret_another", false],
    ["", false],
  ] as const
) {
  Deno.test(`compose() ${isTold ? "tells" : "does not tell"} the caller with the key "${apikey}" which variable is wrong`, async () => {
    const { fetch } = composeUnconfigured();
    const answer = await fetch(new Request(request, { headers: { apikey } }));
    const { error } = await answer.json();
    assertStrictEquals(error.message === message, isTold);
    assertStrictEquals(error.message.includes("KEY"), isTold);
  });
}

Deno.test("compose() logs a bug at its start, and answers 500 that a browser may read", async () => {
  const logger = createFakeLogger();
  const bug = new TypeError("Bug");
  const { fetch } = compose(() => {
    throw bug;
  }, { environment, logger });
  const answer = await fetch(request);
  assertStrictEquals(answer.status, 500);
  assertStrictEquals(answer.headers.get("access-control-allow-origin"), "*");
  assertStrictEquals((await answer.json()).error.code, "INTERNAL_ERROR");
  assertEquals(logger.lines.map(({ fields }) => fields), [{ error: bug }]);
});

Deno.test("runInBackground() tells Supabase's runtime about the work", () => {
  const awaited: Promise<unknown>[] = [];
  Object.assign(globalThis, {
    EdgeRuntime: { waitUntil: (work: Promise<unknown>) => awaited.push(work) },
  });
  try {
    const work = Promise.resolve();
    runInBackground(work);
    assertEquals(awaited, [work]);
  } finally {
    Reflect.deleteProperty(globalThis, "EdgeRuntime");
  }
});

Deno.test("runInBackground() works without Supabase's runtime", () => {
  runInBackground(Promise.resolve());
});

Deno.test('regression: without client configuration a function says so at its start, never "supabase is not defined"', () => {
  const logger = createFakeLogger();
  compose((environment) => {
    readConfiguration(dataApiSchema, environment);
    return () => Response.json("wired");
  }, { environment: {}, logger });
  const message = 'Environment variable "SUPABASE_URL" is missing; ' +
    'Environment variable "SUPABASE_PUBLISHABLE_KEYS" is missing';
  assertEquals(logger.lines, [{ level: "error", message, fields: {} }]);
});
