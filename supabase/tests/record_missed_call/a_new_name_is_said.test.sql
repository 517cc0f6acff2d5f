-- Callers hear the organization's current name.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
update public.organizations set name = 'Zenith';

select results_eq(
  $$select organization_name from tests.call('+16045550001', 1)$$, $$values ('Zenith')$$, 'The answer has the new name'
);

select * from finish();
rollback;
