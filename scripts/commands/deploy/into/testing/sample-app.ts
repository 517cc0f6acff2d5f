import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The organizations, memberships and policies of an application that was there before. */
export const ORGANIZATIONS = `-- The tenants.
create table public.organizations (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  plan text not null default 'free'
);
alter table public.organizations enable row level security;

create table public.team_members (
  team_id uuid not null references public.organizations (id) on delete cascade,
  person uuid not null references auth.users (id) on delete cascade,
  primary key (team_id, person)
);
alter table public.team_members enable row level security;

create function public.is_member(team uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.team_members as t where t.team_id = team and t.person = (select auth.uid()));
$$;
create policy "members see" on public.organizations for select to authenticated using (public.is_member(id));
grant select on public.organizations to authenticated;
insert into public.organizations (name) values ('Harbour Dental');
`;

const CONFIG = `# The shop's own settings
project_id = "shop"

[api]
# Ours, and nobody else's
schemas = ["public", "shop"]

[db.vault]
shop_key = "env(SHOP_KEY)" # of the shop

[functions.hello] # says hello
verify_jwt = true
`;

export interface SampleApp {
  readonly path: string;
  write(below: string, text: string): Promise<void>;
  read(below: string): Promise<string>;
  remove(below: string): Promise<void>;
  /** All files below `supabase/`, with their texts. */
  snapshot(): Promise<Record<string, string>>;
  delete(): Promise<void>;
}

/** Makes the folder of an application, with a function, a configuration and these migrations. */
export async function makeSampleApp(
  migrations: Readonly<Record<string, string>> = {
    "20250101090000_organizations.sql": ORGANIZATIONS,
  },
): Promise<SampleApp> {
  const path = await realpath(await mkdtemp(join(tmpdir(), "shop app ")));
  // Temporary folders are private, and Postgres may run as another user.
  await chmod(path, 0o755);
  const folder = join(path, "supabase");
  const write = async (below: string, text: string) => {
    await mkdir(dirname(join(folder, below)), { recursive: true });
    await writeFile(join(folder, below), text);
  };
  await write("config.toml", CONFIG);
  await write("functions/hello/index.ts", "Deno.serve(() => new Response());");
  for (const [file, sql] of Object.entries(migrations)) {
    await write(`migrations/${file}`, sql);
  }
  return {
    path,
    write,
    read: (below) => readFile(join(folder, below), "utf8"),
    remove: (below) => rm(join(folder, below), { recursive: true }),
    async snapshot() {
      const entries = await readdir(folder, {
        recursive: true,
        withFileTypes: true,
      });
      const files: Record<string, string> = {};
      for (const entry of entries.filter((entry) => entry.isFile())) {
        const file = join(entry.parentPath, entry.name);
        files[file.slice(folder.length + 1)] = await readFile(file, "utf8");
      }
      return files;
    },
    delete: () => rm(path, { recursive: true, force: true }),
  };
}
