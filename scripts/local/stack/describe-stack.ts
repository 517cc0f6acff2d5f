import pc from "picocolors";
import type { StackInfo } from "./stack-info.ts";

const highlight = (names: readonly string[]) =>
  pc.bold(pc.yellow(names.join(", ")));

/** The addresses and keys of a stack, as lines for people. */
export function describeStack(info: StackInfo): string {
  const rows = [
    ["API", info.apiUrl],
    ["Studio", info.studioUrl],
    ["Functions", `${info.apiUrl}/functions/v1`],
    ["Database", info.dbUrl],
    ["Twilio", info.twilioUrl],
    ["ElevenLabs", info.elevenLabsUrl],
    ["Mail", info.mailUrl],
    ["Live", info.live.length > 0 ? highlight(info.live) : "nothing"],
    ["Publishable key", info.publishableKey],
    ["Secret key", info.secretKey],
  ] as const;
  return rows.flatMap(([name, value]) =>
    value === null ? [] : [`${pc.dim(name.padStart(16))}  ${value}`]
  ).join("\n");
}
