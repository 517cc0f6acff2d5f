-- INSERT … RETURNING (supabase-js: .insert().select()) checks the SELECT policy before any trigger could add the
-- membership. created_at equals now() only inside the inserting transaction, and clients cannot set it: the creator
-- sees the new row at once, and later only as a member.
create policy "members and the inserting creator see organizations" on public.organizations
for select to authenticated
using (
  id = any ((select one_number.my_organization_ids())::uuid[])
  or (created_by = (select auth.uid()) and created_at = now())
);

-- A row that upserts another's names the other as its creator: it inserts nothing, as that row is there.
create policy "users can insert organizations of their own" on public.organizations
for insert to authenticated
with check (
  created_by = (select auth.uid())
  or one_number.keep_own_organization(id)
);

create policy "owners can change their organizations" on public.organizations
for update to authenticated
using (id = any ((select one_number.my_organization_ids('owner'))::uuid[]))
with check (id = any ((select one_number.my_organization_ids('owner'))::uuid[]));

create policy "owners can delete their organizations" on public.organizations
for delete to authenticated
using (id = any ((select one_number.my_organization_ids('owner'))::uuid[]));
