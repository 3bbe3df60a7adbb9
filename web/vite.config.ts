import { defineConfig } from 'vite';

/** The chat page: built into `dist/web`, served by the same process as the API. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Everything stays a file of its own: the server's content security policy allows no inline script or style.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // `vite dev web` beside a running server.
  server: {
    proxy: Object.fromEntries(
      [
        '/ask',
        '/search',
        '/issues',
        '/sections',
        '/articles',
        '/pages',
        '/index',
        '/hits',
        '/shared',
        '/feedback',
        '/stats',
      ].map((path) => [path, 'http://127.0.0.1:8080']),
    ),
  },
});
