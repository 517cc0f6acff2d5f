/** Connection string of a role that may log in; the passwords are those of `supabase start`, and no secret. */
export function databaseUrl(
  role: "postgres" | "supabase_admin",
  port: number,
): string {
  return `postgresql://${role}:postgres@127.0.0.1:${port}/postgres`;
}

/** Command line arguments of a server that is reachable from this machine only, and fast when its data need not last. */
export function postgresArguments(
  { cluster, port, durable }: {
    cluster: string;
    port: number;
    durable: boolean;
  },
): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    // No socket: its path may be too long in a deep folder, and every user can write to /tmp.
    unix_socket_directories: "",
    max_connections: 200,
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    ...(durable ? {} : { fsync: "off", full_page_writes: "off" }),
  };
  const values = Object.entries(settings).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  return ["-D", cluster, ...values];
}
