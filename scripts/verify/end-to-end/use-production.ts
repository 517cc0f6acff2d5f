import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { FixtureCheckout } from "../../local/testing/fixture-checkout.ts";
import {
  copyCheckout,
  envFile,
  hostedOf,
  productionOf,
  startRecorder,
} from "./production.ts";

/** Puts production's credentials into the files of a checkout and into the shell, until the tests of the suite are over. */
export function useProduction() {
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

  return {
    checkout: () => checkout,
    production: () => production,
    /** The address of all that is real. */
    host: () => recorder.host,
    assertNobodyCame: () => assert.deepEqual(recorder.visits.splice(0), []),
  };
}
