import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { adminPagePath } from "../../local/admin-page/send-page.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { useBrowser } from "./use-browser.ts";

const password = "correct horse battery staple";

/** Chromium reports each answer that is an error, also one that the page reads. */
export const anyRefusal = /responded with a status of [45]\d\d/;

/** A stack with its admins' page, and browsers in which admins sign in. For a suite that `needsBrowser`. */
export function useSignedInAdmins() {
  const stack = useStack(elevenLabsAccount, {
    catchMail: true,
    linkToAdminPage: true,
  });
  const browser = useBrowser();

  /** A user who may sign in with a password. */
  async function makeUser(name: string) {
    const email = `${name}-${randomUUID()}@example.com`;
    const { data, error } = await stack().server.auth.admin.createUser({
      email,
      password,
      email_confirm: true,
    });
    if (error !== null) throw error;
    return { id: data.user.id, email, password };
  }

  async function makeAdmin(name: string) {
    const user = await makeUser(name);
    await stack().server.from("platform_admins").insert({ user_id: user.id })
      .throwOnError();
    return user;
  }

  const urlOf = (fragment: string) =>
    `${stack().info.apiUrl}${adminPagePath}${fragment}`;

  async function signIn(page: Page, email: string): Promise<void> {
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
  }

  /** Opens a screen as a new admin, in a browser of its own. Refusals of the project are expected where a test says so. */
  async function open(fragment = "", ...expected: readonly RegExp[]) {
    const admin = await makeAdmin("grace");
    const page = await browser.newPage(urlOf(fragment), { expected });
    await signIn(page, admin.email);
    await page.getByRole("button", { name: "Sign out" }).waitFor();
    return { page, admin };
  }

  /** Opens the screen of a new organization's number, which waits for its import. */
  async function openNumber(name: string, ...expected: readonly RegExp[]) {
    const bought = await insertWithNumber(stack().server, name);
    const fragment = `#/phone-numbers/${bought.number.phone_number}`;
    return { ...bought, ...await open(fragment, ...expected) };
  }

  /** The same, of an active number. */
  async function openActive(name: string, ...expected: readonly RegExp[]) {
    const bought = await insertWithNumber(stack().server, name);
    const { phone_number } = bought.number;
    await stack().database`
      select public.activate_phone_number(${phone_number}, ${`phnum_${name}`}, 'skipped')`;
    return {
      ...bought,
      ...await open(`#/phone-numbers/${phone_number}`, ...expected),
    };
  }

  async function statusOf(id: string) {
    const { data } = await stack().server.from("phone_numbers").select("status")
      .eq("id", id).single().throwOnError();
    return data.status;
  }

  return {
    stack,
    browser,
    makeUser,
    makeAdmin,
    urlOf,
    signIn,
    open,
    openNumber,
    openActive,
    statusOf,
  };
}

export function button(page: Page, name: string | RegExp) {
  return page.getByRole("button", { name });
}

/** What the page says is done, or went wrong. */
export function said(page: Page, text: string | RegExp) {
  return page.locator(".said").filter({ hasText: text });
}
