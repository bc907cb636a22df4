<?xml version="1.0" encoding="UTF-8"?>
<!-- An empty stand-in of the demonstration: it says nothing about what the committee published. -->
<rss version="2.0"><channel><title>Stand-in</title><link>https://www.veterans.senate.gov/</link><description>Empty stand-in</description></channel></rss>
