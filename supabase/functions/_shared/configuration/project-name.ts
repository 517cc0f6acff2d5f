import sha256 from "fast-sha256";

/** The longest name: the tag `org:<uuid>@<name>` has to fit into the 64 characters of Twilio's `FriendlyName`. */
const MAX_LENGTH = 23;

/** The end of the host of every hosted project. */
export const HOSTED_DOMAIN = ".supabase.co";

/**
 * The short name of the Supabase project that a function runs in, from its `SUPABASE_URL`: the reference of a hosted
 * project (20 letters), `local` for every address of this machine, else the host, shortened to 23 characters.
 */
export function projectName(supabaseUrl: string): string {
  const host = new URL(supabaseUrl).hostname.toLowerCase();
  if (isThisMachine(host)) return "local";
  if (host.endsWith(HOSTED_DOMAIN)) return host.slice(0, -HOSTED_DOMAIN.length);
  if (host.length <= MAX_LENGTH) return host;
  // Without the standard library: commands that run in Node use this file, too.
  const digest = [...sha256.hash(new TextEncoder().encode(host)).slice(0, 4)]
    .map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${host.slice(0, MAX_LENGTH - digest.length - 1)}-${digest}`;
}

/**
 * Loopback addresses, and the names without a dot that containers give each other (`kong`, `supabase_kong_<project>`:
 * `supabase start` hands those to its functions).
 */
function isThisMachine(host: string): boolean {
  return !host.includes(".") || host === "host.docker.internal" ||
    host === "0.0.0.0" || host.startsWith("127.") ||
    host.endsWith(".localhost");
}
