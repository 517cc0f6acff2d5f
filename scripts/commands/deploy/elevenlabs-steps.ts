import { publicFunctionsUrlOf } from "../../../supabase/functions/_shared/configuration/supabase-configuration.ts";
import type { SettingsFile } from "./settings/settings-file.ts";

/** What is left to do at ElevenLabs, with the exact values; of secrets only where they are. */
export function describeElevenLabsSteps(
  settings: SettingsFile,
  apiUrl: string,
): readonly string[] {
  const functionsUrl = publicFunctionsUrlOf({
    SUPABASE_URL: apiUrl,
    PUBLIC_FUNCTIONS_URL: settings.get("PUBLIC_FUNCTIONS_URL"),
  });
  const file = settings.describe();
  const agent = settings.get("ELEVENLABS_AGENT_ID");
  const postCall = settings.get("ELEVENLABS_POST_CALL_SECRET") === undefined
    ? `ElevenLabs shows its secret once: put it into "${file}" as ELEVENLABS_POST_CALL_SECRET, and run this command again`
    : `its secret is ELEVENLABS_POST_CALL_SECRET in "${file}" already`;
  return [
    "Left to do once at https://elevenlabs.io/app/agents:",
    `1. In the agent${
      agent === undefined ? "" : ` ${agent}`
    }: write the first message with the variables, such as "Hello, this is {{agent_name}} from {{organization_name}}."`,
    '2. In its Security tab: switch on "Fetch conversation initiation data for inbound Twilio calls".',
    "3. In the workspace's settings for agents, the webhook for conversation initiation data:",
    `     URL     ${functionsUrl}/elevenlabs/conversation-init`,
    "     header  x-webhook-secret",
    `     value   the one of ELEVENLABS_WEBHOOK_SECRET in "${file}"`,
    "4. There as well, the post-call webhook, with HMAC and retries, for transcripts and call initiation failures:",
    `     URL     ${functionsUrl}/elevenlabs/post-call`,
    `     ${postCall}`,
  ];
}
