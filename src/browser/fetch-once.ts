const fetched = new Map<string, Promise<unknown>>();

/**
 * Fetches a file of the site once for the life of the page. What failed is forgotten, so that a reader without a connection can try again.
 * @param address absolute, or from the page
 * @param absent what to return where no such file stands; without it that is an error, too
 * @throws Error when there is no answer, or none that can be read
 */
export async function fetchOnce<T>(address: string, absent?: T): Promise<T> {
  const known = fetched.get(address) ?? load(address, absent);
  fetched.set(address, known);
  try {
    return (await known) as T;
  } catch (error) {
    fetched.delete(address);
    throw error;
  }
}

async function load<T>(address: string, absent?: T): Promise<T> {
  const answer = await fetch(address);
  if (answer.status === 404 && absent !== undefined) return absent;
  if (!answer.ok) throw new Error(`${address}: HTTP ${answer.status}`);
  return (await answer.json()) as T;
}
