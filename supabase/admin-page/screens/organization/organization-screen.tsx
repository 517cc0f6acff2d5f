import { Screen } from "../../elements/screen.tsx";
import { RetryButton } from "../actions/retry-button.tsx";
import { listPendingNotifications } from "../data/notifications.ts";
import { readOrder } from "../data/orders.ts";
import { searchRecords, tellOrganizationStory } from "../data/records.ts";
import { Loading } from "../loading.tsx";
import { Notifications } from "../notifications.tsx";
import { Story } from "../story.tsx";
import { useLoaded } from "../use-loaded.ts";
import { canRetry } from "./can-retry.ts";
import { OrganizationFacts } from "./organization-facts.tsx";

/** An organization: its order, its number, and its story. */
export function OrganizationScreen(
  { organizationId }: { readonly organizationId: string },
) {
  const loaded = useLoaded(async (project) => {
    const [records, order, notifications, events] = await Promise.all([
      searchRecords(project, organizationId),
      readOrder(project, organizationId),
      listPendingNotifications(project, "organization_id", organizationId),
      tellOrganizationStory(project, organizationId),
    ]);
    const record = records.find((each) =>
      each.organization_id === organizationId
    );
    return { record, order, notifications, events };
  }, organizationId);
  const { data, reload } = loaded;
  const name = data?.record?.organization_name ??
    data?.order?.organization_name;

  return (
    <Screen title={name ?? "Organization"}>
      <Loading loaded={loaded}>
        {({ record, order, notifications, events }) =>
          record === undefined && order === undefined
            ? <p>There is no organization with the id {organizationId}.</p>
            : (
              <>
                <OrganizationFacts
                  organizationId={organizationId}
                  order={order}
                  record={record}
                />
                {canRetry(order?.status, record?.number_status ?? null) && (
                  <div class="actions">
                    <RetryButton
                      organizationId={organizationId}
                      organizationName={name ?? "this organization"}
                      reload={reload}
                    />
                  </div>
                )}
                <Notifications notifications={notifications} reload={reload} />
                <Story events={events} />
              </>
            )}
      </Loading>
    </Screen>
  );
}
