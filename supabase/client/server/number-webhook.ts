import { z } from "zod";
import { ApiError } from "../api-error.ts";
import type { Client } from "../client.ts";
import {
  type OrganizationPhoneNumber,
  readPhoneNumber,
} from "../organization-phone-number.ts";

/** https://supabase.com/docs/guides/database/webhooks#payload */
const payloadSchema = z.object({
  type: z.enum(["INSERT", "UPDATE", "DELETE"]),
  schema: z.literal("public"),
  table: z.enum(["phone_numbers", "phone_number_orders"]),
  record: z.object({ organization_id: z.string().nullable() }).nullable(),
  old_record: z.object({ organization_id: z.string().nullable() }).nullable(),
});

/** What the webhook works with. */
export interface NumberWebhook {
  /** A client with a secret key. */
  readonly server: Client;
  /** What the database sends in the header `x-webhook-secret`. */
  readonly secret: string;
  /**
   * Gets the present state of an organization's number. A webhook comes twice, late, in another order or never, so this
   * does the same whenever it gets the same state.
   */
  readonly onNumber: (number: OrganizationPhoneNumber) => Promise<void>;
}

/**
 * A handler for a Database Webhook on `phone_numbers` and `phone_number_orders`: it tells your server that a number
 * changed. Nothing in its body is believed but whose number it is: the state is read again.
 */
export function createNumberWebhook(
  { server, secret, onNumber }: NumberWebhook,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const given = request.headers.get("x-webhook-secret") ?? "";
    if (!await isSame(given, secret)) return answer(401);
    const body: unknown = await request.json().catch(() => undefined);
    const payload = payloadSchema.safeParse(body).data;
    if (payload === undefined) return answer(400);
    const { record, old_record } = payload;
    const organizationId = (record ?? old_record)?.organization_id ?? null;
    // The number of a deleted organization.
    if (organizationId === null) return answer(200);
    const number = await readPhoneNumber(server, organizationId).catch(
      (error: unknown) => {
        const isGone = error instanceof ApiError &&
          error.code === "ORGANIZATION_NOT_FOUND";
        if (isGone) return undefined;
        throw error;
      },
    );
    if (number !== undefined) await onNumber(number);
    return answer(200);
  };
}

function answer(status: number): Response {
  return new Response(null, { status });
}

/** Compares hashes, so that the time it takes tells nothing about the secret. */
async function isSame(given: string, secret: string): Promise<boolean> {
  const [one, other] = await Promise.all([given, secret].map(async (text) => {
    const bytes = new TextEncoder().encode(text);
    return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  }));
  return secret !== "" && one !== undefined && other !== undefined &&
    one.every((byte, index) => byte === other[index]);
}
