import type { Ledgers } from "./ledgers.ts";

/** The reason why an organization is stuck, or null. */
export function whyStuck(
  id: string,
  { orders, phoneNumbers, notifications }: Ledgers,
  mayFail: boolean,
): string | null {
  const number = phoneNumbers.find((row) => row.organization_id === id);
  if (number !== undefined) {
    const isTold = number.status !== "pending_import" ||
      notifications.some(({ type, subject }) =>
        type === "elevenlabs_import_required" && subject === number.phone_number
      );
    return isTold ? null : `${id}: nobody is told to import its number`;
  }
  const order = orders.find((row) => row.organization_id === id);
  if (order === undefined) return `${id}: no order`;
  const bought = phoneNumbers.find((row) =>
    row.order_id === order.id && row.status === "releasing"
  );
  if (
    bought !== undefined && isAskedAbout(bought.phone_number, notifications)
  ) {
    return null;
  }
  const { status, last_error_code: code } = order;
  const ended = ["failed", "held"].includes(status) &&
    notifications.some(({ type, subject }) =>
      type === `provisioning_${status}` &&
      subject === (order.ordered_by ?? "servers")
    );
  return ended && mayFail ? null : `${id}: ${status}, ${code}`;
}

/** Whether a notification asks the admins who gets a number that was bought for a deleted organization. */
export function isAskedAbout(
  phoneNumber: string,
  notifications: Ledgers["notifications"],
): boolean {
  return notifications.some(({ type, subject }) =>
    type === "organization_returned" && subject === phoneNumber
  );
}
