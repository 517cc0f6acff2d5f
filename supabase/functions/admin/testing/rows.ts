import type { Tables } from "../../_shared/database.types.ts";

/** A number's row, and what its release says. */
export type PhoneNumberRow = Tables<"phone_numbers"> & {
  release_due_at: string | null;
  release_final_at: string | null;
};
/** An order's row. */
export type OrderRow = Tables<"phone_number_orders">;
/** A notification's row. */
export type NotificationRow = Tables<"admin_notifications">;

/** A number that waits for its import. */
export function pendingPhoneNumber(
  phoneNumber: string,
  id = "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
): PhoneNumberRow {
  return {
    id,
    phone_number: phoneNumber,
    status: "pending_import",
    organization_id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
    organization_name: "Acme",
    order_id: "9c1d2e3f-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
    elevenlabs_phone_id: null,
    elevenlabs_verification: null,
    importing_since: null,
    twilio_sid: "PN00000000000000000000000000000001",
    capabilities: { voice: true, sms: true },
    locality: "Vancouver",
    region: "BC",
    country: "CA",
    monthly_price: 1.15,
    monthly_price_currency: "USD",
    monthly_price_source: "twilio",
    created_at: "2026-11-22T10:00:00+00:00",
    updated_at: "2026-11-22T10:00:00+00:00",
    purchased_at: "2026-11-22T10:00:00+00:00",
    activated_at: null,
    suspended_at: null,
    releasing_at: null,
    release_due_at: null,
    release_final_at: null,
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
    dismissed_reason: null,
    emailed_at: null,
    posted_at: null,
    next_delivery_at: null,
    delivery_started_at: null,
    delivery_kind: null,
    delivery_lease_token: null,
    delivery_attempts: 0,
    delivery_error: null,
    progress: null,
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
    organization_deleted_at: null,
  };
}
