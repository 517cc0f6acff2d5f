import type { MeasuredStack } from "../measured-stack.ts";
import { readTreeSeconds } from "../processor-seconds.ts";

/** What takes processor time while orders are worked off. The gateway shares its process with pg_net and with the bench. */
export const services = [
  "worker",
  "Data API",
  "Postgres",
  "gateway",
  "Twilio",
] as const;

type Service = typeof services[number];

interface Processes {
  /** Those that work off the orders. */
  readonly workers: readonly number[];
  /** The simulated Twilio. */
  readonly twilio: number;
}

/** Starts to meter the processor time of each service, in seconds. */
export async function meterProcesses(
  { running }: MeasuredStack,
  { workers, twilio }: Processes,
): Promise<{ read(): Promise<Readonly<Record<Service, number>>> }> {
  const pids: Record<Service, readonly number[]> = {
    "worker": workers,
    "Data API": [running.dataApiPid() ?? 0],
    "Postgres": [running.postgres.pid ?? 0],
    "gateway": [],
    "Twilio": [twilio],
  };
  const readAll = async (): Promise<Record<Service, number>> => {
    const sums = await Promise.all(services.map(async (service) => {
      const parts = await Promise.all(pids[service].map(readTreeSeconds));
      return parts.reduce((sum, part) => sum + part, 0);
    }));
    const [worker = 0, dataApi = 0, postgres = 0, , simulator = 0] = sums;
    const { user, system } = process.cpuUsage();
    return {
      "worker": worker,
      "Data API": dataApi,
      "Postgres": postgres,
      "gateway": (user + system) / 1_000_000,
      "Twilio": simulator,
    };
  };
  const before = await readAll();
  return {
    async read() {
      const now = await readAll();
      for (const service of services) now[service] -= before[service];
      return now;
    },
  };
}
