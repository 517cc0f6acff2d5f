alter table public.phone_numbers add column elevenlabs_verification text;

-- Nobody checked the ids of the numbers that are active already.
update public.phone_numbers set elevenlabs_verification = 'unverified' where activated_at is not null;

alter table public.phone_numbers
  add constraint elevenlabs_verification_is_known check (
    elevenlabs_verification in ('verified', 'unverified', 'skipped')
  ),
  add constraint only_activation_sets_the_elevenlabs_verification check (
    (elevenlabs_verification is null) = (activated_at is null)
  );

comment on column public.phone_numbers.elevenlabs_verification is
  'Whether ElevenLabs was asked about the id at the activation. verified: the id is this number''s. unverified: nobody could ask. skipped: an admin chose not to ask.';
