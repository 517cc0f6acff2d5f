import { OrganizationName } from "../elements/organization-name.tsx";
import { OutsideLink } from "../elements/outside-link.tsx";
import type { LinkedNumber } from "./activation-link.ts";

/** What is known of a number, for somebody who decides. */
export function NumberFacts({ number, console }: {
  readonly number: LinkedNumber;
  /** Its page in Twilio's console. */
  readonly console: string;
}) {
  const { organizationName, purchasedAt, monthlyPrice } = number;
  const place = [number.locality, number.region, number.country]
    .filter((part) => part !== null).join(", ");
  return (
    <dl class="facts">
      <dt>Organization</dt>
      <dd>
        <OrganizationName name={organizationName} />
      </dd>
      {place !== "" && (
        <>
          <dt>Place</dt>
          <dd>{place}</dd>
        </>
      )}
      {purchasedAt !== null && (
        <>
          <dt>Bought</dt>
          <dd>
            <time datetime={purchasedAt}>{formatTime(purchasedAt)}</time>
          </dd>
        </>
      )}
      {monthlyPrice !== null && (
        <>
          <dt>Costs</dt>
          <dd>{monthlyPrice} {number.monthlyPriceCurrency} a month</dd>
        </>
      )}
      <dt>Number</dt>
      <dd>
        <OutsideLink href={console}>In Twilio's console</OutsideLink>
      </dd>
    </dl>
  );
}

const time = new Intl.DateTimeFormat(undefined, {
  dateStyle: "medium",
  timeStyle: "short",
});

function formatTime(at: string): string {
  return time.format(new Date(at));
}
