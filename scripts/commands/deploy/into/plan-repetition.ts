import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import { StackError } from "../../../local/stack-error.ts";
import { type AppFolder, versionOf } from "./app-folder.ts";
import { addEntries } from "./edit-configuration.ts";
import { type Entries, readOwnEntries } from "./entries.ts";
import { digest, type Manifest } from "./manifest.ts";
import { type OwnFile, readOwnFiles } from "./own-files.ts";
import type { Plan } from "./plan-installation.ts";

const withoutVersion = (path: string) =>
  path.replace(/^migrations\/\d+_/, "migrations/");

/** Throws a `StackError` unless the folder has what this checkout would install. */
function refuseOtherVersion(
  manifest: Manifest,
  own: ReadonlyMap<string, OwnFile>,
): void {
  const installed = new Map(
    manifest.files.map(({ path, sha256 }) => [withoutVersion(path), sha256]),
  );
  const different = [...new Set([...installed.keys(), ...own.keys()])]
    .filter((path) => {
      const file = own.get(path);
      return file === undefined ||
        digest(file.content) !== installed.get(path);
    });
  const [first] = different;
  if (first === undefined) return;
  throw new StackError(
    `The folder has One Number ${manifest.version} of another state than this checkout: ${different.length} of its files differ, the first is ${first}. Nothing was changed. Before 1.0 there is no upgrade: go on with the checkout that it was installed from, or take it out with --remove and install it anew`,
  );
}

/** What is missing of an installation. Throws a `StackError` for what somebody changed. */
async function findMissing(
  app: AppFolder,
  manifest: Manifest,
): Promise<ReadonlySet<string>> {
  const missing = new Set<string>();
  const changed: string[] = [];
  for (const { path, sha256 } of manifest.files) {
    const content = await readFile(join(app.path, "supabase", path))
      .catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return undefined;
        throw error;
      });
    if (content === undefined) missing.add(path);
    else if (digest(content) !== sha256) changed.push(path);
  }
  if (changed.length > 0) {
    throw new StackError(
      `These files of One Number were changed in "${app.path}", and are left as they are: ${
        changed.map((path) => `supabase/${path}`).join(", ")
      }. Restore them from your version control, then run this again`,
    );
  }
  return missing;
}

/** Throws a `StackError` when the CLI would not apply a missing migration, because a later one exists. */
function refuseLateMigrations(
  app: AppFolder,
  manifest: Manifest,
  missing: ReadonlySet<string>,
): void {
  const ours = new Set(manifest.files.map(({ path }) => path));
  const first = [...missing].find((path) => path.startsWith("migrations/"))
    ?.slice("migrations/".length);
  if (first === undefined) return;
  const later = [...app.migrations.keys()].find((file) =>
    !ours.has(`migrations/${file}`) && versionOf(file) > versionOf(first)
  );
  if (later === undefined) return;
  throw new StackError(
    `The installation was interrupted, and supabase/migrations/${later} was written since: it would run before the rest of One Number's. Give it a version that is later than theirs, then run this again`,
  );
}

function hasEntries(present: Entries, own: Entries): boolean {
  const isIn = (
    some: Readonly<Record<string, unknown>>,
    all: Readonly<Record<string, unknown>>,
  ) =>
    Object.entries(some).every(([key, value]) =>
      isDeepStrictEqual(all[key], value)
    );
  return isIn(own.functions, present.functions) &&
    isIn(own.vault, present.vault);
}

function hasSome(present: Entries, own: Entries): boolean {
  return Object.keys(own.functions).some((key) => key in present.functions) ||
    Object.keys(own.vault).some((key) => key in present.vault);
}

/** Plans what is left to do where an installation is, whole or interrupted: nothing when it is whole. */
export async function planRepetition(
  app: AppFolder,
  manifest: Manifest,
  root: string,
): Promise<Plan> {
  if (manifest.removal !== undefined) {
    throw new StackError(
      "The removal of One Number was interrupted here: finish it with --remove, then install anew",
    );
  }
  const { migrations, others } = await readOwnFiles(
    root,
    manifest.organizations,
  );
  const own = new Map(
    [...migrations, ...others].map((file) => [file.path, file]),
  );
  refuseOtherVersion(manifest, own);
  const missing = await findMissing(app, manifest);
  refuseLateMigrations(app, manifest, missing);
  const files = [...missing].flatMap((path) => {
    const file = own.get(withoutVersion(path));
    return file === undefined ? [] : [{ ...file, path }];
  });

  const entries = await readOwnEntries(root);
  if (hasEntries(app.entries, entries)) {
    return { manifest, files, configuration: app.configuration, notes: [] };
  }
  if (hasSome(app.entries, entries)) {
    throw new StackError(
      `The entries of One Number in "${app.path}/supabase/config.toml" were changed. Restore them from your version control, or delete them all; then run this again`,
    );
  }
  const { text, additions } = addEntries(app.configuration, entries);
  return {
    manifest: { ...manifest, configuration: [...additions] },
    files,
    configuration: text,
    notes: [],
  };
}
