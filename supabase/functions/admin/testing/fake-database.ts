import { selectRows } from "../../_shared/testing/select-rows.ts";
import {
  type DataApiRequest,
  refusal,
} from "../../_shared/testing/stub-data-api.ts";
import type { NotificationRow, OrderRow, PhoneNumberRow } from "./rows.ts";

/** The credentials that the database knows. */
export const credentials = {
  admin: { authorization: "Bearer admin-token" },
  secretKey: { apikey: "sb_secret_stub" },
  user: { authorization: "Bearer user-token" },
  anonymous: { apikey: "sb_publishable_stub" },
  expired: { authorization: "Bearer expired-token" },
} as const;

/** The database behind a Data API: it keeps numbers and notifications, and refuses as the real one does. */
export class FakeDatabase {
  readonly phoneNumbers: PhoneNumberRow[] = [];
  readonly notifications: NotificationRow[] = [];
  readonly orders: OrderRow[] = [];

  /** Answers a request as PostgREST would. */
  readonly answer = (request: DataApiRequest): Response => {
    const caller = request.headers.get("authorization");
    if (caller === "Bearer expired-token") {
      return refusal(401, "PGRST301", "JWT expired");
    }
    if (caller === "Bearer sb_publishable_stub") {
      return refusal(401, "42501", "permission denied");
    }
    const isAdmin = caller !== "Bearer user-token";
    switch (request.path) {
      case "/rpc/is_platform_admin":
        return Response.json(isAdmin);
      case "/rpc/activate_phone_number":
        return this.#activate(request.body);
      case "/rpc/retry_phone_number_order":
        return this.#retry(request.body);
      case "/admin_notifications":
        return Response.json(
          selectRows(isAdmin ? this.notifications : [], request.query),
        );
      default:
        return refusal(404, "PGRST205", `No table for "${request.path}"`);
    }
  };

  #retry(body: unknown): Response {
    const wanted = new Map(Object.entries(body ?? {}));
    const row = this.orders.find((row) =>
      row.organization_id === wanted.get("organization_id")
    );
    if (row === undefined) {
      return refusal(404, "PT404", "It has no order", "ORDER_NOT_FOUND");
    }
    if (row.status === "purchased") {
      return refusal(409, "PT409", "It is purchased", "ORDER_NOT_RETRYABLE");
    }
    const areaCode = wanted.get("area_code");
    row.status = "queued";
    row.attempts = 0;
    if (typeof areaCode === "string") row.area_code = areaCode;
    return Response.json(row);
  }

  #activate(body: unknown): Response {
    const wanted = new Map(Object.entries(body ?? {}));
    const row = this.phoneNumbers.find((row) =>
      row.phone_number === wanted.get("phone_number")
    );
    const id = String(wanted.get("elevenlabs_phone_id"));
    if (row === undefined) {
      return refusal(404, "PT404", "No such number", "PHONE_NUMBER_NOT_FOUND");
    }
    if (row.status === "active" && row.elevenlabs_phone_id !== id) {
      return refusal(
        409,
        "PT409",
        "It is active with another ElevenLabs id",
        "PHONE_NUMBER_ALREADY_ACTIVE",
      );
    }
    row.status = "active";
    row.elevenlabs_phone_id = id;
    row.activated_at ??= "2026-11-22T10:05:00+00:00";
    return Response.json(row);
  }
}
