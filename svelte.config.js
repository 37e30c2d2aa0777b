import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ precompress: true }),
    // Hashes, not nonces: a page's bytes, and so its ETag, must not change from request to request.
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        // The preview of an embed.
        'frame-src': ['self'],
        'form-action': ['self'],
        'base-uri': ['none']
      }
    },
    typescript: {
      config: (config) => {
        config.include.push('../bench/**/*.ts');
      }
    },
    // A page's styles, some 6 kB of Brotli, come with it: its first view waits for one answer.
    inlineStyleThreshold: 64 * 1024,
    version: { pollInterval: 0 }
  }
};
