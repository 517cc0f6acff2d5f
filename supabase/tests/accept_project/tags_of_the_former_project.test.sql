-- A project that took the numbers over knows their tags, which name the project that bought them.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.run_in('old', '1');
select is(one_number.is_own_tag('old', 'new'), false, 'The tag of another project is not ours');
select public.accept_project('new', tests.twilio_account('1'), 'take');
select is(one_number.is_own_tag('old', 'new'), true, 'That of a project that was taken over is');
select is(one_number.is_own_tag(null, 'new'), null, 'A tag without a project does not say');
select tests.create_organization('Bolt');
select is(
  (select c.former_projects from public.claim_phone_number_orders(10, 60, 'new', tests.twilio_account('1')) as c),
  array['old'], 'An order looks for what it bought'
);

select * from finish();
rollback;
