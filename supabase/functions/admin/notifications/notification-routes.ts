import type { Hono } from "hono";
import type { AdminDeps } from "../admin-deps.ts";
import {
  dismissNotification,
  parseDismissal,
  parseNotificationId,
} from "./dismiss-notification.ts";
import {
  listNotifications,
  parseNotificationQuery,
  summarizeWaitingImports,
} from "./list-notifications.ts";
import { notificationJson } from "./notification-json.ts";
import { isOwnProject } from "../project/diagnose-project.ts";
import { requireAdmin } from "../require-admin.ts";

/** The routes where admins read and dismiss notifications. Finished work resolves a notification without them. */
export function addNotificationRoutes(
  router: Hono,
  { dataApi, addresses, project, logger }: AdminDeps,
): void {
  router.get("/notifications", async ({ req, json }) => {
    const client = await requireAdmin(req.raw, dataApi);
    const query = parseNotificationQuery(new URL(req.url).searchParams);
    const [page, waitingForImport] = await Promise.all([
      listNotifications(client, query, { addresses, project }),
      summarizeWaitingImports(client),
    ]);
    return json({ ...page, summary: { waitingForImport } });
  });

  router.post("/notifications/:notificationId/dismiss", async (context) => {
    const { req, json } = context;
    const client = await requireAdmin(req.raw, dataApi);
    const notificationId = parseNotificationId(req.param("notificationId"));
    const { reason } = parseDismissal(await req.text());
    const dismissed = await dismissNotification(client, {
      notificationId,
      reason,
    });
    logger.info("Notification dismissed", { notificationId });
    const withCommand = await isOwnProject(client, project);
    return json(notificationJson(dismissed, addresses, withCommand));
  });
}
