import assert from "node:assert/strict";

type Rows = readonly Readonly<Record<string, unknown>>[];

/** The values of a column. */
export function column(rows: Rows, name: string): unknown[] {
  return rows.map((row) => row[name]);
}

/** What each saved query answers about the scene. */
export const answers: Readonly<Record<string, (rows: Rows) => void>> = {
  "what_waits_for_an_admin.sql"(rows) {
    const [oldest] = rows;
    assert.deepEqual(
      [
        oldest?.["title"],
        oldest?.["organization_name"],
        oldest?.["kind"],
        oldest?.["cost_so_far"],
      ],
      [
        "Import +16045550002 to ElevenLabs for Bolt",
        "Bolt",
        "import",
        "1.15",
      ],
    );
    assert.match(String(oldest?.["what_to_do"]), /^1\. Sign in at /);
  },
  "orders_without_a_number.sql"(rows) {
    assert.deepEqual(
      rows.map(({ organization_name, state }) => [organization_name, state]),
      [
        ["Failed", "failed: an admin retries it"],
        ["Held", "held: an admin decides"],
        ["Overdue", "overdue: npm run doctor says why"],
      ],
    );
    assert.equal(rows[0]?.["last_error_message"], "None is for sale");
  },
  "numbers_without_an_import.sql"(rows) {
    assert.deepEqual(
      rows.map(({ organization_name, state, error_code }) => [
        organization_name,
        state,
        error_code,
      ]),
      [
        ["Bolt", "an admin imports it", null],
        [
          "Refused",
          "not imported by itself: an admin imports it",
          "ELEVENLABS_REFUSED",
        ],
        ["Late", "overdue: npm run doctor says why", null],
      ],
    );
  },
  "how_long_organizations_wait.sql"(rows) {
    assert.deepEqual(
      rows.map(({ step, organizations }) => [step, organizations]),
      [["to_number", "4"], ["to_active", "1"]],
    );
  },
  "numbers_by_state.sql"(rows) {
    assert.deepEqual(
      rows.map(({ oldest_since, ...row }) => [
        row,
        oldest_since instanceof Date,
      ]),
      [["pending_import", "3", "3.45"], ["active", "1", "1.15"]].map((
        [status, numbers, cost_per_month],
      ) => [{ status, numbers, cost_per_month, currency: "USD" }, true]),
    );
  },
  "story_of_one_organization.sql"(rows) {
    const events = column(rows, "event");
    assert.deepEqual(
      new Set(events),
      new Set([
        "ATTEMPT_BEGUN",
        "CALLS_MISSED",
        "INBOUND_CALL",
        "NOTIFICATION_CREATED",
        "NOTIFICATION_RESOLVED",
        "NUMBER_ACTIVATED",
        "NUMBER_BOUGHT",
        "NUMBER_ORDERED",
        "NUMBER_RESERVED",
      ]),
    );
    assert.deepEqual(
      new Set(column(rows, "organization_name")),
      new Set(["Acme"]),
    );
    const times = rows.map(({ at }) => Number(at));
    assert.deepEqual(times, times.toSorted((a, b) => b - a));
  },
  "costs_of_this_month.sql"(rows) {
    assert.deepEqual(
      rows.map((
        { organization_name, number_cost, voice_minutes, currency },
      ) => [
        organization_name,
        number_cost,
        voice_minutes,
        currency,
      ]),
      [
        ["Acme", "1.15", "2", "USD"],
        ...["Bolt", "Late", "Refused"].map((
          name,
        ) => [name, "1.15", "0", "USD"]),
      ],
    );
  },
  "make_somebody_an_admin.sql"(rows) {
    assert.deepEqual(column(rows, "answer"), [
      "ada@tests.example.com is an admin",
    ]);
  },
};
