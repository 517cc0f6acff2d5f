import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { it } from "node:test";
import { z } from "zod";
import { root } from "../../local/root.ts";

const dependencies = z.record(z.string(), z.string()).default({});

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      optionalDependencies: dependencies,
      dependencies,
    }),
  ),
});

const { packages } = lockSchema.parse(
  JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")),
);

// A registry without the binaries of other platforms makes npm drop them from the lockfile, and then "npm ci" refuses the lockfile on every platform.
it("the lockfile names the binaries of every platform", () => {
  assert.ok("node_modules/@deno/darwin-arm64" in packages);
  for (const [name, { optionalDependencies }] of Object.entries(packages)) {
    for (const binary of Object.keys(optionalDependencies)) {
      const isLocked = `node_modules/${binary}` in packages ||
        `${name}/node_modules/${binary}` in packages;
      assert.ok(isLocked, `"${binary}" of "${name}" is locked`);
    }
  }
});

it("the lockfile names no address to download from", () => {
  for (const [name, { resolved }] of Object.entries(packages)) {
    assert.equal(resolved, undefined, name);
  }
});

// The registry that made this lockfile has the CLI's newest binary for this platform only. Every package that is not named here must have its hash; remove a name when its package has one.
const UNVERIFIED = /^node_modules\/@supabase\/cli-(?!linux-x64$)/;

it("every package is locked with its hash", () => {
  for (const [name, { integrity }] of Object.entries(packages)) {
    if (name === "") continue;
    if (UNVERIFIED.test(name)) assert.equal(integrity, undefined, name);
    else assert.match(integrity ?? "", /^sha512-/, name);
  }
});

it("the functions' import map has the versions that npm installs", async () => {
  const { imports } = z.object({ imports: dependencies }).parse(
    JSON.parse(
      await readFile(join(root, "supabase/functions/deno.json"), "utf8"),
    ),
  );
  const { dependencies: installed } = z.object({ dependencies }).parse(
    JSON.parse(await readFile(join(root, "package.json"), "utf8")),
  );
  for (const specifier of Object.values(imports)) {
    const [, name = "", version] =
      /^npm:\/?((?:@[^/]+\/)?[^@/]+)@([^/]+)\/?$/.exec(specifier) ?? [];
    assert.equal(version, installed[name], specifier);
  }
});
