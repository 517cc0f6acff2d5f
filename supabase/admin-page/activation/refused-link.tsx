import * as z from "zod";
import type { ApiError } from "../api.ts";
import { AdministrationLink } from "../elements/administration-link.tsx";
import { Button } from "../elements/button.tsx";
import { Screen } from "../elements/screen.tsx";
import { formatPhoneNumber } from "../texts/phone-numbers.ts";

/** Why a link does nothing, and what to do instead, by the code of the refusal. */
const refusals: Readonly<Record<string, { title: string; advice: string }>> = {
  ACTIVATION_LINK_UNKNOWN: {
    title: "This link is unknown",
    advice:
      "Perhaps a part of it is missing. Open the link in the message itself, or copy all of it.",
  },
  ACTIVATION_LINK_EXPIRED: {
    title: "This link has expired",
    advice:
      "A link works for seven days. A reminder about the number brings a new one: take the newest message.",
  },
  ACTIVATION_LINK_OVER: {
    title: "This link is no longer needed",
    advice:
      "The number no longer waits for this message. Where there is a newer message about it, take that one.",
  },
};

/** Whether a link will not work again. */
export function isOver({ code }: ApiError): boolean {
  return code in refusals;
}

const overDetails = z.object({ phoneNumber: z.string(), active: z.boolean() });

/** A link that shows no number. */
export function RefusedLink(
  { problem, isLooking, look }: {
    readonly problem: ApiError;
    readonly isLooking: boolean;
    readonly look: () => void;
  },
) {
  const refusal = refusals[problem.code];
  if (refusal === undefined) {
    return (
      <Screen title="That did not work">
        <p>{problem.message}. Nothing has changed.</p>
        <Button kind="main" action={look} isBusy={isLooking}>Try again</Button>
      </Screen>
    );
  }
  const { data } = overDetails.safeParse(problem.details);
  return (
    <Screen title={refusal.title}>
      {data?.active
        ? <p>{formatPhoneNumber(data.phoneNumber)} is active already.</p>
        : <p>{refusal.advice}</p>}
      <AdministrationLink />
    </Screen>
  );
}
