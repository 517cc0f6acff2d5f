import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { StackInfo } from "../stack/stack-info.ts";
import {
  call,
  errorSchema,
  notificationsSchema,
  phoneNumberSchema,
} from "./http.ts";
import type { Narrator } from "./narrator.ts";

/** What the admin does, through the documented calls: find the notification, activate, and be unable to mistype. */
export async function activateNumber(
  stack: StackInfo,
  narrator: Narrator,
  phoneNumber: string,
): Promise<void> {
  const apikey = stack.secretKey;
  const title = `Import ${phoneNumber} to ElevenLabs for Acme`;
  const isThere = async () => {
    const { notifications } = await call(
      `${stack.apiUrl}/api/admin/notifications?status=pending&type=elevenlabs_import_required`,
      { headers: { apikey }, schema: notificationsSchema },
    );
    return notifications.some((notification) => notification.title === title);
  };
  const activate = {
    method: "POST",
    headers: { apikey, "Content-Type": "application/json" },
  };
  const url = `${stack.apiUrl}/api/admin/phone-numbers/${phoneNumber}/activate`;
  const body = JSON.stringify({ elevenLabsPhoneId: `phone_${randomUUID()}` });

  await narrator.step("A notification waits for the admin", async () => {
    assert.ok(await isThere(), `There is a notification "${title}"`);
  });
  narrator.show(title);

  const number = await narrator.step(
    "The number is activated with the id from ElevenLabs",
    () => call(url, { ...activate, body, schema: phoneNumberSchema }),
  );
  assert.equal(number.status, "active");
  narrator.show(`${number.phoneNumber} is ${number.status}`);

  await narrator.step("The same call again answers the same", async () => {
    const again = await call(url, {
      ...activate,
      body,
      schema: phoneNumberSchema,
    });
    assert.deepEqual(again, number);
  });
  const { error } = await narrator.step(
    "Another id for the active number is refused",
    () =>
      call(url, {
        ...activate,
        body: JSON.stringify({ elevenLabsPhoneId: "phone_mistyped" }),
        expect: 409,
        schema: errorSchema,
      }),
  );
  narrator.show(`409 ${error.code}`);
  await narrator.step("The notification is resolved", async () => {
    assert.equal(await isThere(), false);
  });
}
