-- For wrk: what a visitor loads first, in turn: pages, style, script, answers of the check box. See docs/scale.md.
local paths = {}
for line in io.lines(os.getenv("PATHS") or "bench/serve/visit-paths.txt") do paths[#paths + 1] = line end
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "gzip" })
end
done = function(summary)
  io.write(string.format("bytes per request: %.0f\n", summary.bytes / summary.requests))
end
