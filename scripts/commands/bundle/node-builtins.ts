import { isBuiltin } from "node:module";
import type { Plugin } from "esbuild";

/** The namespace, and so the prefix among a bundle's files, of the modules that a package gets on demand. */
export const ON_DEMAND = "builtin-on-demand";

/**
 * Imports the modules of Node as `node:…`, the only name that Deno knows them by. What a package requires or imports it
 * gets from the process when the package itself is loaded, as an ES module cannot require, and imports all at its start:
 * a function that loads a package with one of its routes would load those modules with all.
 */
export const nodeBuiltins: Plugin = {
  name: "node-builtins",
  setup(build) {
    build.onResolve({ filter: /^[a-z]/ }, ({ path, kind, importer }) => {
      if (!isBuiltin(path)) return undefined;
      const name = path.startsWith("node:") ? path : `node:${path}`;
      return kind === "require-call" || /[\\/]node_modules[\\/]/.test(importer)
        ? { path: name, namespace: ON_DEMAND }
        : { path: name, external: true };
    });
    build.onLoad({ filter: /.*/, namespace: ON_DEMAND }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule("${path}");`,
    }));
  },
};
