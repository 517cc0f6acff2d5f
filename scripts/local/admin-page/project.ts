import { namesThisMachine } from "../../simulators/this-machine.ts";
import { StackError } from "../stack-error.ts";

/** A project, as a page that anybody may read knows it. */
export interface Project {
  /** Without a slash at its end. */
  readonly apiUrl: string;
  readonly publishableKey: string;
}

/**
 * Checks what an admins' page is made for.
 *
 * @throws {StackError} when the address is none, others could read what is sent there, or the key is a secret one
 */
export function readProject(
  { url, publishableKey }: {
    readonly url: string;
    readonly publishableKey: string;
  },
): Project {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isSafe = parsed?.protocol === "https:" ||
    parsed?.protocol === "http:" && namesThisMachine(url);
  if (parsed === undefined || !isSafe) {
    throw new StackError(
      `The project's address is "${url}": give one such as https://<ref>.supabase.co`,
    );
  }
  if (!isPublishable(publishableKey)) {
    throw new StackError(
      "The key is no publishable key (sb_publishable_…, or the older anon key): everybody can read the page, so no other key may be in it",
    );
  }
  const apiUrl = (parsed.origin + parsed.pathname).replace(/\/+$/, "");
  return { apiUrl, publishableKey };
}

function isPublishable(key: string): boolean {
  if (/^sb_publishable_[\w-]+$/.test(key)) return true;
  const [, payload = ""] = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(key) ?? [];
  try {
    const claims: unknown = JSON.parse(
      Buffer.from(payload, "base64url").toString(),
    );
    return typeof claims === "object" && claims !== null && "role" in claims &&
      claims.role === "anon";
  } catch {
    return false;
  }
}
