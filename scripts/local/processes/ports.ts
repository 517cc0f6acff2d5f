import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { StackError } from "../stack-error.ts";

/**
 * Below the ports that Linux and macOS give to outgoing connections: any connection could take one of those between the
 * moment it is found free and the moment a service listens on it.
 */
const LOWEST = 10_000;
const HIGHEST = 32_000;

/** A free port of 127.0.0.1. */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
}

/** Whether a port of 127.0.0.1 is free. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch {
    return false;
  }
  server.close();
  await once(server, "close");
  return true;
}

/**
 * The error for a port that the named service cannot have. Linux gives ports up to 60999 to outgoing connections, and one of
 * those may have it, too: the offset leads beyond them.
 */
export function takenPort(
  port: number,
  service: string,
  options?: ErrorOptions,
): StackError {
  return new StackError(
    `Port ${port} (${service}) is taken: stop what uses it, or move all ports with --port-offset 7000`,
    options,
  );
}

/** Waits for a service that listens on the port; Node's EADDRINUSE becomes a `StackError` that names both. */
export async function listening<Service>(
  starting: Promise<Service>,
  port: number,
  service: string,
): Promise<Service> {
  try {
    return await starting;
  } catch (cause) {
    const isTaken = cause instanceof Error && "code" in cause &&
      cause.code === "EADDRINUSE";
    throw isTaken ? takenPort(port, service, { cause }) : cause;
  }
}
