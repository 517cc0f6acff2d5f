create index phone_number_details_registered_index on public.phone_number_details (phone_number_id)
where answered_by = 'registration';

create function one_number.diagnose_answering()
returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object(
    'answered_by', (select s.answered_by from public.answering_settings as s),
    'are_some_registered', exists (
      select
      from public.phone_number_details as d
      join public.phone_numbers as n on n.id = d.phone_number_id
      where d.answered_by = 'registration' and n.status in ('active', 'suspended')
    )
  );
$$;

revoke execute on function one_number.diagnose_answering() from public, anon, authenticated, service_role;

comment on function one_number.diagnose_answering() is
  'How bought numbers come to be answered, and whether some are answered by registration, which stays so when the setting changes.';
