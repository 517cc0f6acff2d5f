import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { findFreePort } from "../../../../local/processes/ports.ts";
import {
  removePostgresData,
  startPostgres,
} from "../../../../local/postgres/postgres.ts";
import { ShutdownList } from "../../../../local/processes/shutdown-list.ts";
import { startWatchdog } from "../../../../local/processes/watchdog.ts";
import { root } from "../../../../local/root.ts";
import { publishableKey } from "../../../../local/stack/keys.ts";
import { startDatabaseWorkers } from "../../../../local/stack/database.ts";
import { freePorts } from "../../../../local/stack/stack-options.ts";
import { createManagementApiControlClient } from "../../../../simulators/management-api/control-client.ts";
import type { AccessToken } from "../../../../simulators/management-api/simulation.ts";
import { startManagementApi } from "../../../../simulators/management-api/start.ts";
import { createDataApiOfProject } from "./data-api-of-project.ts";
import { startEdgeRuntime } from "./edge-runtime.ts";
import { startFrontDoor } from "./front-door.ts";

export const projectRef = "abcdefghijklmnopqrst";
export const accessToken = `sbp_${"0123456789abcdef".repeat(3).slice(0, 40)}`;
/** A token of the same account that may do less. */
export const scopedToken = `sbp_${"fedcba9876543210".repeat(3).slice(0, 40)}`;

/**
 * A project as Supabase gives it to its owner: a database without migrations, Data API, Auth, a runtime that has no
 * functions, and the Management API through which a deployment reaches it. What is uploaded runs.
 */
export async function startHostedProject(
  { scopedPermissions = [] }: { scopedPermissions?: readonly string[] } = {},
) {
  const dataFolder = await mkdtemp(join(tmpdir(), "hosted-project-"));
  const shutdown = new ShutdownList();
  shutdown.add(async () => {
    await removePostgresData(dataFolder);
    await rm(dataFolder, { recursive: true, force: true });
  });
  const guard = startWatchdog(join(dataFolder, "lock"), []);
  guard.takeOver();
  shutdown.add(() => guard.dismiss());
  const logs: string[] = [];
  const onLog = (line: string) => void logs.push(line);
  try {
    const server = await shutdown.track(startPostgres({
      root,
      dataFolder,
      port: await findFreePort(),
      durable: false,
      guard,
      onLog,
    }));
    await startDatabaseWorkers(server, {
      stack: { root, ports: freePorts, onLog: (_, line) => onLog(line) },
      shutdown,
    });
    const connect = (url: string) => {
      const sql = postgres(url, { max: 2, onnotice: () => {} });
      shutdown.add(() => sql.end({ timeout: 1 }));
      return sql;
    };
    const admin = connect(server.adminUrl);
    const dbUrl = server.url;
    const secretKey = `sb_secret_${randomBytes(24).toString("base64url")}`;
    const dataApi = createDataApiOfProject({
      admin,
      adminUrl: server.adminUrl,
      secretKey,
      dataFolder,
      guard,
      onLog,
    });
    shutdown.add(() => dataApi.stop());
    const tokens: AccessToken[] = [
      { token: accessToken },
      { token: scopedToken, permissions: scopedPermissions },
    ];
    const managementApi = await shutdown.track(startManagementApi({
      port: 0,
      tokens,
      projects: {
        [projectRef]: {
          databaseUrl: dbUrl,
          apiKeys: [
            { name: "default", type: "publishable", api_key: publishableKey },
            { name: "default", type: "secret", api_key: secretKey },
          ],
        },
      },
    }));
    const readProject = () => {
      const project = managementApi.findProject(projectRef);
      if (project === undefined) throw new Error("The project is gone");
      return project;
    };
    const upstreams: { runtimePort?: number | undefined } = {};
    const frontDoor = await shutdown.track(startFrontDoor({
      dataApiPort: () => dataApi.port(),
      runtimePort: () => upstreams.runtimePort,
      auth: {
        admin,
        secretKey,
        readAuthConfig: () => readProject().authConfig,
      },
    }));
    const runtime = await shutdown.track(startEdgeRuntime({
      readProject,
      folder: join(dataFolder, "functions"),
      platform: { apiUrl: frontDoor.url, dbUrl, secretKey },
      guard,
      onLog,
    }));
    upstreams.runtimePort = runtime.port;
    return {
      apiUrl: frontDoor.url,
      dbUrl,
      secretKey,
      managementApiUrl: managementApi.url,
      /** A connection as `postgres`, as the project's owner has it. */
      database: connect(dbUrl),
      /** A connection as the superuser, whom only the platform has. */
      admin,
      control: createManagementApiControlClient(managementApi.url),
      logs,
      stop: () => shutdown.run(),
    };
  } catch (error) {
    await shutdown.run().catch(() => {});
    throw error;
  }
}

export type HostedProject = Awaited<ReturnType<typeof startHostedProject>>;
