-- Takes one act from every budget of a limit, or none: "so many acts in any stretch of that length".
--
-- A log of the acts themselves rather than a bucket of tokens: a bucket that holds ten and fills up again within a
-- minute lets up to twenty pass within one minute, whichever way it is filled.
--
-- KEYS[1]  the log: the times of the acts in milliseconds, the newest first, as long as the largest budget
-- ARGV[1]  now, in milliseconds
-- ARGV[2]  1 to take, 0 only to look
-- ARGV[3…] pairs: acts, and the length of the stretch in milliseconds
-- Returns  {left in the tightest budget, 0}, or {-1, when the next act is allowed in milliseconds}

local now = tonumber(ARGV[1])
local retryAt, largest, longest, left = 0, 0, 0, nil

for i = 3, #ARGV, 2 do
  local acts, stretch = tonumber(ARGV[i]), tonumber(ARGV[i + 1])
  largest, longest = math.max(largest, acts), math.max(longest, stretch)
  local within = 0
  for _, at in ipairs(redis.call('LRANGE', KEYS[1], 0, acts - 1)) do
    if tonumber(at) + stretch > now then
      within = within + 1
    end
  end
  if within >= acts then
    retryAt = math.max(retryAt, tonumber(redis.call('LINDEX', KEYS[1], acts - 1)) + stretch)
  end
  left = math.min(left or acts, acts - within)
end

if retryAt > 0 then
  return {-1, retryAt}
end
if ARGV[2] == '1' then
  redis.call('LPUSH', KEYS[1], ARGV[1])
  redis.call('LTRIM', KEYS[1], 0, largest - 1)
  redis.call('PEXPIRE', KEYS[1], longest)
  left = left - 1
end
return {left, 0}
