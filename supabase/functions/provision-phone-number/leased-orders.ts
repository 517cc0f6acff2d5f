import { z } from "zod";
import { uuid } from "../_shared/http/validate.ts";
import type { LeasedOrder } from "./order-book.ts";

/** The orders that a claim returns, as the database writes them. */
export const leasedOrdersSchema = z.array(
  z.object({
    order_id: uuid,
    lease_token: uuid,
    organization_id: uuid,
    organization_exists: z.boolean(),
    country: z.enum(["US", "CA"]).nullable(),
    area_code: z.string().nullable(),
    attempts: z.number(),
    reserved_phone_number: z.string().nullable(),
    reserved_seconds_ago: z.number().nullable(),
    asked_to_sell: z.boolean(),
  }).transform((row): LeasedOrder => ({
    id: row.order_id,
    leaseToken: row.lease_token,
    organizationId: row.organization_id,
    organizationExists: row.organization_exists,
    country: row.country,
    areaCode: row.area_code,
    attempts: row.attempts,
    reservation: row.reserved_phone_number === null ||
        row.reserved_seconds_ago === null
      ? null
      : {
        phoneNumber: row.reserved_phone_number,
        secondsAgo: row.reserved_seconds_ago,
      },
    askedToSell: row.asked_to_sell,
  })),
);
