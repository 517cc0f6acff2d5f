import { assertEquals } from "../_shared/std/assert.ts";
import { IDS_PER_STEP } from "./ask-for-ids.ts";
import { anyAllowance } from "../_shared/wake-up/testing/allowances.ts";
import { reconcile } from "./reconcile.ts";
import type { TwilioSighting } from "./sightings.ts";
import { worldOf } from "./testing/reconciling-world.ts";

const sighting: TwilioSighting = {
  twilio_sid: "PN1",
  phone_number: "+16045550001",
  country: "CA",
  friendly_name: "Fax",
  tagged_organization_id: null,
  tagged_project: null,
  purchased_at: null,
  voice_url: "",
  answers_elsewhere: false,
  capabilities: {},
};

Deno.test("both vendors are asked for each number that their lists did not show", async () => {
  const many = Array.from({ length: IDS_PER_STEP }, (_, n) => `PN${n}`);
  const last = many.at(-1);
  const { events, deps } = worldOf(
    [
      "asking_twilio",
      `asking_twilio ${last}`,
      "reading_elevenlabs",
      "asking_elevenlabs",
      "comparing",
      "concluded",
    ],
    {
      fetchTwilioNumber: (sid) =>
        Promise.resolve(sid === "PN1" ? sighting : null),
    },
    [many, ["PN999"], ["phnum_1"]],
  );
  await reconcile(deps, anyAllowance());
  assertEquals(events, [
    "claim",
    "list ids after null",
    `record Twilio's page of 1, next is ${last}`,
    `list ids after ${last}`,
    "record Twilio's page, next is null",
    "record ElevenLabs' page, next is null",
    "list ids after null",
    "record ElevenLabs' page, next is null",
    "conclude",
  ]);
});

Deno.test("a number that Twilio does not tell of is not gone: the step is tried again", async () => {
  const { events, deps } = worldOf(["asking_twilio"], {
    fetchTwilioNumber: () => Promise.reject(new Error("No answer")),
  }, [["PN1"]]);
  await reconcile(deps, anyAllowance());
  assertEquals(events, [
    "claim",
    "list ids after null",
    "postpone: INTERNAL_ERROR",
  ]);
});
