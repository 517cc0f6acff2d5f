import type { Row } from "../../figure-table.ts";
import { memberLists, type ScaleQuery } from "../../scale/queries.ts";
import type { Goal, Spread } from "../goal.ts";
import type { Samples } from "../samples.ts";

const MOST_TIMES_LONGER = 1.2;
const MOST_TIMES_LONGER_UNDER_RLS = 1.3;
/** A page more for each time that a query goes down an index. */
const PAGES_PER_DESCENT = 1;

/** What was measured of queries: the values of a query among some organizations have the name that `cellOf` gives. */
export interface QuerySamples {
  readonly milliseconds: Samples;
  readonly buffers: Samples;
  readonly descents: Samples;
}

/** The name of a query's values among some organizations. */
export function cellOf(query: string, organizations: number): string {
  return `${query}, ${organizations}`;
}

const ofMembers = new Set(memberLists.map(({ member }) => member.name));
const SWEEP = /^(answer|begin_daily|delete_old|empty|expire|follow|sweep)_/;
const CUSTOMERS_VIEW = /^organization_phone_numbers /;

/** Queries that have one goal together. */
export function groupOf(query: string): string {
  if (ofMembers.has(query)) return "member's unfiltered lists";
  if (CUSTOMERS_VIEW.test(query)) return "customer's view";
  if (SWEEP.test(query)) return "sweeps";
  return query;
}

/** The pages that a query looks at beyond those of the fewest organizations, and beyond one for each way down an index. */
export function excessOf(
  { buffers, descents }: QuerySamples,
  query: string,
  [smallest = 0, organizations]: readonly [number, number],
): number {
  const cell = cellOf(query, organizations);
  return buffers.median(cell) - buffers.median(cellOf(query, smallest)) -
    PAGES_PER_DESCENT * descents.median(cell);
}

/** A row for each query and number of organizations. */
export function scaleRows(
  samples: QuerySamples,
  queries: readonly ScaleQuery[],
  [smallest = 0, ...sizes]: readonly number[],
): readonly Row[] {
  return queries.flatMap(({ name }) =>
    sizes.map((organizations) => {
      const [small, large] = [
        cellOf(name, smallest),
        cellOf(name, organizations),
      ];
      return {
        "query": name,
        "organizations": organizations.toLocaleString("en-US"),
        [`ms at ${smallest}`]: samples.milliseconds.median(small),
        "ms": samples.milliseconds.median(large),
        ...samples.milliseconds.compare(large, small),
        [`buffers at ${smallest}`]: samples.buffers.median(small),
        "buffers": samples.buffers.median(large),
        "ways down an index": samples.descents.median(large),
        "beyond": Math.max(
          0,
          excessOf(samples, name, [smallest, organizations]),
        ),
      };
    })
  );
}

/** The times of each group, by its slowest query, and how many queries look at more pages than their indexes explain. */
export function scaleGoals(
  samples: QuerySamples,
  queries: readonly ScaleQuery[],
  sizes: readonly [number, number],
): readonly Goal[] {
  const [smallest, largest] = sizes;
  const named = `${largest.toLocaleString("en-US")} organizations`;
  const names = queries.map(({ name }) => name);
  const times = [...new Set(names.map(groupOf))].map((group): Goal => {
    const members = names.filter((name) => groupOf(name) === group);
    const slowest = slowestOf(
      members.map((name) => ({
        name,
        ...samples.milliseconds.ratio(
          cellOf(name, largest),
          cellOf(name, smallest),
        ),
      })),
    );
    const { name, ...spread } = slowest;
    const what = members.length === 1 ? group : `${group} (at worst ${name})`;
    return {
      what: `${what}, ${named}`,
      against: smallest.toLocaleString("en-US"),
      atMost: MOST_TIMES_LONGER,
      unit: "×",
      ...spread,
    };
  });
  const beyond = names.filter((name) => excessOf(samples, name, sizes) > 0);
  return [...times, {
    what: `queries that look at too many pages, ${named}`,
    atMost: 0,
    unit: "",
    measured: beyond.length,
    lowest: beyond.length,
    highest: beyond.length,
    reason: beyond.join(", "),
  }];
}

/** A member's reads against the same with an explicit filter, by a server: the slowest of each member. */
export function underRlsGoals(
  { milliseconds }: QuerySamples,
  organizations: number,
): readonly Goal[] {
  const members = [...new Set(memberLists.map(({ member }) => member.user))];
  return members.map((user): Goal => {
    const pairs = memberLists.filter(({ member }) => member.user === user);
    const { name, ...spread } = slowestOf(
      pairs.map(({ member, server }) => ({
        name: member.name,
        ...milliseconds.ratio(
          cellOf(member.name, organizations),
          cellOf(server.name, organizations),
        ),
      })),
    );
    return {
      what: `under RLS (at worst ${name}), ${
        organizations.toLocaleString("en-US")
      } organizations`,
      against: "explicit filter",
      atMost: MOST_TIMES_LONGER_UNDER_RLS,
      unit: "×",
      ...spread,
    };
  });
}

function slowestOf<Item extends Spread>(items: readonly Item[]): Item {
  return items.reduce((slowest, item) =>
    item.measured > slowest.measured ? item : slowest
  );
}
