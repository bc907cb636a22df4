-- For wrk: readers that poll feeds and calendars. With SHARE_NEW=5 five of a hundred have not seen the newest version and get it whole; the others
-- send the ETag they have and get 304. See docs/scale.md.
local share = tonumber(os.getenv("SHARE_NEW") or "5")
local paths = {}
for line in io.lines(os.getenv("PATHS") or "bench/serve/poll-paths.txt") do
  local path, etag = line:match("^(%S+)%s+(%S+)$")
  paths[#paths + 1] = { path, etag }
end
local threads = {}
setup = function(thread)
  threads[#threads + 1] = thread
end
init = function()
  sent, same, whole = 0, 0, 0
end
request = function()
  sent = sent + 1
  local chosen = paths[sent % #paths + 1]
  local headers = { ["Accept-Encoding"] = "gzip" }
  if sent % 100 >= share then headers["If-None-Match"] = chosen[2] end
  return wrk.format("GET", chosen[1], headers)
end
response = function(status)
  if status == 304 then same = same + 1 elseif status == 200 then whole = whole + 1 end
end
done = function(summary)
  local all304, all200 = 0, 0
  for _, thread in ipairs(threads) do
    all304 = all304 + thread:get("same")
    all200 = all200 + thread:get("whole")
  end
  io.write(string.format("304: %d of %d (%.1f percent)\n", all304, all304 + all200, 100 * all304 / (all304 + all200)))
  io.write(string.format("bytes per request: %.0f\n", summary.bytes / summary.requests))
end
