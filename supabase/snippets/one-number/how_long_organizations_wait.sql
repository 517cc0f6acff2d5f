-- How long organizations waited for their number, and for its activation: median and 95th percentile of the last 30 days.
select
  step,
  organizations,
  p50 as half_of_them_at_most,
  p95 as nearly_all_at_most
from public.measure_durations(30)
limit 10;
