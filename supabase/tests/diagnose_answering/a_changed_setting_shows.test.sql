-- A number keeps the way in which it is answered: doctor tells where the setting says another one.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select is(
  public.diagnose() -> 'answering', '{"answered_by": "import_by_admin", "are_some_registered": false}',
  'With imports only, there is nothing to tell'
);
select tests.create_registered('Bolt', '+16045550002');
select is(
  public.diagnose() -> 'answering' -> 'are_some_registered', 'true', 'A number whose calls are registered shows'
);
select public.activate_phone_number('+16045550002', 'phnum_bolt');
select is(
  public.diagnose() -> 'answering' -> 'are_some_registered', 'false', 'Imported, it does not any more'
);

select * from finish();
rollback;
