import assert from "node:assert/strict";
import type { z } from "zod";
import type { StackInfo } from "../../local/stack/stack-info.ts";
import {
  activatedSchema,
  call,
  errorSchema,
  notificationsSchema,
} from "./http.ts";
import type { Narrator } from "./narrator.ts";

/** A number of the story. */
export interface StoryNumber {
  readonly name: string;
  readonly phoneNumber: string;
}

/** A notification asks for the import, until the number is active. */
export async function lookForNotification(
  { apiUrl, secretKey: apikey }: StackInfo,
  narrator: Narrator,
  { name, phoneNumber }: StoryNumber,
  isExpected: boolean,
): Promise<void> {
  const title = `Import ${phoneNumber} to ElevenLabs for ${name}`;
  const state = isExpected ? "waits for the admin" : "is resolved";
  await narrator.step(`The notification ${state}`, async () => {
    const { notifications } = await call(
      `${apiUrl}/api/admin/notifications?status=pending&type=elevenlabs_import_required`,
      { headers: { apikey }, schema: notificationsSchema },
    );
    const titles = notifications.map((notification) => notification.title);
    assert.equal(titles.includes(title), isExpected);
  });
  if (isExpected) narrator.show(title);
}

/** Activates a number by the documented call, and again. */
export async function activateNumber(
  stack: StackInfo,
  narrator: Narrator,
  { phoneNumber }: StoryNumber,
  elevenLabsPhoneId: string,
): Promise<void> {
  const activate = () =>
    activation(stack, phoneNumber, {
      body: { elevenLabsPhoneId },
      expect: 200,
      schema: activatedSchema,
    });
  const number = await narrator.step("The right id activates it", activate);
  assert.equal(number.status, "active");
  const { checks, elevenLabsVerification: verification } = number;
  narrator.show(
    `${number.phoneNumber} is ${number.status}, its id ${verification}`,
    ...checks.map(({ check, message }) => `${check}: ${message}`),
  );
  await narrator.step("The same call again answers the same", async () => {
    const again = await activate();
    assert.deepEqual({ ...again, checks }, number);
  });
}

/** An activation that is refused changes nothing; shows why it was refused, and returns the error's code. */
export async function activateInVain(
  stack: StackInfo,
  narrator: Narrator,
  { phoneNumber }: StoryNumber,
  { what, body, codes }: {
    readonly what: string;
    readonly body: Record<string, unknown>;
    readonly codes: readonly string[];
  },
): Promise<string> {
  const { error } = await narrator.step(`${what} is refused`, async () => {
    const refusal = await activation(stack, phoneNumber, {
      body,
      expect: 409,
      schema: errorSchema,
    });
    assert.ok(codes.includes(refusal.error.code), refusal.error.code);
    return refusal;
  });
  narrator.show(`409 ${error.code}: ${error.message}`);
  return error.code;
}

function activation<Schema extends z.ZodType>(
  { apiUrl, secretKey: apikey }: StackInfo,
  phoneNumber: string,
  { body, expect, schema }: {
    readonly body: Record<string, unknown>;
    readonly expect: number;
    readonly schema: Schema;
  },
): Promise<z.output<Schema>> {
  return call(`${apiUrl}/api/admin/phone-numbers/${phoneNumber}/activate`, {
    method: "POST",
    headers: { apikey, "Content-Type": "application/json" },
    body: JSON.stringify(body),
    expect,
    schema,
  });
}
