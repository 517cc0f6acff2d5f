import { assertMatch, assertStrictEquals } from "../_shared/std/assert.ts";
import {
  importUnconfigured,
  SECRET_KEY,
} from "../_shared/http/testing/import-unconfigured.ts";

Deno.test("import-phone-number without configuration starts and names the missing variables", async () => {
  const { fetch } = await importUnconfigured(() => import("./index.ts"));
  const answer = await fetch(
    new Request("http://localhost/import-phone-number", {
      method: "POST",
      headers: { apikey: SECRET_KEY },
    }),
  );
  assertStrictEquals(answer.status, 503);
  const { error } = await answer.json();
  assertStrictEquals(error.code, "CONFIGURATION_INVALID");
  for (
    const name of [
      "SUPABASE_URL",
      "EDGE_FUNCTION_SECRET",
    ]
  ) {
    assertMatch(error.message, new RegExp(`"${name}" is missing`));
  }
});
