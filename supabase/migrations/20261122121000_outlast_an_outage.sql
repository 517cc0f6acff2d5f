-- Eight attempts were used up in about ten minutes, and an outage of Twilio's then failed every order for good. With full jitter up
-- to 15 minutes, twenty take an hour and a half on average. A limit that an admin chose stays.
alter table public.provisioning_settings alter column max_attempts set default 20;
update public.provisioning_settings set max_attempts = 20 where max_attempts = 8;
