import type { Logger } from "../_shared/logger.ts";
import { mayBeAdopted } from "../_shared/reconciliation/describe-number.ts";
import type { Finding } from "../_shared/reconciliation/finding.ts";
import { look, type LookDeps } from "../_shared/reconciliation/look.ts";
import { countryOf, priceOf } from "../_shared/reconciliation/price-list.ts";
import type { FindingsBook, NotedFinding } from "./findings-book.ts";

/** What the daily reconciliation needs. */
export interface ReconcilingDeps {
  /** Makes what one look needs, with time of its own. */
  readonly openLook: () => LookDeps;
  readonly findings: FindingsBook;
  readonly logger: Logger;
}

/**
 * Looks twice, and tells the admins of what both looks saw: what was between two states at the first look has settled at
 * the second. Changes nothing else, but to record a paid number for the organization that still waits for it.
 *
 * @throws {Error} when a list or the database does not answer; then nobody is told anything
 */
export async function reconcile(
  { openLook, findings, logger }: ReconcilingDeps,
): Promise<void> {
  const first = await look(openLook(), {
    onFindings: ({ id }, found) => findings.note(id, confirmAll(found, false)),
  });
  const deps = openLook();
  const second = await look(deps, {
    onFindings: async ({ id }, found) => {
      const noted = confirmAll(found, true);
      await findings.note(id, noted);
      for (const finding of noted) {
        if (finding.confirmed) await adoptIfWanted(finding, deps);
      }
    },
  }, first.id);
  const askedElevenLabs = deps.expectations.asksElevenLabs;
  const outcome = await findings.conclude(second.id, { askedElevenLabs });
  const counts = second.classes.map((tally) => [tally.class, tally.count]);
  logger.info("Numbers reconciled", { outcome, ...Object.fromEntries(counts) });

  async function adoptIfWanted(finding: Finding, deps: LookDeps) {
    const { facts, numberClass } = finding;
    const tag = facts.twilio?.tag ?? null;
    const country = countryOf(facts.phoneNumber);
    if (
      numberClass !== "paid_but_unknown" || !mayBeAdopted(facts) ||
      facts.twilio === null || tag === null || country === null
    ) return;
    const { phoneNumber } = facts;
    const { organizationId } = tag;
    const price = await priceOf(facts, deps.listPrice);
    const answer = await findings.adopt({
      phoneNumber,
      sid: facts.twilio.sid,
      organizationId,
      capabilities: facts.twilio.capabilities,
      country,
      monthlyPrice: price === "none" ? null : price,
    });
    logger.warn("Paid number found without a record", {
      phoneNumber,
      organizationId,
      answer,
    });
  }
}

function confirmAll(
  found: readonly Finding[],
  wasLookedBefore: boolean,
): readonly NotedFinding[] {
  return found.map((finding) => ({
    ...finding,
    confirmed: wasLookedBefore &&
      finding.facts.previousClass === finding.numberClass,
  }));
}
