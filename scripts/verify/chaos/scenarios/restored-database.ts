import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { everybodyHasANumber } from "../everybody-has-a-number.ts";
import { neighborTag } from "../ledgers.ts";
import { releaseScenario } from "../release-scenario.ts";
import type { Scenario, World } from "../scenario.ts";

/** The tables of the project, each with the columns that are not computed. */
async function listTables({ database: { sql } }: World) {
  return await sql<{ name: string; columns: string[] }[]>`
    select table_name as name, json_agg(column_name) as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
    group by table_name`;
}

/** Copies the tables, as a nightly backup does. */
async function backUp(world: World): Promise<void> {
  const tables = await listTables(world);
  await world.database.sql.begin(async (transaction) => {
    await transaction`drop schema if exists backup cascade`;
    await transaction`create schema backup`;
    for (const { name } of tables) {
      await transaction`
        create table backup.${transaction(name)} as table public.${
        transaction(name)
      }`;
    }
  });
}

/** Brings the tables back as they were, without triggers, as a restore does. Twilio forgets nothing. */
async function restore(world: World): Promise<void> {
  const tables = await listTables(world);
  await world.database.sql.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`;
    for (const { name, columns } of tables) {
      await transaction`delete from public.${transaction(name)} where true`;
      await transaction`
        insert into public.${transaction(name)} (${transaction(columns)})
        overriding system value
        select ${transaction(columns)} from backup.${transaction(name)}`;
    }
  });
  await world.database.sql`drop schema backup cascade`;
}

/** Inserts organizations with these ids for the first client. */
async function insert(
  { database: { sql }, users: [user] }: World,
  ids: readonly string[],
): Promise<void> {
  await sql`
    insert into public.organizations (id, name, created_by)
    select id, 'Chaos ' || id, ${user?.id ?? null}::uuid
    from unnest(string_to_array(${ids.join()}, ',')::uuid[]) as id`;
}

function newIds(count: number): readonly string[] {
  return Array.from({ length: count }, () => randomUUID());
}

/** What a database forgets, and what a neighbor on the Twilio account has, must cost nothing twice. */
export const restoredDatabase: readonly Scenario[] = [
  {
    name: "restored-in-place",
    about:
      "the database is restored to a backup from before half of the purchases, and the application inserts the organizations again",
    insert: async () => {},
    async disturb(world) {
      const early = Math.ceil(world.organizations / 2);
      await insert(world, newIds(early));
      await everybodyHasANumber(world);
      await backUp(world);
      const late = newIds(world.organizations - early);
      await insert(world, late);
      await everybodyHasANumber(world);
      await restore(world);
      await insert(world, late);
    },
    verify({ bill, organizations, phoneNumbers }) {
      assert.equal(bill.length, organizations.length, "Numbers on the bill");
      assert.equal(phoneNumbers.length, organizations.length, "Records");
    },
  },
  {
    name: "restored-before-purchases",
    about:
      "the database is restored to a backup in which orders wait that have bought their numbers since",
    insert: async () => {},
    async disturb(world) {
      const { database: { sql } } = world;
      await sql`update public.provisioning_settings set purchases_paused = true`;
      await insert(world, newIds(world.organizations));
      await backUp(world);
      await sql`update public.provisioning_settings set purchases_paused = false`;
      await sql`select one_number.sweep_phone_number_orders()`;
      await everybodyHasANumber(world);
      await restore(world);
      await sql`update public.provisioning_settings set purchases_paused = false`;
      await sql`select one_number.sweep_phone_number_orders()`;
    },
    verify({ bill, organizations }) {
      assert.equal(bill.length, organizations.length, "Numbers on the bill");
    },
  },
  {
    name: "two-projects",
    about:
      "another project on the same Twilio account has numbers for organizations with the same ids",
    async insert(world) {
      const ids = newIds(world.organizations);
      await world.twilio.own(ids.map((id, turn) => ({
        phoneNumber: `+1555020${1000 + turn}`,
        configuration: { friendly_name: neighborTag(id) },
      })));
      await insert(world, ids);
    },
    async verify({ organizations, phoneNumbers }, { twilio }) {
      const recorded = new Set(phoneNumbers.map((row) => row.phone_number));
      const theirs = (await twilio.account()).phoneNumbers
        .filter(({ phoneNumber }) => phoneNumber.startsWith("+1555020"));
      assert.equal(theirs.length, organizations.length, "Theirs are all there");
      assert.ok(theirs.every(({ phoneNumber }) => !recorded.has(phoneNumber)));
    },
  },
  releaseScenario({
    name: "tagged-again",
    about:
      "admins type the tags again, in capitals and with blanks, before organizations are deleted",
    async beforeDeletion({ twilio }) {
      const { phoneNumbers } = await twilio.account();
      await twilio.name(phoneNumbers.map(({ sid, configuration }) => ({
        sid,
        // Twilio takes 64 characters.
        friendlyName: ` ${configuration.friendly_name.toUpperCase()}  `,
      })));
    },
  }),
];
