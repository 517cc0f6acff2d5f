import { isBuiltin } from "node:module";
import type { Plugin } from "esbuild";

/** The namespace, and so the prefix among a bundle's files, of the modules that a package gets on demand. */
export const ON_DEMAND = "builtin-on-demand";

const REQUIRE = "require-builtin";

/**
 * Imports the modules of Node as `node:…`, the only name that Deno knows them by. What a package requires or imports it
 * gets when the package itself is loaded: an ES module imports all at its start, so a function that loads a package with
 * one of its routes would load those modules with all. Not by `process.getBuiltinModule`, which not every version of
 * Supabase's runtime has; the path that `createRequire` wants leads to no file.
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
      contents: `module.exports = require("${REQUIRE}").default("${path}");`,
    }));
    build.onResolve({ filter: new RegExp(`^${REQUIRE}$`) }, ({ path }) => ({
      path,
      namespace: REQUIRE,
    }));
    build.onLoad({ filter: /.*/, namespace: REQUIRE }, () => ({
      contents:
        'import { createRequire } from "node:module"; export default createRequire("/bundle.js");',
    }));
  },
};
