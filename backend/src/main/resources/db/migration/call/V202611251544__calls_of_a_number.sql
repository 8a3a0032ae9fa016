create index call_of_number on call (number, offered_at desc) where number is not null;
