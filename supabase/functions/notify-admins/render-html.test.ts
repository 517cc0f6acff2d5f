import {
  assert,
  assertMatch,
  assertNotMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { composeMessage } from "./message-content.ts";
import { renderHtml } from "./render-html.ts";
import { content, entry, evil, url } from "./testing/contents.ts";
import { guide, messageAbout, notification } from "./testing/notifications.ts";

Deno.test("HTML has everything", () => {
  const html = renderHtml(content([entry()]));
  for (
    const text of [
      "Import it</h2>",
      "Number: +16045550001</p>",
      "1. Import it.</p>",
      "2. Activate it.</p>",
      "curl -d &#39;{&quot;id&quot;: &quot;&lt;the id&gt;&quot;}&#39;</pre>",
      "Note</p>",
    ]
  ) assert(html.includes(text), text);
});

Deno.test("links open tabs of their own, as some mail programs show a mail in a frame", () => {
  assertMatch(renderHtml(content([entry()])), /<base target="_blank">.*<body/s);
});

Deno.test("a digest's HTML begins with its heading", () => {
  const html = renderHtml(content([entry(), entry()]));
  assert(html.includes("Two notifications</h1>"));
  assert(!renderHtml(content([entry()])).includes("<h1"));
});

Deno.test("a link is a button in a table", () => {
  const html = renderHtml(content([entry({ link: ["Activate it", url] })]));
  assertMatch(
    html,
    /<td bgcolor="[^"]+"[^>]*><a href="https:\/\/admin\.example\.com\/#activate=token"[^>]*>Activate it<\/a><\/td>/,
  );
});

Deno.test("HTML runs and loads nothing", () => {
  assertNotMatch(
    renderHtml(content([entry({ link: ["Activate it", url] })])),
    /<script|<img|<link|@import|url\(|\son\w+=/i,
  );
});

Deno.test("no text in a mail becomes markup", () => {
  const html = renderHtml({
    subject: evil,
    heading: null,
    groups: [{
      sharedSteps: [],
      pages: [],
      entries: [{
        title: evil,
        facts: [[evil, evil]],
        steps: [evil],
        link: [evil, evil],
        command: evil,
      }],
    }],
    notes: [evil],
  });
  assert(!html.includes("<script"));
  const escaped =
    "&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;";
  assertStrictEquals(html.split(escaped).length - 1, 9);
});

Deno.test("a vendor's address in a step is a link, and no other address", () => {
  const linksOf = (step: string) =>
    [
      ...renderHtml(content([entry({ steps: [step] })])).matchAll(
        /<a href="([^"]*)"/g,
      ),
    ].map(([, href]) => href);
  assertStrictEquals(
    linksOf("Sign in at https://elevenlabs.io/app, open Agents.").join(),
    "https://elevenlabs.io/app",
  );
  assertStrictEquals(
    linksOf("See https://www.twilio.com/docs/api/errors/21422.").join(),
    "https://www.twilio.com/docs/api/errors/21422",
  );
  for (
    const address of [
      "https://evil.example/",
      "https://elevenlabs.io.evil.example/",
      "https://elevenlabs.io@evil.example/",
      "https://notelevenlabs.io/",
      "javascript:alert(1)//https:/elevenlabs.io",
      "http://elevenlabs.io",
    ]
  ) assertStrictEquals(linksOf(`Label ${address} x`).join(), "", address);
});

Deno.test("where a simulator stands in, the steps lead to its page", () => {
  const steps = ["1. Sign in at https://elevenlabs.io/app, open Agents."];
  const entries = [entry({ steps })];
  const pages = [
    ["Numbers", "http://127.0.0.1:1/app", "https://elevenlabs.io/app"],
  ] as const;
  const html = renderHtml(
    content(entries, { groups: [{ sharedSteps: [], pages, entries }] }),
  );
  assertNotMatch(html, /href="https:\/\/elevenlabs/);
  assertStrictEquals(html.split('href="http://127.0.0.1:1/app"').length, 3);
});

Deno.test("a digest of a hundred imports is not cut by Gmail", () => {
  const name = "The Law Offices of Johnson, Patterson & Partners, Vancouver";
  const hundred = Array.from({ length: 100 }, (_, n) => {
    const phoneNumber = `+1604555${String(n).padStart(4, "0")}`;
    return notification({
      id: crypto.randomUUID(),
      title: `Import ${phoneNumber} to ElevenLabs for ${name}`,
      bodyWithLink:
        "1. Sign in at https://elevenlabs.io/app, open Agents, then Phone Numbers.\n" +
        `2. Import a number from Twilio: phone number ${phoneNumber}, label ${name}, and the Account SID and ` +
        "Auth Token that the Twilio console shows under Account Info.\n3. Assign the agent to it.",
      organizationName: name,
      phoneNumber,
    });
  });
  const links = Object.fromEntries(
    hundred.map(({ id }) => [id, `${url}${"x".repeat(38)}`]),
  );
  const html = renderHtml(
    composeMessage(messageAbout(hundred, links), guide),
  );
  const kilobytes = new TextEncoder().encode(html).length / 1_000;
  assert(kilobytes < 102, `${kilobytes} kB`);
});
