import type { PhoneNumber } from "../data/phone-numbers.ts";
import { Fact } from "../fact.tsx";
import { OrganizationLink } from "../links.tsx";
import { StudioLink } from "../studio-link.tsx";
import { describePrice } from "../texts/prices.ts";
import { describeStatus } from "../texts/statuses.ts";
import { describeMoment } from "../texts/times.ts";

/** What is known of a number. */
export function NumberFacts({ number }: { readonly number: PhoneNumber }) {
  const { elevenLabsPhoneId, elevenLabsVerification } = number;
  const place = [number.locality, number.region, number.country]
    .filter((part) => part !== null).join(", ");
  const price = number.monthlyPrice === null ? undefined : describePrice(
    `${number.monthlyPrice}`,
    number.monthlyPriceCurrency,
  );
  return (
    <dl class="facts">
      <Fact name="State">
        {describeStatus(number.status)}
        {number.status === "releasing" && number.releaseDueAt !== null &&
          `, due ${describeMoment(number.releaseDueAt)}`}
      </Fact>
      <Fact name="Organization">
        <OrganizationLink
          organizationId={number.organizationId}
          name={number.organizationName}
        />
        {number.organizationId === null && " (deleted)"}
      </Fact>
      {place !== "" && <Fact name="Place">{place}</Fact>}
      <Fact name="Price">
        {price === undefined ? "unknown" : `${price} a month`}{" "}
        <span class="quiet">
          <StudioLink>costs in Studio</StudioLink>
        </span>
      </Fact>
      <Fact name="ElevenLabs id">
        {elevenLabsPhoneId === null
          ? "none yet"
          : <code>{elevenLabsPhoneId}</code>}
        {elevenLabsVerification !== null && ` (${elevenLabsVerification})`}
      </Fact>
      <Fact name="Twilio id">
        <code>{number.twilioSid}</code>
      </Fact>
    </dl>
  );
}
