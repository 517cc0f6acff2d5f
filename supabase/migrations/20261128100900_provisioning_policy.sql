create type public.provisioning_policy as enum ('auto', 'hold', 'never');

comment on type public.provisioning_policy is
  'auto: order a number now. hold: an admin decides. never: no number.';
