import { satteri } from '@astrojs/markdown-satteri';
import { httpAddress } from '#model/outside-text.ts';

/** Addresses that stay: web pages, pages of this site, and the notes of the text itself. */
const isHarmless = (address: string) => httpAddress(address) !== null || /^(?:#|\/(?![/\\]))/.test(address);

/**
 * Renders what people wrote under a pulled record. Such files are read as data and reviewed as data, so that nothing in them may run or
 * load anything: HTML stays text, pictures become their description, and links lead to web pages.
 */
const renderer = satteri({
  hastPlugins: [
    {
      name: 'inert',
      raw: ({ value }) => ({ type: 'text', value }),
      element: [
        { filter: ['img'], visit: ({ properties }) => ({ type: 'text', value: String(properties['alt'] ?? '') }) },
        {
          filter: ['a'],
          visit(link, context) {
            if (!isHarmless(String(link.properties['href'] ?? ''))) context.setProperty(link, 'href', null);
          },
        },
      ],
    },
  ],
}).createRenderer({ syntaxHighlight: false });

/** @returns Markdown as HTML in which nothing runs */
export async function inertMarkdown(text: string): Promise<string> {
  return (await (await renderer).render(text)).code.trim();
}
