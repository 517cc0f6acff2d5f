-- Admins read which project the database belongs to; nobody writes it but functions.
begin;
select plan(3);

select policies_are('public', 'own_project', array['admins can see the project'], 'There is no other policy');

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Grace'), tests.make_admin('Grace');
select tests.authenticate_as('Ada');
select is_empty('select name from public.own_project', 'A user sees nothing of it');
select tests.authenticate_as('Grace');
select throws_ok(
  $$update public.own_project set name = 'staging' where id$$,
  '42501', 'permission denied for table own_project', 'An admin changes it only with the call'
);

select * from finish();
rollback;
