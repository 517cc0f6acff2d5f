import { AdministrationLink } from "../elements/administration-link.tsx";
import { OrganizationName } from "../elements/organization-name.tsx";
import { Screen } from "../elements/screen.tsx";
import { formatPhoneNumber } from "../texts/phone-numbers.ts";
import type { LinkedNumber } from "./activation-link.ts";

/** A number that needs nothing more. */
export function ActiveNumber(
  { number, agentName, isNew, isUnchecked }: {
    readonly number: LinkedNumber;
    readonly agentName: string;
    /** Whether this page activated it. */
    readonly isNew: boolean;
    /** Whether somebody gave an id that nothing could check. */
    readonly isUnchecked: boolean;
  },
) {
  const { phoneNumber, organizationName } = number;
  return (
    <Screen
      title={isNew
        ? `${formatPhoneNumber(phoneNumber)} is active`
        : `${formatPhoneNumber(phoneNumber)} is active already`}
    >
      {isUnchecked
        ? (
          <p>
            Nothing could check the id.{" "}
            <a href={`tel:${phoneNumber}`}>Call the number</a>, and hear whether
            {" "}
            {agentName} answers, from{" "}
            <OrganizationName name={organizationName} />: if not, the id is
            another number's, and an admin who signs in can replace it.
          </p>
        )
        : (
          <>
            <p>
              Calls to it are answered: by {agentName}, from{" "}
              <OrganizationName name={organizationName} />.
            </p>
            <p>
              Next, <a href={`tel:${phoneNumber}`}>call it</a>{" "}
              and hear it yourself. Nothing else is left to do here.
            </p>
          </>
        )}
      <AdministrationLink />
    </Screen>
  );
}
