import { type LocalServer, serveLocally } from "../../stack-under-test/http.ts";
import type { MeasuredStack } from "../measured-stack.ts";
import type { MeteredRequests, RequestMeter } from "./request-meter.ts";
import { workOff } from "./worked-off.ts";

/** As many as the function asks for. */
const MESSAGES_PER_PAGE = 100;

/** The settings of a Twilio account whose list of messages has no end of its own. */
export const accountWithMessages = {
  TWILIO_ACCOUNT_SID: `AC${"a".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "token",
};

/** A Twilio that has only messages: so many full pages. */
export async function serveMessages(pages: number): Promise<LocalServer> {
  const messages = JSON.stringify(
    Array.from({ length: MESSAGES_PER_PAGE }, (_, index) => represent(index)),
  );
  return await serveLocally((request, answer) => {
    const url = new URL(request.url ?? "/", "http://twilio");
    const page = Number(url.searchParams.get("Page") ?? 0);
    url.searchParams.set("Page", String(page + 1));
    url.searchParams.set("PageToken", `PA${page}`);
    const next = page + 1 < pages ? `${url.pathname}${url.search}` : null;
    answer.writeHead(200, { "content-type": "application/json" }).end(
      `{"messages":${messages},"page":${page},"page_size":${MESSAGES_PER_PAGE},"next_page_uri":${
        JSON.stringify(next)
      }}`,
    );
    return Promise.resolve();
  });
}

function represent(index: number) {
  const { TWILIO_ACCOUNT_SID } = accountWithMessages;
  const sid = `SM${String(index).padStart(32, "0")}`;
  const sentAt = "Sun, 22 Nov 2026 08:00:00 +0000";
  return {
    sid,
    account_sid: TWILIO_ACCOUNT_SID,
    api_version: "2010-04-01",
    messaging_service_sid: null,
    body: "See you at nine, and please bring the papers with you",
    from: `+1604555${String(index).padStart(4, "0")}`,
    to: "+14165550123",
    direction: "outbound-api",
    status: "delivered",
    num_segments: "1",
    num_media: "0",
    date_created: sentAt,
    date_sent: sentAt,
    date_updated: sentAt,
    error_code: null,
    error_message: null,
    price: "-0.00790",
    price_unit: "USD",
    subresource_uris: {},
    uri: `/2010-04-01/Accounts/${TWILIO_ACCOUNT_SID}/Messages/${sid}.json`,
  };
}

/** Counts the messages of yesterday, when there was a number already. */
export async function countPages(
  { sql }: MeasuredStack,
  meter: RequestMeter,
  onProgress: (step: string) => void,
): Promise<MeteredRequests> {
  const id = crypto.randomUUID();
  await sql`insert into public.organizations (id, name, provisioning_policy) values (${id}, 'Acme', 'never')`;
  await sql`delete from public.phone_number_orders where organization_id = ${id}`;
  await sql`
    insert into public.phone_number_orders (organization_id, organization_name, status, due_at, purchased_at)
    select id, name, 'purchased', null, now() from public.organizations where id = ${id}`;
  await sql`
    insert into public.phone_numbers (phone_number, organization_id, organization_name, order_id, status, capabilities, country, purchased_at)
    select '+16045550000', organization_id, organization_name, id, 'pending_import', '{}', 'CA', now() - interval '1 day'
    from public.phone_number_orders where organization_id = ${id}`;
  await sql`
    insert into public.phone_number_details (phone_number_id, twilio_sid)
    select id, 'PN00000000000000000000000000000001' from public.phone_numbers where organization_id = ${id}`;
  return await workOff(meter, {
    functionName: "count-messages",
    async state() {
      const [row] = await sql<{ left: number }[]>`
        select count(*)::integer as left from one_number.days_to_count_messages()`;
      const [half] = await sql<{ page: string }[]>`
        select next_page as page from public.half_counted_days`;
      const page = new URLSearchParams(half?.page).get("Page");
      return row?.left === 0 ? null : `page ${page}`;
    },
    begin: () => sql`select one_number.sweep_message_counts()`,
    onProgress,
  });
}
