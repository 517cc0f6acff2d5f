import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { buildAdminPage } from "./build-admin-page.ts";

const html = await buildAdminPage({
  apiUrl: "https://abc.supabase.co/behind",
  publishableKey: "sb_publishable_abc",
});

function part(pattern: RegExp): string {
  const [, text] = pattern.exec(html) ?? [];
  assert.ok(text !== undefined, `${pattern}`);
  return text;
}

describe("buildAdminPage", () => {
  it("makes one file: everything that the page loads is in it", () => {
    assert.doesNotMatch(html, /<(script|link|img)[^>]* (src|href)="(?!data:)/);
    assert.doesNotMatch(part(/<style>(.*?)<\/style>/s), /@import|url\(/);
  });

  it("knows its project, and names it to the browser as the only one to talk to", () => {
    const script = part(/<script type="module">(.*?)<\/script>/s);
    assert.ok(script.includes('"https://abc.supabase.co/behind"'));
    const style = part(/<style>(.*?)<\/style>/s);
    const hash = (text: string) =>
      `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const policy = part(/Content-Security-Policy" content="([^"]*)"/);
    assert.deepEqual(policy.split("; "), [
      "default-src 'none'",
      `script-src ${hash(script)}`,
      `style-src ${hash(style)}`,
      "connect-src https://abc.supabase.co",
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ]);
    // Before anything that it is about.
    assert.ok(html.indexOf(policy) < html.indexOf("<style>"));
  });

  it("asks for no referrer, and for no search engine", () => {
    assert.match(html, /<meta name="referrer" content="no-referrer">/);
    assert.match(html, /<meta name="robots" content="noindex">/);
  });
});
