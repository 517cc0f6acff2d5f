import { z } from "zod";
import { uuid } from "../_shared/uuid.ts";
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
    selected_phone_number: z.string().nullable(),
    selected_seconds_ago: z.number().nullable(),
    asked_to_sell: z.boolean(),
  }).transform((row): LeasedOrder => ({
    id: row.order_id,
    leaseToken: row.lease_token,
    organizationId: row.organization_id,
    organizationExists: row.organization_exists,
    country: row.country,
    areaCode: row.area_code,
    attempts: row.attempts,
    selection: row.selected_phone_number === null ||
        row.selected_seconds_ago === null
      ? null
      : {
        phoneNumber: row.selected_phone_number,
        secondsAgo: row.selected_seconds_ago,
      },
    askedToSell: row.asked_to_sell,
  })),
);
