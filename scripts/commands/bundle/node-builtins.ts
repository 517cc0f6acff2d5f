import { isBuiltin } from "node:module";
import type { Plugin } from "esbuild";

const REQUIRED = "required-builtin";

/**
 * Imports the modules of Node as `node:…`, the only name that Deno knows them by. A CommonJS package requires them, and
 * an ES module cannot: it gets them from an import.
 */
export const nodeBuiltins: Plugin = {
  name: "node-builtins",
  setup(build) {
    build.onResolve({ filter: /^[a-z]/ }, ({ path, kind }) => {
      if (!isBuiltin(path)) return undefined;
      const name = path.startsWith("node:") ? path : `node:${path}`;
      return kind === "require-call"
        ? { path: name, namespace: REQUIRED }
        : { path: name, external: true };
    });
    build.onLoad({ filter: /.*/, namespace: REQUIRED }, ({ path }) => ({
      contents: `export * from "${path}"; export { default } from "${path}";`,
    }));
  },
};
