import { fileRoute } from '#lib/file-route.ts';
import { searchFiles } from '#lib/search-files.ts';

export const { getStaticPaths, GET } = fileRoute('application/json', async () => {
  const { manifest, files } = await searchFiles();
  return [...files].map(([path, contents]) => ({
    params: { version: manifest.version, file: path.replace(/\.json$/, '') },
    contents: () => contents,
  }));
});
