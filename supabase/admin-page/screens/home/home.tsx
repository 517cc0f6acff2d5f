import { useState } from "preact/hooks";
import { Button } from "../../elements/button.tsx";
import { Screen } from "../../elements/screen.tsx";
import {
  countWaitingWork,
  type Kind,
  kinds,
  listWaitingWork,
  measureDurations,
  MOST_WAITING,
  type WaitingWork,
} from "../data/waiting-work.ts";
import { Loading } from "../loading.tsx";
import { StudioLink } from "../studio-link.tsx";
import { useLoaded } from "../use-loaded.ts";
import { Durations } from "./durations.tsx";
import { WaitingItem } from "./waiting-item.tsx";

const DAYS = 30;

const names: Readonly<Record<Kind, string>> = {
  import: "Imports",
  failure: "Failures",
  held_order: "Held orders",
  release: "Releases",
  other: "Other",
};

/** What waits for an admin, the oldest first; and how long organizations wait for a number. */
export function Home() {
  const [chosen, setChosen] = useState<Kind>();
  const loaded = useLoaded(async (project) => {
    const [work, counts, durations] = await Promise.all([
      listWaitingWork(project),
      countWaitingWork(project),
      measureDurations(project, DAYS),
    ]);
    return { work, counts, durations };
  }, "home");

  return (
    <Screen title="What waits">
      <Loading loaded={loaded}>
        {({ work, counts, durations }) => {
          const countOf = (kind: Kind) =>
            counts.filter((each) => each.kind === kind)
              .reduce((sum, each) => sum + each.waiting, 0);
          const all = kinds.reduce((sum, kind) => sum + countOf(kind), 0);
          const shown = work.filter(({ kind }) =>
            chosen === undefined || kind === chosen
          );
          return (
            <>
              <div class="filters" role="group" aria-label="Kinds of work">
                <Filter
                  name="All"
                  count={all}
                  isChosen={chosen === undefined}
                  choose={() => setChosen(undefined)}
                />
                {kinds.map((kind) => (
                  <Filter
                    key={kind}
                    name={names[kind]}
                    count={countOf(kind)}
                    isChosen={chosen === kind}
                    choose={() => setChosen(kind)}
                  />
                ))}
              </div>
              {shown.length === 0 && <p>Nothing waits for you here.</p>}
              <ul class="cards">
                {shown.map((each) => (
                  <WaitingItem
                    key={keyOf(each)}
                    work={each}
                    reload={loaded.reload}
                  />
                ))}
              </ul>
              {all > work.length && (
                <p class="quiet">
                  The {MOST_WAITING} oldest of {all} are listed.{" "}
                  <StudioLink>All are in Studio</StudioLink>
                </p>
              )}
              <Button action={() => void loaded.reload()}>Look again</Button>
              <Durations days={DAYS} durations={durations} />
            </>
          );
        }}
      </Loading>
    </Screen>
  );
}

/** A notification about several orders is listed once for each of them. */
function keyOf(
  { notification_id, organization_id, phone_number }: WaitingWork,
): string {
  return `${notification_id} ${organization_id} ${phone_number}`;
}

function Filter({ name, count, isChosen, choose }: {
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly choose: () => void;
}) {
  return (
    <button type="button" aria-pressed={isChosen} onClick={choose}>
      {name} <span class="count">{count}</span>
    </button>
  );
}
