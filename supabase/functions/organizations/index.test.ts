import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { importUnconfigured } from "../_shared/http/testing/import-unconfigured.ts";

Deno.test("organizations without configuration starts and names the missing variables", async () => {
  const { fetch } = await importUnconfigured(() => import("./index.ts"));
  const answer = await fetch(new Request("http://localhost/organizations"));
  assertStrictEquals(answer.status, 503);
  assertEquals(await answer.json(), {
    error: {
      code: "CONFIGURATION_INVALID",
      message: 'Environment variable "SUPABASE_URL" is missing; ' +
        'Environment variable "SUPABASE_PUBLISHABLE_KEYS" is missing; ' +
        'Environment variable "SUPABASE_SECRET_KEYS" is missing',
    },
  });
});
