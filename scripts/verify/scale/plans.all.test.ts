import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import postgres from "postgres";
import { root } from "../../local/root.ts";
import { migratedTemplate } from "../../local/postgres/migrated-template.ts";
import {
  startTestPostgres,
  type TestPostgres,
} from "../../local/postgres/postgres-under-test.ts";
import { capturePlans } from "./capture-plans.ts";
import { fillDatabase, queueOrders } from "./fill-database.ts";
import { findWaste } from "./find-waste.ts";
import { memberLists, scaleQueries, type ScaleQuery } from "./queries.ts";

const ORGANIZATIONS = 100_000;

/** What a planner knows, and how it plans: each is undone with the query's transaction. */
const circumstances = {
  "with statistics": "",
  "prepared once for all arguments":
    "set local plan_cache_mode = force_generic_plan",
};

/** As after a restore, or an upgrade of Postgres. */
const WITHOUT_STATISTICS = `
  delete from pg_statistic where starelid in (
    select oid from pg_class where relnamespace = 'public'::regnamespace
  )`;

describe("100,000 organizations", () => {
  let database: TestPostgres;
  let session: postgres.Sql;
  let growing: ReadonlySet<string>;
  const notices: postgres.Notice[] = [];

  before(async () => {
    database = await startTestPostgres(17, await migratedTemplate({ root }));
    await fillDatabase(database.admin, ORGANIZATIONS);
    session = postgres(database.server.adminUrl, {
      max: 1,
      onnotice: (notice) => notices.push(notice),
    });
    const tables = await session<{ name: string }[]>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and reltuples > 1000
    `;
    growing = new Set(tables.map(({ name }) => name));
  });
  after(async () => {
    await session?.end({ timeout: 1 });
    await database?.stop();
  });

  const wasteOf = async (query: ScaleQuery, circumstance: string) => {
    const before = `${query.before ?? "select"}; ${circumstance}`;
    const plans = await capturePlans(session, notices, { ...query, before });
    assert.ok(plans.length > 0, "The plans were not captured");
    return findWaste(plans, growing);
  };

  it("are many enough that no plan reads them all by right", () => {
    for (const table of ["organizations", "phone_numbers", "calls"]) {
      assert.ok(growing.has(table), table);
    }
  });

  it("would show what reads them all", async () => {
    const query: ScaleQuery = {
      name: "all names",
      role: "service_role",
      before: "drop index public.phone_numbers_waiting_index",
      sql: "select * from public.summarize_waiting_imports()",
    };
    assert.notDeepEqual(await wasteOf(query, ""), []);
  });

  for (const [name, circumstance] of Object.entries(circumstances)) {
    describe(name, () => {
      for (const query of scaleQueries) {
        it(`${query.name} reads what it needs`, async () => {
          assert.deepEqual(await wasteOf(query, circumstance), []);
        });
      }
    });
  }

  describe("and 20,000 due orders that statistics do not know", () => {
    before(() => queueOrders(database.admin, 20_000));

    for (const { name, ...query } of scaleQueries) {
      if (!["claim", "sweep_phone_number_orders"].includes(name)) continue;
      it(`${name} reads what it needs`, async () => {
        assert.deepEqual(await wasteOf({ name, ...query }, ""), []);
      });
    }
  });

  describe("without statistics", () => {
    for (const { member } of memberLists) {
      it(`${member.name} reads what it needs`, async () => {
        assert.deepEqual(await wasteOf(member, WITHOUT_STATISTICS), []);
      });
    }
  });
});
