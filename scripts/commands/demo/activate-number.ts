import assert from "node:assert/strict";
import type { z } from "zod";
import type { StackInfo } from "../../local/stack/stack-info.ts";
import { importByHand } from "../../local/vendors/import-by-hand.ts";
import { activatedSchema, call, errorSchema } from "./http.ts";
import type { Narrator } from "./narrator.ts";
import type { DemoNumber } from "./read-notification.ts";

/** Activates a number by the documented call, and again. */
export async function activateNumber(
  stack: StackInfo,
  narrator: Narrator,
  { phoneNumber }: DemoNumber,
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

/** Sends an activation that must be refused; shows the reason and returns the error's code. */
export async function assertActivationRefused(
  stack: StackInfo,
  narrator: Narrator,
  { phoneNumber }: DemoNumber,
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

/** The admin imports a number and copies the id that ElevenLabs shows. */
export async function importNumber(
  stack: StackInfo,
  narrator: Narrator,
  { name: label, phoneNumber }: DemoNumber,
): Promise<string> {
  const id = await narrator.step(
    `The number of "${label}" is imported in ElevenLabs`,
    () => importByHand(stack, { label, phoneNumber }),
  );
  narrator.show(id);
  return id;
}
