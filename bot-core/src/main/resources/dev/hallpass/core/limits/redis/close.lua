-- Takes a session out: of several callers at once, one gets it. (GETDEL does the same from Redis 6.2 on.)
--
-- KEYS[1]  the session
-- Returns  what it held, or nothing

local session = redis.call('GET', KEYS[1])
if session then
  redis.call('DEL', KEYS[1])
end
return session
