import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import {
  importUnconfigured,
  SECRET_KEY,
} from "../_shared/http/testing/import-unconfigured.ts";

Deno.test("admin without configuration starts and names the missing variables", async () => {
  const { fetch } = await importUnconfigured(() => import("./index.ts"));
  const answer = await fetch(
    new Request("http://localhost/admin", { headers: { apikey: SECRET_KEY } }),
  );
  assertStrictEquals(answer.status, 503);
  assertEquals(await answer.json(), {
    error: {
      code: "CONFIGURATION_INVALID",
      message: 'Environment variable "SUPABASE_URL" is missing; ' +
        'Environment variable "SUPABASE_PUBLISHABLE_KEYS" is missing',
    },
  });
});
