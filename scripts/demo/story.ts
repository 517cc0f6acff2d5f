import assert from "node:assert/strict";
import type { StackInfo } from "../stack/stack-info.ts";
import { connect, signUp } from "../supabase-client.ts";
import { activateNumber } from "./activate-number.ts";
import { lookAsMember, lookAsStranger } from "./look-at-numbers.ts";
import type { Narrator } from "./narrator.ts";
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
  await awaitNumber(server, narrator, anywhere);
  await assertBoughtOnce(stack, narrator, [acme, anywhere]);

  narrator.chapter("An admin imports Acme's number and activates it");
  await activateNumber(stack, narrator, number.phone_number);

  narrator.chapter("Acme sees its number, and nobody else does");
  await lookAsMember(stack, narrator, user, acme, number.phone_number);
  await lookAsStranger(stack, narrator, acme);
}
