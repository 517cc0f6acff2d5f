import {
  assertMatch,
  assertNotMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { composePost } from "./compose-post.ts";
import {
  aboutEverybody,
  guide,
  notification,
} from "./testing/notifications.ts";

Deno.test("a post about one notification has title, steps and command", () => {
  assertStrictEquals(
    composePost([notification()], guide),
    "*Import +16045550001 to ElevenLabs for Acme*\n1. Import it.\n2. Activate it.\n" +
      '```curl -X POST "https://project.supabase.co/functions/v1/admin/phone-numbers/+16045550001/activate" ' +
      '-H "apikey: $SECRET_KEY" -H "Content-Type: application/json" ' +
      `-d '{"elevenLabsPhoneId": "&lt;the id&gt;"}'\`\`\``,
  );
});

Deno.test("a post without a call to make has none", () => {
  assertStrictEquals(
    composePost([aboutEverybody()], guide),
    "*Orders are held*\nThey go on by themselves.",
  );
});

Deno.test("a post about many names them, and the call that lists them", () => {
  assertStrictEquals(
    composePost([notification(), aboutEverybody()], guide),
    "*2 notifications for the admins*\n• Import +16045550001 to ElevenLabs for Acme\n• Orders are held\n" +
      '```curl "https://project.supabase.co/functions/v1/admin/notifications?status=pending" -H "apikey: $SECRET_KEY"```',
  );
});

Deno.test("nobody is called through a name", () => {
  const evil = { title: "<!channel> & <@U1>", body: "<http://x|y>" };
  for (const others of [[], [aboutEverybody()]]) {
    const text = composePost([aboutEverybody(evil), ...others], guide);
    assertMatch(text, /&lt;!channel&gt; &amp; &lt;@U1&gt;/);
    assertNotMatch(text, /<(!|@|http)/);
  }
});
