import { before, describe, it } from "node:test";
import { waitUntil } from "../../wait-until.ts";
import type { DataApiUnderTest } from "../data-api-under-test.ts";
import { shareDataApi } from "../share-data-api.ts";

describe("A table, its relationships and its removal", () => {
  let api: DataApiUnderTest;
  before(async () => {
    api = await shareDataApi(
      "create table public.old (id int primary key);",
    );
  });

  const answers = (path: string, status: number) =>
    waitUntil(`"${path}" answers ${status}`, async () => {
      const answer = await api.asServer(`/rest/v1/${path}`);
      return answer.status === status || undefined;
    });

  it("are seen as soon as they are there", async () => {
    await answers("fresh", 404);
    await api.admin.unsafe(`
      create table public.fresh (id int primary key, old_id int references public.old);
      grant select on public.old, public.fresh to service_role;
    `);
    await answers("fresh?select=old(id)", 200);
    await api.admin.unsafe("drop table public.fresh");
    await answers("fresh", 404);
  });
});
