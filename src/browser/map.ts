/** Says something in the place of a sentence, which may be of another day than what is drawn now; `null` = what stood there at first. */
export function noteOnMap(map: HTMLElement, text: string | null, role: string | null = null): void {
  map.dispatchEvent(new CustomEvent('note', { detail: { text, role } }));
}

/** Lets a map say the sentence of the place under the pointer, the focus or the finger; the first tap says it, the second one opens the page. */
export function startMap(map: HTMLElement): void {
  const said = map.querySelector<HTMLElement>('[data-map-said]')!;
  const hint = said.querySelector('span')!;
  const firstHint = hint.textContent;
  let shown: Element | null = null;
  let touched = false;

  const show = (event: Event): Element | null => {
    const place = (event.target as Element).closest('a[data-place]');
    if (place === null || place === shown) return place;
    shown = place;
    const link = document.createElement('a');
    link.href = place.getAttribute('href')!;
    link.textContent = place.getAttribute('aria-label')!;
    said.replaceChildren(link, ` ${place.getAttribute('data-says') ?? ''}`);
    return place;
  };
  map.addEventListener('note', (event) => {
    const { text, role } = (event as CustomEvent<{ text: string | null; role: string | null }>).detail;
    shown = null;
    hint.role = role;
    hint.textContent = text ?? firstHint;
    said.replaceChildren(hint);
  });
  map.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && show(event));
  map.addEventListener('focusin', (event) => {
    if (!touched) show(event);
  });
  map.addEventListener('pointerdown', (event) => (touched = event.pointerType !== 'mouse'));
  map.addEventListener('click', (event) => {
    if (!touched) return;
    const before = shown;
    if (show(event) !== null && shown !== before) event.preventDefault();
  });
}
