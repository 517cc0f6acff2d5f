import { z } from "zod";
import { uuid } from "../_shared/http/validate.ts";
import type { AdminGuide } from "./admin-guide.ts";
import type { Notification } from "./notification.ts";

const dataSchema = z.object({
  organizationId: uuid.optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
});

/** Stands in a command for an id that only the admin knows. */
const PLACEHOLDER = "<the id>";

/** The call that does what a notification asks for, ready for a shell; null where no call does. */
export function commandFor(
  notification: Notification,
  guide: AdminGuide,
): string | null {
  const { type, phoneNumber } = notification;
  if (type === "elevenlabs_import_required") {
    if (phoneNumber === null) return null;
    const path = `/admin/phone-numbers/${phoneNumber}/activate`;
    return postJson(guide, path, `{"elevenLabsPhoneId": "${PLACEHOLDER}"}`);
  }
  if (type === "release_scheduled" || type === "release_failed") {
    return phoneNumber && commandAboutRelease(type, phoneNumber, guide);
  }
  const organizationId = organizationToRetry(notification);
  return organizationId === null
    ? null
    : post(guide, `/admin/organizations/${organizationId}/order/retry`);
}

/** What can be undone is kept; what failed is tried at once. */
function commandAboutRelease(
  type: "release_scheduled" | "release_failed",
  phoneNumber: string,
  guide: AdminGuide,
): string {
  const path = `/admin/phone-numbers/${phoneNumber}`;
  return type === "release_scheduled"
    ? post(guide, `${path}/keep`)
    : postJson(guide, `${path}/release`, `{"confirm": "${phoneNumber}"}`);
}

function organizationToRetry({ type, data }: Notification): string | null {
  if (type !== "provisioning_failed" && type !== "provisioning_held") {
    return null;
  }
  const { organizationId, reason } = dataSchema.safeParse(data).data ?? {};
  // A user has many organizations: which of them shall have a number is what the admin decides.
  if (reason === "USER_LIMIT_REACHED") return PLACEHOLDER;
  return organizationId ?? null;
}

function post({ functionsUrl }: AdminGuide, path: string): string {
  return `curl -X POST "${functionsUrl}${path}" -H "apikey: $SECRET_KEY"`;
}

function postJson(guide: AdminGuide, path: string, body: string): string {
  return `${
    post(guide, path)
  } -H "Content-Type: application/json" -d '${body}'`;
}
