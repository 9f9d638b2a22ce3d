import { describe, expect, test } from 'vitest';
import { securityHeaders } from '../../src/hosting/headers';
import { headersFile } from '../../src/hosting/write-headers';

describe('security headers', () => {
  test('the tool may not be put in a frame, the embeddable map may', () => {
    expect(securityHeaders('/')['Content-Security-Policy']).toContain("frame-ancestors 'none'");
    expect(securityHeaders('/index.html')['Content-Security-Policy']).toContain("frame-ancestors 'none'");
    expect(securityHeaders('/embed.html')['Content-Security-Policy']).toContain('frame-ancestors *');
    expect(securityHeaders('/embed')['Content-Security-Policy']).toContain('frame-ancestors *');
  });

  test('no page may run an inline script, take inline styles, or load anything from elsewhere', () => {
    for (const path of ['/', '/embed.html', '/assets/worker-1234.js']) {
      const policy = securityHeaders(path)['Content-Security-Policy'] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|https?:/);
    }
  });

  test('files named after their content are kept for a year, pages and data are asked for anew', () => {
    expect(securityHeaders('/assets/index-1234.js')['Cache-Control']).toContain('immutable');
    expect(securityHeaders('/')['Cache-Control']).toBe('no-cache');
    expect(securityHeaders('/data/somerset/areas.csv')['Cache-Control']).toContain('must-revalidate');
  });

  test('the file for static hosts gives no path two policies', () => {
    const text = headersFile(['/assets/', '/data/', '/embed.html', '/icon.svg', '/index.html']);
    const rules = text.split('\n').filter((line) => line.startsWith('/'));
    expect(rules).toEqual(['/assets/*', '/data/*', '/embed', '/embed.html', '/icon.svg', '/', '/index.html']);
    expect(new Set(rules).size).toBe(rules.length);
    expect(text.match(/frame-ancestors \*/g)).toHaveLength(2);
  });
});
