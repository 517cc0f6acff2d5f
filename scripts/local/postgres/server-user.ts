import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { StackError } from "../stack-error.ts";

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
 * Postgres refuses to run as root, so root runs it as user `postgres`, which is created when it is missing. Other users
 * run it as themselves: the answer is undefined. Throws a `StackError` when the user can neither be found nor created.
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

/** Root's folder for data that the server's user could not reach in the checkout; survives reboots, unlike /tmp. */
const systemFolder = "/var/lib/one-number";

function canReach(folder: string, user: ServerUser): boolean {
  const script = 'cd -- "$1"';
  const { status } = spawnSync("/bin/sh", ["-c", script, "sh", folder], {
    ...user,
    cwd: "/",
    stdio: "ignore",
  });
  return status === 0;
}

/**
 * Creates the folder and returns it, or, when the server's user cannot enter it (below root's home, or a private
 * temporary folder), creates and returns a folder of its own under /var/lib, one per path.
 */
export async function serverFolder(
  folder: string,
  user: ServerUser | undefined,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  if (user === undefined || canReach(folder, user)) return folder;
  const key = createHash("sha256").update(folder).digest("hex").slice(0, 12);
  const reachable = join(systemFolder, `${basename(folder)}-${key}`);
  await mkdir(reachable, { recursive: true });
  // With any umask, the server's user has to pass through both folders.
  await chmod(systemFolder, 0o755);
  await chmod(reachable, 0o755);
  return reachable;
}

/**
 * Runs a program to its end as the given user, and returns its standard output and error. Throws with that text when
 * the program cannot start or does not exit with 0.
 */
export async function runAs(
  user: ServerUser | undefined,
  program: string,
  args: readonly string[],
  options: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  return await new Promise((resolve, reject) => {
    // The user may be unable to enter the current folder.
    const child = spawn(program, args, {
      ...user,
      cwd: "/",
      env: { ...process.env, ...options.env },
    });
    let output = "";
    child.stdout.on("data", (chunk) => output += chunk);
    child.stderr.on("data", (chunk) => output += chunk);
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else {
        const name = basename(program);
        reject(
          new Error(`"${name}" exited with code ${code}: ${output.trim()}`),
        );
      }
    });
    child.stdin.on("error", () => {}).end(options.input ?? "");
  });
}
