import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ServerUser } from "./server-user.ts";

/** Where root keeps what the server's user could not reach in the checkout; survives reboots, unlike /tmp. */
const systemFolder = "/var/lib/one-number";

function canReach(folder: string, user: ServerUser): boolean {
  const script = 'cd -- "$1" && ls >/dev/null';
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
  // Whatever the umask: the server's user has to pass through both.
  await chmod(systemFolder, 0o755);
  await chmod(reachable, 0o755);
  return reachable;
}
