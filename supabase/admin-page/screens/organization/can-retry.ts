/** Whether an order may be queued again: it waits or failed, or its number was given back. The database decides again. */
export function canRetry(
  orderStatus: string | undefined,
  /** Of the number that the organization has, or had last. */
  numberStatus: string | null,
): boolean {
  if (orderStatus === "failed" || orderStatus === "held") return true;
  const hasNumber = numberStatus !== null && numberStatus !== "released";
  return orderStatus === "purchased" && !hasNumber;
}
