import { refuse } from "./postgrest-error.ts";
import { parsePreferences } from "./writes/preferences.ts";

/** What the Data API cannot do here, in words for its caller; undefined when it can do what the request asks for. */
function findAbsent(request: Request): string | undefined {
  const { headers, url } = request;
  // Lite writes values as in JSON, PostgREST as Postgres does.
  if (headers.get("accept")?.includes("text/csv")) return "answers in CSV";
  const { handling, maxAffected, others } = parsePreferences(
    headers.get("prefer"),
  );
  if (others.some((text) => text.startsWith("timezone="))) {
    return "time zones of requests";
  }
  const limitsRpc = handling === "strict" && maxAffected !== undefined &&
    new URL(url).pathname.startsWith("/rest/v1/rpc/");
  return limitsRpc ? "limit of rows for functions" : undefined;
}

/** Refuses what Lite would ignore, or answer otherwise than PostgREST. */
export function refuseAbsent(request: Request): Response | undefined {
  const absent = findAbsent(request);
  return absent === undefined ? undefined : refuse(501, {
    code: "NOT_IMPLEMENTED_LOCALLY",
    message: `The local stack has no ${absent}`,
  });
}
