/** Makes the heads of a table's columns into buttons that sort by them: by `data-sort` of the cell when it has one (a number), else by its text. */
export function startSorting(table: HTMLTableElement): void {
  const body = table.tBodies[0]!;
  const heads = [...table.tHead!.rows[0]!.cells];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const rows = [...body.rows].sort((a, b) => compare(a.cells[column]!, b.cells[column]!));
      body.append(...(down ? rows.reverse() : rows));
    });
  });
}

function compare(a: HTMLTableCellElement, b: HTMLTableCellElement): number {
  const [one, other] = [a.dataset['sort'], b.dataset['sort']];
  if (one !== undefined && other !== undefined) return Number(one) - Number(other);
  const [first, second] = [a.textContent.trim(), b.textContent.trim()];
  // What has no value comes last.
  return first === '' || second === '' ? second.length - first.length : first.localeCompare(second, 'en');
}
