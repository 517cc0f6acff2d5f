import { useState } from "preact/hooks";
import { Button } from "../elements/button.tsx";
import { CheckList } from "../elements/check-list.tsx";
import { ImportSteps } from "../elements/import-steps.tsx";
import { Problem, Status } from "../elements/said.tsx";
import { Screen } from "../elements/screen.tsx";
import { formatPhoneNumber } from "../texts/phone-numbers.ts";
import type { OpenedLink } from "./activation-link.ts";
import { IdForm } from "./id-form.tsx";
import { NumberFacts } from "./number-facts.tsx";
import type { Activation } from "./use-activation.ts";

/** A number that waits for its import and its activation. */
export function WaitingNumber(
  { opened, activation, look, activate }: {
    readonly opened: OpenedLink;
    readonly activation: Activation;
    readonly look: () => void;
    readonly activate: (elevenLabsPhoneId?: string) => void;
  },
) {
  const { number, asksForId, links } = opened;
  const { checks, working, problem } = activation;
  const [id, setId] = useState("");
  const isReady = checks.length > 0 && checks.every(({ passed }) => passed);
  const isActivating = working === "activating";

  return (
    <Screen title={`Activate ${formatPhoneNumber(number.phoneNumber)}`}>
      <NumberFacts number={number} console={links.twilio} />
      {!isReady && (
        <ImportSteps
          phoneNumber={number.phoneNumber}
          organizationName={number.organizationName}
          elevenLabsPage={links.elevenLabs}
          asksForId={asksForId}
          isWatched
        />
      )}
      {checks.length > 0 && <CheckList checks={checks} />}
      <Status text={describe(activation, asksForId)} />
      <Problem text={problem === undefined ? "" : complain(problem)} />
      {asksForId
        ? (
          <IdForm
            id={id}
            onId={setId}
            isBusy={isActivating}
            send={() => activate(id.trim())}
          />
        )
        : (
          <p class="actions">
            <Button
              kind="main"
              action={() => activate()}
              isBusy={isActivating}
              isDisabled={!isReady}
            >
              Activate
            </Button>
            <Button action={look} isBusy={working === "looking"}>
              Look again
            </Button>
          </p>
        )}
    </Screen>
  );
}

/** How it goes, for somebody who does not see it. */
function describe({ checks, working }: Activation, asksForId: boolean): string {
  if (working === "activating") return "Activating…";
  if (working === "looking") return "Looking…";
  if (asksForId) return "";
  const failed = checks.filter(({ passed }) => !passed).length;
  return checks.length > 0 && failed === 0
    ? "ElevenLabs has the number, and everything is right: activate it."
    : "Not ready yet. This page looks again when you come back to it.";
}

function complain({ code, message }: Error & { readonly code: string }) {
  return code === "NO_ANSWER"
    ? `${message}. Try again: the same twice does no harm.`
    : message;
}
