import { assertStrictEquals } from "../_shared/std/assert.ts";
import { renderText } from "./render-text.ts";
import { content, entry, url } from "./testing/contents.ts";

Deno.test("plain text has everything, and the command in one line by itself", () => {
  assertStrictEquals(
    renderText(content([entry()])),
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
  const bare = entry({ title: "Look", facts: [], steps: [], command: null });
  assertStrictEquals(
    renderText(content([bare, bare], { heading: "Two", notes: [] })),
    "Two\n\nLook\n====\n\nLook\n====",
  );
});

Deno.test("plain text has the link and the pages, each with its name", () => {
  const entries = [entry({ link: ["Activate it", url], command: null })];
  const pages = [["Numbers", "https://example.com/", ""]] as const;
  assertStrictEquals(
    renderText(
      content(entries, {
        groups: [{ sharedSteps: [], pages, entries }],
        notes: [],
      }),
    ),
    [
      "Import it\n=========",
      "Number: +16045550001",
      `Activate it: ${url}`,
      "Numbers: https://example.com/",
      "1. Import it.\n2. Activate it.",
    ].join("\n\n"),
  );
});

Deno.test("a digest's plain text has the shared steps above its entries", () => {
  const entries = [
    entry({ steps: ["2. Label Acme."], facts: [], command: null }),
    entry({ steps: ["2. Label Beta."], facts: [], command: null }),
  ];
  const groups = [{ sharedSteps: ["1. Import it."], pages: [], entries }];
  assertStrictEquals(
    renderText(content(entries, { groups, notes: [] })),
    [
      "Two notifications",
      "The same for each of these 2, and the rest is with each:\n1. Import it.",
      "Import it\n=========",
      "2. Label Acme.",
      "Import it\n=========",
      "2. Label Beta.",
    ].join("\n\n"),
  );
});
