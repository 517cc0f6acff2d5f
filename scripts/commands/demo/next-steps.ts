import { adminPagePath } from "../../local/admin-page/send-page.ts";
import type { StackInfo } from "../../local/stack/stack-info.ts";

/** What to do after the demo: on the stack that keeps running with the demo's organizations, or with one to start. */
export function nextSteps(running: StackInfo | undefined): readonly string[] {
  const look = running === undefined
    ? [
      "npm start                  runs all of this until Ctrl-C, and prints where Studio, the inbox and the admins' page are",
      "README.md                  “Five minutes, on your machine”: the same by hand",
    ]
    : [
      `${running.studioUrl}     Studio has the two organizations and their numbers`,
      ...running.mailUrl === null
        ? []
        : [`${running.mailUrl}     the inbox has the admin's mail`],
      `${running.apiUrl}${adminPagePath}     the admins' page`,
      "npm run costs              what they cost",
    ];
  return [
    ...look,
    "npm run deploy -- --help   goes live on Supabase",
  ];
}
