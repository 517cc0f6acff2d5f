-- Old ones are kept for a while, so that a late click hears "expired", and not "unknown".
create function one_number.delete_old_activation_links(how_many integer default 1000)
returns integer
language plpgsql
set search_path = ''
as $$
declare
  deleted integer;
begin
  delete from public.activation_links as l
  where l.token_hash = any (array(
    select old.token_hash
    from public.activation_links as old
    where old.expires_at < now() - interval '30 days'
    order by old.expires_at
    limit how_many
    for update skip locked
  ));
  get diagnostics deleted = row_count;
  return deleted;
end;
$$;

revoke execute on function one_number.delete_old_activation_links(integer) from public, anon, authenticated, service_role;

comment on function one_number.delete_old_activation_links(integer) is
  'Deletes activation links that expired over 30 days ago, with the addresses of admins in them: at most so many at a time. Returns how many.';

-- As often as they are made: while a mail server refuses a digest of a hundred, each try makes a link for each address.
select cron.schedule('delete-old-activation-links', '* * * * *', 'select one_number.delete_old_activation_links()');
