import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "smol-toml";
import { z } from "zod";
import { StackError } from "../stack-error.ts";

/** An edge function of the project, as `supabase/config.toml` lists it. */
export type FunctionEntry = {
  name: string;
  entrypoint: string;
  /** The folder of its code, where that is not the entrypoint's. */
  folder?: string;
  /** Whether it is one file with all that it needs. */
  bundled?: true;
};

const config = z.object({
  functions: z.record(
    z.string(),
    z.looseObject({
      enabled: z.boolean().default(true),
      entrypoint: z.string().optional(),
    }),
  ).default({}),
});

/** Reads the list of functions. Throws a `StackError` when the file cannot be read, or a function in it has no code. */
export async function readFunctionList(root: string): Promise<FunctionEntry[]> {
  const folder = join(root, "supabase");
  const path = join(folder, "config.toml");
  const functions = await readFile(path, "utf8")
    .then((text) => config.parse(parse(text)).functions)
    .catch((cause: Error) => {
      const reason = cause.message.split("\n", 1)[0];
      throw new StackError(`Cannot read "supabase/config.toml": ${reason}`, {
        cause,
      });
    });
  const entries = Object.entries(functions)
    .filter(([, { enabled }]) => enabled)
    .map(([name, { entrypoint }]) => ({
      name,
      entrypoint: join(folder, entrypoint ?? `functions/${name}/index.ts`),
    }));
  for (const { name, entrypoint } of entries) {
    await access(entrypoint).catch(() => {
      throw new StackError(
        `Function "${name}" is in "supabase/config.toml", but "${entrypoint}" does not exist`,
      );
    });
  }
  return entries;
}
