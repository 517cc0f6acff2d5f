import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StackError } from "../../../local/stack-error.ts";
import { bundleFunctions } from "../../bundle/bundle-functions.ts";
import type { Manifest } from "./manifest.ts";

export interface OwnFile {
  /** Below `supabase/`; of a migration without its version. */
  readonly path: string;
  readonly content: Uint8Array;
}

export interface OwnFiles {
  /** In the order in which they run. */
  readonly migrations: readonly OwnFile[];
  /** The functions' bundles, and the saved queries of Studio. */
  readonly others: readonly OwnFile[];
}

/** The migrations that make the organizations of One Number, for an application that has none. */
const TENANTS = /^\d{8}11\d{4}_/;

const FOR_EXISTING = join("supabase", "existing-project", "organizations.sql");

/** Reads the migrations of this checkout, in order, for an application with or without organizations of its own. */
async function readMigrations(
  root: string,
  organizations: Manifest["organizations"],
): Promise<OwnFile[]> {
  const folder = join(root, "supabase", "migrations");
  const files = (await readdir(folder))
    .filter((file) => /^\d+_.+\.sql$/.test(file)).sort();
  const nameOf = (file: string) => `migrations/${file.replace(/^\d+_/, "")}`;
  const read = async (file: string) => ({
    path: nameOf(file),
    content: await readFile(join(folder, file)),
  });
  if (organizations === "of One Number") {
    return await Promise.all(files.map(read));
  }
  const first = files.findIndex((file) => TENANTS.test(file));
  const kept = files.filter((file) => !TENANTS.test(file));
  const instead = {
    path: "migrations/organizations.sql",
    content: await readFile(join(root, FOR_EXISTING)),
  };
  const migrations = await Promise.all(kept.map(read));
  return migrations.toSpliced(first, 0, instead);
}

/** Reads the saved queries for Studio, also those in folders. */
async function readSnippets(root: string): Promise<OwnFile[]> {
  const folder = join(root, "supabase", "snippets");
  const entries = await readdir(folder, { recursive: true })
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    });
  const paths = entries.filter((path) => path.endsWith(".sql")).sort();
  return await Promise.all(paths.map(async (path) => ({
    path: `snippets/${path.replaceAll("\\", "/")}`,
    content: await readFile(join(folder, path)),
  })));
}

const bundled = new Map<string, Promise<OwnFile[]>>();

/** Once for each checkout: a plan and what follows from it have the same bundles, and making them takes longest. */
function bundle(root: string): Promise<OwnFile[]> {
  const bundling = bundled.get(root) ?? makeBundles(root);
  bundled.set(root, bundling);
  return bundling;
}

async function makeBundles(root: string): Promise<OwnFile[]> {
  const folder = await mkdtemp(join(tmpdir(), "one-number-functions-"));
  try {
    const functions = await bundleFunctions({ root, folder });
    return await Promise.all(functions.map(async ({ name, entrypoint }) => ({
      path: `functions/${name}/index.js`,
      content: await readFile(entrypoint),
    })));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** All that this checkout adds to an application's `supabase/`, but for the lines of its `config.toml`. */
export async function readOwnFiles(
  root: string,
  organizations: Manifest["organizations"],
): Promise<OwnFiles> {
  const [migrations, functions, snippets] = await Promise.all([
    readMigrations(root, organizations),
    bundle(root),
    readSnippets(root),
  ]);
  const names = new Set(migrations.map(({ path }) => path));
  if (names.size !== migrations.length) {
    throw new StackError(
      "Two migrations of this checkout have one name: they could not be told apart in your project's folder",
    );
  }
  return { migrations, others: [...functions, ...snippets] };
}
