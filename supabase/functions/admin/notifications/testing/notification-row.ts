import type { NotificationRow } from "../notification-json.ts";

/** A pending notification with all columns that admins see. */
export const notification = {
  id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a12",
  type: "elevenlabs_import_required",
  status: "pending",
  title: "Import +16041234567 to ElevenLabs for Acme",
  body: "Import the number, then activate it",
  command: { method: "POST", path: "/admin/reconciliation" },
  organization_id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
  phone_number_id: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
  order_id: null,
  data: { phoneNumber: "+16041234567" },
  created_at: "2026-11-22T10:00:00.123456+00:00",
  resolved_at: null,
  resolved_by: null,
  dismissed_reason: null,
  progress: null,
  notification_deliveries: { emailed_at: "2026-11-22T10:00:02+00:00" },
} satisfies Partial<NotificationRow>;
