import { extname } from 'node:path'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.gif': 'image/gif',
  '.wav': 'audio/wav',
  '.vtt': 'text/vtt; charset=utf-8',
}

/** The content type of a file by its ending. */
export function contentType(path) {
  return types[extname(path)] ?? 'application/octet-stream'
}
