import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";
import { findDenoBinary } from "../../../local/functions/deno-binary.ts";

/** An import of one file by another; both as paths from the root. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** Counted from 1. */
  readonly line: number;
}

const target = z.object({
  specifier: z.string(),
  span: z.object({ start: z.object({ line: z.number() }) }),
}).optional();

const graphSchema = z.object({
  modules: z.array(z.object({
    specifier: z.string(),
    // An import of only types has no code.
    dependencies: z.array(z.object({ code: target, type: target })).default([]),
  })),
});

const SOURCES = [
  "scripts",
  "supabase/admin-page",
  "supabase/client",
  "supabase/functions",
];

async function listSources(root: string): Promise<readonly string[]> {
  const lists = SOURCES.map(async (
    folder,
  ) =>
    (await readdir(join(root, folder), { recursive: true }))
      .map((file) => `${folder}/${file}`)
  );
  return (await Promise.all(lists)).flat()
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file));
}

/** The imports among the files of a checkout, also those of types, as Deno resolves them. */
export async function readImports(root: string): Promise<readonly Import[]> {
  const home = pathToFileURL(join(root, "/")).href;
  const pathOf = (specifier: string) => specifier.slice(home.length);
  const folder = await mkdtemp(join(tmpdir(), "imports-"));
  try {
    const entry = join(folder, "everything.ts");
    const files = await listSources(root);
    await writeFile(entry, files.map((file) => `import "${home}${file}";\n`));
    const { stdout } = await promisify(execFile)(findDenoBinary(root), [
      ...["info", "--json", "--no-remote"],
      ...["--config", join(root, ".deno.json"), entry],
    ], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    return graphSchema.parse(JSON.parse(stdout)).modules
      .filter(({ specifier }) => files.includes(pathOf(specifier)))
      .flatMap(({ specifier, dependencies }) =>
        dependencies.flatMap(({ code, type }) => {
          const to = code ?? type;
          if (!to?.specifier.startsWith(home)) return [];
          const line = to.span.start.line + 1;
          return [{ from: pathOf(specifier), to: pathOf(to.specifier), line }];
        })
      );
  } finally {
    await rm(folder, { recursive: true });
  }
}
