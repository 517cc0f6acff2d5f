import assert from "node:assert/strict";
import { waitUntil } from "../../../local/wait-until.ts";
import type { Verdict } from "../gate.ts";
import { sometimes } from "../on-step.ts";
import { deleteOneBeingBought, insertAgain } from "../organizations.ts";
import { releaseScenario } from "../release-scenario.ts";
import type { Scenario, World } from "../scenario.ts";
import { detachedByHand, swappedIds } from "./sql-editor.ts";

/** Admins keep up to `most` of the numbers that are being given back, if it is not too late. */
async function keep(
  { database: { sql } }: World,
  most: number,
): Promise<void> {
  const numbers = await sql<{ number: string }[]>`
    select n.phone_number as number
    from public.phone_numbers as n
    join public.phone_number_releases as r on r.phone_number_id = n.id
    where r.status = 'scheduled'
    order by md5(n.id::text) limit ${most}`;
  for (const { number } of numbers) {
    await sql`select public.keep_phone_number(${number})`.catch((error) => {
      if (error.hint !== "RELEASE_IN_PROGRESS") throw error;
    });
  }
}

/** Admins give every second organization the number of its notification, and release the others. */
async function decide({ database: { sql } }: World): Promise<void> {
  const questions = await sql<{ number: string }[]>`
    select subject as number from public.admin_notifications
    where status = 'pending' and type = 'organization_returned'
    order by subject`;
  for (const [position, { number }] of questions.entries()) {
    await (position % 2 === 0
      ? sql`select public.keep_phone_number(${number})`
      : sql`select public.release_phone_number(${number}, ${number})`);
  }
}

/** Decisions and mistakes of people that the numbers of existing organizations must survive. */
export const releaseMistakes: readonly Scenario[] = [
  releaseScenario({
    name: "inserted-again-while-given-back",
    about:
      "organizations are inserted again with the same ids while their numbers are given back, and admins decide",
    buysAgain: true,
    async afterDeletion(world) {
      const { database: { sql }, organizations } = world;
      await sql`select one_number.sweep_phone_number_releases()`;
      await waitUntil("a number is given back", async () => {
        const given = await sql`
          select from public.phone_numbers where status = 'released' limit 1`;
        return given.length > 0 || undefined;
      }, 60_000 + 500 * organizations);
      await insertAgain(world);
      await decide(world);
    },
    verify({ organizations, phoneNumbers, owned }) {
      const served = new Set(phoneNumbers.map((row) => row.organization_id));
      const without = organizations.filter(({ id }) => !served.has(id));
      assert.deepEqual(without, [], "Without a number");
      assert.equal(owned.length, organizations.length, "Numbers at Twilio");
    },
  }),
  releaseScenario({
    name: "kept-meanwhile",
    about: "admins keep numbers at the moment when they are given back",
    clocks: [0, 0],
    prepare(world) {
      // Before the release is confirmed, when an admin is in time; and right before the request to Twilio, when it is too late.
      world.onStep = async (step, phase): Promise<Verdict> => {
        if (phase === "before" && step === "confirm-release") {
          if (world.dice() < 0.2) await keep(world, 1);
        }
        if (phase === "before" && step === "release") await keep(world, 1_000);
        return "pass";
      };
    },
    async verify(ledgers, { database: { sql } }) {
      const due = await sql`
        select from public.phone_number_releases where status = 'scheduled'`;
      if (due.length > 0) {
        throw new Error("A number is neither kept nor released");
      }
      const kept = ledgers.phoneNumbers.filter((row) =>
        row.status === "releasing"
      );
      const sids = new Set(ledgers.owned.map(({ sid }) => sid));
      const gone = kept.filter((row) => !sids.has(row.twilio_sid));
      if (gone.length > 0) throw new Error("A number was kept and is gone");
    },
  }),
  releaseScenario({
    name: "deleted-while-bought-without-grace",
    about:
      "organizations are deleted while their numbers are bought, and given back at once",
    prepare(world) {
      world.onStep = sometimes(
        world,
        { probability: 0.1, times: 5 },
        () => deleteOneBeingBought(world),
      );
    },
  }),
  swappedIds,
  detachedByHand,
];
