import { Fact } from "../../elements/fact.tsx";
import {
  describeNumberStatus,
  describeOrderStatus,
} from "../../texts/statuses.ts";
import { describeMoment } from "../../texts/times.ts";
import type { Order } from "../data/orders.ts";
import type { FoundRecord } from "../data/records.ts";
import { NumberLink } from "../links.tsx";

/** What is known of an organization. */
export function OrganizationFacts({ organizationId, order, record }: {
  readonly organizationId: string;
  readonly order: Order | undefined;
  readonly record: FoundRecord | undefined;
}) {
  const number = record?.phone_number ?? null;
  const status = record?.number_status ?? null;
  return (
    <dl class="facts">
      <Fact name="Number">
        {number === null ? "none" : <NumberLink phoneNumber={number} />}
        {status !== null && ` (${describeNumberStatus(status)})`}
      </Fact>
      <Fact name="Order">
        {order === undefined ? "no number was ordered" : describeOrder(order)}
      </Fact>
      {order !== undefined && order.last_error_code !== null &&
        order.status !== "purchased" && (
        <Fact name="Last error">
          {order.last_error_message} ({order.last_error_code})
        </Fact>
      )}
      {order !== undefined && (
        <Fact name="Wish">
          {order.area_code === null
            ? "any area code"
            : `area code ${order.area_code}`}, {order.country ?? "any country"}
        </Fact>
      )}
      {order !== undefined && order.organization_deleted_at !== null && (
        <Fact name="Deleted">
          {describeMoment(order.organization_deleted_at)}
        </Fact>
      )}
      <Fact name="Id">
        <code>{organizationId}</code>
      </Fact>
    </dl>
  );
}

function describeOrder(order: Order): string {
  const attempts = order.attempts === 0
    ? "no attempt yet"
    : order.attempts === 1
    ? "one attempt"
    : `${order.attempts} attempts`;
  return `${describeOrderStatus(order.status)}, ${attempts}`;
}
