import { describe, expect, test } from 'vitest';
import { apacheFile } from '../../src/hosting/apache-file';
import { embedAncestors, securityHeaders } from '../../src/hosting/headers';
import { nginxFile } from '../../src/hosting/nginx-file';
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

  test('the websites that may frame the embed can be named, and nothing else gets into the header', () => {
    const one = embedAncestors(' https://www.example.gov.uk  https://*.example.org:8443 ');
    expect(securityHeaders('/embed.html', one)['Content-Security-Policy']).toContain(
      'frame-ancestors https://www.example.gov.uk https://*.example.org:8443',
    );
    expect(securityHeaders('/', one)['Content-Security-Policy']).toContain("frame-ancestors 'none'");
    expect(embedAncestors(undefined)).toBe('*');
    for (const bad of [
      'www.example.gov.uk',
      "https://a.uk; script-src 'unsafe-inline'",
      'https://a.uk/path',
      '"',
    ])
      expect(() => embedAncestors(bad)).toThrow(/EMBED_ANCESTORS/);
  });

  test('markup and scripts made at run time must pass our policies', () => {
    for (const path of ['/', '/embed.html']) {
      const policy = securityHeaders(path)['Content-Security-Policy'] ?? '';
      expect(policy).toContain("require-trusted-types-for 'script'; trusted-types map-drawing default");
    }
  });

  test('the files for nginx and Apache carry the same headers, each path’s once', () => {
    const paths = ['/assets/', '/data/', '/embed.html', '/icon.svg', '/index.html'];
    const nginx = nginxFile(paths);
    expect(nginx.match(/frame-ancestors \*/g)).toHaveLength(2);
    expect(nginx.match(/^location /gm)).toHaveLength(8);
    const apache = apacheFile();
    expect(apache.match(/frame-ancestors \*/g)).toHaveLength(1);
    for (const text of [nginx, apache]) {
      expect(text).not.toMatch(/unsafe-/);
      expect(text).toContain('immutable');
      expect(text).toContain(securityHeaders('/')['Permissions-Policy']);
    }
  });
});
