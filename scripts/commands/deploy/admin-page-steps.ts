import { namesThisMachine } from "../../simulators/this-machine.ts";
import type { DeployOptions } from "./options.ts";
import type { SettingsFile } from "./settings/settings-file.ts";

/** How the admins' page gets to where messages link to, with the exact command; or how they come to link to one. */
export function describeAdminPageSteps(
  settings: SettingsFile,
  { apiUrl, projectRef }: Pick<DeployOptions, "apiUrl" | "projectRef">,
  publishableKey: string,
): readonly string[] {
  const command = (flags: string) =>
    `     npm run admin -- ${flags}--url ${apiUrl} --publishable-key ${publishableKey}`;
  const redirect = (url: string) =>
    `Let sign-in links lead there: add ${url} to the redirect URLs at https://supabase.com/dashboard/project/${projectRef}/auth/url-configuration`;
  const url = settings.get("ADMIN_PAGE_URL");
  if (url === undefined) {
    return [
      "Messages have commands to paste, and no links. For an admins' page, one file on any web server with HTTPS:",
      `1. Write its future address into "${settings.describe()}" as ADMIN_PAGE_URL=https://…, and run this command again.`,
      "2. Write the page, and put it there:",
      command("--out admin.html "),
    ];
  }
  if (namesThisMachine(url)) {
    const { port } = new URL(url);
    return [
      `The admins' page, to which messages link: while this runs, it is at ${url}, on this machine only:`,
      command(port === "8001" ? "" : `--port ${port || "80"} `),
      redirect(url),
    ];
  }
  return [
    `The admins' page, to which messages link, belongs at ${url}:`,
    "1. Write it, again after each update of this repository:",
    command("--out admin.html "),
    `2. Put the file there. "npm run doctor" says whether it is.`,
    `3. ${redirect(url)}`,
  ];
}
