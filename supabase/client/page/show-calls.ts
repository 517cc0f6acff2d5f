import { listCalls } from "../calls.ts";
import type { Client } from "../client.ts";
import { formatNumber } from "../describe-number.ts";
import { find } from "./elements.ts";

/** Shows the last calls of an organization, newest first. */
export async function showCalls(
  client: Client,
  organizationId: string,
): Promise<void> {
  const calls = await listCalls(client, organizationId, { limit: 20 });
  const items = calls.map((call) => {
    const party = call.other_party === null
      ? "an unknown number"
      : formatNumber(call.other_party);
    const way = call.direction === "inbound" ? "from" : "to";
    const state = (call.result ?? call.status).replaceAll("_", " ");
    const item = document.createElement("li");
    const time = new Date(call.started_at).toLocaleString();
    // As text: names and numbers come from outside.
    item.textContent = `${time}, ${way} ${party}: ${state}`;
    return item;
  });
  find("#calls ul", HTMLElement).replaceChildren(...items);
}
