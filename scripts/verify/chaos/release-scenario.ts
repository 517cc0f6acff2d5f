import { everybodyHasANumber } from "./everybody-has-a-number.ts";
import type { Ledgers } from "./ledgers.ts";
import type { Scenario, World } from "./scenario.ts";

/** A scenario in which numbers are given back. */
export interface ReleaseOptions
  extends Pick<Scenario, "clocks" | "isSlow" | "buysAgain"> {
  readonly name: string;
  readonly about: string;
  /** Prepares the faults, before the inserts. */
  readonly prepare?: (world: World) => Promise<void> | void;
  /** Acts after every organization has its number and before some are deleted. */
  readonly beforeDeletion?: (world: World) => Promise<void>;
  /** Acts after some organizations were deleted. */
  readonly afterDeletion?: (world: World) => Promise<void>;
  /** Throws when a promise is broken that the audit does not check. */
  readonly verify?: Scenario["verify"];
}

/** Makes a scenario that deletes every second organization after all have their numbers; their releases are due at once. */
export function releaseScenario(
  {
    prepare,
    beforeDeletion,
    afterDeletion,
    verify = everythingIsReleased,
    ...scenario
  }: ReleaseOptions,
): Scenario {
  return {
    ...scenario,
    givesBack: true,
    async prepare(world) {
      await world.database
        .sql`update public.provisioning_settings set release_grace = '0'`;
      await prepare?.(world);
    },
    async disturb(world) {
      await everybodyHasANumber(world);
      await beforeDeletion?.(world);
      await deleteEverySecond(world);
      await afterDeletion?.(world);
    },
    verify,
  };
}

async function deleteEverySecond({ database: { sql } }: World): Promise<void> {
  await sql`
    delete from public.organizations where id in (
      select id from (
        select id, row_number() over (order by id) as position from public.organizations
      ) as numbered
      where position % 2 = 1
    )`;
}

/** Checks that a deleted organization has no number any more, neither here nor at Twilio. */
export function everythingIsReleased({ phoneNumbers, owned }: Ledgers): void {
  const left = phoneNumbers.filter(({ organization_id, status }) =>
    organization_id === null && status !== "released"
  );
  if (left.length > 0) {
    throw new Error(
      `Not given back: ${left.map((row) => row.phone_number).join(", ")}`,
    );
  }
  const released = phoneNumbers.filter(({ status }) => status === "released");
  if (released.length === 0) throw new Error("Nothing was given back");
  if (owned.length !== phoneNumbers.length - released.length) {
    throw new Error(
      `Twilio has ${owned.length} numbers, and ${released.length} of ${phoneNumbers.length} are released`,
    );
  }
}
