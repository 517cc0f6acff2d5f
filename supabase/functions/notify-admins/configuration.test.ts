import {
  assert,
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "../_shared/std/assert.ts";
import { ConfigurationError } from "../_shared/configuration/configuration.ts";
import { readNotifyingConfiguration } from "./configuration.ts";

const environment = {
  SUPABASE_URL: "https://project.supabase.co/",
  SUPABASE_SECRET_KEYS: '{"default":"sb_secret_one"}',
  EDGE_FUNCTION_SECRET: `whsec_${btoa("a secret of at least 24 bytes")}`,
};
const mail = {
  SMTP_URL: "smtps://me:p%40ss@mail.example.com",
  ADMIN_EMAILS: "ada@example.com, grace@example.com",
};

Deno.test("a configuration without a channel is complete", () => {
  assertEquals(readNotifyingConfiguration(environment), {
    supabaseUrl: "https://project.supabase.co/",
    secretKeys: ["sb_secret_one"],
    wakeUpSecrets: [environment.EDGE_FUNCTION_SECRET],
    accountSid: undefined,
    mail: null,
    webhookUrl: null,
    adminPageUrl: null,
    guide: {
      addresses: {
        functionsUrl: "https://project.supabase.co/functions/v1",
        twilioUrl: "https://api.twilio.com",
        elevenLabsUrl: "https://api.elevenlabs.io",
      },
      pages: {
        admin: null,
        elevenLabs: "https://elevenlabs.io/app/agents/phone-numbers",
        twilio: "https://console.twilio.com/",
      },
      looksIdsUp: false,
    },
  });
});

Deno.test("every optional variable is read", () => {
  const read = readNotifyingConfiguration({
    ...environment,
    ...mail,
    MAIL_FROM: "Phones <phone@example.com>",
    ADMIN_WEBHOOK_URL: "https://hooks.example.com/T0/B0/x",
    PUBLIC_FUNCTIONS_URL: "https://example.com/api/",
    ADMIN_PAGE_URL: "https://admin.example.com/page.html",
    ELEVENLABS_API_KEY: "sk_one",
  });
  const { mail: mailing, webhookUrl, adminPageUrl, guide } = read;
  assertStrictEquals(adminPageUrl, "https://admin.example.com/page.html");
  assertEquals(mailing?.to, ["ada@example.com", "grace@example.com"]);
  assertEquals(mailing?.from, {
    name: "Phones",
    address: "phone@example.com",
  });
  assertEquals(mailing?.smtp.auth, { user: "me", pass: "p@ss" });
  assertStrictEquals(webhookUrl, "https://hooks.example.com/T0/B0/x");
  assertEquals(guide, {
    addresses: {
      functionsUrl: "https://example.com/api",
      twilioUrl: "https://api.twilio.com",
      elevenLabsUrl: "https://api.elevenlabs.io",
    },
    pages: {
      admin: "https://admin.example.com/page.html",
      elevenLabs: "https://elevenlabs.io/app/agents/phone-numbers",
      twilio: "https://console.twilio.com/",
    },
    looksIdsUp: true,
  });
});

Deno.test("the sender is the SMTP user where that is an address, and else the first admin", () => {
  const from = (SMTP_URL: string) =>
    readNotifyingConfiguration({ ...environment, ...mail, SMTP_URL })
      .mail?.from.address;
  assertStrictEquals(
    from("smtps://phone%40example.com:x@mail.example.com"),
    "phone@example.com",
  );
  assertStrictEquals(
    from("smtps://apikey:x@mail.example.com"),
    "ada@example.com",
  );
  assertStrictEquals(from("smtp://127.0.0.1"), "ada@example.com");
});

for (
  const [missing, given] of [
    ["SMTP_URL", "ADMIN_EMAILS"],
    ["ADMIN_EMAILS", "SMTP_URL"],
  ] as const
) {
  Deno.test(`${given} without ${missing} is refused`, () => {
    const { message } = assertThrows(
      () =>
        readNotifyingConfiguration({ ...environment, ...mail, [missing]: "" }),
      ConfigurationError,
    );
    assertStrictEquals(
      message,
      `Environment variable "${missing}" is missing, and "${given}" is set`,
    );
  });
}

for (
  const [name, value] of [
    ["SMTP_URL", "smtps://me:topsecret%@mail.example.com"],
    ["ADMIN_EMAILS", "ada@example"],
    ["MAIL_FROM", "nobody-here"],
    ["ADMIN_WEBHOOK_URL", "hooks.example.com/T0/B0/x"],
    ["ADMIN_PAGE_URL", "http://admin.example.com"],
    ["ADMIN_PAGE_URL", "https://me:topsecret@admin.example.com"],
    ["ADMIN_WEBHOOK_URL", "file:///etc/passwd"],
    ["PUBLIC_FUNCTIONS_URL", "example.com/api"],
    ["EDGE_FUNCTION_SECRET", "whsec_short"],
  ] as const
) {
  Deno.test(`${name} "${value}" is refused by name and not repeated`, () => {
    const { message } = assertThrows(
      () =>
        readNotifyingConfiguration({ ...environment, ...mail, [name]: value }),
      ConfigurationError,
    );
    assert(message.startsWith(`Environment variable "${name}" `));
    assert(!message.includes(value));
  });
}
