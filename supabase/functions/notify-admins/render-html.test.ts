import { assert, assertStrictEquals } from "../_shared/std/assert.ts";
import { renderHtml, renderText } from "./render-mail.ts";

const evil = `</title><script>alert("1")</script>&'`;
const entry = {
  title: "Import it",
  facts: [["Number", "+16045550001"]] as const,
  steps: ["1. Import it.", "2. Activate it."],
  command: `curl -d '{"id": "<the id>"}'`,
};
const content = { subject: "Import it", entries: [entry], notes: ["Note"] };

Deno.test("plain text has everything, and the command in one line by itself", () => {
  assertStrictEquals(
    renderText(content),
    [
      "Import it\n=========",
      "Number: +16045550001",
      "1. Import it.\n2. Activate it.",
      `curl -d '{"id": "<the id>"}'`,
      "Note",
    ].join("\n\n"),
  );
});

Deno.test("plain text leaves no gaps for empty parts", () => {
  const bare = { title: "Look", facts: [], steps: [], command: null };
  assertStrictEquals(
    renderText({ subject: "Two", entries: [bare, bare], notes: [] }),
    "Two\n\nLook\n====\n\nLook\n====",
  );
});

Deno.test("HTML has everything", () => {
  const html = renderHtml(content);
  for (
    const text of [
      "Import it</h2>",
      "+16045550001</td>",
      "1. Import it.</p>",
      "2. Activate it.</p>",
      "curl -d &#39;{&quot;id&quot;: &quot;&lt;the id&gt;&quot;}&#39;</pre>",
      "Note</p>",
    ]
  ) assert(html.includes(text), text);
});

Deno.test("a digest's HTML begins with its subject", () => {
  const html = renderHtml({
    ...content,
    subject: "Two",
    entries: [entry, entry],
  });
  assert(html.includes("Two</h1>"));
  assert(!renderHtml(content).includes("<h1"));
});

Deno.test("no text in a mail becomes markup", () => {
  const html = renderHtml({
    subject: evil,
    entries: [{
      title: evil,
      facts: [[evil, evil]],
      steps: [evil],
      command: evil,
    }],
    notes: [evil],
  });
  assert(!html.includes("<script"));
  const escaped =
    "&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;";
  assertStrictEquals(html.split(escaped).length - 1, 7);
});
