import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { root } from "../../../local/root.ts";
import { readEverything } from "./project-state.ts";
import { useDeployment } from "./use-deployment.ts";

describe("npm run deploy -- --dry-run", () => {
  const scene = useDeployment();

  async function readFolders(home: string) {
    const listed = await readdir(home, { recursive: true });
    // The CLI writes its own state there, and Node's compiler its cache.
    const files = listed.filter((file) =>
      !/^(\.supabase|tsx-|node-compile-cache)/.test(file)
    );
    return {
      files: files.sort(),
      checkout: (await readdir(`${root}/supabase`)).sort(),
    };
  }

  it("shows the plan, and changes neither the project nor a file", async () => {
    const { deploy, project, terminal, settingsFile, secrets } = scene();
    const before = await readEverything(project);
    const folders = await readFolders(terminal.home);
    const settings = await readFile(settingsFile, "utf8");
    const { code, output } = await deploy("--dry-run");
    assert.equal(code, 0, output);
    for (
      const name of ["migrations", "vault", "secrets", "functions", "admin"]
    ) {
      assert.match(output, new RegExp(`\\b${name}\\b`, "i"));
    }
    assert.deepEqual(secrets.filter((secret) => output.includes(secret)), []);
    assert.deepEqual(await readEverything(project), before);
    assert.deepEqual(await readFolders(terminal.home), folders);
    assert.equal(await readFile(settingsFile, "utf8"), settings);
  });
});
