-- No versions: hosted projects decide them, and refuse pins.
create extension if not exists pgcrypto with schema extensions;
create extension if not exists pg_net with schema extensions;
create extension if not exists pg_cron with schema pg_catalog;
-- Only its operator class is used, in an index: admins find an organization by any part of its name.
create extension if not exists pg_trgm with schema extensions;
