-- The privileges of each role on each table, besides the owner's.
begin;
select plan(2);

select set_eq(
  $$select relname || ' ' || grantee::regrole || ' ' || string_agg(privilege_type, ' ' order by privilege_type)
    from pg_class, aclexplode(relacl)
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S') and grantee <> relowner
    group by relname, grantee$$,
  array[
    'admin_notifications authenticated SELECT',
    'admin_notifications service_role SELECT',
    'area_codes anon SELECT',
    'area_codes authenticated SELECT',
    'area_codes service_role DELETE INSERT SELECT UPDATE',
    'call_details service_role SELECT',
    'call_records service_role SELECT',
    'calling_settings authenticated SELECT',
    'calling_settings service_role SELECT UPDATE',
    'calls authenticated SELECT',
    'calls service_role SELECT',
    'twilio_account authenticated SELECT',
    'twilio_account service_role SELECT',
    'elevenlabs_sightings authenticated SELECT',
    'elevenlabs_sightings service_role SELECT',
    'live_number_costs service_role SELECT',
    'message_count_days authenticated SELECT',
    'message_count_days service_role SELECT',
    'member_departures service_role SELECT',
    'message_counts authenticated SELECT',
    'message_counts service_role SELECT',
    'missed_calls authenticated SELECT',
    'missed_calls service_role SELECT',
    'monthly_costs service_role SELECT',
    'notification_deliveries authenticated SELECT',
    'notification_deliveries service_role SELECT',
    'notification_types authenticated SELECT',
    'notification_types service_role SELECT',
    'organization_members authenticated SELECT',
    'organization_members service_role DELETE INSERT SELECT UPDATE',
    'organization_phone_numbers authenticated SELECT',
    'organization_phone_numbers service_role SELECT',
    'organizations authenticated DELETE SELECT',
    'organizations service_role DELETE INSERT SELECT UPDATE',
    'own_project authenticated SELECT',
    'own_project service_role SELECT',
    'phone_number_costs service_role SELECT',
    'phone_number_details service_role SELECT',
    'phone_number_orders authenticated SELECT',
    'phone_number_orders service_role SELECT',
    'phone_number_records service_role SELECT',
    'phone_number_releases service_role SELECT',
    'phone_numbers authenticated SELECT',
    'phone_numbers service_role SELECT',
    'platform_admins authenticated SELECT',
    'platform_admins service_role DELETE INSERT SELECT',
    'provisioning_settings authenticated SELECT',
    'provisioning_settings service_role SELECT UPDATE',
    'rates authenticated SELECT',
    'rates service_role DELETE INSERT SELECT UPDATE',
    'reconciliation_findings authenticated SELECT',
    'reconciliation_findings service_role SELECT',
    'reconciliation_sums authenticated SELECT',
    'reconciliation_sums service_role SELECT',
    'reconciliations authenticated SELECT',
    'reconciliations service_role SELECT',
    'twilio_sightings authenticated SELECT',
    'twilio_sightings service_role SELECT'
  ],
  'Each role has exactly these privileges on tables'
);
select set_eq(
  $$select relname || '.' || attname || ' ' || grantee::regrole || ' ' || privilege_type
    from pg_class join pg_attribute on attrelid = pg_class.oid, aclexplode(attacl)
    where relnamespace = 'public'::regnamespace$$,
  array[
    'organizations.area_code authenticated INSERT',
    'organizations.country authenticated INSERT',
    'organizations.created_by authenticated INSERT',
    'organizations.id authenticated INSERT',
    'organizations.name authenticated INSERT',
    'organizations.name authenticated UPDATE',
    'organizations.provisioning_policy authenticated INSERT'
  ],
  'Users insert an organization with its wish and policy, and may update only its name'
);

select * from finish();
rollback;
