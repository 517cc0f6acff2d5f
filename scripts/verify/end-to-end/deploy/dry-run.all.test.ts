import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { readEverything } from "./project-state.ts";
import { useDeployment } from "./use-deployment.ts";

/** All files of a folder but the state of the CLI and the cache of Node's compiler. */
async function readFolder(folder: string): Promise<string[]> {
  const listed = await readdir(folder, { recursive: true });
  return listed.filter((file) =>
    !/^(\.supabase|\.bun-|tsx-|node-compile-cache|node_modules)/.test(file)
  ).sort();
}

describe("npm run deploy -- --dry-run", () => {
  const scene = useDeployment();

  it("shows the plan, and changes neither the project nor a file", async () => {
    const { deploy, project, terminal, checkout, settingsFile, secrets } =
      scene();
    const read = async () => ({
      ...await readEverything(project),
      home: await readFolder(terminal.home),
      checkout: await readFolder(checkout),
      settings: await readFile(settingsFile, "utf8"),
    });
    const before = await read();
    const { code, output } = await deploy("--dry-run");
    assert.equal(code, 0, output);
    for (
      const name of ["migrations", "vault", "secrets", "functions", "admin"]
    ) {
      assert.match(output, new RegExp(`\\b${name}\\b`, "i"));
    }
    assert.deepEqual(secrets.filter((secret) => output.includes(secret)), []);
    assert.deepEqual(await read(), before);
  });
});
