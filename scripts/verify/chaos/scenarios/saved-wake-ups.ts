import type postgres from "postgres";
import { setTimeout as wait } from "node:timers/promises";
import { insertOrganizations } from "../organizations.ts";
import { withholdAnswers } from "../on-step.ts";
import type { Scenario, World } from "../scenario.ts";
import type { Phase } from "../step.ts";

/** Longer than the function lingers after a look that found nothing. */
const LONG_TRANSACTION_MILLISECONDS = 2_500;
/** Shorter than that: the next sign-up comes while the function lingers. */
const PAUSE_MILLISECONDS = 400;

/** Inserts half of the organizations at once, and the others one after the other, while the function works and lingers. */
async function trickle(world: World): Promise<void> {
  const { organizations, database } = world;
  const few = Math.min(10, Math.floor(organizations / 2));
  await insertOrganizations({ ...world, organizations: organizations - few });
  for (let count = 1; count <= few; count += 1) {
    await wait(PAUSE_MILLISECONDS * world.dice());
    await insertOne(database.sql, `Late ${count}`);
  }
}

async function insertOne(
  sql: postgres.Sql | postgres.TransactionSql,
  name: string,
): Promise<void> {
  await sql`insert into public.organizations (name) values (${name})`;
}

/** Kills the function at its claims, from the second on: also at the one after which it would have rested. */
function killAtClaim(phase: Phase): Scenario {
  let kills = 0;
  return {
    name: `killed-${phase}-look`,
    about:
      `the function is killed ${phase} it looks again, while sign-ups rely on it`,
    prepare(world) {
      kills = 0;
      let claims = 0;
      world.onStep = (step, moment) => {
        if (step !== "claim" || moment !== phase) return "pass";
        claims += 1;
        if (claims % 2 === 1 || kills === 3) return "pass";
        kills += 1;
        world.functions.kill();
        return "swallow";
      };
    },
    insert: trickle,
    verify() {
      if (kills === 0) throw new Error("The function never looked again");
    },
  };
}

/** Sign-ups that send no wake-up, because of one on its way or a function at work; and that then comes to nothing. */
export const savedWakeUps: readonly Scenario[] = [
  killAtClaim("before"),
  killAtClaim("after"),
  {
    name: "look-not-answered",
    about: "claims take effect, and their answers never come",
    insert: trickle,
    prepare: (world) =>
      void (world.onStep = withholdAnswers(world, {
        steps: ["claim"],
        probability: 0.5,
        times: 3,
      })),
  },
  {
    name: "wake-up-refused-while-relied-on",
    about: "the first wake-ups are answered with 500, and others rely on them",
    insert: trickle,
    prepare(world) {
      let refusals = 0;
      world.onWakeUp = (wakeUp, deliver) => {
        refusals += 1;
        return refusals <= 3 ? 500 : deliver(wakeUp);
      };
    },
  },
  {
    name: "wake-up-deleted-while-relied-on",
    about: "pg_net's queue is emptied while sign-ups rely on what is in it",
    async insert(world) {
      await world.database.sql.begin(async (transaction) => {
        await insertOne(transaction, "First");
        // Its wake-up is noted, and never sent.
        await transaction`delete from net.http_request_queue`;
      });
      await insertOrganizations({
        ...world,
        organizations: world.organizations - 1,
      });
    },
  },
  {
    name: "wake-up-rolled-back",
    about: "sign-ups that wake are undone while others sign up",
    async insert(world) {
      const undone = world.database.sql.begin(async (transaction) => {
        await insertOne(transaction, "Undone");
        await wait(PAUSE_MILLISECONDS);
        throw new Error("undone");
      }).catch((error: unknown) => {
        if (!(error instanceof Error) || error.message !== "undone") {
          throw error;
        }
      });
      await insertOrganizations(world);
      await undone;
    },
  },
  {
    name: "open-for-long",
    about:
      "transactions that rely on the function stay open until it has rested",
    async insert(world) {
      const few = Math.min(3, world.organizations);
      const inserting = insertOrganizations({
        ...world,
        organizations: world.organizations - few,
      });
      const late = Array.from(
        { length: few },
        (_, index) =>
          world.database.sql.begin(async (transaction) => {
            await wait(PAUSE_MILLISECONDS);
            await insertOne(transaction, `Open ${index + 1}`);
            await wait(LONG_TRANSACTION_MILLISECONDS);
          }),
      );
      await Promise.all([inserting, ...late]);
    },
  },
];
