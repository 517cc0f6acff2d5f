-- By any part of the name, in any case.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_organization(name) from unnest(array[
  'Big Acme Dental', 'ACME Plumbing', 'Acme', 'Café Éclair', '100% Fun', 'Al', 'Royal Bank'
]) as name;
select tests.buy_number('ACME Plumbing', '+16045550001');

select results_eq(
  $$select organization_name, phone_number, number_status::text, order_status::text, matched_by
    from public.search_records(' acme ')$$,
  $$values
    ('Acme', null, null, 'purchasing', 'name'),
    ('ACME Plumbing', '+16045550001', 'pending_import', 'purchased', 'name'),
    ('Big Acme Dental', null, null, 'purchasing', 'name')$$,
  'First the very name, then those that begin with it'
);
select results_eq(
  $$select organization_name from public.search_records('ME DEN')$$, $$values ('Big Acme Dental')$$, 'A part within words will do'
);
select results_eq(
  $$select organization_name from public.search_records('éCLAIR')$$, $$values ('Café Éclair')$$, 'Letters beyond English have a case, too'
);
select results_eq(
  $$select organization_name from public.search_records('al')$$, $$values ('Al')$$, 'Two letters are looked for where a word begins'
);
select results_eq(
  $$select organization_name from public.search_records('0% F')$$, $$values ('100% Fun')$$, 'A percent sign is one'
);
select is_empty(
  $$select words, r.* from unnest(array['', '  ', '%', '_', '%%%', 'A_me', null]) as words, public.search_records(words) as r$$,
  'Nothing, and what stands for anything elsewhere, find nothing'
);
select results_eq(
  $$select organization_name from public.search_records('acme', 1)$$, $$values ('Acme')$$, 'Of many, the nearest are answered'
);

select * from finish();
rollback;
