import { Constants } from "../../_shared/database.types.ts";
import { refusal } from "../../_shared/testing/stub-data-api.ts";
import type { PhoneNumberRow } from "./rows.ts";

type Wanted = ReadonlyMap<string, unknown>;

/** The database's functions around activation, on the rows that it is given. */
export class FakeActivations {
  readonly #rows: readonly PhoneNumberRow[];

  constructor(rows: readonly PhoneNumberRow[]) {
    this.#rows = rows;
  }

  prepare(wanted: Wanted): Response {
    return this.#forNumber(wanted, (row) => Response.json(row));
  }

  activate(wanted: Wanted): Response {
    return this.#forNumber(wanted, (row) => {
      const id = String(wanted.get("elevenlabs_phone_id"));
      const taken = this.#rows.some((other) =>
        other !== row && other.elevenlabs_phone_id === id
      );
      if (taken) {
        return refusal(409, "PT409", "Taken", "ELEVENLABS_PHONE_ID_IN_USE");
      }
      const verification = Constants.public.Enums.elevenlabs_verification
        .find((known) => known === wanted.get("verification")) ?? null;
      if (row.status !== "active" || verification === "verified") {
        row.elevenlabs_verification = verification;
      }
      row.status = "active";
      row.elevenlabs_phone_id = id;
      row.activated_at ??= "2026-11-22T10:05:00+00:00";
      row.importing_since = null;
      return Response.json(row);
    });
  }

  beginImport(wanted: Wanted): Response {
    return this.#forNumber(wanted, (row) => {
      if (row.importing_since !== null) {
        return refusal(409, "PT409", "It goes on", "IMPORT_IN_PROGRESS");
      }
      if (row.status !== "active") {
        row.importing_since = "2026-11-22T10:04:00.123456+00:00";
      }
      return Response.json(row);
    });
  }

  endImport(wanted: Wanted): Response {
    return this.#forNumber(wanted, (row) => {
      if (row.importing_since === wanted.get("began_at")) {
        row.importing_since = null;
      }
      return new Response(null, { status: 204 });
    });
  }

  #forNumber(
    wanted: Wanted,
    answer: (row: PhoneNumberRow) => Response,
  ): Response {
    const row = this.#rows.find((row) =>
      row.phone_number === wanted.get("phone_number")
    );
    if (row === undefined) {
      return refusal(404, "PT404", "No such number", "PHONE_NUMBER_NOT_FOUND");
    }
    const id = wanted.get("elevenlabs_phone_id");
    const hasAnother = id !== undefined && row.elevenlabs_phone_id !== id;
    return row.status === "active" && hasAnother
      ? refusal(409, "PT409", "Another id", "PHONE_NUMBER_ALREADY_ACTIVE")
      : answer(row);
  }
}
