import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "smol-toml";
import { z } from "zod";
import { StackError } from "../../../local/stack-error.ts";
import { composeReleaseConfig } from "../../bundle/release-config.ts";

const settings = z.looseObject({
  functions: z.record(z.string(), z.record(z.string(), z.unknown())).default(
    {},
  ),
  db: z.looseObject({
    vault: z.record(z.string(), z.unknown()).default({}),
  }).default({ vault: {} }),
});

/** What an installation needs in `config.toml`: a table for each function, and the secrets of Vault. */
export type Entries = Pick<z.infer<typeof settings>, "functions"> & {
  readonly vault: Readonly<Record<string, unknown>>;
};

/** Throws for a text that is no TOML. */
export function parseConfiguration(toml: string) {
  return settings.parse(parse(toml));
}

export function parseEntries(toml: string): Entries {
  const { functions, db } = parseConfiguration(toml);
  return { functions, vault: db.vault };
}

/** The entries of this checkout, whose functions are bundles. */
export async function readOwnEntries(root: string): Promise<Entries> {
  return parseEntries(await composeReleaseConfig(join(root, "supabase")));
}

/** Throws a `StackError` when the folder has no `supabase/config.toml` that the CLI could read. */
export async function readConfiguration(appFolder: string): Promise<string> {
  const path = join(appFolder, "supabase", "config.toml");
  const text = await readFile(path, "utf8").catch((cause: Error) => {
    throw new StackError(
      `There is no "${path}": name the folder in which your project's folder "supabase" lies, or make one there with "npx supabase init"`,
      { cause },
    );
  });
  try {
    parseEntries(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StackError(`Cannot read "${path}": ${reason.split("\n", 1)[0]}`, {
      cause,
    });
  }
  return text;
}
