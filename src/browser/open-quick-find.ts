// The only part of search that every page has: it loads the rest when somebody opens it.
const link = document.querySelector<HTMLAnchorElement>('#find')!;

function open(): void {
  import('./quick-find.ts').then(
    ({ openQuickFind }) => openQuickFind(link),
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
