import {
  assert,
  assertMatch,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import { startStubElevenLabs } from "../../_shared/elevenlabs/testing/stub-elevenlabs.ts";
import { checkElevenLabsKey } from "./check-elevenlabs-key.ts";

function check(port: number, key = "sk_of_the_test") {
  return checkElevenLabsKey("key", {
    environment: {
      ELEVENLABS_API_BASE_URL: `http://127.0.0.1:${port}`,
      ELEVENLABS_API_KEY: key,
    },
    deadline: AbortSignal.timeout(60_000),
  });
}

Deno.test("without a key the check is skipped", async () => {
  assertStrictEquals((await check(1, "")).status, "skip");
});

Deno.test("a key that reads imports passes", async () => {
  await using stub = startStubElevenLabs(
    Response.json({ phone_numbers: [], has_more: false, next_cursor: null }),
  );
  assertStrictEquals((await check(stub.port)).status, "pass");
});

for (const status of [401, 403]) {
  Deno.test(`a key refused with ${status} fails, and the check does not repeat it`, async () => {
    const detail = { message: "Invalid API key sk_of_the_test" };
    await using stub = startStubElevenLabs(
      Response.json({ detail }, { status }),
    );
    const found = await check(stub.port);
    assertStrictEquals(found.status, "fail");
    assertMatch(found.advice ?? "", /^Set ELEVENLABS_API_KEY/);
    assert(!JSON.stringify(found).includes("sk_of_the_test"));
  });
}

Deno.test("an ElevenLabs that is down is not the key's fault", async () => {
  await using stub = startStubElevenLabs(
    new Response("<html>", { status: 503 }),
  );
  const found = await check(stub.port);
  assertStrictEquals(found.status, "fail");
  assertMatch(found.advice ?? "", /status\.elevenlabs\.io/);
});
