import { refusal } from "../../_shared/testing/stub-data-api.ts";
import type { PhoneNumberRow } from "./rows.ts";

type Wanted = ReadonlyMap<string, unknown>;

/** The database's functions around the end of a number's life, on the rows that it is given. */
export class FakeReleases {
  readonly #rows: readonly PhoneNumberRow[];

  constructor(rows: readonly PhoneNumberRow[]) {
    this.#rows = rows;
  }

  /** Null when the path is none of its functions. */
  answer(path: string, wanted: Wanted): Response | null {
    const change = /^\/rpc\/(release|keep|suspend|resume)_phone_number$/
      .exec(path)?.[1];
    if (change === undefined) return null;
    const row = this.#rows.find(({ phone_number }) =>
      phone_number === wanted.get("phone_number")
    );
    if (row === undefined) {
      return refusal(404, "PT404", "No such number", "PHONE_NUMBER_NOT_FOUND");
    }
    if (change === "release") return this.#release(row, wanted);
    if (change === "keep" && row.release_final_at !== null) {
      return refusal(409, "PT409", "It is too late", "RELEASE_IN_PROGRESS");
    }
    row.status = change === "suspend" ? "suspended" : "active";
    row.release_due_at = null;
    return Response.json(row);
  }

  #release(row: PhoneNumberRow, wanted: Wanted): Response {
    if (wanted.get("confirmation") !== row.phone_number) {
      return refusal(400, "PT400", "Confirm it", "CONFIRMATION_REQUIRED");
    }
    row.status = "releasing";
    row.release_due_at = "2026-11-22T10:05:00+00:00";
    return Response.json(row);
  }
}
