import { namesThisMachine } from "../../simulators/this-machine.ts";
import type { Vendors } from "./vendors.ts";

/** The names of everything outside the stack that the stack uses: services that cost money or reach people, and functions elsewhere. */
export function listLive(
  { twilio, elevenLabs, variables }: Vendors & {
    readonly variables: Readonly<Record<string, string>>;
  },
): string[] {
  const publicUrl = variables.PUBLIC_FUNCTIONS_URL;
  return [
    ...(twilio.kind === "live" ? ["Twilio"] : []),
    ...(elevenLabs.kind === "live" ? ["ElevenLabs"] : []),
    ...(variables.SMTP_URL ? ["mail"] : []),
    ...(variables.ADMIN_WEBHOOK_URL ? ["admin webhook"] : []),
    ...(variables.HEARTBEAT_URL && !namesThisMachine(variables.HEARTBEAT_URL)
      ? ["heartbeat monitor"]
      : []),
    // Simulated calls go there, too.
    ...(publicUrl && !namesThisMachine(publicUrl)
      ? ["public functions URL"]
      : []),
  ];
}

/** The vendors of which the stack starts its own simulator. */
export function listSimulated(
  { twilio, elevenLabs }: Vendors,
): ("Twilio" | "ElevenLabs")[] {
  return [
    ...(twilio.kind === "simulator" ? ["Twilio" as const] : []),
    ...(elevenLabs.kind === "simulator" ? ["ElevenLabs" as const] : []),
  ];
}
