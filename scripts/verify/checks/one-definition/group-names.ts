/** The files that are named after a group, because no single object could name them; each with the reason. */
export const groupNames: ReadonlyMap<string, string> = new Map([
  ["extensions", "Not ours, and what everything else needs."],
  ["one_number_schema", "The bare name of the schema would say nothing."],
  [
    "organization_policies",
    "They ask for the members, whose table needs the one that they are on.",
  ],
  ["test_wake_up", "What sends one, and what reads how it ended."],
]);
