import { assertStrictEquals } from "../std/assert.ts";
import { canTwilioReach } from "./can-twilio-reach.ts";

const cases = [
  ["https://project.supabase.co/functions/v1", undefined, true],
  ["http://project.supabase.co/functions/v1", undefined, false],
  ["http://127.0.0.1:54321/functions/v1", undefined, false],
  ["http://127.0.0.1:54321/functions/v1", "https://proxy.example.com", false],
  ["http://127.0.0.1:54321/functions/v1", "http://localhost:54325", true],
  ["https://localhost/functions/v1", undefined, false],
] as const;

for (const [url, apiBaseUrl, expected] of cases) {
  Deno.test(`canTwilioReach(): ${apiBaseUrl ?? "Twilio"} ${expected ? "reaches" : "does not reach"} ${url}`, () => {
    assertStrictEquals(canTwilioReach(url, apiBaseUrl), expected);
  });
}
