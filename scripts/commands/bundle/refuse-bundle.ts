import { StackError } from "../../local/stack-error.ts";
import type { Bundle } from "./compose-bundles.ts";

/**
 * The most that a function may have. Supabase refuses 5 MB of all kinds; long before that, reading the code takes
 * longer than a phone rings.
 */
export const MAX_BYTES = 1_500_000;

const NAMED_INPUTS = 5;

/**
 * Throws a `StackError` for a bundle that is too large, that holds tests or what only tests use, or that needs more than
 * Node's own modules to run.
 */
export function refuseBundle({ name, code, imports, inputs }: Bundle): void {
  if (code.length > MAX_BYTES) {
    throw new StackError(
      `Function "${name}" has ${count(code.length)} bytes, more than ${
        count(MAX_BYTES)
      }. Most are in ${describeLargest(inputs)}`,
    );
  }
  const test = [...inputs.keys()].find((path) =>
    /\.test\.ts$|\/testing\//.test(path)
  );
  if (test !== undefined) {
    throw new StackError(`Function "${name}" holds a test: "${test}"`);
  }
  const foreign = imports.find((path) => !path.startsWith("node:"));
  if (foreign !== undefined) {
    throw new StackError(
      `Function "${name}" imports "${foreign}", which is not there when it runs`,
    );
  }
}

/** The packages and files with the most bytes. */
function describeLargest(inputs: Bundle["inputs"]): string {
  const sizes = new Map<string, number>();
  for (const [path, bytes] of inputs) {
    const source = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
    sizes.set(source, (sizes.get(source) ?? 0) + bytes);
  }
  return [...sizes].sort(([, one], [, other]) => other - one)
    .slice(0, NAMED_INPUTS)
    .map(([source, bytes]) => `${source} (${count(bytes)})`)
    .join(", ");
}

function count(bytes: number): string {
  return bytes.toLocaleString("en-US");
}
