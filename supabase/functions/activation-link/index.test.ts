import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import {
  importUnconfigured,
  SECRET_KEY,
} from "../_shared/http/testing/import-unconfigured.ts";

Deno.test("activation-link without configuration starts and names the missing variables", async () => {
  const { fetch } = await importUnconfigured(() => import("./index.ts"));
  const answer = await fetch(
    new Request("http://localhost/activation-link/open", {
      method: "POST",
      headers: { apikey: SECRET_KEY },
    }),
  );
  assertStrictEquals(answer.status, 503);
  assertEquals(await answer.json(), {
    error: {
      code: "CONFIGURATION_INVALID",
      message: 'Environment variable "SUPABASE_URL" is missing',
    },
  });
});
