import { Fact } from "../../elements/fact.tsx";
import { OutsideLink } from "../../elements/outside-link.tsx";
import { describePlace } from "../../texts/places.ts";
import { describePrice } from "../../texts/prices.ts";
import { describeNumberStatus } from "../../texts/statuses.ts";
import { describeMoment } from "../../texts/times.ts";
import type { PhoneNumber } from "../data/phone-numbers.ts";
import { OrganizationLink } from "../links.tsx";
import { StudioLink } from "../studio-link.tsx";

/** What is known of a number. */
export function NumberFacts({ number }: { readonly number: PhoneNumber }) {
  const { elevenLabsPhoneId, elevenLabsVerification } = number;
  const place = describePlace(number);
  const price = describePrice(number.monthlyPrice, number.monthlyPriceCurrency);
  return (
    <dl class="facts">
      <Fact name="State">
        {describeNumberStatus(number.status)}
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
        <StudioLink>Costs in Studio</StudioLink>
      </Fact>
      <Fact name="ElevenLabs id">
        {elevenLabsPhoneId === null
          ? number.answeredBy === "registration"
            ? "none: each call is registered"
            : "none yet"
          : <code>{elevenLabsPhoneId}</code>}
        {elevenLabsVerification !== null && ` (${elevenLabsVerification})`}{" "}
        <OutsideLink href={number.links.elevenLabs}>ElevenLabs</OutsideLink>
      </Fact>
      <Fact name="Twilio id">
        <code>{number.twilioSid}</code>{" "}
        <OutsideLink href={number.links.twilio}>Twilio</OutsideLink>
      </Fact>
    </dl>
  );
}
