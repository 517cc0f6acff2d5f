-- Secret, id, time, body and signature are the example of the Standard Webhooks specification.
begin;
select plan(4);

select is(
  one_number.sign_wake_up(
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    '1614265330',
    '{"test": 2432232314}'
  ),
  'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  'The signature is the specification''s'
);
select is(
  one_number.sign_wake_up('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'msg_1', '1614265330', '{}'),
  one_number.sign_wake_up('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'msg_1', '1614265330', '{}'),
  'The prefix of the secret is not part of the key'
);
select isnt(
  one_number.sign_wake_up('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'msg_1', '1614265330', '{}'),
  one_number.sign_wake_up('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'msg_1', '1614265331', '{}'),
  'Another time makes another signature'
);
select isnt(
  one_number.sign_wake_up('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'msg_1', '1614265330', '{}'),
  one_number.sign_wake_up('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'msg_2', '1614265330', '{}'),
  'Another id makes another signature'
);

select * from finish();
rollback;
