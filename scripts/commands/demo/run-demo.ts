import assert from "node:assert/strict";
import type { StackInfo } from "../../local/stack/stack-info.ts";
import { connect, signUp } from "../project/supabase-client.ts";
import {
  activateNumber,
  assertActivationRefused,
  importNumber,
} from "./activate-number.ts";
import { callNumber, placeCall, readCallLog } from "./call-numbers.ts";
import { lookAsMember, lookAsStranger } from "./look-at-numbers.ts";
import type { Narrator } from "./narrator.ts";
import {
  type DemoNumber,
  lookForNotification,
  readMail,
} from "./read-notification.ts";
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
export async function runDemo(
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

  const acmeNumber = {
    name: acme.name,
    organizationId: acme.id,
    phoneNumber: number.phone_number,
  };
  const otherNumber = { name: anywhere.name, phoneNumber: other.phone_number };

  narrator.chapter("A caller is early");
  await callNumber(stack, narrator, acmeNumber, "calling Acme");

  narrator.chapter("An admin imports Acme's number and activates it");
  const checksIds = await importAndActivate(stack, narrator, {
    acme: acmeNumber,
    anywhere: otherNumber,
  });

  narrator.chapter("Acme sees its number, and nobody else does");
  await lookAsMember(stack, narrator, user, acme, number.phone_number);
  await lookAsStranger(stack, narrator, acme);

  narrator.chapter("Acme is called, and calls");
  await callNumber(stack, narrator, acmeNumber, "Jack from Acme");
  // Outbound calls go through ElevenLabs, which needs its key.
  if (!checksIds) return;
  await placeCall(stack, narrator, user, acmeNumber);
  await readCallLog(stack, narrator, user, acmeNumber);
}

/** Returns whether the stack has a key of ElevenLabs, and therefore checks ids. */
async function importAndActivate(
  stack: StackInfo,
  narrator: Narrator,
  { acme, anywhere }: { acme: DemoNumber; anywhere: DemoNumber },
): Promise<boolean> {
  await lookForNotification(stack, narrator, acme, true);
  if (stack.mailUrl !== null) await readMail(stack.mailUrl, narrator, acme);

  const refusal = await assertActivationRefused(stack, narrator, acme, {
    what: "An activation without an id, before the import,",
    body: {},
    codes: ["NOT_IMPORTED", "ELEVENLABS_NOT_CONFIGURED"],
  });
  const id = await importNumber(stack, narrator, acme);
  const checksIds = refusal === "NOT_IMPORTED";
  if (checksIds) {
    const otherId = await importNumber(stack, narrator, anywhere);
    await assertActivationRefused(stack, narrator, acme, {
      what: "The id of another organization's number",
      body: { elevenLabsPhoneId: otherId },
      codes: ["ELEVENLABS_CHECK_FAILED"],
    });
  }
  await activateNumber(stack, narrator, acme, id);
  await lookForNotification(stack, narrator, acme, false);
  return checksIds;
}
