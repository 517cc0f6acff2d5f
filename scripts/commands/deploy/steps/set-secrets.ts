import { rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Deployment } from "../deployment.ts";
import { listSecretDigests } from "../look/look.ts";
import {
  functionVariables,
  type Settings,
} from "../../../local/stack/settings.ts";
import type { SettingsFile } from "../settings/settings-file.ts";
import { quoteEnvValue } from "../settings/env-text.ts";
import { sha256 } from "../settings/generated-secrets.ts";
import { StepError } from "../step-error.ts";
import { SECRET_FILE } from "../deploy-lock.ts";

type Variables = Readonly<Record<string, string>>;

/** The settings that the functions read; the file may hold others. */
export function functionSettings(settings: SettingsFile): Settings {
  const names: readonly string[] = functionVariables;
  return Object.fromEntries(
    Object.entries(settings.all()).filter(([name]) => names.includes(name)),
  );
}

/** The names of the variables that a project does not have, or has with another value. */
export function differingNames(
  variables: Variables,
  digests: ReadonlyMap<string, string>,
): readonly string[] {
  return Object.entries(variables)
    .filter(([name, value]) => digests.get(name) !== sha256(value))
    .map(([name]) => name);
}

/** Sets variables of the project's functions, only those that differ, and checks that it has them. */
export async function setSecrets(
  { cli, options: { projectRef, root } }: Deployment,
  variables: Variables,
): Promise<readonly string[]> {
  const differing = differingNames(
    variables,
    await listSecretDigests(cli, projectRef),
  );
  if (differing.length === 0) return [];
  const text = differing.map((name) =>
    `${name}=${quoteValue(name, variables[name] ?? "")}\n`
  ).join("");
  await withSecretFile(root, text, async (file) => {
    await cli.run({
      purpose: "set the functions' secrets",
      args: ["secrets", "set", "--env-file", file, `--remote=${projectRef}`],
      answer: z.unknown(),
    });
  });
  const wrong = differingNames(
    variables,
    await listSecretDigests(cli, projectRef),
  );
  if (wrong.length === 0) return differing;
  throw new StepError(
    `Supabase took the functions' secrets, and has others: ${wrong.join(", ")}`,
    "Run it again; if it stays so, set them in the dashboard, under Edge Functions, Secrets",
  );
}

function quoteValue(name: string, value: string): string {
  try {
    return quoteEnvValue(value);
  } catch (cause) {
    throw new StepError(
      `"${name}" holds all kinds of quotes, which no file for the CLI can`,
      "Choose another value for it",
      { cause },
    );
  }
}

/** A file that only its owner can read, for as long as it is needed: also Ctrl-C removes it, and after a crash the next one. */
async function withSecretFile(
  root: string,
  text: string,
  use: (path: string) => Promise<void>,
): Promise<void> {
  const path = join(root, SECRET_FILE);
  const remove = () => rmSync(path, { force: true });
  remove();
  process.on("exit", remove);
  try {
    await writeFile(path, text, { mode: 0o600, flag: "wx" });
    await use(path);
  } finally {
    process.off("exit", remove);
    remove();
  }
}
