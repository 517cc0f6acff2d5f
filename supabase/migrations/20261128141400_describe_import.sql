create function one_number.activation_step(with_link boolean)
returns text
language sql
immutable
set search_path = ''
as $$
  select case
    when with_link then
      '5. Activate it: open the link of this message, and press the button; where the page asks for the id, paste it. It is '
      'done when the page says that the number is active.'
    else
      '5. Activate it: run the command with that id in the place of <the id>. It is done when the answer says that the '
      'number is active.'
  end;
$$;

revoke execute on function one_number.activation_step(boolean) from public, anon, authenticated, service_role;

comment on function one_number.activation_step(boolean) is
  'The last step of an import: in a message with an activation link, and in all else.';

-- PL/pgSQL, as describe_import: it is called for each caller.
create function one_number.describe_callers(callers bigint)
returns text
language plpgsql
immutable
set search_path = ''
as $$
begin
  return case callers
    when 0 then ''
    when 1 then E'\n1 caller so far heard that the line is being set up.'
    else E'\n' || callers || ' callers so far: each heard that the line is being set up.'
  end;
end;
$$;

revoke execute on function one_number.describe_callers(bigint) from public, anon, authenticated, service_role;

comment on function one_number.describe_callers(bigint) is
  'The line of an import''s text that counts those who have called; empty for none.';

-- For somebody who sees ElevenLabs, and this project, for the first time. PL/pgSQL keeps its plans, which take longer to
-- make than to run: it is called for each purchase.
create function one_number.describe_import(number public.phone_numbers, callers bigint)
returns one_number.notification_text
language plpgsql
stable
set search_path = ''
as $$
begin
  return row(
    format('Import %s to ElevenLabs for %s', number.phone_number, number.organization_name),
    format(
      E'1. Sign in at https://elevenlabs.io/app, open Agents, then Phone Numbers.\n'
      '2. Import a number from Twilio: phone number %s, label %s, and the Account SID and Auth Token that the '
      'Twilio console shows under Account Info.\n'
      '3. Assign the agent to it.\n'
      '4. Copy the id that ElevenLabs gives the number.\n',
      number.phone_number, number.organization_name
    ) || one_number.activation_step(with_link => false) || one_number.describe_callers(callers) || coalesce(
      (
        select E'\n' || one_number.difference_from_wish(number, o.area_code, o.country)
        from public.phone_number_orders as o
        where o.id = number.order_id
      ),
      ''
    ) || coalesce(
      (
        select E'\nIt is not imported automatically: ' || d.import_error_message
        from public.phone_number_details as d
        where d.phone_number_id = number.id and d.import_failed_at is not null
      ),
      ''
    ),
    one_number.our_command(
      '/admin/phone-numbers/' || number.phone_number || '/activate', '{"elevenLabsPhoneId": "<the id>"}'
    )
  );
end;
$$;

revoke execute on function one_number.describe_import(public.phone_numbers, bigint)
from public, anon, authenticated, service_role;

comment on function one_number.describe_import(public.phone_numbers, bigint) is
  'The steps of the manual import, how many have called the number since it was bought, how it differs from the wish, and why it is not imported automatically.';

create function one_number.import_progress(agent_assigned boolean)
returns text
language sql
immutable
set search_path = ''
as $$
  select case
    when agent_assigned then 'imported, ready to activate'
    else 'imported, the agent is still to be assigned'
  end;
$$;

revoke execute on function one_number.import_progress(boolean) from public, anon, authenticated, service_role;

comment on function one_number.import_progress(boolean) is 'How far the manual import is, once ElevenLabs has the number.';
