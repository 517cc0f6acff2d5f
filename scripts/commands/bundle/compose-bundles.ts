import { relative, sep } from "node:path";
import { build } from "esbuild";
import {
  type FunctionEntry,
  readFunctionList,
} from "../../local/functions/function-list.ts";
import { StackError } from "../../local/stack-error.ts";
import { readAliases } from "./import-map.ts";
import { nodeBuiltins } from "./node-builtins.ts";
import { zodNamespace } from "./zod-namespace.ts";

/** A function in one ES module. */
export type Bundle = {
  name: string;
  code: Uint8Array;
  /** What it imports when it runs. */
  imports: string[];
  /** The files that it consists of, relative to the checkout, with the bytes of each in the bundle. */
  inputs: Map<string, number>;
};

/**
 * Bundles each function of a checkout with its packages, as npm installed them. The same files give the same bytes.
 * Throws a `StackError` when a file is missing or is no TypeScript.
 *
 * @param root its real path, by which esbuild names all files
 * @param functions default: those of the project
 */
export async function composeBundles(
  root: string,
  functions?: readonly FunctionEntry[],
): Promise<Bundle[]> {
  const entries = functions ?? await readFunctionList(root);
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries.map(({ name, entrypoint }) => ({
      in: entrypoint,
      out: name,
    })),
    outdir: root,
    write: false,
    metafile: true,
    bundle: true,
    format: "esm",
    target: "es2024",
    // As Deno resolves packages. A default import of a CommonJS package is what it is in Deno only below a package.json
    // of the type "module".
    platform: "node",
    conditions: ["deno"],
    mainFields: ["module", "main"],
    alias: await readAliases(root),
    plugins: [nodeBuiltins, zodNamespace],
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  }).catch((cause: Error) => {
    throw new StackError(`Cannot bundle the functions: ${cause.message}`, {
      cause,
    });
  });
  return entries.map(({ name }) => {
    const output = metafile.outputs[`${name}.js`];
    const file = outputFiles.find(({ path }) =>
      relative(root, path).split(sep).join("/") === `${name}.js`
    );
    if (output === undefined || file === undefined) {
      throw new StackError(`Cannot bundle "${name}": esbuild gave no file`);
    }
    return {
      name,
      code: file.contents,
      imports: [...new Set(output.imports.map(({ path }) => path))],
      inputs: new Map(
        Object.entries(output.inputs)
          .map(([path, { bytesInOutput }]) => [path, bytesInOutput]),
      ),
    };
  });
}
