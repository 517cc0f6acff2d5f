grant execute on function private.require_admin() to authenticated, service_role;

create function public.report_costs(
  first_day date, end_day date, sms_counts jsonb default null, page_size integer default 50,
  after_organization_id uuid default null
)
returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  perform private.require_admin();
  return private.report_costs(first_day, end_day, sms_counts, page_size, after_organization_id);
end;
$$;

revoke execute on function public.report_costs(date, date, jsonb, integer, uuid) from public, anon;
grant execute on function public.report_costs(date, date, jsonb, integer, uuid) to authenticated, service_role;

comment on function public.report_costs(date, date, jsonb, integer, uuid) is
  'What was spent from the first day to before the end, in UTC: in total, by month and by organization (a page of them, by id), on organizations that were deleted, what numbers that wait for their import have cost so far, and what all numbers cost a month. sms_counts has the messages of each day as Twilio counted them.';
