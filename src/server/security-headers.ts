import helmet from 'helmet';
import type { RequestHandler } from 'express';

const policy = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      // Nothing the page does turns a string into markup or script, and nothing may.
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: false,
});

/** What the page never asks for. @see https://www.w3.org/TR/permissions-policy/ */
const DENIED = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/**
 * Everything the page loads comes from this server, and no script stands in the HTML. HSTS and the upgrade of insecure
 * requests are left to the proxy that speaks TLS: this server itself speaks plain HTTP.
 */
export const securityHeaders: RequestHandler = (request, response, next) => {
  response.set('Permissions-Policy', DENIED.map((feature) => `${feature}=()`).join(', '));
  policy(request, response, next);
};
