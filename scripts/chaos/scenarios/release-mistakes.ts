import { meddle } from "../gatekeepers.ts";
import { deleteOneBeingBought } from "../meddling.ts";
import { releaseScenario } from "../release-scenario.ts";
import type { Scenario } from "../scenario.ts";
import type { World } from "../world.ts";
import { detachedByHand } from "./detached-by-hand.ts";
import { swappedIds } from "./swapped-ids.ts";

/** An admin keeps a number that is being given back, if it is not too late. */
async function keepOne({ database: { sql } }: World): Promise<void> {
  await sql`
    select public.keep_phone_number(phone_number) from public.phone_numbers
    where status = 'releasing' order by md5(id::text) limit 1
  `.catch(() => {});
}

/** What people do, and the numbers of organizations that exist must survive. */
export const releaseMistakes: readonly Scenario[] = [
  releaseScenario({
    name: "kept-meanwhile",
    about: "admins keep numbers at the moment when they are given back",
    clocks: [0, 0],
    prepare(world) {
      world.gatekeeper = meddle(
        world,
        { probability: 0.1, times: 1_000 },
        () => keepOne(world),
      );
    },
    async verify(ledgers, { database: { sql } }) {
      const due = await sql`
        select from public.phone_numbers where status = 'releasing' and release_due_at is not null`;
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
      world.gatekeeper = meddle(
        world,
        { probability: 0.1, times: 5 },
        () => deleteOneBeingBought(world),
      );
    },
  }),
  swappedIds,
  detachedByHand,
];
