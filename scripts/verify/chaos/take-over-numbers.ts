import assert from "node:assert/strict";
import { waitUntil } from "../../local/wait-until.ts";
import { type Ledgers, neighborTag } from "./ledgers.ts";
import type { World } from "./scenario.ts";

/** A purchase or another take-over is under way: the same call is worth repeating. */
const PASSING = "ORDER_IN_PROGRESS";
/** As many calls as an impatient admin has open. */
const AT_ONCE = 10;

/** Gives the account a number for each organization, bought before and for something else. */
async function ownNumbers(
  { twilio, organizations }: World,
): Promise<readonly string[]> {
  const owned = await twilio.own(
    Array.from({ length: organizations }, (_, index) => ({
      phoneNumber: `+1604555${1000 + index}`,
      configuration: { friendly_name: neighborTag("front desk") },
    })),
  );
  return owned.map(({ phoneNumber }) => phoneNumber);
}

/** Calls until the outcome is certain, twice at the same time. Whether the organization has the number then. */
async function takeOver(
  { callAdmin }: World,
  organizationId: string,
  phoneNumber: string,
): Promise<boolean> {
  const call = () =>
    waitUntil(`the take-over of ${phoneNumber} ends`, async () => {
      const path = `/organizations/${organizationId}/take-over`;
      const answer = await callAdmin(path, { phoneNumber });
      if (answer === undefined || answer.status >= 500) return undefined;
      if (answer.ok) return true;
      return (await answer.text()).includes(PASSING) ? undefined : false;
    }, 120_000);
  const [one, other] = await Promise.all([call(), call()]);
  return one || other;
}

/** Lets every organization take its number over; where `rivals`, the next one's, too. Returns who got which. */
export async function takeOverAll(
  world: World,
  { rivals }: { readonly rivals: boolean },
): Promise<ReadonlyMap<string, string>> {
  const numbers = await ownNumbers(world);
  const organizations = await world.database.sql<{ id: string }[]>`
    select id from public.organizations order by id`;
  const wanted = organizations.flatMap(({ id }, index) =>
    [index, ...rivals ? [index + 1] : []].map((position) =>
      [id, numbers[position % numbers.length] ?? ""] as const
    )
  );
  const taken = new Map<string, string>();
  const waiting = wanted.values();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const [id, number] of waiting) {
      if (await takeOver(world, id, number)) taken.set(id, number);
    }
  }));
  return taken;
}

/** Checks that the numbers were taken over, at Twilio and here, and that no organization has two at Twilio. */
export function checkTaken(
  { phoneNumbers, owned }: Ledgers,
  taken: ReadonlyMap<string, string>,
): void {
  const recorded = new Map(
    phoneNumbers.map((row) => [row.organization_id, row.phone_number]),
  );
  for (const [id, number] of taken) assert.equal(recorded.get(id), number);
  const owners = owned.map(({ organizationId }) => organizationId);
  assert.equal(new Set(owners).size, owners.length, "Two numbers at Twilio");
  assert.equal(owned.length, phoneNumbers.length, "Numbers at Twilio");
}
