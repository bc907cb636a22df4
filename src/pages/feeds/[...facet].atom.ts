import { feedFiles } from '#lib/feed-formats.ts';
import { fileRoute } from '#lib/file-route.ts';

export const { getStaticPaths, GET } = fileRoute(...feedFiles('atom'));
