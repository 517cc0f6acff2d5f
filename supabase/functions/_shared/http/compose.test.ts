import { throws } from "node:assert/strict";
import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { compose } from "./compose.ts";
import { ConfigurationError } from "../configuration/configuration.ts";
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

Deno.test("compose() lets a bug through", () => {
  throws(
    () =>
      compose(() => {
        throw new TypeError("Bug");
      }, createFakeLogger()),
    { name: "TypeError", message: "Bug" },
  );
});
