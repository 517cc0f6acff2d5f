const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/** A span of time in its largest unit and, where that is small, the next one: "1 day 3 hours", "12 minutes". */
export function describeSpan(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const first = units.findIndex(([, length]) => whole >= length);
  const unit = units[first];
  if (unit === undefined) return seconds > 0 ? "less than a second" : "no time";
  const [name, length] = unit;
  const count = Math.floor(whole / length);
  const next = units[first + 1];
  const rest = next === undefined || count > 3
    ? 0
    : Math.floor((whole % length) / next[1]);
  const text = plural(count, name);
  return next === undefined || rest === 0
    ? text
    : `${text} ${plural(rest, next[0])}`;
}

/** How long ago something was: "3 days ago", "just now". A clock that is behind says "just now", too. */
export function describeAge(at: string, now: number): string {
  const seconds = (now - Date.parse(at)) / 1000;
  if (Number.isNaN(seconds)) return "at an unknown time";
  const minutes = Math.floor(seconds / 60);
  return minutes < 1 ? "just now" : `${describeSpan(minutes * 60)} ago`;
}

/** A moment as people write it, in their own time zone. */
export function describeMoment(at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? at : time.toLocaleString(undefined, {
    dateStyle: "medium",
    timeStyle: "short",
  });
}

/**
 * Reads an interval as PostgreSQL prints it with its usual `intervalstyle`, `postgres`: "1 day 02:03:04.5".
 * https://www.postgresql.org/docs/17/datatype-datetime.html#DATATYPE-INTERVAL-OUTPUT
 *
 * @returns seconds; undefined where the text is none. A month has 30 days, as PostgreSQL counts it for comparisons.
 */
export function parseInterval(text: string): number | undefined {
  const pattern =
    /^(?:(-?\d+) years? ?)?(?:(-?\d+) mons? ?)?(?:(-?\d+) days? ?)?(?:(-?)(\d+):(\d\d):(\d\d(?:\.\d+)?))?$/;
  const found = pattern.exec(text.trim());
  if (found === null || text.trim() === "") return undefined;
  const [years, months, days] = found.slice(1, 4).map((part) =>
    Number(part ?? 0)
  );
  const [hours, minutes, seconds] = found.slice(5).map((part) =>
    Number(part ?? 0)
  );
  const ofDay = (hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  const dayCount = (years ?? 0) * 360 + (months ?? 0) * 30 + (days ?? 0);
  return dayCount * 86_400 + (found[4] === "-" ? -ofDay : ofDay);
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
