/** Of the table in supabase/functions/admin/README.md. */
export const outdatedCodes: readonly string[] = [
  "NOTIFICATION_NOT_FOUND",
  "NOTIFICATION_NOT_PENDING",
  "ORDER_NOT_FOUND",
  "ORDER_NOT_RETRYABLE",
  "PHONE_NUMBER_ALREADY_ACTIVE",
  "PHONE_NUMBER_NOT_ACTIVE",
  "PHONE_NUMBER_NOT_FOUND",
  "PHONE_NUMBER_NOT_PENDING",
  "PHONE_NUMBER_NOT_SUSPENDED",
  "PHONE_NUMBER_RELEASED",
  "RELEASE_IN_PROGRESS",
];

/** Whether a refusal says that the page shows a state of the past: somebody else was faster. */
export function isOutdated(code: string): boolean {
  return outdatedCodes.includes(code);
}
