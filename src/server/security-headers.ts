import helmet from 'helmet';
import type { RequestHandler } from 'express';

/**
 * Everything the page loads comes from this server, and no script stands in the HTML. HSTS and the upgrade of insecure
 * requests are left to the proxy that speaks TLS: this server itself speaks plain HTTP.
 */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
});
