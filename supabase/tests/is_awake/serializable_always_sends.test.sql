-- A serializable transaction that had read who is awake would fail, if that changed meanwhile.
begin transaction isolation level serializable;
select plan(2);

select tests.start_afresh();
select one_number.note_look('provision-phone-number', true);
select ok(not one_number.is_awake('provision-phone-number'), 'Whoever is at work is not relied upon');
select tests.create_organization(name) from unnest(array['Acme', 'Bolt']) as name;
select is((select count(*) from tests.wake_ups()), 2::bigint, 'Each sign-up sends a wake-up');

select * from finish();
rollback;
