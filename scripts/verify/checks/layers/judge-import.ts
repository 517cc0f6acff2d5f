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

/** What an application copies, and what it has of its own: the types of its database, and two packages. */
const CLIENT = "supabase/client/";
const OF_APPLICATION =
  /^supabase\/functions\/_shared\/database\/database\.types\.ts$|^node_modules\/(@supabase\/supabase-js|zod)\//;

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

/** The mistake of an import; undefined without one. */
export function judgeImport(each: Import): string | undefined {
  const { from, to } = each;
  if (from.startsWith("supabase/") && to.startsWith("scripts/")) {
    return "an edge function imports from the scripts, which are not deployed";
  }
  if (
    from.startsWith(CLIENT) && !to.startsWith(CLIENT) &&
    !OF_APPLICATION.test(to)
  ) {
    return "an application copies only the files of supabase/client";
  }
  if (to.startsWith(CLIENT) && !from.startsWith(CLIENT) && !isOfTests(from)) {
    return "a program imports from the examples for applications";
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
