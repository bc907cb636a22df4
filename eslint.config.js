import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'test-results/', 'content/', '.cache/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowTernary: true }],
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  // The house's one-way arrows (docs: scripts → model ← src): what each folder may not know.
  {
    files: ['src/model/**', 'src/data/**', 'src/feeds/**', 'src/search/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node:|astro$|astro:|#lib|#pull|#sources|#components|#layouts)',
              message: 'This folder is pure: no Astro, no file system, no network.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['scripts/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(astro:|#lib|#components|#layouts)', message: 'Scripts know the model, never the site.' }] },
      ],
    },
  },
  {
    files: ['src/components/**', 'src/layouts/**', 'src/lib/**', 'src/pages/**', 'src/views/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(#pull|#sources|undici)', message: 'The site never touches the network or the pull.' }] },
      ],
    },
  },
);
