import type postgres from "postgres";
import { waitUntil } from "../../local/wait-until.ts";
import { insertCalling } from "../stack-under-test/place-call.ts";
import {
  type StackUnderTest,
  startStackUnderTest,
} from "../stack-under-test/stack-under-test.ts";
import { type Caller, makeCallers } from "./callers.ts";
import { fuzzSettings } from "./fuzz-settings.ts";
import type { Places } from "./requests/fuzz-request.ts";

/** A stack at rest with two organizations and everybody who attacks it. */
export interface World {
  readonly stack: StackUnderTest;
  readonly callers: ReadonlyMap<string, Caller>;
  readonly places: Places;
  /** The lines that the services logged since it was emptied. */
  readonly log: string[];
}

/**
 * Starts the stack. Nothing happens in it by itself: each organization has its active number, no cron job runs, and a
 * function answers only when it has written everything, so that no request is blamed for what an earlier one began.
 */
export async function openWorld(): Promise<World> {
  const log: string[] = [];
  const stack = await startStackUnderTest({
    settings: fuzzSettings,
    functionsAnswerLast: true,
    onLog: (service, line) => log.push(`${service} ${line}`),
  });
  try {
    const { database, server } = stack;
    const callers = await makeCallers(stack);
    const places: Record<string, string> = {};
    for (const [index, name] of ["A", "B"].entries()) {
      const { id, phoneNumber } = await insertCalling(stack, `Tenant ${name}`);
      const userId = callers.get(`owner of ${name}`)?.userId;
      if (userId === undefined) throw new Error(`Nobody owns "${name}"`);
      await server.from("organization_members")
        .insert({ organization_id: id, user_id: userId, role: "owner" })
        .throwOnError();
      // A call and a missed call from a number that nothing else has.
      const caller = `+1416555019${index}`;
      const ids = {
        conversation_id: `conv_of_${name}`,
        call_sid: `CA${String(index).repeat(32)}`,
      };
      await server.rpc("record_finished_call", {
        ...ids,
        direction: "inbound",
        status: "finished",
        agent_number: phoneNumber,
        other_party: caller,
      })
        .throwOnError();
      await server.rpc("record_missed_call", {
        call_sid: ids.call_sid,
        phone_number: phoneNumber,
        caller,
      }).throwOnError();
      places[`${name}.organization`] = id;
      places[`${name}.caller`] = caller;
      places[`${name}.number`] = phoneNumber;
    }
    await comeToRest(database);
    return { stack, callers, places, log };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

/** Waits until the functions are done with what the set-up began, and lets nothing begin any more. */
async function comeToRest(sql: postgres.Sql): Promise<void> {
  await settle(sql);
  // Only now: until then, the sweeps repeat wake-ups that are lost.
  await sql`select cron.unschedule(jobid) from cron.job`;
  // The mail server is away. Whatever wakes the function minutes later would have it try again.
  await sql`update public.notification_deliveries set due_at = null where lease_token is null`;
  await settle(sql);
}

async function settle(sql: postgres.Sql): Promise<void> {
  await waitUntil("nothing is under way", async () => {
    const [row] = await sql<{ busy: boolean }[]>`
      select exists (select from net.http_request_queue)
        or exists (
          select from public.wake_ups as w
          where sent_at > now() - interval '1 minute' and request_id is not null and not exists (select from net._http_response as r where r.id = w.request_id)
        )
        or exists (select from cron.job_run_details where status in ('starting', 'running'))
        or exists (select from public.notification_deliveries where due_at <= now() or lease_token is not null)
        or exists (select from public.phone_number_orders where lease_token is not null)
        or exists (select from public.reconciliations where due_at is not null)
        as busy`;
    return row?.busy === false ? true : undefined;
  });
}
