import { useState } from "preact/hooks";
import { formatPhoneNumber } from "../../texts/phone-numbers.ts";
import { describeCost } from "../../texts/prices.ts";
import { describeAge } from "../../texts/times.ts";
import { DismissButton } from "../actions/dismiss-button.tsx";
import { KeepButton, ReleaseButton } from "../actions/number-buttons.tsx";
import { RetryButton } from "../actions/retry-button.tsx";
import { addressOf } from "../address.ts";
import { readToDo, type ToDo } from "../data/notifications.ts";
import type { WaitingWork } from "../data/waiting-work.ts";
import { NumberLink, OrganizationLink } from "../links.tsx";
import { Steps } from "../steps.tsx";
import { describeError, toApiError, useAdmin } from "../session/admin.ts";

/** One piece of work that waits: since when, at what cost, and what can be done about it. */
export function WaitingItem({ work, reload }: {
  readonly work: WaitingWork;
  readonly reload: () => Promise<void>;
}) {
  const cost = describeCost({
    monthlyPrice: work.monthly_price,
    costSoFar: work.cost_so_far,
    currency: work.currency,
  });
  return (
    <li>
      <h2>{work.title}</h2>
      <p class="quiet">
        <time dateTime={work.since}>{describeAge(work.since, Date.now())}</time>
        {work.progress !== null && ` · ${work.progress}`}
        {cost !== undefined && ` · ${cost}`}
      </p>
      <p class="links">
        {work.organization_name !== null && (
          <OrganizationLink
            organizationId={work.organization_id}
            name={work.organization_name}
          />
        )}
        {work.phone_number !== null && (
          <NumberLink phoneNumber={work.phone_number} />
        )}
      </p>
      {work.notification_id !== null && (
        <LoadedSteps notificationId={work.notification_id} />
      )}
      <div class="actions">
        <Actions work={work} reload={reload} />
        {work.notification_id !== null && (
          <DismissButton
            notificationId={work.notification_id}
            title={work.title}
            isOfOrders={work.kind === "failure" || work.kind === "held_order"}
            reload={reload}
          />
        )}
      </div>
    </li>
  );
}

/** The actions that end this kind of work. */
function Actions({ work, reload }: {
  readonly work: WaitingWork;
  readonly reload: () => Promise<void>;
}) {
  const { kind, phone_number: phoneNumber, organization_id } = work;
  const organizationName = work.organization_name ?? "no organization";
  if (kind === "import" && phoneNumber !== null) {
    return (
      <a
        class="button main"
        href={addressOf({ screen: "phone_number", phoneNumber })}
      >
        Activate <span class="spoken">{formatPhoneNumber(phoneNumber)}</span>
      </a>
    );
  }
  if (
    (kind === "failure" || kind === "held_order") && organization_id !== null
  ) {
    return (
      <RetryButton
        organizationId={organization_id}
        organizationName={organizationName}
        reload={reload}
      />
    );
  }
  if (kind === "release" && phoneNumber !== null) {
    const number = { phoneNumber, organizationName, reload };
    const isKept = work.notification_type === "organization_without_members";
    return (
      <>
        {!isKept && <KeepButton {...number} />}
        <ReleaseButton {...number} />
      </>
    );
  }
  return null;
}

/** The text of a notification, read when somebody wants it. */
function LoadedSteps({ notificationId }: { readonly notificationId: string }) {
  const { project } = useAdmin();
  const [toDo, setToDo] = useState<ToDo>({
    body: "One moment…",
    command: null,
  });

  async function read(): Promise<void> {
    try {
      setToDo(await readToDo(project, notificationId));
    } catch (error) {
      setToDo({ body: describeError(toApiError(error)), command: null });
    }
  }

  return (
    <details onToggle={(event) => event.currentTarget.open && void read()}>
      <summary>What to do</summary>
      <Steps body={toDo.body} command={toDo.command} />
    </details>
  );
}
