import { lstat, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { findServerUser, serverFolder } from "../postgres/server-user.ts";
import { StackError } from "../stack-error.ts";
import { defaultDataFolder } from "./data-folder.ts";

/** What the stack writes below `supabase/.temp`. */
const WRITTEN = ["stack-data", "stack.json", "stack.log", "postgres", "deno"];

/**
 * Refuses a checkout in which another user has run the stack, as `sudo npm start` does: this one can neither read its data
 * nor replace its files.
 *
 * @throws {StackError} with the command that gives the files to this user
 */
export async function refuseForeignFiles(
  root: string,
  uid: number | undefined = process.getuid?.(),
): Promise<void> {
  if (uid === undefined) return;
  if (uid === 0) return await refuseForeignCluster(root);
  const temp = join(root, "supabase", ".temp");
  const written = WRITTEN.map((name) => join(temp, name));
  const below = await Promise.all(written.map(async (path) => {
    const names = await readdir(path).catch(() => []);
    return names.map((name) => join(path, name));
  }));
  for (const path of [temp, ...written, ...below.flat()]) {
    const owner = await ownerOf(path);
    if (owner === undefined || owner === uid) continue;
    throw new StackError(
      `"${relative(root, path)}" belongs to ${
        owner === 0 ? "root" : `another user (${owner})`
      }, as after sudo npm start. Stop what still runs with sudo npm stop, then make the files yours: sudo chown -R "$(id -un)" "${temp}"`,
    );
  }
}

/** Root may read everything, but Postgres runs as a user of its own, who must own the data. */
async function refuseForeignCluster(root: string): Promise<void> {
  const user = findServerUser();
  const folder = await serverFolder(defaultDataFolder(root), user);
  const owner = await ownerOf(join(folder, "postgres-17"));
  if (owner === undefined || owner === user?.uid) return;
  throw new StackError(
    `The data in "${
      relative(root, folder)
    }" belong to an ordinary user (${owner}): run npm without sudo, as that user`,
  );
}

/** The user id of a file's owner; undefined where there is no such file. */
async function ownerOf(path: string): Promise<number | undefined> {
  return (await lstat(path).catch(() => undefined))?.uid;
}
