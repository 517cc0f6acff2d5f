/** The states of a number in an admin's words; a newer state is shown as it is. */
const ofNumbers: Readonly<Record<string, string>> = {
  pending_import: "waits for its import",
  releasing: "being given back",
  released: "given back",
};

/** A number's status in words. */
export function describeNumberStatus(status: string): string {
  return ofNumbers[status] ?? status.replaceAll("_", " ");
}

/** The states of an order, likewise. */
const ofOrders: Readonly<Record<string, string>> = {
  queued: "waits for its turn",
  purchasing: "a number is being bought",
  purchased: "a number was bought",
};

/** An order's status in words. */
export function describeOrderStatus(status: string): string {
  return ofOrders[status] ?? status.replaceAll("_", " ");
}
