import { z } from "zod";
import { uuid } from "../uuid.ts";
import {
  type NumberFacts,
  RECORDED_STATUSES,
  type RecordFacts,
  type TwilioFacts,
} from "./number-facts.ts";

const rowSchema = z.object({
  number_key: z.string(),
  phone_number: z.string(),
  at_twilio: z.boolean(),
  voice_url: z.string().nullable(),
  answers_elsewhere: z.boolean().nullable(),
  capabilities: z.record(z.string(), z.boolean()).nullable(),
  tagged_organization_id: uuid.nullable(),
  tagged_organization_exists: z.boolean(),
  tagged_order_status: z.string().nullable(),
  tagged_purchase_under_way: z.boolean(),
  tagged_has_number: z.boolean(),
  status: z.enum(RECORDED_STATUSES).nullable(),
  organization_id: uuid.nullable(),
  organization_name: z.string().nullable(),
  elevenlabs_phone_id: z.string().nullable(),
  monthly_price: z.string().nullable(),
  monthly_price_currency: z.string().nullable(),
  purchased_at: z.coerce.date().nullable(),
  release_under_way: z.boolean(),
  changed_lately: z.boolean(),
  idle: z.boolean(),
  imported_phone_number: z.string().nullable(),
  imported_agent_id: z.string().nullable(),
  imported_ids: z.array(z.string()),
  previous_class: z.string().nullable(),
});

type Row = z.output<typeof rowSchema>;

/** A page of facts, as the database writes it. */
export const factsPageSchema = z.array(
  rowSchema.transform((row): NumberFacts => ({
    key: row.number_key,
    phoneNumber: row.phone_number,
    twilio: row.at_twilio ? twilioFacts(row) : null,
    record: recordFacts(row),
    elevenLabs: {
      recorded: row.imported_phone_number === null ? null : {
        phoneNumber: row.imported_phone_number,
        agentId: row.imported_agent_id,
      },
      ids: row.imported_ids,
    },
    recordedPrice:
      row.monthly_price === null || row.monthly_price_currency === null
        ? null
        : { amount: row.monthly_price, currency: row.monthly_price_currency },
    previousClass: row.previous_class,
  })),
);

function twilioFacts(row: Row): TwilioFacts {
  const organizationId = row.tagged_organization_id;
  return {
    sid: row.number_key,
    voiceUrl: row.voice_url ?? "",
    answersElsewhere: row.answers_elsewhere ?? false,
    capabilities: row.capabilities ?? {},
    tag: organizationId === null ? null : {
      organizationId,
      organizationExists: row.tagged_organization_exists,
      orderStatus: row.tagged_order_status,
      purchaseUnderWay: row.tagged_purchase_under_way,
      hasAnotherNumber: row.tagged_has_number,
    },
  };
}

function recordFacts(row: Row): RecordFacts | null {
  const { status, organization_id, organization_name, purchased_at } = row;
  if (
    status === null || organization_id === null ||
    organization_name === null || purchased_at === null
  ) return null;
  return {
    status,
    organizationId: organization_id,
    organizationName: organization_name,
    elevenLabsPhoneId: row.elevenlabs_phone_id,
    purchasedAt: purchased_at,
    releaseUnderWay: row.release_under_way,
    changedLately: row.changed_lately,
    idle: row.idle,
  };
}
