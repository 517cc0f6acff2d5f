-- The functions that admins look around with tell everything about every organization, and nobody else anything.
begin;
select plan(1);
select lives_ok($$select * from public.list_waiting_work(), public.count_waiting_work(), public.search_records('acme'), public.tell_organization_story(gen_random_uuid()), public.tell_phone_number_story('604 555 0001'), public.measure_durations()$$, 'ok');
select * from finish();
rollback;
