import type { CostReport } from "../cost-report.ts";

const none = { quantity: 0, costs: [], withoutPrice: 0 };

function usd(amount: string) {
  return [{ currency: "USD", amount }];
}

/** Two months of two organizations, one of them deleted, with SMS of the other one and SMS of no organization. */
export function sampleCosts(): CostReport {
  const acme = {
    costs: usd("2.36"),
    withoutPrice: 0,
    numberMonths: { quantity: 2, costs: usd("2.30"), withoutPrice: 0 },
    voiceMinutes: { quantity: 3, costs: usd("0.0375"), withoutPrice: 0 },
    sms: { quantity: 3, costs: usd("0.0225"), withoutPrice: 0 },
  };
  const bolt = {
    costs: usd("1.15"),
    withoutPrice: 0,
    numberMonths: { quantity: 1, costs: usd("1.15"), withoutPrice: 0 },
    voiceMinutes: none,
    sms: none,
  };
  const other = { quantity: 1, costs: usd("0.0075"), withoutPrice: 0 };
  const sms = { quantity: 4, costs: usd("0.03"), withoutPrice: 0 };
  const soFar = { costs: [], withoutPrice: 0 };
  return {
    from: "2026-10-01",
    to: "2026-12-01",
    total: {
      costs: usd("3.5175"),
      withoutPrice: 0,
      numberMonths: { quantity: 3, costs: usd("3.45"), withoutPrice: 0 },
      voiceMinutes: acme.voiceMinutes,
      sms,
    },
    months: [
      { month: "2026-10", ...bolt },
      { ...acme, month: "2026-11", costs: usd("2.3675"), sms },
    ],
    perMonth: { phoneNumbers: 1, costs: usd("1.15"), withoutPrice: 0 },
    waitingForImport: { costs: usd("1.15"), withoutPrice: 0 },
    deletedOrganizations: bolt,
    organizations: [
      {
        ...bolt,
        organizationId: "1",
        organizationName: "Bolt",
        organizationExists: false,
        waitingForImport: soFar,
      },
      {
        ...acme,
        organizationId: "2",
        organizationName: "Acme & <Sons>",
        organizationExists: true,
        waitingForImport: soFar,
      },
    ],
    withoutOrganization: {
      costs: other.costs,
      withoutPrice: 0,
      numberMonths: none,
      voiceMinutes: none,
      sms: other,
    },
    nextCursor: null,
    smsCountedUntil: "2026-11-30",
    smsUnknownBecause: null,
  };
}
