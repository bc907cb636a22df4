/** Lets a map say the sentence of the place under the pointer, the focus or the finger; the first tap says it, the second one opens the page. */
export function startMap(map: HTMLElement): void {
  const said = map.querySelector<HTMLElement>('[data-map-said]')!;
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
