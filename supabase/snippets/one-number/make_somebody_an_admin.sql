-- Makes a user an admin. Write the user's e-mail address between the quotes. No row in the answer: nobody has signed up with it.
with person as (
  select id, email from auth.users where email = lower(trim('jill@example.com'))
),
appointed as (
  insert into public.platform_admins (user_id)
  select id from person
  on conflict (user_id) do nothing
)
select email || ' is an admin' as answer, id as user_id
from person;
