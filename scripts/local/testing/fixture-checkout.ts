import {
  chmod,
  mkdir,
  mkdtemp,
  realpath,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { removePostgresData } from "../postgres/postgres.ts";
import { findServerUser, serverFolder } from "../postgres/server-user.ts";
import { root as checkout } from "../root.ts";
import { defaultDataFolder } from "../stack/data-folder.ts";

export type FixtureCheckout = {
  root: string;
  write(path: string, content: string): Promise<void>;
  remove(): Promise<void>;
};

/**
 * For tests: a small checkout in a temporary folder, whose path has a space, with the given files below `supabase/`.
 * Each function is code of an `index.ts`.
 */
export async function createFixtureCheckout(
  { functions = {}, files = {} }: {
    functions?: Record<string, string>;
    files?: Record<string, string>;
  } = {},
): Promise<FixtureCheckout> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "one number ")));
  // Temporary folders are private, and Postgres may run as another user.
  await chmod(root, 0o755);
  const write = async (path: string, content: string) => {
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  };
  const config = Object.keys(functions).map((name) => `[functions.${name}]\n`);
  await write("package.json", "{}");
  await write("supabase/config.toml", config.join(""));
  await write("supabase/functions/deno.json", "{}");
  await mkdir(join(root, "supabase", "migrations"));
  for (const [name, code] of Object.entries(functions)) {
    await write(`supabase/functions/${name}/index.ts`, code);
  }
  for (const [path, content] of Object.entries(files)) {
    await write(`supabase/${path}`, content);
  }
  await symlink(join(checkout, "node_modules"), join(root, "node_modules"));
  const temp = join("supabase", ".temp");
  await mkdir(join(root, temp));
  await symlink(
    await serverFolder(join(checkout, temp, "postgres"), findServerUser()),
    join(root, temp, "postgres"),
  );
  return {
    root,
    write,
    async remove() {
      await removePostgresData(defaultDataFolder(root));
      await rm(root, { recursive: true, force: true });
    },
  };
}
