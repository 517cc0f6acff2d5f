import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readDeveloperSettings } from "../../local/stack/settings.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { startStackUnderTest } from "../stack-under-test/stack-under-test.ts";
import { useProduction } from "./use-production.ts";

describe("With production's credentials in files and in the shell", () => {
  const { checkout, production, assertNobodyCame } = useProduction();

  it("npm start would find the credentials in both places", async () => {
    const filed = await readDeveloperSettings(checkout().root, {});
    assert.deepEqual(filed, production());
    const shell = await readDeveloperSettings("/nowhere", process.env);
    assert.deepEqual({ ...shell, ...production() }, shell);
  });

  it("a stack of the tests or of the bench reaches no real service", async () => {
    const { info, server, twilio, stop } = await startStackUnderTest({
      root: checkout().root,
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
});
