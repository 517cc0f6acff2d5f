alter table public.admin_notifications drop constraint type_is_known;
alter table public.admin_notifications add constraint type_is_known check (
  type in (
    'elevenlabs_import_required', 'provisioning_failed', 'provisioning_held',
    'release_scheduled', 'release_failed', 'number_unaccounted', 'number_missing',
    'number_still_billed', 'elevenlabs_mismatch', 'webhook_mismatch', 'number_at_risk'
  )
);

create index dismissed_admin_notifications_index on public.admin_notifications (subject, type)
where status = 'dismissed';
