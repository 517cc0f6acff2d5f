import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { meddle } from "../gatekeepers.ts";
import {
  insertAsServer,
  insertInOneStatement,
} from "../insert-organizations.ts";
import {
  deleteOneBeingBought,
  insertAgain,
  renameOneBeingBought,
} from "../meddling.ts";
import type { Scenario } from "../scenario.ts";

/** Long enough for the steps of a purchase. */
const LONGEST_ABSENCE_MILLISECONDS = 100;

/** What a client does while its number is being bought. */
export const client: readonly Scenario[] = [
  {
    name: "renamed",
    about: "organizations are renamed while their numbers are being bought",
    prepare: (world) =>
      void (world.gatekeeper = meddle(
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
    name: "deleted",
    about: "organizations are deleted while their numbers are being bought",
    prepare: (world) =>
      void (world.gatekeeper = meddle(
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
      void (world.gatekeeper = meddle(
        world,
        { probability: 0.15, times: Math.ceil(world.organizations / 2) },
        async () => {
          await deleteOneBeingBought(world);
          await wait(LONGEST_ABSENCE_MILLISECONDS * world.dice());
          await insertAgain(world);
        },
      )),
    verify({ organizations, phoneNumbers }) {
      const served = new Set(phoneNumbers.map((row) => row.organization_id));
      const without = organizations.filter(({ id }) => !served.has(id));
      assert.deepEqual(without, [], "Without a number");
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
      world.gatekeeper = meddle(
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
