import { startAdmin } from "../../testing/start-admin.ts";
import type { CountMessages } from "../count-messages.ts";

export const PERIOD = "?from=2026-11-01&to=2026-12-01";

function sum(quantity: number, amount: string) {
  return { quantity, costs: [{ currency: "USD", amount }], without_price: 0 };
}
const known = {
  number_month: sum(2, "2.30"),
  voice_minute: sum(3, "0.0375"),
  all: sum(5, "2.3375"),
};
const totals = {
  total: { ...known, sms: sum(4, "0.03"), all: sum(9, "2.3675") },
  deleted: {},
  without_organization: { sms: sum(1, "0.0075"), all: sum(1, "0.0075") },
  months: [{ ...known, month: "2026-11", sms: sum(4, "0.03") }],
  live: sum(2, "2.30"),
  waiting: sum(1, "1.15"),
};
/** What the database answers for two numbers in one month. */
export const report = {
  totals,
  organizations: [
    {
      ...known,
      sms: sum(3, "0.0225"),
      organization_id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
      organization_name: "Acme",
      organization_exists: true,
      waiting: sum(1, "1.15"),
    },
  ],
  sms_counted_until: "2026-11-01",
  next_organization_id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
};

export const nothingSent: CountMessages = () =>
  Promise.resolve({ known: true, perDay: {} });

/** The admin function with that answer and these changes of it. */
export function startReporting(
  countMessages = nothingSent,
  changes = {},
) {
  const admin = startAdmin({
    "/rpc/report_costs": { ...report, ...changes },
  }, { countMessages });
  return {
    ...admin,
    costs: (query = PERIOD) => admin.ask(`/costs${query}`),
  };
}
