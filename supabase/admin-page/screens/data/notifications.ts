import * as z from "zod";
import { command } from "../../texts/commands.ts";
import { callAdmin, type Project, readRows } from "./project.ts";

const notification = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  body: z.string(),
  command: command.nullable(),
  progress: z.string().nullable(),
  created_at: z.string(),
});

export type Notification = z.output<typeof notification>;

/** How many of one organization or number are shown, the newest. */
export const MOST_NOTIFICATIONS = 20;

/** The pending notifications about an organization, or a number. */
export function listPendingNotifications(
  { client }: Project,
  column: "organization_id" | "phone_number_id",
  id: string,
): Promise<Notification[]> {
  return readRows(
    client.from("admin_notifications")
      .select(Object.keys(notification.shape).join())
      .eq("status", "pending").eq(column, id)
      .order("created_at", { ascending: false }).limit(MOST_NOTIFICATIONS),
    z.array(notification),
  );
}

const toDo = notification.pick({ body: true, command: true });

/** What to do, in steps, and the command that the steps speak of. */
export type ToDo = z.output<typeof toDo>;

/** Reads what to do about one notification. */
export function readToDo(
  { client }: Project,
  notificationId: string,
): Promise<ToDo> {
  return readRows(
    client.from("admin_notifications")
      .select(Object.keys(toDo.shape).join())
      .eq("id", notificationId).single(),
    toDo,
  );
}

/** Ends a notification that needs no work. */
export async function dismissNotification(
  project: Project,
  notificationId: string,
  reason: string,
): Promise<void> {
  await callAdmin(project, {
    method: "POST",
    path: `/notifications/${notificationId}/dismiss`,
    body: { reason },
  }, z.object({ status: z.literal("dismissed") }));
}
