import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { ElevenLabsError } from "../_shared/elevenlabs/elevenlabs-error.ts";
import type { Calling } from "./calling.ts";
import { dialling, FROM, startCalling, TO } from "./testing/start-calling.ts";

/** A call from a number whose id ElevenLabs was not asked about. */
function startUnverified(find: Calling["findAtElevenLabs"]) {
  const scene = startCalling({
    "/rpc/begin_call": [{
      call_id: dialling.id,
      outcome_token: "the-token",
      elevenlabs_phone_id: "phnum_pasted",
      is_verified: false,
      answer_token: null,
      failure_code: null,
      failure_message: null,
    }],
    "/rpc/record_call_outcome": { ...dialling, status: "failed" },
    "/rpc/is_platform_admin": true,
  });
  scene.telephone.findAtElevenLabs = find;
  return scene;
}

for (
  const [what, find, code] of [
    [
      "another number's",
      () => Promise.resolve({ phoneNumber: "+16045550002" }),
      "ELEVENLABS_CHECK_FAILED",
    ],
    ["no number's", () => Promise.resolve(null), "ELEVENLABS_CHECK_FAILED"],
    [
      "perhaps another number's",
      () => Promise.reject(new ElevenLabsError("timed-out")),
      "ELEVENLABS_TIMEOUT",
    ],
  ] as const
) {
  Deno.test(`nobody is called from a number whose pasted id is ${what}`, async () => {
    await using scene = startUnverified(find);
    const { body } = await scene.call({ to: TO });
    assertEquals(scene.telephone.dialled, []);
    assertStrictEquals(JSON.parse(JSON.stringify(body)).error.code, code);
    const [outcome] = scene.sent("/rpc/record_call_outcome");
    assertStrictEquals(JSON.parse(JSON.stringify(outcome)).status, "failed");
  });
}

Deno.test("a pasted id that is the number's own is called from", async () => {
  const asked: string[] = [];
  await using scene = startUnverified((id) => {
    asked.push(id);
    return Promise.resolve({ phoneNumber: FROM });
  });
  await scene.call({ to: TO });
  assertEquals(asked, ["phnum_pasted"]);
  assertStrictEquals(scene.telephone.dialled.length, 1);
});
