/**
 * Puts a button behind every `<a data-copy="what it is">` that copies the link's full address. Without JavaScript, or where the browser has
 * no clipboard, the links stay as they are.
 * @param within a part of the page whose links have no buttons yet
 */
export function addCopyButtons(within: ParentNode): void {
  if (!('clipboard' in navigator)) return;
  for (const link of within.querySelectorAll<HTMLAnchorElement>('a[data-copy]')) link.after(' ', copyButton(link));
}

function copyButton(link: HTMLAnchorElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'choice copy';
  button.textContent = 'Copy';
  button.setAttribute('aria-label', `Copy the address of ${link.dataset['copy']}`);
  button.addEventListener('click', () => void copy(link, button));
  return button;
}

async function copy(link: HTMLAnchorElement, button: HTMLButtonElement): Promise<void> {
  const said = document.querySelector('#copied');
  try {
    await navigator.clipboard.writeText(link.href);
    button.textContent = 'Copied';
    said?.replaceChildren(`Copied: ${link.href}`);
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  } catch {
    // The browser said no; the address itself can still be selected.
    said?.replaceChildren(`This browser does not let us copy. The address is ${link.href}`);
  }
}
