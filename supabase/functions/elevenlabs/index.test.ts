import { assertMatch, assertStrictEquals } from "../_shared/std/assert.ts";
import {
  importUnconfigured,
  SECRET_KEY,
} from "../_shared/http/testing/import-unconfigured.ts";

Deno.test("elevenlabs without configuration starts and names each webhook's missing variables", async () => {
  const { fetch } = await importUnconfigured(() => import("./index.ts"));
  for (
    const [path, secret] of [
      ["conversation-init", "ELEVENLABS_WEBHOOK_SECRET"],
      ["post-call", "ELEVENLABS_POST_CALL_SECRET"],
    ] as const
  ) {
    const url = `http://localhost/elevenlabs/${path}`;
    const answer = await fetch(
      new Request(url, { method: "POST", headers: { apikey: SECRET_KEY } }),
    );
    assertStrictEquals(answer.status, 503);
    const { error } = await answer.json();
    assertStrictEquals(error.code, "CONFIGURATION_INVALID");
    assertMatch(error.message, new RegExp(`"${secret}" is missing`));
  }
});
