import { describeMoment } from "../texts/times.ts";
import { MOST_EVENTS, type StoryEvent } from "./data/records.ts";
import { NumberLink } from "./links.tsx";
import { StudioLink } from "./studio-link.tsx";

/** What happened, the newest last. */
export function Story({ events, ofNumber }: {
  readonly events: readonly StoryEvent[];
  /** Its own number is not named again. */
  readonly ofNumber?: string;
}) {
  return (
    <section aria-label="Story">
      <h2>Story</h2>
      {events.length === 0 && <p>Nothing has happened yet.</p>}
      {events.length >= MOST_EVENTS && (
        <p class="quiet">
          Only the latest {MOST_EVENTS} events are here.{" "}
          <StudioLink>More in Studio</StudioLink>
        </p>
      )}
      <ol class="story">
        {events.map((event) => (
          <li key={`${event.at} ${event.event} ${event.description}`}>
            <time dateTime={event.at}>{describeMoment(event.at)}</time>
            <span>{event.description}</span>
            <span class="quiet">
              {event.actor !== null && `by ${event.actor} `}
              {event.phone_number !== null &&
                event.phone_number !== ofNumber && (
                <NumberLink phoneNumber={event.phone_number} />
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
