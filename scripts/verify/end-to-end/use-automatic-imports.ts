import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { waitUntil } from "../../local/wait-until.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { request } from "../stack-under-test/request.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

/** A stack whose functions import numbers by themselves, and the actions of tests of that. */
export function useAutomaticImports() {
  const stack = useStack({
    ...elevenLabsAccount,
    ELEVENLABS_IMPORT: "automatic",
  });

  const detailsOf = async (numberId: string) => {
    const { data } = await stack().server.from("phone_number_details").select()
      .eq("phone_number_id", numberId).single().throwOnError();
    return data;
  };

  const notificationOf = async (numberId: string) => {
    const { data } = await stack().server.from("admin_notifications")
      .select("*, notification_deliveries(*)").eq("phone_number_id", numberId)
      .eq("type", "elevenlabs_import_required").single().throwOnError();
    return data;
  };

  return {
    stack,
    detailsOf,
    notificationOf,

    /** An organization whose number was bought, perhaps not imported yet. */
    async insert(name: string) {
      const { number } = await insertWithNumber(stack().server, name);
      return { id: number.id, phoneNumber: number.phone_number };
    },

    awaitActive: (numberId: string) =>
      waitUntil(`number "${numberId}" is active`, async () => {
        const { data } = await stack().server.from("phone_number_records")
          .select().eq("id", numberId).single().throwOnError();
        return data.status === "active" ? data : undefined;
      }),

    /** Waits until an attempt has ended with an error, and no other one is under way. */
    awaitFailure: (numberId: string) =>
      waitUntil(`the import of "${numberId}" has failed`, async () => {
        const details = await detailsOf(numberId);
        const { import_error_code: code, import_lease_token: lease } = details;
        return code !== null && lease === null ? details : undefined;
      }),

    /** Lets two minutes pass for all imports, and sweeps as pg_cron does each minute. */
    async sweepLater() {
      const { database } = stack();
      await database`
        update public.phone_number_details
        set import_due_at = now(), importing_since = importing_since - interval '2 minutes'
        where import_due_at is not null`;
      await database`
        update public.elevenlabs_account set next_probe_at = now() where next_probe_at is not null`;
      await database`select one_number.sweep_phone_number_imports()`;
    },

    /** The ids of the number's imports at ElevenLabs. */
    async importsOf(phoneNumber: string) {
      const { phoneNumbers } = await stack().elevenLabs.workspace();
      return phoneNumbers
        .filter((number) => number.phoneNumber === phoneNumber)
        .map(({ phoneNumberId }) => phoneNumberId);
    },

    /** Records a link for the pending import of a number, as the function that sends messages does; returns its token. */
    async sendLink(numberId: string): Promise<string> {
      const { id: notificationId } = await notificationOf(numberId);
      const token = randomBytes(32).toString("base64url");
      const { data: recorded } = await stack().server
        .rpc("record_activation_links", {
          links: [{
            notification_id: notificationId,
            token_hash: createHash("sha256").update(token).digest("hex"),
            sent_to: "ada@example.com",
          }],
        }).throwOnError();
      assert.equal(recorded, 1);
      return token;
    },

    /** Opens a link, or activates with it, as the page does. */
    link: (
      path: "open" | "activate",
      token: string,
      elevenLabsPhoneId?: string,
    ) =>
      request(stack().info, `/activation-link/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ token, elevenLabsPhoneId }),
      }),

    /** Calls one of the admin's routes about a number. */
    admin: (phoneNumber: string, action: string, body?: unknown) =>
      request(stack().info, `/admin/phone-numbers/${phoneNumber}/${action}`, {
        method: "POST",
        headers: { apikey: stack().info.secretKey },
        body: body === undefined ? null : JSON.stringify(body),
      }),
  };
}
