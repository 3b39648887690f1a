-- Claims a delivery, or says what the first one was answered.
--
-- KEYS[1]  the mark
-- ARGV[1]  what an unanswered mark holds
-- ARGV[2]  how long the mark lasts without an answer, in milliseconds
-- Returns  nothing to the first caller, to all others what the mark holds

local mark = redis.call('GET', KEYS[1])
if not mark then
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
end
return mark
