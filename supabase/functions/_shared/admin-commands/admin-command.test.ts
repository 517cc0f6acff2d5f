import {
  assert,
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../std/assert.ts";
import {
  type AdminCommand,
  adminCommand,
  explainVariables,
  toCurl,
} from "./admin-command.ts";

const functionsUrl = "https://project.supabase.co/functions/v1";
const addresses = {
  functionsUrl,
  twilioUrl: "https://api.twilio.com",
  elevenLabsUrl: "https://api.elevenlabs.io",
};

for (
  const [command, line] of [
    [
      { method: "GET", path: "/admin/notifications?status=pending" },
      `curl '${functionsUrl}/admin/notifications?status=pending' -H "apikey: $SECRET_KEY"`,
    ],
    [
      { method: "POST", path: "/admin/phone-numbers/+16045550001/keep" },
      `curl -X POST '${functionsUrl}/admin/phone-numbers/+16045550001/keep' -H "apikey: $SECRET_KEY"`,
    ],
    [
      {
        method: "POST",
        path: "/admin/phone-numbers/+16045550001/activate",
        body: { elevenLabsPhoneId: "<the id>" },
      },
      `curl -X POST '${functionsUrl}/admin/phone-numbers/+16045550001/activate' -H "apikey: $SECRET_KEY" ` +
      `-H "Content-Type: application/json" -d '{"elevenLabsPhoneId":"<the id>"}'`,
    ],
    [
      {
        service: "twilio",
        method: "POST",
        path: "/IncomingPhoneNumbers/PN1.json",
        form: { VoiceUrl: "https://example.com", TrunkSid: "" },
      },
      `curl -X POST 'https://api.twilio.com'"/2010-04-01/Accounts/$TWILIO_ACCOUNT_SID"'/IncomingPhoneNumbers/PN1.json' ` +
      `-u "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN" ` +
      `--data-urlencode 'VoiceUrl=https://example.com' --data-urlencode 'TrunkSid='`,
    ],
    [
      {
        service: "elevenlabs",
        method: "PATCH",
        path: "/v1/convai/phone-numbers/phnum_1",
        body: { agent_id: "agent_jack" },
      },
      `curl -X PATCH 'https://api.elevenlabs.io/v1/convai/phone-numbers/phnum_1' -H "xi-api-key: $ELEVENLABS_API_KEY" ` +
      `-H "Content-Type: application/json" -d '{"agent_id":"agent_jack"}'`,
    ],
  ] satisfies readonly (readonly [AdminCommand, string])[]
) {
  Deno.test(`toCurl() renders a ${command.method} of ${command.path}`, () => {
    assertEquals(adminCommand.parse(command), command);
    assertStrictEquals(toCurl(command, addresses), line);
  });
}

Deno.test("toCurl() names the simulators that the functions ask, and no real service", () => {
  const simulated = {
    functionsUrl,
    twilioUrl: "http://127.0.0.1:54325",
    elevenLabsUrl: "http://127.0.0.1:54326",
  };
  const call = { method: "DELETE", path: "/x" } as const;
  const lines = (["twilio", "elevenlabs"] as const).map((service) =>
    toCurl({ service, ...call }, simulated)
  );
  assertEquals(lines, [
    `curl -X DELETE 'http://127.0.0.1:54325'"/2010-04-01/Accounts/$TWILIO_ACCOUNT_SID"'/x' ` +
    `-u "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN"`,
    `curl -X DELETE 'http://127.0.0.1:54326/x' -H "xi-api-key: $ELEVENLABS_API_KEY"`,
  ]);
});

for (
  const command of [
    {},
    { method: "POST" },
    { method: "POST", path: "https://example.com" },
    { method: "POST", path: "/", form: {} },
    { service: "github", method: "POST", path: "/" },
    { service: "twilio", method: "POST", path: "/", form: { "@file": "" } },
  ]
) {
  Deno.test(`${JSON.stringify(command)} is no command`, () => {
    assert(!adminCommand.safeParse(command).success);
  });
}

Deno.test("explainVariables() says where the admin finds each credential", () => {
  const call = { method: "POST", path: "/" } as const;
  assertMatch(explainVariables(call), /Project Settings, API Keys/);
  assertMatch(explainVariables(call), /access token/);
  assertMatch(
    explainVariables({ service: "twilio", ...call }),
    /TWILIO_AUTH_TOKEN .*Account Info/,
  );
  assertMatch(
    explainVariables({ service: "elevenlabs", ...call }),
    /ELEVENLABS_API_KEY/,
  );
});
