import { selectRows } from "../../_shared/testing/select-rows.ts";
import {
  type DataApiRequest,
  refusal,
} from "../../_shared/testing/stub-data-api.ts";
import { FakeActivations } from "./fake-activations.ts";
import { FakeReleases } from "./fake-releases.ts";
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
  /** Numbers that row level security hides. */
  readonly hidden = new Set<string>();
  waitingImports: Readonly<Record<string, unknown>> = {
    waiting: 0,
    oldest_since: null,
    monthly_costs: [],
    without_price: 0,
  };

  /** What the costs are reported to be. */
  costReport: unknown = null;

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
    const wanted = new Map(Object.entries(request.body ?? {}));
    const activations = new FakeActivations(this.phoneNumbers);
    switch (request.path) {
      case "/rpc/is_platform_admin":
        return Response.json(isAdmin);
      case "/rpc/prepare_activation":
        return activations.prepare(wanted);
      case "/rpc/activate_phone_number":
        return activations.activate(wanted);
      case "/rpc/begin_import":
        return activations.beginImport(wanted);
      case "/rpc/end_import":
        return activations.endImport(wanted);
      case "/rpc/retry_phone_number_order":
        return this.#retry(wanted);
      case "/rpc/dismiss_notification":
        return this.#dismiss(wanted);
      case "/rpc/summarize_waiting_imports":
        return Response.json(this.waitingImports);
      case "/rpc/report_costs":
        return Response.json(this.costReport);
      case "/phone_numbers":
        return Response.json(
          selectRows(isAdmin ? this.#visiblePhoneNumbers() : [], request.query),
        );
      case "/admin_notifications":
        return Response.json(
          selectRows(isAdmin ? this.notifications : [], request.query),
        );
      default:
        return new FakeReleases(this.phoneNumbers).answer(
          request.path,
          wanted,
        ) ?? refusal(404, "PGRST205", `No table for "${request.path}"`);
    }
  };

  #visiblePhoneNumbers(): readonly PhoneNumberRow[] {
    return this.phoneNumbers.filter(({ phone_number }) =>
      !this.hidden.has(phone_number)
    );
  }

  #retry(wanted: ReadonlyMap<string, unknown>): Response {
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
    row.due_at = "2026-11-22T10:00:00+00:00";
    row.attempts = 0;
    if (typeof areaCode === "string") row.area_code = areaCode;
    return Response.json(row);
  }

  #dismiss(wanted: ReadonlyMap<string, unknown>): Response {
    const row = this.notifications.find(({ id }) =>
      id === wanted.get("notification_id")
    );
    if (row === undefined) {
      return refusal(404, "PT404", "There is none", "NOTIFICATION_NOT_FOUND");
    }
    if (row.status !== "pending") {
      return refusal(409, "PT409", "It is over", "NOTIFICATION_NOT_PENDING");
    }
    row.status = "dismissed";
    row.dismissed_reason = String(wanted.get("reason"));
    row.resolved_at = "2026-11-22T10:05:00+00:00";
    row.resolved_by = "service_role";
    return Response.json(row);
  }
}
