import { throws } from "node:assert/strict";
import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { readDataApi } from "./api-configuration.ts";
import { compose } from "../http/compose.ts";
import { createFakeLogger } from "../log/testing/fake-logger.ts";

const environment = {
  SUPABASE_URL: "https://project.supabase.co",
  SUPABASE_PUBLISHABLE_KEYS: '{"default":"sb_publishable_one"}',
};

Deno.test("readDataApi() takes the default key of the platform's set of keys", () => {
  assertEquals(readDataApi(environment), {
    url: "https://project.supabase.co",
    publishableKey: "sb_publishable_one",
  });
});

for (
  const [keys, what] of [
    ["sb_publishable_one", "a key instead of a set"],
    ['{"mobile":"sb_publishable_two"}', "a set without a default"],
    ['{"default":""}', "an empty default"],
    ["null", "null"],
  ] as const
) {
  Deno.test(`readDataApi() refuses ${what}`, () => {
    throws(
      () => readDataApi({ ...environment, SUPABASE_PUBLISHABLE_KEYS: keys }),
      {
        name: "ConfigurationError",
        message: 'Environment variable "SUPABASE_PUBLISHABLE_KEYS" ' +
          'is not a JSON object with the publishable key "default"',
      },
    );
  });
}

Deno.test('regression: without client configuration a function says so at its start, never "supabase is not defined"', async () => {
  const logger = createFakeLogger();
  const edgeFunction = compose(() => {
    readDataApi({});
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
