import * as z from "zod";
import { callAdmin, type Project, readRows } from "./project.ts";

const text = z.string().nullable();

const order = z.object({
  organization_id: z.string(),
  organization_name: z.string(),
  status: z.string(),
  area_code: text,
  country: text,
  attempts: z.number(),
  due_at: text,
  last_error_code: text,
  last_error_message: text,
  organization_deleted_at: text,
});

export type Order = z.output<typeof order>;

/** The order of an organization, which has one at most. */
export async function readOrder(
  { client }: Project,
  organizationId: string,
): Promise<Order | undefined> {
  const columns = Object.keys(order.shape).join();
  const [found] = await readRows(
    client.from("phone_number_orders").select(columns)
      .eq("organization_id", organizationId).limit(1),
    z.array(order),
  );
  return found;
}

/** Queues the order again, perhaps for another area code. */
export async function retryOrder(
  project: Project,
  organizationId: string,
  areaCode = "",
): Promise<void> {
  const path = `/organizations/${organizationId}/order/retry`;
  const wished = areaCode.trim();
  await callAdmin(project, {
    method: "POST",
    path,
    body: wished === "" ? {} : { areaCode: wished },
  }, z.object({ status: z.string() }));
}
