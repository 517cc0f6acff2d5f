import type { Chosen } from "./find-webhooks.ts";
import type { Problem } from "./problem.ts";

const PLACES = {
  agent: "In the agent's own settings of its webhooks",
  workspace: "In the workspace's settings for agents",
} as const;

/** Where a webhook should lead. */
export interface WebhookTarget {
  /** Every address that leads to the right function, the preferred one first. */
  readonly addresses: readonly [string, ...string[]];
  /** What ElevenLabs does at that address, such as `asks`. */
  readonly act: string;
  /** Where its URL is changed. */
  readonly place: string;
}

/** Where a webhook is chosen. */
export function placeOf(by: Chosen<unknown>["by"]): string {
  return PLACES[by];
}

/**
 * Whether a webhook leads to us. Of its URL only the address is compared, and told: what else is in it may be a secret.
 */
export function findAddressProblems(
  url: string,
  { addresses, act, place }: WebhookTarget,
): readonly Problem[] {
  const address = addressOf(url);
  if (addresses.map(addressOf).includes(address)) return [];
  return [{
    isFatal: true,
    what: `ElevenLabs ${act} "${address}", which is not us`,
    advice: `${place}, set the URL to "${
      addresses[0]
    }", or PUBLIC_FUNCTIONS_URL to where that address leads to the functions`,
  }];
}

function addressOf(url: string): string {
  if (!URL.canParse(url)) return "(no URL)";
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
