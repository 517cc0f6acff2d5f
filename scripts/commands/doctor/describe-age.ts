const MINUTE = 60_000;

/** How long ago something was, in the largest unit that fits: "3 days", "2 hours", "16 minutes". */
export function describeAge(since: Date, now: Date): string {
  const minutes = Math.max(0, (now.getTime() - since.getTime()) / MINUTE);
  if (minutes < 60) return count(minutes, "minute");
  return minutes < 48 * 60
    ? count(minutes / 60, "hour")
    : count(minutes / (24 * 60), "day");
}

function count(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
}
