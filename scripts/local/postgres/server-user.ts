import { spawnSync } from "node:child_process";
import { StackError } from "../stack/stack-error.ts";

/** The operating system user that Postgres runs as, when that is not the current one. */
export type ServerUser = { uid: number; gid: number };

const name = "postgres";

function lookUp(flag: "-u" | "-g"): number | undefined {
  const { status, stdout } = spawnSync("id", [flag, name], {
    encoding: "utf8",
  });
  return status === 0 ? Number(stdout.trim()) : undefined;
}

/**
 * Postgres refuses to run as root, so root runs it as user `postgres`, which is created when it is missing.
 * Everybody else runs it as themselves: the answer is undefined.
 * Throws a `StackError` when the user can neither be found nor created.
 */
export function findServerUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (lookUp("-u") === undefined) {
    spawnSync("groupadd", ["--force", "--system", name]);
    spawnSync("useradd", ["--system", "--no-create-home", "-g", name, name]);
  }
  const uid = lookUp("-u");
  const gid = lookUp("-g");
  if (uid === undefined || gid === undefined) {
    throw new StackError(
      `Cannot create the user "${name}" that Postgres runs as when it is started by root: create it, or start as an ordinary user`,
    );
  }
  return { uid, gid };
}
