import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { StackError } from "../../../local/stack-error.ts";
import { readAppFolder } from "./app-folder.ts";
import {
  functionsOf,
  MANIFEST,
  type Manifest,
  readManifest,
  writeManifest,
} from "./manifest.ts";
import {
  type Plan,
  planInstallation,
  type PlanOptions,
} from "./plan-installation.ts";
import { planRepetition } from "./plan-repetition.ts";
import { writeWhole } from "./write-file.ts";

export type InstallOptions = Omit<PlanOptions, "now"> & {
  /** The folder that contains the application's `supabase/`. */
  readonly appFolder: string;
  /** Changes nothing. */
  readonly dryRun?: boolean;
  readonly now?: Date;
};

export interface Installation {
  readonly organizations: Manifest["organizations"];
  /** The migrations' files, in order. */
  readonly migrations: readonly string[];
  readonly functions: readonly string[];
  /** The files that were written, or would be: none when everything was there. */
  readonly written: readonly string[];
  /** The file into which the application writes where its members are; undefined once it did. */
  readonly membersToName: string | undefined;
  readonly notes: readonly string[];
}

const MEMBERS = /^-- memberships begin$([\s\S]*?)^-- memberships end$/m;

const linesOfMembers = (sql: string) =>
  MEMBERS.exec(sql.replaceAll("\r\n", "\n"))?.[1];

/** The migration in which the application's members are still to be named. */
async function findMembersToName(
  root: string,
  appFolder: string,
  { manifest, files }: Plan,
): Promise<string | undefined> {
  const own = manifest.files.find(({ path }) =>
    /^migrations\/\d+_organizations\.sql$/.test(path)
  );
  if (manifest.organizations === "of One Number" || own === undefined) {
    return undefined;
  }
  if (files.some(({ path }) => path === own.path)) return own.path;
  const [present, original] = await Promise.all([
    readFile(join(appFolder, "supabase", own.path), "utf8"),
    readFile(
      join(root, "supabase", "existing-project", "organizations.sql"),
      "utf8",
    ),
  ]);
  return linesOfMembers(present) === linesOfMembers(original)
    ? own.path
    : undefined;
}

/**
 * Writes first which files are ours, and what the CLI acts on at the end: killed at any moment, the next run finishes
 * it, and until then the application's own commands find none of our functions.
 */
async function write(
  appFolder: string,
  plan: Plan,
  written: readonly string[],
): Promise<void> {
  if (written.length === 0) return;
  const folder = join(appFolder, "supabase");
  await writeManifest(appFolder, plan.manifest);
  for (const { path, content } of plan.files) {
    await writeWhole(join(folder, path), content);
  }
  if (written.includes("config.toml")) {
    await writeWhole(join(folder, "config.toml"), plan.configuration);
  }
}

/**
 * Adds One Number to the folder of an application: migrations behind its own, bundled functions, their entries in
 * `config.toml`, and saved queries. Overwrites nothing; once everything is there, it changes nothing. Throws a
 * `StackError`, and changes nothing, when a name is taken, or when the folder has another state of One Number.
 */
export async function installInto(
  { root, appFolder, dryRun = false, now = new Date(), ...look }:
    InstallOptions,
): Promise<Installation> {
  if (resolve(appFolder) === resolve(root)) {
    throw new StackError(
      `"${appFolder}" is the checkout of One Number itself: name your application's folder, or deploy to a project of its own with --project-ref <ref>`,
    );
  }
  const app = await readAppFolder(appFolder);
  const installed = await readManifest(appFolder);
  const plan = installed === undefined
    ? await planInstallation(app, { root, now, ...look })
    : await planRepetition(app, installed, root);
  const changes = [
    ...plan.files.map(({ path }) => path),
    ...(plan.configuration === app.configuration ? [] : ["config.toml"]),
  ];
  const written = changes.length === 0 ? [] : [MANIFEST, ...changes];
  if (!dryRun) await write(appFolder, plan, written);
  const paths = plan.manifest.files.map(({ path }) => path);
  return {
    organizations: plan.manifest.organizations,
    migrations: paths.filter((path) => path.startsWith("migrations/")),
    functions: functionsOf(plan.manifest),
    written,
    membersToName: await findMembersToName(root, appFolder, plan),
    notes: plan.notes,
  };
}
