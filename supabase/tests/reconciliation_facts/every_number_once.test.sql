-- Every number that anybody has is told once, page by page.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
create temporary table begun as select id from public.begin_reconciliation();
select public.note_twilio_sightings(
  id,
  jsonb_agg(jsonb_build_object(
    'twilio_sid', 'PN' || md5('+1604555000' || n), 'phone_number', '+1604555000' || n, 'voice_url', '',
    'answers_elsewhere', false, 'capabilities', '{}'::jsonb
  ))
)
from begun, generate_series(2, 5) as n group by id;
select public.note_elevenlabs_sightings(
  id, '[
    {"elevenlabs_phone_id": "phnum_1", "phone_number": "+16045550001"},
    {"elevenlabs_phone_id": "phnum_5", "phone_number": "+16045550005"},
    {"elevenlabs_phone_id": "phnum_6", "phone_number": "+16045550006"},
    {"elevenlabs_phone_id": "phnum_7", "phone_number": "+16045550006"}
  ]'
) from begun;

create function pg_temp.read_pages(size integer) returns setof text language plpgsql as $$
declare
  after_key text := '';
  last_key text;
begin
  loop
    last_key := null;
    for last_key in
      select f.number_key from public.reconciliation_facts((select id from begun), after_key, size) as f
    loop
      return next last_key;
    end loop;
    exit when last_key is null;
    after_key := last_key;
  end loop;
end;
$$;

select is((select count(*) from pg_temp.read_pages(1000)), 6::bigint, 'Five are at Twilio or here, one at ElevenLabs only');
select results_eq('select * from pg_temp.read_pages(2)', 'select * from pg_temp.read_pages(1000)', 'However large a page is');
select is(
  (
    select imported_ids from public.reconciliation_facts((select id from begun), '', 1000)
    where phone_number = '+16045550006'
  ),
  array['phnum_6', 'phnum_7'],
  'With every id that ElevenLabs has for it'
);

select * from finish();
rollback;
