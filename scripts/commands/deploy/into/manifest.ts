import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { StackError } from "../../../local/stack-error.ts";
import { writeWhole } from "./write-file.ts";

/** What comes with somebody's change of the manifest must not write or delete other files. */
const PATH = /^(?:migrations|functions|snippets)(?:\/[\w-][\w.-]*)+$/;

const fileSchema = z.object({
  /** Below `supabase/`, with slashes. */
  path: z.string().regex(PATH),
  sha256: z.string(),
});

/** What an installation added to the folder of an application: nothing else there is changed or removed. */
const manifestSchema = z.object({
  about: z.string(),
  version: z.string(),
  /** Whose table `organizations` it uses. */
  organizations: z.enum(["of the application", "of One Number"]),
  /** In the order in which they are written; the migrations in the order in which they run. */
  files: z.array(fileSchema),
  /** The texts that were added to `config.toml`. */
  configuration: z.array(z.string()),
  /** The migration that takes it out of the database, from the moment on at which that was decided. */
  removal: fileSchema.optional(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = z.infer<typeof fileSchema>;

/** The names of the installed functions. */
export function functionsOf({ files }: Pick<Manifest, "files">): string[] {
  return files.flatMap(({ path }) =>
    /^functions\/([^/]+)\//.exec(path)?.[1] ?? []
  );
}

export const MANIFEST = "one-number.json";

export const ABOUT =
  "What One Number added to this folder. Keep it in version control: with it, One Number recognizes and removes its files.";

/** The lines of a file that its reader is asked to write are no difference. */
const OWN_LINES = /^(-- (\w+) begin\n)[\s\S]*?^(-- \2 end\r?)$/gm;

/** Git may turn line ends into those of Windows, and a file may ask for lines of the application's own. */
export function digest(content: Uint8Array): string {
  const text = Buffer.from(content).toString("utf8")
    .replaceAll("\r\n", "\n").replace(OWN_LINES, "$1$3");
  return createHash("sha256").update(text).digest("hex");
}

const manifestPath = (appFolder: string) =>
  join(appFolder, "supabase", MANIFEST);

/** Undefined for a folder without an installation. Throws a `StackError` for a manifest that somebody broke. */
export async function readManifest(
  appFolder: string,
): Promise<Manifest | undefined> {
  const path = manifestPath(appFolder);
  const text = await readFile(path, "utf8")
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
  if (text === undefined) return undefined;
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new StackError(
      `Cannot read "${path}", which tells One Number's files from yours: restore it from your version control`,
      { cause },
    );
  }
}

export async function writeManifest(
  appFolder: string,
  manifest: Manifest,
): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeWhole(manifestPath(appFolder), text);
}

export async function removeManifest(appFolder: string): Promise<void> {
  await rm(manifestPath(appFolder), { force: true });
}
