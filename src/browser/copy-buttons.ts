import type { CopyWords } from '#i18n/copy-en.ts';

/**
 * Puts a button behind every `<a data-copy="what it is">` that copies the link's full address. Without JavaScript, or where the browser has
 * no clipboard, the links stay as they are.
 * @param within a part of the page whose links have no buttons yet
 */
export function addCopyButtons(within: ParentNode, words: CopyWords): void {
  if (!('clipboard' in navigator)) return;
  for (const link of within.querySelectorAll<HTMLAnchorElement>('a[data-copy]')) link.after(' ', copyButton(link, words));
}

/** Adds them to each row of a table before it comes into sight: some hundred buttons at once hold a slow phone up for a quarter of a second. */
export function addCopyButtonsInSight(page: Document, words: CopyWords): void {
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watcher.unobserve(target);
        addCopyButtons(target, words);
      }
    },
    { rootMargin: '100% 0px' },
  );
  for (const row of page.querySelectorAll('main tbody tr')) watcher.observe(row);
}

function copyButton(link: HTMLAnchorElement, words: CopyWords): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'choice copy';
  button.textContent = words.copy;
  button.setAttribute('aria-label', words.label(link.dataset['copy']!));
  button.addEventListener('click', () => void copy(link, button, words));
  return button;
}

async function copy(link: HTMLAnchorElement, button: HTMLButtonElement, words: CopyWords): Promise<void> {
  const said = document.querySelector('#copied');
  try {
    await navigator.clipboard.writeText(link.href);
    button.textContent = words.copied;
    said?.replaceChildren(words.done(link.href));
    setTimeout(() => (button.textContent = words.copy), 2000);
  } catch {
    // The browser said no; the address itself can still be selected.
    said?.replaceChildren(words.refused(link.href));
  }
}
