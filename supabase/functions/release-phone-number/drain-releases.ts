import type { LeasedRelease, ReleaseDeps } from "./release-book.ts";
import { releaseNumber } from "./release-number.ts";

/**
 * Gives due numbers back, a batch at a time, until none is left or the time is up. Never throws: errors are logged, and
 * the sweep wakes the next run.
 *
 * @param deadline the end of claiming, in milliseconds since the epoch
 */
export async function drainReleases(
  deps: ReleaseDeps,
  deadline: number,
): Promise<void> {
  do {
    const claimed = await claim(deps);
    if (claimed.length === 0) return;
    await Promise.all(claimed.map((release) => workOn(release, deps)));
  } while (deps.now().getTime() < deadline);
}

async function claim(
  { book, logger }: ReleaseDeps,
): Promise<readonly LeasedRelease[]> {
  try {
    return await book.claim();
  } catch (error) {
    logger.error("Cannot claim releases, the next sweep tries again", {
      error,
    });
    return [];
  }
}

async function workOn(
  release: LeasedRelease,
  deps: ReleaseDeps,
): Promise<void> {
  try {
    await releaseNumber(release, deps);
  } catch (error) {
    // The lease expires and the release is tried again; the others go on.
    deps.logger.error("Release broke off", {
      phoneNumber: release.phoneNumber,
      error,
    });
  }
}
