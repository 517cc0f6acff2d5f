import { cp } from "node:fs/promises";
import { basename, join } from "node:path";
import {
  createFixtureCheckout,
  type FixtureCheckout,
} from "../../local/testing/fixture-checkout.ts";
import { root } from "../../local/root.ts";

/** A checkout with the functions and migrations of this one, and without its `.env`. */
export async function copyCheckout(): Promise<FixtureCheckout> {
  const checkout = await createFixtureCheckout();
  for (const name of ["config.toml", "functions", "migrations", "seed.sql"]) {
    await cp(
      join(root, "supabase", name),
      join(checkout.root, "supabase", name),
      {
        recursive: true,
        filter: (path) => basename(path) !== ".env",
      },
    );
  }
  return checkout;
}
