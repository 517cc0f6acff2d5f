import { z } from "zod";
import { type Check, type Problem, skip } from "./check.ts";
import { warnOfMissingPermission } from "./check-elevenlabs-key.ts";
import {
  publicFunctionsUrl,
  publicFunctionsUrlOf,
  supabaseUrl,
} from "../../_shared/configuration/supabase-configuration.ts";
import type { ElevenLabsConnection } from "../../_shared/elevenlabs/ask-elevenlabs.ts";
import {
  elevenLabsAccountOf,
  elevenLabsVariables,
} from "../../_shared/elevenlabs/elevenlabs-configuration.ts";
import { ElevenLabsError } from "../../_shared/elevenlabs/elevenlabs-error.ts";
import {
  fetchAgent,
  fetchWebhookSettings,
  type WebhookSettings,
} from "./elevenlabs-settings.ts";

/** The variables with our URL and the webhooks' secrets, and with ElevenLabs' URL and key. */
export const webhookVariables = z.object({
  ...elevenLabsVariables,
  ELEVENLABS_WEBHOOK_SECRET: z.string().trim().optional(),
  ELEVENLABS_WEBHOOK_SECRET_PREVIOUS: z.string().trim().optional(),
  ELEVENLABS_POST_CALL_SECRET: z.string().trim().optional(),
  SUPABASE_URL: supabaseUrl,
  PUBLIC_FUNCTIONS_URL: publicFunctionsUrl,
});
type Variables = z.output<typeof webhookVariables>;

/** The webhook for the calls to our numbers, and where it is set. */
interface ChosenWebhook<Webhook> {
  readonly webhook: Webhook;
  readonly place: string;
}

/** Where a workspace sets webhooks for its agents. */
export const WORKSPACE_SETTINGS = "In the workspace's settings for agents";
const AGENT_SETTINGS = "In the agent's own settings of its webhooks";

/**
 * Judges the webhook that counts: the agent's own before the workspace's. A key that may not read the webhook is only a
 * warning, because calls work without that permission.
 *
 * @param choose picks the webhook from the settings of an agent or a workspace
 * @param judge gets null where neither has a webhook
 */
export async function checkWebhook<Webhook>(
  name: string,
  { variables, deadline }: {
    readonly variables: Variables;
    readonly deadline: AbortSignal;
  },
  choose: (settings: WebhookSettings) => Webhook | null,
  judge: (
    chosen: ChosenWebhook<Webhook> | null,
    connection: ElevenLabsConnection,
  ) => Check | Promise<Check>,
): Promise<Check> {
  const account = elevenLabsAccountOf(variables);
  if (account === null) return skip(name, "There is no ELEVENLABS_API_KEY");
  const connection = { ...account, deadline };
  const agentId = variables.ELEVENLABS_AGENT_ID;
  try {
    const settings = agentId === undefined
      ? null
      : await fetchOwnSettings(connection, agentId);
    const own = settings && choose(settings);
    if (own !== null) {
      return await judge({ webhook: own, place: AGENT_SETTINGS }, connection);
    }
    const webhook = choose(await fetchWebhookSettings(connection));
    return await judge(
      webhook === null ? null : { webhook, place: WORKSPACE_SETTINGS },
      connection,
    );
  } catch (error) {
    return warnOfMissingPermission(name, error, "the webhooks");
  }
}

/** Null for a missing agent: another check reports it. */
async function fetchOwnSettings(
  connection: ElevenLabsConnection,
  agentId: string,
): Promise<WebhookSettings | null> {
  try {
    return (await fetchAgent(connection, agentId)).webhooks;
  } catch (error) {
    if (error instanceof ElevenLabsError && error.kind === "not-found") {
      return null;
    }
    throw error;
  }
}

/** The two URLs of a route: the public one, and the platform's own, which works in any case. */
export function addressesOf(
  variables: Variables,
  route: string,
): readonly [string, string] {
  const { SUPABASE_URL } = variables;
  return [
    `${publicFunctionsUrlOf(variables)}/${route}`,
    `${publicFunctionsUrlOf({ SUPABASE_URL })}/${route}`,
  ];
}

/**
 * Whether a webhook leads to us. Compares and shows only origin and path of the URL: the rest may be a secret.
 *
 * @param act the verb for ElevenLabs' request, such as "asks"
 * @param place where an admin changes the URL
 */
export function findAddressProblems(
  url: string,
  { addresses, act, place }: {
    readonly addresses: readonly [string, string];
    readonly act: string;
    readonly place: string;
  },
): readonly Problem[] {
  const address = addressOf(url);
  if (addresses.map(addressOf).includes(address)) return [];
  return [{
    message: `ElevenLabs ${act} "${address}", which is not us`,
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
