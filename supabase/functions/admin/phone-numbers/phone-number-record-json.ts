import type { Tables } from "../../_shared/database/database.types.ts";

/** A phone number as admins see it: with its price and its ids at Twilio and ElevenLabs. */
export function phoneNumberRecordJson(row: Tables<"phone_number_records">) {
  return {
    id: row.id,
    phoneNumber: row.phone_number,
    status: row.status,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    answeredBy: row.answered_by,
    elevenLabsPhoneId: row.elevenlabs_phone_id,
    elevenLabsVerification: row.elevenlabs_verification,
    twilioSid: row.twilio_sid,
    capabilities: row.capabilities,
    locality: row.locality,
    region: row.region,
    country: row.country,
    monthlyPrice: row.monthly_price,
    monthlyPriceCurrency: row.monthly_price_currency,
    monthlyPriceSource: row.monthly_price_source,
    purchasedAt: row.purchased_at,
    activatedAt: row.activated_at,
    suspendedAt: row.suspended_at,
    releasingAt: row.releasing_at,
    releaseDueAt: row.release_due_at,
    releasedAt: row.released_at,
  };
}
