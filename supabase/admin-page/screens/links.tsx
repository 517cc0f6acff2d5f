import { formatPhoneNumber } from "../texts/phone-numbers.ts";
import { addressOf } from "./address.ts";

/** A link to the number's story. */
export function NumberLink({ phoneNumber }: { readonly phoneNumber: string }) {
  return (
    <a
      class="number"
      href={addressOf({ screen: "phone_number", phoneNumber })}
    >
      {formatPhoneNumber(phoneNumber)}
    </a>
  );
}

/** A link to the organization's story; only its name where it has no id. */
export function OrganizationLink({ organizationId, name }: {
  readonly organizationId: string | null;
  readonly name: string;
}) {
  if (organizationId === null) return <bdi>{name}</bdi>;
  return (
    <a href={addressOf({ screen: "organization", organizationId })}>
      <bdi>{name}</bdi>
    </a>
  );
}
