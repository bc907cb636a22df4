// The only part of search that every page has: it loads the rest when somebody opens it.
const link = document.querySelector<HTMLAnchorElement>('#find')!;

function open(): void {
  const loading = [
    import('./quick-find.ts'),
    document.documentElement.lang === 'es' ? import('./search-words-es.ts') : import('./search-words-en.ts'),
  ] as const;
  Promise.all(loading).then(
    ([{ openQuickFind }, { searchWords }]) => openQuickFind(link, searchWords),
    () => location.assign(link.href),
  );
}

link.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open();
});
addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open();
});
