import assert from "node:assert/strict";
import {
  changeAtElevenLabs,
  commandsAt,
  configureAtTwilio,
  recordElevenLabsId,
} from "./commands.ts";
import { SID } from "./testing/sample-facts.ts";

Deno.test("what comes from outside cannot leave its quotes", () => {
  const evil = "a'; rm -rf /; '";
  const commands = commandsAt("https://project.supabase.co/functions/v1");
  for (
    const command of [
      commands.activate("+16045550001", evil),
      configureAtTwilio(SID, { VoiceUrl: evil }),
      changeAtElevenLabs("phnum_1", { agentId: evil }),
    ]
  ) {
    assert.ok(command.includes(String.raw`a'\''; rm -rf /; '\''`), command);
  }
  assert.ok(!changeAtElevenLabs(evil, "delete").includes("; rm"));
});

Deno.test("nor can it leave those of a statement", () => {
  assert.ok(
    recordElevenLabsId(SID, "a' or 'b").includes(
      String.raw`'\''a'\'''\'' or '\'''\''b'\''`,
    ),
  );
});

Deno.test("the commands hold no secrets, but name where they are", () => {
  const commands = commandsAt("https://project.supabase.co/functions/v1");
  assert.equal(
    commands.release("+16045550001"),
    "curl -X POST 'https://project.supabase.co/functions/v1/admin/phone-numbers/+16045550001/release' " +
      '-H "apikey: $SECRET_KEY" -H "Content-Type: application/json" ' +
      `-d '{"confirm":"+16045550001"}'`,
  );
});
