import type { Page } from "./sightings.ts";

/** As many at once, so that a step stays far below its minute. */
export const IDS_PER_STEP = 20;

/**
 * Asks a vendor for each of these ids, which its list did not show. What it does not have is left out.
 *
 * @returns what it has, as a page; the next page begins after the last id, and a batch that is not full was the last
 */
export async function askForIds<Sighting>(
  ids: readonly string[],
  fetchOne: (id: string) => Promise<Sighting | null>,
): Promise<Page<Sighting>> {
  const answers = await Promise.all(ids.map(fetchOne));
  return {
    sightings: answers.filter((answer) => answer !== null),
    unreadable: 0,
    nextPage: ids.length < IDS_PER_STEP ? null : ids.at(-1) ?? null,
  };
}
