import type { Browser, Page } from 'playwright-core';

/** A page of a real browser that writes down everything that must not happen on it. */
export interface WatchedPage {
  page: Page;
  /** @returns what happened since it was asked the last time; nothing = all is well */
  troubles: () => string[];
}

/** @param site the only address that may be asked */
export async function watchedPage(browser: Browser, site: string): Promise<WatchedPage> {
  const page = await browser.newPage();
  let troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(`console: ${message.text()} ${message.location().url}`));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => troubles.push(`popup: ${popup.url()}`));
  page.on('request', (request) => request.url().startsWith(site) || troubles.push(`request to ${request.url().slice(0, 200)}`));
  return {
    page,
    troubles() {
      const said = troubles;
      troubles = [];
      return said;
    },
  };
}

/** @returns what stands in the page and could run or lead elsewhere, one line each */
export function armed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const isOurs = (address: string) => new URL(address, location.href).origin === location.origin;
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName;
      for (const { name: attribute, value } of element.attributes) {
        if (attribute.startsWith('on')) found.push(`<${name} ${attribute}>`);
        if (attribute === 'style') found.push(`<${name} style>`);
        if (!['href', 'src', 'action', 'formaction', 'data', 'srcset', 'xlink:href', 'ping'].includes(attribute)) continue;
        const address = URL.parse(value, location.href);
        if (address === null || !['http:', 'https:', 'webcal:', 'mailto:'].includes(address.protocol))
          found.push(`<${name} ${attribute}="${value.slice(0, 60)}">`);
        // Only links may lead elsewhere.
        else if (attribute !== 'href' && !isOurs(value)) found.push(`<${name} ${attribute}="${value.slice(0, 60)}">`);
      }
      if (['iframe', 'object', 'embed', 'base', 'frame'].includes(name)) found.push(`<${name}>`);
      if (name === 'meta' && element.hasAttribute('http-equiv')) found.push('<meta http-equiv>');
      if (name === 'script' && !element.hasAttribute('src') && element.getAttribute('type') !== 'application/ld+json')
        found.push('<script>');
      if (
        name === 'link' &&
        !isOurs((element as HTMLLinkElement).href) &&
        !['canonical', 'alternate'].includes(element.getAttribute('rel')!)
      )
        found.push('<link>');
    }
    for (const data of document.querySelectorAll('script[type="application/ld+json"]')) JSON.parse(data.textContent);
    return found;
  });
}
