/** What we know of a committee's feed beyond its address, which `content/committees.yaml` records; a test checks that both agree. */
export interface CommitteeFeed {
  /** Code of the committee. */
  committee: string;
  /** Address of the feed, and of the committee's site, to which a feed may have moved. */
  feed: string;
  site: string;
  /** Title of the channel when the feed works; null = not seen yet, then it is not checked. */
  title: string | null;
  /** Day on which the feed last gave entries; null = never tested. */
  lastWorked: string | null;
}

/** All of them come from lists of the unitedstates project; many addresses there are dead, and none was tested. */
export const committeeFeedTable: readonly CommitteeFeed[] = [
  {
    committee: 'hsag00',
    feed: 'https://agriculture.house.gov/Rss.aspx?GroupID=1',
    site: 'https://agriculture.house.gov/',
    title: null,
    lastWorked: null,
  },
  {
    committee: 'hsbu00',
    feed: 'https://budget.house.gov/news/rss.aspx',
    site: 'https://budget.house.gov/',
    title: null,
    lastWorked: null,
  },
  {
    committee: 'slet00',
    feed: 'http://www.ethics.senate.gov/public/?a=RSS.Feed',
    site: 'http://www.ethics.senate.gov/',
    title: null,
    lastWorked: null,
  },
  {
    committee: 'ssaf00',
    feed: 'http://www.ag.senate.gov/rss/feeds/?type=press&groups=democrat',
    site: 'http://www.agriculture.senate.gov/',
    title: null,
    lastWorked: null,
  },
  {
    committee: 'ssas00',
    feed: 'http://www.armed-services.senate.gov/press/index.cfm?xml=Press%20Releases,RSS2.0',
    site: 'http://www.armed-services.senate.gov/',
    title: null,
    lastWorked: null,
  },
  {
    committee: 'ssbu00',
    feed: 'http://www.budget.senate.gov/democratic/index.cfm?a=RSS.Feed&Type=press-releases,statements',
    site: 'http://www.budget.senate.gov/',
    title: null,
    lastWorked: null,
  },
  {
    committee: 'sseg00',
    feed: 'http://www.energy.senate.gov/public/index.cfm/rss/feed?type=democratic-news',
    site: 'http://www.energy.senate.gov/',
    title: null,
    lastWorked: null,
  },
  {
    committee: 'ssev00',
    feed: 'http://www.epw.senate.gov/public/index.cfm?FuseAction=RSS.Majority',
    site: 'http://www.epw.senate.gov/',
    title: null,
    lastWorked: null,
  },
  {
    committee: 'ssfi00',
    feed: 'http://www.finance.senate.gov/rss/feed/chair/',
    site: 'http://www.finance.senate.gov/',
    title: null,
    lastWorked: null,
  },
  {
    committee: 'ssfr00',
    feed: 'http://www.foreign.senate.gov/rss/feed/chair/',
    site: 'http://www.foreign.senate.gov/',
    title: null,
    lastWorked: null,
  },
  {
    committee: 'ssra00',
    feed: 'http://www.rules.senate.gov/public/?a=RSS.Feed',
    site: 'http://www.rules.senate.gov/',
    title: null,
    lastWorked: null,
  },
  {
    committee: 'ssva00',
    feed: 'http://www.veterans.senate.gov/rss.cfm',
    site: 'http://www.veterans.senate.gov/',
    title: null,
    lastWorked: null,
  },
  {
    committee: 'jsec00',
    feed: 'http://www.jec.senate.gov/republicans/public/?a=RSS.Feed',
    site: 'http://www.jec.senate.gov/',
    title: null,
    lastWorked: null,
  },
];
