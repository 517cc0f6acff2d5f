import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import postgres from "postgres";
import { waitUntil } from "../wait-until.ts";
import { root as checkout } from "../root.ts";
import { findFreePort } from "../processes/ports.ts";
import { removePostgresData, startPostgres } from "./postgres.ts";
import { hasEnded } from "../processes/process-status.ts";

describe("startPostgres", () => {
  const options = async (dataFolder: string) => ({
    root: checkout,
    dataFolder,
    port: await findFreePort(),
  });
  async function inDataFolder(work: (folder: string) => Promise<void>) {
    const folder = await mkdtemp(join(tmpdir(), "postgres test "));
    try {
      await work(folder);
    } finally {
      await removePostgresData(folder);
      await rm(folder, { recursive: true, force: true });
    }
  }

  it("keeps committed data when the server is killed", async () => {
    await inDataFolder(async (folder) => {
      const server = await startPostgres(await options(folder));
      let failed = false;
      server.failed.catch(() => failed = true);
      const sql = postgres(server.url, { onnotice: () => {} });
      await sql`create table kept as select 1 as one`;
      await server.kill();
      await server.start();
      const rows = await waitUntil(
        "the server answers",
        () => sql`select one from kept`.catch(() => undefined),
      );
      assert.deepEqual([...rows], [{ one: 1 }]);
      assert.equal(failed, false);
      await sql.end();
      await server.stop();
    });
  });

  it("stops the server that a crashed run left on the same data", async () => {
    await inDataFolder(async (folder) => {
      const left = await startPostgres(await options(folder));
      const server = await startPostgres(await options(folder));
      assert.ok(left.pid !== undefined && hasEnded(left.pid));
      await assert.rejects(left.failed, { name: "StackError" });
      await server.stop();
    });
  });

  it("starts from empty data when asked to", async () => {
    await inDataFolder(async (folder) => {
      const first = await startPostgres(await options(folder));
      const sql = postgres(first.url, { max: 1 });
      await sql`create table gone ()`;
      await sql.end();
      await first.stop();
      const second = await startPostgres({
        ...await options(folder),
        reset: true,
      });
      const again = postgres(second.url, { max: 1 });
      const [row] = await again`select to_regclass('gone') as gone`;
      assert.deepEqual(row, { gone: null });
      await again.end();
      await second.stop();
    });
  });

  it("names a taken port and the way out", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" ? address?.port : undefined;
    await inDataFolder(async (folder) => {
      await assert.rejects(
        startPostgres({ ...await options(folder), port: port ?? 0 }),
        {
          name: "StackError",
          message:
            `Port ${port} (Postgres) is taken: stop what uses it, or move all ports with --port-offset 7000`,
        },
      );
    });
    other.close();
  });

  it("says what to do when the binaries are missing", async () => {
    await inDataFolder(async (folder) => {
      await assert.rejects(
        startPostgres({ ...await options(folder), root: folder }),
        { name: "StackError", message: /is not installed: run "npm ci"$/ },
      );
    });
  });
});
