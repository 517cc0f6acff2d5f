import { parsePreferences } from "./preferences.ts";

/** "a,b" or `"a","b c"`, as supabase-js writes it. */
function names(text: string): string[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|([^",]+)/g)]
    .map(([, quoted, plain = ""]) =>
      quoted?.replaceAll(/\\(.)/g, "$1") ?? plain.trim()
    );
}

const ofReading = ["select", "order"];
const ofWriting = ["columns", "on_conflict", "limit", "offset"];

/** Whether a parameter belongs to an embedded relation: "books.title", "books.order". */
function isEmbedded(name: string): boolean {
  return /^[^->]*\./.test(name) && !/^not\.(and|or)$/.test(name);
}

/** The query of a write in its parts: which rows to write, what to write, and what to read of it. */
export function splitQuery(url: string) {
  const { pathname, searchParams } = new URL(url);
  const filters = new URLSearchParams();
  const reading = new URLSearchParams();
  for (const [name, value] of searchParams) {
    if (ofReading.includes(name) || isEmbedded(name)) {
      reading.append(name, value);
    } else if (!ofWriting.includes(name)) {
      filters.append(name, value);
    }
  }
  const columns = searchParams.get("columns");
  const onConflict = searchParams.get("on_conflict");
  return {
    relationName: decodeURIComponent(pathname.split("/").at(-1) ?? ""),
    filters,
    reading,
    columns: columns === null ? undefined : names(columns),
    onConflict: onConflict === null ? undefined : names(onConflict),
  };
}

/** A request of the same caller that reads the same relation. */
export function readOf(request: Request, query: URLSearchParams): Request {
  const url = new URL(request.url);
  url.search = query.toString();
  const headers = new Headers(request.headers);
  for (const name of ["content-length", "content-type", "prefer", "range"]) {
    headers.delete(name);
  }
  // Lite refuses unknown preferences where the client wants that.
  const { handling, others } = parsePreferences(request.headers.get("prefer"));
  const prefer = handling === undefined
    ? others
    : [`handling=${handling}`, ...others];
  if (prefer.length > 0) headers.set("prefer", prefer.join(","));
  const profile = headers.get("content-profile");
  if (profile !== null) headers.set("accept-profile", profile);
  return new Request(url, { headers });
}
