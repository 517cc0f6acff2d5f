import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StackError } from "../stack-error.ts";

/**
 * The real Deno binary: signals to npm's wrapper would not reach Deno itself. Throws a
 * `StackError` when npm has not installed it.
 */
export function findDenoBinary(root: string): string {
  const { platform, arch } = process;
  const resolver = createRequire(join(root, "package.json"));
  for (const name of [`${platform}-${arch}`, `${platform}-${arch}-glibc`]) {
    try {
      const folder = dirname(resolver.resolve(`@deno/${name}/package.json`));
      const binary = join(folder, "deno");
      if (existsSync(binary)) return binary;
    } catch {
      // Not the name of this platform's package.
    }
  }
  throw new StackError(
    `Deno for ${platform}-${arch} is not installed: run "npm ci"`,
  );
}
