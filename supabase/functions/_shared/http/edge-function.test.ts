import {
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "../std/assert.ts";
import { compose, runInBackground } from "./edge-function.ts";
import {
  ConfigurationError,
  readConfiguration,
} from "../configuration/configuration.ts";
import { dataApiSchema } from "../configuration/supabase-configuration.ts";
import { createFakeLogger } from "../log/testing/fake-logger.ts";

const request = new Request("http://localhost/");

Deno.test("compose() hands requests to the wired function", async () => {
  const logger = createFakeLogger();
  const { fetch } = compose(() => ({ url }) => new Response(url), logger);
  assertStrictEquals(await (await fetch(request)).text(), request.url);
  assertEquals(logger.lines, []);
});

Deno.test("compose() answers every request with 503 when the configuration is wrong, and logs it once", async () => {
  const logger = createFakeLogger();
  const { fetch } = compose(() => {
    throw new ConfigurationError('Environment variable "KEY" is missing');
  }, logger);
  for (const answer of [await fetch(request), await fetch(request)]) {
    assertStrictEquals(answer.status, 503);
    assertEquals(await answer.json(), {
      error: {
        code: "CONFIGURATION_INVALID",
        message: 'Environment variable "KEY" is missing',
      },
    });
  }
  assertStrictEquals(logger.lines.length, 1);
});

Deno.test("compose() throws a bug on", () => {
  const { message } = assertThrows(
    () =>
      compose(() => {
        throw new TypeError("Bug");
      }, createFakeLogger()),
    TypeError,
  );
  assertStrictEquals(message, "Bug");
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

Deno.test('regression: without client configuration a function says so at its start, never "supabase is not defined"', async () => {
  const logger = createFakeLogger();
  const edgeFunction = compose(() => {
    readConfiguration(dataApiSchema, {});
    return () => Response.json("wired");
  }, logger);
  const message = 'Environment variable "SUPABASE_URL" is missing; ' +
    'Environment variable "SUPABASE_PUBLISHABLE_KEYS" is missing';
  assertEquals(logger.lines, [{ level: "error", message, fields: {} }]);

  const answer = await edgeFunction.fetch(new Request("http://localhost/"));
  assertStrictEquals(answer.status, 503);
  assertEquals(await answer.json(), {
    error: { code: "CONFIGURATION_INVALID", message },
  });
});
