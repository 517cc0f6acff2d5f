import { assertEquals } from "../_shared/std/assert.ts";
import { ElevenLabsError } from "../_shared/elevenlabs/elevenlabs-error.ts";
import { TwilioListError } from "../_shared/twilio/twilio-list-error.ts";
import { anyAllowance } from "../_shared/wake-up/testing/allowances.ts";
import { reconcile } from "./reconcile.ts";
import { worldOf } from "./testing/reconciling-world.ts";

for (
  const [what, failure, expected] of [
    [
      "Twilio is down",
      new TwilioListError("unavailable"),
      "postpone: TWILIO_UNAVAILABLE",
    ],
    [
      "Twilio does not answer in time",
      new TwilioListError("timed-out"),
      "postpone: TWILIO_TIMEOUT",
    ],
    [
      "Twilio refuses the account",
      new TwilioListError("refused"),
      "give up: TWILIO_REFUSED",
    ],
    ["something breaks", new Error("It broke"), "postpone: INTERNAL_ERROR"],
  ] as const
) {
  Deno.test(`when ${what}, the run records the failure and stops`, async () => {
    const { events, deps } = worldOf(["reading_twilio"], {
      fetchTwilioPage: () => Promise.reject(failure),
    });
    await reconcile(deps, anyAllowance());
    assertEquals(events, ["claim", expected]);
  });
}

Deno.test("a refused key of ElevenLabs ends the run for good", async () => {
  const { events, deps } = worldOf(["reading_elevenlabs"], {
    fetchElevenLabsPage: () =>
      Promise.reject(new ElevenLabsError("key-refused")),
  });
  await reconcile(deps, anyAllowance());
  assertEquals(events, ["claim", "give up: ELEVENLABS_KEY_REFUSED"]);
});

Deno.test("a key that is removed during a run ends the run for good", async () => {
  const { events, deps } = worldOf(["reading_elevenlabs"], {
    fetchElevenLabsPage: null,
  });
  await reconcile(deps, anyAllowance());
  assertEquals(events, ["claim", "give up: ELEVENLABS_NOT_CONFIGURED"]);
});
