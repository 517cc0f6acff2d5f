import {
  type Finding,
  organizationOf,
} from "../_shared/reconciliation/finding.ts";
import { look, type LookDeps } from "../_shared/reconciliation/look.ts";
import type { NumberClass } from "../_shared/reconciliation/number-class.ts";
import type { NumberFacts } from "../_shared/reconciliation/number-facts.ts";

/** So many findings are told one by one; the classes count them all. */
export const MAX_FINDINGS = 1_000;

/** A finding as admins see it. */
interface ReportedFinding {
  readonly class: NumberClass;
  readonly phoneNumber: string;
  readonly sid: string | null;
  readonly organizationId: string | null;
  readonly message: string;
  readonly suggestedCommand: string | null;
}

/** Looks once, and reports what it sees. Nothing is changed, and nobody is told. */
export async function reportReconciliation(deps: LookDeps) {
  const findings: ReportedFinding[] = [];
  const notOurs: ReportedFinding[] = [];
  let total = 0;
  const { startedAt, classes } = await look(deps, {
    onFindings(_look, found) {
      total += found.length;
      const room = MAX_FINDINGS - findings.length;
      findings.push(...found.slice(0, room).map(reportFinding));
    },
    onNumber({ numberClass, facts }) {
      if (numberClass !== "not_ours") return;
      total += 1;
      if (notOurs.length < MAX_FINDINGS) notOurs.push(reportStranger(facts));
    },
  });
  return {
    startedAt,
    finishedAt: deps.now().toISOString(),
    elevenLabsAsked: deps.expectations.asksElevenLabs,
    classes,
    findings: [...findings, ...notOurs].slice(0, MAX_FINDINGS),
    truncated: total > MAX_FINDINGS,
  };
}

function reportFinding(
  { numberClass, facts, message, suggestedCommand }: Finding,
): ReportedFinding {
  return { class: numberClass, ...identify(facts), message, suggestedCommand };
}

function reportStranger(facts: NumberFacts): ReportedFinding {
  return {
    class: "not_ours",
    ...identify(facts),
    message: `${facts.phoneNumber} has no tag of ours: nothing here touches it`,
    suggestedCommand: null,
  };
}

function identify(facts: NumberFacts) {
  return {
    phoneNumber: facts.phoneNumber,
    sid: facts.key === facts.phoneNumber ? null : facts.key,
    organizationId: organizationOf(facts),
  };
}
