import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { form, signedRequest } from "./testing/sign-form.ts";
import { startHandler, waiting } from "./testing/start-handler.ts";

Deno.test("a request that Twilio did not sign is refused, and nothing is recorded", async () => {
  const { calls, handle } = startHandler(waiting);
  const answer = await handle(signedRequest(form, { authToken: "another" }));
  assertStrictEquals(answer.status, 403);
  const { error } = await answer.json();
  assertStrictEquals(error.code, "INVALID_TWILIO_SIGNATURE");
  assertEquals(calls, []);
});

for (
  const [method, path, status, code] of [
    ["GET", "/twilio/voice", 405, "METHOD_NOT_ALLOWED"],
    ["POST", "/twilio", 404, "NOT_FOUND"],
    ["POST", "/twilio/voice/more", 404, "NOT_FOUND"],
  ] as const
) {
  Deno.test(`${method} ${path} is ${status}`, async () => {
    const { handle } = startHandler(waiting);
    const answer = await handle(
      new Request(`http://localhost${path}`, { method }),
    );
    assertStrictEquals(answer.status, status);
    const { error } = await answer.json();
    assertStrictEquals(error.code, code);
  });
}
