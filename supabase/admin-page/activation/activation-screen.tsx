import { Status } from "../elements/said.tsx";
import { Screen } from "../elements/screen.tsx";
import { ActiveNumber } from "./active-number.tsx";
import { isOver, RefusedLink } from "./refused-link.tsx";
import { useActivation } from "./use-activation.ts";
import { WaitingNumber } from "./waiting-number.tsx";

/** Activates the one number that a link is for. */
export function ActivationScreen({ token }: { readonly token: string }) {
  const { activation, look, activateNumber } = useActivation(token);
  const { opened, problem, working, checks, isDone } = activation;

  if (problem !== undefined && (opened === undefined || isOver(problem))) {
    return (
      <RefusedLink
        problem={problem}
        isLooking={working === "looking"}
        look={look}
      />
    );
  }
  if (opened === undefined) {
    return (
      <Screen title="Activate a number">
        <Status text="One moment: looking what the link is for…" />
      </Screen>
    );
  }
  if (isDone || opened.number.status === "active") {
    const { number, agentName, asksForId } = opened;
    return (
      <ActiveNumber
        number={number}
        agentName={agentName}
        isNew={isDone}
        isUnchecked={isDone && asksForId && checks.length === 0}
      />
    );
  }
  return (
    <WaitingNumber
      opened={opened}
      activation={activation}
      look={look}
      activate={activateNumber}
    />
  );
}
