import type { StackConfiguration } from "../stack/configuration.ts";
import { platformVariables } from "./platform-variables.ts";
import { namesThisMachine } from "../vendors/this-machine.ts";

/** Where the functions find everything. */
export type FunctionPlace = {
  apiUrl: string;
  dbUrl: string;
  /** Where the functions are. */
  functionsUrl: string;
  /** Where the stack's own simulators are, as far as they were chosen. */
  twilioUrl: string;
  elevenLabsUrl: string;
  /** What becomes of mail. */
  mail: Readonly<Record<string, string>>;
};

/** All that a function finds in its environment. */
export function composeFunctionEnvironment(
  { twilio, elevenLabs, variables }: StackConfiguration,
  place: FunctionPlace,
): Record<string, string> {
  return {
    PUBLIC_FUNCTIONS_URL: place.functionsUrl,
    ...variables,
    ...(twilio.kind === "simulator" && {
      TWILIO_API_BASE_URL: place.twilioUrl,
    }),
    ...(elevenLabs.kind === "simulator" && {
      ELEVENLABS_API_BASE_URL: place.elevenLabsUrl,
    }),
    ...place.mail,
    ...platformVariables(place.apiUrl, place.dbUrl),
  };
}

/** What leads out of the stack, by name: services that cost money or reach people, and functions elsewhere. */
export function listLive(
  { twilio, elevenLabs, variables }: StackConfiguration,
): string[] {
  const publicUrl = variables.PUBLIC_FUNCTIONS_URL;
  return [
    ...(twilio.kind === "live" ? ["Twilio"] : []),
    ...(elevenLabs.kind === "live" ? ["ElevenLabs"] : []),
    ...(variables.SMTP_URL ? ["mail"] : []),
    ...(variables.ADMIN_WEBHOOK_URL ? ["admin webhook"] : []),
    // Where even simulated calls go.
    ...(publicUrl && !namesThisMachine(publicUrl)
      ? ["public functions URL"]
      : []),
  ];
}
