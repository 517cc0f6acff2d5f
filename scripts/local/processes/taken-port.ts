import { StackError } from "../stack/stack-error.ts";

/** What is said of a port that the named service cannot have. */
export function takenPort(
  port: number,
  service: string,
  options?: ErrorOptions,
): StackError {
  return new StackError(
    `Port ${port} (${service}) is taken: stop what uses it, or move all ports with --port-offset`,
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
