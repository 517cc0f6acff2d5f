import { describeAge } from "../texts/times.ts";
import { DismissButton } from "./actions/dismiss-button.tsx";
import { MOST_NOTIFICATIONS, type Notification } from "./data/notifications.ts";
import { Steps } from "./steps.tsx";
import { StudioLink } from "./studio-link.tsx";

/** The pending notifications about an organization or a number, with their steps. */
export function Notifications({ notifications, reload }: {
  readonly notifications: readonly Notification[];
  readonly reload: () => Promise<void>;
}) {
  if (notifications.length === 0) return null;
  return (
    <section aria-label="Notifications">
      <h2>What waits</h2>
      <ul class="cards">
        {notifications.map((each) => (
          <li key={each.id}>
            <h3>{each.title}</h3>
            <p class="quiet">
              {[describeAge(each.created_at, Date.now()), each.progress]
                .filter((part) => part !== null).join(" · ")}
            </p>
            <details>
              <summary>What to do</summary>
              <Steps body={each.body} command={each.command} />
            </details>
            <div class="actions">
              <DismissButton
                notificationId={each.id}
                title={each.title}
                isOfOrders={false}
                reload={reload}
              />
            </div>
          </li>
        ))}
      </ul>
      {notifications.length >= MOST_NOTIFICATIONS && (
        <p class="quiet">
          Only the newest {MOST_NOTIFICATIONS} are here.{" "}
          <StudioLink>More in Studio</StudioLink>
        </p>
      )}
    </section>
  );
}
