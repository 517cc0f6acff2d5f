import type { Import } from "./read-imports.ts";

/** Folders with layers: a part imports only from itself and from the parts before it. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  "scripts/": ["simulators", "local", "commands", "verify"],
  // deno-fmt-ignore
  "supabase/functions/_shared/": [
    "std", "log", "configuration", "http", "database", "wake-up", "mail", "twilio", "voice", "elevenlabs", "admin-commands",
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

/** The mistake of an import; undefined without one. */
export function judgeImport(each: Import): string | undefined {
  const { from, to } = each;
  if (from.startsWith("supabase/") && to.startsWith("scripts/")) {
    return "an edge function imports from the scripts, which are not deployed";
  }
  const owner = FUNCTION.exec(to)?.[1];
  if (from.startsWith("supabase/") && owner !== undefined) {
    if (partOf("supabase/functions/", from) !== owner) {
      return `only the edge function "${owner}" imports from its folder`;
    }
  }
  if (!from.startsWith("scripts/verify/") && !TEST.test(from)) {
    if (TEST.test(to)) return "a program imports from a test";
  }
  if (/^scripts\/[^/]+$/.test(from) && to.startsWith("scripts/verify/")) {
    return RUN_BY[from]?.test(to) ? undefined : "a command imports from tests";
  }
  // A test below `supabase` may import from higher layers.
  return from.startsWith("supabase/") && TEST.test(from)
    ? undefined
    : judgeOrder(each);
}
