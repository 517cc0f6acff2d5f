-- What admins see of a number: the functions that they call answer with such a row, and Studio lists them.
create view public.phone_number_records
with (security_invoker = true)
as
select
  n.phone_number, n.status, n.organization_name, n.locality, n.region, n.country, n.capabilities,
  d.monthly_price, d.monthly_price_currency, d.monthly_price_source,
  n.purchased_at, n.activated_at, n.suspended_at, n.releasing_at, r.due_at as release_due_at, n.released_at,
  d.twilio_sid, d.answered_by, d.elevenlabs_phone_id, d.elevenlabs_verification, d.elevenlabs_phone_id_set_at,
  d.elevenlabs_phone_id_set_by, d.importing_since,
  d.twilio_account_sid, d.project_name, n.organization_id, n.order_id, n.id
from public.phone_numbers as n
join public.phone_number_details as d on d.phone_number_id = n.id
left join public.phone_number_releases as r on r.phone_number_id = n.id and r.status in ('scheduled', 'held');

comment on view public.phone_number_records is
  'Each number with the operator''s part: the columns of phone_numbers and phone_number_details, and the day on which the number is given back.';
comment on column public.phone_number_records.monthly_price is
  'What a month costs: Twilio''s price at the purchase, or the rate of that day where Twilio did not answer.';
comment on column public.phone_number_records.monthly_price_currency is 'ISO 4217, such as USD.';
comment on column public.phone_number_records.monthly_price_source is
  'twilio: its price list said so. rate: it did not answer, and each month costs what public.rates says of its day.';
comment on column public.phone_number_records.twilio_sid is 'Twilio''s id of the number (PN…).';
comment on column public.phone_number_records.twilio_account_sid is
  'The Twilio account (AC…) that the number is in; null where its purchase did not tell.';
comment on column public.phone_number_records.project_name is
  'The project that bought the number, as in its tag; null where its purchase did not tell.';
comment on column public.phone_number_records.answered_by is
  'import: the number is imported in ElevenLabs, which takes its calls. registration: Twilio asks us about each call, and we register it at ElevenLabs; the number has no id there.';
comment on column public.phone_number_records.elevenlabs_verification is
  'Whether ElevenLabs was asked about the id at the activation. verified: the id is this number''s. unverified: ElevenLabs could not be asked. skipped: an admin chose not to ask.';
comment on column public.phone_number_records.elevenlabs_phone_id_set_at is
  'When the id was last set, by an activation or in place of another one.';
comment on column public.phone_number_records.elevenlabs_phone_id_set_by is
  'Id of the admin who set it, or the database role where no user was signed in; after an activation link, whom it was sent to.';
comment on column public.phone_number_records.importing_since is
  'When an import through the API began that has not ended. ElevenLabs would import a number twice, so no other import begins within two minutes.';
comment on column public.phone_number_records.phone_number is 'The number in E.164, such as +16041234567.';
comment on column public.phone_number_records.status is
  'pending_import: bought, to be imported in ElevenLabs. active: in use. suspended: paused. releasing: to be given back. released: no longer ours, no longer billed.';
comment on column public.phone_number_records.organization_name is
  'The organization''s name, kept after it is deleted.';
comment on column public.phone_number_records.locality is 'The city, when Twilio names one.';
comment on column public.phone_number_records.region is 'The state or province, such as BC.';
comment on column public.phone_number_records.country is 'ISO 3166-1, such as CA.';
comment on column public.phone_number_records.capabilities is 'What the number can do: voice, sms, mms, fax.';
comment on column public.phone_number_records.purchased_at is 'When it was bought, by Twilio''s clock.';
comment on column public.phone_number_records.activated_at is 'Since when callers reach the agent; null until then.';
comment on column public.phone_number_records.suspended_at is 'Since when it is suspended; null once it is resumed.';
comment on column public.phone_number_records.releasing_at is 'When it was decided that it is given back.';
comment on column public.phone_number_records.release_due_at is
  'The day on which it is given back; null while no day is set.';
comment on column public.phone_number_records.released_at is 'When it was given back.';
comment on column public.phone_number_records.elevenlabs_phone_id is
  'ElevenLabs'' id of the number; null until activation, and once it is given back.';
comment on column public.phone_number_records.organization_id is
  'Whose number it is; null once the organization is deleted.';
comment on column public.phone_number_records.order_id is 'The order that the number was bought for.';

revoke all on table public.phone_number_records from public, anon, authenticated, service_role;
grant select on table public.phone_number_records to service_role;
