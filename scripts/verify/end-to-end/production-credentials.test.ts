import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, describe, it } from "node:test";
import type { FixtureCheckout } from "../../local/testing/fixture-checkout.ts";
import { readDeveloperSettings } from "../../local/stack/settings.ts";
import {
  removeStackInfo,
  writeStackInfo,
} from "../../local/stack/stack-info.ts";
import {
  copyCheckout,
  envFile,
  hostedOf,
  liveStackAt,
  productionOf,
  startRecorder,
} from "./production.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { startStackUnderTest } from "../stack-under-test/stack-under-test.ts";
import { root } from "../../local/root.ts";

describe("With production's credentials in files and in the shell", () => {
  let recorder: Awaited<ReturnType<typeof startRecorder>>;
  let checkout: FixtureCheckout;
  let production: Record<string, string>;
  let exported: Record<string, string>;

  before(async () => {
    recorder = await startRecorder();
    production = productionOf(recorder.host);
    const hosted = hostedOf(recorder.host);
    checkout = await copyCheckout();
    await checkout.write("supabase/functions/.env", envFile(production));
    await checkout.write("supabase/.env.production", envFile(production));
    await checkout.write("supabase/.env", envFile(hosted));
    exported = { ...production, ...hosted };
    Object.assign(process.env, exported);
  });
  after(async () => {
    for (const name of Object.keys(exported)) delete process.env[name];
    recorder.stop();
    await checkout.remove();
  });

  async function run(script: string, ...flags: string[]): Promise<string> {
    const path = join(root, "scripts", script);
    const own = ["--import", "tsx", path, "--workdir", checkout.root];
    const child = spawn(process.execPath, [...own, ...flags], {
      cwd: root,
      env: process.env,
    });
    const [output, errors, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    assert.equal(code, 0, output + errors);
    return output;
  }

  function assertNobodyCame(): void {
    assert.deepEqual(recorder.visits.splice(0), []);
  }

  it("npm start would find the credentials in both places", async () => {
    const filed = await readDeveloperSettings(checkout.root, {});
    assert.deepEqual(filed, production);
    const shell = await readDeveloperSettings("/nowhere", process.env);
    assert.deepEqual({ ...shell, ...production }, shell);
  });

  it("the demo reaches no real service, and leaves a live stack alone", async () => {
    const live = liveStackAt(`http://${recorder.host}`);
    await writeStackInfo(checkout.root, live);
    assert.match(
      await run("demo.ts"),
      /What to do next:\S*\n +npm start .*\n +README\.md/,
    );
    await removeStackInfo(checkout.root);
    assertNobodyCame();
  });

  it("a stack of the tests or of the bench reaches no real service", async () => {
    const { info, server, twilio, stop } = await startStackUnderTest({
      root: checkout.root,
      settings: {},
    });
    try {
      const { number } = await insertWithNumber(server, "Acme");
      const { bill } = await twilio.account();
      assert.deepEqual(
        bill.map(({ phoneNumber }) => phoneNumber),
        [number.phone_number],
      );
      assert.deepEqual(info.live, []);
    } finally {
      await stop();
    }
    assertNobodyCame();
  });

  it("the chaos reaches no real service", async () => {
    await run(
      "chaos.ts",
      ...["--organizations", "2"],
      ...["--scenario", "one-statement"],
      ...["--stacks", "1"],
      ...["--seed", "1"],
    );
    assertNobodyCame();
  });
});
