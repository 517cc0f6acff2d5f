import { z } from "zod";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import { parseJsonBody, uuid, validate } from "../../_shared/http/validate.ts";

/** As many ids as a body of 64 KiB holds. */
const MOST_IDS = 1_000;

const orderBody = z.strictObject({
  organizations: z.union(
    [z.literal("all"), z.array(uuid).min(1).max(MOST_IDS)],
    {
      error: `must be "all" or 1 to ${MOST_IDS} UUIDs`,
    },
  ),
  confirm: z.int({ error: "must be a whole number" }).min(0).optional(),
});

type WantedOrders = z.output<typeof orderBody>;

/**
 * Reads the body: `{"organizations": "all"}` or a list of ids and, to order, `"confirm"` with how many numbers.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with each mistake
 */
export function parseOrders(body: string): WantedOrders {
  return validate(orderBody, parseJsonBody(body), {
    code: "INVALID_BODY",
    message:
      'The body must be {"organizations": "all"} or {"organizations": ["<the id>", …]}, with {"confirm": <how many numbers>} to order them',
  });
}

/**
 * Tells what numbers would cost for organizations that never had an order, as the caller. With a confirmation it also
 * orders the first thousand of them; a repeated call orders the next.
 *
 * @throws {ApiError} 400 `CONFIRMATION_REQUIRED` where they are more than confirmed; 404 for an unknown organization
 */
export async function orderPhoneNumbers(
  client: CallerClient,
  { organizations, confirm }: WantedOrders,
) {
  const answer = await client.rpc("order_phone_numbers", {
    ...(organizations !== "all" && { organization_ids: organizations }),
    ...(confirm !== undefined && { confirmed: confirm }),
  }).single();
  if (answer.error !== null) throw fromDataApi(answer);
  const { numbers, ordered, ...plan } = answer.data;
  return {
    numbers,
    ordered,
    left: numbers - ordered,
    monthlyPrice: plan.monthly_price,
    monthlyCost: plan.monthly_cost,
    currency: plan.currency,
    waitingBefore: plan.waiting_before,
    withinMonthlyCost: plan.within_monthly_cost,
    hours: plan.hours,
    message: inWords(answer.data),
  };
}

function inWords(
  { numbers, monthly_cost, currency, within_monthly_cost, hours }: {
    readonly numbers: number;
    readonly monthly_cost: number;
    readonly currency: string;
    readonly within_monthly_cost: number;
    readonly hours: number | null;
  },
): string {
  const cost = `${monthly_cost.toFixed(2)} ${currency}`;
  const time = hours === null
    ? "With the present limits of purchases none is bought."
    : `With the present limits of purchases the last of those is bought after about ${hours} hours.`;
  return `${numbers} ${
    numbers === 1 ? "number costs" : "numbers cost"
  } about ${cost} a month; Twilio charges the first month at the purchase, and nothing for the set-up. ` +
    `Within max_monthly_cost are ${within_monthly_cost} of them; the others wait until it is raised. ${time} ` +
    "These counts include what one user has beyond max_numbers_per_user: that is held, and bought once an admin retries it.";
}
