import { expect, test } from 'vitest'
import { domainsOf } from '../../src/core/domainsOf.ts'
import { pathsOf } from '../../src/guard/sweep/cookies.ts'

test.each([
  ['/', ['/']],
  ['', ['/']],
  ['/film', ['/', '/film', '/film/']],
  ['/film/', ['/', '/film', '/film/']],
  ['/film/one.html', ['/', '/film', '/film/', '/film/one.html', '/film/one.html/']],
  ['//film///one', ['/', '/film', '/film/', '/film/one', '/film/one/']],
  ['/a%20b/c', ['/', '/a%20b', '/a%20b/', '/a%20b/c', '/a%20b/c/']],
])('a cookie of the page %s can be of the paths %j', (pathname, paths) => expect(pathsOf(pathname)).toEqual(paths))

test.each([
  ['lumen.example', ['lumen.example', 'example']],
  ['www.lumen.co.example', ['www.lumen.co.example', 'lumen.co.example', 'co.example', 'example']],
  ['localhost', ['localhost']],
])('a cookie of the host %s can be of the domains %j', (hostname, domains) => expect(domainsOf(hostname)).toEqual(domains))
