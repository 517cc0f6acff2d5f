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
  const steps = [
    [`In the agent${
      agent === undefined ? "" : ` ${agent}`
    }: write the first message with the variables, such as "Hello, this is {{agent_name}} from {{organization_name}}."`],
    ...settings.get("ELEVENLABS_ANSWER") === "register"
      ? [AUDIO_OF_REGISTERED_CALLS]
      : webhookOfImportedNumbers(functionsUrl, file),
    [
      "In the workspace's settings for agents, the post-call webhook, with HMAC and retries, for transcripts and call initiation failures:",
      `URL     ${functionsUrl}/elevenlabs/post-call`,
      postCall,
    ],
  ];
  return [
    "Left to do once at https://elevenlabs.io/app/agents:",
    ...steps.flatMap(([act = "", ...values], index) => [
      `${index + 1}. ${act}`,
      ...values.map((value) => `     ${value}`),
    ]),
  ];
}

/** ElevenLabs asks no webhook about a call that we register, and converts no audio. */
const AUDIO_OF_REGISTERED_CALLS: readonly string[] = [
  "In its Voice settings, choose μ-law 8000 Hz as the output format, and in its Advanced settings as the input format.",
];

function webhookOfImportedNumbers(
  functionsUrl: string,
  file: string,
): readonly (readonly string[])[] {
  return [
    ['In its Security tab: switch on "Fetch conversation initiation data for inbound Twilio calls".'],
    [
      "In the workspace's settings for agents, the webhook for conversation initiation data:",
      `URL     ${functionsUrl}/elevenlabs/conversation-init`,
      "header  x-webhook-secret",
      `value   the one of ELEVENLABS_WEBHOOK_SECRET in "${file}"`,
    ],
  ];
}
