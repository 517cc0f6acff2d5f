import { spawnSync } from "node:child_process";
import { access, chown, mkdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { hasEnded, waitForEnd } from "../processes/process-status.ts";
import type { ProcessGuard } from "../processes/watchdog.ts";
import { installPostgres } from "./postgres-installation.ts";
import type { PostgresMajor } from "./postgres-package.ts";
import { PostgresServer } from "./postgres-server.ts";
import {
  findServerUser,
  runAs,
  serverFolder,
  type ServerUser,
} from "./server-user.ts";

export type PostgresOptions = {
  /** The checkout. */
  root: string;
  /** The folder of the data, which are in `postgres-<major>` below it; elsewhere when the server's user cannot reach it. */
  dataFolder: string;
  port: number;
  major?: PostgresMajor;
  /** Whether data must survive a crash of the machine; without it, throwaway databases are faster. Default true. */
  durable?: boolean;
  /** Starts from an empty database. Default false. */
  reset?: boolean;
  /** The cluster to copy for an empty database. Default one with roles and extensions only. */
  template?: string | undefined;
  /** Receives each line of the server's log. */
  onLog?: (line: string) => void;
  /** Ends the server when this process is killed. */
  guard?: ProcessGuard | undefined;
};

async function createCluster(
  template: string,
  cluster: string,
  user: ServerUser | undefined,
): Promise<void> {
  // The copy has another name until it is complete: a killed start must not leave half a cluster behind.
  const partial = `${cluster}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 0o700 });
  if (user !== undefined) await chown(partial, user.uid, user.gid);
  await runAs(user, "cp", ["-R", `${template}/.`, partial]);
  await rename(partial, cluster);
}

/**
 * Starts a Postgres server with the local stack's roles and extensions, on 127.0.0.1 only, and resolves when it takes
 * connections. The first start in a checkout prepares the installation, which takes a few seconds.
 * Throws a `StackError` when the port is taken or the binaries are missing.
 */
export async function startPostgres(
  options: PostgresOptions,
): Promise<PostgresServer> {
  const user = findServerUser();
  const installation = await installPostgres(
    options.root,
    options.major ?? 17,
    user,
  );
  const folder = await serverFolder(options.dataFolder, user);
  const cluster = join(folder, `postgres-${options.major ?? 17}`);
  await stopLeftoverServer(cluster);
  if (options.reset) await rm(cluster, { recursive: true, force: true });
  const exists = await access(cluster).then(() => true, () => false);
  if (!exists) {
    const template = options.template ?? join(installation.folder, "template");
    await createCluster(template, cluster, user);
  }
  const server = new PostgresServer({
    binary: join(installation.folder, "bin", "postgres"),
    cluster,
    port: options.port,
    durable: options.durable ?? true,
    user,
    onLog: options.onLog ?? (() => {}),
    guard: options.guard,
  });
  await server.start();
  return server;
}

/** Removes the data, also those in the server user's own folder; first stops a server that still uses them. */
export async function removePostgresData(dataFolder: string): Promise<void> {
  const folder = await serverFolder(dataFolder, findServerUser());
  for (const major of [15, 17] satisfies PostgresMajor[]) {
    const cluster = join(folder, `postgres-${major}`);
    await stopLeftoverServer(cluster);
    await rm(cluster, { recursive: true, force: true });
  }
  if (folder !== dataFolder && basename(dirname(folder)) === "one-number") {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Stops the server that an earlier, crashed run left on this cluster. When its process id now belongs to another
 * program, only removes the stale lock file, which Postgres would take for a running server.
 */
async function stopLeftoverServer(cluster: string): Promise<void> {
  const lock = join(cluster, "postmaster.pid");
  const content = await readFile(lock, "utf8").catch(() => undefined);
  if (content === undefined) return;
  const pid = Number(content.split("\n", 1)[0]);
  const running = Number.isInteger(pid) && pid > 0 && !hasEnded(pid);
  if (running && (await commandLine(pid)).includes(cluster)) {
    process.kill(pid, "SIGINT");
    await waitForEnd(pid, 10_000);
    if (!hasEnded(pid)) process.kill(pid, "SIGKILL");
    await waitForEnd(pid, 10_000);
  }
  await rm(lock, { force: true });
}

async function commandLine(pid: number): Promise<string> {
  const file = `/proc/${pid}/cmdline`;
  const arguments_ = await readFile(file, "utf8").catch(() => undefined);
  if (arguments_ !== undefined) return arguments_.replaceAll("\0", " ");
  return spawnSync("ps", ["-p", String(pid), "-o", "command="], {
    encoding: "utf8",
  }).stdout ?? "";
}
