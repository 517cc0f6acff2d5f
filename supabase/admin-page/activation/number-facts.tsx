import { Fact } from "../elements/fact.tsx";
import { OrganizationName } from "../elements/organization-name.tsx";
import { OutsideLink } from "../elements/outside-link.tsx";
import { describePlace } from "../texts/places.ts";
import { describePrice } from "../texts/prices.ts";
import { describeMoment } from "../texts/times.ts";
import type { LinkedNumber } from "./activation-link.ts";

/** What is known of a number, for somebody who decides. */
export function NumberFacts({ number, console }: {
  readonly number: LinkedNumber;
  /** Its page in Twilio's console. */
  readonly console: string;
}) {
  const { organizationName, purchasedAt } = number;
  const place = describePlace(number);
  const price = describePrice(number.monthlyPrice, number.monthlyPriceCurrency);
  return (
    <dl class="facts">
      <Fact name="Organization">
        <OrganizationName name={organizationName} />
      </Fact>
      {place !== "" && <Fact name="Place">{place}</Fact>}
      {purchasedAt !== null && (
        <Fact name="Bought">
          <time dateTime={purchasedAt}>{describeMoment(purchasedAt)}</time>
        </Fact>
      )}
      {price !== undefined && <Fact name="Costs">{price} a month</Fact>}
      <Fact name="Number">
        <OutsideLink href={console}>In Twilio's console</OutsideLink>
      </Fact>
    </dl>
  );
}
