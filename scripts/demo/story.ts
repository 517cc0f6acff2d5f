import assert from "node:assert/strict";
import type { StackInfo } from "../stack/stack-info.ts";
import { connect, signUp } from "../supabase-client.ts";
import {
  activateInVain,
  activateNumber,
  lookForNotification,
  type StoryNumber,
} from "./activate-number.ts";
import { importNumber } from "./import-number.ts";
import { lookAsMember, lookAsStranger } from "./look-at-numbers.ts";
import type { Narrator } from "./narrator.ts";
import { readMail } from "./read-mail.ts";
import {
  assertBoughtOnce,
  awaitNumber,
  insertOrganization,
  showOrders,
} from "./order-numbers.ts";

/**
 * The main job from end to end, each step asserted.
 *
 * @throws {Error} from the first step that fails
 */
export async function tellStory(
  stack: StackInfo,
  narrator: Narrator,
): Promise<void> {
  const server = connect(stack.apiUrl, stack.secretKey);

  narrator.chapter("A client inserts two organizations");
  const user = await narrator.step(
    "A user signs up",
    () => signUp(stack, "founder"),
  );
  const acme = await insertOrganization(user, narrator, {
    name: "Acme",
    area_code: "604",
  });
  const anywhere = await insertOrganization(user, narrator, {
    name: "Anywhere",
    area_code: "",
  });
  await showOrders(server, narrator, [acme, anywhere]);

  narrator.chapter("Their numbers are bought");
  const number = await awaitNumber(server, narrator, acme);
  assert.equal(number.region, "BC", "604 is in British Columbia");
  const other = await awaitNumber(server, narrator, anywhere);
  await assertBoughtOnce(stack, narrator, [acme, anywhere]);

  narrator.chapter("An admin imports Acme's number and activates it");
  await importAndActivate(stack, narrator, {
    acme: { name: acme.name, phoneNumber: number.phone_number },
    anywhere: { name: anywhere.name, phoneNumber: other.phone_number },
  });

  narrator.chapter("Acme sees its number, and nobody else does");
  await lookAsMember(stack, narrator, user, acme, number.phone_number);
  await lookAsStranger(stack, narrator, acme);
}

async function importAndActivate(
  stack: StackInfo,
  narrator: Narrator,
  { acme, anywhere }: { acme: StoryNumber; anywhere: StoryNumber },
): Promise<void> {
  await lookForNotification(stack, narrator, acme, true);
  if (stack.mailUrl !== null) await readMail(stack.mailUrl, narrator, acme);

  const refusal = await activateInVain(stack, narrator, acme, {
    what: "An activation without an id, before the import,",
    body: {},
    codes: ["NOT_IMPORTED", "ELEVENLABS_NOT_CONFIGURED"],
  });
  const id = await importNumber(stack, narrator, acme);
  // A stack that was started without a key cannot check.
  if (refusal === "NOT_IMPORTED") {
    const otherId = await importNumber(stack, narrator, anywhere);
    await activateInVain(stack, narrator, acme, {
      what: "The id of another organization's number",
      body: { elevenLabsPhoneId: otherId },
      codes: ["ELEVENLABS_CHECK_FAILED"],
    });
  }
  await activateNumber(stack, narrator, acme, id);
  await lookForNotification(stack, narrator, acme, false);
}
