import assert from "node:assert/strict";
import type { Verdict } from "../gate.ts";
import { inTurn, killAt, sometimes } from "../on-step.ts";
import { insertInOneStatement } from "../organizations.ts";
import type { Scenario, World } from "../scenario.ts";
import type { Phase, Step } from "../step.ts";
import { checkTaken, takeOverAll } from "../take-over-numbers.ts";

/** Organizations that were there before, order nothing, and have a number each. */
function takeOverScenario(
  { name, about, prepare = () => {}, verify = () => {} }:
    & Pick<Scenario, "name" | "about">
    & Partial<ReturnType<typeof killAt>>,
): Scenario {
  let taken: ReadonlyMap<string, string> = new Map();
  return {
    name,
    about,
    hasAdmins: true,
    prepare,
    async insert(world) {
      await world.database.sql`
        insert into public.organizations (name, provisioning_policy)
        select 'Older ' || n, 'never' from generate_series(1, ${world.organizations}::int) as n`;
      taken = await takeOverAll(world, { rivals: false });
    },
    async verify(ledgers, world) {
      await verify(ledgers, world);
      assert.equal(taken.size, world.organizations, "Taken over");
      assert.equal(ledgers.bill.length, 0, "Bought");
      checkTaken(ledgers, taken);
    },
  };
}

const steps: readonly Step[] = ["begin-take-over", "tag", "complete-take-over"];
const phases: readonly Phase[] = ["before", "after"];

const killPoints = steps.flatMap((step) =>
  phases.map((phase) =>
    takeOverScenario({
      name: `take-over-killed-${phase}-${step.replace("-take-over", "")}`,
      about:
        `the function is killed ${phase} the ${step} of a number took effect`,
      ...killAt({ step, phase }, "admin"),
    })
  )
);

/** An admin wants to retry an order whose take-over is at work, and is refused. */
async function retryOne({ database: { sql } }: World): Promise<void> {
  const retry = sql`
    select public.retry_phone_number_order(o.organization_id)
    from public.phone_number_orders as o
    where o.status = 'held' and o.last_error_code = 'TAKE_OVER_BEGUN'
    order by md5(o.id::text) limit 1`;
  await retry.catch((error: unknown) => {
    if (
      !(error instanceof Error && "code" in error && error.code === "PT409")
    ) {
      throw error;
    }
  });
}

function whileBought(): Scenario {
  let taken: ReadonlyMap<string, string> = new Map();
  return {
    name: "taken-over-while-bought",
    about:
      "numbers are taken over, each by two organizations, while some are bought for them, and admins retry orders",
    hasAdmins: true,
    async prepare(world) {
      // Slow enough for admins to be in time for some.
      await world.database
        .sql`update public.provisioning_settings set max_concurrent_purchases = 1`;
      const times = Math.ceil(world.organizations / 2);
      const kill = () => Promise.resolve(world.admin.kill());
      world.onStep = inTurn(
        sometimes(world, { probability: 0.05, times }, () => retryOne(world)),
        sometimes(world, { probability: 0.02, times: 3 }, kill),
      );
    },
    async insert(world) {
      await insertInOneStatement(world);
      taken = await takeOverAll(world, { rivals: true });
    },
    verify(ledgers) {
      const { organizations, phoneNumbers, bill } = ledgers;
      assert.equal(phoneNumbers.length, organizations.length, "Numbers");
      assert.ok(bill.length > 0, "Nothing was bought");
      assert.ok(taken.size > 0, "Nothing was taken over");
      checkTaken(ledgers, taken);
    },
  };
}

/** Organizations take over numbers that they have at Twilio. */
export const takeOvers: readonly Scenario[] = [
  ...killPoints,
  takeOverScenario({
    name: "take-over-answers-lost",
    about: "most answers of a take-over's steps are lost",
    prepare(world) {
      world.onStep = (step, phase): Verdict =>
        phase === "after" && steps.includes(step) && world.dice() < 0.5
          ? "swallow"
          : "pass";
    },
  }),
  whileBought(),
];
