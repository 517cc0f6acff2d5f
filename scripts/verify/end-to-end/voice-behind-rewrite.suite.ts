import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  callFromTwilio,
  publicSettings,
  publicUrl,
} from "../stack-under-test/call-from-twilio.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

describe("a call through a public address", () => {
  const signedUrl = `${publicUrl}/twilio/voice`;
  const stack = useStack(publicSettings);

  it("goes to that address, and to Twilio's own message when it does not answer", async () => {
    const { info, server, twilio } = stack();
    const { number } = await insertWithNumber(server, "Acme");
    const { phoneNumbers } = await twilio.account();
    const configuration = phoneNumbers.find(({ phoneNumber }) =>
      phoneNumber === number.phone_number
    )?.configuration;
    assert.equal(configuration?.voice_url, signedUrl);
    assert.equal(configuration.voice_method, "POST");
    assert.match(
      configuration.voice_fallback_url,
      /^https:\/\/twimlets\.com\/message\?/,
    );

    for (
      const path of ["/api/twilio/voice", "/functions/v1/twilio/voice"]
    ) {
      const { status, body } = await callFromTwilio(
        info,
        number.phone_number,
        { signedUrl, path },
      );
      assert.equal(status, 200, path);
      assert.match(body, /Thank you for calling Acme\./);
      const here = await callFromTwilio(info, number.phone_number, { path });
      assert.equal(here.status, 403, "The address that only we know");
    }
  });
});
