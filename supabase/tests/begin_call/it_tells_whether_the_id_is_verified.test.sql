-- Whoever dials with an id that was pasted without a question to ElevenLabs might call from another organization's number.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_organization('Acme'), tests.buy_number('Acme', '+16045550001');
select tests.create_organization('Bolt'), tests.buy_number('Bolt', '+16045550002');
select public.activate_phone_number('+16045550001', 'phnum_acme', 'verified');
select public.activate_phone_number('+16045550002', 'phnum_bolt');

select results_eq(
  $$select o.name, b.is_verified
    from public.organizations as o, public.begin_call(o.id, '+14165550123', 'CA') as b order by 1$$,
  $$values ('Acme', true), ('Bolt', false)$$,
  'It says of each id whether ElevenLabs was asked'
);

select * from finish();
rollback;
