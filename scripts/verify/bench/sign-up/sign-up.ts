import {
  allowAllPurchases,
  awaitEmptyQueue,
  type MeasuredStack,
} from "../measured-stack.ts";
import type { Bench, Measurement, Outcome } from "../measurement.ts";
import { Samples } from "../samples.ts";
import { waitUntil } from "../../../local/wait-until.ts";
import {
  BARE,
  contenders,
  inTurn,
  isOther,
  OURS,
  switchTo,
} from "./contenders.ts";
import { SigningUp } from "./signing-up.ts";
import { withPeers } from "./with-peers.ts";

const CLIENTS = [1, 8];
const TWILIO_MILLISECONDS = 100;

/** Ours, while the function that it wakes buys. */
const BUYING = {
  name: "ours while numbers are bought",
  trigger: "queue_phone_number_orders",
};

/** Why a sign-up is slower here while numbers are bought. */
const SHARED =
  "purchasing function, Data API and simulator take the same processors; hosted they are other machines";

const parts = [
  { name: "p50", part: 0.5 },
  { name: "p99", part: 0.99 },
];

/** The time that ordering a number adds to a sign-up, beside what others add who queue a job. */
export const signUp: Measurement = {
  name: "sign-up",
  about:
    "Inserting one organization in plain SQL, by one client and by eight, in turns that alternate: with our trigger, with the one of " +
    "each peer, and with none. The requests of ours and of the webhook are sent meanwhile, to functions that are alive; purchases " +
    `are paused, but for one row (there with a Twilio that takes ${TWILIO_MILLISECONDS} ms). The peers' workers do not run. Postgres, ` +
    "the functions, the simulators and the clients share the processors.",
  measure: (bench) =>
    withPeers(bench, async ({ stack, inserter, users }) => {
      await stack.twilio.addFault({
        operation: "any",
        fault: { kind: "slow", milliseconds: TWILIO_MILLISECONDS },
        times: null,
      });
      await allowAllPurchases(stack.sql);
      return await compare(bench, stack, new SigningUp(inserter, users));
    }),
};

async function compare(
  { runs, isQuick, onProgress }: Bench,
  stack: MeasuredStack,
  signingUp: SigningUp,
): Promise<Outcome> {
  const { sql } = stack;
  const turns = isQuick ? 2 : 4;
  const samples = new Samples();
  for (let run = 1; run <= runs; run += 1) {
    for (const clients of CLIENTS) {
      const inserts = (isQuick ? 50 : 150) * (clients === 1 ? 1 : 3);
      for (let turn = 0; turn < turns; turn += 1) {
        onProgress(
          `run ${run} of ${runs}: ${clients} clients, turn ${
            turn + 1
          } of ${turns}`,
        );
        for (
          const { name, trigger } of inTurn([...contenders, BUYING], run + turn)
        ) {
          await switchTo(sql, trigger);
          await setPaused(stack, name !== BUYING.name);
          const times = await signingUp.insert(clients, inserts);
          samples.add(`${name}, ${clients}`, run, times);
          await setPaused(stack, true);
          await awaitEmptyQueue(sql);
        }
      }
    }
  }
  const rows = CLIENTS.flatMap((clients) =>
    [...contenders, BUYING].map(({ name }) => {
      const cell = `${name}, ${clients}`;
      return {
        "with": name,
        "clients": clients,
        "p50 ms": samples.median(cell),
        "p99 ms": samples.p99(cell),
        ...samples.compare(cell, `${BARE}, ${clients}`),
      };
    })
  );
  const goals = CLIENTS.flatMap((clients) =>
    parts.flatMap(({ name: partName, part }) => {
      const what = `sign-up, ${clients} ${
        clients === 1 ? "client" : "clients"
      }, ${partName}`;
      const ratio = (mine: string, other: string) => ({
        against: other,
        unit: "×",
        ...samples.ratio(`${mine}, ${clients}`, `${other}, ${clients}`, part),
      });
      return [
        ...contenders.filter(isOther).map(({ name, atMost }) => ({
          what,
          atMost,
          ...ratio(OURS, name),
        })),
        {
          what: `${what}, while numbers are bought`,
          atMost: 1.5,
          ...ratio(BUYING.name, BARE),
          reason: SHARED,
        },
      ];
    })
  );
  return { goals, rows, failures: [] };
}

/** Pauses purchases, and waits for those that have begun; or lets them go on. */
async function setPaused(
  { sql }: MeasuredStack,
  isPaused: boolean,
): Promise<void> {
  await sql`update public.provisioning_settings set purchases_paused = ${isPaused}`;
  if (!isPaused) return;
  await waitUntil("no number is being bought", async () => {
    const [row] = await sql<{ still: boolean }[]>`
      select not exists (
        select from public.phone_number_orders where status = 'purchasing' and due_at > now()
      ) as still`;
    return row?.still || undefined;
  }, 60_000);
}
