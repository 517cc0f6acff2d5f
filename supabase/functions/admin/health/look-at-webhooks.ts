import { z } from "zod";
import { type Check, skip } from "./check.ts";
import type { ElevenLabsConnection } from "../../_shared/elevenlabs/ask-elevenlabs.ts";
import {
  elevenLabsAccountOf,
  elevenLabsVariables,
} from "../../_shared/elevenlabs/elevenlabs-configuration.ts";
import {
  publicFunctionsUrl,
  publicFunctionsUrlOf,
  supabaseUrl,
} from "../../_shared/configuration/supabase-configuration.ts";
import { type ChosenWebhooks, findWebhooks } from "./find-webhooks.ts";
import { judgeUnreadable } from "./judge-elevenlabs-failure.ts";

/** The variables that say what ElevenLabs should ask and tell, and how it is asked about that. */
export const webhookVariables = z.object({
  ...elevenLabsVariables,
  ELEVENLABS_WEBHOOK_SECRET: z.string().trim().optional(),
  ELEVENLABS_POST_CALL_SECRET: z.string().trim().optional(),
  SUPABASE_URL: supabaseUrl,
  PUBLIC_FUNCTIONS_URL: publicFunctionsUrl,
});
type Variables = z.output<typeof webhookVariables>;

/** Lets the webhooks that count be judged, unless they cannot be read. */
export async function lookAtWebhooks(
  name: string,
  { variables, deadline }: {
    readonly variables: Variables;
    readonly deadline: AbortSignal;
  },
  judge: (
    chosen: ChosenWebhooks,
    connection: ElevenLabsConnection,
  ) => Check | Promise<Check>,
): Promise<Check> {
  const account = elevenLabsAccountOf(variables);
  if (account === null) return skip(name, "There is no ELEVENLABS_API_KEY");
  const connection = { ...account, deadline };
  try {
    const agentId = variables.ELEVENLABS_AGENT_ID ?? null;
    return await judge(await findWebhooks(connection, agentId), connection);
  } catch (error) {
    return judgeUnreadable(name, error);
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
