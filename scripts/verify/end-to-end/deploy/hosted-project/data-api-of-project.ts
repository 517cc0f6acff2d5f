import { defaultKeys } from "../../../../local/stack/keys.ts";
import type postgres from "postgres";
import {
  startDataApi,
  warmUpDataApi,
} from "../../../../local/data-api/data-api.ts";
import type { ChildService } from "../../../../local/processes/child-service.ts";
import type { ProcessGuard } from "../../../../local/processes/watchdog.ts";
import { root } from "../../../../local/root.ts";

interface DataApiOfProjectOptions {
  /** A connection as the superuser. */
  admin: postgres.Sql;
  adminUrl: string;
  secretKey: string;
  dataFolder: string;
  guard: ProcessGuard;
  onLog(line: string): void;
}

/** The Data API and Auth of a project: they know each migration as soon as it is applied, as on the platform. */
export function createDataApiOfProject(options: DataApiOfProjectOptions) {
  const { admin, adminUrl, secretKey, dataFolder, guard, onLog } = options;
  let running: { schema: string; service: Promise<ChildService> } | undefined;
  async function readSchemaVersion(): Promise<string> {
    const [row] = await admin`
      select coalesce(string_agg(c.oid || ':' || c.xmin, ',' order by c.oid), '') as version
      from pg_class c where c.relnamespace = 'public'::regnamespace`;
    return String(row?.version);
  }
  async function start(): Promise<ChildService> {
    const service = await startDataApi({
      root,
      dataFolder,
      adminUrl,
      keys: defaultKeys(secretKey),
      guard,
      onLog,
    });
    await warmUpDataApi(service.port, secretKey);
    return service;
  }
  return {
    /** The port at which the present schema is known. */
    async port(): Promise<number | undefined> {
      const schema = await readSchemaVersion();
      if (running?.schema !== schema) {
        const earlier = running;
        running = { schema, service: start() };
        await earlier?.service.then((service) => service.stop());
      }
      return (await running.service).port;
    },
    async stop(): Promise<void> {
      await running?.service.then((service) => service.stop()).catch(() => {});
    },
  };
}
