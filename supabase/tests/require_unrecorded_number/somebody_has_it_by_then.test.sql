-- The advice to give back a number without a record may be followed days later.
begin;
select plan(7);

select tests.start_afresh();
create function pg_temp.ask(organization text default null, sid text default 'PN' || md5('+16045550001')) returns text
language sql as $$
  select public.require_unrecorded_number(
    '+16045550001', sid, '+16045550001', (select id from public.organizations where name = organization)
  )::text;
$$;
select lives_ok('select pg_temp.ask()', 'A number that nobody has may be given back');
select throws_ok(
  $$select public.require_unrecorded_number('+16045550001', 'PN1', '+16045550002')$$, 'PT400', null,
  'Not without its confirmation'
);

select tests.create_organization('Acme');
select throws_ok($$select pg_temp.ask('Acme')$$, 'PT409', null, 'Nor while the organization in its tag waits');
select tests.buy_number('Acme', '+16045550001');
select throws_ok('select pg_temp.ask()', 'PT409', null, 'Nor once an organization has it');
select throws_ok(
  $$select pg_temp.ask(sid => 'PN' || md5('another'))$$, 'PT409', null, 'Whatever id it has: the digits are the number'
);
update public.phone_numbers set status = 'released', releasing_at = now(), released_at = now() where true;
select lives_ok($$select pg_temp.ask('Acme')$$, 'A number that was given back, and is billed still, may be given back again');

set local role anon;
select throws_ok('select public.require_unrecorded_number(null, null, null)', '42501', null, 'A visitor may not ask');
reset role;

select * from finish();
rollback;
