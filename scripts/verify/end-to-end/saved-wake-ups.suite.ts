import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import postgres from "postgres";
import { waitUntil } from "../../local/wait-until.ts";
import { awaitNumber } from "../stack-under-test/numbers.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

const SIGN_UPS = 200;
const CONNECTIONS = 8;
/** One that is sent, those that the function asks for after 60 orders each, and a few that sign-ups send between two looks. */
const MOST_WAKE_UPS = 10;
/** Less than the function lingers. */
const SHORT_MILLISECONDS = 900;
/** Longer than the function lingers after its last look but one. */
const ENDED_MILLISECONDS = 4_000;
/** Longer than it takes to see that the function is at work: it looks again after half a second. */
const TWILIO_MILLISECONDS = 700;

interface Look {
  readonly looked_at: string;
  readonly is_at_work: boolean;
  readonly age: number;
}

describe("sign-ups that send no wake-up", () => {
  const stack = useStack();
  let sql: postgres.Sql;

  before(async () => {
    await stack()
      .database`select cron.unschedule('sweep-phone-number-orders')`;
    sql = postgres(stack().info.dbUrl, {
      max: CONNECTIONS + 1,
      onnotice: () => {},
    });
  });
  after(async () => {
    await sql.end();
    await stack().database`
      select cron.schedule('sweep-phone-number-orders', '* * * * *', 'select one_number.sweep_phone_number_orders()')`;
    await stack().server.from("organizations").delete()
      .like("name", "Saved %").throwOnError();
  });

  async function signUp(
    name: string,
    transaction: postgres.Sql | postgres.TransactionSql = sql,
  ): Promise<string> {
    const [row] = await transaction<{ id: string }[]>`
      insert into public.organizations (name) values (${`Saved ${name}`}) returning id`;
    assert.ok(row);
    return row.id;
  }

  /** A time of the database in words: a JavaScript date has no microseconds. */
  async function lastLook(): Promise<Look | undefined> {
    const [look] = await sql<Look[]>`
      select looked_at::text, is_at_work,
        (extract(epoch from clock_timestamp() - looked_at) * 1000)::double precision as age
      from public.woken_functions where function_name = 'provision-phone-number'`;
    return look;
  }

  async function countWakeUps(
    transaction: postgres.Sql | postgres.TransactionSql = sql,
  ): Promise<number> {
    const [row] = await transaction<{ count: number }[]>`
      select count(*)::integer as count from public.wake_ups
      where function_name = 'provision-phone-number'`;
    return row?.count ?? 0;
  }

  /** The first look from now on that found nothing. */
  const nextRest = (before?: Look) =>
    waitUntil("the function rests", async () => {
      const look = await lastLook();
      const isNext = look !== undefined && !look.is_at_work &&
        look.looked_at !== before?.looked_at;
      return isNext ? look : undefined;
    });

  async function statusOf(organizationId: string): Promise<string> {
    const { data } = await stack().server.from("phone_number_orders")
      .select("status").eq("organization_id", organizationId).single()
      .throwOnError();
    return data.status;
  }

  /** Whether the function is at work for a sign-up; undefined when it has served it meanwhile. */
  const awaitWorkFor = (organizationId: string) =>
    waitUntil("the function is at work", async () => {
      if ((await lastLook())?.is_at_work) return { isAtWork: true };
      const isServed = await statusOf(organizationId) === "purchased";
      return isServed ? { isAtWork: false } : undefined;
    });

  /**
   * Signs up without a wake-up, in a transaction that is open until a condition is met. Tries again where a wake-up was sent,
   * or where the machine took too long. The sign-up before it, which woke the function, is served in any case.
   */
  function signUpUnseen(
    name: string,
    { openUntil, isInTime }: {
      openUntil: () => Promise<unknown>;
      isInTime: (organizationId: string) => Promise<boolean>;
    },
  ): Promise<string> {
    return waitUntil("a sign-up relies on the function", async () => {
      const waker = await signUp(`${name}, which wakes`);
      if (!(await awaitWorkFor(waker)).isAtWork) return undefined;
      const { id, wakeUps } = await sql.begin(async (transaction) => {
        const sent = await countWakeUps(transaction);
        const id = await signUp(name, transaction);
        const wakeUps = await countWakeUps(transaction) - sent;
        if (wakeUps === 0) await openUntil();
        return { id, wakeUps };
      });
      const relied = wakeUps === 0 && await isInTime(id);
      await awaitNumber(stack().server, waker);
      if (relied) return id;
      await sql`select one_number.sweep_phone_number_orders()`;
      await awaitNumber(stack().server, id);
      return undefined;
    });
  }

  it("in a burst are all served, with a handful of wake-ups and no sweep", async () => {
    const before = await countWakeUps();
    const ids = (await Promise.all(
      Array.from({ length: CONNECTIONS }, async (_, connection) => {
        const mine: string[] = [];
        for (let count = connection; count < SIGN_UPS; count += CONNECTIONS) {
          mine.push(await signUp(`in a burst ${count + 1}`));
        }
        return mine;
      }),
    )).flat();
    await waitUntil("every order is fulfilled", async () => {
      const [row] = await sql<{ left: number }[]>`
        select count(*)::integer as left from public.phone_number_orders
        where organization_id = any (${ids}) and status <> 'purchased'`;
      return row?.left === 0 || undefined;
    });
    const sent = await countWakeUps() - before;
    assert.ok(sent <= MOST_WAKE_UPS, `${sent} wake-ups`);
  });

  describe("while a purchase takes a second and a half", () => {
    before(() =>
      stack().twilio.addFault({
        operation: "any",
        fault: { kind: "slow", milliseconds: TWILIO_MILLISECONDS },
        times: null,
      })
    );
    after(() => stack().twilio.clearFaults());

    it("are served by a later look of the function that they relied on, if one had found nothing just before", async () => {
      const id = await signUpUnseen("just after a look", {
        openUntil: async () => nextRest(await lastLook()),
        isInTime: async () =>
          ((await lastLook())?.age ?? Infinity) < SHORT_MILLISECONDS,
      });
      await awaitNumber(stack().server, id);
    });

    it("wait for the sweep, if they are open for longer than the function looks", async () => {
      const id = await signUpUnseen("after the last look", {
        openUntil: () =>
          waitUntil(
            "the function has ended",
            async () =>
              ((await lastLook())?.age ?? 0) > ENDED_MILLISECONDS || undefined,
          ),
        // A look may be later than that where the machine is busy.
        isInTime: async (id) => await statusOf(id) === "queued",
      });
      assert.equal(await statusOf(id), "queued");
      await sql`select one_number.sweep_phone_number_orders()`;
      await awaitNumber(stack().server, id);
    });
  });
});
