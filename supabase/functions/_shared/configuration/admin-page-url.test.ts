import { assertMatch, assertStrictEquals } from "../std/assert.ts";
import { adminPageUrl } from "./admin-page-url.ts";

for (
  const [text, url] of [
    ["https://admin.example.com", "https://admin.example.com/"],
    [" https://example.com/admin.html ", "https://example.com/admin.html"],
    ["http://127.0.0.1:8001", "http://127.0.0.1:8001/"],
    ["http://localhost:54321/admin-page", "http://localhost:54321/admin-page"],
    ["http://[::1]:8001/", "http://[::1]:8001/"],
  ] as const
) {
  Deno.test(`${JSON.stringify(text)} is the address of a page`, () => {
    assertStrictEquals(adminPageUrl.parse(text), url);
  });
}

for (
  const text of [
    "admin.example.com",
    "http://admin.example.com",
    "http://127.0.0.1.example.com/",
    "http://localhost.example.com/",
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///admin.html",
    "https://me:secret@admin.example.com/",
    "https://me@admin.example.com/",
    "https://admin.example.com/#",
    "https://admin.example.com/#activate=x",
    `https://admin.example.com/${"x".repeat(500)}`,
  ]
) {
  Deno.test(`${text.slice(0, 60)} is refused as the address of a page, and not repeated`, () => {
    const { error } = adminPageUrl.safeParse(text);
    assertStrictEquals(error?.issues.length, 1);
    assertMatch(error?.issues[0]?.message ?? "", /^must be "https:/);
    assertStrictEquals(error?.issues[0]?.message.includes("secret"), false);
  });
}
