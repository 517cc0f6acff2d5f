import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useStack } from "../stack-under-test/stack-under-test.ts";

describe("1,000 organizations in one statement", () => {
  const stack = useStack();

  it("make 1,000 orders and one wake-up", async () => {
    const { server } = stack();
    // Not bought: this is about the queue, and the wake-up is answered all the same.
    await stack()
      .database`update public.provisioning_settings set purchases_paused = true`;
    const [before] = await stack()
      .database`select count(*)::int from net._http_response`;

    const rows = Array.from(
      { length: 1_000 },
      (_, index) => ({ name: `Bulk ${index}`, area_code: "" }),
    );
    const { data } = await server.from("organizations").insert(rows)
      .select("id").throwOnError();
    assert.equal(data.length, 1_000);

    const [orders] = await stack().database`
      select count(*)::int, count(area_code)::int as with_area_code
      from public.phone_number_orders where status = 'queued'`;
    assert.deepEqual({ ...orders }, { count: 1_000, with_area_code: 0 });
    const [requests] = await stack().database`
      select
        (select count(*)::int from net.http_request_queue)
        + (select count(*)::int from net._http_response) as count`;
    assert.equal(requests?.count - before?.count, 1);
  });
});
