import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { wakeUpSecret } from "../../../../supabase/functions/_shared/configuration/woken-configuration.ts";
import type { ProjectDatabase } from "../database/project-database.ts";
import type { FoundProject } from "../look/found-project.ts";
import type { Change } from "../step.ts";
import type { SettingsFile } from "./settings-file.ts";

export const WAKE_UP_SECRET = "EDGE_FUNCTION_SECRET";
/** Accepted beside the present one, while a rotation goes on. */
export const PREVIOUS_WAKE_UP_SECRET = "EDGE_FUNCTION_SECRET_PREVIOUS";
export const WEBHOOK_SECRET = "ELEVENLABS_WEBHOOK_SECRET";

/** As Supabase shows the value of a variable. */
export function sha256(value: string): string {
  return createHash("sha256").update(value).digest("hex");
}

/**
 * Makes the secrets that nobody types. What the project has already is kept: the database and ElevenLabs know it. A
 * rotation makes the present wake-up secret the previous one; the file tells how far it got. Changes the file's object,
 * and saves nothing.
 *
 * @returns the lines of the plan
 */
export async function makeSecrets(
  { settings, project, database, rotate }: {
    readonly settings: SettingsFile;
    readonly project: Pick<FoundProject, "secretDigests" | "database">;
    readonly database: ProjectDatabase;
    readonly rotate: boolean;
  },
): Promise<readonly Change[]> {
  return [
    ...await settleWakeUpSecret({ settings, project, database, rotate }),
    ...settleWebhookSecret(settings, project),
  ];
}

async function settleWakeUpSecret(
  { settings, project, database, rotate }: Parameters<typeof makeSecrets>[0],
): Promise<readonly Change[]> {
  const present = settings.get(WAKE_UP_SECRET);
  const inVault = project.database.vaultDigests.get("edge_function_secret");
  if (present !== undefined && inVault === sha256(present)) {
    if (!rotate) return [];
    return startRotation(settings, present);
  }
  const stored = inVault === undefined
    ? undefined
    : await readStoredSecret(database);
  if (present === undefined) {
    if (stored === undefined) {
      settings.set(WAKE_UP_SECRET, makeWakeUpSecret());
      return [{ kind: "create", what: `Make ${WAKE_UP_SECRET}` }];
    }
    settings.set(WAKE_UP_SECRET, stored);
    const taken: Change = {
      kind: "correct",
      what: `Take ${WAKE_UP_SECRET} over from the project's Vault`,
    };
    return rotate ? [taken, ...startRotation(settings, stored)] : [taken];
  }
  // The wake-ups are signed with the one in the Vault until it is replaced: it is accepted so long.
  if (stored !== undefined) settings.set(PREVIOUS_WAKE_UP_SECRET, stored);
  return rotate && settings.get(PREVIOUS_WAKE_UP_SECRET) === undefined
    ? startRotation(settings, present)
    : [];
}

/** A rotation that was begun and not ended is gone on with. */
function startRotation(
  settings: SettingsFile,
  present: string,
): readonly Change[] {
  if (settings.get(PREVIOUS_WAKE_UP_SECRET) !== undefined) return [];
  settings.set(PREVIOUS_WAKE_UP_SECRET, present);
  settings.set(WAKE_UP_SECRET, makeWakeUpSecret());
  return [{
    kind: "correct",
    what:
      `Make a new ${WAKE_UP_SECRET}, and keep the present one until it is replaced everywhere`,
  }];
}

function settleWebhookSecret(
  settings: SettingsFile,
  { secretDigests }: Pick<FoundProject, "secretDigests">,
): readonly Change[] {
  if (settings.get(WEBHOOK_SECRET) !== undefined) return [];
  if (secretDigests.has(WEBHOOK_SECRET)) {
    return [{
      kind: "note",
      what:
        `The project has ${WEBHOOK_SECRET}, and "${settings.describe()}" does not: it stays as ElevenLabs knows it`,
    }];
  }
  settings.set(WEBHOOK_SECRET, randomBytes(32).toString("hex"));
  return [{ kind: "create", what: `Make ${WEBHOOK_SECRET}` }];
}

/** The form of Standard Webhooks. */
function makeWakeUpSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

/** The wake-up secret in the Vault; undefined when it is none. */
async function readStoredSecret(
  database: ProjectDatabase,
): Promise<string | undefined> {
  const [row] = await database.read(
    "select decrypted_secret as value from vault.decrypted_secrets where name = 'edge_function_secret'",
    z.object({ value: z.string().nullable() }),
  );
  return wakeUpSecret.safeParse(row?.value).data;
}
