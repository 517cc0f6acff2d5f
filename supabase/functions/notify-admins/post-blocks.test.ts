import {
  assert,
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import type { Notification } from "./delivery-book.ts";
import { composeMessage } from "./message-content.ts";
import { renderBlocks } from "./post-blocks.ts";
import {
  aboutEverybody,
  guide,
  messageAbout,
  notification,
} from "./testing/notifications.ts";

const url = "https://admin.example.com/#activate=token";

function blocksAbout(
  notifications: readonly Notification[],
  links: Readonly<Record<string, string>> = {},
) {
  return renderBlocks(
    composeMessage(messageAbout(notifications, links), guide),
    guide.addresses,
  );
}

/** So many imports with names of one kind, and a link for each. */
function importsNamed(name: string, howMany: number, pageLength = 100) {
  const notifications = Array.from({ length: howMany }, (_, n) =>
    notification({
      id: crypto.randomUUID(),
      title: `Import +1604555${1000 + n} to ElevenLabs for ${name}`,
      bodyWithLink: `1. Sign in.\n2. Import phone number +1604555${
        1000 + n
      }, label ${name}.`,
      phoneNumber: `+1604555${1000 + n}`,
    }));
  const page = `https://admin.example.com/${"x".repeat(pageLength)}`;
  const links = Object.fromEntries(notifications.map(({ id }) => [
    id,
    `${page}#activate=${id}`,
  ]));
  return { notifications, links };
}

/** Every text of the blocks that Slack formats. */
const formatted = (blocks: ReturnType<typeof renderBlocks>) =>
  blocks.flatMap((block) =>
    block.type === "section"
      ? [block.text.text]
      : block.type === "context"
      ? block.elements.map(({ text }) => text)
      : []
  );

Deno.test("a post about an import has a header, facts, steps, and buttons that lead to the page and the vendors", () => {
  const blocks = blocksAbout([notification()], { [notification().id]: url });
  assertEquals(blocks.map(({ type }) => type), [
    "header",
    "context",
    "section",
    "actions",
  ]);
  const [header, , steps, actions] = blocks;
  assertEquals(header, {
    type: "header",
    text: {
      type: "plain_text",
      text: "Import +16045550001 to ElevenLabs for Acme",
      emoji: false,
    },
  });
  assertEquals(steps, {
    type: "section",
    text: {
      type: "mrkdwn",
      text: "1. Import it.\n2. Open the link.",
      verbatim: true,
    },
  });
  assert(actions?.type === "actions");
  assertEquals(
    actions.elements.map(({ text, url }) => [text.text, url]),
    [
      ["Activate +16045550001", url],
      ["Phone numbers at ElevenLabs", guide.pages.elevenLabs],
      ["Twilio console", guide.pages.twilio],
    ],
  );
});

Deno.test("a post without a link has the command, and where its variables are", () => {
  const texts = formatted(blocksAbout([notification()]));
  assertMatch(texts.join("\n"), /```curl -X POST .*```/);
  assertMatch(texts.at(-1) ?? "", /^\$SECRET_KEY stands for/);
});

Deno.test("a post without facts, steps of its own and buttons leaves no empty block", () => {
  assertEquals(blocksAbout([aboutEverybody()]).map(({ type }) => type), [
    "header",
    "section",
  ]);
});

for (
  const [kind, name] of [
    ["ordinary names", "The Law Offices of Johnson & Partners, Vancouver"],
    ["the longest names", "&".repeat(120)],
  ] as const
) {
  Deno.test(`a digest of a hundred imports with ${kind} is within Slack's limits, and has every link`, () => {
    const { notifications, links } = importsNamed(name, 100);
    const blocks = blocksAbout(notifications, links);
    assert(blocks.length <= 50, `${blocks.length} blocks`);
    const texts = formatted(blocks);
    for (const text of texts) {
      assert(text.length > 0 && text.length <= 3_000, `${text.length}`);
    }
    const all = texts.join("\n");
    for (const { id, phoneNumber } of notifications) {
      const link = `<${links[id]}|Activate ${phoneNumber}>`;
      assertStrictEquals(all.split(link).length, 2);
      // The title before the link is its own.
      const before = all.slice(0, all.indexOf(link));
      const title = before.slice(before.lastIndexOf("*Import "));
      assert(title.startsWith(`*Import ${phoneNumber} to`), title);
    }
    assertStrictEquals(all.split("1. Sign in.").length, 2);
  });
}

Deno.test("a digest that is too long all the same ends with the command that lists everything", () => {
  const { notifications, links } = importsNamed("&".repeat(120), 100, 450);
  const blocks = blocksAbout(notifications, links);
  assertStrictEquals(blocks.length, 50);
  assertMatch(
    formatted(blocks).at(-1) ?? "",
    /^All that waits: ```curl .*status=pending/,
  );
});

Deno.test("a header is cut at 150 characters", () => {
  const [header] = blocksAbout([notification({ title: "x".repeat(200) })]);
  assert(header?.type === "header");
  assertStrictEquals(header.text.text.length, 150);
});

Deno.test("a body longer than a section goes into several", () => {
  const body = Array.from({ length: 40 }, (_, n) => `${n}. ${"x".repeat(200)}`);
  const blocks = blocksAbout([notification({ body: body.join("\n") })]);
  const sections = blocks.filter(({ type }) => type === "section");
  assertStrictEquals(sections.length, 3);
});

Deno.test("no name mentions people, begins code or makes a link", () => {
  const name =
    "<!channel> <@U1> <http://evil.example|x> ``` [x](javascript:alert(1)) @here";
  const { notifications, links } = importsNamed(name, 2);
  for (
    const blocks of [
      blocksAbout(notifications, links),
      blocksAbout(notifications.slice(0, 1), links),
    ]
  ) {
    const texts = formatted(blocks).map((text) =>
      text
        .replaceAll(/<https:\/\/[^|>]*\|(Activate \+\d+|[\w ]+)>/g, "")
        .replace(/```curl '[^`]*```$/, "")
    );
    assertNotMatch(texts.join("\n"), /<|>|`|\]\(/);
  }
  const json = JSON.stringify(blocksAbout(notifications, links));
  assertStrictEquals(
    json.split('"verbatim":true').length,
    json.split('"type":"mrkdwn"').length,
  );
});
