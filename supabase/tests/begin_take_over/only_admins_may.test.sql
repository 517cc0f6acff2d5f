begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada', policy => 'never');
select tests.authenticate_as('Ada');

select throws_ok($$select tests.prepare_take_over('Acme', '+16045550001')$$, '42501', 'Only a platform admin may do this', 'An owner may not ask');
select throws_ok($$select tests.begin_take_over('Acme', '+16045550001')$$, '42501', 'Only a platform admin may do this', 'Nor begin');
select throws_ok($$select tests.complete_take_over('Acme', '+16045550001')$$, '42501', 'Only a platform admin may do this', 'Nor record');

select * from finish();
rollback;
