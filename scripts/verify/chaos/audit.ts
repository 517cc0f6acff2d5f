import type { Ledgers, PaidNumber } from "./ledgers.ts";
import { whyStuck } from "./stuck.ts";

/** The broken promises: each entry names the organization or the number. */
export interface Offences {
  /** Organizations with more than one number, recorded or paid; numbers that ElevenLabs imported more than once. */
  readonly double: readonly string[];
  /** Numbers that are paid and neither recorded nor in a pending notification, or recorded and not in our account. */
  readonly lost: readonly string[];
  /** Numbers paid for an organization that does not exist, and not being released. */
  readonly leaked: readonly string[];
  /** Numbers recorded for another organization than the one they were bought for, or seen by another. */
  readonly wrongOwner: readonly string[];
  /** Numbers recorded as released and still paid. */
  readonly billed: readonly string[];
  /** Numbers of existing organizations, given back although no admin took them away. */
  readonly takenAway: readonly string[];
  /**
   * Organizations without a number and without a notification about that, or with a number that waits for its import
   * without a notification.
   */
  readonly stuck: readonly string[];
}

/**
 * Compares the ledgers.
 *
 * @param mayFail whether an order may end failed or held, with a notification
 * @param mayReport whether the number of a deleted organization may be reported to the admins instead of being released
 * @param buysAgain whether an organization may get one paid number after the other
 */
export function audit(
  ledgers: Ledgers,
  { mayFail = false, mayReport = false, buysAgain = false }: {
    readonly mayFail?: boolean;
    readonly mayReport?: boolean;
    readonly buysAgain?: boolean;
  },
): Offences {
  const { organizations, phoneNumbers, notifications } = ledgers;
  const { bill, owned, imports, exposed } = ledgers;
  const exists = new Set(organizations.map(({ id }) => id));
  const live = phoneNumbers.filter(({ status }) => status !== "released");
  const recorded = new Map(phoneNumbers.map((row) => [row.twilio_sid, row]));
  const ours = new Map(owned.map((number) => [number.sid, number]));
  const isReported = (phoneNumber: string) =>
    notifications.some(({ text }) => text.includes(phoneNumber));
  const isReturning = ({ sid, phoneNumber }: PaidNumber) =>
    ["releasing", "released"].includes(recorded.get(sid)?.status ?? "") ||
    mayReport &&
      notifications.some(({ type, subject }) =>
        type === "number_unaccounted" && subject === phoneNumber
      );

  return {
    double: [
      ...repeated(
        (buysAgain ? owned : bill).map(({ organizationId }) => organizationId),
      ),
      ...repeated(live.map(({ organization_id }) => organization_id)),
      ...repeated(imports.map(({ phoneNumber }) => phoneNumber)),
    ],
    lost: [
      ...bill.filter(({ sid, phoneNumber }) =>
        !recorded.has(sid) && !isReported(phoneNumber)
      ).map(({ phoneNumber }) => `${phoneNumber} is paid and not recorded`),
      ...live.filter(({ twilio_sid }) => !ours.has(twilio_sid))
        .map((row) => `${row.phone_number} is recorded and not ours`),
    ],
    leaked: owned.filter((number) =>
      !exists.has(number.organizationId ?? "") && !isReturning(number)
    ).map(({ phoneNumber }) => phoneNumber),
    wrongOwner: [
      ...live.filter(({ twilio_sid, organization_id }) =>
        organization_id !== null &&
        ours.get(twilio_sid)?.organizationId !== organization_id
      ).map((row) => row.phone_number),
      ...exposed,
    ],
    billed: phoneNumbers.filter(({ status, twilio_sid }) =>
      status === "released" && ours.has(twilio_sid)
    ).map((row) => row.phone_number),
    takenAway: buysAgain ? [] : takenAway(ledgers),
    stuck: organizations
      .filter((organization) => organization.provisioning_policy === "auto")
      .flatMap(({ id }) => whyStuck(id, ledgers, mayFail) ?? []),
  };
}

/** Judged by the order and its payment, not by the number's row, which may have changed since. */
function takenAway(
  { organizations, orders, bill, owned }: Ledgers,
): readonly string[] {
  const exists = new Set(organizations.map(({ id }) => id));
  const purchased = new Set(
    orders.filter(({ status }) => status === "purchased")
      .map((order) => order.organization_id),
  );
  const isOwned = new Set(owned.map(({ sid }) => sid));
  return bill.filter(({ sid, organizationId }) =>
    organizationId !== null && exists.has(organizationId) &&
    purchased.has(organizationId) && !isOwned.has(sid)
  ).map(({ phoneNumber }) => phoneNumber);
}

function repeated(ids: readonly (string | null)[]): string[] {
  const seen = new Set<string | null>([null]);
  const again = new Set<string>();
  for (const id of ids) {
    if (id !== null && seen.has(id)) again.add(id);
    seen.add(id);
  }
  return [...again];
}

/** The result of an audit without offences. */
export const noOffences: Offences = {
  double: [],
  lost: [],
  leaked: [],
  wrongOwner: [],
  billed: [],
  takenAway: [],
  stuck: [],
};
