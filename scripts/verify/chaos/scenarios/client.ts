import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { isAskedAbout } from "../stuck.ts";
import type { Verdict } from "../gate.ts";
import { sometimes } from "../on-step.ts";
import {
  deleteOneBeingBought,
  insertAgain,
  insertAsServer,
  insertInOneStatement,
  renameOneBeingBought,
} from "../organizations.ts";
import type { Scenario, World } from "../scenario.ts";

/** Long enough for the steps of a purchase. */
const LONGEST_ABSENCE_MILLISECONDS = 100;

async function wishForKelowna({ database: { sql } }: World): Promise<void> {
  await sql`
    update public.organizations set area_code = '250', country = 'CA' where true`;
}

/** A client acts while its number is being bought. */
export const client: readonly Scenario[] = [
  {
    name: "renamed",
    about: "organizations are renamed while their numbers are being bought",
    prepare: (world) =>
      void (world.onStep = sometimes(
        world,
        { probability: 0.5, times: world.organizations },
        () => renameOneBeingBought(world),
      )),
    async verify(_ledgers, { database: { sql } }) {
      const outdated = await sql`
        select g.name from public.organizations as g
        join public.phone_numbers as n on n.organization_id = g.id
        where n.organization_name <> g.name`;
      assert.deepEqual([...outdated], [], "A number kept an old name");
    },
  },
  {
    name: "wish-changed",
    about:
      "all organizations change their wish between the first search and its reservation",
    insert(world) {
      let change: Promise<void> | undefined;
      world.onStep = async (step, phase): Promise<Verdict> => {
        if (step !== "reserve" || phase !== "before") return "pass";
        change ??= wishForKelowna(world);
        await change;
        return "pass";
      };
      return insertInOneStatement(world);
    },
    verify({ bill }, { organizations }) {
      const elsewhere = bill.filter(({ phoneNumber }) =>
        !phoneNumber.startsWith("+1250")
      );
      assert.deepEqual(elsewhere, [], "A number was bought for an old wish");
      assert.equal(bill.length, organizations, "Numbers paid");
    },
  },
  {
    name: "deleted",
    about: "organizations are deleted while their numbers are being bought",
    prepare: (world) =>
      void (world.onStep = sometimes(
        world,
        { probability: 0.15, times: Math.ceil(world.organizations / 2) },
        () => deleteOneBeingBought(world),
      )),
  },
  {
    name: "deleted-and-inserted-again",
    about:
      "organizations are deleted while their numbers are being bought, and inserted again with the same ids",
    prepare: (world) =>
      void (world.onStep = sometimes(
        world,
        { probability: 0.15, times: Math.ceil(world.organizations / 2) },
        async () => {
          await deleteOneBeingBought(world);
          await wait(LONGEST_ABSENCE_MILLISECONDS * world.dice());
          await insertAgain(world);
        },
      )),
    async verify({ phoneNumbers, notifications }, { database: { sql } }) {
      const taken = await sql`
        select n.phone_number from public.phone_numbers as n
        join public.phone_number_orders as o on o.id = n.order_id
        where o.organization_deleted_at is not null and n.organization_id is not null`;
      assert.deepEqual([...taken], [], "Handed over by itself");
      const unasked = phoneNumbers.filter((row) =>
        row.status === "releasing" &&
        !isAskedAbout(row.phone_number, notifications)
      );
      assert.deepEqual(unasked, [], "Nobody is asked who gets it");
    },
  },
  {
    name: "deleted-after-lost-answer",
    about:
      "organizations are deleted after purchases whose answers were lost, with lists that lag",
    quietMilliseconds: 1_500,
    async prepare(world) {
      const { twilio, organizations } = world;
      await twilio.changeSettings({ listLagMilliseconds: 1_000 });
      for (const when of ["before", "after"] as const) {
        await twilio.addFault({
          operation: "purchase",
          fault: { kind: "reset", when },
          times: organizations,
          probability: 0.4,
        });
      }
      const times = Math.ceil(organizations / 2);
      world.onStep = sometimes(
        world,
        { probability: 0.1, times },
        () => deleteOneBeingBought(world),
      );
    },
  },
  {
    name: "one-statement",
    about: "all organizations in one statement",
    insert: insertInOneStatement,
  },
  {
    name: "rolled-back",
    about:
      "a transaction that inserts as many organizations again is rolled back",
    async insert(world) {
      const rolledBack = new Error("Rolled back on purpose");
      await world.database.sql.begin(async (transaction) => {
        await insertAsServer(transaction, world);
        throw rolledBack;
      }).catch((error) => assert.equal(error, rolledBack));
      await insertInOneStatement(world);
    },
    verify({ bill }, { organizations }) {
      assert.equal(bill.length, organizations, "Numbers paid");
    },
  },
];
