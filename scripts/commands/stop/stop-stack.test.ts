import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import postgres from "postgres";
import { databaseUrl } from "../../local/postgres/postgres-settings.ts";
import { defaultPorts } from "../../local/stack/stack-options.ts";
import {
  createFixtureCheckout,
  type FixtureCheckout,
} from "../../local/testing/fixture-checkout.ts";
import {
  findPortOffset,
  isListening,
  runCommand,
  runStart,
  type StartProcess,
} from "../../local/testing/start-process.ts";
import { waitUntil } from "../../local/wait-until.ts";

describe("npm stop", () => {
  let checkout: FixtureCheckout;
  let offset: number;
  let running: StartProcess | undefined;

  before(async () => {
    checkout = await createFixtureCheckout({
      files: {
        "migrations/20260101000000_notes.sql":
          "create table public.notes (text text);",
      },
    });
    offset = await findPortOffset();
  });
  afterEach(async () => {
    await running?.kill();
    running = undefined;
  });
  after(() => checkout.remove());

  const stop = (...flags: string[]) =>
    runCommand("stop.ts", ["--workdir", checkout.root, ...flags]);
  const start = () => running = runStart(checkout.root, offset, []);
  /** Adds a note, and returns how many there are. */
  const note = async () => {
    const sql = postgres(databaseUrl("postgres", 54322 + offset), { max: 1 });
    await sql`insert into notes values ('kept')`;
    const rows = await sql`select text from notes`;
    await sql.end();
    return rows.length;
  };
  const assertAllGone = async (process: StartProcess) => {
    for (const port of Object.values(defaultPorts)) {
      const isTaken = await isListening(port + offset);
      assert.equal(isTaken, false, `Port ${port + offset}`);
    }
    await process.everythingEnded();
  };

  it("is no error where nothing runs", async () => {
    assert.deepEqual(await stop(), {
      code: 0,
      output: "No local stack runs in this checkout.\n",
    });
  });

  it("stops the stack of another terminal, and then the ports are free and the data there; kills it when it hangs", async () => {
    const first = start();
    await first.ready;
    assert.equal(await note(), 1);
    const { code, output } = await stop();
    await assertAllGone(first);
    assert.equal(code, 0);
    assert.match(output, /^Stopping http:.*\nStopped\. Its data stay/);
    assert.equal(await first.exitCode, 0);
    assert.match(first.output(), /^Stopping \(SIGTERM\)/m);

    const hanging = start();
    await hanging.ready;
    assert.equal(await note(), 2);
    hanging.signal("SIGSTOP");
    const killed = await stop("--timeout", "1");
    await assertAllGone(hanging);
    assert.equal(killed.code, 0);
    assert.match(
      killed.output,
      /^It is not done after 1 s: killing it\nKilled\./m,
    );
  });

  it("stops a stack that still starts, which says so at once", async () => {
    const process = start();
    await waitUntil(
      "the start is under way",
      () =>
        Promise.resolve(process.output().includes("Postgres…") || undefined),
    );
    const stopped = stop();
    await waitUntil(
      "the start says that it stops",
      () =>
        Promise.resolve(
          process.output().includes("Stopping (SIGTERM)") || undefined,
        ),
    );
    assert.match((await stopped).output, /^Stopped\./m);
    assert.equal(await process.exitCode, 0);
    assert.doesNotMatch(process.output(), /Ready/);
    await assertAllGone(process);
  });
});
