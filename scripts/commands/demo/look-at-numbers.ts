import assert from "node:assert/strict";
import type { StackInfo } from "../../local/stack/stack-info.ts";
import { type SignedInUser, signUp } from "../project/supabase-client.ts";
import { call, errorSchema, phoneNumbersSchema } from "./http.ts";
import type { Narrator } from "./narrator.ts";
import type { Organization } from "./order-numbers.ts";

/** The organization's member sees the active number over HTTP and in the database. */
export async function lookAsMember(
  stack: StackInfo,
  narrator: Narrator,
  member: SignedInUser,
  organization: Organization,
  phoneNumber: string,
): Promise<void> {
  await narrator.step("Its member sees the active number", async () => {
    const { phoneNumbers } = await call(numbersUrl(stack, organization), {
      headers: { authorization: `Bearer ${member.accessToken}` },
      schema: phoneNumbersSchema,
    });
    const seen = phoneNumbers.map((number) => [
      number.phoneNumber,
      number.status,
    ]);
    assert.deepEqual(seen, [[phoneNumber, "active"]]);
  });
}

/** Another user sees neither the organization nor its number. */
export async function lookAsStranger(
  stack: StackInfo,
  narrator: Narrator,
  organization: Organization,
): Promise<void> {
  const stranger = await narrator.step(
    "Another user signs up",
    () => signUp(stack, "stranger"),
  );
  await narrator.step("The other user sees nothing", async () => {
    for (const table of ["organizations", "phone_numbers"] as const) {
      const { data } = await stranger.client.from(table).select("id")
        .throwOnError();
      assert.deepEqual(data, [], `No rows of "${table}" are visible`);
    }
    const { error } = await call(numbersUrl(stack, organization), {
      headers: { authorization: `Bearer ${stranger.accessToken}` },
      expect: 404,
      schema: errorSchema,
    });
    assert.equal(error.code, "ORGANIZATION_NOT_FOUND");
  });
}

function numbersUrl(stack: StackInfo, { id }: Organization): string {
  return `${stack.apiUrl}/api/organizations/${id}/phone-numbers`;
}
