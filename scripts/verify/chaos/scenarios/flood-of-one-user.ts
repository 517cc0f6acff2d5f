import assert from "node:assert/strict";
import { waitUntil } from "../../../local/wait-until.ts";
import type { Scenario, World } from "../scenario.ts";

const FLOOD = 15_000;
const NUMBERS_PER_USER = 3;
/** Each of the two honest users inserts one in each round. */
const ROUNDS = 2;
let cancelledBefore = 0;

/**
 * Without bounds, a claim that reads or sets aside them all passes the timeout of hosted projects, which the local Data
 * API has, too: then nobody gets a number.
 */
export const floodOfOneUser: Scenario = {
  name: "flood-of-one-user",
  about:
    `a server inserts ${FLOOD} organizations of one user, and others sign up meanwhile`,
  mayFail: true,
  async prepare({ database: { sql }, cancelledStatements }) {
    cancelledBefore = cancelledStatements();
    await sql`update public.provisioning_settings set max_numbers_per_user = ${NUMBERS_PER_USER}`;
  },
  async insert(world) {
    const { database: { sql }, users: [flooder, ...honest] } = world;
    await sql.begin(async (transaction) => {
      await transaction`set local statement_timeout = '8s'`;
      await transaction`
        insert into public.organizations (name, created_by)
        select 'Flood ' || n, ${
        flooder?.id ?? null
      }::uuid from generate_series(1, ${FLOOD}) as n`;
    });
    await untilSomeAreHeld(world);
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const { client } of honest) {
        await client.from("organizations").insert({ name: `Honest ${round}` })
          .throwOnError();
      }
    }
  },
  async verify({ notifications }, world) {
    const { database: { sql }, users: [flooder], cancelledStatements } = world;
    assert.equal(cancelledStatements(), cancelledBefore, "Took too long");
    const late = await sql`
      select honest.organization_name from public.phone_number_orders as honest
      where honest.organization_name like 'Honest %' and (
        honest.purchasing_at is null or exists (
          select from public.phone_number_orders as other
          where other.purchasing_at > honest.created_at and other.purchasing_at < honest.purchasing_at
        )
      )`;
    assert.deepEqual([...late], [], "Not taken by the first claim");
    const [flood] = await sql`
      select count(*) filter (where status = 'purchased')::int as purchased, count(*) filter (where status = 'held')::int as held
      from public.phone_number_orders where ordered_by = ${
      flooder?.id ?? null
    }`;
    assert.deepEqual(flood, {
      purchased: NUMBERS_PER_USER,
      held: FLOOD - NUMBERS_PER_USER,
    });
    const held = notifications.filter(({ type }) =>
      type === "provisioning_held"
    );
    assert.deepEqual(held.map(({ subject }) => subject), [flooder?.id]);
  },
};

/** The function is at work on the flood when the others sign up. */
async function untilSomeAreHeld({ database: { sql } }: World): Promise<void> {
  await waitUntil("some of the flood are set aside", async () => {
    const [any] = await sql`
      select from public.phone_number_orders where status = 'held' limit 1`;
    return any;
  });
}
