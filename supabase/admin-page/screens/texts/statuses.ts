/** The states of numbers and orders in an admin's words; a newer state is shown as it is. */
const statuses: Readonly<Record<string, string>> = {
  pending_import: "waits for its import",
  active: "active",
  suspended: "suspended",
  releasing: "being given back",
  released: "given back",
  queued: "its order waits for its turn",
  purchasing: "its number is being bought",
  purchased: "bought",
  held: "its order is held",
  failed: "its order failed",
  cancelled: "its order is cancelled",
};

export function describeStatus(status: string): string {
  return statuses[status] ?? status.replaceAll("_", " ");
}
