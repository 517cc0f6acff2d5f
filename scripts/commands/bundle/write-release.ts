import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StackError } from "../../local/stack-error.ts";
import { type BundledFunction, bundleFunctions } from "./bundle-functions.ts";
import { composeReleaseConfig, RELEASE_MARK } from "./release-config.ts";

/**
 * Writes `<folder>/supabase`, all that a project gets from `supabase db push` and `supabase functions deploy`: the
 * configuration, the migrations and the bundled functions. It is written anew each time, but for what the CLI keeps in
 * it. Throws a `StackError` when the folder is not a release, or when a function cannot be bundled.
 */
export async function writeRelease(
  { root, folder }: { root: string; folder: string },
): Promise<BundledFunction[]> {
  const source = join(root, "supabase");
  const release = join(folder, "supabase");
  const config = await composeReleaseConfig(source);
  await refuseOtherFolder(release);
  await mkdir(release, { recursive: true });
  // First, because it tells that the rest is a release's.
  await writeFile(join(release, "config.toml"), config);
  for (const part of ["migrations", "functions"]) {
    await rm(join(release, part), { recursive: true, force: true });
  }
  await cp(join(source, "migrations"), join(release, "migrations"), {
    recursive: true,
  });
  return await bundleFunctions({ root, folder: join(release, "functions") });
}

/** Throws a `StackError` when the folder holds what no release does. */
async function refuseOtherFolder(release: string): Promise<void> {
  const files = await readdir(release).catch(() => []);
  if (files.length === 0) return;
  const config = await readFile(join(release, "config.toml"), "utf8")
    .catch(() => "");
  if (config.startsWith(RELEASE_MARK)) return;
  throw new StackError(
    `"${release}" was not written by "npm run bundle", and is left alone: give another folder`,
  );
}
