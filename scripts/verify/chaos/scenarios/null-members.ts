import assert from "node:assert/strict";
import type { World } from "../scenario.ts";
import { everythingIsReleased, releaseScenario } from "../release-scenario.ts";
import type { Scenario } from "../scenario.ts";

async function answerWithNulls({ twilio }: World): Promise<void> {
  await twilio.addFault({
    operation: "any",
    fault: { kind: "nulls" },
    times: null,
  });
}

/** Checks that numbers were recorded from such answers, and not from fuller ones of later attempts. */
async function nothingMoreIsKnown({ database: { sql } }: World) {
  const fuller = await sql`
    select phone_number from public.phone_numbers where capabilities <> '{}'`;
  assert.deepEqual([...fuller], [], "Numbers with capabilities");
}

/** Answers in which every member is null that may be null. */
export const nullMembers: readonly Scenario[] = [
  {
    name: "null-members",
    about:
      "Twilio's answers have id and digits, and nothing else that may be null",
    async prepare(world) {
      const { twilio, organizations } = world;
      // After a lost answer lists are read.
      await twilio.addFault({
        operation: "purchase",
        fault: { kind: "reset", when: "after" },
        times: Math.ceil(organizations / 2),
        probability: 0.5,
      });
      await answerWithNulls(world);
    },
    verify: (_ledgers, world) => nothingMoreIsKnown(world),
  },
  releaseScenario({
    name: "release-null-members",
    about: "the same, and numbers are given back",
    prepare: answerWithNulls,
    async verify(ledgers, world) {
      await nothingMoreIsKnown(world);
      everythingIsReleased(ledgers);
    },
  }),
];
