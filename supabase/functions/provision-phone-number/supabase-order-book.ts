import { Constants } from "../_shared/database/database.types.ts";
import { z } from "zod";
import type { ProjectArguments } from "../_shared/database/project-arguments.ts";
import { readRows } from "../_shared/database/read-rows.ts";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";
import type { Answering } from "../_shared/elevenlabs/answering-configuration.ts";
import type { MonthlyPrice } from "../_shared/twilio/monthly-price.ts";
import { leasedOrdersSchema } from "./leased-orders.ts";
import type { LeasedOrder, OrderBook, PurchasedNumber } from "./order-book.ts";

/** More numbers than an order is bought for again. */
const MOST_GIVEN_BACK = 1_000;
/**
 * Longer than the slowest stretch of an attempt without a renewal: two look-ups, a purchase, five searches and a price,
 * of at most ten seconds each.
 */
const LEASE_SECONDS = 120;

const reservationSchema = z.enum(["reserved", "taken", "lease_lost"]);

const completionSchema = z.enum([
  ...Constants.public.Enums.phone_number_status,
  "lease_lost",
]);

/**
 * The orders in the database. A database that refuses or does not answer throws; the lease then expires.
 *
 * @param answering how bought numbers come to be answered: each claim tells the database
 */
export function createSupabaseOrderBook(
  client: SecretClient,
  project: ProjectArguments,
  answering: Answering,
): OrderBook {
  return {
    async claim(most) {
      const answer = await client.rpc("claim_order_batch", {
        batch_size: most,
        lease_seconds: LEASE_SECONDS,
        ...project,
        answered_by: answering,
      });
      return leasedOrdersSchema.parse(unwrapAnswer("claim orders", answer));
    },
    async reserve(order, phoneNumber) {
      const answer = await client.rpc("reserve_phone_number", {
        ...leaseOf(order),
        phone_number: phoneNumber,
        lease_seconds: LEASE_SECONDS,
      });
      return reservationSchema.parse(
        unwrapAnswer("reserve a number", answer),
      );
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
      const rows = await readRows<{ readonly twilio_sid: string | null }>(
        MOST_GIVEN_BACK,
        (last, most) => {
          const query = client.from("phone_number_records")
            .select("twilio_sid").eq("order_id", order.id)
            .eq("status", "released").order("twilio_sid").limit(most);
          const after = last?.twilio_sid ?? null;
          return after === null ? query : query.gt("twilio_sid", after);
        },
      );
      return new Set(rows.flatMap(({ twilio_sid: sid }) => sid ?? []));
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
