import { z } from "zod";
import { type Check, type Problem, skip, warn } from "./check.ts";
import { failOnElevenLabsError } from "./check-elevenlabs-key.ts";
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

/** The variables that say where ElevenLabs should call us, and how it is asked about that. */
export const webhookVariables = z.object({
  ...elevenLabsVariables,
  ELEVENLABS_WEBHOOK_SECRET: z.string().trim().optional(),
  ELEVENLABS_POST_CALL_SECRET: z.string().trim().optional(),
  SUPABASE_URL: supabaseUrl,
  PUBLIC_FUNCTIONS_URL: publicFunctionsUrl,
});
type Variables = z.output<typeof webhookVariables>;

/** A webhook that counts for the calls at our numbers, and where it is set. */
interface ChosenWebhook<Webhook> {
  readonly webhook: Webhook;
  readonly place: string;
}

/** Where a workspace chooses for its agents. */
export const WORKSPACE_SETTINGS = "In the workspace's settings for agents";
const AGENT_SETTINGS = "In the agent's own settings of its webhooks";

/**
 * Judges the webhook that counts: the agent's own before the workspace's. One that the key may not read is only a warning,
 * as calls do not need the key for it.
 *
 * @param choose picks the webhook from what an agent or a workspace has set
 * @param judge is given null where neither has set one
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
    if (!(error instanceof ElevenLabsError) || error.kind !== "key-refused") {
      return failOnElevenLabsError(name, error);
    }
    const said = error.said === null ? "" : ` (it says: ${error.said})`;
    return warn(
      name,
      `Not looked at: ElevenLabs does not let the key read the webhooks${said}`,
      "Let the key read the workspace's settings and webhooks, or compare them with supabase/functions/elevenlabs/README.md yourself",
    );
  }
}

/** Null for an agent that is not there, which is another check's concern. */
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

/** Where a route is found: at the outside world's address, and, whatever that is rewritten to, at the platform's own. */
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
 * Whether a webhook leads to us. Of its URL only the address is compared, and told: what else is in it may be a secret.
 *
 * @param act what ElevenLabs does there, such as "asks"
 * @param place where its URL is changed
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
