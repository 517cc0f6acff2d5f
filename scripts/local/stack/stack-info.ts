import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pc from "picocolors";
import { z } from "zod";
import { dashboardPath } from "../../simulators/elevenlabs/dashboard/page.ts";
import { adminPagePath } from "../admin-page/send-page.ts";
import { hasEnded } from "../processes/process-status.ts";
import { simulatedAgentId, simulatedTwilio } from "../vendors/vendors.ts";

const stackInfo = z.object({
  apiUrl: z.string(),
  studioUrl: z.string(),
  dbUrl: z.string(),
  publishableKey: z.string(),
  secretKey: z.string(),
  /** The Twilio from which the functions buy: the stack's own simulator, unless the settings name another. */
  twilioUrl: z.string(),
  /** The ElevenLabs of the functions: the stack's own simulator, unless the settings name another. */
  elevenLabsUrl: z.string(),
  /** The address of caught mail; null when the stack does not catch mail. */
  mailUrl: z.string().nullable(),
  /** The names of everything outside the stack that the stack uses: services that cost money or reach people, and functions elsewhere. */
  live: z.array(z.string()),
  /** The vendors that the stack itself simulates. */
  simulated: z.array(z.enum(["Twilio", "ElevenLabs"])),
  pid: z.number(),
});

/** The addresses and keys of a running stack. */
export type StackInfo = z.infer<typeof stackInfo>;

/** This file exists while the checkout's stack is ready. */
export function stackInfoPath(root: string): string {
  return join(root, "supabase", ".temp", "stack.json");
}

/** Writes the file in one step: a reader sees all of it or nothing. */
export async function writeStackInfo(
  root: string,
  info: StackInfo,
): Promise<void> {
  const path = stackInfoPath(root);
  const partial = `${path}.${info.pid}`;
  // For its owner only: it has the keys.
  await writeFile(partial, JSON.stringify(info, null, 2), { mode: 0o600 });
  await rename(partial, path);
}

export async function removeStackInfo(root: string): Promise<void> {
  await rm(stackInfoPath(root), { force: true });
}

/** The ready stack of this checkout; undefined when there is none. */
export async function readStackInfo(
  root: string,
): Promise<StackInfo | undefined> {
  const text = await readFile(stackInfoPath(root), "utf8")
    .catch(() => undefined);
  if (text === undefined) return undefined;
  const info = stackInfo.parse(JSON.parse(text));
  return hasEnded(info.pid) ? undefined : info;
}

const highlight = (names: readonly string[]) =>
  pc.bold(pc.yellow(names.join(", ")));

/** Where the simulated ElevenLabs of a stack has its dashboard; null when the stack uses another ElevenLabs. */
export function dashboardOf(
  { elevenLabsUrl, simulated }: StackInfo,
): string | null {
  const isSimulated = simulated.includes("ElevenLabs");
  return isSimulated ? `${elevenLabsUrl}${dashboardPath}` : null;
}

/** The addresses and keys of a stack, and what an admin needs at the simulated vendors, as lines for people. */
export function describeStack(info: StackInfo): string {
  const at = (vendor: "Twilio" | "ElevenLabs", value: string) =>
    info.simulated.includes(vendor) ? value : null;
  const rows = [
    ["API", info.apiUrl],
    ["Studio", info.studioUrl],
    ["Admins' page", `${info.apiUrl}${adminPagePath}`],
    ["Functions", `${info.apiUrl}/functions/v1`],
    ["Database", info.dbUrl],
    ["Twilio", info.twilioUrl],
    ["Account SID", at("Twilio", simulatedTwilio.accountSid)],
    ["Auth Token", at("Twilio", simulatedTwilio.authToken)],
    ["Twilio guide", at("Twilio", `${info.twilioUrl}/simulator`)],
    ["ElevenLabs", info.elevenLabsUrl],
    ["Dashboard", dashboardOf(info)],
    ["Agent id", at("ElevenLabs", simulatedAgentId)],
    ["ElevenLabs guide", at("ElevenLabs", `${info.elevenLabsUrl}/simulator`)],
    ["Mail", info.mailUrl],
    ["Live", info.live.length > 0 ? highlight(info.live) : "nothing"],
    ["Publishable key", info.publishableKey],
    ["Secret key", info.secretKey],
  ] as const;
  return rows.flatMap(([name, value]) =>
    value === null ? [] : [`${pc.dim(name.padStart(16))}  ${value}`]
  ).join("\n");
}
