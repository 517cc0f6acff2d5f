import { StackError } from "../../../local/stack-error.ts";

const SECOND = 1000;

/** A moment as the CLI writes the version of a migration: 20261128090500. */
function versionAt(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\D/g, "").slice(0, 14);
}

/** The moment of a version; undefined when it is none. */
function momentOf(version: string): number | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})/.exec(version) ?? [];
  const moment = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
  );
  // Not 30 February either, which is read as 2 March.
  return !Number.isNaN(moment) && version.startsWith(versionAt(moment))
    ? moment
    : undefined;
}

/**
 * So many versions, a second apart, each after all that exist. The last is not in the future, unless an existing one is
 * newer than a few minutes: the application's next migration gets the time at which it is written, and comes after ours.
 * The CLI sorts versions as texts, so ours do, too. Throws a `StackError` when no time is after them all.
 */
export function numberMigrations(
  count: number,
  { existing, now }: { existing: readonly string[]; now: Date },
): string[] {
  const newest = existing.reduce((a, b) => a > b ? a : b, "");
  const latest = now.getTime() - (count - 1) * SECOND;
  let first = latest;
  if (versionAt(first) <= newest) {
    const moment = momentOf(newest);
    if (moment === undefined) {
      throw new StackError(
        `The migration "${newest}" of your project comes after every time, so no migration can follow it: give its file a time as version, such as ${
          versionAt(latest)
        }, and repair its history with "npx supabase migration repair"`,
      );
    }
    first = moment + SECOND;
  }
  return Array.from(
    { length: count },
    (_, index) => versionAt(first + index * SECOND),
  );
}
