/** An amount with its currency, as people write it; the digits as they are where the currency is unknown. */
export function describePrice(
  amount: string | number | null,
  currency: string | null,
): string | undefined {
  if (amount === null || currency === null) return undefined;
  const value = Number(amount);
  if (!Number.isFinite(value)) return undefined;
  try {
    return new Intl.NumberFormat("en-US", {
      style: "currency",
      currency,
      // Prices of calls are fractions of a cent; those of numbers are not.
      maximumFractionDigits: 4,
      minimumFractionDigits: 2,
    }).format(value);
  } catch {
    return `${amount} ${currency}`;
  }
}

/** What something that waits costs a month, and has cost; undefined where nothing is paid for it. */
export function describeCost(
  { monthlyPrice, costSoFar, currency }: {
    readonly monthlyPrice: string | null;
    readonly costSoFar: string | null;
    readonly currency: string | null;
  },
): string | undefined {
  const monthly = describePrice(monthlyPrice, currency);
  const soFar = describePrice(costSoFar, currency);
  const parts = [
    monthly === undefined ? [] : [`${monthly} a month`],
    soFar === undefined ? [] : [`${soFar} so far`],
  ].flat();
  return parts.length === 0 ? undefined : parts.join(", ");
}
