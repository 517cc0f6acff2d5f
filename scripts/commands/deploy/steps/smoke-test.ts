import { judgeWakeUp } from "../../doctor/check-wake-up.ts";
import { sendWakeUp } from "../../doctor/send-wake-up.ts";
import { type Client, connect } from "../../project/supabase-client.ts";
import type { Step } from "../step.ts";
import { StepError } from "../step-error.ts";

/** Tells the test's organization from all others: no customer has this name. */
export const SMOKE_TEST_NAME = "One Number smoke test (may be deleted)";

/** Inserts an organization that orders nothing, wakes a function, and takes the organization out again. */
export const smokeTest: Step = {
  name: "smoke-test",

  plan({ options }) {
    return options.smokeTest
      ? [{
        kind: "create",
        what:
          "An organization that orders no number, for a moment: it is deleted again. Nothing is bought",
      }]
      : [];
  },

  async carryOut({ options, project }) {
    const client = connect(options.apiUrl, project.keys.secret);
    // An interrupted test left its organization.
    await deleteTestOrganizations(client);
    try {
      await proveOrganization(client);
    } finally {
      await deleteTestOrganizations(client);
    }
    const wakeUp = judgeWakeUp("smoke-test", await sendWakeUp(client), options);
    if (wakeUp.status === "pass") {
      return "An organization was inserted, ordered nothing as it said, and was deleted; the database signed a wake-up, and a function accepted it. Nothing was bought";
    }
    throw new StepError(wakeUp.message, wakeUp.advice ?? "Run it again");
  },
};

/** Inserts the organization, and reads that it ordered nothing. */
async function proveOrganization(client: Client): Promise<void> {
  const inserted = await client.from("organizations")
    .insert({ name: SMOKE_TEST_NAME, provisioning_policy: "never" })
    .select("id").single();
  if (inserted.error !== null) {
    throw new StepError(
      `The organization was not inserted: ${inserted.error.message}`,
      "If the table is your app's own and wants more than a name, leave --smoke-test out: the doctor has woken a function already",
    );
  }
  const { data: order, error } = await client.from("phone_number_orders")
    .select("status").eq("organization_id", inserted.data.id).maybeSingle();
  if (error === null && order === null) return;
  throw new StepError(
    error === null
      ? `The organization shall have no number, and its order is "${order?.status}"`
      : `The orders cannot be read: ${error.message}`,
    'Look at "phone_number_orders" in the dashboard',
  );
}

async function deleteTestOrganizations(client: Client): Promise<void> {
  const { error } = await client.from("organizations").delete()
    .eq("name", SMOKE_TEST_NAME);
  if (error === null) return;
  throw new StepError(
    `The organization "${SMOKE_TEST_NAME}" was not deleted: ${error.message}`,
    "Delete it in the dashboard's table editor",
  );
}
