import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** The tests of `supabase/tests` that say nothing of a project with organizations of its own, and why: folders or files. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  organization_members: "the application keeps its members itself",
  merge_membership: "the application keeps its members itself",
  require_owner: "the application keeps its members itself",
  appoint_owner: "the application appoints its owners itself",
  "follow_departures/the_work_resolves_it.test.sql":
    "the application appoints its owners itself",
  "note_departed_members/an_organization_that_lost_a_member_is_noted.test.sql":
    "clients end memberships by the application's rules",
  limit_organizations_per_user:
    "how many organizations a user may have is the application's to say",
  "organizations/a_null_policy_means_auto.test.sql":
    "an update to null changes nothing there",
  "organizations/an_application_adds_columns.test.sql":
    "its grants are the application's",
  "organizations/clients_cannot_set_timestamps.test.sql":
    "its timestamps are the application's",
  "organizations/clients_change_no_other_column.test.sql":
    "a client's change of what was added is not refused, but without effect",
  "organizations/creators_who_left_see_nothing.test.sql":
    "its policies are the application's",
  "organizations/name_can_be_seen.test.sql": "it may have any name",
  "organizations/name_has_1_to_120_characters.test.sql": "it may have any name",
  "organizations/name_has_no_control_characters.test.sql":
    "it may have any name",
  "organizations/name_has_no_direction_marks.test.sql": "it may have any name",
  "organizations/name_hides_no_characters.test.sql": "it may have any name",
  "organizations/nulls_mean_the_default.test.sql":
    "which of its columns may be null is the application's to say",
  "organizations/owners_delete_them.test.sql":
    "its policies are the application's",
  "organizations/owners_keep_only_their_own.test.sql":
    "its policies are the application's",
  "organizations/owners_rename_them.test.sql":
    "its policies are the application's",
  "organizations/policies.test.sql": "its policies are the application's",
  "organizations/they_outlive_their_creator.test.sql":
    "created_by is no foreign key there",
  "organizations/typed_text_is_trimmed.test.sql":
    "the application's names stay as they are",
  "organizations/upserts_cross_no_tenant.test.sql":
    "its policies are the application's",
  "organizations/users_insert_nothing_for_others.test.sql":
    "its policies are the application's",
  "organizations/users_upsert_their_own.test.sql":
    "its policies are the application's",
  "follow_provisioning_policy/members_cannot_change_it.test.sql":
    "a client's change of the policy is not refused, but without effect",
  "hygiene/changes_are_dated.test.sql":
    "it judges the application's tables, too",
  "hygiene/default_privileges_are_the_project_s.test.sql":
    "it judges the application's functions, too",
  "hygiene/everything_is_explained.test.sql":
    "it judges the application's tables, too",
  "hygiene/rows_are_all_that_is_granted.test.sql":
    "it judges the application's tables, too",
};

/**
 * The paths of those files, relative to the folder of the tests.
 *
 * @throws {Error} where one of them is not there any more
 */
export async function listLeftOut(testsFolder: string): Promise<string[]> {
  const files = (await readdir(testsFolder, { recursive: true })).filter(
    (path) => path.endsWith(".sql"),
  );
  return Object.keys(LEFT_OUT).flatMap((name) => {
    const found = files.filter((file) =>
      file === name || file.startsWith(`${name}/`)
    );
    if (found.length > 0) return found;
    throw new Error(`No test is at ${join(testsFolder, name)}`);
  });
}
