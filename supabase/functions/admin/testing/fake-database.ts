import type { Tables } from "../../_shared/database.types.ts";
import { selectRows } from "../../_shared/testing/select-rows.ts";
import {
  type DataApiRequest,
  refusal,
} from "../../_shared/testing/stub-data-api.ts";

/** A number's row. */
type PhoneNumberRow = Tables<"phone_numbers">;
type OrderRow = Tables<"phone_number_orders">;
/** A notification's row. */
export type NotificationRow = Tables<"admin_notifications">;

/** The credentials that the database knows. */
export const credentials = {
  admin: { authorization: "Bearer admin-token" },
  secretKey: { apikey: "sb_secret_stub" },
  user: { authorization: "Bearer user-token" },
  anonymous: { apikey: "sb_publishable_stub" },
  expired: { authorization: "Bearer expired-token" },
} as const;

/** The database behind a Data API: it keeps numbers and notifications, and refuses as the real one does. */
export class FakeDatabase {
  readonly phoneNumbers: PhoneNumberRow[] = [];
  readonly notifications: NotificationRow[] = [];
  readonly orders: OrderRow[] = [];

  /** Answers a request as PostgREST would. */
  readonly answer = (request: DataApiRequest): Response => {
    const caller = request.headers.get("authorization");
    if (caller === "Bearer expired-token") {
      return refusal(401, "PGRST301", "JWT expired");
    }
    if (caller === "Bearer sb_publishable_stub") {
      return refusal(401, "42501", "permission denied");
    }
    const isAdmin = caller !== "Bearer user-token";
    switch (request.path) {
      case "/rpc/is_platform_admin":
        return Response.json(isAdmin);
      case "/rpc/activate_phone_number":
        return this.#activate(request.body);
      case "/rpc/retry_phone_number_order":
        return this.#retry(request.body);
      case "/admin_notifications":
        return Response.json(
          selectRows(isAdmin ? this.notifications : [], request.query),
        );
      default:
        return refusal(404, "PGRST205", `No table for "${request.path}"`);
    }
  };

  #retry(body: unknown): Response {
    const wanted = new Map(Object.entries(body ?? {}));
    const row = this.orders.find((row) =>
      row.organization_id === wanted.get("organization_id")
    );
    if (row === undefined) {
      return refusal(404, "PT404", "It has no order", "ORDER_NOT_FOUND");
    }
    if (row.status === "purchased") {
      return refusal(409, "PT409", "It is purchased", "ORDER_NOT_RETRYABLE");
    }
    const areaCode = wanted.get("area_code");
    row.status = "queued";
    row.attempts = 0;
    if (typeof areaCode === "string") row.area_code = areaCode;
    return Response.json(row);
  }

  #activate(body: unknown): Response {
    const wanted = new Map(Object.entries(body ?? {}));
    const row = this.phoneNumbers.find((row) =>
      row.phone_number === wanted.get("phone_number")
    );
    const id = String(wanted.get("elevenlabs_phone_id"));
    if (row === undefined) {
      return refusal(404, "PT404", "No such number", "PHONE_NUMBER_NOT_FOUND");
    }
    if (row.status === "active" && row.elevenlabs_phone_id !== id) {
      return refusal(
        409,
        "PT409",
        "It is active with another ElevenLabs id",
        "PHONE_NUMBER_ALREADY_ACTIVE",
      );
    }
    row.status = "active";
    row.elevenlabs_phone_id = id;
    row.activated_at ??= "2026-11-22T10:05:00+00:00";
    return Response.json(row);
  }
}

/** A number that waits for its import. */
export function pendingPhoneNumber(phoneNumber: string): PhoneNumberRow {
  return {
    id: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
    phone_number: phoneNumber,
    status: "pending_import",
    organization_id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
    organization_name: "Acme",
    order_id: "9c1d2e3f-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
    elevenlabs_phone_id: null,
    twilio_sid: "PN00000000000000000000000000000001",
    capabilities: { voice: true, sms: true },
    locality: "Vancouver",
    region: "BC",
    country: "CA",
    monthly_price: 1.15,
    monthly_price_currency: "USD",
    created_at: "2026-11-22T10:00:00+00:00",
    updated_at: "2026-11-22T10:00:00+00:00",
    purchased_at: "2026-11-22T10:00:00+00:00",
    activated_at: null,
    suspended_at: null,
    releasing_at: null,
    released_at: null,
  };
}

/** A pending notification. */
export function notification(
  row: Partial<NotificationRow> = {},
): NotificationRow {
  return {
    id: crypto.randomUUID(),
    type: "elevenlabs_import_required",
    status: "pending",
    subject: "+16041234567",
    title: "Import +16041234567 to ElevenLabs for Acme",
    body: "Import the number, then activate it",
    organization_id: null,
    phone_number_id: null,
    order_id: null,
    data: {},
    created_at: "2026-11-22T10:00:00.123456+00:00",
    updated_at: "2026-11-22T10:00:00.123456+00:00",
    resolved_at: null,
    resolved_by: null,
    emailed_at: null,
    ...row,
  };
}

/** An order that failed. */
export function failedOrder(organizationId: string): OrderRow {
  return {
    id: "9c1d2e3f-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
    organization_id: organizationId,
    organization_name: "Acme",
    ordered_by: null,
    country: null,
    area_code: "604",
    status: "failed",
    attempts: 8,
    next_attempt_at: "2026-11-22T10:00:00+00:00",
    lease_token: null,
    lease_expires_at: null,
    selected_phone_number: null,
    selected_at: null,
    last_error_code: "NO_NUMBER_AVAILABLE",
    last_error_message: "No number was for sale",
    created_at: "2026-11-22T09:00:00+00:00",
    updated_at: "2026-11-22T10:00:00+00:00",
    held_at: null,
    approved_at: null,
    purchasing_at: "2026-11-22T09:59:00+00:00",
    purchased_at: null,
    failed_at: "2026-11-22T10:00:00+00:00",
    cancelled_at: null,
  };
}
