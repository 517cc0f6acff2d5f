import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signUp } from "../../commands/project/supabase-client.ts";
import { awaitNumber } from "../stack-under-test/numbers.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

const CHECK_VIOLATION = "23514";

describe("an empty area code once reached Twilio as an empty parameter", () => {
  const stack = useStack();

  for (const areaCode of ["", "   ", "\t"]) {
    it(`${JSON.stringify(areaCode)} means any area code`, async () => {
      const { info, twilio } = stack();
      const user = await signUp(info, "blank");
      await twilio.clearRequests();
      const { data: organization } = await user.client.from("organizations")
        .insert({ name: "Blank", area_code: areaCode }).select().single()
        .throwOnError();
      assert.equal(organization.area_code, null);
      await awaitNumber(user.client, organization.id);

      const searches = await twilio.requests("search");
      assert.ok(searches.length > 0);
      for (const { query } of searches) {
        assert.ok(!("AreaCode" in query), "No AreaCode is sent at all");
        assert.ok(
          Object.values(query).every((value) => value !== ""),
          "No parameter is empty",
        );
      }
    });
  }

  it("an invalid area code is refused, and nothing is ordered", async () => {
    const { info, server, twilio } = stack();
    const user = await signUp(info, "typist");
    await twilio.clearRequests();
    const { error } = await user.client.from("organizations")
      .insert({ name: "Mistyped", area_code: "abc" });
    assert.equal(error?.code, CHECK_VIOLATION);
    assert.match(error?.message ?? "", /area_code_is_three_digits/);
    const { data } = await server.from("phone_number_orders").select()
      .eq("organization_name", "Mistyped").throwOnError();
    assert.deepEqual(data, []);
    assert.deepEqual(await twilio.requests(), []);
  });
});
