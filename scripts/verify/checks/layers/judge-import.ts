import type { Import } from "./read-imports.ts";

/** Folders with layers: a part imports only from itself and from the parts before it. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  "scripts/": ["simulators", "local", "commands", "verify"],
  // deno-fmt-ignore
  "supabase/functions/_shared/": [
    "std", "log", "configuration", "http", "database", "wake-up", "mail", "twilio", "voice", "elevenlabs", "activation",
    "admin-commands",
  ],
};

/** The files of `scripts/verify` that each command may import. */
const RUN_BY: Readonly<Record<string, RegExp>> = {
  "scripts/bench.ts": /^scripts\/verify\/(bench\/|[^/]+$)/,
  "scripts/chaos.ts": /^scripts\/verify\/(chaos\/|[^/]+$)/,
  "scripts/check.ts": /^scripts\/verify\/[^/]+$/,
  "scripts/fuzz.ts": /^scripts\/verify\/(fuzz\/|[^/]+$)/,
  "scripts/test.ts": /^scripts\/verify\/[^/]+$/,
};

/** Tests, and files made only for tests. */
const TEST = /\.(test|suite)\.ts$|\/testing\/|-(for|under)-test\.ts$/;

const FUNCTION = /^supabase\/functions\/(?!_shared\/)([^/]+)\//;

/** Pages, and all that they import beside themselves: the types of the database, and packages that are sent to browsers. */
const PAGES = ["supabase/client/", "supabase/admin-page/"] as const;
const OF_PAGES =
  /^supabase\/functions\/_shared\/database\/database\.types\.ts$|^node_modules\/(@supabase\/supabase-js|zod)\//;
const PREACT = /^node_modules\/preact\//;

/** The folder, directly below another one, that contains a file. */
function partOf(parent: string, path: string): string | undefined {
  if (!path.startsWith(parent)) return undefined;
  return /^([^/]+)\//.exec(path.slice(parent.length))?.[1];
}

function judgeOrder({ from, to }: Import): string | undefined {
  for (const [parent, order] of Object.entries(ORDERS)) {
    const [source, target] = [partOf(parent, from), partOf(parent, to)];
    if (source === undefined || target === undefined) continue;
    const [above, below] = [order.indexOf(target), order.indexOf(source)];
    if (source !== target && (above < 0 || above > below)) {
      return `"${source}" imports from "${target}", which is not below it`;
    }
  }
}

function isOfTests(path: string): boolean {
  return path.startsWith("scripts/verify/") || TEST.test(path);
}

function mayUse(page: typeof PAGES[number], to: string): boolean {
  return OF_PAGES.test(to) ||
    page === "supabase/admin-page/" && PREACT.test(to);
}

/** The mistake of an import; undefined without one. */
export function judgeImport(each: Import): string | undefined {
  const { from, to } = each;
  if (from.startsWith("supabase/") && to.startsWith("scripts/")) {
    return "an edge function imports from the scripts, which are not deployed";
  }
  for (const page of PAGES) {
    const [isFrom, isTo] = [from.startsWith(page), to.startsWith(page)];
    if (isFrom && !isTo && !mayUse(page, to)) {
      return `only the files of ${page} are copied, or sent to a browser`;
    }
    if (isTo && !isFrom && !isOfTests(from)) {
      return "a program imports from a page";
    }
  }
  const owner = FUNCTION.exec(to)?.[1];
  if (from.startsWith("supabase/") && owner !== undefined) {
    if (partOf("supabase/functions/", from) !== owner) {
      return `only the edge function "${owner}" imports from its folder`;
    }
  }
  if (!isOfTests(from) && TEST.test(to)) return "a program imports from a test";
  if (/^scripts\/[^/]+$/.test(from) && to.startsWith("scripts/verify/")) {
    return RUN_BY[from]?.test(to) ? undefined : "a command imports from tests";
  }
  // A test below `supabase` may import from higher layers.
  return from.startsWith("supabase/") && TEST.test(from)
    ? undefined
    : judgeOrder(each);
}
