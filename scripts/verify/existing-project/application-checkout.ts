import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../local/root.ts";
import {
  createFixtureCheckout,
  type FixtureCheckout,
} from "../../local/testing/fixture-checkout.ts";
import { readOrganizations, readSampleApplication } from "./install.ts";

/**
 * A checkout of the sample application, with its own migration, to which One Number was added: its functions, and all its
 * migrations but those of group 11.
 */
export async function createApplicationCheckout(): Promise<FixtureCheckout> {
  const checkout = await createFixtureCheckout();
  const folder = join(root, "supabase");
  for (const path of ["config.toml", "functions"]) {
    await cp(join(folder, path), join(checkout.root, "supabase", path), {
      recursive: true,
      filter: (source) => !source.endsWith(".env"),
    });
  }
  // The lockfile pins the packages that are bundled.
  for (const name of ["package.json", "package-lock.json"]) {
    await cp(join(root, name), join(checkout.root, name));
  }
  const write = (name: string, text: string) =>
    checkout.write(`supabase/migrations/${name}`, text);
  await write("20260101000000_application.sql", await readSampleApplication());
  await write(
    "20261128110000_organizations.sql",
    await readOrganizations(true),
  );
  for (const name of await readdir(join(folder, "migrations"))) {
    if (/^\d{8}11/.test(name)) continue;
    await write(name, await readFile(join(folder, "migrations", name), "utf8"));
  }
  return checkout;
}
