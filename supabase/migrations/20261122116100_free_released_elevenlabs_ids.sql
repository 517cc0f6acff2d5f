-- A number that was given back keeps its id for the record. An id that was pasted to it by mistake must still be free for
-- the number that it belongs to.
alter table public.phone_numbers drop constraint elevenlabs_phone_id_is_unique;

create unique index elevenlabs_phone_id_is_unique on public.phone_numbers (elevenlabs_phone_id)
where status <> 'released';
