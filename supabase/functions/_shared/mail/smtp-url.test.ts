import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../std/assert.ts";
import { smtpUrl } from "./smtp-url.ts";

for (
  const [url, server] of [
    ["smtp://127.0.0.1:54327", {
      host: "127.0.0.1",
      port: 54327,
      secure: false,
      requireTLS: false,
    }],
    ["smtps://me%40example.com:p%3A%2F%40ss@mail.example.com", {
      host: "mail.example.com",
      port: 465,
      secure: true,
      requireTLS: false,
      auth: { user: "me@example.com", pass: "p:/@ss" },
    }],
    ["smtp://me:secret@mail.example.com:2587/", {
      host: "mail.example.com",
      port: 2587,
      secure: false,
      requireTLS: true,
      auth: { user: "me", pass: "secret" },
    }],
    ["smtp://[::1]", {
      host: "::1",
      port: 587,
      secure: false,
      requireTLS: false,
    }],
  ] as const
) {
  Deno.test(`${url} is read`, () => {
    assertEquals(smtpUrl.parse(url), server);
  });
}

for (
  const url of [
    "mail.example.com",
    "https://mail.example.com",
    "smtp://",
    "smtps://me:100%@mail.example.com",
    "smtps://me:se#cret@mail.example.com",
    "smtp://mail.example.com?secure=false",
    "smtp://mail.example.com:99999",
  ]
) {
  Deno.test(`${url} is refused, and not repeated`, () => {
    const { error } = smtpUrl.safeParse(url);
    assertStrictEquals(error?.issues.length, 1);
    assertMatch(error?.issues[0]?.message ?? "", /^must be "smtps:\/\/<user>/);
  });
}
