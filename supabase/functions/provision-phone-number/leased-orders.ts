import { z } from "zod";
import { uuid } from "../_shared/http/validate.ts";
import { countries } from "../_shared/twilio/country-of.ts";
import type { LeasedOrder } from "./order-book.ts";

/** What `claim_order_batch` answers. */
export const leasedOrdersSchema = z.array(
  z.object({
    order_id: uuid,
    lease_token: uuid,
    organization_id: uuid,
    organization_exists: z.boolean(),
    country: z.enum(countries).nullable(),
    area_code: z.string().nullable(),
    area_code_country: z.enum(countries).nullable(),
    area_code_regions: z.array(z.string()).nullable(),
    attempts: z.number(),
    reserved_phone_number: z.string().nullable(),
    reserved_seconds_ago: z.number().nullable(),
    asked_to_sell: z.boolean(),
    former_projects: z.array(z.string()),
  }).transform((row): LeasedOrder => ({
    id: row.order_id,
    leaseToken: row.lease_token,
    organizationId: row.organization_id,
    organizationExists: row.organization_exists,
    country: row.country,
    areaCode: row.area_code,
    area: row.area_code_country === null || row.area_code_regions === null
      ? null
      : { country: row.area_code_country, regions: row.area_code_regions },
    attempts: row.attempts,
    reservation: row.reserved_phone_number === null ||
        row.reserved_seconds_ago === null
      ? null
      : {
        phoneNumber: row.reserved_phone_number,
        secondsAgo: row.reserved_seconds_ago,
      },
    askedToSell: row.asked_to_sell,
    formerProjects: row.former_projects,
  })),
);
