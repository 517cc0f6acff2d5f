import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { localAgent } from "../../../local/vendors/elevenlabs.ts";
import type { Settings } from "../../../local/stack/settings.ts";
import { insertWithNumber } from "../../stack-under-test/numbers.ts";
import { request } from "../../stack-under-test/request.ts";
import { useStack } from "../../stack-under-test/use-stack.ts";

const checksSchema = z.array(
  z.object({ check: z.string(), passed: z.boolean(), message: z.string() }),
);

/** The answer to opening a link. */
export const openedSchema = z.strictObject({
  number: z.strictObject({
    phoneNumber: z.string(),
    organizationName: z.string(),
    status: z.string(),
    locality: z.string().nullable(),
    region: z.string().nullable(),
    country: z.string(),
    purchasedAt: z.string(),
    monthlyPrice: z.number().nullable(),
    monthlyPriceCurrency: z.string().nullable(),
  }),
  asksForId: z.boolean(),
  elevenLabsPhoneId: z.string().nullable(),
  checks: checksSchema,
  agentName: z.string(),
  sentTo: z.string(),
  expiresAt: z.string(),
  links: z.strictObject({ elevenLabs: z.url(), twilio: z.url() }),
});

/** The answer to an activation with a link. */
export const activatedSchema = openedSchema.pick({
  number: true,
  checks: true,
});

/** The details of the refusal of a link that is over. */
export const overSchema = z.object({
  error: z.object({
    details: z.strictObject({ phoneNumber: z.string(), active: z.boolean() }),
  }),
});

/** SHA-256 in hex. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A stack, and what admins with links, and attackers, do to it. */
export function useLinks(settings: Settings = {}) {
  const stack = useStack(settings);
  const post = (path: string, body: unknown, headers = {}) =>
    request(stack().info, `/activation-link/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });

  /** Records a link for the pending import of a number, as the function that sends messages does. */
  async function sendLink(phoneNumber: string, sentTo = "ada@example.com") {
    const { server } = stack();
    const { data: notification } = await server.from("admin_notifications")
      .select("id").eq("type", "elevenlabs_import_required")
      .eq("subject", phoneNumber).eq("status", "pending").single()
      .throwOnError();
    const token = randomBytes(32).toString("base64url");
    const { data: recorded } = await server.rpc("record_activation_links", {
      links: [{
        notification_id: notification.id,
        token_hash: hashOf(token),
        sent_to: sentTo,
      }],
    }).throwOnError();
    assert.equal(recorded, 1);
    return { token, notificationId: notification.id };
  }

  return {
    stack,
    post,
    sendLink,
    open: (token: unknown) => post("open", { token }),
    activate: (token: unknown, elevenLabsPhoneId?: string) =>
      post("activate", { token, elevenLabsPhoneId }),

    /** An organization with a number that waits for its import, and a link for it. */
    async insertWithLink(name: string) {
      const { organization, number } = await insertWithNumber(
        stack().server,
        name,
      );
      const link = await sendLink(number.phone_number);
      const { id, phone_number: phoneNumber } = number;
      return { ...link, organizationId: organization.id, id, phoneNumber };
    },

    /** Imports a number by hand, and returns its id. */
    async importByHand(
      phoneNumber: string,
      agentId: string = localAgent.agentId,
    ) {
      const { phoneNumberId } = await stack().elevenLabs
        .addPhoneNumber({ phoneNumber, agentId });
      return phoneNumberId;
    },

    /** Calls one of the admin's routes about a number. */
    admin: (phoneNumber: string, change: string, body?: unknown) =>
      request(stack().info, `/admin/phone-numbers/${phoneNumber}/${change}`, {
        method: "POST",
        headers: { apikey: stack().info.secretKey },
        body: body === undefined ? null : JSON.stringify(body),
      }),

    /** The number as the operator sees it. */
    async recordOf(id: string) {
      const { data } = await stack().server.from("phone_number_records")
        .select().eq("id", id).single().throwOnError();
      return data;
    },
  };
}
