-- Removes a mark as long as it has no answer: an answer that came meanwhile stays.
--
-- KEYS[1]  the mark
-- ARGV[1]  what an unanswered mark holds

if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('DEL', KEYS[1])
end
return nil
