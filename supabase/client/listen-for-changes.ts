import type { Client } from "./client.ts";

/** The tables behind `organization_phone_numbers`, and their column with the organization. A view cannot be published. */
const TABLES = {
  phone_numbers: "organization_id",
  phone_number_orders: "organization_id",
  organizations: "id",
} as const;

/** Channels of one topic would be one channel. */
let count = 0;

/**
 * Calls back whenever something of an organization may have changed, as far as Realtime says so. Members see no rows of
 * `phone_number_orders`, so an order that fails gives them no event: this gives hints, and proves nothing. Never throws:
 * where there is no Realtime, it stays silent. Returns how to stop.
 *
 * With the last channel the socket is closed, too, unless it is another one's: realtime-js 2.109 would keep it for 50
 * seconds more, and where there is no Realtime, connect again and again meanwhile (`RealtimeClient.ts`:
 * `_schedulePendingDisconnect`). It does not close a socket that is closing, and connects that again for ever
 * (`disconnect`), so this waits until that is over. In Node each `disconnect` leaves a timer of ten seconds, which keeps
 * a process alive (`phoenix/socketAdapter.ts`).
 */
export function listenForChanges(
  client: Client,
  organizationId: string,
  onHint: () => void,
): () => void {
  let isOver = false;
  const channel = client.channel(`phone-number:${organizationId}:${count++}`);
  const stop = () => {
    if (isOver) return;
    isOver = true;
    setTimeout(() => remove(client, channel), 0);
  };
  for (const [table, column] of Object.entries(TABLES)) {
    const filter = `${column}=eq.${organizationId}`;
    channel.on("postgres_changes", {
      event: "*",
      schema: "public",
      table,
      filter,
    }, onHint);
  }
  try {
    channel.subscribe((status) => {
      // Something may have changed while it connected.
      if (status === "SUBSCRIBED") onHint();
      else if (status !== "CLOSED") stop();
    });
  } catch {
    stop();
  }
  return stop;
}

async function remove(
  client: Client,
  channel: ReturnType<Client["channel"]>,
): Promise<void> {
  try {
    await client.removeChannel(channel);
    if (client.getChannels().length === 0) await client.realtime.disconnect();
  } catch {
    // It was never open.
  }
}
