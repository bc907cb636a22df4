/** A link to a paper or a page of others. */
interface OutsideLink {
  label: string;
  url: string;
}

/** @returns the links, with the name of the file behind a label that leads to several: "Written testimony (Wstate-GarvieC.pdf)" */
export function toldApart(links: readonly OutsideLink[]): OutsideLink[] {
  const addresses = Map.groupBy(links, ({ label }) => label);
  return links.map(({ label, url }) => {
    const isShared = addresses.get(label)!.some((other) => other.url !== url);
    return { label: isShared ? `${label} (${fileOf(url)})` : label, url };
  });
}

function fileOf(url: string): string {
  const { pathname, hostname } = new URL(url);
  return pathname.split('/').filter(Boolean).at(-1) ?? hostname;
}
