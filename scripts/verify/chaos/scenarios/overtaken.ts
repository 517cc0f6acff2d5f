import { waitUntil } from "../../../local/wait-until.ts";
import type { Verdict } from "../gate.ts";
import { insertInOneStatement } from "../organizations.ts";
import { moveTime } from "../database.ts";
import type { Scenario, World } from "../scenario.ts";

/** Two instances each believe that they hold the lease of an order, and are about to buy different numbers for it. */
export const overtaken: Scenario = {
  name: "overtaken",
  about:
    "the function freezes before it reserves, another takes over and is about to buy, and the first goes on",
  async insert(world) {
    const first = until();
    const second = until();
    let freezing: Promise<() => void> | undefined;
    let answeredAfterThaw = () => {};
    world.onStep = async (step, phase): Promise<Verdict> => {
      if (step === "purchase" && phase === "before") await second.moment;
      if (step === "reserve" && phase === "after") answeredAfterThaw();
      if (step === "reserve" && phase === "before" && freezing === undefined) {
        freezing = world.functions.freeze();
        await first.moment;
      }
      return "pass";
    };
    await insertInOneStatement(world);
    const thaw = await waitUntil(
      "the function is frozen",
      () => Promise.resolve(freezing),
    );
    await wishForAnotherArea(world);
    await moveTime(world.database.sql);
    await awaitSecondReservation(world);

    const answered = new Promise<void>((resolve) =>
      answeredAfterThaw = resolve
    );
    thaw();
    first.come();
    await answered;
    second.come();
  },
};

/** An admin edits the orders, so that the next instance reserves other numbers. */
async function wishForAnotherArea({ database: { sql } }: World): Promise<void> {
  await sql`
    update public.phone_number_orders
    set area_code = case area_code when '212' then '604' else '212' end, country = null
    where status = 'purchasing'`;
}

/** Waits until the next instance has reserved a number for each of its orders, and is about to buy. */
function awaitSecondReservation({ database: { sql } }: World): Promise<true> {
  return waitUntil("the orders were taken over", async () => {
    const [state] = await sql<{ reserved: boolean | null }[]>`
      select bool_and(reserved_phone_number is not null) as reserved
      from public.phone_number_orders where status = 'purchasing' and attempts > 1`;
    return state?.reserved === true || undefined;
  });
}

function until(): { readonly moment: Promise<void>; come(): void } {
  let come = () => {};
  const moment = new Promise<void>((resolve) => come = resolve);
  return { moment, come: () => come() };
}
