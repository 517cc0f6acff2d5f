import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const importMap = z.object({ imports: z.record(z.string(), z.string()) });

/** The package that an npm specifier names: "npm:hono@4.13.19" and "npm:/hono@4.13.19/" name hono. */
function packageOf(specifier: string): string | undefined {
  return /^npm:\/?((?:@[^/]+\/)?[^@/]+)@/.exec(specifier)?.[1];
}

/** The names in the functions' import map that stand for a package of another name, with that name. */
export async function readAliases(
  root: string,
): Promise<Record<string, string>> {
  const path = join(root, "supabase", "functions", "deno.json");
  const { imports } = importMap.parse(JSON.parse(await readFile(path, "utf8")));
  const aliases: Record<string, string> = {};
  for (const [name, specifier] of Object.entries(imports)) {
    const alias = name.replace(/\/$/, "");
    const meant = packageOf(specifier);
    if (meant !== undefined && meant !== alias) aliases[alias] = meant;
  }
  return aliases;
}
