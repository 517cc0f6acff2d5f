-- A release that an admin confirmed goes on, even when the deleted organization is inserted again.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
create temporary table deleted as select * from public.organizations;
select public.release_phone_number('+16045550001', '+16045550001');
delete from public.organizations;
insert into public.organizations (id, name) select id, name from deleted;

select is((select status from public.phone_numbers), 'releasing', 'The number stays in its release');
select is(
  public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001')),
  'released',
  'The release is completed'
);
select is(tests.buy_number('Acme', '+16045550002'), 'pending_import', 'Then another number is ordered and bought');

select * from finish();
rollback;
