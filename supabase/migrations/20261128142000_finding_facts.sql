create type one_number.finding_facts as (
  class text,
  phone_number text,
  -- Of our record; null where there is none.
  status public.phone_number_status,
  organization_id uuid,
  organization_name text,
  purchased_at timestamptz,
  messages_are_counted boolean,
  answered_by public.number_answering,
  elevenlabs_phone_id text,
  -- Of Twilio's list.
  twilio_sid text,
  friendly_name text,
  tagged_organization_id uuid,
  is_tagged_elsewhere boolean,
  is_tagged_without_project boolean,
  tagged_organization_waits boolean,
  tagged_organization_has_another boolean,
  voice_url text,
  answers_elsewhere boolean,
  expected_voice_url text,
  project_name text,
  monthly_price numeric,
  monthly_price_currency text,
  -- Of ElevenLabs' list: what it has under the id of our record, and an id under which it has the number.
  imported_phone_number text,
  imported_agent_id text,
  expected_agent_id text,
  imported_id text
);

comment on type one_number.finding_facts is
  'What the text about a finding is composed of: columns of classified_numbers by their names, and imported_id.';
