import { Constants } from "../_shared/database/database.types.ts";
import { z } from "zod";
import type { ProjectArguments } from "../_shared/database/project-arguments.ts";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";
import type { MonthlyPrice } from "../_shared/twilio/monthly-price.ts";
import { leasedOrdersSchema } from "./leased-orders.ts";
import type { LeasedOrder, OrderBook, PurchasedNumber } from "./order-book.ts";

/**
 * Longer than the slowest stretch of an attempt without a renewal: two look-ups, a purchase, five searches and a price,
 * of at most ten seconds each.
 */
const LEASE_SECONDS = 120;

const completionSchema = z.enum([
  ...Constants.public.Enums.phone_number_status,
  "lease_lost",
]);

/** The orders in the database. A database that refuses or does not answer throws; the lease then expires. */
export function createSupabaseOrderBook(
  client: SecretClient,
  project: ProjectArguments,
): OrderBook {
  return {
    async claim(most) {
      const answer = await client.rpc("claim_phone_number_orders", {
        batch_size: most,
        lease_seconds: LEASE_SECONDS,
        ...project,
      });
      return leasedOrdersSchema.parse(unwrapAnswer("claim orders", answer));
    },
    async reserve(order, phoneNumber) {
      const answer = await client.rpc("reserve_phone_number", {
        ...leaseOf(order),
        phone_number: phoneNumber,
        lease_seconds: LEASE_SECONDS,
      });
      return z.enum(["reserved", "taken", "lease_lost"])
        .parse(unwrapAnswer("reserve a number", answer));
    },
    async complete(order, number) {
      const answer = await client.rpc("complete_phone_number_order", {
        ...leaseOf(order),
        phone_number: number.phoneNumber,
        twilio_sid: number.sid,
        capabilities: { ...number.capabilities },
        country: number.country,
        ...(number.purchasedAt === null
          ? {}
          : { purchased_at: number.purchasedAt.toISOString() }),
        ...(number.region === null ? {} : { region: number.region }),
        ...(number.locality === null ? {} : { locality: number.locality }),
        ...priceArguments(number.monthlyPrice),
        ...project,
        ...accountArguments(number, project),
      });
      return completionSchema.parse(unwrapAnswer("complete an order", answer));
    },
    async fail(order, failure) {
      const answer = await client.rpc("fail_phone_number_order", {
        ...leaseOf(order),
        error_code: failure.code,
        error_message: failure.message,
        counts_as_attempt: failure.countsAsAttempt,
        is_passing: failure.isPassing,
        keep_reservation: failure.keepReservation,
        ...(failure.retryInSeconds === null
          ? {}
          : { retry_in_seconds: failure.retryInSeconds }),
      });
      return z.enum(["queued", "failed", "lease_lost"])
        .parse(unwrapAnswer("put an order back", answer));
    },
    async refuseAccount(order, refusal) {
      const answer = await client.rpc("record_account_refusal", {
        ...leaseOf(order),
        error_code: refusal.code,
        error_message: refusal.message,
        keep_reservation: refusal.keepReservation,
      });
      return z.enum(["queued", "lease_lost"])
        .parse(unwrapAnswer("report a refusal of the account", answer));
    },
    async givenBack(order) {
      const answer = await client.from("phone_number_records")
        .select("twilio_sid").eq("order_id", order.id).eq("status", "released");
      const rows = z.array(z.object({ twilio_sid: z.string() }))
        .parse(unwrapAnswer("list the numbers given back", answer));
      return new Set(rows.map(({ twilio_sid }) => twilio_sid));
    },
    async reportUnaccounted({ phoneNumber, sid, tag, monthlyPrice }) {
      const answer = await client.rpc("report_unaccounted_number", {
        phone_number: phoneNumber,
        twilio_sid: sid,
        tag,
        ...priceArguments(monthlyPrice),
      });
      unwrapAnswer("report a number", answer);
    },
    async cancel(order) {
      const answer = await client.rpc(
        "cancel_phone_number_order",
        leaseOf(order),
      );
      return z.enum(["cancelled", "lease_lost"])
        .parse(unwrapAnswer("cancel an order", answer));
    },
  };
}

function leaseOf(order: LeasedOrder) {
  return { order_id: order.id, lease_token: order.leaseToken };
}

/** The account that Twilio says, unless it is ours in another spelling. */
function accountArguments(
  { accountSid }: PurchasedNumber,
  { twilio_account_sid: ours }: ProjectArguments,
) {
  return accountSid === null || isSameSid(accountSid, ours)
    ? {}
    : { twilio_account_sid: accountSid };
}

function isSameSid(sid: string, other: string | undefined): boolean {
  return sid.toLowerCase() === other?.toLowerCase();
}

function priceArguments(price: MonthlyPrice | null) {
  return price === null ? {} : {
    monthly_price: Number(price.amount),
    monthly_price_currency: price.currency,
  };
}
