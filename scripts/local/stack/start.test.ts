import assert from "node:assert/strict";
import { access, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import postgres from "postgres";
import {
  createFixtureCheckout,
  type FixtureCheckout,
} from "../testing/fixture-checkout.ts";
import { databaseUrl } from "../postgres/postgres-settings.ts";
import {
  findPortOffset,
  isListening,
  runCommand,
  runStart,
  type StartProcess,
} from "../testing/start-process.ts";
import { waitUntil } from "../wait-until.ts";
import { stackInfoPath } from "./stack-info.ts";
import { defaultPorts } from "./stack-options.ts";

const hello = 'export default { fetch: () => new Response("hello") };';

describe("npm start", () => {
  let checkout: FixtureCheckout;
  let offset: number;
  let running: StartProcess | undefined;

  before(async () => {
    checkout = await createFixtureCheckout({
      functions: { hello },
      files: {
        "migrations/20260101000000_notes.sql":
          "create table public.notes (text text);",
        "seed.sql": "insert into public.notes values ('seeded');",
      },
    });
    offset = await findPortOffset();
  });
  afterEach(async () => {
    await running?.kill();
    running = undefined;
  });
  after(() => checkout.remove());

  const start = async (...flags: string[]) => {
    running = runStart(checkout.root, offset, flags);
    await running.ready;
    return running;
  };
  const connect = () =>
    postgres(databaseUrl("postgres", 54322 + offset), { max: 1 });
  const notes = async () => {
    const sql = connect();
    const rows = await sql<
      { text: string }[]
    >`select text from notes order by text`;
    await sql.end();
    return rows.map(({ text }) => text);
  };
  const insertNote = async (text: string) => {
    const sql = connect();
    await sql`insert into notes values (${text})`;
    await sql.end();
  };
  const hasInfo = () =>
    access(stackInfoPath(checkout.root)).then(() => true, () => false);
  const assertAllGone = async (process: StartProcess) => {
    await process.everythingEnded();
    assert.equal(await hasInfo(), false);
    for (const port of Object.values(defaultPorts)) {
      const isTaken = await isListening(port + offset);
      assert.equal(isTaken, false, `Port ${port + offset}`);
    }
  };

  it("keeps the data until --reset, and leaves nothing else behind after any kind of end", async () => {
    const killed = await start("--reset");
    await insertNote("kept");
    killed.signal("SIGKILL");
    await assertAllGone(killed);

    const terminated = await start();
    assert.deepEqual(await notes(), ["kept", "seeded"]);
    terminated.signal("SIGTERM");
    assert.equal(await terminated.exitCode, 0);
    await assertAllGone(terminated);

    const interrupted = await start("--reset");
    assert.deepEqual(await notes(), ["seeded"]);
    const impatience = setInterval(() => interrupted.signal("SIGINT"), 100);
    // 130 when the second Ctrl-C comes before everything has stopped.
    const exitCode = Number(await interrupted.exitCode);
    clearInterval(impatience);
    const ends = new Map([[0, "Stopped"], [130, "Ending at once"]]);
    const said = `^Stopping \\(SIGINT\\)[^]*\n${ends.get(exitCode)}`;
    assert.match(interrupted.output(), new RegExp(said, "m"));
    await assertAllGone(interrupted);
  });

  it("prints its addresses, refuses to run twice, and ends with its terminal", async () => {
    const process = await start();
    const flags = ["--workdir", checkout.root];
    const status = await runCommand("status.ts", ["--json", ...flags]);
    assert.equal(status.code, 0);
    const { apiUrl } = JSON.parse(status.output);
    assert.equal(apiUrl, `http://127.0.0.1:${54321 + offset}`);

    assert.match(process.output(), /^ *Dashboard +http\S+\/app$/m);
    assert.doesNotMatch(process.output(), /\.env has changed/);
    const env = join(checkout.root, "supabase", "functions", ".env");
    await writeFile(env, "AGENT_NAME=Jill\n");
    await waitUntil(
      "it says that .env has changed",
      () =>
        /^supabase\/functions\/\.env has changed/m.test(process.output()) ||
        undefined,
    );
    await rm(env);

    const second = runStart(checkout.root, offset, []);
    assert.equal(await second.exitCode, 1);
    assert.match(
      second.output(),
      /^Error The local stack of this checkout is already running at http/m,
    );
    assert.equal(await hasInfo(), true);

    const other = await createFixtureCheckout();
    const third = runStart(other.root, offset, []);
    assert.equal(await third.exitCode, 1);
    assert.deepEqual(third.output().split("\n").filter((line) => line !== ""), [
      `Error Port ${
        54321 + offset
      } (API) is taken: stop what uses it, or move all ports with --port-offset 7000`,
    ]);
    await other.remove();

    process.signal("SIGHUP");
    assert.equal(await process.exitCode, 0);
    await assertAllGone(process);
    const stopped = await runCommand("status.ts", flags);
    assert.equal(stopped.code, 1);
    assert.match(stopped.output, /^Error The local stack is not running/);
  });

  it("leaves nothing behind when npm is killed", async () => {
    running = runStart(checkout.root, offset, [], { through: "npm" });
    await running.ready;
    running.signal("SIGKILL");
    await assertAllGone(running);
  });

  it("stops everything, and prints why, when Postgres ends", async () => {
    const started = await start();
    const pid = await readFile(await started.postmasterFile(), "utf8");
    process.kill(Number(pid.split("\n", 1)[0]), "SIGKILL");
    assert.equal(await started.exitCode, 1);
    assert.match(started.output(), /Error Postgres ended unexpectedly/);
    await assertAllGone(started);
  });
});
