import { z } from "zod";
import { organizationOf } from "../_shared/reconciliation/finding.ts";
import type { SecretClient } from "../_shared/secret-client.ts";
import { unwrapAnswer } from "../_shared/unwrap-answer.ts";
import type { FindingsBook, NotedFinding } from "./findings-book.ts";

/** The findings in the database. A database that refuses or does not answer throws. */
export function createSupabaseFindingsBook(client: SecretClient): FindingsBook {
  return {
    async note(lookId, findings) {
      const answer = await client.rpc("note_findings", {
        reconciliation_id: lookId,
        findings: findings.map(findingRow),
      });
      unwrapAnswer("note findings", answer);
    },
    async adopt({ phoneNumber, sid, monthlyPrice, ...number }) {
      const answer = await client.rpc("adopt_phone_number", {
        phone_number: phoneNumber,
        twilio_sid: sid,
        organization_id: number.organizationId,
        capabilities: number.capabilities,
        country: number.country,
        ...(monthlyPrice === null ? {} : {
          monthly_price: Number(monthlyPrice.amount),
          monthly_price_currency: monthlyPrice.currency,
        }),
      });
      return z.enum(["adopted", "refused"])
        .parse(unwrapAnswer(`adopt "${phoneNumber}"`, answer));
    },
    async conclude(lookId, { askedElevenLabs }) {
      const answer = await client.rpc("conclude_reconciliation", {
        reconciliation_id: lookId,
        asked_elevenlabs: askedElevenLabs,
      });
      return z.enum(["concluded", "superseded"])
        .parse(unwrapAnswer("conclude the reconciliation", answer));
    },
  };
}

function findingRow({ facts, confirmed, ...finding }: NotedFinding) {
  return {
    number_key: facts.key,
    class: finding.numberClass,
    confirmed,
    phone_number: facts.phoneNumber,
    twilio_sid: facts.key === facts.phoneNumber ? null : facts.key,
    organization_id: organizationOf(facts),
    title: finding.title,
    message: finding.message,
    suggested_command: finding.suggestedCommand,
  };
}
