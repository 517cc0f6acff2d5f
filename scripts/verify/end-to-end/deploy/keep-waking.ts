import { sendWakeUp } from "../../../commands/doctor/send-wake-up.ts";
import type { Client } from "../../../commands/project/supabase-client.ts";

type WakeUp = Awaited<ReturnType<typeof sendWakeUp>>;

/** Lets the database wake a function again and again, until it is stopped. */
export function keepWaking(client: Client): { stop(): Promise<WakeUp[]> } {
  const wakeUps: WakeUp[] = [];
  let stopping = false;
  const waking = (async () => {
    while (!stopping) wakeUps.push(await sendWakeUp(client));
  })();
  return {
    async stop() {
      stopping = true;
      await waking;
      return wakeUps;
    },
  };
}
