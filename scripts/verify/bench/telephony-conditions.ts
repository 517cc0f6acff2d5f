import { type Mishap, mishaps } from "../stack-under-test/mishaps.ts";

/** The telephony is not there: what everything else is compared with. */
export const withoutTelephony: Mishap = {
  name: "none (baseline)",
  async spoil({ sql }) {
    await sql`alter table public.organizations disable trigger queue_phone_number_orders`;
    return () =>
      sql`alter table public.organizations enable trigger queue_phone_number_orders`;
  },
};

const asItIs: Mishap = {
  name: "as it is",
  spoil: () => Promise.resolve(() => Promise.resolve()),
};

/** What the telephony behind a sign-up may be like, the baseline first. */
export const telephonyConditions: readonly Mishap[] = [
  withoutTelephony,
  asItIs,
  ...[
    "pg_net is not installed",
    "the function hangs",
    "pg_net's queue is locked",
  ].map(findMishap),
];

function findMishap(wanted: string): Mishap {
  const mishap = mishaps.find(({ name }) => name === wanted);
  if (mishap !== undefined) return mishap;
  throw new Error(`There is no mishap "${wanted}" among those of the tests`);
}
