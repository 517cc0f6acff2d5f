import { upsertVaultSecrets } from "../../../local/vault/vault-secrets.ts";
import { receive, send, serveLocally } from "../../stack-under-test/http.ts";
import type { MeasuredStack } from "../measured-stack.ts";
import { type ProcessUsage, readProcessUsage } from "../process-usage.ts";

/** The resources of the requests of a function, one after the other. */
export interface MeteredRequests {
  /** The processor time and the most memory of the process before its first request. */
  readonly load: ProcessUsage;
  /** The processor time of each request. */
  readonly seconds: readonly number[];
  /** The most memory of the process so far. */
  readonly peakMegabytes: number;
}

/** Stands between the database and the functions. */
export interface RequestMeter {
  /** Closes the last request of a function, and returns all. */
  finish(name: string): Promise<MeteredRequests>;
  stop(): Promise<void>;
}

/**
 * Meters the requests of woken functions. What a process uses from one wake-up to the next belongs to the first of the
 * two, so only one run at a time may be under way.
 */
export async function meterRequests(
  { running, info }: MeasuredStack,
): Promise<RequestMeter> {
  const usages = new Map<string, ProcessUsage[]>();
  const read = async (name: string) => {
    const [pid] = running.functions.pids(name);
    if (pid === undefined) throw new Error(`"${name}" does not run`);
    const known = usages.get(name) ?? [];
    usages.set(name, known);
    known.push(await readProcessUsage(pid));
  };
  const server = await serveLocally(async (incoming, outgoing) => {
    const message = await receive(incoming);
    await read(message.path.split("/").at(-1) ?? "");
    const { status } = await send(message, info.apiUrl);
    outgoing.writeHead(status).end();
  });
  const redirect = (origin: string) =>
    upsertVaultSecrets(running.postgres.adminUrl, {
      edge_functions_url: `${origin}/functions/v1`,
    });
  await redirect(server.url);
  return {
    async finish(name) {
      await read(name);
      const known = usages.get(name) ?? [];
      usages.delete(name);
      const seconds = known.slice(1).map(({ processorSeconds }, index) =>
        processorSeconds - (known[index]?.processorSeconds ?? 0)
      );
      return {
        load: known[0] ??
          { processorSeconds: 0, megabytes: 0, peakMegabytes: 0 },
        seconds,
        peakMegabytes: known.at(-1)?.peakMegabytes ?? 0,
      };
    },
    async stop() {
      await redirect(info.apiUrl);
      await server.stop();
    },
  };
}
